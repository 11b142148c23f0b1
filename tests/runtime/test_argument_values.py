"""Values that only look like something the PBX takes: refused before anything is sent."""

from __future__ import annotations

import enum
import io
import os
from collections import UserString, deque
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from ipaddress import ip_address
from pathlib import Path
from types import MappingProxyType
from typing import Any
from uuid import UUID

import msgspec
import pytest

from tests.runtime.api import UPLOAD, GetResponse, Item, Rule, call, create, pages
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

CallOptions = load("calls.options").CallOptions
HALF = "\ud800"


class Name(str):
    """A string with more to it."""

    def __str__(self) -> str:
        return "not the name"


class Kind(enum.StrEnum):
    X = "x"


class OldKind(str, enum.Enum):  # noqa: UP042  (its str() is another text)
    X = "x"


class Number(enum.IntEnum):
    ONE = 1


class Plain(enum.Enum):
    X = "x"


class Ratio(float):
    """A number with more to it."""


@dataclass
class Row:
    pattern: str


class Foreign(msgspec.Struct):
    pattern: str


def endless_list() -> list[object]:
    found: list[object] = []
    found.append(found)
    return found


def endless_dict() -> dict[str, object]:
    found: dict[str, object] = {}
    found["again"] = [found]
    return found


def deep(levels: int) -> list[object]:
    found: list[object] = []
    for _ in range(levels):
        found = [found]
    return found


@pytest.fixture(autouse=True)
def _paths(pbx: ScriptedPbx) -> None:
    for name in ("create", "list", "upload"):
        pbx.on(f"/v1.0/item/{name}", Response())


FOREIGN: list[object] = [
    b"1000",
    bytearray(b"1000"),
    memoryview(b"1000"),
    UUID(int=1),
    date(2026, 1, 1),
    datetime(2026, 1, 1, tzinfo=UTC),
    time(7, 30),
    timedelta(1),
    Decimal(1),
    Fraction(1, 2),
    1j,
    Path("x"),
    ip_address("192.0.2.1"),
    UserString("x"),
    Plain.X,
    deque(["x"]),
    (letter for letter in "x"),
    {"x": 1}.keys(),
    range(3),
    {"x"},
    frozenset({"x"}),
    Row("x"),
    Foreign("x"),
    object(),
    str,
    len,
    io.BytesIO(b"x"),
    msgspec.Raw(b'"x"'),
]


@pytest.mark.parametrize("value", FOREIGN, ids=lambda v: type(v).__name__)
def test_what_json_does_not_have_is_refused(
    pbx: ScriptedPbx, twin: Twin, errors: Any, value: Any
) -> None:
    client = twin.base_client(pbx)
    places: list[tuple[dict[str, Any], str, str]] = [
        ({"name": value}, "name", "name is of type"),
        ({"note": value}, "note", "note is of type"),
        ({"rules": value}, "rules", "rules is of type"),
        ({"rules": [{"pattern": value}]}, "rules", "rules[0].pattern is of type"),
        ({"rules": [Rule(pattern=value)]}, "rules", "rules[0].pattern is of type"),
        ({"rules": ({}, value)}, "rules", "rules[1] is of type"),
        ({"name": Item(name=value)}, "name", "name.name is of type"),
    ]
    for values, argument, words in places:
        # `validate=False` may send the wrong number, but never what is no number.
        for options in (CallOptions(), CallOptions(validate=False)):
            with pytest.raises(errors.InvalidArgumentError) as caught:
                twin.run(create(twin, client, options=options, **values))
            assert str(caught.value).startswith(f"item.create(): {words}")
            assert type(value).__name__ in str(caught.value)
            assert caught.value.argument == argument
            assert caught.value.operation == "item.create"
    with pytest.raises(errors.InvalidArgumentError, match="search_value is of type"):
        twin.run(pages(twin, client, search_value=value))
    with pytest.raises(errors.InvalidArgumentError, match=r"ids\[0\] is of type"):
        twin.run(pages(twin, client, ids=[value]))
    assert pbx.requests == []


