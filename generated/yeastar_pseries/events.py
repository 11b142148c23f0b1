# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX, one class for each id, and `parse_event`.

`match event: case CallStateChanged(msg=CallState(call_id=call_id)): ...`
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from ._runtime.events.frames.event import Event, UnknownEvent
from ._runtime.events.frames.codec import EventCodec
from .models.event_members import CallInbound, CallOutbound
from .models.event_types import (
    AgentAutoPause,
    AgentMissedCall,
    AgentStatus,
    AgentUnansweredCall,
    BulkMessageFailure,
    CallEndDetails,
    CallExtension,
    CallFailure,
    CallLegSummary,
    CallLegTimeline,
    CallMember,
    CallNoteStatus,
    CallReportDownloadResult,
    CallState,
    ConferenceHost,
    DtmfDigit,
    ExtensionCallState,
    ExtensionChange,
    ExtensionPresenceState,
    ExtensionRegistration,
    IncomingCall,
    MessageReport,
    MessageSender,
    OrganizationChange,
    OrganizationStatus,
    PromptPlayback,
    ReadReceipt,
    ReadReceiptReport,
    RecordingDownloadResult,
    SurveyFeedback,
    SystemEvent,
    TimelineEvent,
    TrunkChange,
    TrunkRegistrationState,
    UacstaCallState,
)

