# Made by `make generate` from spec/openapi/resources/call_report.yaml; edits are lost.
"""CallReport operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import call_report as models
from ...models.common import Envelope
from ...operations import call_report as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pending import AsyncPendingDownload


class AsyncCallReportDownloadFile(AsyncPendingDownload, Envelope):
    """Where a file lies, and how to get it."""


class AsyncCallReportResource(AsyncResource):
    """Call statistics, one report type each. `/v1.0/call_report/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def list(
        self,
        *,
        type: models.CallReportType,
        my_report_id: Any | UnsetType = UNSET,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        time: str | date | UnsetType = UNSET,
        ext_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        trunk_id: str | UnsetType = UNSET,
        trunk_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        ivr_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        ring_group_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        queue_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        queue_id: int | UnsetType = UNSET,
        agent_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        communication_type: str | UnsetType = UNSET,
        abandon_time: int | UnsetType = UNSET,
        miss_call_type: (
            Literal["no_answer", "busy", "abandoned"] | str | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Get the figures of a call report.

        Returns one report, chosen by `type`, over call data of firmware x.21.0.66 and
        earlier; newer data are under v2.0. Each type needs its own parameters and
        answers under its own key, so prefer the method of that type. Ids are internal
        ones, not numbers, and an unknown id looks like a report without data.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            type: The report. `extcallstatistics` Extension call statistics,
                `extcallactivity` Extension call activity, `trunkactivity` PBX call
                activity, `trunkdiddodactivity` DID and outbound caller id activity,
                `ivr` IVR report, `aisttusage` Transcription usage,
                `aireceptionistcallactivity` AI receptionist calls, v2.0 only,
                `qosreport` Call quality, newest guide only, `unreturnmisscall`
                Unreturned missed calls, `queueavgwaittalktime` Queue waiting and
                talking times, `queueperformance` Queue performance,
                `queueperformanceactivity` Queue performance over time,
                `queuecallbackssummary` Queue callback summary, `queuecallbacksactivity`
                Queue callback activity, `queuesatisfaction` Satisfaction survey,
                `queuesatisfactiondetail` Satisfaction survey details,
                `queueagentlogintime` Agent logins, `queueagentpausetime` Agent pauses,
                `queueagentmisscalls` Agent missed calls, `queueagentperformance` Agent
                performance, `queueagentinoutcalls` Agent call summary,
                `ringgroupstatistics` Ring group statistics, `extcallbilling` Extension
                call costs, `extcallbillingdetails` Extension call costs in detail.
            my_report_id: Id of a saved report, from myreport/list; type unknown.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            ext_id_list: Comma-separated ids of extensions and extension groups. A list
                is joined.
            trunk_id: Id of a trunk, from system/get_menuoptions.
            trunk_id_list: Comma-separated trunk ids. A list is joined.
            ivr_id_list: Comma-separated IVR ids. A list is joined.
            ring_group_id_list: Comma-separated ring group ids. A list is joined.
            queue_id_list: Comma-separated internal queue ids, from queue/list. A list
                is joined.
            queue_id: Internal id of one queue, from queue/list.
            agent_id_list: Comma-separated agent ids. A list is joined.
            communication_type: Direction of the calls: Inbound; a public client also
                sends Outbound and Internal.
            abandon_time: Abandon time in seconds; its effect could not be read.
            miss_call_type: Why the call was missed; the list may be longer.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(ops.CALL_REPORT_LIST, locals(), options)

    async def list_extension_statistics(
        self,
        *,
        ext_id_list: str | Sequence[str | int],
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        communication_type: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Figures per extension.

        `list` with type `extcallstatistics`. The rows are in
        `ext_call_statistics_list`, each a `CallReportExtensionStatistics`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ext_id_list: Comma-separated ids of extensions and extension groups. A list
                is joined.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            communication_type: Direction of the calls: Inbound; a public client also
                sends Outbound and Internal.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "extcallstatistics"}, options
        )

    async def list_extension_activity(
        self,
        *,
        time: str | date,
        ext_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Calls of extensions over time.

        `list` with type `extcallactivity`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            ext_id_list: Comma-separated ids of extensions and extension groups. A list
                is joined.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "extcallactivity"}, options
        )

    async def list_trunk_activity(
        self,
        *,
        time: str | date,
        trunk_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Calls of the PBX over time.

        `list` with type `trunkactivity`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            trunk_id_list: Comma-separated trunk ids. A list is joined.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "trunkactivity"}, options
        )

    async def list_did_activity(
        self, *, time: str | date, trunk_id: str, options: CallOptions | None = None
    ) -> models.CallReportListResponse:
        """Calls per DID and outbound caller id over time.

        `list` with type `trunkdiddodactivity`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            trunk_id: Id of a trunk, from system/get_menuoptions.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "trunkdiddodactivity"}, options
        )

    async def list_ivr(
        self,
        *,
        ivr_id_list: str | Sequence[str | int],
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Keys pressed in IVRs.

        `list` with type `ivr`. The rows are in `ivr_list`, each a `CallReportIvr`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ivr_id_list: Comma-separated IVR ids. A list is joined.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "ivr"}, options
        )

    async def list_transcription_usage(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Use of call transcription.

        `list` with type `aisttusage`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "aisttusage"}, options
        )

    async def list_qos(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        time: str | date | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Call quality.

        `list` with type `qosreport`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "qosreport"}, options
        )

    async def list_unreturned_missed_calls(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        miss_call_type: (
            Literal["no_answer", "busy", "abandoned"] | str | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Missed calls that nobody returned.

        `list` with type `unreturnmisscall`. The rows are in `unreturn_miss_call_list`,
        each a `CallReportUnreturnedMissedCall`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            miss_call_type: Why the call was missed; the list may be longer.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "unreturnmisscall"}, options
        )

    async def list_queue_wait_talk_time(
        self,
        *,
        time: str | date,
        queue_id_list: str | Sequence[str | int],
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Average waiting and talking time of queues.

        `list` with type `queueavgwaittalktime`. The rows are in
        `queue_avg_wait_talk_time_list`, each a `CallReportQueueWaitTalkTime`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            queue_id_list: Comma-separated internal queue ids, from queue/list. A list
                is joined.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "queueavgwaittalktime"}, options
        )

    async def list_queue_performance(
        self,
        *,
        queue_id_list: str | Sequence[str | int],
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        abandon_time: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Figures per queue.

        `list` with type `queueperformance`. The rows are in `queue_performance_list`,
        each a `CallReportQueuePerformance`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            queue_id_list: Comma-separated internal queue ids, from queue/list. A list
                is joined.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            abandon_time: Abandon time in seconds; its effect could not be read.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "queueperformance"}, options
        )

    async def list_queue_performance_activity(
        self,
        *,
        time: str | date,
        queue_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Figures of queues over time.

        `list` with type `queueperformanceactivity`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            queue_id_list: Comma-separated internal queue ids, from queue/list. A list
                is joined.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST,
            {**locals(), "type": "queueperformanceactivity"},
            options,
        )

    async def list_queue_callback_summary(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Callbacks of queues in sum.

        `list` with type `queuecallbackssummary`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "queuecallbackssummary"}, options
        )

    async def list_queue_callback_activity(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Callbacks of queues one by one.

        `list` with type `queuecallbacksactivity`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST,
            {**locals(), "type": "queuecallbacksactivity"},
            options,
        )

    async def list_queue_satisfaction(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Satisfaction survey results.

        `list` with type `queuesatisfaction`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "queuesatisfaction"}, options
        )

    async def list_queue_satisfaction_detail(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Satisfaction survey answers.

        `list` with type `queuesatisfactiondetail`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST,
            {**locals(), "type": "queuesatisfactiondetail"},
            options,
        )

    async def list_agent_login_activity(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Logins of queue agents.

        `list` with type `queueagentlogintime`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "queueagentlogintime"}, options
        )

    async def list_agent_pause_activity(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Pauses of queue agents.

        `list` with type `queueagentpausetime`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "queueagentpausetime"}, options
        )

    async def list_agent_missed_calls(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Missed calls of queue agents.

        `list` with type `queueagentmisscalls`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "queueagentmisscalls"}, options
        )

    async def list_agent_performance(
        self,
        *,
        queue_id: int,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        agent_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        abandon_time: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Figures per agent of a queue.

        `list` with type `queueagentperformance`. The rows are in
        `queue_agent_performance_list`, each a `CallReportAgentPerformance`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            queue_id: Internal id of one queue, from queue/list.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            agent_id_list: Comma-separated agent ids. A list is joined.
            abandon_time: Abandon time in seconds; its effect could not be read.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "queueagentperformance"}, options
        )

    async def list_agent_call_summary(
        self,
        *,
        queue_id: int,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        agent_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Queue and outbound calls per agent.

        `list` with type `queueagentinoutcalls`. The rows are in
        `queue_agent_in_out_calls_list`, each a `CallReportAgentCallSummary`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            queue_id: Internal id of one queue, from queue/list.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            agent_id_list: Comma-separated agent ids. A list is joined.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "queueagentinoutcalls"}, options
        )

    async def list_ring_group_statistics(
        self,
        *,
        ring_group_id_list: str | Sequence[str | int],
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Figures per ring group.

        `list` with type `ringgroupstatistics`. The rows are in
        `ring_group_statistics_list`, each a `CallReportRingGroup`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ring_group_id_list: Comma-separated ring group ids. A list is joined.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "ringgroupstatistics"}, options
        )

    async def list_extension_billing(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Call costs per extension.

        `list` with type `extcallbilling`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "extcallbilling"}, options
        )

    async def list_extension_billing_detail(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportListResponse:
        """Call costs one by one.

        `list` with type `extcallbillingdetails`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/list, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-list.html
        """
        return await self._call(
            ops.CALL_REPORT_LIST, {**locals(), "type": "extcallbillingdetails"}, options
        )

    async def detail(
        self,
        *,
        type: models.CallReportTypeInput,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        detail_time_begin: str | datetime | UnsetType = UNSET,
        detail_time_end: str | datetime | UnsetType = UNSET,
        time: str | date | UnsetType = UNSET,
        detail_time: str | UnsetType = UNSET,
        ivr_num: str | UnsetType = UNSET,
        queue_id_list: Any | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportDetailResponse:
        """Get the calls behind a call report.

        Lists the calls that an IVR, queue or agent report counts, over call data of
        firmware x.21.0.66 and earlier; newer data are under v2.0. Give the window of
        the report and, inside it, the window of the calls. An IVR is named by its
        number here, not by its id.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            type: The report whose calls are wanted. `ivr` IVR report,
                `queueperformance` Queue performance, `queueperformanceactivity` Queue
                performance over time, `queueagentperformance` Agent performance,
                `qosreport` Call quality, newest guide only.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            detail_time_begin: Start of the window of calls, in the display format of
                the PBX. Takes an aware datetime, by the client's `clock`.
            detail_time_end: End of the window of calls, in the display format of the
                PBX. Takes an aware datetime, by the client's `clock`.
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            detail_time: Slot inside time whose calls are wanted; its format could not
                be read.
            ivr_num: Number (not id) of the IVR.
            queue_id_list: Queue ids by its name; its description could not be read.

        Source: GET /v1.0/call_report/detail, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-detail.html
        """
        return await self._call(ops.CALL_REPORT_DETAIL, locals(), options)

    async def detail_ivr(
        self,
        *,
        start_time: str | datetime,
        end_time: str | datetime,
        detail_time_begin: str | datetime,
        detail_time_end: str | datetime,
        ivr_num: str,
        options: CallOptions | None = None,
    ) -> models.CallReportDetailResponse:
        """Calls through an IVR.

        `detail` with type `ivr`. The rows are in `ivr_report_detail`, each a
        `CallReportIvrCall`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            detail_time_begin: Start of the window of calls, in the display format of
                the PBX. Takes an aware datetime, by the client's `clock`.
            detail_time_end: End of the window of calls, in the display format of the
                PBX. Takes an aware datetime, by the client's `clock`.
            ivr_num: Number (not id) of the IVR.

        Source: GET /v1.0/call_report/detail, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-detail.html
        """
        return await self._call(
            ops.CALL_REPORT_DETAIL, {**locals(), "type": "ivr"}, options
        )

    async def detail_queue_performance(
        self,
        *,
        start_time: str | datetime,
        end_time: str | datetime,
        detail_time_begin: str | datetime,
        detail_time_end: str | datetime,
        queue_id_list: Any | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportDetailResponse:
        """Calls behind the figures of queues.

        `detail` with type `queueperformance`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            detail_time_begin: Start of the window of calls, in the display format of
                the PBX. Takes an aware datetime, by the client's `clock`.
            detail_time_end: End of the window of calls, in the display format of the
                PBX. Takes an aware datetime, by the client's `clock`.
            queue_id_list: Queue ids by its name; its description could not be read.

        Source: GET /v1.0/call_report/detail, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-detail.html
        """
        return await self._call(
            ops.CALL_REPORT_DETAIL, {**locals(), "type": "queueperformance"}, options
        )

    async def detail_queue_performance_activity(
        self,
        *,
        time: str | date,
        detail_time: str,
        queue_id_list: Any | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportDetailResponse:
        """Calls behind the figures of queues over time.

        `detail` with type `queueperformanceactivity`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            detail_time: Slot inside time whose calls are wanted; its format could not
                be read.
            queue_id_list: Queue ids by its name; its description could not be read.

        Source: GET /v1.0/call_report/detail, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-detail.html
        """
        return await self._call(
            ops.CALL_REPORT_DETAIL,
            {**locals(), "type": "queueperformanceactivity"},
            options,
        )

    async def detail_agent_performance(
        self,
        *,
        start_time: str | datetime,
        end_time: str | datetime,
        detail_time_begin: str | datetime,
        detail_time_end: str | datetime,
        queue_id_list: Any | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportDetailResponse:
        """Calls behind the figures of agents.

        `detail` with type `queueagentperformance`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            detail_time_begin: Start of the window of calls, in the display format of
                the PBX. Takes an aware datetime, by the client's `clock`.
            detail_time_end: End of the window of calls, in the display format of the
                PBX. Takes an aware datetime, by the client's `clock`.
            queue_id_list: Queue ids by its name; its description could not be read.

        Source: GET /v1.0/call_report/detail, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-detail.html
        """
        return await self._call(
            ops.CALL_REPORT_DETAIL,
            {**locals(), "type": "queueagentperformance"},
            options,
        )

    async def detail_qos(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.CallReportDetailResponse:
        """Calls behind the quality report.

        `detail` with type `qosreport`.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Source: GET /v1.0/call_report/detail, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/query-call-report-detail.html
        """
        return await self._call(
            ops.CALL_REPORT_DETAIL, {**locals(), "type": "qosreport"}, options
        )

    async def download(
        self,
        *,
        type: models.CallReportDownloadType,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        time: str | date | UnsetType = UNSET,
        ext_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        trunk_id: str | UnsetType = UNSET,
        trunk_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        ivr_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        ring_group_id_list: Any | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCallReportDownloadFile:
        """Get the file of a call report.

        Makes the file of one report, chosen by `type`, over call data of firmware
        x.21.0.66 and earlier; newer data are under v2.0. The parameters are those of
        call_report/list. Asked for with is_async=1, which stands on the page of event
        30027 only (an extra query value), it answers errcode 2, and that event brings
        the address.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            type: The report. `extcallstatistics` Extension call statistics,
                `extcallactivity` Extension call activity, `trunkactivity` PBX call
                activity, `trunkdiddodactivity` DID and outbound caller id activity,
                `ivr` IVR report, `aisttusage` Transcription usage,
                `aireceptionistcallactivity` AI receptionist calls, v2.0 only,
                `unreturnmisscall` Unreturned missed calls, `queueavgwaittalktime` Queue
                waiting and talking times, `queueperformance` Queue performance,
                `queueperformanceactivity` Queue performance over time,
                `queuecallbackssummary` Queue callback summary, `queuecallbacksactivity`
                Queue callback activity, `queuesatisfaction` Satisfaction survey,
                `queuesatisfactiondetail` Satisfaction survey details,
                `queueagentlogintime` Agent logins, `queueagentpausetime` Agent pauses,
                `queueagentmisscalls` Agent missed calls, `queueagentperformance` Agent
                performance, `queueagentinoutcalls` Agent call summary,
                `ringgroupstatistics` Ring group statistics, `extcallbilling` Extension
                call costs, `extcallbillingdetails` Extension call costs in detail.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            ext_id_list: Comma-separated ids of extensions and extension groups. A list
                is joined.
            trunk_id: Id of a trunk, from system/get_menuoptions.
            trunk_id_list: Comma-separated trunk ids. A list is joined.
            ivr_id_list: Comma-separated IVR ids. A list is joined.
            ring_group_id_list: Ring group ids; type and format could not be read.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/call_report/download, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/download-a-call-report.html
        """
        return await self._file(
            ops.CALL_REPORT_DOWNLOAD, AsyncCallReportDownloadFile, locals(), options
        )

    async def download_extension_statistics(
        self,
        *,
        ext_id_list: str | Sequence[str | int],
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCallReportDownloadFile:
        """Download the figures per extension.

        `download` with type `extcallstatistics`.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ext_id_list: Comma-separated ids of extensions and extension groups. A list
                is joined.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/call_report/download, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/download-a-call-report.html
        """
        return await self._file(
            ops.CALL_REPORT_DOWNLOAD,
            AsyncCallReportDownloadFile,
            {**locals(), "type": "extcallstatistics"},
            options,
        )

    async def download_extension_activity(
        self,
        *,
        time: str | date,
        ext_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCallReportDownloadFile:
        """Download the calls of extensions over time.

        `download` with type `extcallactivity`.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            ext_id_list: Comma-separated ids of extensions and extension groups. A list
                is joined.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/call_report/download, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/download-a-call-report.html
        """
        return await self._file(
            ops.CALL_REPORT_DOWNLOAD,
            AsyncCallReportDownloadFile,
            {**locals(), "type": "extcallactivity"},
            options,
        )

    async def download_trunk_activity(
        self,
        *,
        time: str | date,
        trunk_id_list: str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCallReportDownloadFile:
        """Download the calls of the PBX over time.

        `download` with type `trunkactivity`.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            trunk_id_list: Comma-separated trunk ids. A list is joined.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/call_report/download, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/download-a-call-report.html
        """
        return await self._file(
            ops.CALL_REPORT_DOWNLOAD,
            AsyncCallReportDownloadFile,
            {**locals(), "type": "trunkactivity"},
            options,
        )

    async def download_did_activity(
        self, *, time: str | date, trunk_id: str, options: CallOptions | None = None
    ) -> AsyncCallReportDownloadFile:
        """Download the calls per DID and outbound caller id.

        `download` with type `trunkdiddodactivity`.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            time: Day, month or year in the date order of the PBX: 2022/04/12, 2022/04
                or 2022. Takes a date or aware datetime, by the client's `clock`.
            trunk_id: Id of a trunk, from system/get_menuoptions.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/call_report/download, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/download-a-call-report.html
        """
        return await self._file(
            ops.CALL_REPORT_DOWNLOAD,
            AsyncCallReportDownloadFile,
            {**locals(), "type": "trunkdiddodactivity"},
            options,
        )

    async def download_ivr(
        self,
        *,
        ivr_id_list: str | Sequence[str | int],
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCallReportDownloadFile:
        """Download the keys pressed in IVRs.

        `download` with type `ivr`.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ivr_id_list: Comma-separated IVR ids. A list is joined.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/call_report/download, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/download-a-call-report.html
        """
        return await self._file(
            ops.CALL_REPORT_DOWNLOAD,
            AsyncCallReportDownloadFile,
            {**locals(), "type": "ivr"},
            options,
        )

    async def download_transcription_usage(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCallReportDownloadFile:
        """Download the use of call transcription.

        `download` with type `aisttusage`.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/call_report/download, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/download-a-call-report.html
        """
        return await self._file(
            ops.CALL_REPORT_DOWNLOAD,
            AsyncCallReportDownloadFile,
            {**locals(), "type": "aisttusage"},
            options,
        )

    async def download_unreturned_missed_calls(
        self,
        *,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCallReportDownloadFile:
        """Download the missed calls that nobody returned.

        `download` with type `unreturnmisscall`.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/call_report/download, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/download-a-call-report.html
        """
        return await self._file(
            ops.CALL_REPORT_DOWNLOAD,
            AsyncCallReportDownloadFile,
            {**locals(), "type": "unreturnmisscall"},
            options,
        )

    async def download_ring_group_statistics(
        self,
        *,
        ring_group_id_list: Any,
        start_time: str | datetime | UnsetType = UNSET,
        end_time: str | datetime | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncCallReportDownloadFile:
        """Download the figures per ring group.

        `download` with type `ringgroupstatistics`.
        Errcode 2 means that the file is still being made: `wait()`, by event 30027 or
        by asking again.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            ring_group_id_list: Ring group ids; type and format could not be read.
            start_time: Start of the period, in the display format of the PBX
                (system/information tells it). Takes an aware datetime, by the client's
                `clock`.
            end_time: End of the period, in the display format of the PBX. Takes an
                aware datetime, by the client's `clock`.

        Returns:
            Where the file lies; its `save(path)` fetches it (`wait()` first if it is
            still made).

        Source: GET /v1.0/call_report/download, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/download-a-call-report.html
        """
        return await self._file(
            ops.CALL_REPORT_DOWNLOAD,
            AsyncCallReportDownloadFile,
            {**locals(), "type": "ringgroupstatistics"},
            options,
        )
