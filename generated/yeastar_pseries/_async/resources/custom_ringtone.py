# Made by `make generate` from spec/openapi/resources/custom_ringtone.yaml; edits are lost.
"""CustomRingtone operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ..._runtime.calls.upload_types import FileContent
from ..._runtime.transfers.progress import Progress
from ...models.common import Envelope
from ...models import custom_ringtone as models
from ...operations import custom_ringtone as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.downloads import AsyncDownload
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncCustomRingtoneListPage(
    AsyncPage[models.CustomRingtone], models.CustomRingtoneListResponse
):
    """A page of `ringtone_list`; iterates over the items of all pages."""

    _paging = ops.CUSTOM_RINGTONE_LIST.paging


class AsyncCustomRingtoneSearchPage(
    AsyncPage[models.CustomRingtone], models.CustomRingtoneSearchResponse
):
    """A page of `ringtone_list`; iterates over the items of all pages."""

    _paging = ops.CUSTOM_RINGTONE_SEARCH.paging


class AsyncCustomRingtoneDownloadFile(
    AsyncDownload, models.CustomRingtoneDownloadResponse
):
    """Where a file lies, and how to get it."""


class AsyncCustomRingtoneResource(AsyncResource):
    """Ringtones, built-in and uploaded. `/v1.0/custom_ringtone/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncCustomRingtoneListPage, models.CustomRingtone]:
        """List ringtones.

        Pages through the ringtones of the PBX, built-in and uploaded.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`ringtone_list`) that iterates over all pages.

        Source: GET /v1.0/custom_ringtone/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-custom-ringtone-list.html
        """
        return self._list(
            ops.CUSTOM_RINGTONE_LIST, AsyncCustomRingtoneListPage, locals(), options
        )

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncCustomRingtoneSearchPage, models.CustomRingtone]:
        """Search ringtones.

        Pages through the ringtones that match a keyword.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            search_value: Keyword to look for.

        Returns:
            A page (`ringtone_list`) that iterates over all pages.

        Source: GET /v1.0/custom_ringtone/search, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/search-custom-ringtones.html
        """
        return self._list(
            ops.CUSTOM_RINGTONE_SEARCH, AsyncCustomRingtoneSearchPage, locals(), options
        )

    async def upload(
        self,
        *,
        file: FileContent,
        is_check: Literal["ask", "force"] | UnsetType = UNSET,
        type: Literal["backend"] | UnsetType = UNSET,
        old_file: str | UnsetType = UNSET,
        new_file: str | UnsetType = UNSET,
        progress: Progress | None = None,
        options: CallOptions | None = None,
    ) -> models.CustomRingtoneUploadResponse:
        """Upload or replace a ringtone.

        Adds a ringtone, or replaces an uploaded one when old_file and new_file are
        given. With is_check ask the call only checks whether the name is taken.

        Args:
            file: Audio file .wav or .mp3, at most 4 MB (8 MB by the Chinese page).
            is_check: Check the name or upload; needed without old_file and new_file,
                not allowed with them. `ask` Only check whether the name is taken,
                `force` Upload, and overwrite a file of that name.
            type: Kind of ringtone; needed when one is added. `backend` Uploaded.
            old_file: Uploaded ringtone to replace, with suffix.
            new_file: New name for the replaced ringtone, with the same suffix.
            progress: called after each piece with the bytes that have left and the
                bytes of all files; as of `save` of a download.

        Source: POST /v1.0/custom_ringtone/upload, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/upload-a-custom-ringtone.html
        """
        return await self._call(ops.CUSTOM_RINGTONE_UPLOAD, locals(), options)

    async def updatefile(
        self, *, id: int, new_file: str, options: CallOptions | None = None
    ) -> Envelope:
        """Rename an uploaded ringtone.

        Gives a ringtone another file name.

        Args:
            id: Ringtone id, from list or search.
            new_file: New file name, with suffix.

        Source: POST /v1.0/custom_ringtone/updatefile, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/edit-a-custom-ringtone.html
        """
        return await self._call(ops.CUSTOM_RINGTONE_UPDATEFILE, locals(), options)

    async def play(
        self,
        *,
        file: str,
        type: Literal["built-in", "backend"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CustomRingtonePlayResponse:
        """Get a link to play a ringtone.

        Returns a link under which the ringtone can be played. No phone rings.

        Args:
            file: File name with suffix.
            type: Kind of ringtone. `built-in` Comes with the PBX, `backend` Uploaded.

        Source: GET /v1.0/custom_ringtone/play, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/play-a-custom-ringtone.html
        """
        return await self._call(ops.CUSTOM_RINGTONE_PLAY, locals(), options)

    async def download(
        self,
        *,
        file: str,
        type: Literal["built-in", "backend"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCustomRingtoneDownloadFile:
        """Download a ringtone.

        Returns a link to the audio file.

        Args:
            file: File name with suffix.
            type: Kind of ringtone. `built-in` Comes with the PBX, `backend` Uploaded.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v1.0/custom_ringtone/download, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/download-a-custom-ringtone.html
        """
        return await self._file(
            ops.CUSTOM_RINGTONE_DOWNLOAD,
            AsyncCustomRingtoneDownloadFile,
            locals(),
            options,
        )

    async def delete(
        self, *, file: str, options: CallOptions | None = None
    ) -> Envelope:
        """Delete an uploaded ringtone.

        Deletes one uploaded ringtone (type backend) for good, by its file name.
        Built-in ones cannot be deleted.
        Warning: this cannot be undone.

        Args:
            file: File name with suffix.

        Source: GET /v1.0/custom_ringtone/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-custom-ringtone.html
        """
        return await self._call(ops.CUSTOM_RINGTONE_DELETE, locals(), options)
