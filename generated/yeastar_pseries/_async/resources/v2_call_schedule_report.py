# Made by `make generate` from spec/openapi/resources/call_schedule_report.yaml; edits are lost.
"""V2CallScheduleReport operations (v2.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import call_schedule_report as models
from ...operations import call_schedule_report as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pending import AsyncPendingDownload
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncCallScheduleReportListV2Page(
    AsyncPage[models.ScheduledCallReport], models.CallScheduleReportListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncCallScheduleReportDownloadV2File(
    AsyncPendingDownload, models.CallScheduleReportDownloadResponse
):
    """Where a file lies, and how to get it."""


class AsyncV2CallScheduleReportResource(AsyncResource):
    """Reports that the PBX makes by schedule. `/v2.0/call_schedule_report/...` All of it
    since appliance 37.21.0.117, software 83.21.0.117, cloud 84.21.0.117.

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
    ) -> AsyncPaginator[AsyncCallScheduleReportListV2Page, models.ScheduledCallReport]:
        """List scheduled call reports.

        Lists the call reports that the PBX makes on a schedule, for call data of
        firmware x.21.0.117 and later. Older data are under v1.0.
        Since: appliance 37.21.0.117, software 83.21.0.117, cloud 84.21.0.117.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v2.0/call_schedule_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-scheduled-call-report-list.html
        """
        return self._list(
            ops.V2_CALL_SCHEDULE_REPORT_LIST,
            AsyncCallScheduleReportListV2Page,
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
    ) -> AsyncCallScheduleReportDownloadV2File:
        """Download a scheduled call report.

        Makes the file of a scheduled report over call data of firmware x.21.0.117 and
        later, and tells where to fetch it within 30 minutes. With `is_async` 1 it
        answers errcode 2 at once, which is no failure; the address then comes in event
        30027.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.
        Since: appliance 37.21.0.117, software 83.21.0.117, cloud 84.21.0.117.

        Args:
            id: Id of the scheduled report.
            need_detail: 1 adds the calls behind the figures, in the IVR, queue and
                agent performance reports. `0` Figures only, `1` Figures and calls.
            is_async: Whether to wait for the file or be told by event. `0` Wait for the
                file, `1` Answer at once and send event 30027 later.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v2.0/call_schedule_report/download, https://help.yeastar.com/en/p-series-software-edition/developer-guide/download-a-scheduled-call-report.html
        """
        return await self._file(
            ops.V2_CALL_SCHEDULE_REPORT_DOWNLOAD,
            AsyncCallScheduleReportDownloadV2File,
            locals(),
            options,
        )
