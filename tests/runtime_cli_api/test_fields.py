"""`--fields`: names that are none are told, names that only the PBX knows are shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_cli_api.asking import point_at, yeastar
from yeastar_pseries._runtime.catalog.catalog import load_catalog

CATALOG = load_catalog()


@pytest.mark.parametrize(
    ("words", "fields", "said"),
    [
        ("extension list", "numbr", "extension list has no field 'numbr'; nearest: number."),
        ("extension list", "number,Number", "no field 'Number'; nearest: number."),
        ("extension list", "caller-id-name", "nearest: caller_id_name."),
        ("system information", "firmware", "nearest: firmware_version."),
        (
            "extension list",
            "online_status.sip_phon.status",
            "online_status of extension list has no field 'sip_phon';"
            " nearest: online_status.sip_phone.status. There are: sip_phone, linkus_d",
        ),
        ("call query", "members.extension", "of a list, write members.0.extension"),
        ("extension list", "email_addr.0", "email_addr of extension list has no field '0'"),
        ("extension list", "id.x", "id of extension list has no field 'x'"),
        ("extension query --ids 1", "numbr", "nearest: number."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_a_field_that_nothing_has_is_told(
    pbx: MockPbx, words: str, fields: str, said: str, form: str
) -> None:
    pbx.incoming_call("5503301", "1000")
    done = yeastar(*words.split(), "--fields", fields, "-o", form)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


def test_all_fields_are_listed_where_one_is_wrong(pbx: MockPbx) -> None:
    done = yeastar("extension", "list", "--fields", "numbr")
    listed = done.stderr.partition("There are: ")[2].strip().split(", ")
    assert listed == list(CATALOG.row_fields(CATALOG["extension.list"]))


def test_what_changes_something_is_not_done_for_a_wrong_field(pbx: MockPbx) -> None:
    dial = ("call", "dial", "--caller", 1000, "--callee", 1001, "--fields")
    done = yeastar(*dial, "callid")
    assert done.exit_code == 2
    assert "nearest: call_id; nothing was sent." in done.stderr
    assert pbx.requests == []
    done = yeastar(*dial, "call_id")
    assert json.loads(done.stdout)["call_id"]


def test_a_field_that_is_known_may_be_empty(pbx: MockPbx) -> None:
    done = yeastar("extension", "list", "--limit", 1, "--fields", "role_name, timezone")
    assert json.loads(done.stdout) == [{"role_name": "", "timezone": None}]


def test_fields_are_those_of_rows_in_each_form(pbx: MockPbx) -> None:
    """JSON had nulls: it looked for them beside the rows."""
    asked = ("extension", "query", "--ids", 1, "--fields", "number")
    assert json.loads(yeastar(*asked).stdout) == [{"number": "1000"}]
    assert yeastar(*asked, "-o", "csv").stdout.split() == ["number", "1000"]


def test_a_field_of_a_newer_pbx_is_shown_as_any(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    guise = tmp_path / "guise.json"
    differences = [
        {"id": 1, "operation": "extension_list", "set": "/data/1/mood", "value": "good"},
        {"id": 2, "operation": "system_information", "set": "/data/sky", "value": [7]},
    ]  # fmt: skip
    guise.write_text(json.dumps({"differences": differences}), "utf-8")
    with MockPbx(guise=guise) as pbx:
        point_at(pbx, monkeypatch, tmp_path)
        rows = yeastar("extension", "list", "--limit", 2, "--fields", "number,mood")
        one = yeastar("system", "information", "--fields", "sky.0")
        wrong = yeastar("extension", "list", "--limit", 2, "--fields", "mod")
    assert json.loads(rows.stdout) == [
        {"number": "1000", "mood": None},
        {"number": "1001", "mood": "good"},
    ]
    assert json.loads(one.stdout) == {"sky.0": 7}
    assert wrong.exit_code == 2
    assert "nearest: mood." in wrong.stderr


def test_without_rows_an_unknown_field_is_no_mistake_but_told(pbx: MockPbx) -> None:
    asked = ("extension", "list", "--search", "nobody", "--fields")
    done = yeastar(*asked, "mood")
    assert (done.exit_code, json.loads(done.stdout)) == (0, [])
    assert "'mood' is unknown to the spec" in done.stderr
    assert yeastar(*asked, "number").stderr == ""


def test_one_page_has_rows_whatever_their_field_is_called(pbx: MockPbx) -> None:
    """Only where it was `data` did `--page` work."""
    for operation in CATALOG:
        if operation.kind != "page":
            continue
        assert operation.rows
    one = yeastar("queue", "list", "--page", 1, "--fields", "number", "-o", "csv")
    every = yeastar("queue", "list", "--fields", "number", "-o", "csv")
    assert one.stdout == every.stdout != ""


@pytest.mark.parametrize(
    ("operation", "path", "there"),
    [
        ("extension.list", "number", True),
        ("extension.list", "online_status.sip_phone.status", True),
        ("extension.list", "0.number", False),
        ("extension.list", "online_status.number", False),
        ("extension.query", "number", True),
        ("call.query", "members.0.inbound.channel_id", True),
        ("call.query", "members.inbound.channel_id", False),
        ("call.dial", "call_id", True),
        ("call.dial", "errcode", False),
        # What the spec leaves open may have anything.
        ("v2.cdr.getaicontext", "any.thing", True),
        ("extensiongroup.get", "members.0.any", True),
    ],
)
def test_the_catalog_knows_the_fields_of_answers(
    operation: str, path: str, there: bool
) -> None:
    known = CATALOG.fields(CATALOG[operation])
    assert known.has(path.split(".")) is there


def test_each_field_that_the_spec_has_can_be_asked_for() -> None:
    for operation in CATALOG:
        known = CATALOG.fields(operation)
        for name in known.names():
            assert known.has([name]), (operation.name, name)


@pytest.mark.parametrize("number", ["9", "-1"])
def test_an_item_that_a_list_lacks_is_told_as_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: str
) -> None:
    """It was told to write 0 before it: `moods.0.9`."""
    guise = tmp_path / "guise.json"
    moods = {"id": 1, "operation": "system_information", "set": "/data/moods"}
    guise.write_text(json.dumps({"differences": [{**moods, "value": ["a"]}]}), "utf-8")
    with MockPbx(guise=guise) as other:
        point_at(other, monkeypatch, tmp_path)
        wrong = yeastar("system", "information", "--fields", f"moods.{number}")
    assert wrong.exit_code == 2
    assert wrong.stderr == (
        f"yeastar: --fields: moods of system information has no item {number}"
        " in what came; the first one is 0\n"
    )
