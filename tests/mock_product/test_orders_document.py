"""The document of the orders is made from their signatures, and checks orders."""

from __future__ import annotations

import dataclasses
import json
import re
import socket
import urllib.request
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Literal, NotRequired, TypedDict

import httpx
import jsonschema
import pytest
from openapi_spec_validator import validate

from tests.mock_pbx import MockPbx, OrderError, RemotePbx
from tests.mock_pbx.control import Control
from tests.mock_pbx.handle import Handle
from tests.mock_pbx.orders_document import (
    arguments_schema,
    orders_document,
    problem,
    verbs,
)
from tests.mock_pbx.settings import AT_RESET, Settings
from tests.mock_pbx.type_schemas import HintError, schema_of

DOCUMENT = orders_document("1.2.3")


def kinds_of(schema: dict[str, Any]) -> set[str]:
    """The JSON types that a schema takes."""
    parts = schema.get("anyOf", [schema])
    kinds = [each.get("type", []) for each in parts]
    return {
        one for each in kinds for one in ([each] if isinstance(each, str) else each)
    }


def post(pbx: MockPbx, verb: str, arguments: object) -> tuple[int, Any]:
    """Give an order as another language does: status and answer."""
    answer = httpx.post(
        f"{pbx.url}/mock/{verb}", content=json.dumps(arguments), trust_env=False
    )
    return answer.status_code, answer.json()


@pytest.fixture(scope="module")
def pbx() -> Iterator[MockPbx]:
    with MockPbx(tls=False) as running:
        yield running


def test_it_is_a_valid_document() -> None:
    validate(DOCUMENT)
    assert DOCUMENT["info"]["version"] == "1.2.3"


def test_every_order_is_in_it_with_words() -> None:
    public = {n for n in dir(Control) if not n.startswith("_")} - {"run"}
    assert len(public) > 20
    assert set(verbs()) == public
    assert {path.removeprefix("/mock/") for path in DOCUMENT["paths"]} == public
    bare = [p for p, item in DOCUMENT["paths"].items() if not item["post"]["summary"]]
    assert bare == []


def test_every_order_is_on_the_page_of_the_mock() -> None:
    page = (Path(__file__).parents[1] / "mock_pbx" / "README.md").read_text("utf-8")
    section = page.partition("## Orders")[2].partition("\n## ")[0]
    assert {verb for verb in verbs() if f"`{verb}`" not in section} == set()


def test_every_argument_has_words() -> None:
    bare = [
        f"{verb}: {name}"
        for verb in sorted(verbs())
        for name, each in arguments_schema(verb)["properties"].items()
        if not each.get("description")
    ]
    assert bare == []


UNITS = re.compile(r"\b(Seconds|Bytes|Hours|Number|number)\b")


def test_every_setting_has_words_unit_and_default_in_both_places() -> None:
    schemas = arguments_schema("configure")["properties"]
    told = " ".join((Handle.configure.__doc__ or "").split())
    for each in dataclasses.fields(Settings):
        if each.name not in schemas:
            continue
        schema = schemas[each.name]
        text, _, default = schema["description"].rpartition(" By default ")
        assert json.loads(default.removesuffix(".")) == each.default
        assert schema["type"] not in ("number", "integer") or UNITS.search(text)
        assert f"{each.name}: {each.metadata['words']}" in told
        assert f" By default {each.default!r}." in told
        assert all(repr(value) in told for value in schema.get("enum", ()))
    assert len(schemas) > 20


def test_settings_of_what_is_made_at_a_reset_say_so() -> None:
    schemas = arguments_schema("configure")["properties"]
    late = {name for name, each in schemas.items() if AT_RESET in each["description"]}
    assert late == {"seed", "utc_offset_hours", "extensions", "past_calls"}


def test_help_shows_the_values_that_an_argument_may_have() -> None:
    shown = 0
    for verb in sorted(verbs().keys() - {"configure"}):
        told = getattr(Handle, verb).__doc__ or "" if hasattr(Handle, verb) else ""
        for schema in arguments_schema(verb)["properties"].values():
            either = schema.get("anyOf", [schema])
            values = [value for each in either for value in each.get("enum", ())]
            assert [each for each in values if f'"{each}"' not in told] == [], verb
            shown += len(values)
    assert shown > 20


