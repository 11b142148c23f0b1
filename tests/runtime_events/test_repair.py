"""One odd value costs its field, and the time of its field."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC, CallDetails, CallInfo, call
from tests.runtime_events.test_hostile_frames import unhurried, values

repair = load("events.frames.repair")
Repair = load("decoding.repair").Repair

MEMBERS = [
    {"extension": {"number": "703", "member_status": "ANSWERED"}},
    {"inbound": {"from": "5503301", "to": "2002", "member_status": "ALERT"}},
]


@pytest.fixture
def repaired(monkeypatch) -> list[str]:
    """Paths of the values that were repaired one by one."""
    seen: list[str] = []
    original = Repair.value

    def value(self: Any, value: object, kind: Any, path: str) -> object:
        seen.append(path)
        return original(self, value, kind, path)

    monkeypatch.setattr(Repair, "value", value)
    return seen


@pytest.mark.parametrize("form", ["string", "object"])
@pytest.mark.parametrize(
    "odd", [5, None, "x", [], {"inbound": 5}, {"extension": {"number": {}}}]
)
def test_one_odd_value_is_all_that_is_repaired(repaired, form, odd):
    msg = {"call_id": "1", "members": [*MEMBERS * 500, odd]}
    whole = CODEC.decode(call("1", members=MEMBERS * 500)).msg.members
    repaired.clear()
    frame = {"type": 30011, "msg": json.dumps(msg) if form == "string" else msg}
    event = CODEC.decode(frame)
    assert event.msg.members[:1000] == whole
    assert len(repaired) < 10
    assert CODEC.decode({**frame, "sn": 5, "msg": {}}).sn == "5"


def test_one_odd_field_is_all_that_is_repaired(repaired):
    frame = call("1", members=MEMBERS * 500)
    frame["msg"]["call_id"] = ["1"]
    assert len(CODEC.decode(frame).msg.members) == 1000
    assert len(repaired) < 10


def test_an_odd_id_or_serial_number_repairs_no_msg(repaired):
    frame = {**call("1", members=MEMBERS), "type": "30011", "sn": 5}
    assert CODEC.decode(frame).sn == "5"
    assert not repaired


def test_many_odd_values_are_repaired_together(monkeypatch):
    cuts: list[int] = []
    original = repair.decode_parts

    def count(*args: Any) -> object:
        cuts.append(1)
        return original(*args)

    monkeypatch.setattr(repair, "decode_parts", count)
    members = [{"extension": {"number": number}} for number in range(2000)]
    event = CODEC.decode(call("1", members=members))
    found = [each.extension.number for each in event.msg.members]
    assert found == [str(number) for number in range(2000)]
    # To cut each of them costs more than it saves.
    assert len(cuts) < 500


@unhurried
@given(values)
def test_what_is_decoded_by_parts_is_what_repair_makes_of_it_all(value):
    content = json.dumps(value).encode()
    for kind in (CallInfo | None, CallDetails | None):
        whole = repair._repaired(repair.read(content), kind)
        assert repair.decode_parts(content, kind) == whole
