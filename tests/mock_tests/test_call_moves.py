"""Ring groups, attended transfers and parked calls of the mock, by its own events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.mock_pbx import MockPbx
from yeastar_pseries import ApiError, Client


@pytest.fixture(scope="module")
def pbx() -> Iterator[MockPbx]:
    with MockPbx(tls=False, call_seconds=100) as mock:
        yield mock


@pytest.fixture
def client(pbx: MockPbx) -> Iterator[Client]:
    pbx.reset()
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as made:
        yield made


def parties(pbx: MockPbx, call_id: str) -> dict[str, str]:
    calls = {each["call_id"]: each["parties"] for each in pbx.do("live_calls")}
    return calls.get(call_id, {})


def reports(pbx: MockPbx, call_id: str, event: int = 30011) -> list[dict[str, str]]:
    """The status of each number in each report."""
    found: list[dict[str, str]] = []
    for each in pbx.call_records(call_id)["events"]:
        if each["type"] == event:
            message: Any = each["msg"]
            found.append(
                {
                    party.get("number") or party["from"]: party["member_status"]
                    for member in message["members"]
                    for party in member.values()
                }
            )
    return found


def test_all_of_a_group_ring_and_one_takes_it(pbx: MockPbx, client: Client) -> None:
    call = pbx.incoming_call("5503301", "6300", members=["1001", "1002", "1003"])
    going_on = client.call.query(extension="1003").data or []
    assert [each.call_id for each in going_on] == [call.call_id]
    call.refuse("1001")
    call.answer(extension="1003")
    assert reports(pbx, call.call_id)[-1] == {
        "5503301": "ANSWERED",
        "1002": "BYE",
        "1003": "ANSWER",
    }
    assert sorted(parties(pbx, call.call_id).values()) == ["ANSWER", "ANSWERED"]
    call.hang_up()
    row = pbx.call_records(call.call_id)["cdr"] or {}
    assert "1003" in row["call_to"]


def test_a_group_that_nobody_takes_is_in_the_record(
    pbx: MockPbx, client: Client
) -> None:
    call = pbx.incoming_call("5503301", "6300", members=["1001", "1002"])
    # A member that rings already is left out of the next call.
    second = pbx.incoming_call("5503302", "6300", members=["1002", "1003"])
    assert set(reports(pbx, second.call_id)[-1]) == {"5503302", "1003"}
    call.hang_up()
    assert set(reports(pbx, call.call_id)[-1].values()) == {"BYE"}
    row = pbx.call_records(call.call_id)["cdr"] or {}
    assert (row["disposition"], "6300" in row["call_to"]) == ("NO ANSWER", True)


def test_an_attended_transfer_is_a_second_call_that_takes_over(
    pbx: MockPbx, client: Client
) -> None:
    call = pbx.incoming_call("5503301", "1001")
    call.answer()
    step = client.call.transfer
    step(type="attended", channel_id=call.callee_channel_id, number="1002")
    pbx.advance(25)
    (second,) = {each["call_id"] for each in pbx.do("live_calls")} - {call.call_id}
    with pytest.raises(ApiError):
        step(
            type="attended",
            channel_id=call.callee_channel_id,
            attended_operate="complete",
        )
    pbx.advance(25)
    step(
        type="attended", channel_id=call.callee_channel_id, attended_operate="complete"
    )
    assert reports(pbx, second)[-1] == {
        "5503301": "ANSWERED",
        "1002": "ANSWER",
        "1001": "BYE",
    }
    assert reports(pbx, second, 30013) == [{"5503301": "ANSWERED", "1002": "ANSWER"}]
    assert {each["call_id"] for each in pbx.do("live_calls")} == {second}
    assert pbx.call_records(call.call_id)["cdr"] is not None


def test_a_consultation_is_answered_as_soon_as_is_set_now(
    pbx: MockPbx, client: Client
) -> None:
    call = pbx.incoming_call("5503301", "1001")
    call.answer()
    pbx.configure(call_seconds=10)
    step = client.call.transfer
    step(type="attended", channel_id=call.callee_channel_id, number="1002")
    pbx.configure(call_seconds=100)
    pbx.advance(5)
    (second,) = {each["call_id"] for each in pbx.do("live_calls")} - {call.call_id}
    assert sorted(parties(pbx, second).values()) == ["ANSWER", "ANSWERED"]


def test_an_attended_transfer_can_be_called_off(pbx: MockPbx, client: Client) -> None:
    call = pbx.incoming_call("5503301", "1001")
    call.answer()
    step = client.call.transfer
    step(type="attended", channel_id=call.callee_channel_id, number="1002")
    assert "HOLD" in parties(pbx, call.call_id).values()
    step(type="attended", channel_id=call.callee_channel_id, attended_operate="abort")
    assert {each["call_id"] for each in pbx.do("live_calls")} == {call.call_id}
    assert sorted(parties(pbx, call.call_id).values()) == ["ANSWER", "ANSWERED"]


def test_who_is_parked_is_taken_by_another(pbx: MockPbx, client: Client) -> None:
    call = pbx.incoming_call("5503301", "1001")
    call.answer()
    client.call.park(channel_id=call.channel_id)
    assert list(parties(pbx, call.call_id).values()) == ["HOLD"]
    call.unpark("1002")
    assert reports(pbx, call.call_id)[-1] == {"5503301": "ANSWERED", "1002": "ANSWER"}
    assert not client.call.park_status().data
