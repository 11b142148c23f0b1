# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class CdrAidownloadV2Response(Envelope, kw_only=True):
    """Where to fetch the file of transcripts and summaries."""

    file: str | None = None
    """Name of the file, which is JSON."""
    download_resource_url: str | None = None
    """Path to fetch, from the root of the host; good for 30 minutes."""


class CdrDestinationV2(Model, kw_only=True, gc=False):
    """A queue, IVR or other stage that a call went through."""

    name: str | None = None
    """Name of the stage."""
    number: str | None = None
    """Number of the stage."""
    status: str | None = None
    """How the call left it, e.g. ANSWERED or ABANDONED."""


class CdrDetailBasicV2(Model, kw_only=True, gc=False):
    """The call as a whole."""

    id: int | None = None
    """Number of the row."""
    uid: str | None = None
    """Unique id of the CDR."""
    time: str | None = None
    """Start of the call in the PBX display format, PBX-local."""
    call_type: Literal["Inbound", "Outbound", "Internal"] | str | None = None
    """Direction of the call."""
    call_from: str | None = None
    """Caller, as Name<number>."""
    call_from_name: str | None = None
    """Name of the caller."""
    call_from_number: str | None = None
    """Number of the caller."""
    call_from_avatar: str | None = None
    """File id of the caller's picture."""
    call_to: str | None = None
    """Callee, as Name<number>."""
    call_to_name: str | None = None
    """Name of the callee."""
    call_to_number: str | None = None
    """Number of the callee."""
    call_to_avatar: str | None = None
    """File id of the callee's picture."""
    last_participant: str | None = None
    """Callee of the last leg."""
    last_participant_name: str | None = None
    """Name of the callee of the last leg."""
    last_participant_number: str | None = None
    """Number of the callee of the last leg."""
    last_participant_avatar: str | None = None
    """File id of that callee's picture."""
    last_status: CdrLastStatus | None = None
    """How the call ended."""
    call_duration: int | None = None
    """Seconds from dialing to the end."""
    routing_duration: int | None = None
    """Seconds from the start to the answer."""
    ivr_duration: int | None = None
    """Seconds spent in IVRs."""
    call_flow_duration: int | None = None
    """Seconds spent in call flows."""
    ring_duration: int | None = None
    """Seconds from the start to the answer."""
    handling_duration: int | None = None
    """Seconds from the answer to the end, hold included."""


class CdrDetailNoteV2(Model, kw_only=True, gc=False):
    """Note about a call; an open object, as its fields are not documented here."""


class CdrDetailV2(Model, kw_only=True):
    """One call with its note and its legs."""

    basic: CdrDetailBasicV2 | None = None
    """The call as a whole."""
    call_notes: CdrDetailNoteV2 | None = None
    """Note written about the call."""
    timeline: list[CdrTimelineLegV2] | None = None
    """Legs of the call in order."""


class CdrDetailV2Response(Envelope, kw_only=True):
    """One call in detail."""

    data: CdrDetailV2 | None = None
    """The call and its legs."""


CdrDisposition: TypeAlias = (
    Literal["ANSWERED", "NO ANSWER", "BUSY", "FAILED", "VOICEMAIL"] | str
)


class CdrDownloadRequest(Arguments, kw_only=True):
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET
    call_from: str | UnsetType = UNSET
    call_to: str | UnsetType = UNSET
    extension_group: int | UnsetType = UNSET
    disposition_code_list: str | UnsetType = UNSET
    call_note_remark: str | UnsetType = UNSET
    status: CdrStatus | UnsetType = UNSET
    did: str | UnsetType = UNSET
    enable_fuzzy_search: str | UnsetType = UNSET


class CdrDownloadResponse(Envelope, kw_only=True):
    """Where to fetch the CDR file."""

    file: str | None = None
    """Name of the file."""
    download_resource_url: str | None = None
    """Path to fetch, from the root of the host; good for 30 minutes."""


