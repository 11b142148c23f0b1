# Made by `make generate` from spec/openapi/resources/call_schedule_report.yaml; edits are lost.
"""CallScheduleReport operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import call_schedule_report as models
from ...operations import call_schedule_report as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pending import AsyncPendingDownload
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncCallScheduleReportListPage(
    AsyncPage[models.ScheduledCallReport], models.CallScheduleReportListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncCallScheduleReportDownloadFile(
    AsyncPendingDownload, models.CallScheduleReportDownloadResponse
):
    """Where a file lies, and how to get it."""


class AsyncCallScheduleReportResource(AsyncResource):
    """Reports that the PBX makes by schedule. `/v1.0/call_schedule_report/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncCallScheduleReportListPage, models.ScheduledCallReport]:
        """List scheduled call reports.

        Lists the call reports that the PBX makes on a schedule, for call data of
        firmware x.21.0.66 and earlier. Newer data are under v2.0.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/call_schedule_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-scheduled-call-report-list.html
        """
        return self._list(
            ops.CALL_SCHEDULE_REPORT_LIST,
            AsyncCallScheduleReportListPage,
            locals(),
            options,
        )

    async def download(
        self,
        *,
        id: int,
        need_detail: bool | Literal[0, 1] | UnsetType = UNSET,
        is_async: bool | Literal[0, 1] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCallScheduleReportDownloadFile:
        """Download a scheduled call report.

        Makes the file of a scheduled report over call data of firmware x.21.0.66 and
        earlier, and tells where to fetch it within 30 minutes. With `is_async` 1 it
        answers errcode 2 at once, which is no failure; the address then comes in event
        30027.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.

        Args:
            id: Id of the scheduled report.
            need_detail: 1 adds the calls behind the figures, in the IVR, queue and
                agent performance reports. `0` Figures only, `1` Figures and calls.
            is_async: Whether to wait for the file or be told by event. `0` Wait for the
                file, `1` Answer at once and send event 30027 later.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/call_schedule_report/download, https://help.yeastar.com/en/p-series-software-edition/developer-guide/download-a-scheduled-call-report.html
        """
        return await self._file(
            ops.CALL_SCHEDULE_REPORT_DOWNLOAD,
            AsyncCallScheduleReportDownloadFile,
            locals(),
            options,
        )
