"""After a gap: the calls that ended and those that go on, in the stream's own types."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, datetime

from tests.runtime_events.package import load
from tests.runtime_events.samples import (
    CODEC,
    CallEnded,
    CallInfo,
    CallStateChanged,
    ExtensionMember,
    Member,
)
from tests.twin import Twin

gaps = load("events.gap")

GAP = gaps.Gap(
    datetime(2026, 1, 1, 12, 0, tzinfo=UTC),
    datetime(2026, 1, 1, 12, 5, tzinfo=UTC),
    "connection_lost",
)
NOON = int(GAP.since.timestamp())
CALLS = {
    "internal": [
        {"call_id": "7", "members": [{"extension": {"number": "2000"}}]},
        {"call_id": "8"},
    ],
    "inbound": {"call_id": "8"},
    "outbound": None,
}


def record(number: int, began: int, lasted: int, **more):
    row = {"call_id": str(number), "uid": f"u{number}", "timestamp": began}
    row |= {
        "duration": lasted,
        "disposition": "ANSWERED",
        "time": "2026/01/01 12:00:00",
    }
    row |= {"call_from": "Anna<2000>", "call_to": "5503301", "call_type": "Internal"}
    return row | more


def recover(twin: Twin, records, **more):
    queries = []

    def answer(path, params):
        queries.append((path, dict(params)))
        if path.endswith("call/query"):
            return {"errcode": 0, "data": CALLS[params["type"]]}
        page, size = params["page"], params["page_size"]
        return {"errcode": 0, "data": records[(page - 1) * size : page * size]}

    async def answer_later(path, params):
        return answer(path, params)

    reconcile = twin.module("events.reconcile").reconcile
    fetch = answer_later if twin.is_async else answer
    return twin.items(reconcile(GAP, fetch, CODEC, **more)), queries


def test_ended_calls_come_first_and_then_those_that_go_on(twin):
    records = [record(2, NOON + 60, 30), record(1, NOON - 600, 700)]
    events, _ = recover(twin, records)
    assert [(type(e), e.msg.call_id) for e in events] == [
        (CallEnded, "1"),
        (CallEnded, "2"),
        (CallStateChanged, "8"),
        (CallStateChanged, "7"),
    ]
    assert events[0].msg.call_duration == 700
    assert events[0].msg.status == "ANSWERED"
    assert events[-1].msg == CallInfo(
        call_id="7", members=[Member(extension=ExtensionMember(number="2000"))]
    )


def test_names_of_the_record_become_names_of_the_event(twin):
    events, _ = recover(twin, [record(1, NOON, 5, call_to="Bob<2001>", new_id="x")])
    extra = events[0].extra
    assert extra["call_from"] == "2000"
    assert extra["call_to"] == "2001"
    assert extra["time_start"] == "2026/01/01 12:00:00"
    assert extra["new_id"] == "x"


def test_calls_that_ended_before_the_gap_are_left_out(twin):
    records = [record(1, NOON - 3600, 60), record(2, NOON - 60, 1), {"call_id": "3"}]
    events, _ = recover(twin, records)
    assert [e.msg.call_id for e in events] == ["3", "2", "8", "7"]


def test_the_search_reaches_back_by_the_longest_call(twin):
    _, queries = recover(twin, [], longest_call=1000, skew=10)
    path, params = queries[0]
    assert path == "/v1.0/cdr/search"
    assert params["start_time"] == NOON - 1010
    assert params["end_time"] == NOON + 300 + 10


def test_all_pages_are_read(twin):
    events, queries = recover(twin, [record(n, NOON, 1) for n in range(2500)])
    assert len(events) == 2502
    assert [q[1].get("page") for q in queries] == [1, 2, 3, None, None, None]


def test_recovered_events_say_so(twin):
    events, _ = recover(twin, [record(1, NOON, 5)])
    for event in events:
        assert event.recovered
        assert pickle.loads(pickle.dumps(event)).recovered
        assert copy.copy(event).recovered
    pushed = CODEC.decode(events[0].raw)
    assert not pushed.recovered
    assert pushed == events[0], "being recovered is no part of what happened"