def test_a_new_order_is_in_it_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def lock_the_door(
        self: Control, door: Literal["front", "back"], seconds: float = 1.5
    ) -> list[int]:
        """Lock a door.

        Nobody comes in.

        Args:
            door: which one,
                of two.
            seconds: how long.

        Returns:
            Who is outside.
        """
        return []

    monkeypatch.setattr(Control, "lock_the_door", lock_the_door, raising=False)
    order = orders_document("1")["paths"]["/mock/lock_the_door"]["post"]
    assert order["summary"] == "Lock a door."
    assert order["description"] == "Nobody comes in."
    assert order["requestBody"]["content"]["application/json"]["schema"] == {
        "type": "object",
        "properties": {
            "door": {
                "type": "string",
                "enum": ["front", "back"],
                "description": "which one, of two.",
            },
            "seconds": {"type": "number", "description": "how long.", "default": 1.5},
        },
        "required": ["door"],
        "additionalProperties": False,
    }
    answer = order["responses"]["200"]
    assert answer["description"] == "Who is outside."
    result = answer["content"]["application/json"]["schema"]["properties"]["result"]
    assert result == {"type": "array", "items": {"type": "integer"}}


def test_it_is_served_with_the_address_of_the_server(pbx: MockPbx) -> None:
    with urllib.request.urlopen(f"{pbx.url}/mock/openapi.json") as answer:
        served = json.load(answer)
    assert served["servers"][0]["url"] == pbx.url
    assert served["paths"] == json.loads(json.dumps(DOCUMENT["paths"]))


def test_settings_that_only_count_at_the_start_are_not_offered() -> None:
    offered = arguments_schema("configure")["properties"]
    assert "call_seconds" in offered
    assert not {"client_secret", "bundle", "recordings"} & offered.keys()


REFUSED: list[tuple[str, Any, str]] = [
    ("call", {}, "'caller' is a required property"),
    ("call", {"caller": 1, "callee": "1"}, "caller: 1 is not of type 'string'"),
    ("call", [], "[] is not of type 'object'"),
    ("status", {"verbose": True}, "'verbose' was unexpected"),
    ("configure", {"client_secret": "x"}, "'client_secret' was unexpected"),
    ("configure", {"msg_form": "xml"}, "msg_form: 'xml' is not one of"),
    ("advance", {"hours": 1}, "'hours' was unexpected); it takes seconds, heartbeats"),
    ("fail_next", {"operation_id": "*", "mode": "cutt"}, "'cutt' is none of 'drop', "),
    ("run", {}, "no such verb: run; GET /mock/openapi.json"),
    ("_differences", {}, "no such verb"),
]


@pytest.mark.parametrize(("verb", "arguments", "said"), REFUSED)
def test_a_wrong_order_is_refused_and_says_where(
    verb: str, arguments: Any, said: str, pbx: MockPbx
) -> None:
    assert said in str(problem(verb, arguments))
    request = urllib.request.Request(
        f"{pbx.url}/mock/{verb}", data=json.dumps(arguments).encode()
    )
    with pytest.raises(urllib.request.HTTPError) as refused:  # type: ignore[attr-defined]
        urllib.request.urlopen(request)
    with refused.value as answer:
        assert answer.code == 400
        assert said in json.load(answer)["error"]


def test_what_is_no_json_is_refused(pbx: MockPbx) -> None:
    request = urllib.request.Request(f"{pbx.url}/mock/call", data=b"{caller: 1}")
    with pytest.raises(urllib.request.HTTPError) as refused:  # type: ignore[attr-defined]
        urllib.request.urlopen(request)
    with refused.value as answer:
        assert answer.code == 400


@pytest.mark.parametrize("verb", ["status", "openapi.json"])
def test_orders_are_taken_from_this_machine_only(verb: str, pbx: MockPbx) -> None:
    host, _, port = pbx.url.removeprefix("http://").partition(":")
    # An address that is ours, and not the one that orders are taken from.
    for source, status in (("127.0.0.2", 404), ("127.0.0.1", 200)):
        connection = HTTPConnection(host, int(port), source_address=(source, 0))
        connection.request("GET", f"/mock/{verb}")
        assert connection.getresponse().status == status
        connection.close()


def test_it_listens_on_an_address_of_ipv6() -> None:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("this machine has no IPv6")
    with MockPbx(host="::1", tls=False) as pbx:
        assert pbx.url.startswith("http://[::1]:")
        assert RemotePbx(pbx.url).status()["requests"] == 0


