# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class QueueActiveCall(Model, kw_only=True, gc=False):
    """A call that an agent has answered."""

    call_id: str | None = None
    """Id of the call."""
    caller_number: str | None = None
    """Number of the caller."""
    caller_display_name: str | None = None
    """Name of the caller."""
    callee_number: str | None = None
    """Extension number of the agent."""
    callee_display_name: str | None = None
    """Name of the agent."""
    duration: int | None = None
    """Seconds of talk so far."""


class QueueAgentLoginRequest(Arguments, kw_only=True):
    ext_ids: str
    queue_id: int
    operation: Literal["login", "logout"]
    is_paused: Literal[0, 1] | UnsetType = UNSET
    max_threshold_for_pause_time: int | UnsetType = UNSET
    max_threshold_for_logout_time: int | UnsetType = UNSET
    reason: str | UnsetType = UNSET


class QueueAgentPauseRequest(Arguments, kw_only=True):
    ext_ids: str
    queue_id: int
    operation: Literal["pause", "unpause"]
    max_threshold_for_pause_time: int | UnsetType = UNSET
    reason: str | UnsetType = UNSET


class QueueAgentStatus(Model, kw_only=True, gc=False):
    """Live state of one agent in a queue."""

    name: str | None = None
    """Name of the agent."""
    number: str | None = None
    """Extension number."""
    is_login: Literal[0, 1] | int | None = None
    """1 while logged in."""
    is_pause: Literal[0, 1] | int | None = None
    """1 while paused."""
    call_status: Literal[0, 1, 2, 3, 4, 5] | int | None = None
    """What the agent is doing. `0` Unknown, `1` Idle, `2` In a call, `3` Ringing, `4`
    In a call, and a second one rings, `5` Put on hold by the caller."""
    pause_reason: str | None = None
    """Reason of the pause."""
    agent_type: Literal["dynamic", "static"] | str | None = None
    """Whether the agent logs in and out or is always in."""
    max_threshold_for_pause_time: int | None = None
    """Seconds after which a pause ends; 0 for never."""
    max_threshold_for_logout_time: int | None = None
    """Seconds after which a logout ends; 0 for never."""


class QueueAgentStatusRequest(Arguments, kw_only=True):
    id: int


class QueueAgentStatusResponse(Envelope, kw_only=True):
    """Agents of a queue."""

    total_number: int | None = None
    """Agents of the queue."""
    data: list[QueueAgentStatus] | None = None
    """State of each agent."""


class QueueCallStatusRequest(Arguments, kw_only=True):
    id: int


class QueueCallStatusResponse(Envelope, kw_only=True):
    """Calls of a queue by state."""

    waiting_list: list[QueueWaitingCall] | None = None
    """Calls that wait."""
    active_list: list[QueueActiveCall] | None = None
    """Calls in progress."""
    waiting_calls: int | None = None
    """Number of calls that wait."""
    active_calls: int | None = None
    """Number of calls in progress."""
    ringing_list: list[QueueRingingCall] | None = None
    """Calls that ring at agents."""
    ringing_calls: int | None = None
    """Number of calls that ring."""


class QueueCreateRequest(Arguments, kw_only=True):
    number: Annotated[str, Meta(min_length=1)]
    name: str
    ring_strategy: QueueRingStrategyInput
    fail_dest: QueueFailDestInput
    enb_queue_skill_based_routing: Literal[0, 1] | UnsetType = UNSET
    moh: str | UnsetType = UNSET
    max_wait_time: Annotated[int, Meta(ge=0, le=9999999)] | UnsetType = UNSET
    fail_dest_prefix: str | UnsetType = UNSET
    fail_dest_value: str | UnsetType = UNSET
    agent_timeout: Annotated[int, Meta(ge=1, le=9999999)] | UnsetType = UNSET
    retry_time: Annotated[int, Meta(ge=1, le=9999999)] | UnsetType = UNSET
    wrap_up_time: Annotated[int, Meta(ge=1, le=9999999)] | UnsetType = UNSET


class QueueDeleteRequest(Arguments, kw_only=True):
    id: int


