# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX, one class for each id, and `parse_event`.

`match event: case CallStateChanged(msg=CallState(call_id=call_id)): ...`
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .._runtime.events.frames.classes import EventClasses
from .._runtime.events.frames.codec import EventCodec
from .._runtime.events.frames.event import Event, UnknownEvent
from .._runtime.schema.watch import NO_CLIENT, NO_CLIENT_STRICT

if TYPE_CHECKING:
    from ..models.event_call import (
        CallExtension,
        CallFailure,
        CallMember,
        CallState,
        ConferenceHost,
        DtmfDigit,
        IncomingCall,
        PromptPlayback,
        UacstaCallState,
    )
    from ..models.event_cdr import (
        CallEndDetails,
        CallLegSummary,
        CallLegTimeline,
        CallNoteStatus,
        CallReportDownloadResult,
        RecordingDownloadResult,
        SurveyFeedback,
        TimelineEvent,
    )
    from ..models.event_extension import (
        ExtensionCallState,
        ExtensionChange,
        ExtensionPresenceState,
        ExtensionRegistration,
        OrganizationChange,
        OrganizationStatus,
    )
    from ..models.event_members import CallInbound, CallOutbound
    from ..models.event_message import (
        BulkMessageFailure,
        MessageReport,
        MessageSender,
        ReadReceipt,
        ReadReceiptReport,
    )
    from ..models.event_queue import (
        AgentAutoPause,
        AgentMissedCall,
        AgentStatus,
        AgentUnansweredCall,
    )
    from ..models.event_system import SystemEvent
    from ..models.event_trunk import TrunkChange, TrunkRegistrationState
    from .call import (
        CallFailed,
        CallForwarded,
        CallStateChanged,
        CallTransferred,
        ConferenceHostLeft,
        DtmfDigitPressed,
        IncomingCallRequest,
        PromptPlaybackCompleted,
        UacstaCallChanged,
    )
    from .cdr import (
        CallEndAiSummary,
        CallEndTimeline,
        CallEnded,
        CallNoteStatusUpdated,
        CallReportDownloadCompleted,
        RecordingDownloadCompleted,
        SatisfactionSurveyFeedback,
    )
    from .extension import (
        ExtensionCallStateChanged,
        ExtensionInformationUpdated,
        ExtensionPresenceStateChanged,
        ExtensionRegistrationStatusChanged,
        OrganizationStatusChanged,
        OrganizationStructureChanged,
    )
    from .message import (
        BulkMessageSendingFailed,
        MessageRead,
        MessageReceived,
        MessageSendingResult,
    )
    from .queue import AgentAutoPaused, AgentRingingTimeout, AgentStatusChanged
    from .system import SystemEventAlert, SystemEventInformation, SystemEventWarning
    from .trunk import TrunkInformationUpdated, TrunkRegistrationStateChanged

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


