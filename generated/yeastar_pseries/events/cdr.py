# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX; `events` of this package has all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..models.event_cdr import (
    CallEndDetails,
    CallLegSummary,
    CallLegTimeline,
    CallNoteStatus,
    CallReportDownloadResult,
    RecordingDownloadResult,
    SurveyFeedback,
)
from .._runtime.events.frames.event import Event


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallEnded(Event):
    """30012: A call ended; these are its details.

    One report per finished call, with durations, trunks and the recording's file name.
    Its record is in cdr/list. A call that could not be set up is reported by event
    30015.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-new-cdr.html
    """

    type: Literal[30012] | int = 30012
    sn: str | None = None
    msg: CallEndDetails | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SatisfactionSurveyFeedback(Event):
    """30019: A caller answered the satisfaction survey.

    One report per answer, with the id of the call it belongs to.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-satisfaction.html
    """

    type: Literal[30019] | int = 30019
    sn: str | None = None
    msg: SurveyFeedback | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallReportDownloadCompleted(Event):
    """30027: A call report asked for earlier is ready, or failed.

    Ends a download of call_report or call_schedule_report that was asked for with
    is_async=1 and answered errcode 2.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-report-download.html
    """

    type: Literal[30027] | int = 30027
    sn: str | None = None
    msg: CallReportDownloadResult | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallNoteStatusUpdated(Event):
    """30028: The state of a call note changed during a call.

    Tells whether an extension user may write a note on the current call.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-call-note-status-changed.html
    """

    type: Literal[30028] | int = 30028
    sn: str | None = None
    msg: CallNoteStatus | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RecordingDownloadCompleted(Event):
    """30033: A recording asked for earlier is ready, or failed.

    Ends a recording download that the PBX prepares in the background.

    Since: not told; a sample is from *.20.0 (2025-08-22).

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-recording-download-completed.html
    """

    type: Literal[30033] | int = 30033
    sn: str | None = None
    msg: RecordingDownloadResult | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallEndTimeline(Event):
    """30039: A leg of a call ended; this is its timeline.

    One report per leg (`leg`, `cdr_id`), not per call. Names and date format differ
    from the details of event 30012.

    https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/event-call-end-timeline-notification.html
    """

    type: Literal[30039] | int = 30039
    sn: str | None = None
    msg: CallLegTimeline | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CallEndAiSummary(Event):
    """30040: The AI summary of an ended call is ready.

    Sent after a call, once its summary has been made for one extension (`ext_num`).
    v2.0 cdr/getaisummary fetches the summary of a leg later on.

    https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/event-call-end-ai-summary-notification.html
    """

    type: Literal[30040] | int = 30040
    sn: str | None = None
    msg: CallLegSummary | None = None
