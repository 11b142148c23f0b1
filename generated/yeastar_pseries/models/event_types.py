# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .event_members import CallInbound, CallOutbound


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentAutoPause:
    """A paused agent and the calls it missed."""

    queue_number: str | None = None
    """Number of the queue."""
    agent_number: str | None = None
    """Extension number of the agent."""
    calls: list[AgentMissedCall] | None = None
    """Missed calls that led to the pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentMissedCall:
    """A call that an agent missed."""

    caller_number: str | None = None
    """Number of the caller."""
    call_id: str | None = None
    """Id of the call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentStatus:
    """An agent and its status in a queue."""

    queue_number: str | None = None
    """Queue, as queue-6402 in the sample."""
    agent_number: str | None = None
    """Extension number of the agent."""
    status: str | None = None
    """Status now; the sample has Paused."""
    reason: str | None = None
    """Reason of the pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentUnansweredCall:
    """The call that rang out, with its queue and agent."""

    queue_number: str | None = None
    """Number of the queue."""
    agent_number: str | None = None
    """Extension number of the agent."""
    caller_number: str | None = None
    """Number of the caller."""
    call_id: str | None = None
    """Id of the call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkMessageFailure:
    """Counts of a campaign that had failures."""

    task_id: int | None = None
    """Id of the campaign."""
    total: int | None = None
    """Messages sent."""
    fail_count: int | None = None
    """Messages that failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEndDetails:
    """Details of a finished call."""

    call_id: str | None = None
    """Id of the call."""
    time_start: str | None = None
    """Start, YYYY-MM-DD HH:MM:SS in the local time of the PBX, without a zone."""
    call_from: str | None = None
    """Number of the caller."""
    call_to: str | None = None
    """Number of the callee."""
    call_duration: int | None = None
    """Seconds from start to end."""
    talk_duration: int | None = None
    """Seconds from answer to end."""
    src_trunk_name: str | None = None
    """Trunk the call came in by, blank when none."""
    dst_trunk_name: str | None = None
    """Trunk the call went out by, blank when none."""
    pin_code: str | None = None
    """PIN of the trunk, blank when none."""
    status: Literal["ANSWERED", "NO ANSWER", "BUSY", "VOICEMAIL"] | str | None = None
    """How the call ended."""
    type: Literal["Internal", "Inbound", "Outbound"] | str | None = None
    """Kind of call."""
    recording: str | None = None
    """File name of the recording, empty when none."""
    did_number: str | None = None
    """DID number the caller dialled."""
    did_name: str | None = None
    """Name of the DID number."""
    agent_ring_time: int | None = None
    """Seconds from entering the queue to an agent's answer."""
    uid: str | None = None
    """Id of the CDR, as in cdr/list."""
    call_note_id: str | None = None
    """Id of the call note."""
    enb_call_note: int | None = None
    """0 when the call note cannot be edited; any other value allows it."""
    is_display: int | None = None
    """Meaning not documented."""
    realclidnum: str | None = None
    """Meaning not documented."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallExtension:
    """An extension that takes part in a call."""

    number: str | None = None
    """Extension number."""
    channel_id: str | None = None
    """Channel of the party, e.g. PJSIP/2002-000000b6."""
    member_status: (
        Literal["ALERT", "RING", "ANSWERED", "ANSWER", "HOLD", "BYE"] | str | None
    ) = None
    """State of the party."""
    call_path: str | None = None
    """Number it came through, e.g. of a queue; else blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFailure:
    """A call that failed, and why."""

    call_id: str | None = None
    """Id of the call."""
    reason: (
        Literal[
            "NO Dial Permission",
            "NO Outbound Restrictin",
            "Circuit/channel congestion",
            "DND",
            "Line Unreachable",
            "User Busy",
            "410 Gone",
            "404 NOT found",
            "408 Request Time",
            "480 Temporatily Unavailable",
            "484 Address incomplete",
            "486 Busy here",
            "603 Declined",
        ]
        | str
        | None
    ) = None
    """Why it failed; compare without case."""
    members: list[CallMember] | None = None
    """Parties of the call, one key each; null when none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLegSummary:
    """AI summary of a leg of a finished call, for one extension."""

    uid: str | None = None
    """Id of the call, as in v2.0 cdr/detail."""
    call_id: str | None = None
    """Id of this leg's record."""
    call_from: str | None = None
    """The caller."""
    call_to: str | None = None
    """The callee."""
    call_type: Literal["Internal", "Inbound", "Outbound"] | str | None = None
    """Kind of call."""
    status: Literal["ANSWERED", "NO ANSWER", "BUSY", "FAILED"] | str | None = None
    """How the leg ended."""
    time_start: str | None = None
    """Start of the leg in the display format of the PBX, PBX-local, without a zone."""
    talk_duration: int | None = None
    """Seconds from answer to end."""
    ext_num: str | None = None
    """Number of the extension that the summary belongs to."""
    aireceptionist: str | None = None
    """Number of the AI receptionist, empty when none."""
    summary: str | None = None
    """The summary as HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLegTimeline:
    """One leg of a finished call with its events."""

    uid: str | None = None
    """Id of the CDR."""
    cdr_id: str | None = None
    """Id of this leg's record."""
    leg: int | None = None
    """Number of the leg."""
    transaction_id: str | None = None
    """Id of the leg."""
    call_from: str | None = None
    """Number of the caller."""
    call_to: str | None = None
    """Number of the callee."""
    call_type: Literal["Internal", "Inbound", "Outbound"] | str | None = None
    """Kind of call."""
    status: (
        Literal["ANSWERED", "NO ANSWER", "BUSY", "ABANDONED", "FAILED", "VOICEMAIL"]
        | str
        | None
    ) = None
    """How the leg ended."""
    time_start: str | None = None
    """Start of the leg, YYYY/MM/DD HH:MM:SS in the sample, without a zone."""
    ring_duration: int | None = None
    """Seconds of ringing."""
    talk_duration: int | None = None
    """Seconds of talk."""
    hold_duration: int | None = None
    """Seconds on hold."""
    call_duration: int | None = None
    """Seconds from start to end."""
    src_trunk: str | None = None
    """Trunk the call came in by, empty when none."""
    dst_trunk: str | None = None
    """Trunk the call went out by, empty when none."""
    did_number: str | None = None
    """DID number the caller dialled."""
    dod_number: str | None = None
    """DOD number shown on an outbound call."""
    event_list: list[TimelineEvent] | None = None
    """Events of the leg, oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMember:
    """A party of a call; exactly one of the three keys is set."""

    extension: CallExtension | None = None
    """Party that is an extension."""
    inbound: CallInbound | None = None
    """Outside party that called in."""
    outbound: CallOutbound | None = None
    """Outside party that was called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNoteStatus:
    """Whether a note may be written, and on which call."""

    display: Literal[0, 1] | int | None = None
    """Whether the user sees the call note button."""
    trigger_call_note_popup: Literal[0, 1] | int | None = None
    """Whether the introduction to call notes popped up."""
    sip_call_id: str | None = None
    """Id of the call, as in SIP."""
    call_note_id: str | None = None
    """Id of the call note."""
    group_id: str | None = None
    """Id of the group of call notes."""
    ext_num: str | None = None
    """Extension number."""
    channel: str | None = None
    """Channel of the extension."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallReportDownloadResult:
    """Where the report is, or why there is none."""

    key: str | None = None
    """Name of the event, report_download in the sample."""
    result: Literal["SUCCESS", "FAILURE"] | str | None = None
    """Whether it worked; compare without case."""
    file: str | None = None
    """File name of the report."""
    download_resource_url: str | None = None
    """Path of the file, to be joined to the base URL."""
    error: str | None = None
    """What went wrong, empty when nothing did."""
    download_id: int | None = None
    """Id of the report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallState:
    """A call and the state of its parties."""

    call_id: str | None = None
    """Id of the call, usable with call/query."""
    members: list[CallMember] | None = None
    """Parties of the call, one key each; null when none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceHost:
    """A conference and the host that left it."""

    conference_id: str | None = None
    """Id of the audio conference."""
    host_num: str | None = None
    """Extension number of the host."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DtmfDigit:
    """A key pressed during a call."""

    call_id: str | None = None
    """Id of the call."""
    members: list[CallMember] | None = None
    """Parties of the call, one key each; null when none is named."""
    info: str | None = None
    """The key."""
    flag: int | None = None
    """Position of the key, from 0."""
    infos: str | None = None
    """The keys pressed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionCallState:
    """Call state of an extension."""

    extension: str | None = None
    """Extension number."""
    status: Literal["Ringing", "Busy", "Idle"] | str | None = None
    """State now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionChange:
    """What was done to an extension."""

    ext_number: str | None = None
    """Extension number."""
    option: Literal["CREATE", "UPDATE", "DELETE"] | str | None = None
    """What was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionPresenceState:
    """Presence of an extension."""

    extension: str | None = None
    """Extension number."""
    status: (
        Literal[
            "available", "away", "business_trip", "do_not_disturb", "lunch", "off_work"
        ]
        | str
        | None
    ) = None
    """Presence now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionRegistration:
    """A device or client of an extension."""

    extension: str | None = None
    """Extension number."""
    kind: Literal["Sip", "Mobile", "Desktop", "Web", "Pad"] | str | None = None
    """What registered."""
    status: Literal["Registered", "Unregistered"] | str | None = None
    """Whether it is registered now."""
    registered_ip: str | None = None
    """IP address of the device, without a port in the samples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingCall:
    """A held inbound call."""

    call_id: str | None = None
    """Id of the call."""
    members: list[CallMember] | None = None
    """Parties of the call, one key each; null when none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReport:
    """A message of a message session."""

    session_id: int | None = None
    """Id of the session."""
    msg_id: int | None = None
    """Id of the message."""
    delivery_status: Literal[0, 1, 2] | int | None = None
    """State of delivery."""
    sender: MessageSender | None = None
    """Sender of a message."""
    msg_type: Literal[0, 4] | int | None = None
    """Kind of message."""
    msg_body: str | None = None
    """Text of the message."""
    msg_files: str | None = None
    """JSON text: array of files as in message/batchupload; empty when none."""
    send_time: int | None = None
    """Time of sending, Unix seconds."""
    param: str | None = None
    """JSON text: further parameters; empty when none."""
    send_error: (
        Literal[
            "invalid_webhook_request",
            "unsupported_callback_type",
            "resource_not_found",
            "invalid_did_number",
            "auth_fail",
            "auth_not_exit",
            "request_fail",
            "send_fail",
            "exceeds_size_limit",
            "too_many_request",
            "unsupport_media_type",
            "invalid_param",
            "invalid_phone_number",
            "exceeds_time_limit",
            "service_unavailable",
            "service_error",
            "unknown_error",
            "template_not_exist",
            "msg_exceed",
        ]
        | str
        | None
    ) = None
    """Why sending failed; empty when it did not."""
    send_error_msg: str | None = None
    """Error text of the provider."""
    tag: (
        Literal[
            "ACCOUNT_UPDATE",
            "CONFIRMED_EVENT_UPDATE",
            "HUMAN_AGENT",
            "POST_PURCHASE_UPDATE",
        ]
        | str
        | None
    ) = None
    """Facebook message tag."""
    receive_time: int | None = None
    """Time of receipt, Unix seconds."""
    whatsapp_msg_param: str | None = None
    """JSON text: values of the WhatsApp template; empty when none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSender:
    """Sender of a message."""

    user_id: int | None = None
    """Id of the user; 0 for a web visitor."""
    user_no: str | None = None
    """Number of the user, or a long id for a web visitor."""
    user_type: int | None = None
    """Kind of the user; 5 is a live chat visitor."""
    avatar: str | None = None
    """Picture; may be empty."""
    username: str | None = None
    """Name to show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationChange:
    """Departments that changed."""

    id_list: list[int] | None = None
    """Ids of the departments."""
    action: (
        Literal["create", "update", "delete", "update_order", "update_extension"]
        | str
        | None
    ) = None
    """What was done."""
    sn: str | None = None
    """Serial number of the PBX, once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationStatus:
    """Whether the organization feature and its root department are shown."""

    org_status: Literal[0, 1] | int | None = None
    """Whether the feature is on."""
    show_root_org: int | str | None = None
    """Whether the root department is shown."""
    sn: str | None = None
    """Serial number of the PBX, once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptPlayback:
    """A prompt that was played to a call."""

    call_id: str | None = None
    """Id of the call."""
    members: list[CallMember] | None = None
    """Parties of the call, one key each; null when none is named."""
    prompt: str | None = None
    """File name of the prompt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReceipt:
    """Which message was read, and when."""

    session_id: int | None = None
    """Id of the session."""
    read_msg_id: int | None = None
    """Id of the message that was read."""
    user_id: int | None = None
    """Always 0 here."""
    read_time: int | None = None
    """Time of reading, Unix seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReceiptReport:
    """The receipt, directly or under `data`."""

    session_id: int | None = None
    """Id of the session."""
    read_msg_id: int | None = None
    """Id of the message that was read."""
    user_id: int | None = None
    """Always 0 here."""
    read_time: int | None = None
    """Time of reading, Unix seconds."""
    data: ReadReceipt | None = None
    """Which message was read, and when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingDownloadResult:
    """Where the recording is, or why there is none."""

    key: str | None = None
    """Name of the event, recording_download in the sample."""
    result: Literal["SUCCESS", "FAILURE"] | str | None = None
    """Whether it worked; compare without case."""
    file: str | None = None
    """File name of the recording."""
    download_resource_url: str | None = None
    """Path of the file, to be joined to the base URL."""
    error: str | None = None
    """What went wrong, empty when nothing did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFeedback:
    """Answer to the satisfaction survey."""

    call_id: str | None = None
    """Id of the call."""
    survey_result: str | None = None
    """Key that the caller pressed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemEvent:
    """Something that happened to or in the PBX."""

    event_name: str | None = None
    """Name of the event, e.g. web_login_fail."""
    event_type: (
        Literal["operation", "telephony", "system", "security", "reminder"] | str | None
    ) = None
    """Field the event belongs to."""
    event_level: Literal["info", "warn", "error"] | str | None = None
    """Level of the event."""
    event_content: str | None = None
    """Text for people, several lines."""
    create_time: str | None = None
    """Time, YYYY/MM/DD HH:MM:SS in the samples, without a zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """One event of a leg."""

    event_id: str | None = None
    """Id of the event."""
    event_name: str | None = None
    """Name of the event."""
    event_type: str | None = None
    """Kind of the event."""
    event_ts: str | None = None
    """Time of the event."""
    event_content: str | None = None
    """What happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrunkChange:
    """What was done to a trunk."""

    trunk_name: str | None = None
    """Name of the trunk."""
    option: Literal["CREATE", "UPDATE", "DELETE"] | str | None = None
    """What was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrunkRegistrationState:
    """A trunk and its state."""

    trunk_name: str | None = None
    """Name of the trunk."""
    kind: Literal["GSM", "E1", "BRI", "FXO", "PJSIP"] | str | None = None
    """Kind of trunk; the cloud has PJSIP only."""
    status: (
        Literal[
            0,
            1,
            2,
            3,
            4,
            5,
            11,
            12,
            21,
            22,
            23,
            31,
            32,
            33,
            34,
            35,
            36,
            41,
            42,
            43,
            44,
            45,
        ]
        | int
        | None
    ) = None
    """State now; 5 to 36 occur on the appliance only."""
    registered_ip: str | None = None
    """Address of the peer, IP:port in the sample."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UacstaCallState:
    """State of a call on a uaCSTA phone."""

    operation: Literal["call_start", "call_answer", "call_over"] | str | None = None
    """What happened."""
    extension: str | None = None
    """Extension number."""
    call_id: str | None = None
    """uaCSTA id of the call, not the call id of the PBX."""
    ip_address: str | None = None
    """IP address and SIP port of the phone."""
