"""Edits of YAML files: nothing else in the file changes, and no edit is half done."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
import ruamel.yaml
import yaml

from generator.draft.layout_of_yaml import WIDTH, entry, flow
from generator.draft.yaml_file import CannotPlace, SpecFile
from generator.load import Pointer
from generator.yaml_values import SpecLoader
from tests.mock_pbx.settings import ROOT

FILES = sorted((ROOT / "spec").rglob("*.yaml"))
FIELD = {"type": "string", "x-observed": {"firmware": "37.24.0.12"}}


def file_of(tmp_path: Path, text: str) -> SpecFile:
    path = tmp_path / "file.yaml"
    path.write_text(text, encoding="utf-8")
    return SpecFile(path)


def changes(file: SpecFile) -> tuple[list[str], list[str]]:
    """Lines that went, and lines that came."""
    lines = list(
        difflib.unified_diff(
            file.before.splitlines(), file.text.splitlines(), n=0, lineterm=""
        )
    )[2:]
    gone = [line[1:] for line in lines if line[0] == "-"]
    return gone, [line[1:] for line in lines if line[0] == "+"]


def mappings(node: Any, at: Pointer = ()) -> Iterator[Pointer]:
    """Places of `properties` that have a line for each field."""
    if isinstance(node, dict):
        for key, value in cast(dict[str, Any], node).items():
            if key == "properties" and isinstance(value, dict) and value:
                yield (*at, key)
            yield from mappings(value, (*at, key))
    elif isinstance(node, list):
        for index, value in enumerate(cast(list[Any], node)):
            yield from mappings(value, (*at, index))


def test_a_field_in_any_file_of_the_spec_adds_one_line_and_changes_none() -> None:
    count = 0
    for path in FILES:
        file = SpecFile(path)
        for pointer in list(mappings(file.data))[:1]:
            file.add(pointer, "brand_new", FIELD)
            gone, came = changes(file)
            [line] = [each for each in came if "brand_new" in each]
            assert line.strip() == f"brand_new: {flow(FIELD)}"
            assert (gone, len(came)) == ([], 1), path
            count += 1
    assert count > 70


def test_a_field_stands_behind_its_neighbour_and_before_the_comment_of_the_next(
    tmp_path: Path,
) -> None:
    file = file_of(
        tmp_path,
        "properties:\n  a: {type: string}  # first\n\n  # about b\n  b:\n"
        "    description: |\n      # no comment\n\n  # end\n",
    )
    file.add(("properties",), "c", {"type": "integer"}, after="a")
    file.add(("properties",), "d", {"type": "integer"})
    assert file.text == (
        "properties:\n  a: {type: string}  # first\n  c: {type: integer}\n\n"
        "  # about b\n  b:\n    description: |\n      # no comment\n"
        "  d: {type: integer}\n\n  # end\n"
    )


def test_a_mapping_that_gets_too_long_for_its_line_is_written_in_lines(
    tmp_path: Path,
) -> None:
    words = "x" * 90
    file = file_of(
        tmp_path, f"p:\n  a: {{type: string, description: '{words}'}}\n  b: 1\n"
    )
    file.add(("p", "a"), "x-observed", {"firmware": "37.24.0.12"})
    assert file.text == (
        f"p:\n  a:\n    type: string\n    description: '{words}'\n"
        '    x-observed: {firmware: "37.24.0.12"}\n  b: 1\n'
    )


def test_a_list_over_several_lines_goes_on_below(tmp_path: Path) -> None:
    first = ", ".join(f"value{number}" for number in range(12))
    file = file_of(tmp_path, f"tags:\n  [{first},\n   {first}]\n")
    file.append(("tags",), "w" * 20)
    assert max(map(len, file.text.splitlines())) <= WIDTH
    assert file.text.startswith(f"tags:\n  [{first},\n   {first}")
    assert file.data["tags"][-1] == "w" * 20


def test_an_anchor_moves_to_the_next_that_needs_it(tmp_path: Path) -> None:
    file = file_of(
        tmp_path,
        "x-leads:\n  - {name: a, source: &portal the web portal}\n"
        "  - {name: b, source: *portal}\n  - {name: c, source: *portal}\n",
    )
    file.remove(("x-leads", 0))
    assert file.text == (
        "x-leads:\n  - {name: b, source: &portal the web portal}\n"
        "  - {name: c, source: *portal}\n"
    )


SHARED_LEADS = [
    (path.name, name)
    for path in sorted((ROOT / "spec/openapi/resources").glob("*.yaml"))
    for name in re.findall(r"x-leads: &(\w+)\n", path.read_text("utf-8"))
]


@pytest.mark.parametrize(("file", "anchor"), SHARED_LEADS)
def test_a_lead_goes_from_a_shared_list_and_stays_with_the_others(
    file: str, anchor: str
) -> None:
    """The anchor of an entry may move, and those who have the alias keep the lead."""
    text = (ROOT / "spec/openapi/resources" / file).read_text("utf-8")
    marked = text.partition(f"x-leads: &{anchor}\n")[0].count("\n")
    before = yaml.load(text, Loader=SpecLoader)
    (at,) = (
        place
        for place in _lists_of_leads(text)
        if place[0] == marked and place[1][-1] == "x-leads"
    )
    pointer = at[1]
    leads = SpecFile(ROOT / "spec/openapi/resources" / file).find(pointer)
    for index in sorted({0, len(leads) // 2, len(leads) - 1}):
        edited = SpecFile(ROOT / "spec/openapi/resources" / file)
        edited.remove((*pointer, index))
        expected = json.loads(json.dumps(before))
        holder: Any = expected
        for part in pointer:
            holder = holder[part]
        del holder[index]
        assert yaml.load(edited.text, Loader=SpecLoader) == expected


def _lists_of_leads(text: str) -> Iterator[tuple[int, Pointer]]:
    """The line of each key `x-leads`, and its place."""
    todo: list[tuple[Any, Pointer]] = [(yaml.compose(text, Loader=SpecLoader), ())]
    while todo:
        node, at = todo.pop()
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == "x-leads":
                    yield key.start_mark.line, (*at, key.value)
                todo.append((value, (*at, key.value)))
        elif isinstance(node, yaml.SequenceNode):
            todo += [(each, (*at, n)) for n, each in enumerate(node.value)]


def test_an_edit_that_an_alias_would_spread_is_refused_whole(tmp_path: Path) -> None:
    text = "one: &shared {type: string}\ntwo: *shared\n"
    file = file_of(tmp_path, text)
    with pytest.raises(CannotPlace):
        file.add(("two",), "x-secret", True)
    assert (file.text, file.data["one"]) == (text, {"type": "string"})


def test_the_first_field_of_an_empty_object_gets_its_line(tmp_path: Path) -> None:
    file = file_of(tmp_path, "a:\n  properties: {}\n  type: object\n")
    file.add(("a", "properties"), "id", {"type": "integer"})
    assert file.text == "a:\n  properties:\n    id: {type: integer}\n  type: object\n"


NASTY = [
    "plain words",
    "on",
    "No",
    "1e3",
    "010",
    "18:00",
    "37.24",
    "37.24.0.12",
    "a: b",
    "a #b",
    "#a",
    "it's",
    '"',
    "[a]",
    "{a}",
    "a, b",
    "*a",
    "&a",
    "!a",
    "- a",
    "?",
    "",
    " ",
    "a\nb",
    "\x1b[31m",
    "\u2028",
    "äöü",
    "null",
    "~",
    ".inf",
    ".5",
    ".5e3",
    "@a",
    "%a",
    "=",
    "../common.yaml#/components/schemas/X",
    "a:b",
    "C:\\",
    "\U0001f600",
]


@pytest.mark.parametrize("text", NASTY, ids=ascii)
def test_any_text_reads_the_same_by_both_versions_of_yaml(text: str) -> None:
    value = {"a": text, "b": [text, {"c": text}], "properties": {"d": {"e": text}}}
    lines = "\n".join(entry("k", value, 0)) + "\n"
    assert cast(Any, yaml).load(lines, SpecLoader) == {"k": value}
    assert cast(Any, ruamel.yaml).YAML(typ="safe", pure=True).load(lines) == {
        "k": value
    }