__all__ = [
    "CODEC",
    "EVENTS",
    "Event",
    "EventCodec",
    "UnknownEvent",
    "parse_event",
    "AgentAutoPause",
    "AgentAutoPaused",
    "AgentMissedCall",
    "AgentRingingTimeout",
    "AgentStatus",
    "AgentStatusChanged",
    "AgentUnansweredCall",
    "BulkMessageFailure",
    "BulkMessageSendingFailed",
    "CallEndAiSummary",
    "CallEndDetails",
    "CallEndTimeline",
    "CallEnded",
    "CallExtension",
    "CallFailed",
    "CallFailure",
    "CallForwarded",
    "CallInbound",
    "CallLegSummary",
    "CallLegTimeline",
    "CallMember",
    "CallNoteStatus",
    "CallNoteStatusUpdated",
    "CallOutbound",
    "CallReportDownloadCompleted",
    "CallReportDownloadResult",
    "CallState",
    "CallStateChanged",
    "CallTransferred",
    "ConferenceHost",
    "ConferenceHostLeft",
    "DtmfDigit",
    "DtmfDigitPressed",
    "ExtensionCallState",
    "ExtensionCallStateChanged",
    "ExtensionChange",
    "ExtensionInformationUpdated",
    "ExtensionPresenceState",
    "ExtensionPresenceStateChanged",
    "ExtensionRegistration",
    "ExtensionRegistrationStatusChanged",
    "IncomingCall",
    "IncomingCallRequest",
    "MessageRead",
    "MessageReceived",
    "MessageReport",
    "MessageSender",
    "MessageSendingResult",
    "OrganizationChange",
    "OrganizationStatus",
    "OrganizationStatusChanged",
    "OrganizationStructureChanged",
    "PromptPlayback",
    "PromptPlaybackCompleted",
    "ReadReceipt",
    "ReadReceiptReport",
    "RecordingDownloadCompleted",
    "RecordingDownloadResult",
    "SatisfactionSurveyFeedback",
    "SurveyFeedback",
    "SystemEvent",
    "SystemEventAlert",
    "SystemEventInformation",
    "SystemEventWarning",
    "TimelineEvent",
    "TrunkChange",
    "TrunkInformationUpdated",
    "TrunkRegistrationState",
    "TrunkRegistrationStateChanged",
    "UacstaCallChanged",
    "UacstaCallState",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationStatusChanged(Event):
    """30005: The organization feature was switched.

    Sent when departments, or the display of the root department, are turned on or off.

    https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/event-organization-status-changed.html
    """

    type: Literal[30005] | int = 30005
    sn: str | None = None
    msg: OrganizationStatus | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationStructureChanged(Event):
    """30006: A department or its members changed.

    Sent when departments are created, edited, deleted or moved, or their members
    change.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-organization-configuration-changed.html
    """

    type: Literal[30006] | int = 30006
    sn: str | None = None
    msg: OrganizationChange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionRegistrationStatusChanged(Event):
    """30007: An extension registered or unregistered.

    Sent per device or Linkus client, so an extension may be registered elsewhere still.

    https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/event-extension-registration-status-changed.html
    """

    type: Literal[30007] | int = 30007
    sn: str | None = None
    msg: ExtensionRegistration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionCallStateChanged(Event):
    """30008: An extension rings, is busy or is idle again.

    The state of the extension as a whole; event 30011 has the calls behind it.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-extension-call-status-changed.html
    """

    type: Literal[30008] | int = 30008
    sn: str | None = None
    msg: ExtensionCallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionPresenceStateChanged(Event):
    """30009: The presence of an extension changed.

    Carries the new presence; the one before is not told.

    https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/event-extension-presence-status-changed.html
    """

    type: Literal[30009] | int = 30009
    sn: str | None = None
    msg: ExtensionPresenceState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrunkRegistrationStateChanged(Event):
    """30010: The state of a trunk changed.

    Covers registration, reachability and hardware faults; which states occur depends on
    the kind of trunk.

    https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/event-trunk-registration-status-changed.html
    """

    type: Literal[30010] | int = 30010
    sn: str | None = None
    msg: TrunkRegistrationState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallStateChanged(Event):
    """30011: A call changed state.

    Sent once per change, with the parties as they are now. It may name only the party
    whose state changed, so keep the earlier ones by `channel_id`.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-call-status-changed.html
    """

    type: Literal[30011] | int = 30011
    sn: str | None = None
    msg: CallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEnded(Event):
    """30012: A call ended; these are its details.

    One report per finished call, with durations, trunks and the recording's file name.
    Its record is in cdr/list.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-new-cdr.html
    """

    type: Literal[30012] | int = 30012
    sn: str | None = None
    msg: CallEndDetails | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTransferred(Event):
    """30013: An extension user transferred a call.

    Sent when a live call is handed on, with the parties and their states.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-call-transfer.html
    """

    type: Literal[30013] | int = 30013
    sn: str | None = None
    msg: CallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallForwarded(Event):
    """30014: A call to an extension was forwarded.

    Sent when the call forwarding of an extension sends a call on, with the parties and
    their states.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-call-forward.html
    """

    type: Literal[30014] | int = 30014
    sn: str | None = None
    msg: CallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFailed(Event):
    """30015: A call could not be set up.

    A call that call/dial could not place is reported here, not in the answer of
    call/dial. It may concern the calling leg alone, with the callee never dialled.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-call-failed.html
    """

    type: Literal[30015] | int = 30015
    sn: str | None = None
    msg: CallFailure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingCallRequest(Event):
    """30016: An inbound call waits for a decision.

    The PBX holds the call for 10 seconds. Let it proceed with call/accept_inbound or
    drop it with call/refuse_inbound; without either it goes on to its inbound route.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-inbound-call-invitation.html
    """

    type: Literal[30016] | int = 30016
    sn: str | None = None
    msg: IncomingCall | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DtmfDigitPressed(Event):
    """30017: A party pressed a key during a call.

    One report per key. Callers type PINs and card numbers this way, so think before
    storing it.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-dtmf.html
    """

    type: Literal[30017] | int = 30017
    sn: str | None = None
    msg: DtmfDigit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptPlaybackCompleted(Event):
    """30018: A prompt played to a call has ended.

    Follows call/play_prompt, which answers before the prompt is over.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-play-prompt-end.html
    """

    type: Literal[30018] | int = 30018
    sn: str | None = None
    msg: PromptPlayback | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SatisfactionSurveyFeedback(Event):
    """30019: A caller answered the satisfaction survey.

    One report per answer, with the id of the call it belongs to.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-satisfaction.html
    """

    type: Literal[30019] | int = 30019
    sn: str | None = None
    msg: SurveyFeedback | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UacstaCallChanged(Event):
    """30020: A call on a uaCSTA phone rings, is taken or is over.

    Concerns extensions whose desk phone is controlled over uaCSTA (see uacsta_call).

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-uacsta-call.html
    """

    type: Literal[30020] | int = 30020
    sn: str | None = None
    msg: UacstaCallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionInformationUpdated(Event):
    """30022: An extension was created, edited or deleted.

    Names the extension and what was done; read the rest with extension/search or
    extension/get.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-extension-configuration-changed.html
    """

    type: Literal[30022] | int = 30022
    sn: str | None = None
    msg: ExtensionChange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrunkInformationUpdated(Event):
    """30023: A trunk was created, edited or deleted.

    Names the trunk and what was done; read the rest with trunk/search or trunk/get.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-trunk-configuration-changed.html
    """

    type: Literal[30023] | int = 30023
    sn: str | None = None
    msg: TrunkChange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceHostLeft(Event):
    """30024: The host left an audio conference.

    Names the conference and the host that is gone.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-no-host-in-audio-conference.html
    """

    type: Literal[30024] | int = 30024
    sn: str | None = None
    msg: ConferenceHost | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentAutoPaused(Event):
    """30025: An agent was paused after too many missed calls.

    Lists the missed calls that led to the pause. The queue's enb_auto_pause and
    max_pause_miss_call rule it.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-agent-auto-pause.html
    """

    type: Literal[30025] | int = 30025
    sn: str | None = None
    msg: AgentAutoPause | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentRingingTimeout(Event):
    """30026: An agent let a call ring out.

    Sent per agent and call.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-agent-ringing-timeout.html
    """

    type: Literal[30026] | int = 30026
    sn: str | None = None
    msg: AgentUnansweredCall | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallReportDownloadCompleted(Event):
    """30027: A call report asked for earlier is ready, or failed.

    Ends a download of call_report or call_schedule_report that was asked for with
    is_async=1 and answered errcode 2.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-report-download.html
    """

    type: Literal[30027] | int = 30027
    sn: str | None = None
    msg: CallReportDownloadResult | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNoteStatusUpdated(Event):
    """30028: The state of a call note changed during a call.

    Tells whether an extension user may write a note on the current call.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-call-note-status-changed.html
    """

    type: Literal[30028] | int = 30028
    sn: str | None = None
    msg: CallNoteStatus | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentStatusChanged(Event):
    """30029: The status of an agent changed.

    Sent per queue; for a pause with its reason.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-agent-status-changed.html
    """

    type: Literal[30029] | int = 30029
    sn: str | None = None
    msg: AgentStatus | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkMessageSendingFailed(Event):
    """30030: A message campaign failed in part or whole.

    Gives counts only, with the id of the campaign.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-bulk-message-sending-failed.html
    """

    type: Literal[30030] | int = 30030
    sn: str | None = None
    msg: BulkMessageFailure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReceived(Event):
    """30031: A message came in.

    For messages on channels that are handed to the API.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-new-message-notification.html
    """

    type: Literal[30031] | int = 30031
    sn: str | None = None
    msg: MessageReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSendingResult(Event):
    """30032: The delivery state of a sent message changed.

    Follows message/send; `delivery_status` says how it went and `send_error` why it
    failed.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-message-sending-result.html
    """

    type: Literal[30032] | int = 30032
    sn: str | None = None
    msg: MessageReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingDownloadCompleted(Event):
    """30033: A recording asked for earlier is ready, or failed.

    Ends a recording download that the PBX prepares in the background.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-recording-download-completed.html
    """

    type: Literal[30033] | int = 30033
    sn: str | None = None
    msg: RecordingDownloadResult | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemEventInformation(Event):
    """30034: A system event of level information occurred.

    For system events whose notification is on in the PBX.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-system-event-notification-information.html
    """

    type: Literal[30034] | int = 30034
    sn: str | None = None
    msg: SystemEvent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemEventWarning(Event):
    """30035: A system event of level warning occurred.

    For system events whose notification is on in the PBX.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-system-event-notification-warning.html
    """

    type: Literal[30035] | int = 30035
    sn: str | None = None
    msg: SystemEvent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemEventAlert(Event):
    """30036: A system event of level alert occurred.

    For system events whose notification is on in the PBX. Its `event_level` says error.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-system-event-notification-alert.html
    """

    type: Literal[30036] | int = 30036
    sn: str | None = None
    msg: SystemEvent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRead(Event):
    """30038: A customer read a message.

    For messages sent through the API.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-read-receipt-event-notification.html
    """

    type: Literal[30038] | int = 30038
    sn: str | None = None
    msg: ReadReceiptReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEndTimeline(Event):
    """30039: A leg of a call ended; this is its timeline.

    One report per leg (`leg`, `cdr_id`), not per call. Names and date format differ
    from the details of event 30012.

    https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/event-call-end-timeline-notification.html
    """

    type: Literal[30039] | int = 30039
    sn: str | None = None
    msg: CallLegTimeline | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEndAiSummary(Event):
    """30040: The AI summary of an ended call is ready.

    Sent after a call, once its summary has been made for one extension (`ext_num`).
    v2.0 cdr/getaisummary fetches the summary of a leg later on.

    https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/event-call-end-ai-summary-notification.html
    """

    type: Literal[30040] | int = 30040
    sn: str | None = None
    msg: CallLegSummary | None = None


EVENTS: Mapping[int, type[Event]] = MappingProxyType(
    {
        30005: OrganizationStatusChanged,
        30006: OrganizationStructureChanged,
        30007: ExtensionRegistrationStatusChanged,
        30008: ExtensionCallStateChanged,
        30009: ExtensionPresenceStateChanged,
        30010: TrunkRegistrationStateChanged,
        30011: CallStateChanged,
        30012: CallEnded,
        30013: CallTransferred,
        30014: CallForwarded,
        30015: CallFailed,
        30016: IncomingCallRequest,
        30017: DtmfDigitPressed,
        30018: PromptPlaybackCompleted,
        30019: SatisfactionSurveyFeedback,
        30020: UacstaCallChanged,
        30022: ExtensionInformationUpdated,
        30023: TrunkInformationUpdated,
        30024: ConferenceHostLeft,
        30025: AgentAutoPaused,
        30026: AgentRingingTimeout,
        30027: CallReportDownloadCompleted,
        30028: CallNoteStatusUpdated,
        30029: AgentStatusChanged,
        30030: BulkMessageSendingFailed,
        30031: MessageReceived,
        30032: MessageSendingResult,
        30033: RecordingDownloadCompleted,
        30034: SystemEventInformation,
        30035: SystemEventWarning,
        30036: SystemEventAlert,
        30038: MessageRead,
        30039: CallEndTimeline,
        30040: CallEndAiSummary,
    }
)
"""Event class for each known id."""

CODEC = EventCodec(EVENTS)


def parse_event(data: bytes | str | dict[str, object]) -> Event:
    """One event frame, by WebSocket or webhook, as a typed event.

    Args:
        data: The frame as received, or the JSON object it held. `msg` may be an
            object or a string that holds JSON.

    Returns:
        The event class for its id; `UnknownEvent` for an id not in `EVENTS`.

    Raises:
        EventDecodeError: The frame is no event; it is kept on the exception.
    """
    return CODEC.decode(data)
