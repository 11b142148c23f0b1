# Made by `make generate` from spec/openapi/resources/backup.yaml; edits are lost.
"""Backup operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import backup as models
from ...models.common import Envelope
from ...operations import backup as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.downloads import Download
from ..._runtime.calls._sync.pages import Page


class BackupListPage(Page[models.Backup], models.BackupListResponse):
    """A page of `backup_list`; iterates over the items of all pages."""

    _paging = ops.BACKUP_LIST.paging


class BackupDownloadFile(Download, models.BackupDownloadResponse):
    """Where a file lies, and how to get it."""


class BackupResource(Resource):
    """Make, fetch and delete backups. `/v1.0/backup/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: str | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> BackupListPage:
        """List backup files.

        Pages through the backups of the PBX with time and state. Backups have no id;
        their file name stands for one.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by, e.g. file_name or backup_time.
            order_by: Sort direction.

        Returns:
            A page (`backup_list`) that iterates over all pages.

        Source: GET /v1.0/backup/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-backup-file-list.html
        """
        return self._list(ops.BACKUP_LIST, BackupListPage, locals(), options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["file_name", "backup_time"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> BackupListPage:
        """Search backup files.

        Like backup/list, but only backups whose file name or memo holds a keyword.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword to find in file name or memo.

        Returns:
            A page (`backup_list`) that iterates over all pages.

        Source: GET /v1.0/backup/search, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/search-specific-backup-file.html
        """
        return self._list(ops.BACKUP_SEARCH, BackupListPage, locals(), options)

    def get(
        self, *, file_name: str, options: CallOptions | None = None
    ) -> models.BackupGetResponse:
        """Get one backup file.

        Returns time, memo and state of a backup.

        Args:
            file_name: Full name of the backup file.

        Source: GET /v1.0/backup/get, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-a-backup-file.html
        """
        return self._call(ops.BACKUP_GET, locals(), options)

    def query(
        self,
        *,
        file_names: str | Sequence[str | int],
        options: CallOptions | None = None,
    ) -> models.BackupQueryResponse:
        """Get several backup files.

        Like backup/get, for several file names in one call.

        Args:
            file_names: Comma-separated full names of backup files. A list is joined.

        Source: GET /v1.0/backup/query, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-multiple-backup-files.html
        """
        return self._call(ops.BACKUP_QUERY, locals(), options)

    def getstatus(
        self, *, file_name: str, options: CallOptions | None = None
    ) -> models.BackupGetstatusResponse:
        """Get the state of a backup.

        Tells whether a backup is done. Ask again while the state is processing.

        Args:
            file_name: Full name of the backup file.

        Source: GET /v1.0/backup/getstatus, https://help.yeastar.com/en/p-series-software-edition/developer-guide/get-backup-status-of-a-backup-file.html
        """
        return self._call(ops.BACKUP_GETSTATUS, locals(), options)

    def create(
        self,
        *,
        file_name: str,
        memo: str | UnsetType = UNSET,
        storage_location: int | UnsetType = UNSET,
        sound_backup: bool | Literal[0, 1] | UnsetType = UNSET,
        cdr_backup: bool | Literal[0, 1] | UnsetType = UNSET,
        contact_backup: bool | Literal[0, 1] | UnsetType = UNSET,
        message_backup: bool | Literal[0, 1] | UnsetType = UNSET,
        license_backup: bool | Literal[0, 1] | UnsetType = UNSET,
        fax_backup: bool | Literal[0, 1] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.BackupCreateResponse:
        """Create a backup.

        Starts a backup and answers the full name of its file. Ask backup/getstatus
        whether it is done before you download it.

        Args:
            file_name: Name without ending; the PBX adds e.g. -local.bak.
            memo: Note about the backup.
            storage_location: Id of the storage device; storage/list tells it.
            sound_backup: Custom prompts. `0` Leave out, `1` Include.
            cdr_backup: Call logs. `0` Leave out, `1` Include.
            contact_backup: Company contacts and phonebooks. `0` Leave out, `1` Include.
            message_backup: External chats. `0` Leave out, `1` Include.
            license_backup: License code and domain name; Software Edition only. `0`
                Leave out, `1` Include.
            fax_backup: Fax logs; not on the Cloud Edition. `0` Leave out, `1` Include.

        Source: POST /v1.0/backup/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-backup-file.html
        """
        return self._call(ops.BACKUP_CREATE, locals(), options)

    def download(
        self, *, file_name: str, options: CallOptions | None = None
    ) -> BackupDownloadFile:
        """Download a backup.

        First of two steps: answers a path that is good for 30 minutes. The file is then
        fetched from that path at the root of the host (not below /openapi), with the
        access token in the query.
        Since: not told; a sample is from *.20.0 (2025-08-27).

        Args:
            file_name: Full name of the backup file.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v1.0/backup/download, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/download-a-backup-file.html
        """
        return self._file(ops.BACKUP_DOWNLOAD, BackupDownloadFile, locals(), options)

    def delete(self, *, file_name: str, options: CallOptions | None = None) -> Envelope:
        """Delete a backup.

        Removes a backup file for good.
        Warning: this cannot be undone.

        Args:
            file_name: Full name of the backup file.

        Source: GET /v1.0/backup/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-backup-file.html
        """
        return self._call(ops.BACKUP_DELETE, locals(), options)
