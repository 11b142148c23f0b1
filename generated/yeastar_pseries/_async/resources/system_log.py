# Made by `make generate` from spec/openapi/resources/system_log.yaml; edits are lost.
"""SystemLog operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import system_log as models
from ...operations import system_log as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.downloads import AsyncDownload
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncSystemLogListPage(
    AsyncPage[models.SystemLogFile], models.SystemLogListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncSystemLogDownloadFile(AsyncDownload, models.SystemLogDownloadResponse):
    """Where a file lies, and how to get it."""


class AsyncSystemLogResource(AsyncResource):
    """System log files. `/v1.0/system_log/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["file_name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncSystemLogListPage, models.SystemLogFile]:
        """List system log files.

        Pages through the names of the log files on the PBX.
        Since: not told; a sample is from 2024-06.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/system_log/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-system-log-list.html
        """
        return self._list(
            ops.SYSTEM_LOG_LIST, AsyncSystemLogListPage, locals(), options
        )

    async def download(
        self, *, files: str | Sequence[str | int], options: CallOptions | None = None
    ) -> AsyncSystemLogDownloadFile:
        """Download system log files.

        Has the PBX pack log files into one tar archive and returns a link to it that is
        valid for 30 minutes.
        Since: not told; a sample is from *.15.0 (2024-04-22).

        Args:
            files: Comma-separated file names, from list. A list is joined.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v1.0/system_log/download, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/download-system-log-files.html
        """
        return await self._file(
            ops.SYSTEM_LOG_DOWNLOAD, AsyncSystemLogDownloadFile, locals(), options
        )