class CdrDownloadSettingV2(Model, kw_only=True, gc=False):
    """What a CDR file holds."""

    range: CdrRange | None = None
    """Depth of the file. `list` Calls, `transaction` Legs, `list_transaction` Calls
    and legs, `all` Calls, legs and timeline."""
    format: Literal["csv", "xls", "pdf", "html"] | str | None = None
    """File format."""
    duration_format: Literal["seconds", "hhmmss"] | str | None = None
    """How durations are written."""
    export_column: Literal["all", "selected"] | str | None = None
    """All columns or the selected ones."""


class CdrGetaicontextV2Response(Envelope, kw_only=True):
    """Transcripts of call legs."""

    data: dict[str, CdrTranscriptLegV2] | None = None
    """One transcript per leg, under the keys leg_1, leg_2 and so on."""
    offset: int | None = None
    """Next page to ask for; -1 at the end."""


class CdrGetaisummaryV2Response(Envelope, kw_only=True):
    """AI summary of a call leg."""

    data: CdrSummariesV2 | None = None
    """The summary, under src or dst."""


class CdrGetdownloadoptionV2Response(Envelope, kw_only=True):
    """CDR download setting."""

    data: CdrDownloadSettingV2 | None = None
    """The setting."""


class CdrGetoptionResponse(Envelope, kw_only=True):
    """CDR options of v1.0."""

    data: CdrOptions | None = None
    """The options."""


class CdrGetoptionV2Response(Envelope, kw_only=True):
    """CDR options of v2.0."""

    data: CdrOptionsV2 | None = None
    """The options."""


CdrLastStatus: TypeAlias = (
    Literal["ANSWERED", "NO ANSWER", "ABANDONED", "BUSY", "FAILED", "VOICEMAIL"] | str
)


CdrLastStatusInput: TypeAlias = Literal[
    "ANSWERED", "NO ANSWER", "ABANDONED", "BUSY", "FAILED", "VOICEMAIL"
]


class CdrListRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"pin_code"})

    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1, le=10000)] | UnsetType = UNSET
    pin_code: str | UnsetType = UNSET
    disposition_code_list: str | UnsetType = UNSET
    call_note_remark: str | UnsetType = UNSET
    sort_by: CdrSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    from_: Literal["new", "legacy"] | UnsetType = field(name="from", default=UNSET)


class CdrListResponse(Envelope, kw_only=True):
    """A page of v1.0 rows."""

    total_number: int | None = None
    """Number of rows that match."""
    data: list[CdrRow] | None = None
    """Rows of this page."""


class CdrListV2Response(Envelope, kw_only=True):
    """A page of v2.0 rows."""

    total_number: int | None = None
    """Number of calls that match."""
    data: list[CdrRowV2] | None = None
    """Calls of this page."""


class CdrNote(Model, kw_only=True, gc=False):
    """Note written about a call, as rows of the call log hold it."""

    remark: str | None = None
    """Free text."""
    disposition_code_list: list[CdrNoteDisposition] | None = None
    """Result codes given to the call."""


class CdrNoteDisposition(Model, kw_only=True, gc=False):
    """A result code of a note in the call log."""

    name: str | None = None
    """Name of the code."""


class CdrOptions(Model, kw_only=True, gc=False):
    """How v1.0 searches compare numbers."""

    enb_fuzzy_search: Literal[0, 1] | int | None = None
    """Fuzzy number search in CDRs of *.21.0.66 or earlier. `0` Exact, `1` Fuzzy."""
    enb_new_cdr_fuzzy_search: Literal[0, 1] | int | None = None
    """Fuzzy number search in CDRs of *.21.0.117 or later. `0` Exact, `1` Fuzzy."""


class CdrOptionsV2(Model, kw_only=True, gc=False):
    """How v2.0 searches compare numbers."""

    enb_new_cdr_fuzzy_search: Literal[0, 1] | int | None = None
    """Fuzzy number search. `0` Exact, `1` Fuzzy."""


CdrRange: TypeAlias = Literal["list", "transaction", "list_transaction", "all"] | str


CdrRangeInput: TypeAlias = Literal["list", "transaction", "list_transaction", "all"]


