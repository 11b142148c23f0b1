"""A pseudonym is no evidence: no report and no draft takes one for what a PBX said."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from generator.draft.hidden import without_hidden_names
from generator.runtime.drift.compare import compare
from generator.runtime.drift.findings import Report
from generator.runtime.masking.masker import Masker
from generator.runtime.record.lines import AnyLine, End, Exchange, Frame
from tests.runtime_cli.masking_help import answer, encoded, frame
from tests.runtime_cli.planted import header, package_spec

# A person called Parked, keys that are names of people and one that is no name of a
# field, a number as a code, and a value with more digits than a word of a list has.
STATE = answer(
    "/v1.0/extension/get",
    {
        "errcode": 0,
        "data": {
            "id": 1,
            "number": "1000",
            "first_name": "Parked",
            "presence_status": "parked",
            "Baltoveen": {"Zorvanek": 1, "total": 2},
            "odd-Key.name": True,
        },
    },
)
OWNERS = answer(
    "/v1.0/storage/get", {"errcode": 0, "data": {"Quillop": {"used": 1}, "a b": {}}}
)
RINGING = frame(30008, {"extension": "1000", "status": "Desk4471"})
NEW = Frame(seconds=1, frame={"type": 30077, "msg": '{"call_id": "1.1", "Fenwic": 3}'})
LINES: list[AnyLine] = [STATE, OWNERS, RINGING, NEW]
NAMES = ("parked", "Parked", "Baltoveen", "Zorvanek", "Quillop", "Desk4471", "Fenwic")


def recorded(lines: list[AnyLine]) -> list[AnyLine]:
    """The lines as `yeastar record` would write them."""
    masker = Masker(package_spec())
    for line in lines:
        masker.learn(line)
    made = [masker.mask(line) for line in lines]
    end = End(
        exchanges=sum(isinstance(each, Exchange) for each in lines),
        frames=sum(isinstance(each, Frame) for each in lines),
        skipped=0,
        replaced=masker.replaced,
        pseudonyms=masker.as_names,
        seconds=1.0,
    )
    return [header(masked=True), *made, end]


def reports() -> dict[str, Report]:
    spec = package_spec()
    live: list[AnyLine] = [header(), *LINES]
    return {
        "of a PBX": compare(live, spec, masker=Masker(spec)),
        "of a recording": compare(recorded(LINES), spec),
    }


@pytest.mark.parametrize("source", ["of a PBX", "of a recording"])
def test_a_report_tells_no_pseudonym_as_a_name_or_a_value(source: str) -> None:
    found = reports()[source].findings
    told = {
        (each.operation or each.event, each.at): each.values
        for each in found
        if each.kind in ("unknown_field", "unknown_value")
    }
    # What could not be told is a finding all the same, without the name or the value.
    assert told == {
        ("extension_get", "/data/*"): (),
        ("extension_get", "/data/presence_status"): (),
        (30008, "/msg/status"): (),
    }
    hidden = [each.got for each in found if each.kind == "unknown_value"]
    assert all("1 not told" in each for each in hidden)


@pytest.mark.parametrize("source", ["of a PBX", "of a recording"])
def test_types_have_only_names_of_fields(source: str) -> None:
    types = {each.kind: each.type for each in reports()[source].findings}
    event = types["unknown_event"]
    assert event is not None
    assert event["properties"]["msg"] == {
        "type": "object",
        "properties": {"call_id": {"type": "string"}},
        "additionalProperties": {"type": "integer"},
    }
    operation = types["unknown_operation"]
    assert operation is not None
    data = operation["properties"]["data"]
    assert "properties" not in data
    assert data["additionalProperties"]["type"] == "object"


def test_a_report_of_a_pbx_shows_nothing_of_anybody() -> None:
    text = msgspec.json.encode(reports()["of a PBX"]).decode()
    assert [name for name in NAMES if name in text] == []


def test_a_draft_sees_no_names_that_were_replaced() -> None:
    lines = recorded(LINES)
    pseudonyms = set(next(e for e in lines if isinstance(e, End)).pseudonyms)
    plain = without_hidden_names(lines)
    assert pseudonyms
    assert not (set(keys(msgspec.to_builtins(plain[:-1]))) & pseudonyms)
    state = plain[1]
    assert isinstance(state, Exchange)
    # A field beside others goes; where all keys are data, there is a map.
    fields = {"id", "number", "first_name", "presence_status"}
    assert set(state.answer["data"]) == fields
    owners = plain[2]
    assert isinstance(owners, Exchange)
    assert owners.answer["data"] == {"0": {"used": 1}, "1": {}}
    event = plain[4]
    assert isinstance(event, Frame)
    assert isinstance(event.frame["msg"], str)


def keys(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(key for each in value.values() for key in keys(each))]
    if isinstance(value, list):
        return [key for each in value for key in keys(each)]
    return []


@pytest.mark.parametrize("name", ["is_12hour", "g722_gain", "enb_100rel", "callerID"])
def test_a_name_with_a_few_digits_or_an_abbreviation_is_a_name(name: str) -> None:
    line = answer("/v1.0/pin_list/list", {"data": [{"id": 1, "name": "a", name: 1}]})
    made = recorded([line])[1]
    assert isinstance(made, Exchange)
    assert name in made.answer["data"][0]


@pytest.mark.parametrize("value", ["dnd2", "state_7", "v2"])
def test_a_value_with_a_few_digits_is_one_of_a_list(value: str) -> None:
    line = answer("/v1.0/extension/get", {"data": {"presence_status": value}})
    assert compare(recorded([line]), package_spec()).findings[0].values == (value,)


@pytest.mark.parametrize(
    ("value", "stays"),
    [("ai_agent", True), ("agent with us", False), ("agent_zorvanek", False)],
)
def test_a_value_with_a_word_of_a_name_is_one_of_a_list(
    value: str, stays: bool
) -> None:
    """One word of a longer name tells nothing in a single word; all of them do."""
    agents = answer("/v1.0/queue/agent_status", {"data": [{"name": "Agent Zorvanek"}]})
    line = answer("/v1.0/inbound_route/get", {"data": {"def_dest": value}})
    lines = recorded([agents, line])
    found = next(
        each
        for each in compare(lines, package_spec()).findings
        if each.kind == "unknown_value"
    )
    assert (found.values == (value,)) == stays
    masker = Masker(package_spec())
    for each in (agents, line):
        masker.learn(each)
    assert masker.survivors([encoded(each) for each in lines[1:3]]) == []


def test_a_key_of_known_words_makes_no_map() -> None:
    made = recorded([frame(30071, {"ext": "1", "state-of": 1})])[1]
    assert isinstance(made, Frame)
    assert list(made.frame["msg"]) == ["ext", "state-of"]


def test_codes_as_text_are_codes() -> None:
    line = answer("/v1.0/pin_list/list", {"errcode": "72346", "errmsg": "NEW LIMIT"})
    event = Frame(seconds=1, frame={"type": "30012", "sn": "", "msg": {"status": "X"}})
    made, came = recorded([line, event])[1:3]
    assert isinstance(made, Exchange)
    assert made.answer["errcode"] == "72346"
    assert isinstance(came, Frame)
    assert came.frame["type"] == "30012"
