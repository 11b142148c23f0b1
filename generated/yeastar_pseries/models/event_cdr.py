# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


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
    """How the call ended. `ANSWERED` Somebody took it, `NO ANSWER` Nobody took it,
    `BUSY` The callee was busy, `VOICEMAIL` Nobody took it and a voicemail was left."""
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
    """How the leg ended. `ANSWERED` Somebody took it, `NO ANSWER` Nobody took it,
    `BUSY` The callee was busy, `FAILED` The leg could not be set up."""
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
    """How the leg ended. `ANSWERED` Somebody took it, `NO ANSWER` Nobody took it,
    `BUSY` The callee was busy, `ABANDONED` The caller hung up before an answer,
    `FAILED` The leg could not be set up, `VOICEMAIL` It went to voicemail."""
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
class CallNoteStatus:
    """Whether a note may be written, and on which call."""

    display: Literal[0, 1] | int | None = None
    """Whether the user sees the call note button. `0` No, `1` Yes."""
    trigger_call_note_popup: Literal[0, 1] | int | None = None
    """Whether the introduction to call notes popped up. `0` No, `1` Yes."""
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