class QueueDetail(Model, kw_only=True):
    """All settings of a queue."""

    id: int | None = None
    """Queue id."""
    number: str | None = None
    """Number that callers dial."""
    name: str | None = None
    """Name of the queue."""
    ring_strategy: QueueRingStrategy | None = None
    """How agents are rung. `ring_all` All agents at once, `least_recent` Whoever was
    called longest ago, `fewest_calls` Whoever answered the fewest calls, `random`
    In random order, `rrmemory` Round robin that remembers its place, `linear` In a
    fixed order."""
    moh: str | None = None
    """Music on hold playlist; default is the PBX's own."""
    max_wait_time: int | None = None
    """Seconds a caller may wait; 0 is unlimited."""
    fail_dest: QueueFailDest | None = None
    """Kind of destination of unanswered calls."""
    fail_dest_prefix: str | None = None
    """Dial prefix (external_num) or play count (play_greeting) of fail_dest."""
    fail_dest_value: str | None = None
    """Number (external_num), prompt file (play_greeting) or target id."""
    agent_timeout: int | None = None
    """Seconds an agent is rung."""
    retry_time: int | None = None
    """Seconds before the next agent is rung."""
    wrap_up_time: int | None = None
    """Seconds of break after a call."""
    enb_ring_in_use: int | None = None
    """1 rings agents who are in a call too."""
    agent_prompt: str | None = None
    """Prompt for the agent who answers; empty if unset."""
    enb_auto_pause: int | None = None
    """1 pauses agents who miss calls."""
    max_pause_miss_call: int | None = None
    """Missed calls after which the agent is paused."""
    enb_email_miss_call: int | None = None
    """1 mails about missed calls."""
    enb_email_abandon_call: int | None = None
    """1 mails about abandoned calls."""
    enb_email_sla_alarm: int | None = None
    """1 mails when the service level is too low."""
    callback_enb_request_email: int | None = None
    """1 mails about callback requests."""
    callback_enb_failed_email: int | None = None
    """1 mails about failed callbacks."""
    max_calls: int | None = None
    """Callers who may wait at a time, the next goes to fail_dest; 0 is unlimited."""
    alert_info: str | None = None
    """Text of the Alert-Info header of queue calls."""
    enb_leave_empty: int | None = None
    """1 takes waiting callers out when no agent is available."""
    enb_disallow_to_join_when_empty: int | None = None
    """1 turns callers away when no agent is available."""
    enb_callback: int | None = None
    """1 offers callers a callback."""
    callback_timeout: str | None = None
    """How long a callback request is kept; seen as queue_max_wait_time."""
    callback_timeout_num: int | None = None
    """Number that goes with callback_timeout."""
    callback_method: str | None = None
    """How a caller asks for a callback; seen as digit."""
    callback_press_key: str | None = None
    """Key that asks for a callback."""
    callback_outbound_prefix: str | None = None
    """Prefix of the route that calls back."""
    callback_trigger_timeout: int | None = None
    """Seconds of waiting after which a callback is offered."""
    sla_time: int | None = None
    """Seconds in which a call should be answered."""
    sla_interval: int | None = None
    """Minutes between two checks of the service level."""
    sla_alarm_threshold: int | None = None
    """Service level in percent that raises the alarm."""
    join_prompt: str | None = None
    """Prompt played on joining; empty if unset."""
    enb_announce_agent_id: int | None = None
    """1 tells the caller the agent's id."""
    enb_announce_default_prompt: int | None = None
    """Switch of the default announcement."""
    enb_announce_pos: int | None = None
    """1 tells callers their position."""
    enb_announce_hold_time: int | None = None
    """1 tells callers the expected waiting time."""
    caller_announce_freq: int | None = None
    """Interval of announcements to callers."""
    sys_announce_prompt: str | None = None
    """Prompt played at intervals; empty if unset."""
    sys_announce_freq: int | None = None
    """Interval of that prompt."""
    satisfa_survey_prompt: str | None = None
    """Prompt file of the satisfaction survey; empty if unset."""
    press_key: str | None = None
    """Key a waiting caller may press; empty if unset."""
    key_dest: str | None = None
    """Kind of destination of that key, as in fail_dest."""
    key_dest_prefix: str | None = None
    """Prefix of key_dest, as fail_dest_prefix."""
    key_dest_value: str | None = None
    """Value of key_dest, as fail_dest_value."""
    dynamic_agent_list: list[QueueMember] | None = None
    """Agents who log in and out."""
    static_agent_list: list[QueueMember] | None = None
    """Agents who are always logged in."""
    manager_list: list[QueueMember] | None = None
    """Managers of the queue."""
    satisfaction_survey_point_list: list[QueueSurveyPoint] | None = None
    """Points that each key gives in the satisfaction survey."""
    enb_priority_queue: int | None = None
    """1 gives the queue a priority."""
    weight: int | None = None
    """Weight of that priority."""
    enb_acceleration_weight: int | None = None
    """Switch of the weight acceleration."""
    acceleration: int | None = None
    """Acceleration of the weight; unit not known."""
    enb_queue_call_log: int | None = None
    """Switch of the queue call log."""
    call_log_visible_type: str | None = None
    """Who sees the queue call log."""
    call_log_specific_member: Any | None = None
    """Members who see the call log; seen as null only."""
    call_log_view_range: Any | None = None
    """Part of the call log that is shown; seen as null only."""
    empty_defined_for_leave_empty: list[str] | None = None
    """Codes of the cases that count as empty for enb_leave_empty; all agents logged
    out always counts."""
    empty_defined_for_disallow_to_join_when_empty: list[str] | None = None
    """Codes of the cases that count as empty for joining; all agents logged out always
    counts."""
    satisfa_survey_end_prompt: str | None = None
    """Prompt at the end of the survey."""
    enable_time_condition: int | None = None
    """1 applies business hours to the queue."""
    timezone_id: int | None = None
    """Id of the time zone of these hours."""
    outoffice_dest: str | None = None
    """Kind of destination outside business hours."""
    outoffice_dest_prefix: str | None = None
    """Prefix of outoffice_dest, as fail_dest_prefix."""
    outoffice_dest_value: str | None = None
    """Value of outoffice_dest, as fail_dest_value."""
    holiday_dest: str | None = None
    """Kind of destination on holidays."""
    holiday_dest_prefix: str | None = None
    """Prefix of holiday_dest, as fail_dest_prefix."""
    holiday_dest_value: str | None = None
    """Value of holiday_dest, as fail_dest_value."""
    ignore_holiday_dest: int | None = None
    """1 ignores the holiday destination."""
    enb_play_holiday_prompt_global: int | None = None
    """Switch of the global holiday prompt."""
    enb_ip_phone_missed_call_display: int | None = None
    """1 shows missed queue calls on IP phones."""
    play_full_join_prompt: int | None = None
    """1 plays the join prompt to its end."""
    ringback_tone: str | None = None
    """Ringback tone for callers; empty if unset."""
    enb_custom_language: int | None = None
    """1 uses prompt_language for prompts."""
    prompt_language: str | None = None
    """Language of prompts; empty if unset."""
    client_unique_ringtone: str | None = None
    """Linkus ringtone for calls of this queue; empty if unset."""
    leave_empty_no_agent_list: list[Any] | None = None
    """Destinations of callers who are taken out; seen as null only."""
    join_empty_no_agent_list: list[QueueNoAgentRule] | None = None
    """Destinations of callers who are turned away."""