def test_what_is_allowed_is_named(pbx: ScriptedPbx, twin: Twin, errors: Any) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="allowed: a string of at"):
        twin.run(create(twin, twin.base_client(pbx), name=b"1000"))
    with pytest.raises(errors.InvalidArgumentError, match="allowed: a list"):
        twin.run(create(twin, twin.base_client(pbx), rules=deque()))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (HALF, "half of a surrogate pair"),
        (f"é{HALF}", "half of a surrogate pair"),
        (Name(HALF), "half of a surrogate pair"),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        (Ratio("inf"), "inf"),
        (2**64, "beyond 64 bits"),
        (-(10**6000), "beyond 64 bits"),
        (endless_list(), "holds itself"),
        (endless_dict(), "holds itself"),
        (deep(5000), "holds itself"),
        ({1: "x"}, "has a key of type int"),
        ({None: "x"}, "has a key of type NoneType"),
        ({HALF: "x"}, "half of a surrogate pair"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_cannot_be_sent_is_refused(
    pbx: ScriptedPbx, twin: Twin, errors: Any, value: Any, words: str
) -> None:
    client = twin.base_client(pbx)
    options = CallOptions(validate=False)
    for values in ({"name": value}, {"rules": [value]}):
        for each in (options, None):
            with pytest.raises(errors.InvalidArgumentError, match=words) as caught:
                twin.run(create(twin, client, options=each, **values))
            assert caught.value.argument == next(iter(values))
            assert len(str(caught.value)) < 200
    with pytest.raises(errors.InvalidArgumentError, match=words):
        twin.run(pages(twin, client, search_value=value))
    assert pbx.requests == []


def test_an_object_of_ours_that_holds_itself_is_refused(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    item = Item(tags=[])
    item.tags.append(item)
    with pytest.raises(errors.InvalidArgumentError, match="name holds itself"):
        twin.run(create(twin, twin.base_client(pbx), name=item))


def test_subclasses_of_jsons_types_are_what_they_hold(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    client = twin.base_client(pbx)
    rule = MappingProxyType({Name("pattern"): OldKind.X})
    sent = {"name": Name("é"), "enabled": Number.ONE, "rules": (rule,)}
    twin.run(create(twin, client, **sent))
    assert pbx.calls("item/create")[-1].json == {
        "name": "é",
        "enabled": 1,
        "rules": [{"pattern": "x"}],
    }
    twin.run(create(twin, client, name=Kind.X, rules=[Rule(pattern=Name("y"))]))
    assert pbx.calls("item/create")[-1].json == {
        "name": "x",
        "rules": [{"pattern": "y"}],
    }
    twin.run(pages(twin, client, search_value=Name("z"), ids=(Number.ONE,), page=True))
    query = pbx.calls("item/list")[-1].query
    assert (query["search_value"], query["ids"]) == (["z"], ["1"])
    big = CallOptions(validate=False)
    twin.run(create(twin, client, name=[2**64 - 1, Ratio(0.5)], options=big))
    assert pbx.calls("item/create")[-1].json["name"] == [2**64 - 1, 0.5]


FREE: list[tuple[dict[str, Any], str, str]] = [
    ({"params": {"a": b"x"}}, "params", "params.a is of type bytes"),
    ({"params": [("a", "x")]}, "params", "params is of type list"),
    ({"params": {HALF: 1}}, "params", "half of a surrogate pair"),
    ({"json": {"a": [datetime(2026, 1, 1)]}}, "json", r"json.a\[0\] is of type dat"),
    ({"json": ["a"]}, "json", "json is of type list"),
    ({"json": endless_dict()}, "json", "json holds itself"),
    ({"json": {"a": float("nan")}}, "json", "json.a is nan"),
    ({"files": {"f": ("a", "text")}}, "files", "files must be"),
    ({"files": {"f": b"content"}}, "files", "files must be"),
    ({"files": [("f", b"")]}, "files", "files must be"),
    ({"files": {"f": (HALF, b"")}}, "files", "half of a surrogate pair"),
    ({"options": CallOptions(extra_body={"a": b"x"})}, "extra_body", "of type bytes"),
    ({"options": CallOptions(extra_query={"a": b"x"})}, "extra_query", "of type bytes"),
    ({"method": 5}, "method", "method is 5"),
    ({"method": 10**6000}, "method", "method is a int; allowed"),
    ({"method": deep(5000)}, "method", "method is a list; allowed"),
    ({"method": "GE T"}, "method", "allowed: GET"),
    ({"path": b"/v1.0/x"}, "path", "path is a bytes"),
    ({"path": f"/v1.0/{HALF}"}, "path", "no URL holds"),
    ({"path": "/v1.0/x?token=hush\r\nX: y"}, "path", "control characters"),
]


@pytest.mark.parametrize(
    ("given", "argument", "words"), FREE, ids=[str(n) for n in range(len(FREE))]
)
def test_a_free_call_refuses_the_same(
    pbx: ScriptedPbx, twin: Twin, errors: Any, given: Any, argument: str, words: str
) -> None:
    values = {"method": "POST", "path": "/v1.0/item/create", **given}
    client = twin.base_client(pbx)
    with pytest.raises(errors.InvalidArgumentError, match=words) as caught:
        twin.run(client.request(**values))
    assert caught.value.argument == argument
    assert "hush" not in str(caught.value)
    assert pbx.requests == []


def test_extra_fields_are_refused_too(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    client = twin.base_client(pbx)
    for name in ("extra_body", "extra_query"):
        options = CallOptions(**{name: {"new": UUID(int=1)}})
        with pytest.raises(errors.InvalidArgumentError, match=f"{name}.new") as caught:
            twin.run(create(twin, client, options=options))
        assert caught.value.argument == name
    assert pbx.requests == []


def test_a_file_name_that_is_no_text_is_refused(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    odd = os.path.join(os.fsencode(tmp_path), b"\xff.wav")
    with open(odd, "wb") as opened:
        opened.write(b"RIFF")
    client = twin.base_client(pbx)
    for given in (Path(os.fsdecode(odd)), (HALF, b"RIFF"), [b"", (HALF, b"")]):
        upload = {"file": given, "is_check": "ask"}
        with pytest.raises(errors.InvalidArgumentError, match="give .name, bytes") as e:
            twin.run(call(twin, client, UPLOAD, GetResponse, **upload))
        assert e.value.argument == "file"
    assert pbx.requests == []
    again: list[object] = []
    again.append(again)
    with pytest.raises(errors.InvalidArgumentError, match="binary mode"):
        twin.run(call(twin, client, UPLOAD, GetResponse, file=again, is_check="ask"))