def test_a_reset_may_forget_settings_too() -> None:
    with MockPbx(tls=False, extensions=7) as pbx:
        remote = RemotePbx(pbx.url)
        remote.configure(extensions=9, strict=True)
        remote.reset()
        assert (pbx.settings.extensions, pbx.settings.strict) == (9, True)
        remote.reset(settings=True)
        assert (pbx.settings.extensions, pbx.settings.strict) == (7, False)


def test_nobody_there_is_an_error_that_says_so(pbx: MockPbx) -> None:
    with pytest.raises(OrderError, match="no mock PBX at http://127.0.0.1:1"):
        RemotePbx("http://127.0.0.1:1").status()
    with pytest.raises(OrderError, match="no such verb: dance"):
        RemotePbx(pbx.url).do("dance")


@dataclasses.dataclass
class Row:
    name: str
    size: int | None


class Entry(TypedDict):
    url: str
    method: NotRequired[Literal["GET", "POST"]]


HINTS: list[tuple[Any, dict[str, Any]]] = [
    (str, {"type": "string"}),
    (Any, {}),
    (None, {"type": "null"}),
    (int | None, {"type": ["integer", "null"]}),
    (Literal[1, 2], {"type": "integer", "enum": [1, 2]}),
    (Literal["a", 1], {"enum": ["a", 1]}),
    (list[float], {"type": "array", "items": {"type": "number"}}),
    (dict[str, bool], {"type": "object", "additionalProperties": {"type": "boolean"}}),
    (dict[str, Any], {"type": "object"}),
    (Path, {"type": "string"}),
    (
        tuple[int, str],
        {
            "type": "array",
            "prefixItems": [{"type": "integer"}, {"type": "string"}],
            "minItems": 2,
            "maxItems": 2,
        },
    ),
    (
        Row,
        {
            "type": "object",
            "properties": {
                "name": {"type": "string"},
                "size": {"type": ["integer", "null"]},
            },
            "required": ["name", "size"],
        },
    ),
    (
        list[Entry] | None,
        {
            "anyOf": [
                {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "url": {"type": "string"},
                            "method": {"type": "string", "enum": ["GET", "POST"]},
                        },
                        "required": ["url"],
                    },
                },
                {"type": "null"},
            ]
        },
    ),
]


@pytest.mark.parametrize(("hint", "schema"), HINTS, ids=[str(h) for h, _ in HINTS])
def test_a_type_hint_has_a_schema(hint: Any, schema: dict[str, Any]) -> None:
    assert schema_of(hint) == schema
    jsonschema.Draft202012Validator.check_schema(schema)


def test_a_type_that_is_not_json_is_refused() -> None:
    with pytest.raises(HintError, match="Iterator"):
        schema_of(Iterator[int])
    with pytest.raises(HintError):
        schema_of(complex)


GIVEN: dict[str, dict[str, Any]] = {
    "call": {"caller": "1000", "callee": "1001"},
    "incoming_call": {"from_number": "5550100", "to": "1001"},
    "answer_call": {"call_id": "none"},
    "fail_next": {"operation_id": "extension_list"},
    "fail_frames": {"mode": "lose"},
    "push": {"msg": {}},
    "push_many": {"msgs": []},
    "serve_file": {"name": "a.bin"},
    "replay": {"name": "none"},
}
NUMBERS = [
    (verb, name, each)
    for verb in sorted(verbs().keys() - {"configure"})
    for name, each in arguments_schema(verb)["properties"].items()
    if {"integer", "number"} & kinds_of(each)
]


@pytest.mark.parametrize(
    ("verb", "name", "schema"), NUMBERS, ids=lambda each: str(each)[:20]
)
def test_a_number_beyond_its_bounds_is_refused(
    pbx: MockPbx, verb: str, name: str, schema: dict[str, Any]
) -> None:
    (bounds,) = [each for each in schema.get("anyOf", [schema]) if "minimum" in each]
    for bad in (bounds["minimum"] - 1, bounds["maximum"] + 1, 1e308, 10**400):
        refused = post(pbx, verb, {**GIVEN.get(verb, {}), name: bad})
        assert refused[0] == 400, (bad, refused)
        assert "error" in refused[1]
    assert pbx.status()["crashes"] == []


@pytest.mark.parametrize("code", [1004, 1006, 1015, 2999, 65_536])
def test_no_socket_is_closed_with_a_code_that_no_frame_may_hold(
    pbx: MockPbx, code: int
) -> None:
    assert post(pbx, "drop_sockets", {"code": code})[0] == 400