QueueFailDest: TypeAlias = (
    Literal[
        "end_call",
        "extension",
        "ext_vm",
        "group_vm",
        "ivr",
        "call_flow",
        "ring_group",
        "queue",
        "external_num",
        "play_greeting",
    ]
    | str
)


QueueFailDestInput: TypeAlias = Literal[
    "end_call",
    "extension",
    "ext_vm",
    "group_vm",
    "ivr",
    "call_flow",
    "ring_group",
    "queue",
    "external_num",
    "play_greeting",
]


class QueueGetRequest(Arguments, kw_only=True):
    id: int


class QueueGetResponse(Envelope, kw_only=True):
    """One queue."""

    data: QueueDetail | None = None
    """The queue."""


class QueueHonorWrapupTimeRequest(Arguments, kw_only=True):
    enb_honor_wrapup_time: Literal[0, 1]


class QueueListItem(Model, kw_only=True, gc=False):
    """A queue with its people, as list and search show it."""

    id: int | None = None
    """Queue id; other queue calls ask for it."""
    number: str | None = None
    """Number that callers dial."""
    name: str | None = None
    """Name of the queue."""
    ring_strategy: QueueRingStrategy | None = None
    """How agents are rung."""
    client_unique_ringtone: str | None = None
    """Linkus ringtone for calls of this queue; newer firmware only."""
    dynamic_agent_list: list[QueueMember] | None = None
    """Agents who log in and out."""
    static_agent_list: list[QueueMember] | None = None
    """Agents who are always logged in."""
    manager_list: list[QueueMember] | None = None
    """Managers of the queue."""


class QueueListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: QueueSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class QueueListResponse(Envelope, kw_only=True):
    """A page of queues."""

    total_number: int | None = None
    """Queues there are, or that match."""
    queue_list: list[QueueListItem] | None = None
    """Queues of this page."""


class QueueMember(Model, kw_only=True, gc=False):
    """An agent or manager of a queue."""

    text: str | None = None
    """Name of the person."""
    text2: str | None = None
    """Extension number."""
    value: str | None = None
    """Extension id, as a string."""
    type: Literal["extension"] | str | None = None
    """Kind of member."""


class QueueNoAgentRule(Model, kw_only=True, gc=False):
    """Where callers go in certain cases of an empty queue."""

    no_agent_include_list: list[str] | None = None
    """Codes of the cases; their meaning is not known."""
    dest_to: str | None = None
    """Kind of destination, e.g. ring_group."""
    dest_value: str | None = None
    """Target id, as a string."""
    dest_prefix: str | None = None
    """Prefix of the destination; empty if unused."""


class QueueQueryRequest(Arguments, kw_only=True):
    ids: str


class QueueQueryResponse(Envelope, kw_only=True):
    """Several queues."""

    data: list[QueueDetail] | None = None
    """The queues asked for."""


QueueRingStrategy: TypeAlias = (
    Literal["ring_all", "least_recent", "fewest_calls", "random", "rrmemory", "linear"]
    | str
)


QueueRingStrategyInput: TypeAlias = Literal[
    "ring_all", "least_recent", "fewest_calls", "random", "rrmemory", "linear"
]


class QueueRingingCall(Model, kw_only=True, gc=False):
    """A call that rings at an agent."""

    call_id: str | None = None
    """Id of the call."""
    caller_number: str | None = None
    """Number of the caller."""
    caller_display_name: str | None = None
    """Name of the caller."""
    callee_number: str | None = None
    """Extension number of the agent who is rung."""
    callee_display_name: str | None = None
    """Name of the agent who is rung."""
    duration: int | None = None
    """Seconds rung so far."""


class QueueSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: QueueSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


QueueSortBy: TypeAlias = Literal["id", "number", "name", "ring_strategy"]


class QueueSurveyPoint(Model, kw_only=True, gc=False):
    """What one key counts in the satisfaction survey."""

    k: str | None = None
    """Key, 0 to 9 or *."""
    p: int | None = None
    """Points."""


class QueueUpdateRequest(Arguments, kw_only=True):
    id: int
    number: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    name: str | UnsetType = UNSET
    enb_queue_skill_based_routing: Literal[0, 1] | UnsetType = UNSET
    ring_strategy: QueueRingStrategyInput | UnsetType = UNSET
    moh: str | UnsetType = UNSET
    max_wait_time: Annotated[int, Meta(ge=0, le=9999999)] | UnsetType = UNSET
    fail_dest: QueueFailDestInput | UnsetType = UNSET
    fail_dest_prefix: str | UnsetType = UNSET
    fail_dest_value: str | UnsetType = UNSET
    agent_timeout: Annotated[int, Meta(ge=1, le=9999999)] | UnsetType = UNSET
    retry_time: Annotated[int, Meta(ge=1, le=9999999)] | UnsetType = UNSET
    wrap_up_time: Annotated[int, Meta(ge=1, le=9999999)] | UnsetType = UNSET


class QueueWaitingCall(Model, kw_only=True, gc=False):
    """A call that waits in the queue."""

    call_id: str | None = None
    """Id of the call."""
    caller_number: str | None = None
    """Number of the caller."""
    caller_display_name: str | None = None
    """Name of the caller."""
    callee_number: str | None = None
    """Queue, by its id according to the vendor."""
    callee_display_name: str | None = None
    """Name of the queue."""
    duration: int | None = None
    """Seconds waited so far."""
