"""An instant conference is told with its members, until the last one is out."""

from typing import Any

import pytest

from .conftest import Caller
from .walk import SPEC

pytestmark = pytest.mark.skipif(not SPEC.by_id, reason="run make generate first")
NUMBER, OUTSIDE = "6901", "02079461234"
START: dict[str, Any] = {
    "number": NUMBER,
    "name": "At once",
    "members": ["1001", OUTSIDE],
    "moderators": ["1001", "1002"],
    "dialpermission": "1001",
}
MUTE = ("mute_member", "unmute_member")


def ongoing(box: Caller, number: str = NUMBER) -> list[dict[str, Any]]:
    answer = box.get("conference/query_ongoing_conference", number=number)
    operation = SPEC.by_id["conference_query_ongoing_conference"]
    assert list(SPEC.errors(operation.response or {}, answer)) == []
    return answer.get("data") or []


def members(box: Caller) -> dict[str, dict[str, Any]]:
    (only,) = ongoing(box)
    return {each["from"]: each for each in only["members"]}


def start(box: Caller, **changes: Any) -> dict[str, Any]:
    return box.post("conference/start_interim_conference", **{**START, **changes})


def test_who_is_called_takes_part_once(box: Caller) -> None:
    assert ongoing(box, "all") == []
    assert start(box)["errcode"] == 0
    (only,) = ongoing(box, "all")
    assert (only["conference_number"], only["conference_name"]) == (NUMBER, "At once")
    told = {n: (e["member_type"], e["trunk_name"]) for n, e in members(box).items()}
    inside = ("ext", "<no name>")
    assert told == {"1001": inside, "1002": inside, OUTSIDE: ("trunk", "mock-trunk")}
    invited = {"number": NUMBER, "dialpermission": "1001"}
    box.post("conference/invite_member", **invited, invitemembers=["1002", "1005"])
    assert list(members(box)) == ["1001", OUTSIDE, "1002", "1005"]


def test_who_is_kicked_is_out_and_the_last_one_ends_it(box: Caller) -> None:
    start(box)
    start(box, number="6902")
    channels = {number: each["channel_id"] for number, each in members(box).items()}
    two = f"{channels['1001']},{channels[OUTSIDE]}"
    for verb in MUTE:
        asked = {"number": NUMBER, "member_channel_id": two}
        assert box.post(f"conference/{verb}", **asked)["errcode"] == 0
    box.post("conference/kick_member", number=NUMBER, member_channel_id=two)
    assert list(members(box)) == ["1002"]
    gone = box.post("conference/kick_member", number=NUMBER, member_channel_id=two)
    assert gone["errcode"] == 70130
    box.post("conference/kick_member", number=NUMBER, member_channel_id="all")
    assert ongoing(box) == []
    assert [each["conference_number"] for each in ongoing(box, "all")] == ["6902"]


@pytest.mark.parametrize("verb", ["kick_member", *MUTE, "invite_member"])
def test_a_conference_that_is_not_there_is_named(box: Caller, verb: str) -> None:
    asked: dict[str, Any] = {"number": "6999", "member_channel_id": "all"}
    invited = {"invitemembers": ["1001"], "dialpermission": "1001"}
    answer = box.post(f"conference/{verb}", **asked, **invited)
    assert answer["errcode"] == 60001
    assert answer["invalid_param_list"] == [{"field": "number", "value": "6999"}]


def test_a_number_in_use_is_no_number_of_a_conference(box: Caller) -> None:
    start(box)
    for number in (NUMBER, "1005"):
        answer = start(box, number=number)
        assert answer["errcode"] == 40003
        (field,) = answer["duplicate_field_list"]
        assert (field["field"], field["value"]) == ("number", number)


def test_a_restart_ends_it(box: Caller) -> None:
    start(box)
    box.pbx.reboot(10)
    box.pbx.advance(10)
    box.login()
    assert ongoing(box, "all") == []
