"""Differences of each kind, by hand, on the tiny spec."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator.draft.spec import DraftSpec
from generator.draft.yaml_file import CannotPlace
from generator.runtime.drift.findings import Finding, LeadVerdict
from generator.runtime.record.lines import Exchange, Frame
from tests.draft.hands import (
    BOX,
    LAMP,
    Draft,
    answer,
    field,
    other,
    probe,
)


def test_nothing_is_drafted_where_nothing_differs(draft: Draft) -> None:
    proposal = draft()
    assert (proposal.files, proposal.told.done) == ({}, [])


def test_a_field_comes_with_its_box(draft: Draft, repo: Path) -> None:
    draft(field("glow", {"type": "integer"}))
    assert f"glow: {{type: integer, x-observed: {BOX}}}" in (repo / LAMP).read_text()


def test_a_field_stands_where_it_came(draft: Draft, repo: Path) -> None:
    row = {"id": 1, "from": "a", "glow": 1, "raw": "b"}
    draft(field("glow", {"type": "integer"}), lines=(answer(lamp_list=[row]),))
    lines = (repo / LAMP).read_text().splitlines()
    at = next(i for i, line in enumerate(lines) if " glow:" in line)
    assert " from:" in lines[at - 1]
    assert " raw:" in lines[at + 1]


@pytest.mark.parametrize(
    "name",
    [
        *("reg_password", "pin_code", "api_key", "sip_auth_pass", "secret_token"),
        *("room_pin", "private_key", "wifi_psk", "unlock_code", "licence_key"),
    ],
)
def test_what_looks_like_a_secret_is_marked(
    draft: Draft, repo: Path, name: str
) -> None:
    draft(field(name, {"type": "string"}))
    assert f"{name}: {{type: string, x-secret: true," in (repo / LAMP).read_text()


@pytest.mark.parametrize("name", ["enb_pin", "bypass", "keypad", "has_auth_key"])
def test_what_is_no_secret_is_not_marked(draft: Draft, repo: Path, name: str) -> None:
    draft(field(name, {"type": "string"}))
    assert f"{name}: {{type: string, x-observed:" in (repo / LAMP).read_text()


def test_an_object_gets_a_name_that_is_free(draft: Draft, repo: Path) -> None:
    inner = {"type": "object", "properties": {"x": {"type": ["integer", "null"]}}}
    kind = {"type": "array", "items": inner}
    # LampHolder is taken.
    draft(field("Holder", inner), field("bulbs", kind))
    text = (repo / LAMP).read_text()
    assert "Holder: {$ref: '#/components/schemas/LampHolder2', x-observed:" in text
    assert "items: {$ref: '#/components/schemas/LampBulbsItem'}" in text
    assert "\n        x: {type: [integer, 'null']}" in text
    assert "Seen on firmware 37.24.0.12 (appliance); meaning not documented." in text


def test_keys_that_are_data_make_a_map(draft: Draft, repo: Path) -> None:
    kind = {"type": "object", "additionalProperties": {"type": "string"}}
    draft(field("names", kind))
    text = (repo / LAMP).read_text()
    assert "          additionalProperties: {type: string}\n" in text


@pytest.mark.parametrize("name", ["1001", "ä", "a/b", "", "*"])
def test_a_name_that_no_field_may_have_finds_no_place(draft: Draft, name: str) -> None:
    proposal = draft(field(name.replace("/", "~1"), {"type": "string"}))
    assert proposal.files == {}
    assert [note.text for note in proposal.told.failed]


@pytest.mark.parametrize("name", ["save", "pages", "_id", "From", "extra", "class"])
def test_a_name_that_python_has_gets_another(draft: Draft, name: str) -> None:
    proposal = draft(field(name, {"type": "string"}))
    # The fixture has read the spec again, so the lint takes it.
    assert len(proposal.told.done) == (0 if name == "_id" else 1)


def test_a_value_joins_its_enum_and_its_descriptions(draft: Draft, repo: Path) -> None:
    found = Finding(
        kind="unknown_value",
        operation="lamp_list",
        at="/lamp_list/*/colour",
        schema="Lamp",
        spec_at="/components/schemas/Lamp/properties/colour",
        values=("blue",),
    )
    draft(found)
    text = (repo / LAMP).read_text()
    assert "enum: [red, green, blue]}" in text
    assert "blue: Seen on firmware 37.24.0.12 (appliance)" in text.replace("'", "")
    assert (
        'x-seen: [{firmware: "37.24.0.12", edition: appliance, values: [blue]}]' in text
    )


def test_a_value_that_is_hidden_finds_no_place(draft: Draft) -> None:
    found = other("colour", "unknown_value", {})
    assert draft(found).told.failed


WIDER = [
    ("from", {"type": "integer"}, "from:\n          type: [string, integer]\n"),
    ("id", {"type": "boolean"}, "id:\n          type: [integer, string, boolean]\n"),
    ("colour", {"type": "integer"}, "{type: string}, {type: integer}]"),
    (
        "holder",
        {"type": "string"},
        "[{$ref: '#/components/schemas/LampHolder'}, {type: st",
    ),
    ("holders", {"type": "string"}, "          type: [array, 'null', string]\n"),
    (
        "from",
        {"type": "array", "items": {"type": "string"}},
        "{type: array, items: {type",
    ),
    ("from", {"type": "object", "properties": {"a": {"type": "string"}}}, "LampFrom:"),
]


@pytest.mark.parametrize(("name", "type", "shows"), WIDER)
def test_a_contradiction_widens_the_type_and_is_told(
    draft: Draft, repo: Path, name: str, type: dict[str, Any], shows: str
) -> None:
    proposal = draft(other(name, "other_type", type))
    assert shows in (repo / LAMP).read_text()
    assert "contradicts the spec" in proposal.told.left[0].text
    assert not proposal.told.failed


@pytest.mark.parametrize("name", ["from", "id", "colour", "holder", "state"])
def test_a_null_is_taken(draft: Draft, repo: Path, name: str) -> None:
    proposal = draft(other(name, "unexpected_null", {"type": "null"}))
    text = (repo / LAMP).read_text()
    assert "types: ['null']" in text
    assert not proposal.told.failed


def test_a_confirmed_lead_is_no_lead_any_more(draft: Draft, repo: Path) -> None:
    came = LeadVerdict(
        schema="LampUpdateRequest",
        name="glow",
        verdict="confirmed",
        type={"type": "integer"},
        count=1,
        of=1,
    )
    draft(came)
    text = (repo / LAMP).read_text()
    assert "x-leads" not in text
    assert "            glow: {type: integer, x-observed:" in text


def test_leads_that_did_not_come_are_told_in_a_line(draft: Draft) -> None:
    gone = [
        LeadVerdict(schema="Lamp", name=f"n{i}", verdict="unknown to it", of=3)
        for i in range(9)
    ]
    proposal = draft(*gone)
    [note] = proposal.told.left
    assert "n5 and 3 more" in note.text
    assert proposal.files == {}


@pytest.mark.parametrize("kind", ["missing_field", "missing_operation"])
def test_what_is_gone_stays_and_is_told(draft: Draft, kind: Any) -> None:
    proposal = draft(Finding(kind=kind, operation="lamp_list", at="/x", schema="Lamp"))
    assert proposal.files == {}
    assert "the spec keeps it" in proposal.told.left[0].text


def test_an_error_code_has_no_meaning_and_no_second_try(
    draft: Draft, repo: Path
) -> None:
    line = Exchange(
        operation="lamp_list",
        method="GET",
        path="/v1.0/lamp/list",
        status=200,
        answer={"errcode": "60002", "errmsg": "TOO DARK"},
    )
    draft(Finding(kind="unknown_error_code", values=(60002,)), lines=(line,))
    text = (repo / "spec/errors.yaml").read_text()
    # The text of a recording is a pseudonym, unless the spec knows it.
    assert "  - code: 60002\n    meaning:" in text
    assert "TOO DARK" not in text
    assert "    family: null\n    retry: never\n" in text


@pytest.mark.parametrize("as_text", [False, True])
def test_an_event_is_listed_where_the_others_are(
    draft: Draft, repo: Path, as_text: bool
) -> None:
    msg: Any = '{"lamp": 1, "parts": []}' if as_text else {"lamp": 1, "parts": []}
    frame = Frame(seconds=1.0, frame={"type": 39002, "sn": "a", "msg": msg})
    proposal = draft(
        Finding(kind="unknown_event", event=39002, values=(39002,)), lines=(frame,)
    )
    root = (repo / "spec/asyncapi/asyncapi.yaml").read_text()
    assert "#/components/messages/Event39002}  # 39002" in root
    assert "{$ref: '#/channels/events/messages/Event39002'}" in root
    made = repo / "tests/recordings/events/39002.firmware-37-24-0-12.json"
    assert ('"msg_form": "string"' in made.read_text()) == as_text
    assert len(proposal.told.done) == 1


@pytest.mark.parametrize("all_have_it", [True, False])
def test_a_field_of_every_answer_is_one_of_the_envelope(
    draft: Draft, repo: Path, all_have_it: bool
) -> None:
    """In the answer of one operation, the others would differ from the spec ever after."""
    other = probe("/v2.0/lamp/download", id=1)
    trace = {"trace": "b"} if all_have_it else {}
    lines = (
        answer(trace="a", total_number=0, lamp_list=[]),
        msgspec.structs.replace(
            other, operation="v2_lamp_download", answer={"errcode": 0, **trace}
        ),
    )
    found = Finding(
        kind="unknown_field",
        operation="lamp_list",
        at="/trace",
        schema="Envelope",
        type={"type": "string"},
    )
    draft(found, lines=lines)
    shared = (repo / "spec/openapi/common.yaml").read_text()
    assert ("trace: {type: string" in shared) == all_have_it
    assert ("trace: {type: string" in (repo / LAMP).read_text()) != all_have_it


def test_what_an_event_has_beside_msg_is_in_no_class(draft: Draft, repo: Path) -> None:
    """Not drafted, for no package would have it; told, and in no recording of a test."""
    frame = {"type": 39002, "sn": "a", "msg": {"lamp": 1}, "seq": 7}
    old = {"type": 39001, "seq": 7, "msg": {"lamp": 1, "mood": 1}}
    found = [
        Finding(kind="unknown_event", event=39002, values=(39002,)),
        event_field("/seq", "LampSwitchedFrame"),
        event_field("/msg/mood", "LampSwitch"),
    ]
    lines = [Frame(seconds=1.0, frame=each) for each in (frame, old)]
    told = draft(*found, lines=tuple(lines)).told
    assert any("event 39002 has seq beside msg" in note.text for note in told.left)
    [failed] = told.failed
    assert "event.extra['$.seq']" in failed.text
    made = sorted((repo / "tests/recordings/events").glob("*.firmware-*.json"))
    assert len(made) == 2
    for path in made:
        kept = json.loads(path.read_text())
        assert "seq" not in kept["frame"]
        assert (kept["complete"], "seq beside msg" in kept["note"]) == (False, True)


def event_field(at: str, schema: str) -> Finding:
    kind = {"type": "integer"}
    return Finding(kind="unknown_field", event=39001, at=at, schema=schema, type=kind)


@pytest.mark.parametrize("msg", ["words", [1, 2], {"0": 1, "1": 2}])
def test_an_event_without_an_object_finds_no_place(draft: Draft, msg: Any) -> None:
    """Nor has one with keys that are data, or that the recording replaced."""
    frame = Frame(seconds=1.0, frame={"type": 39002, "msg": msg})
    found = Finding(kind="unknown_event", event=39002, values=(39002,))
    [failed] = draft(found, lines=(frame,)).told.failed
    assert failed.text.startswith("unknown event 39002: ")


def test_an_endpoint_comes_with_all_its_lines(draft: Draft, repo: Path) -> None:
    found = [
        Finding(kind="unknown_operation", operation=path)
        for path in ("/v1.0/lamp/search", "/v1.0/shade/list")
    ]
    lines = (
        probe("/v1.0/lamp/search", page=1, page_size=9, password="x"),
        probe("/v1.0/shade/list", start_time="2026/01/01"),
    )
    draft(*found, lines=lines)
    root = (repo / "spec/openapi/openapi.yaml").read_text()
    assert "/v1.0/lamp/search: {$ref: 'resources/lamp.yaml#/" in root
    assert "name: shade" in root
    lamp = (repo / LAMP).read_text()
    assert "{page: page, size: page_size, items: data, total: total_number}" in lamp
    assert "x-secret: true" in lamp.partition("lamp_search")[2]
    shade = (repo / "spec/openapi/resources/shade.yaml").read_text()
    assert "x-safe: true" in shade
    assert "https" not in shade  # no page of the vendor is cited


def test_an_endpoint_without_a_good_answer_finds_no_place(draft: Draft) -> None:
    found = Finding(kind="unknown_operation", operation="/v1.0/lamp/search")
    assert draft(found).told.failed


@pytest.mark.parametrize("path", ["/v3.0/lamp/list", "/v1.0/la-mp/x", "/v1.0/a/b/c"])
def test_a_path_of_another_form_finds_no_place(draft: Draft, path: str) -> None:
    found = Finding(kind="unknown_operation", operation=path)
    proposal = draft(found, lines=(probe(path),))
    assert proposal.told.failed
    assert proposal.files == {}


def test_a_step_that_fails_takes_back_all_of_it(
    draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise CannotPlace("no room")

    monkeypatch.setattr(DraftSpec, "add_component", refuse)
    path = "/v1.0/lamp/search"
    found = Finding(kind="unknown_operation", operation=path)
    proposal = draft(found, lines=(probe(path),))
    assert "no room" in proposal.told.failed[0].text
    assert proposal.files == {}
