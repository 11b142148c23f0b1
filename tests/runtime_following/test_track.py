"""What is known of a call, from events and answers in any order."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yeastar_pseries._call_rules import RULES
from yeastar_pseries._runtime.events.call_ids import began, call_key
from yeastar_pseries._runtime.following.track import Track
from yeastar_pseries.events import CallFailed, parse_event
from yeastar_pseries.operations.call import (
    CALL_ACCEPT_INBOUND,
    CALL_DIAL,
    CALL_PLAY_PROMPT,
)
from yeastar_pseries.operations.recording import RECORDING_PLAYTOEXTENSION

ID = "1702287660.12"


def follow(operation: Any = CALL_DIAL) -> Any:
    return operation.follow


def member(number: str, status: str, kind: str = "extension") -> dict[str, Any]:
    """A party; an outside one is called from 1000, or calls it."""
    told = {"number": number}
    if kind != "extension":
        ends = ("1000", number) if kind == "outbound" else (number, "1000")
        told = dict(zip(("from", "to"), ends, strict=True))
    channel = f"PJSIP/{number}-0000"
    return {kind: {**told, "channel_id": channel, "member_status": status}}


def state(*members: dict[str, Any], call_id: str = ID) -> Any:
    msg = {"call_id": call_id, "members": list(members)}
    return parse_event({"type": 30011, "msg": msg})


def failed(reason: str, call_id: str = ID) -> Any:
    return parse_event({"type": 30015, "msg": {"call_id": call_id, "reason": reason}})


def ended(status: str, **more: Any) -> Any:
    msg: dict[str, Any] = {"call_id": ID, "status": status, "call_to": "1001", **more}
    return parse_event({"type": 30012, "msg": msg})


def row(disposition: str, **more: Any) -> Any:
    return SimpleNamespace(call_id=ID, disposition=disposition, **more)


def dialled() -> Track:
    track = Track(follow(), caller="1000")
    track.call_id = ID
    return track


def after(*events: Any) -> Track:
    track = dialled()
    for event in events:
        track.take(event, RULES)
    return track


def test_the_callee_who_takes_it_has_answered() -> None:
    track = after(state(member("1000", "ALERT"), member("1001", "RING")))
    assert not track.reached("answered")
    track.take(state(member("1001", "ANSWER")), RULES)
    assert track.reached("answered") and not track.reached("ended")
    outcome = track.outcome()
    assert (outcome.answered, outcome.answered_by) == (True, "1001")
    assert outcome.channel_of("1000") == "PJSIP/1000-0000"
    with pytest.raises(LookupError, match="no party 1002"):
        outcome.channel_of("1002")


def test_an_answer_that_is_heard_late_was_one_and_brings_nobody_back() -> None:
    """He was a party again, whose channel could be asked for."""
    track = after(
        state(member("1000", "ANSWERED"), member("1001", "RING")),
        state(member("1001", "BYE")),
        state(member("1001", "ANSWER")),
    )
    assert track.outcome().answered_by == "1001"
    with pytest.raises(LookupError):
        track.outcome().channel_of("1001")
    # But when the PBX is asked and says so, he is there.
    track.shown([state(member("1001", "ANSWER")).msg])
    assert track.outcome().channel_of("1001") == "PJSIP/1001-0000"


def test_a_report_that_lacks_the_number_takes_it_from_the_one_before() -> None:
    """Without it, the caller on hold passed for somebody who had answered."""
    held = member("1000", "HOLD")
    held["extension"]["number"] = ""
    track = after(state(member("1000", "ANSWERED")), state(held))
    assert not track.reached("answered")
    assert [each.number for each in track.outcome().parties] == ["1000"]


def test_one_who_called_in_has_answered_nothing() -> None:
    """An IVR took the call: the party from outside talks, to nobody."""
    track = Track(follow(CALL_ACCEPT_INBOUND))
    track.call_id = ID
    outside = member("5503301", "ANSWERED", "inbound")
    track.take(state(outside), RULES)
    assert not track.reached("answered")
    track.take(state(outside, member("1001", "ANSWER")), RULES)
    assert track.outcome().answered_by == "1001"


def test_that_the_caller_is_answered_proves_no_talk() -> None:
    """As captured: ANSWERED on the calling extension of a call that ended BUSY."""
    track = after(state(member("1000", "ANSWERED")))
    assert not track.reached("answered")
    # Nor does it that the caller picked up his own phone, however that is told.
    track.take(state(member("1000", "ANSWER")), RULES)
    assert not track.reached("answered")
    track.take(ended("BUSY"), RULES)
    outcome = track.outcome()
    assert (outcome.ended, outcome.answered, outcome.reason) == (True, False, "busy")


def test_an_outside_party_who_is_called_can_answer() -> None:
    track = after(
        state(member("1000", "ANSWERED"), member("555", "ANSWER", "outbound"))
    )
    assert track.outcome().answered_by == "555"


def test_one_on_hold_has_answered_though_that_was_missed() -> None:
    assert after(state(member("1001", "HOLD"))).outcome().answered


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("486 Busy Here", "busy"),
        ("User Busy", "rejected"),
        ("408 Request Time", "no_answer"),
        ("NOT found", "not_found"),
        ("dnd", "do_not_disturb"),
        ("NO Outbound Restrictin", "not_allowed"),
        ("Line Unreachable", "unavailable"),
        # A firmware that spells them right, or tells them whole, means the same.
        ("NO Outbound Restriction", "not_allowed"),
        ("Temporarily Unavailable", "no_answer"),
        ("Request Timeout", "no_answer"),
        ("Number not found", "not_found"),
        ("404 Unknown Number", "not_found"),
        ("486", "busy"),
        ("486 Besetzt", "busy"),
        ("Line Reached", "unknown"),
        ("4860 What", "unknown"),
        ("Busy", "busy"),
        ("Nobody", "unknown"),
        ("488 Something New", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_call_that_failed_has_a_reason(text: str, reason: str) -> None:
    outcome = after(failed(text)).outcome()
    assert (outcome.ended, outcome.answered) == (True, False)
    assert (outcome.reason, outcome.reason_text) == (reason, text)


def test_each_reason_of_the_spec_is_known() -> None:
    annotation = str(CallFailed.__annotations__)
    assert "CallFailure" in annotation
    assert {RULES.reason(text) for text in RULES.reasons} >= {"busy", "voicemail"}
    assert all(RULES.reason(text) == told for text, told in RULES.reasons.items())


def test_a_leg_that_fails_after_the_answer_does_not_end_the_call() -> None:
    track = after(state(member("1001", "ANSWER")), failed("486 Busy here"))
    assert not track.reached("ended")
    assert track.outcome().reason is None


def test_an_id_with_zeros_is_the_same_id() -> None:
    assert after(failed("DND", call_id="1702287660.000012")).ended
    assert not after(failed("DND", call_id="1702287660.120")).ended
    assert call_key("1650095575.872") != call_key("1650095575.87")
    assert (began(ID), began("x"), began("12.1")) == (1702287660, None, None)


def test_a_call_of_somebody_else_is_none_of_ours() -> None:
    other = state(member("1001", "ANSWER"), call_id="1702287661.12")
    track = dialled()
    assert not track.wants(other)
    track.take(other, RULES)
    assert not track.outcome().answered


def test_the_end_of_the_record_counts_for_an_answer_nobody_saw() -> None:
    track = after(
        ended("ANSWERED", talk_duration=7, call_duration=9, recording="a.wav")
    )
    outcome = track.outcome()
    assert (outcome.answered, outcome.answered_by) == (True, "1001")
    assert (outcome.talk_duration, outcome.call_duration) == (7, 9)
    assert outcome.recording == "a.wav"


def test_records_of_all_stages_are_put_together() -> None:
    track = dialled()
    rows = [
        row("ANSWERED", timestamp=5, talk_duration=30, record_file="b.wav", uid="U"),
        row("NO ANSWER", timestamp=3),
        SimpleNamespace(call_id="1.1", disposition="BUSY"),
    ]
    assert not track.recorded(rows[2:], RULES)
    assert track.recorded(rows, RULES)
    outcome = track.outcome()
    assert (outcome.answered, outcome.talk_duration) == (True, 30)
    assert (outcome.recording, outcome.uid) == ("b.wav", "U")


def test_the_reason_in_a_record_is_taken_where_it_is_known() -> None:
    for reason, told in (("404 NOT found", "not_found"), ("whatever", "failed")):
        track = dialled()
        track.recorded([row("FAILED", reason=reason)], RULES)
        assert track.outcome().reason == told


def test_who_is_called_by_the_pbx_itself_answers_with_either_word() -> None:
    for word in ("ANSWER", "ANSWERED"):
        track = Track(follow(CALL_PLAY_PROMPT))
        track.call_id = ID
        track.take(state(member("1001", word)), RULES)
        assert track.outcome().answered_by == "1001"


def test_a_call_without_an_id_is_found_by_its_extension() -> None:
    track = Track(follow(RECORDING_PLAYTOEXTENSION), number="1001")
    old = state(member("1001", "ANSWER"), call_id="1000000000.1")
    for event in (old, state(member("1002", "RING"), call_id="x.1")):
        track.take(event, RULES)
        assert track.call_id is None
    track.take(state(member("1001", "RING"), call_id="4102444800.7"), RULES)
    assert track.call_id == "4102444800.7"
    assert track.wants(ended("BUSY", call_id="4102444800.7"))
    assert not track.wants(ended("BUSY"))
    track.take(state(member("1001", "ANSWER"), call_id="4102444800.9"), RULES)
    assert not track.outcome().answered


def test_of_two_calls_of_an_extension_the_newer_one_is_taken() -> None:
    track = Track(follow(RECORDING_PLAYTOEXTENSION), number="1001")
    gone = state(member("1001", "BYE"), call_id="4102444809.1").msg
    ids = ("4102444800.1", "4102444805.2", "4102444803.3")
    shown = [state(member("1001", "RING"), call_id=id).msg for id in ids]
    assert track.shown([gone, *shown])
    assert track.call_id == "4102444805.2"


STORY = [
    state(member("1000", "ALERT")),
    state(member("1000", "ALERT"), member("1001", "RING")),
    state(member("1000", "ANSWERED"), member("1001", "ANSWER")),
    state(member("1000", "BYE"), member("1001", "BYE")),
    ended("ANSWERED", talk_duration=7),
]


@given(st.lists(st.sampled_from(STORY), max_size=12))
def test_lost_doubled_and_late_events_never_make_another_end(events: list[Any]) -> None:
    track = after(*events)
    outcome = track.outcome()
    assert outcome.reason is None
    assert outcome.ended == (STORY[4] in events)
    if outcome.ended:
        assert outcome.answered and outcome.talk_duration == 7
    else:
        assert outcome.answered == (STORY[2] in events)
    # What was missed is made up for by the record, whatever came before.
    track.recorded([row("ANSWERED", talk_duration=7)], RULES)
    assert track.reached("ended") and track.outcome().answered