_HOMES = {
    "AgentAutoPause": ".models.event_queue",
    "AgentAutoPaused": "queue",
    "AgentMissedCall": ".models.event_queue",
    "AgentRingingTimeout": "queue",
    "AgentStatus": ".models.event_queue",
    "AgentStatusChanged": "queue",
    "AgentUnansweredCall": ".models.event_queue",
    "BulkMessageFailure": ".models.event_message",
    "BulkMessageSendingFailed": "message",
    "CallEndAiSummary": "cdr",
    "CallEndDetails": ".models.event_cdr",
    "CallEndTimeline": "cdr",
    "CallEnded": "cdr",
    "CallExtension": ".models.event_call",
    "CallFailed": "call",
    "CallFailure": ".models.event_call",
    "CallForwarded": "call",
    "CallInbound": ".models.event_members",
    "CallLegSummary": ".models.event_cdr",
    "CallLegTimeline": ".models.event_cdr",
    "CallMember": ".models.event_call",
    "CallNoteStatus": ".models.event_cdr",
    "CallNoteStatusUpdated": "cdr",
    "CallOutbound": ".models.event_members",
    "CallReportDownloadCompleted": "cdr",
    "CallReportDownloadResult": ".models.event_cdr",
    "CallState": ".models.event_call",
    "CallStateChanged": "call",
    "CallTransferred": "call",
    "ConferenceHost": ".models.event_call",
    "ConferenceHostLeft": "call",
    "DtmfDigit": ".models.event_call",
    "DtmfDigitPressed": "call",
    "ExtensionCallState": ".models.event_extension",
    "ExtensionCallStateChanged": "extension",
    "ExtensionChange": ".models.event_extension",
    "ExtensionInformationUpdated": "extension",
    "ExtensionPresenceState": ".models.event_extension",
    "ExtensionPresenceStateChanged": "extension",
    "ExtensionRegistration": ".models.event_extension",
    "ExtensionRegistrationStatusChanged": "extension",
    "IncomingCall": ".models.event_call",
    "IncomingCallRequest": "call",
    "MessageRead": "message",
    "MessageReceived": "message",
    "MessageReport": ".models.event_message",
    "MessageSender": ".models.event_message",
    "MessageSendingResult": "message",
    "OrganizationChange": ".models.event_extension",
    "OrganizationStatus": ".models.event_extension",
    "OrganizationStatusChanged": "extension",
    "OrganizationStructureChanged": "extension",
    "PromptPlayback": ".models.event_call",
    "PromptPlaybackCompleted": "call",
    "ReadReceipt": ".models.event_message",
    "ReadReceiptReport": ".models.event_message",
    "RecordingDownloadCompleted": "cdr",
    "RecordingDownloadResult": ".models.event_cdr",
    "SatisfactionSurveyFeedback": "cdr",
    "SurveyFeedback": ".models.event_cdr",
    "SystemEvent": ".models.event_system",
    "SystemEventAlert": "system",
    "SystemEventInformation": "system",
    "SystemEventWarning": "system",
    "TimelineEvent": ".models.event_cdr",
    "TrunkChange": ".models.event_trunk",
    "TrunkInformationUpdated": "trunk",
    "TrunkRegistrationState": ".models.event_trunk",
    "TrunkRegistrationStateChanged": "trunk",
    "UacstaCallChanged": "call",
    "UacstaCallState": ".models.event_call",
}


def _named(name: str) -> Any:
    from importlib import import_module

    value = getattr(import_module(f".{_HOMES[name]}", __package__), name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:
    # PEP 562: nothing is loaded until it is named, and then only once. Hidden from
    # type checkers, which would otherwise accept every misspelt name.
    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _named(name)

    def __dir__():
        return sorted({*__all__, *(name for name in globals() if name[:2] == "__")})


EVENTS: Mapping[int, type[Event]] = EventClasses(
    {
        30005: "OrganizationStatusChanged",
        30006: "OrganizationStructureChanged",
        30007: "ExtensionRegistrationStatusChanged",
        30008: "ExtensionCallStateChanged",
        30009: "ExtensionPresenceStateChanged",
        30010: "TrunkRegistrationStateChanged",
        30011: "CallStateChanged",
        30012: "CallEnded",
        30013: "CallTransferred",
        30014: "CallForwarded",
        30015: "CallFailed",
        30016: "IncomingCallRequest",
        30017: "DtmfDigitPressed",
        30018: "PromptPlaybackCompleted",
        30019: "SatisfactionSurveyFeedback",
        30020: "UacstaCallChanged",
        30022: "ExtensionInformationUpdated",
        30023: "TrunkInformationUpdated",
        30024: "ConferenceHostLeft",
        30025: "AgentAutoPaused",
        30026: "AgentRingingTimeout",
        30027: "CallReportDownloadCompleted",
        30028: "CallNoteStatusUpdated",
        30029: "AgentStatusChanged",
        30030: "BulkMessageSendingFailed",
        30031: "MessageReceived",
        30032: "MessageSendingResult",
        30033: "RecordingDownloadCompleted",
        30034: "SystemEventInformation",
        30035: "SystemEventWarning",
        30036: "SystemEventAlert",
        30038: "MessageRead",
        30039: "CallEndTimeline",
        30040: "CallEndAiSummary",
    },
    _named,
)
"""Event class for each known id; each is loaded when it is first asked for."""

CODEC = EventCodec(EVENTS)


def parse_event(
    data: bytes | str | dict[str, object], *, strict: bool = False
) -> Event:
    """One event frame, by WebSocket or webhook, as a typed event.

    Args:
        data: The frame as received, or the JSON object it held. `msg` may be an
            object or a string that holds JSON.
        strict: True raises for a frame that does not fit the schema; it is told by the
            logger `yeastar_pseries.schema` and counted in either case.

    Returns:
        The event class for its id; `UnknownEvent` for an id not in `EVENTS`.

    Raises:
        EventDecodeError: The frame is no event; it is kept on the exception.
        SchemaError: It does not fit the schema, with `strict`; `answer` is the event.
    """
    return CODEC.decode(data, NO_CLIENT_STRICT if strict else NO_CLIENT)
