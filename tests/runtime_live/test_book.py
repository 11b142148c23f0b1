"""What events in any order make of the picture of the calls, case by case."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from yeastar_pseries._runtime.live.book.book import CallBook
from yeastar_pseries._runtime.live.legs import Leg, legs_of
from yeastar_pseries._runtime.live.moments import Moment
from yeastar_pseries.events import parse_event
from yeastar_pseries.live import CallAnswered, CallChange, CallTransferred, LiveCall

SETTLE = 2.0
Member = dict[str, Any]


class Told:
    """A book, and a clock that goes on a little with each event."""

    def __init__(self) -> None:
        self.book = CallBook(SETTLE)
        self.now = 0.0
        self.changes: list[CallChange] = []

    @property
    def at(self) -> Moment:
        return Moment(self.now, datetime.fromtimestamp(self.now, UTC))

    def event(self, kind: int, call_id: str, *members: Member, **more: Any) -> None:
        self.now += 0.1
        msg = {"call_id": call_id, "members": list(members), **more}
        event = parse_event({"type": kind, "sn": "1", "msg": msg})
        self.changes += self.book.apply(event, self.at)

    def state(self, call_id: str, *members: Member) -> None:
        self.event(30011, call_id, *members)

    def ended(self, call_id: str, status: str = "ANSWERED", kind: str = "") -> None:
        self.now += 0.1
        msg = {"call_id": call_id, "status": status, "type": kind}
        event = parse_event({"type": 30012, "sn": "1", "msg": msg})
        self.changes += self.book.apply(event, self.at)

    def wait(self, seconds: float = SETTLE + 1) -> None:
        self.now += seconds
        self.changes += self.book.tick(self.at)

    def answer(self, only: str | None, **calls: list[Member]) -> None:
        """The PBX is asked, and answers."""
        mark = self.book.mark(self.now)
        found = {f"{key[1:]}": parties(named) for key, named in calls.items()}
        self.changes += self.book.snapshot(found, mark, self.at, only=only)

    def take(self) -> list[str]:
        """Names of the changes since the last time."""
        taken, self.changes = self.changes, []
        return [type(change).__name__ for change in taken]

    @property
    def call(self) -> LiveCall:
        (call,) = self.book.calls
        return call

    @property
    def doubted(self) -> list[str]:
        return self.book.doubtful(self.now)


def parties(named: list[Member]) -> list[Leg]:
    msg = {"call_id": "1", "members": named}
    return list(legs_of(parse_event({"type": 30011, "msg": msg}).msg.members))


def ext(number: str, status: str, path: str = "") -> Member:
    return {
        "extension": {
            "number": number,
            "channel_id": f"PJSIP/{number}",
            "member_status": status,
            "call_path": path,
        }
    }


def inbound(status: str) -> Member:
    return {
        "inbound": {
            "from": "5503301",
            "to": "6400",
            "trunk_name": "trunk",
            "channel_id": "PJSIP/trunk",
            "member_status": status,
            "call_path": " ",
        }
    }


def test_a_ring_group_rings_at_all_and_one_answers():
    told = Told()
    told.state("1", inbound("ALERT"))
    told.state("1", inbound("ALERT"), ext("100", "RING"), ext("101", "RING"))
    assert [leg.number for leg in told.call.ringing] == ["100", "101"]
    told.state("1", inbound("ANSWERED"), ext("100", "BYE"), ext("101", "ANSWER"))
    assert told.take() == ["CallStarted", "CallRinging", "CallRinging", "CallAnswered"]
    assert told.call.answered_by.number == "101"
    assert [leg.number for leg in told.call.past_legs] == ["100"]


def test_a_queue_answers_first_and_its_agents_ring_then():
    told = Told()
    told.state("1", inbound("ANSWERED"))
    assert told.call.state == "talking"
    told.state("1", inbound("ANSWERED"), ext("100", "RING", "6400"))
    assert (told.call.state, told.call.path) == ("ringing", "6400")
    told.state("1", inbound("ANSWERED"), ext("100", "BYE", "6400"))
    told.state("1", inbound("ANSWERED"), ext("101", "RING", "6400"))
    told.state("1", ext("101", "ANSWER", "6400"))
    agents = [c.leg.number for c in told.changes if isinstance(c, CallAnswered)]
    assert agents == ["5503301", "101"]
    assert not any(isinstance(c, CallTransferred) for c in told.changes)


def test_reports_that_name_one_party_each_are_put_together():
    told = Told()
    told.state("1", ext("100", "ALERT"))
    told.state("1", ext("101", "RING"))
    told.state("1", ext("101", "ANSWER"))
    told.state("1", ext("100", "ANSWERED"))
    assert told.take() == ["CallStarted", "CallRinging", "CallAnswered", "CallUpdated"]
    assert (told.call.state, len(told.call.legs)) == ("talking", 2)
    assert told.call.caller.number == "100"


def test_a_failure_that_spells_the_id_with_zeros_is_of_the_same_call():
    told = Told()
    short, padded = "1702287660.12", "1702287660.000012"
    told.state(short, ext("100", "ALERT"), ext("101", "RING"))
    told.event(30015, padded, reason="486 Busy here")
    assert (told.call.call_id, told.call.reason) == (short, "486 Busy here")
    assert told.take() == ["CallStarted", "CallRinging"]
    told.now += SETTLE
    assert told.doubted == [short]
    told.answer(short)
    told.wait()
    assert told.take() == ["CallEnded"]
    told.state(padded, ext("100", "BYE"), ext("101", "BYE"))
    assert (told.take(), told.book.calls) == ([], ())


def test_an_answer_that_spells_the_id_with_zeros_keeps_the_call():
    told = Told()
    told.state("1702287660.12", ext("100", "ALERT"), ext("101", "RING"))
    told.wait()
    told.take()
    named = parties([ext("100", "ALERT"), ext("101", "RING")])
    mark = told.book.mark(told.now)
    told.book.snapshot({"1702287660.000012": named}, mark, told.at)
    assert told.call.call_id == "1702287660.12"
    assert told.take() == []


def test_the_record_before_the_last_report_ends_the_call_once():
    told = Told()
    told.state("1", ext("100", "ANSWERED"), ext("101", "ANSWER"))
    told.take()
    told.ended("1")
    assert told.take() == []
    told.state("1", ext("100", "BYE"), ext("101", "BYE"))
    assert told.take() == ["CallEnded"]
    told.state("1", ext("100", "BYE"), ext("101", "ANSWER"))
    told.ended("1")
    assert told.take() == []
    assert told.book.calls == ()


def test_a_record_whose_last_report_never_comes_ends_the_call_after_a_question():
    told = Told()
    told.state("1", ext("100", "ANSWERED"), ext("101", "ANSWER"))
    told.ended("1")
    told.wait()
    assert told.doubted == ["1"]
    told.answer("1")
    assert told.take()[-1] == "CallEnded"
    assert told.book.calls == () and told.book.next is None


def test_the_record_of_a_leg_ends_nothing():
    """The rows of the CDR are legs; whether 30012 comes for each is not documented."""
    told = Told()
    told.state("1", inbound("ANSWERED"), ext("100", "ANSWER", "6400"))
    told.ended("1")
    told.wait()
    told.answer("1", _1=[inbound("ANSWERED"), ext("100", "ANSWER", "6400")])
    assert "CallEnded" not in told.take()
    assert told.call.record is None


def test_a_record_that_comes_twice_tells_one_end():
    told = Told()
    told.ended("1", "NO ANSWER", "Inbound")
    told.ended("1", "NO ANSWER", "Inbound")
    assert told.take() == ["CallStarted", "CallMissed"]


def test_a_late_report_brings_no_ended_call_back_unless_the_pbx_says_so():
    told = Told()
    told.state("1", ext("100", "ANSWERED"), ext("101", "ANSWER"))
    told.state("1", ext("100", "BYE"), ext("101", "BYE"))
    told.ended("1")
    told.take()
    told.state("1", ext("101", "HOLD"))
    assert told.book.calls == ()
    told.wait()
    assert told.doubted == ["1"]
    told.answer("1")
    assert (told.book.calls, told.take(), told.book.next) == ((), [], None)
    told.state("1", ext("101", "HOLD"))
    told.wait()
    told.answer("1", _1=[ext("100", "ANSWERED"), ext("101", "HOLD")])
    assert told.take()[0] == "CallStarted"
    assert told.call.state == "held"


def test_a_call_without_a_record_ends_when_it_has_waited_for_one():
    told = Told()
    told.state("1", ext("100", "ANSWERED"), ext("101", "ANSWER"))
    told.state("1", ext("100", "BYE"), ext("101", "BYE"))
    assert told.book.calls == ()
    assert "CallEnded" not in told.take()
    told.wait()
    assert told.take() == ["CallEnded"]


def test_a_transfer_is_told_once_by_its_event_and_by_the_parties():
    told = Told()
    told.state("1", ext("100", "ANSWERED"), ext("101", "ANSWER"))
    told.take()
    told.event(30013, "1", ext("100", "ANSWERED"), ext("101", "ANSWER"))
    told.state("1", ext("101", "BYE"), ext("100", "ANSWERED"))
    told.state("1", ext("100", "ANSWERED"), ext("102", "RING"))
    names = told.take()
    assert names.count("CallTransferred") == 1
    assert told.call.transferred == 1


def test_a_transfer_without_its_event_is_seen_by_the_parties():
    told = Told()
    told.state("1", inbound("ANSWERED"), ext("101", "ANSWER"))
    told.state("1", inbound("ANSWERED"), ext("101", "BYE"))
    told.state("1", inbound("ANSWERED"), ext("102", "RING"))
    (transfer,) = [c for c in told.changes if isinstance(c, CallTransferred)]
    assert (transfer.by.number, transfer.to.number) == ("101", "102")


def test_a_transfer_that_joins_two_calls_leaves_one():
    told = Told()
    told.state("1", inbound("ANSWERED"), ext("101", "ANSWER"))
    told.state("2", ext("101b", "ANSWERED"), ext("102", "ANSWER"))
    told.take()
    told.state("1", inbound("ANSWERED"), ext("101", "BYE"), ext("102", "ANSWER"))
    told.state("2", ext("101b", "BYE"))
    (transfer,) = [c for c in told.changes if isinstance(c, CallTransferred)]
    assert (transfer.call.call_id, transfer.to.number) == ("1", "102")
    assert [call.call_id for call in told.book.calls] == ["1"]
    told.ended("2")
    (end,) = [c for c in told.changes if c.call.call_id == "2" and "End" in repr(c)]
    assert end.call.record is not None
    told.wait()
    told.answer("1", _1=[inbound("ANSWERED"), ext("102", "ANSWER")])
    assert told.call.state == "talking"


def test_calls_that_are_joined_name_each_other():
    told = Told()
    told.state("1", inbound("ANSWERED"), ext("101", "ANSWER"))
    told.state("2", ext("102", "ANSWER"))
    told.state("1", inbound("ANSWERED"), ext("101", "BYE"), ext("102", "ANSWER"))
    (transfer,) = [c for c in told.changes if isinstance(c, CallTransferred)]
    assert transfer.merged == ("2",)
    told.wait()
    told.answer(None, _1=[inbound("ANSWERED"), ext("102", "ANSWER")])
    told.wait()
    assert told.changes[-1].call.merged_into == "1"


def test_a_list_that_shrinks_is_a_reason_to_ask_and_not_to_believe():
    told = Told()
    told.state("1", inbound("ALERT"), ext("100", "RING"), ext("101", "RING"))
    told.state("1", inbound("ALERT"), ext("100", "RING"))
    assert len(told.call.legs) == 3
    told.wait()
    assert told.doubted == ["1"]
    told.answer("1", _1=[inbound("ALERT"), ext("100", "RING")])
    assert [leg.number for leg in told.call.ringing] == ["100"]


def test_a_pbx_that_names_few_parties_is_asked_once_and_not_each_time():
    told = Told()
    told.state("1", ext("100", "ALERT"))
    told.state("1", ext("101", "RING"))
    told.wait()
    assert told.doubted == ["1"]
    told.answer("1", _1=[ext("100", "ALERT"), ext("101", "RING")])
    told.state("2", ext("200", "ALERT"))
    told.state("2", ext("201", "RING"))
    told.wait()
    assert told.doubted == []


def test_an_extension_that_is_idle_while_it_should_talk_is_asked_for():
    told = Told()
    told.state("1", ext("100", "ANSWERED"), ext("101", "ANSWER"))
    event = {"type": 30008, "msg": {"extension": "101", "status": "Idle"}}
    told.changes += told.book.apply(parse_event(event), told.at)
    told.wait()
    assert told.doubted == ["1"]
    told.answer("1")
    told.wait()
    assert told.take()[-1] == "CallEnded"


def test_a_failure_of_one_leg_ends_no_call_that_goes_on():
    told = Told()
    told.state("1", ext("100", "ALERT"), ext("101", "RING"))
    told.event(30015, "1", ext("102", "BYE"), reason="486 Busy here")
    assert "CallEnded" not in told.take()
    told.wait()
    told.answer("1", _1=[ext("100", "ALERT"), ext("101", "RING")])
    assert told.call.state == "ringing"


def test_a_failure_without_parties_is_a_call_that_failed():
    told = Told()
    event = {"call_id": "1.000012", "reason": "NOT found", "members": None}
    told.changes += told.book.apply(parse_event({"type": 30015, "msg": event}), told.at)
    assert told.changes[-1].call.outcome == "failed"
    assert told.changes[-1].call.reason == "NOT found"
    assert told.take() == ["CallStarted", "CallEnded"]


def test_a_parked_call_is_parked_until_somebody_takes_it():
    told = Told()
    told.state("1", inbound("ANSWERED"), ext("100", "ANSWER"))
    told.state("1", ext("100", "BYE"))
    told.take()
    assert told.book.may_park
    told.wait()
    assert told.doubted == ["1"]
    told.answer("1", _1=[inbound("HOLD")])
    told.changes += told.book.parked({"PJSIP/trunk": "6000"}, told.book.mark(told.now))
    assert told.take()[-1] == "CallParked"
    assert (told.call.state, told.call.slot) == ("parked", "6000")
    told.state("1", inbound("ANSWERED"), ext("102", "ANSWER"))
    assert (told.call.state, told.call.slot) == ("talking", None)
    assert "CallTransferred" not in told.take()


def test_an_answer_that_the_record_denies_counts_as_none():
    """Captured: ANSWERED on the caller of a call whose record says BUSY."""
    told = Told()
    told.state("1", ext("703", "ANSWERED"))
    told.state("1", ext("703", "BYE"))
    told.ended("1", "BUSY", "Outbound")
    assert told.changes[-1].call.outcome == "unanswered"
    assert told.changes[-1].call.direction == "outbound"


def test_an_event_without_a_call_or_with_odd_members_does_no_harm():
    told = Told()
    for msg in ({}, {"call_id": " "}, {"call_id": "1", "members": "x"}, None, "?"):
        told.changes += told.book.apply(
            parse_event({"type": 30011, "msg": msg}), told.at
        )
    assert told.book.calls == ()


def test_a_call_of_which_only_a_bye_was_heard_is_asked_for_before_it_ends():
    told = Told()
    told.state("1", ext("101", "BYE"))
    told.wait()
    assert "CallEnded" not in told.take()
    assert told.doubted == ["1"]
    told.answer("1", _1=[ext("100", "ANSWERED"), ext("102", "RING")])
    assert told.call.state == "ringing"


def test_no_call_ends_by_its_parties_while_events_are_missing():
    told = Told()
    told.state("1", ext("100", "ANSWERED"), ext("101", "ANSWER"))
    told.book.lost(told.now)
    told.state("1", ext("100", "BYE"), ext("101", "BYE"))
    told.wait()
    assert "CallEnded" not in told.take()
    told.answer(None, _1=[ext("102", "ANSWER"), ext("103", "ANSWERED")])
    assert told.call.state == "talking"