class CdrRow(Model, kw_only=True, gc=False):
    """A row of the v1.0 call log. On current firmware a row is one stage of a call
    (IVR, queue, agent): rows of one call share uid and call_id, new_id is the key
    of the row."""

    __secrets__ = frozenset({"pin_code"})

    id: int | None = None
    """Number of the row; old rows only."""
    new_id: str | None = None
    """Key of the row, e.g. 67C67519-D30000CD; new rows only."""
    time: str | None = None
    """Start of the row in the PBX display format, PBX-local."""
    call_from: str | None = None
    """Caller, as Name<number> or a bare number."""
    call_to: str | None = None
    """Callee, as Name<number>, e.g. Queue Support<6400>."""
    pin_code: str | None = None
    """PIN used on a restricted outbound route."""
    timestamp: int | None = None
    """The same moment as Unix seconds (UTC)."""
    uid: str | None = None
    """Unique id of the CDR, e.g. 20260427184134D5F8F."""
    src_addr: str | None = None
    """Address of the caller's device, with its port on new firmware."""
    src_trunk: str | None = None
    """Trunk that the call came in on."""
    dst_trunk: str | None = None
    """Trunk that the call went out on."""
    duration: int | None = None
    """Seconds from dialing to the end; may be left out."""
    ring_duration: int | None = None
    """Seconds from dialing to the answer; may be left out."""
    talk_duration: int | None = None
    """Seconds from the answer to the end; may be left out."""
    disposition: CdrDisposition | None = None
    """How the call ended; mind the space in NO ANSWER."""
    call_type: Literal["Inbound", "Outbound", "Internal"] | str | None = None
    """Direction of the call."""
    did_number: str | None = None
    """Number that the caller dialed."""
    dod_number: str | None = None
    """Number that the callee was shown."""
    record_file: str | None = None
    """File name of the recording."""
    reason: str | None = None
    """Reason why the call ended."""
    call_from_number: str | None = None
    """Number of the caller."""
    call_from_name: str | None = None
    """Name of the caller."""
    call_to_number: str | None = None
    """Number of the callee."""
    call_to_name: str | None = None
    """Name of the callee."""
    call_id: str | None = None
    """Id of the call, as events give it, e.g. 1777304494.97."""
    call_note: CdrNote | str | None = None
    """Call note; null was seen when there is none."""
    call_note_id: str | None = None
    """Id of the call note; empty when there is none."""
    enb_call_note: int | None = None
    """Whether a call note can be written; 0 or 1 was seen."""
    did: str | None = None
    """Number that the caller dialed."""
    did_name: str | None = None
    """Name of that number."""


class CdrRowV2(Model, kw_only=True, gc=False):
    """A call in the v2.0 call log; one row is a whole call, its legs are in v2.0
    cdr/detail."""

    id: int | str | None = None
    """Key of the row."""
    uid: str | None = None
    """Unique id of the CDR; v2.0 cdr/detail takes it."""
    time: str | None = None
    """Start of the call in the PBX display format, PBX-local."""
    call_type: Literal["Inbound", "Outbound", "Internal"] | str | None = None
    """Direction of the call."""
    call_from: str | None = None
    """Caller, as Name<number>."""
    call_from_name: str | None = None
    """Name of the caller."""
    call_from_number: str | None = None
    """Number of the caller."""
    call_to: str | None = None
    """Callee, as Name<number>."""
    call_to_name: str | None = None
    """Name of the callee."""
    call_to_number: str | None = None
    """Number of the callee."""
    last_participant: str | None = None
    """Callee of the last leg."""
    last_participant_name: str | None = None
    """Name of the callee of the last leg."""
    last_participant_number: str | None = None
    """Number of the callee of the last leg."""
    last_status: CdrLastStatus | None = None
    """How the call ended; v1.0 does not know ABANDONED."""
    call_duration: int | None = None
    """Seconds from dialing to the end."""
    routing_duration: int | None = None
    """Seconds from the start to the answer."""
    handling_duration: int | None = None
    """Seconds from the answer to the end, hold included."""
    second_participant: str | None = None
    """Callee of the second leg."""
    second_participant_name: str | None = None
    """Name of the callee of the second leg."""
    second_participant_number: str | None = None
    """Number of the callee of the second leg."""
    queues: list[CdrDestinationV2] | CdrDestinationV2 | None = None
    """Queues that the call went through and how it left them; may be null."""
    ivrs: list[CdrDestinationV2 | str] | None = None
    """IVRs that the call went through; entries can be Name<number> strings."""
    ring_groups: list[CdrDestinationV2] | CdrDestinationV2 | None = None
    """Ring groups that the call went through; may be null."""
    call_flows: list[CdrDestinationV2] | None = None
    """Call flows that the call went through."""
    dids: list[CdrDestinationV2] | None = None
    """Numbers that the caller dialed."""
    outbound_caller_ids: list[CdrDestinationV2] | None = None
    """Numbers that the callee was shown."""
    segments: int | None = None
    """Number of legs."""
    disconnected_by: str | None = None
    """Who ended the call."""
    recording_type: int | str | None = None
    """Kind of the recording; its values are not told."""
    call_notes: CdrNote | str | None = None
    """Note written about the call."""


class CdrSearchRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"pin_code"})

    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1, le=10000)] | UnsetType = UNSET
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET
    call_from: str | UnsetType = UNSET
    call_to: str | UnsetType = UNSET
    pin_code: str | UnsetType = UNSET
    extension_group: int | UnsetType = UNSET
    disposition_code_list: str | UnsetType = UNSET
    call_note_remark: str | UnsetType = UNSET
    status: CdrStatus | UnsetType = UNSET
    did: str | UnsetType = UNSET
    enable_fuzzy_search: Literal[0, 1] | UnsetType = UNSET


CdrSortBy: TypeAlias = Literal[
    "id",
    "uid",
    "time",
    "duration",
    "ring_duration",
    "talk_duration",
    "disposition",
    "src_trunk",
    "dst_trunk",
    "call_type",
    "did_number",
    "dod_number",
    "src_addr",
]


CdrSortByInput: TypeAlias = Literal[
    "uid",
    "time",
    "call_type",
    "last_status",
    "call_duration",
    "routing_duration",
    "handling_duration",
]


CdrStatus: TypeAlias = Literal["ANSWERED", "NO ANSWER", "BUSY", "FAILED", "VOICEMAIL"]


class CdrSummariesV2(Model, kw_only=True, gc=False):
    """The summary under the side that it belongs to."""

    src: CdrSummaryV2 | None = None
    """Summary of the caller's side."""
    dst: CdrSummaryV2 | None = None
    """Summary of the callee's side."""


class CdrSummaryV2(Model, kw_only=True, gc=False):
    """AI summary of a call leg, for one side."""

    id: int | None = None
    """Id of the summary."""
    call_id: str | None = None
    """Id of the leg."""
    summary: str | None = None
    """The summary as HTML."""
    created_at: int | str | None = None
    """When it was made as Unix seconds."""
    updated_at: int | None = None
    """When it was last changed as Unix seconds."""
    avatar: str | None = None
    """Picture of the extension user."""
    name: str | None = None
    """Name of the extension user."""
    ext_num: str | None = None
    """Number of the extension."""


class CdrTimelineEventV2(Model, kw_only=True, gc=False):
    """Something that happened during a leg."""

    event_id: str | None = None
    """Id of the entry."""
    event_name: str | None = None
    """What happened, e.g. tried_contact or hangup."""
    event_type: str | None = None
    """Kind of entry, e.g. dial or operate."""
    event_time: int | None = None
    """Seconds since the leg began."""
    event_ts: str | None = None
    """Moment in the PBX display format, PBX-local."""
    event_content: str | None = None
    """More about it as JSON in a string."""


class CdrTimelineLegV2(Model, kw_only=True):
    """One leg of a call. transaction_id and cdr_id name it; cdr_id is what v2.0
    cdr/getaicontext and v2.0 cdr/getaisummary take."""

    leg: int | None = None
    """Number of the leg."""
    transaction_id: str | None = None
    """Id of the leg."""
    cdr_id: str | None = None
    """Id of this leg's record."""
    call_from_number: str | None = None
    """Number of the caller."""
    call_to_number: str | None = None
    """Number of the callee."""
    call_from_ext_id: Any | None = None
    """Extension id of the caller."""
    call_to_ext_id: Any | None = None
    """Extension id of the callee."""
    recording_id: Any | None = None
    """Id of the recording."""
    time: str | None = None
    """Start of the leg in the PBX display format, PBX-local."""
    status: str | None = None
    """How the leg ended, e.g. ANSWERED."""
    call_type: str | None = None
    """Direction of the leg."""
    call_from: str | None = None
    """Caller, as Name<number>."""
    call_to: str | None = None
    """Callee, as Name<number>."""
    call_duration: int | None = None
    """Length of the leg in seconds."""
    ring_duration: int | None = None
    """Seconds of ringing."""
    talk_duration: int | None = None
    """Seconds of talking."""
    hold_duration: int | None = None
    """Seconds on hold."""
    event_list: list[CdrTimelineEventV2] | None = None
    """What happened during the leg."""


