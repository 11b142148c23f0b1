"""The Python reference tells of everything that people import, and of each call."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import cast

import griffe
import pytest

from generator.publish.site.objects import signature
from generator.publish.site.package import Homes, Painter, relative
from generator.publish.site.reference import Reference, python_reference
from generator.publish.site.words import docstring, line, prose
from tests.mock_pbx.settings import ROOT
from tests.publish.reference import document, operations
from yeastar_pseries import Gap
from yeastar_pseries._runtime.events.gap import REASONS
from yeastar_pseries._runtime.relay.message import (
    EVENT_TOO_LARGE,
    RELAY_START,
    RELAY_TAKEOVER,
)

GROUPS = [
    (each["name"], each["tags"]) for each in document("openapi.json")["x-tagGroups"]
]
MODULES = sorted(
    path.stem
    for path in (ROOT / "generated/yeastar_pseries").glob("*.py")
    if not path.stem.startswith("_")
)


def test_every_call_name_event_and_page_has_a_place() -> None:
    # One test: reading the package takes seconds, and each worker would do it.
    anchors = {
        op["operationId"]: f"rest/x.html#{op['operationId']}" for *_, op in operations()
    }
    reference = python_reference(ROOT / "generated", GROUPS, anchors)
    assert calls_told(reference) == set(anchors)
    assert {module: names_without_a_place(reference, module) for module in MODULES} == {
        module: set[str]() for module in MODULES
    }
    assert events_told(reference) == {
        message["x-event-id"]
        for message in document("asyncapi.json")["components"]["messages"].values()
        if "x-event-id" in message
    }
    assert pages_of(reference.menu) == set(reference.pages)
    start = reference.pages["reference/index.md"]
    assert "[`client.call`](resources/call.md)" in start
    assert "[`client.v2.cdr`](resources/v2_cdr.md)" in start


def test_each_reason_of_a_gap_is_told() -> None:
    reasons = {*REASONS, RELAY_START, RELAY_TAKEOVER, EVENT_TOO_LARGE}
    page = (ROOT / "generator/site/pages/events.md").read_text("utf-8")
    rows = "".join(line for line in page.splitlines(True) if line.startswith("| `"))
    assert reasons <= set(re.findall(r"`(\w+)`", rows))
    assert reasons <= set(re.findall(r"``(\w+)``", Gap.__doc__ or ""))


def calls_told(reference: Reference) -> set[str]:
    """The operations that some call links to."""
    told = "\n".join(reference.pages.values())
    return set(re.findall(r"\(\.\./\.\./http/rest/x\.html#(\w+)\)", told))


def names_without_a_place(reference: Reference, module: str) -> set[str]:
    """Classes that people import from a module and find on no page."""
    loaded = importlib.import_module(f"yeastar_pseries.{module}")
    told = "\n".join(reference.pages.values())
    return {
        name
        for name in loaded.__all__
        if isinstance(getattr(loaded, name), type)
        # A resource is a page; its calls are looked for one by one.
        and not name.endswith("Resource")
        and f"{{ #{name.removeprefix('Async')} }}" not in told
        and f"{{ #{name} }}" not in told
    }


def events_told(reference: Reference) -> set[int]:
    """The numbers in the table of all events."""
    table = reference.pages["reference/events.md"]
    return set(map(int, re.findall(r"(?m)^\| (\d{5}) \|", table)))


def pages_of(menu: object) -> set[str]:
    """The pages of a menu and of those inside it."""
    if isinstance(menu, str):
        return {menu}
    entries = cast(list[tuple[str, object]], menu)
    return {page for _, inside in entries for page in pages_of(inside)}


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a `<b>` c", "a `<b>` c"),
        ("under_score *star* [x](y)", r"under\_score \*star\* \[x\](y)"),
        ("# no heading", r"\# no heading"),
        ("see https://a.example/b.", "see <https://a.example/b>."),
        ('"https://a.example/b"', '"<https://a.example/b>"'),
    ],
)
def test_words_cannot_become_markup(given: str, made: str) -> None:
    assert prose(given) == made


def test_a_code_span_over_two_lines_stays_one() -> None:
    assert line("ask `a\n    b` now") == "ask `a b` now"


def function(text: str) -> griffe.Function:
    module = griffe.visit("m", filepath=Path("m.py"), code=text)
    return cast(griffe.Function, module["f"])


def test_what_may_be_left_out_is_seen_in_the_signature() -> None:
    made = function("def f(self, *, a: int, b: str | UnsetType = UNSET) -> X: ...")
    assert signature(made, "client.x.f") == (
        "```python\nclient.x.f(*, a: int, b: str = ...) -> X\n```"
    )


def test_a_long_signature_has_a_line_for_each_argument() -> None:
    names = [f"argument_{number}" for number in range(9)]
    made = signature(function(f"async def f({', '.join(names)}): ..."), "f")
    assert made.count("\n    argument_") == 9
    assert made.startswith("```python\nawait f(\n")


def test_what_a_call_returns_is_one_sentence() -> None:
    made = function(
        'def f():\n    """A.\n\n    Returns:\n        One: and\n        two.\n    """'
    )
    words = "\n".join(docstring(made.docstring, Painter(Homes(), "a.md")))
    assert words == "A.\n**Returns** One: and two."


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("a/b.md#x", "a/b.md", "#x"),
        ("a/c.md#x", "a/b.md", "c.html#x"),
        ("a/c.md", "d/b.md", "../a/c.html"),
    ],
)
def test_a_link_leads_from_one_page_to_another(
    target: str, page: str, link: str
) -> None:
    assert relative(target, page) == link
