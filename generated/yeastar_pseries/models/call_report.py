# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import UNSET, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class CallReportAgentCallSummary(Model, kw_only=True, gc=False):
    """Queue and outbound calls of one agent (queueagentinoutcalls)."""

    agent_name: str | None = None
    """Name of the agent."""
    agent_num: str | None = None
    """Number of the agent."""
    queue_answered_calls: int | None = None
    """Answered queue calls."""
    queue_talk_duration: int | None = None
    """Talking time in queue calls."""
    outbound_calls: int | None = None
    """Outbound calls."""
    outbound_answer_calls: int | None = None
    """Answered outbound calls."""
    outbound_talk_duration: int | None = None
    """Talking time in outbound calls."""
    total_calls: int | None = None
    """All calls."""
    total_duration: int | None = None
    """Time of all calls."""
    average_talk_duration: int | None = None
    """Average talking time."""
    average_waiting_duration: int | None = None
    """Average wait of the callers."""
    average_hold_duration: int | None = None
    """Average time on hold."""
    average_answered_server_duration: int | None = None
    """Average handling time of answered calls."""
    inbound_calls: int | None = None
    """Inbound calls, in the other set of names."""
    inbound_duration: int | None = None
    """Time of inbound calls, in the other set of names."""
    outbound_duration: int | None = None
    """Time of outbound calls, in the other set of names."""
    average_handle_duration: int | None = None
    """Average handling time, in the other set of names."""


class CallReportAgentFigures(Model, kw_only=True, gc=False):
    """Figures of one agent in a queue."""

    agent_name: str | None = None
    """Name of the agent."""
    agent_number: str | None = None
    """Number of the agent."""
    total_calls: int | None = None
    """All calls."""
    answered_calls: int | None = None
    """Answered calls."""
    missed_calls: int | None = None
    """Missed calls."""
    average_waiting_time: int | None = None
    """Average wait in seconds."""
    max_waiting_time: int | None = None
    """Longest wait in seconds."""
    answered_waiting_time: int | None = None
    """Wait of answered calls in seconds."""
    average_talking_time: int | None = None
    """Average talking time in seconds."""
    total_talking_time: int | None = None
    """Talking time in seconds."""
    missed_call_rate: float | None = None
    """Missed calls in percent."""


class CallReportAgentPerformance(Model, kw_only=True, gc=False):
    """Agents of one queue (queueagentperformance)."""

    queue: str | None = None
    """Name of the queue."""
    queue_num: str | None = None
    """Number of the queue."""
    queue_id: int | None = None
    """Internal id of the queue."""
    detail: list[CallReportAgentFigures] | None = None
    """Figures per agent."""


class CallReportDetailRequest(Arguments, kw_only=True):
    type: CallReportTypeInput
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET
    detail_time_begin: str | UnsetType = UNSET
    detail_time_end: str | UnsetType = UNSET
    time: str | UnsetType = UNSET
    detail_time: str | UnsetType = UNSET
    ivr_num: str | UnsetType = UNSET
    queue_id_list: Any | UnsetType = UNSET


class CallReportDetailResponse(Envelope, kw_only=True):
    """Calls behind a call report, under the key of its type."""

    total_number: int | None = None
    """Number of calls."""
    ivr_report_detail: list[CallReportIvrCall] | None = None
    """Calls of an ivr report."""


class CallReportDownloadRequest(Arguments, kw_only=True):
    type: CallReportDownloadType
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET
    time: str | UnsetType = UNSET
    ext_id_list: str | UnsetType = UNSET
    trunk_id: str | UnsetType = UNSET
    trunk_id_list: str | UnsetType = UNSET
    ivr_id_list: str | UnsetType = UNSET
    ring_group_id_list: Any | UnsetType = UNSET


CallReportDownloadType: TypeAlias = (
    Literal[
        "extcallstatistics",
        "extcallactivity",
        "trunkactivity",
        "trunkdiddodactivity",
        "ivr",
        "aisttusage",
        "aireceptionistcallactivity",
        "unreturnmisscall",
        "queueavgwaittalktime",
        "queueperformance",
        "queueperformanceactivity",
        "queuecallbackssummary",
        "queuecallbacksactivity",
        "queuesatisfaction",
        "queuesatisfactiondetail",
        "queueagentlogintime",
        "queueagentpausetime",
        "queueagentmisscalls",
        "queueagentperformance",
        "queueagentinoutcalls",
        "ringgroupstatistics",
        "extcallbilling",
        "extcallbillingdetails",
    ]
    | str
)


class CallReportExtensionStatistics(Model, kw_only=True, gc=False):
    """Figures of one extension (extcallstatistics)."""

    ext_num: str | None = None
    """Extension number."""
    ext_name: str | None = None
    """Name of the extension."""
    answered_calls: int | None = None
    """Answered calls."""
    no_answer_calls: int | None = None
    """Calls that nobody answered."""
    busy_calls: int | None = None
    """Calls that met a busy extension."""
    failed_calls: int | None = None
    """Failed calls."""
    voicemail_calls: int | None = None
    """Calls that went to voicemail."""
    abandoned_calls: int | None = None
    """Calls that the caller gave up."""
    total_call_count: int | None = None
    """All calls."""
    total_holding_time: int | None = None
    """Time on hold in seconds."""
    total_talking_time: int | None = None
    """Talking time in seconds."""


