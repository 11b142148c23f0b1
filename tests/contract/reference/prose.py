"""What of the third harvest is prose, and why no reader compares it.

Everything here is judged by people. A key or text that is neither read nor listed
fails, and so does an entry of these lists that the files no longer hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .facts import Json

_SAMPLE = "A sample is a recording under tests/recordings, not a table."
_COMMENT = "A comment on the page or on the look-up, for the curator."
_NOTHING = "Says that the page has nothing beyond the spec."
_MARKS = "Its required marks are told by other entries, which are compared."
_EDITION = "Only the edition of its page is new, which is compared."
_UNSEEN = "About pages that were not seen; there is nothing to compare."

# Keys of an entry or of its `fact`, wherever they occur.
KEYS = {
    "about": _COMMENT,
    "advice": "Followed by the reader: what is from other people's code is observed.",
    "but": _COMMENT,
    "contradicts": "What the spec said at the time; the fact beside it is compared.",
    "firmware_hint": "Read from a file name in a sample, for x-since-at-most.",
    "from_vendor": "How the token is got, for the description.",
    "not_told": _UNSEEN,
    "note": _COMMENT,
    "oddities": _COMMENT,
    "oddity": _COMMENT,
    "order_note": _COMMENT,
    "sample": _SAMPLE,
    "sample_cut": _SAMPLE,
    "sample_record": _SAMPLE,
    "sample_request": _SAMPLE,
    "sample_response": _SAMPLE,
    "second_step": "Downloads take two steps everywhere; the spec says so once.",
    "summary": "A summary is in our own words.",
    "title": "The vendor's title; names of events are ours.",
    "x-coverage-note": "A coverage note is in our own words.",
    "missing": "The last sweep's list of missing operations is empty.",
    "not_found": _UNSEEN,
    "not_reached": _UNSEEN,
    "not_probed": _UNSEEN,
    "seen_not_compared": _UNSEEN,
    "operations_not_verified": _UNSEEN,
    "systematic": "The cause of lost marks; the marks found are entries of their own.",
    "beside_the_sample": "The operations named there are entries of missing_operations.",
}

# Kinds of verified_2.yaml whose `fact` is a description, a note or a hint.
KINDS = {
    "description": "A sentence for the description or x-note.",
    "further page": "Another page with the same tables; its edition is compared.",
    "new note": "A sentence for x-note.",
    "older firmware": "A sentence for x-note.",
    "still unknown": "Requirements that depend on values, for the description.",
    "type differs by language": "Two pages disagree; the curator decides.",
    "wording": "The wording of a description.",
}

# Facts in words, by file and operation, event or title.
FACTS = {
    ("missing_operations", "holidays list page"): _UNSEEN,
    ("missing_operations", "POST /v1.0/extension_vm_greeting/create"): (
        "A callback whose id and form are unknown."
    ),
    ("more_missing", "event 30040"): (
        "An English page that agrees with the table of the first sweep."
    ),
    ("more_missing", "GET /v1.0/outbound_route/list"): (
        "The values of sort_by are those of the first fact base, compared there."
    ),
    ("more_missing", "GET /v1.0/system_log/download"): _EDITION,
    ("more_missing", "GET /v1.0/auto_provisioning/compatibility"): _EDITION,
    ("more_missing", "GET /v1.0/system/get_menuoptions"): (
        "Titles of menus, without the names on the wire."
    ),
    (
        "more_missing",
        "(not a PBX operation) GET {ycm}/dm/open_api/v1/cloud_pbx/{sn}/**",
    ): "The management platform's way to a PBX; a server, not an operation.",
    ("last_sweep", "POST /v1.0/extension_vm_greeting/create"): _MARKS,
    ("last_sweep", "GET /v1.0/preference/get, POST /v1.0/preference/update"): (
        "The title of a table that was not seen."
    ),
    ("last_sweep", "event ids 30001-30004 and 30021"): _UNSEEN,
    ("last_sweep", "event ids above 30040"): _UNSEEN,
    (
        "last_sweep",
        "event result of TTS jobs (named by extension_vm_greeting/create and update,"
        " vm_greeting/update)",
    ): _UNSEEN,
}

# Members of a `fact` that are words where other entries have a table.
MEMBERS = {
    ("required_marks_and_partial_pages", "v2_cdr_getaicontext", "sample"): _SAMPLE,
    ("required_marks_and_partial_pages", "v2_cdr_list", "query"): _NOTHING,
    ("required_marks_and_partial_pages", "v2_cdr_search", "query"): (
        "All optional as far as the page was seen; the tables say the same."
    ),
    ("required_marks_and_partial_pages", "message_campaign_update", "body"): _NOTHING,
    ("required_marks_and_partial_pages", "ringgroup_update", "body"): _NOTHING,
    ("required_marks_and_partial_pages", "trunk_update", "body"): _NOTHING,
    (
        "required_marks_and_partial_pages",
        "GET /v2.0/cdr/aidownload (no operation in the spec)",
        "required",
    ): "missing_operations has the same marks in its table.",
    (
        "required_marks_and_partial_pages",
        "GET /v2.0/cdr/aidownload (no operation in the spec)",
        "path",
    ): "The path is in the operation's name.",
    ("required_marks_and_partial_pages", "extensiongroup_update", "name"): (
        "Says that there is no argument called name."
    ),
    (
        "missing_operations",
        "POST /v1.0/vm_greeting/update",
        "the rest was cut; the sister page extension_vm_greeting/update goes on with "
        "language, asr_manufacturer, voice_id, speed, volume, pitch (spec has it)",
    ): "What the sister page has is no fact about this one.",
    ("missing_operations", "event 30040", "not a JSON string)"): (
        "The rest of a sentence that YAML took for a key."
    ),
}

# Sentences of verified_1.yaml, by their beginning; those on editions are read.
SENTENCES: dict[tuple[str, str], str | dict[str, Json]] = {
    ("message_channel_create", "phone_number_id is String where channels"): (
        "The type on another page; the request's own was not seen."
    ),
    ("holidays_delete", "It names a page about listing holidays."): _UNSEEN,
    ("message_session_get", "Same on zh-cn software"): (
        "message_session/query has the same objects, so they are compared there too."
    ),
    # Transcribed: what the sentence says, as tables of the objects it names.
    ("trunk_list", "type also has webtrunk"): {
        "Trunk_ListItem": {"type": {"enum": ["webtrunk"]}}
    },
    ("trunk_list", "zh-cn cloud has peer_did, peer_port and peer_private"): {
        "Trunk_ListItem": {"type": {"enum": ["peer_did", "peer_port", "peer_private"]}}
    },
    ("trunk_list", "status 45"): {"Trunk_ListItem": {"status": {"enum": [45]}}},
    ("message_session_get", "PreChat_Form:"): {
        "PreChat_Form": {"name, email, phone, first_name, last_name": "String"}
    },
    ("message_session_get", "Customer_Info (user_info):"): {
        "Customer_Info": {
            "user_id": "Integer",
            "user_no": "String",
            "user_type": {"type": "Integer", "enum": [2, 3, 4, 5, 8]},
            "avatar": "String",
            "username": "String",
        }
    },
}

# Verdicts of verified_1.yaml that are not `same`.
VERDICTS = {
    "trunk_list": "Its new facts are transcribed.",
    "wakeupcall_query": _MARKS,
    "paging_get": _MARKS,
    "message_campaign_retry": _MARKS,
    "phone_get": "more_missing has the field.",
}


@dataclass(slots=True)
class Prose:
    """The lists above, with the entries that the files really hold."""

    used: set[object] = field(default_factory=set[object])

    def holds(self, key: object) -> bool:
        for listed in (KEYS, KINDS, FACTS, MEMBERS, VERDICTS):
            if key in listed:
                self.used.add(key)
                return True
        return False

    def sentence(self, operation: str, text: str) -> dict[str, Json] | str | None:
        for (of, beginning), meaning in SENTENCES.items():
            if of == operation and text.startswith(beginning):
                self.used.add((of, beginning))
                return meaning
        return None

    def stale(self) -> Iterator[object]:
        for listed in (KEYS, KINDS, FACTS, MEMBERS, VERDICTS, SENTENCES):
            yield from (key for key in listed if key not in self.used)