class CdrTranscriptEntryV2(Model, kw_only=True, gc=False):
    """One utterance of a transcript."""

    id: str | None = None
    """Id of the entry, e.g. 7000:1778682581785:1."""
    content: str | None = None
    """What was said."""
    created_at: int | None = None
    """When the entry was made as Unix seconds."""
    timestamp: int | None = None
    """When it was said as Unix milliseconds."""
    duration: int | None = None
    """Seconds that it took to say."""
    source_number: str | None = None
    """Number of the speaker."""
    type: Literal["speak"] | str | None = None
    """Kind of entry. `speak` Something was said."""
    avatar: str | None = None
    """Path or URL of the speaker's picture."""
    name: str | None = None
    """Name of the speaker as shown."""


class CdrTranscriptLegV2(Model, kw_only=True, gc=False):
    """Transcript of one leg."""

    context: list[CdrTranscriptEntryV2] | None = None
    """What was said, in order."""
    language: str | None = None
    """Language of the transcript; its values are not told."""


class CdrUpdatedownloadoptionV2Request(Arguments, kw_only=True):
    range: CdrRangeInput | UnsetType = UNSET
    format: Literal["csv", "xls", "pdf", "html"] | UnsetType = UNSET
    duration_format: Literal["seconds", "hhmmss"] | UnsetType = UNSET
    export_column: Literal["all", "selected"] | UnsetType = UNSET


class CdrUpdateoptionRequest(Arguments, kw_only=True):
    enb_fuzzy_search: Literal[0, 1] | UnsetType = UNSET
    enb_new_cdr_fuzzy_search: Literal[0, 1] | UnsetType = UNSET


class CdrUpdateoptionV2Request(Arguments, kw_only=True):
    enb_new_cdr_fuzzy_search: Literal[0, 1]


class V2CdrAidownloadRequest(Arguments, kw_only=True):
    call_from: str | UnsetType = UNSET
    call_to: str | UnsetType = UNSET
    call_type: Literal["Internal", "Inbound", "Outbound"] | UnsetType = UNSET
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET
    last_status: CdrLastStatusInput | UnsetType = UNSET


class V2CdrDetailRequest(Arguments, kw_only=True):
    uid: str


class V2CdrGetaicontextRequest(Arguments, kw_only=True):
    cdr_ids: str
    limit: int | UnsetType = UNSET
    offset: int | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class V2CdrGetaisummaryRequest(Arguments, kw_only=True):
    cdr_id: str
    src_ext_id: int | UnsetType = UNSET
    dst_ext_id: int | UnsetType = UNSET


class V2CdrListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1, le=10000)] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    sort_by: CdrSortByInput | UnsetType = UNSET
    call_from: str | UnsetType = UNSET
    call_to: str | UnsetType = UNSET


class V2CdrSearchRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"account_code"})

    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1, le=10000)] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    sort_by: CdrSortByInput | UnsetType = UNSET
    time_begin: str | UnsetType = UNSET
    time_end: str | UnsetType = UNSET
    call_from: str | UnsetType = UNSET
    call_to: str | UnsetType = UNSET
    account_code: str | UnsetType = UNSET
    ext_group: str | UnsetType = UNSET
    disposition_code_list: str | UnsetType = UNSET
    call_note_remark: str | UnsetType = UNSET
    did: str | UnsetType = UNSET
    queue_list: str | UnsetType = UNSET
    last_status: str | UnsetType = UNSET
    call_type: Literal["Inbound", "Outbound", "Internal"] | str | UnsetType = UNSET
    uid: str | UnsetType = UNSET
    recording_type: int | UnsetType = UNSET