class CallReportIvr(Model, kw_only=True):
    """Keys pressed in one IVR (ivr)."""

    ivr_name: str | None = None
    """Name of the IVR."""
    ivr_num: str | None = None
    """Number of the IVR."""
    press_count: dict[str, int] | None = None
    """Times a key was pressed, under press_<digit>, press_timeout and the like."""


class CallReportIvrCall(Model, kw_only=True, gc=False):
    """A call through an IVR."""

    id: str | None = None
    """Id of the call."""
    time: str | None = None
    """Time of the call, in the display format of the PBX."""
    call_from: str | None = None
    """Caller as name<number>."""
    press: str | None = None
    """Key that was pressed."""
    destination: str | None = None
    """Where the key leads."""
    call_to: str | None = None
    """Callee as name<number>."""
    opr_duration: int | None = None
    """Duration in seconds."""
    ivr_num: str | None = None
    """Number of the IVR."""
    destination_type: str | None = None
    """Kind of the destination, such as Queue."""


class CallReportListRequest(Arguments, kw_only=True):
    type: CallReportType
    my_report_id: Any | UnsetType = UNSET
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET
    time: str | UnsetType = UNSET
    ext_id_list: str | UnsetType = UNSET
    trunk_id: str | UnsetType = UNSET
    trunk_id_list: str | UnsetType = UNSET
    ivr_id_list: str | UnsetType = UNSET
    ring_group_id_list: str | UnsetType = UNSET
    queue_id_list: str | UnsetType = UNSET
    queue_id: int | UnsetType = UNSET
    agent_id_list: str | UnsetType = UNSET
    communication_type: str | UnsetType = UNSET
    abandon_time: int | UnsetType = UNSET
    miss_call_type: Literal["no_answer", "busy", "abandoned"] | str | UnsetType = UNSET


class CallReportListResponse(Envelope, kw_only=True):
    """Figures of a call report, under the key of its type."""

    total_number: int | None = None
    """Number of rows."""
    is_12hour: int | None = None
    """Whether the PBX shows 12-hour times, by its name."""
    ext_call_statistics_list: list[CallReportExtensionStatistics] | None = None
    """Rows of extcallstatistics."""
    ivr_list: list[CallReportIvr] | None = None
    """Rows of ivr."""
    unreturn_miss_call_list: list[CallReportUnreturnedMissedCall] | None = None
    """Rows of unreturnmisscall."""
    queue_avg_wait_talk_time_list: list[CallReportQueueWaitTalkTime] | None = None
    """Rows of queueavgwaittalktime."""
    queue_performance_list: list[CallReportQueuePerformance] | None = None
    """Rows of queueperformance."""
    queue_agent_performance_list: list[CallReportAgentPerformance] | None = None
    """Rows of queueagentperformance."""
    queue_agent_in_out_calls_list: list[CallReportAgentCallSummary] | None = None
    """Rows of queueagentinoutcalls."""
    ring_group_statistics_list: list[CallReportRingGroup] | None = None
    """Rows of ringgroupstatistics."""


class CallReportQueuePerformance(Model, kw_only=True, gc=False):
    """Figures of one queue (queueperformance)."""

    queue: str | None = None
    """Name of the queue."""
    queue_num: str | None = None
    """Number of the queue."""
    total_calls: int | None = None
    """All calls."""
    answered_calls: int | None = None
    """Answered calls."""
    missed_calls: int | None = None
    """Calls that the queue gave up on and sent to its fail destination."""
    abandoned_calls: int | None = None
    """Calls whose caller hung up while waiting."""
    average_waiting_time: int | None = None
    """Average wait of answered calls in seconds."""
    all_call_average_waiting_time: int | None = None
    """Average wait of all calls in seconds."""
    max_waiting_time: int | None = None
    """Longest wait in seconds."""
    average_talking_time: int | None = None
    """Average talking time in seconds."""
    answered_rate: float | None = None
    """Answered calls in percent."""
    missed_rate: float | None = None
    """Missed calls in percent."""
    abandoned_rate: float | None = None
    """Abandoned calls in percent."""
    sla: float | None = None
    """Calls answered within the queue's SLA time in percent of all calls."""
    average_server_time: int | None = None
    """Average handling time in seconds, in v2.0."""
    average_handle_time: int | None = None
    """Average handling time in seconds, in v1.0."""
    answered_call_time: int | None = None
    """Talking time of answered calls, by its name."""
    total_ring_time: int | None = None
    """Ringing time, by its name."""
    answered_hold_time: int | None = None
    """Hold time of answered calls, by its name."""
    answered_waiting_time: int | None = None
    """Wait of answered calls in sum, by its name."""
    total_waiting_time: int | None = None
    """Wait of all calls in sum, by its name."""


class CallReportQueueWaitTalkTime(Model, kw_only=True, gc=False):
    """Times of queues in one slot of the period (queueavgwaittalktime)."""

    time: int | None = None
    """Hour of day, day of month or month of year, depending on `time`."""
    avg_wait_time: int | None = None
    """Average wait."""
    avg_talk_time: int | None = None
    """Average talking time."""
    all_call_avg_wait_time: int | None = None
    """Average wait of all calls."""
    answered_calls: int | None = None
    """Answered calls."""
    total_calls: int | None = None
    """All calls."""
    answered_waiting_time: int | None = None
    """Wait of answered calls in sum."""
    total_waiting_time: int | None = None
    """Wait of all calls in sum."""
    total_talking_time: int | None = None
    """Talking time in sum."""


class CallReportRingGroup(Model, kw_only=True, gc=False):
    """Figures of one ring group (ringgroupstatistics)."""

    group_name: str | None = None
    """Name of the ring group."""
    group_num: str | None = None
    """Number of the ring group."""
    answered_calls: int | None = None
    """Answered calls."""
    total_calls: int | None = None
    """All calls."""
    member_list: list[CallReportRingGroupMember] | None = None
    """Figures per member."""


class CallReportRingGroupMember(Model, kw_only=True, gc=False):
    """Figures of one member of a ring group."""

    ext_name: str | None = None
    """Name of the extension."""
    ext_num: str | None = None
    """Extension number."""
    answered_calls: int | None = None
    """Answered calls."""
    total_calls: int | None = None
    """All calls."""


CallReportType: TypeAlias = (
    Literal[
        "extcallstatistics",
        "extcallactivity",
        "trunkactivity",
        "trunkdiddodactivity",
        "ivr",
        "aisttusage",
        "aireceptionistcallactivity",
        "qosreport",
        "unreturnmisscall",
        "queueavgwaittalktime",
        "queueperformance",
        "queueperformanceactivity",
        "queuecallbackssummary",
        "queuecallbacksactivity",
        "queuesatisfaction",
        "queuesatisfactiondetail",
        "queueagentlogintime",
        "queueagentpausetime",
        "queueagentmisscalls",
        "queueagentperformance",
        "queueagentinoutcalls",
        "ringgroupstatistics",
        "extcallbilling",
        "extcallbillingdetails",
    ]
    | str
)


CallReportTypeInput: TypeAlias = (
    Literal[
        "ivr",
        "queueperformance",
        "queueperformanceactivity",
        "queueagentperformance",
        "qosreport",
    ]
    | str
)


class CallReportUnreturnedMissedCall(Model, kw_only=True, gc=False):
    """A missed call that nobody returned (unreturnmisscall)."""

    id: str | None = None
    """Id of the call."""
    time: str | None = None
    """Time of the call, in the display format of the PBX."""
    call_from: str | None = None
    """Caller as name<number>."""
    call_to: str | None = None
    """Callee as name<number>."""
    ring_duration: int | None = None
    """Ringing time in seconds."""
    call_to_type: str | None = None
    """Kind of the callee, such as Queue."""
    unreturn_status: int | None = None
    """Status of the return; the sample has 2, meanings are unknown."""
    miss_call_type: Literal["no_answer", "busy", "abandoned"] | str | None = None
    """Why the call was missed; the list may be longer."""
    src: str | None = None
    """Number of the caller."""
    srcname: str | None = None
    """Name of the caller."""
    dst: str | None = None
    """Number of the callee."""
    dstname: str | None = None
    """Name of the callee."""
    call_type: str | None = None
    """Direction of the call, such as Inbound."""


class V2CallReportDetailRequest(Arguments, kw_only=True):
    type: CallReportTypeInput
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET
    detail_time_begin: str | UnsetType = UNSET
    detail_time_end: str | UnsetType = UNSET
    time: str | UnsetType = UNSET
    detail_time: str | UnsetType = UNSET
    ivr_num: str | UnsetType = UNSET
    queue_id_list: Any | UnsetType = UNSET


class V2CallReportDownloadRequest(Arguments, kw_only=True):
    type: CallReportDownloadType
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET
    time: str | UnsetType = UNSET
    ext_id_list: str | UnsetType = UNSET
    trunk_id: str | UnsetType = UNSET
    trunk_id_list: str | UnsetType = UNSET
    ivr_id_list: str | UnsetType = UNSET
    ring_group_id_list: Any | UnsetType = UNSET


class V2CallReportListRequest(Arguments, kw_only=True):
    type: CallReportType
    my_report_id: Any | UnsetType = UNSET
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET
    time: str | UnsetType = UNSET
    ext_id_list: str | UnsetType = UNSET
    trunk_id: str | UnsetType = UNSET
    trunk_id_list: str | UnsetType = UNSET
    ivr_id_list: str | UnsetType = UNSET
    ring_group_id_list: str | UnsetType = UNSET
    queue_id_list: str | UnsetType = UNSET
    queue_id: int | UnsetType = UNSET
    agent_id_list: str | UnsetType = UNSET
    communication_type: str | UnsetType = UNSET
    abandon_time: int | UnsetType = UNSET
    miss_call_type: Literal["no_answer", "busy", "abandoned"] | str | UnsetType = UNSET
