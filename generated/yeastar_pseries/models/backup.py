# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class Backup(Model, kw_only=True, gc=False):
    """A backup file."""

    file_name: str | None = None
    """Full name of the file."""
    backup_time: str | None = None
    """Time of the backup in the PBX display format, PBX-local."""
    memo: str | None = None
    """Note about the backup."""
    backup_status: Literal["success", "failed", "processing"] | str | None = None
    """State of the backup; missing on older firmware."""


class BackupCreateRequest(Arguments, kw_only=True):
    file_name: str
    memo: str | UnsetType = UNSET
    storage_location: int | UnsetType = UNSET
    sound_backup: Literal[0, 1] | UnsetType = UNSET
    cdr_backup: Literal[0, 1] | UnsetType = UNSET
    contact_backup: Literal[0, 1] | UnsetType = UNSET
    message_backup: Literal[0, 1] | UnsetType = UNSET
    license_backup: Literal[0, 1] | UnsetType = UNSET
    fax_backup: Literal[0, 1] | UnsetType = UNSET


class BackupCreateResponse(Envelope, kw_only=True):
    """The started backup."""

    file_name: str | None = None
    """Full name of the backup file."""


class BackupDeleteRequest(Arguments, kw_only=True):
    file_name: str


class BackupDownloadRequest(Arguments, kw_only=True):
    file_name: str


class BackupDownloadResponse(Envelope, kw_only=True):
    """Where to fetch the backup."""

    file: str | None = None
    """Name of the file."""
    download_resource_url: str | None = None
    """Path to fetch, from the root of the host; good for 30 minutes."""


class BackupGetRequest(Arguments, kw_only=True):
    file_name: str


class BackupGetResponse(Envelope, kw_only=True):
    """One backup."""

    backup: Backup | None = None
    """The backup."""


class BackupGetstatusRequest(Arguments, kw_only=True):
    file_name: str


class BackupGetstatusResponse(Envelope, kw_only=True):
    """State of a backup."""

    status: Literal["success", "failed", "processing"] | str | None = None
    """State of the backup; lists call it backup_status."""


class BackupListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: str | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class BackupListResponse(Envelope, kw_only=True):
    """A page of backups."""

    total_number: int | None = None
    """Number of backups that match."""
    backup_list: list[Backup] | None = None
    """Backups of this page."""


class BackupQueryRequest(Arguments, kw_only=True):
    file_names: str


class BackupQueryResponse(Envelope, kw_only=True):
    """Several backups."""

    backup_list: list[Backup] | None = None
    """The backups asked for."""


class BackupSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["file_name", "backup_time"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET
