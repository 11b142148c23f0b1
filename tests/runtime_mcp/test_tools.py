"""What an agent finds, reads and calls."""

from __future__ import annotations

import inspect
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.mock_pbx import MockPbx
from yeastar_pseries._runtime.catalog.catalog import load_catalog
from yeastar_pseries._runtime.cli.mcp import mcp_command
from yeastar_pseries._runtime.mcp import results
from yeastar_pseries._runtime.mcp.operations import OperationTools
from yeastar_pseries._runtime.mcp.rights import Rights
from yeastar_pseries.errors import ConfigurationError

from .conftest import Agent

Make = Callable[..., Agent]
FOUR = {"search_operations", "describe_operation", "call_operation", "recent_events"}


def test_four_tools_are_offered_and_their_schemas_are_schemas(agent: Make) -> None:
    tools = agent().tools()
    assert set(tools) == FOUR
    for tool in tools.values():
        jsonschema.Draft202012Validator.check_schema(tool.input_schema)
        assert tool.input_schema["type"] == "object"
        assert all(
            each["description"] for each in tool.input_schema["properties"].values()
        )
        assert len(tool.description) > 60


def test_people_are_told_what_a_server_can_do_to_their_pbx(agent: Make) -> None:
    def hints(*allow: str) -> tuple[bool, bool]:
        found = agent(allow).tools()["call_operation"].annotations
        return found.read_only_hint, found.destructive_hint

    assert hints() == (True, False)
    assert hints("company_contact.*", "call.dial") == (False, False)
    assert hints("extension.delete") == (False, True)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("list extensions", "extension.list"),
        ("show me the missed calls", "cdr.list"),
        ("who is on the phone right now?", "call.query"),
        ("hang up a call", "call.hangup"),
        ("send an SMS", "sms.create"),
        ("status of the agents in a queue", "queue.agent_status"),
        ("wake up call for a guest", "wakeupcall.list"),
        ("download a recording", "recording.download"),
        ("/v1.0/extension/list", "extension.list"),
    ],
)
def test_what_people_ask_for_is_found(agent: Make, words: str, name: str) -> None:
    found = agent()("search_operations", query=words)["operations"]
    assert name in [each["operation"] for each in found]


def test_without_words_all_resources_are_listed(agent: Make) -> None:
    found = agent()("search_operations")["resources"]
    names = {
        f"{each['resource']}.{verb}" for each in found for verb in each["operations"]
    }
    everything = set(load_catalog().summaries)
    assert {
        each for each in everything - names if not each.startswith("auth.")
    } == set()
    # All that is offered fits into what an agent can read.
    assert len(json.dumps(found)) < 12_000


def test_a_description_is_enough_for_a_call(agent: Make) -> None:
    told = agent()("describe_operation", operation="call.dial")
    assert told["effect"] == "changes"
    assert told["allowed"] is False
    assert "--allow call.dial" in told["why_not"]
    jsonschema.validate({"caller": "1000", "callee": "1001"}, told["arguments"])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"caller": "1000"}, told["arguments"])
    rows = agent()("describe_operation", operation="extension/list")
    assert rows["gives"].startswith("rows")
    assert {"number", "caller_id_name"} <= set(rows["row_fields"])


def test_each_operation_can_be_described() -> None:
    catalog = load_catalog()
    described = OperationTools(catalog, None, Rights(catalog), None)
    for name in catalog.summaries:
        if name.startswith("auth."):
            continue
        told = described.describe(name)
        assert told["summary"]
        jsonschema.Draft202012Validator.check_schema(told["arguments"])
        assert len(json.dumps(told)) < 40_000, name


def test_rows_come_from_as_many_pages_as_needed(agent: Make) -> None:
    read = agent()
    few = read(
        "call_operation",
        operation="extension.list",
        max_rows=3,
        fields=["number", "caller_id_name"],
    )
    assert [set(row) for row in few["rows"]] == [{"number", "caller_id_name"}] * 3
    assert few["more"] is True
    assert few["total"] == 45
    all_of_them = read(
        "call_operation", operation="extension.list", arguments={"page_size": 20}
    )
    assert len(all_of_them["rows"]) == 45
    assert all_of_them["more"] is False


def test_arguments_may_come_as_a_text_of_json(agent: Make) -> None:
    got = agent()(
        "call_operation",
        operation="extension.list",
        arguments='{"page_size": 20}',
        fields='["number"]',
        max_rows="2",
    )
    assert got["rows"] == [{"number": "1000"}, {"number": "1001"}]


def test_too_much_for_one_answer_is_cut_and_said(
    agent: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "MOST_BYTES", 1500)
    read = agent()
    got = read("call_operation", operation="extension.list")
    assert 0 < len(got["rows"]) < 45
    assert got["more"] is True
    assert "ask for fewer fields" in got["cut"]
    monkeypatch.setattr(results, "MOST_BYTES", 50)
    whole = read("call_operation", operation="system.information")
    assert set(whole) == {"too_large", "fields"}


def test_secrets_are_masked_in_what_comes_back(agent: Make) -> None:
    got = agent()(
        "call_operation",
        operation="extension.getpassword",
        arguments={"id": 1, "type": "reg_password"},
    )
    assert "***" in json.dumps(got)
    read = agent()
    for operation in ("extension.get", "trunk.get", "api.get", "extension.query"):
        failed, text = read.tries(
            "call_operation", operation=operation, arguments={"id": 1}
        )
        for name in ("password", "reg_password", "client_secret", "user_password"):
            values = _values(json.loads(text), name) if not failed else []
            assert set(values) <= {"***", "", None}


def _values(value: Any, name: str) -> list[Any]:
    if isinstance(value, dict):
        own = [value[name]] if name in value else []
        return own + [each for v in value.values() for each in _values(v, name)]
    return (
        [e for v in value for e in _values(v, name)] if isinstance(value, list) else []
    )


def test_nothing_but_reading_is_sent_without_leave(agent: Make, pbx: MockPbx) -> None:
    read = agent()
    catalog = load_catalog()
    rights = Rights(catalog)
    refused = [each.name for each in catalog if rights.refusal(each) is not None]
    assert {each.name for each in catalog if not each.safe} <= set(refused)
    for name in ("call.dial", "extension.delete", "auth.del_token", "sms.create"):
        failed, text = read.tries("call_operation", operation=name, arguments={"id": 1})
        assert failed
        assert "not allowed" in text or "not offered" in text
    assert pbx.requests == []


def test_what_is_allowed_by_name_is_done(agent: Make, pbx: MockPbx) -> None:
    write = agent(allow=("call.dial",))
    got = write(
        "call_operation",
        operation="call.dial",
        arguments={"caller": "1000", "callee": "1001"},
    )
    assert got["call_id"]
    assert pbx.requests[-1].path.endswith("/call/dial")
    found = write("search_operations", query="call.dial")["operations"][0]
    assert (found["operation"], found["allowed"]) == ("call.dial", True)


def test_a_pattern_never_allows_what_destroys() -> None:
    catalog = load_catalog()
    for patterns in (("*",), ("extension.*", "call.*"), ("[a-z]*",)):
        rights = Rights(catalog, patterns)
        assert [
            e.name for e in catalog if e.destructive and not rights.refusal(e)
        ] == []
        assert not rights.destroys
    named = Rights(catalog, ("extension.*", "extension/delete"))
    assert [e.name for e in catalog if e.destructive and not named.refusal(e)] == [
        "extension.delete"
    ]
    assert named.destroys


def test_what_is_denied_is_neither_called_nor_shown(agent: Make, pbx: MockPbx) -> None:
    read = agent(allow=("call.dial",), deny=("cdr.*", "v2.*", "call.dial"))
    shown = json.dumps(read("search_operations", query=""))
    assert '"cdr"' not in shown
    assert "v2.cdr" not in shown
    assert "dial" not in shown
    found = read("search_operations", query="cdr", limit=25)
    assert not [e for e in found["operations"] if "cdr." in e["operation"]]
    for tool in ("describe_operation", "call_operation"):
        for name in ("cdr.list", "v2.cdr.list", "call.dial", "/v1.0/cdr/list"):
            failed, text = read.tries(tool, operation=name)
            assert failed
            assert "not offered here" in text
    assert pbx.requests == []


@pytest.mark.parametrize("denied", ["cdr.*", "cdr.search", "cdr/search"])
def test_what_is_denied_is_so_in_both_versions(
    agent: Make, pbx: MockPbx, denied: str
) -> None:
    """The same call records were read by v2.cdr."""
    read = agent(deny=(denied,))
    found = read("search_operations", query="call records", limit=25)["operations"]
    names = {each["operation"] for each in found}
    assert not names & {"cdr.search", "v2.cdr.search"}
    for name in ("cdr.search", "v2.cdr.search", "/v2.0/cdr/search"):
        failed, text = read.tries("call_operation", operation=name)
        assert failed
        assert "not offered here" in text
    assert pbx.requests == []
    assert agent(deny=("v2.cdr.*",))("call_operation", operation="cdr.list")["rows"]


