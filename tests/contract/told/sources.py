"""Where each sentence of the published files that gives a grade has it from.

The key is a piece of the sentence; it holds for all sentences with these words. A source
is `file: topic` of the fact base, or `file: words` quoted from it.
"""

_NOTES, _BEHAVIOUR = "_field_notes: ", "second_harvest/_behaviour: "
_SOCKET, _LIVE = "_event_transport: ", "_live_payloads: "
_REPORT = "call_report: "

SOURCES: dict[str, tuple[str, ...]] = {
    # Tokens and logins
    "in its place is not looked at": (_BEHAVIOUR + "token in a header",),
    "Authorization Bearer": (_BEHAVIOUR + "token in a header",),
    "60002, a field observation": (_NOTES + "refusal of one token too many",),
    "limit (60002)": (_NOTES + "refusal of one token too many",),
    "one token too many": (_NOTES + "refusal of one token too many",),
    "block_expire_time": (_BEHAVIOUR + "block ends by itself",),
    "block also ends by itself": (_BEHAVIOUR + "block ends by itself",),
    "ends_at rests on": (_BEHAVIOUR + "block ends by itself",),
    "client_id and client_secret as names": (_BEHAVIOUR + "login member names",),
    "answers -2 with HTTP 200": (_BEHAVIOUR + "get_token, body that is not JSON",),
    "answers it to a body that is not": (
        _BEHAVIOUR + "get_token, body that is not JSON",
    ),
    "ends earlier tokens": (_BEHAVIOUR + "second login",),
    "before the local clock says so": (
        _NOTES + "token may end before the local clock says",
        _NOTES + "10004 on an open WebSocket",
    ),
    "Linkus SDK keys log in": (_NOTES + "Linkus SDK keys",),
    "get_token answers this already": (_NOTES + "IP allow-list",),
    "it is no ended token": (_BEHAVIOUR + "cdr/search v1.0 times",),
    "40002 is a claim of July 2026": (_BEHAVIOUR + "no User-Agent",),
    # Codes and what is no code
    "502": (_BEHAVIOUR + "RAS gateway",),
    "sent for call reports without a type": (
        _NOTES + "-2 is used for bad requests and for unfinished endpoints",
    ),
    "an endpoint of the other API version": (_NOTES + "unknown path or version",),
    "No route for": (
        _BEHAVIOUR + "10001 with a route text",
        _BEHAVIOUR + "wrong method",
    ),
    "valid_msg": (
        _NOTES + "invalid_param_list entry",
        _NOTES + "wrong time layout on v2.0",
    ),
    # Extensions, the system, contacts
    "A POST to this path": (_BEHAVIOUR + "wrong method",),
    "extension_group/list answers 10001": (
        _NOTES + "extension_group/list is not a path",
    ),
    "value of presence_status": (_NOTES + "extension/list row",),
    "Global Time Zone": (_NOTES + "extension/list row",),
    "had a status_list": (_NOTES + "extension/list row",),
    "address and port of a SIP phone": (_NOTES + "extension/list row",),
    "not in the vendor's table as far as seen": (_NOTES + "extension/list row",),
    "The appliance answer": (_NOTES + "PBX clock and formats",),
    "(37.23.0.83); not in the vendor's table.": (_NOTES + "PBX clock and formats",),
    "On a 12-hour PBX": (
        _NOTES + "system_time_format changes with the hour",
        _NOTES + "values captured in milaportal samples/system-information.json",
    ),
    "hold every contact": (_BEHAVIOUR + "one phonebook with all contacts",),
    "to hold all contacts": (_BEHAVIOUR + "one phonebook with all contacts",),
    "sends just this field": ("inbound_route: public Python client that says it was",),
    "claim of a public client": (
        "inbound_route: public Python client that says it was",
    ),
    # Calls and queues
    "What a call with no parameter": (_NOTES + "call/query when idle",),
    "outside number there was answered": (_BEHAVIOUR + "dial with an outside caller",),
    "call/dial_out": (_BEHAVIOUR + "dial with an outside caller",),
    "published answer": (_LIVE + "queue-query",),
    "Without ids a box": (_NOTES + "queue/query",),
    "Without id a box": (_NOTES + "live queue status without the right parameter",),
    "because a box answered there": (
        _NOTES + "live queue status without the right parameter",
    ),
    "comes as null": (_NOTES + "nulls and missing keys",),
    # Recordings and the call log
    "audio (one author's claim)": (_NOTES + "download without a valid token",),
    "0 on rows without a file": (_NOTES + "recording rows without a file",),
    "from published rows and clients": (_NOTES + "fields beyond the vendor's table",),
    "from captured rows": (_NOTES + "fields beyond the vendor's table",),
    "sort_by and order_by": (_NOTES + "sort_by on v1.0 cdr/search",),
    "By claims of several authors": (
        _NOTES + "wrong time layout on v1.0",
        _BEHAVIOUR + "cdr/search v1.0 times",
    ),
    "had no errmsg": (_NOTES + "errmsg can be missing",),
    "37.23.0.83 answers -2": (
        _NOTES + "-2 is used for bad requests and for unfinished endpoints",
    ),
    "Without uid it answers": (_NOTES + "api-probe-results.json (40002 captured)",),
    "A duration that is left out": (_NOTES + "zero durations are the missing ones",),
    "An ANSWERED row of an IVR": (_NOTES + "ANSWERED on IVR rows",),
    "Agents whose phone rang": (_NOTES + "unanswered agent rings leave no row",),
    "Probably the note of callnotes/get": (
        "second_harvest/cdr: fits CdrDetailNoteV2 as well (guess)",
    ),
    "a list called events": (_BEHAVIOUR + "cdr/detail v2.0 leg",),
    # Call reports
    "my_report_id and an unknown type": (
        _REPORT + "an unknown type gives errcode -2 INTERNAL SERVER ERROR (live)",
        _NOTES + "myreport/list row",
        _NOTES + "required parameters by type",
    ),
    "no time layout is checked": (_NOTES + "v1.0 call reports lie after the upgrade",),
    "A window besides time": (_REPORT + 'live: "v2.0 wants time besides the window',),
    "The vendor tells callers": ("myreport: answered 10001 on v2.0 (live",),
    "Passing such an id": (_NOTES + "myreport/list row",),
    "The value extcallstatistics": (_NOTES + "myreport/list row",),
    "v2.0 answers of a P570": (_REPORT + "parity-2026-07-29.json (v2.0, captured)",),
    "a P570 sends more fields": (_REPORT + "a live client notes further top-level",),
    "counted the agents": (_NOTES + "total_number of the agent report",),
    "On that P570": (_NOTES + "figures of the queue report",),
    "read from the figures": (_NOTES + "missed and abandoned in the queue report",),
    "one slot outside": (_NOTES + "bucket overflow",),
    # Events
    "a frame with errcode 10004": (_NOTES + "10004 on an open WebSocket",),
    "That errcode 10004 arrives": (_NOTES + "10004 on an open WebSocket",),
    "with errcode 10004, by a claim": (_NOTES + "10004 on an open WebSocket",),
    "claim of another public client": (_SOCKET + "token expiry on an open socket",),
    "a plain GET without upgrade": (_NOTES + "HTTP status",),
    "That a list replaces": (_SOCKET + "topic_list replaces the earlier list",),
    "before the first topic_list": (_SOCKET + "heartbeat",),
    "very published frame": (_SOCKET + "msg is a JSON string on the wire",),
    "a published frame stands in": (_LIVE + "ws-30011-extension-answered-2023",),
    "A published frame names": (_LIVE + "ws-30011-extension-answered-2023",),
    "an empty string in published frames": (_LIVE + "ws-30012-outbound-busy-2023",),
    "sample and in published frames": (_LIVE + "ws-30012-outbound-busy-2023",),
    "rebranded copy": (_SOCKET + "undocumented fields arrive",),
    "of 2026 with": (_SOCKET + "undocumented fields arrive",),
    "4 is a field observation": ("events: other values editable (4 was captured)",),
    "zero-padded suffix": ("events: captured with a zero-padded six-digit suffix",),
    "486 Busy Here": ("events: captured frames: msg is a JSON string, members can be",),
    "Field observation of null": ("events: 30015 was captured with members null",),
    "both were seen to vary": ("events: captured values differ in case or prefix",),
    "an event named test": (_BEHAVIOUR + "webhook test body",),
}

WORDS_THEMSELVES = "Three words grade what is not the vendor's"
"""The paragraph of the guide that says what the words mean."""
