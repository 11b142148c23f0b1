"""Events that an agent asks for."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator

from tests.mock_pbx import MockPbx
from yeastar_pseries._runtime.mcp.recent import RecentEvents
from yeastar_pseries.errors import ConnectError
from yeastar_pseries.events import EVENTS

from .conftest import Agent

Make = Callable[..., Agent]


def test_listening_begins_with_the_first_question(agent: Make, pbx: MockPbx) -> None:
    ask = agent()
    ask("search_operations", query="extensions")
    assert pbx.status()["sockets"] == 0
    first = ask("recent_events")
    assert first["events"] == []
    assert pbx.status()["sockets"] == 1
    call_id = pbx.call("1000", "1001")
    came = ask("recent_events", topics=["CallEnded"], wait_seconds=30)
    (event,) = came["events"]
    assert event["event"] == "CallEnded"
    assert event["msg"]["call_id"] == call_id
    # What was seen does not come again.
    again = ask("recent_events", topics=["30012"], after=came["next_after"])
    assert again["events"] == []
    assert pbx.status()["sockets"] == 1


def test_a_question_can_wait_for_what_comes_next(agent: Make, pbx: MockPbx) -> None:
    ask = agent()
    seen = ask("recent_events")["next_after"]
    other = threading.Thread(target=lambda: pbx.call("1002", "1003"))
    other.start()
    pbx.call("1000", "1001")
    came = ask("recent_events", about="1003", after=seen, wait_seconds=30)
    other.join()
    assert came["events"]
    assert all("1003" in json.dumps(each["msg"]) for each in came["events"])


def test_few_at_a_time_are_all_of_them_in_the_end(agent: Make, pbx: MockPbx) -> None:
    ask = agent()
    after = ask("recent_events")["next_after"]
    for number in range(7):
        pbx.push(30012, {"call_id": f"c{number}"})
    ask("recent_events", about="c6", wait_seconds=30)
    # From the first on, three at a time.
    after, found = 1, list[str]()
    while events := (came := ask("recent_events", after=after, limit=3))["events"]:
        found += [each["msg"]["call_id"] for each in events]
        after = came["next_after"]
    assert found == ["c1", "c2", "c3", "c4", "c5", "c6"]
    latest = ask("recent_events", limit=2)["events"]
    assert [each["msg"]["call_id"] for each in latest] == ["c5", "c6"]


def test_a_gap_is_an_entry_of_its_own(agent: Make, pbx: MockPbx) -> None:
    ask = agent()
    ask("recent_events")
    pbx.drop_sockets(1011)
    came = ask("recent_events", topics=["30012"], wait_seconds=30)
    (entry,) = came["events"]
    assert entry["gap"] == "connection_lost"


class Ending:
    """A client whose streams end at once, with an error."""

    opened = 0

    def events(self, **_: object) -> Ending:
        return self

    def open(self) -> None:
        self.opened += 1

    def close(self) -> None: ...

    def __iter__(self) -> Iterator[object]:
        raise ConnectError("the PBX is gone")


def test_a_stream_that_ended_is_told_and_opened_again() -> None:
    client = Ending()
    events = RecentEvents(client, EVENTS)
    assert events.ask(wait=30)["trouble"] == "the PBX is gone"
    events.ask()
    assert client.opened == 2


def test_secrets_in_events_are_masked(agent: Make, pbx: MockPbx) -> None:
    ask = agent()
    ask("recent_events")
    pbx.push(30012, {"call_id": "1", "pin_code": "planted-pin"})
    came = ask("recent_events", wait_seconds=30)
    assert "planted-pin" not in json.dumps(came)
    assert came["events"][0]["msg"]["pin_code"] == "***"