def test_what_the_help_shows_can_be_run() -> None:
    """Its pattern fitted no operation."""
    told = inspect.getdoc(mcp_command) or ""
    example = next(each for each in told.splitlines() if each.startswith("yeastar"))
    words = shlex.split(example)
    given: dict[str, list[str]] = {"--allow": [], "--deny": []}
    for option, value in zip(words[2::2], words[3::2], strict=True):
        given[option].append(value)
    assert Rights(load_catalog(), given["--allow"], given["--deny"]).patterns
    shown = inspect.signature(mcp_command, eval_str=True).parameters["allow"].annotation
    (pattern,) = re.findall(r"\w+\.\*", shown.__metadata__[0].help)
    assert Rights(load_catalog(), (pattern,)).patterns == (pattern,)


@pytest.mark.parametrize("option", ["allow", "deny"])
def test_a_name_that_fits_nothing_is_refused_at_the_start(option: str) -> None:
    for wrong in ("extensoin.*", "call.dail"):
        with pytest.raises(ConfigurationError, match="operation"):
            Rights(load_catalog(), **{option: (wrong,)})


def test_files_go_into_the_folder_that_was_named(
    agent: Make, pbx: MockPbx, tmp_path: Path
) -> None:
    pbx.call("1000", "1001")
    call = {"operation": "recording.download", "arguments": {"id": 1}}
    read = agent()
    (row,) = read("call_operation", operation="recording.list", max_rows=1)["rows"]
    call["arguments"] = {"id": row["id"]}
    failed, text = read.tries("call_operation", **call)
    assert failed
    assert "--files FOLDER" in text
    got = agent(folder=tmp_path)("call_operation", **call)
    assert Path(got["file"]).parent == tmp_path
    assert Path(got["file"]).stat().st_size == got["bytes"] > 0


def test_no_path_of_an_agent_is_ever_read(agent: Make) -> None:
    read = agent(allow=("*",))
    uploads = [
        each.name
        for each in load_catalog()
        if any(parameter.type == "file" for parameter in each.parameters)
    ]
    assert uploads
    for name in uploads:
        failed, text = read.tries(
            "call_operation", operation=name, arguments={"file": "/etc/passwd"}
        )
        assert failed
        assert "uploads a file" in text


@pytest.mark.parametrize(
    ("tool", "arguments", "says"),
    [
        ("search_operations", {"limit": 1000}, "`int` <= 25"),
        ("search_operations", {"words": "x"}, "unknown field `words`"),
        ("describe_operation", {}, "missing required field `operation`"),
        ("describe_operation", {"operation": "call.dail"}, "near: call."),
        ("call_operation", {"operation": "extension.get"}, "needs id"),
        (
            "call_operation",
            {"operation": "extension.get", "arguments": {"number": "1000"}},
            "allowed: id",
        ),
        (
            "call_operation",
            {"operation": "extension.get", "arguments": {"id": "many"}},
            "id",
        ),
        ("recent_events", {"topics": ["CalEnded"]}, "is it CallEnded?"),
        ("recent_events", {"wait_seconds": 600}, "<= 60"),
        ("recent_events", {"topics": ["9" * 5000]}, "no event has the name '999"),
        ("call_operation", {"operation": "x", "arguments": "[" * 99_999}, "`object`"),
        ("drop_all_tables", {}, "there is no tool"),
    ],
)
def test_a_mistake_is_told_so_that_an_agent_can_mend_it(
    agent: Make, pbx: MockPbx, tool: str, arguments: dict[str, Any], says: str
) -> None:
    failed, text = agent().tries(tool, **arguments)
    assert failed
    assert says in text
    assert pbx.requests == []


def test_an_error_of_the_pbx_is_told(agent: Make, pbx: MockPbx) -> None:
    pbx.fail_next("extension_get", 20003)
    failed, text = agent().tries(
        "call_operation", operation="extension.get", arguments={"id": 1}
    )
    assert failed
    assert "20003" in text
    for token in pbx.issued_tokens:
        assert token not in text


def test_a_fault_of_ours_tells_its_kind_alone(
    agent: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("planted-secret")

    monkeypatch.setattr("yeastar_pseries._runtime.mcp.operations.answer_result", broken)
    failed, text = agent().tries("call_operation", operation="system.information")
    assert failed
    assert text == "a fault of this server: RuntimeError"


def test_fields_that_no_row_has_are_told(agent: Make) -> None:
    got = agent()(
        "call_operation",
        operation="extension.list",
        max_rows=1,
        fields=["number", "timezone", "numbr"],
    )
    assert got["rows"] == [{"number": "1000"}]
    assert got["no_such_fields"] == ["numbr"]
