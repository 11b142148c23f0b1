"""The published documents, read by tools that are not ours."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.bundle import find, pointer_of
from generator.publish.openapi30 import safe_document
from generator.validate import ASYNCAPI_SCHEMA, asyncapi_errors, openapi_errors

REPO = Path(__file__).resolve().parents[2]
SPEC = REPO / "generated/spec"
NODE = REPO / "generator/node"
JSON = ("openapi.json", "openapi-3.0.json", "asyncapi.json")


def read(name: str) -> dict[str, Any]:
    return json.loads((SPEC / name).read_text("utf-8"))


def nodes(node: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    yield pointer, node
    if isinstance(node, dict):
        for key, value in node.items():
            yield from nodes(value, f"{pointer}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from nodes(value, f"{pointer}/{index}")


@pytest.mark.parametrize(
    ("name", "version"), [("openapi.json", "3.1"), ("openapi-3.0.json", "3.0")]
)
def test_the_openapi_validator_finds_no_fault(name: str, version: str) -> None:
    document = read(name)
    assert document["openapi"].startswith(version)
    assert openapi_errors(document) == []


needs_node = pytest.mark.skipif(
    not ASYNCAPI_SCHEMA.is_file() or shutil.which("node") is None,
    reason="the AsyncAPI tools come with npm: make install",
)


@needs_node
def test_the_asyncapi_schema_finds_no_fault() -> None:
    assert asyncapi_errors(read("asyncapi.json")) == []


@pytest.mark.long
@needs_node
def test_the_official_asyncapi_parser_reads_every_message() -> None:
    done = official(SPEC / "asyncapi.json")
    assert done.returncode == 0, done.stdout + done.stderr
    messages = read("asyncapi.json")["components"]["messages"]
    assert done.stdout == f"{len(messages)} messages\n"


@needs_node
def test_the_official_asyncapi_parser_tells_faults(tmp_path: Path) -> None:
    document = read("asyncapi.json")
    next(iter(document["operations"].values()))["action"] = "shout"
    (tmp_path / "bad.json").write_text(json.dumps(document))
    done = official(tmp_path / "bad.json")
    assert done.returncode == 1
    assert "action" in done.stdout


def official(path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["node", str(NODE / "validate-asyncapi.mjs"), str(path)],
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("name", JSON)
def test_references_stay_inside_the_document_and_lead_somewhere(name: str) -> None:
    document = read(name)
    refs = [
        (pointer, node["$ref"])
        for pointer, node in nodes(document)
        if isinstance(node, dict) and isinstance(node.get("$ref"), str)
    ]
    assert refs
    for pointer, ref in refs:
        assert ref.startswith("#/"), pointer
        assert find(document, pointer_of(ref)) is not None, (pointer, ref)


@pytest.mark.parametrize("name", ["openapi", "asyncapi"])
def test_yaml_and_json_hold_the_same_in_the_same_order(name: str) -> None:
    text = (SPEC / f"{name}.yaml").read_text("utf-8")
    as_yaml = yaml.load(text, Loader=yaml.CSafeLoader)
    assert json.dumps(as_yaml) == json.dumps(read(f"{name}.json"))


def test_the_older_document_is_the_newer_one_brought_down() -> None:
    full, older = read("openapi.json"), read("openapi-3.0.json")
    assert without_examples(safe_document(full)[0]) == without_examples(older)


def without_examples(document: Any) -> Any:
    """What a recording shows is added to both at the end, whatever form it has."""
    if isinstance(document, list):
        return [without_examples(each) for each in document]
    if not isinstance(document, dict):
        return document
    kept = {k: v for k, v in document.items() if k not in ("example", "examples")}
    return {key: without_examples(value) for key, value in kept.items()}


@pytest.mark.parametrize("path", sorted(SPEC.iterdir()), ids=lambda path: path.name)
def test_nothing_is_left_to_do_and_no_local_path_is_told(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"\b(TODO|FIXME|XXX)\b", text)
    assert not re.search(r"(?<![\w:/.])/(home|root|tmp|work|Users|usr|etc)/", text)
    assert str(REPO) not in text
    assert "file://" not in text
    assert ".yaml#" not in text


def test_every_operation_and_event_is_in_the_table_of_coverage() -> None:
    table = (SPEC / "COVERAGE.md").read_text("utf-8")
    for path, item in read("openapi.json")["paths"].items():
        for method in item:
            assert f"| {method.upper()} `{path}` |" in table
    messages = read("asyncapi.json")["components"]["messages"]
    for name, message in messages.items():
        if "x-event-id" in message:
            assert f"| {message['x-event-id']} {name} |" in table


def test_every_resource_is_in_the_table_of_siblings_verb_by_verb() -> None:
    openapi = read("openapi.json")
    table = (SPEC / "COVERAGE.md").read_text("utf-8").partition("## Siblings")[2]
    head, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in table.partition("## Leads")[0].splitlines()
        if line.startswith("| ")
    ]
    cells = {
        (row[0], verb): cell
        for row in rows
        for verb, cell in zip(head, row, strict=True)
    }
    others = {row[0]: row[-1].split(", ") for row in rows}
    assert [row[0] for row in rows] == [tag["name"] for tag in openapi["tags"]]
    for path, item in openapi["paths"].items():
        _, version, *parts = path.split("/")
        (operation,) = item.values()
        place = (operation["tags"][0], parts[-1])
        assert (
            version in cells[place] if place in cells else place[1] in others[place[0]]
        )
    for tag in openapi["tags"]:
        for verb, gap in tag.get("x-siblings", {}).items():
            shown = cells.get((tag["name"], verb))
            assert (
                shown == gap["state"]
                or f"{verb} ({gap['state']})" in others[tag["name"]]
            )
    assert "-" in cells.values()


def test_leads_are_told_to_people_and_reach_no_class() -> None:
    table = (SPEC / "COVERAGE.md").read_text("utf-8").partition("## Leads")[2]
    for name, schema in read("openapi.json")["components"]["schemas"].items():
        for part in (schema, *schema.get("allOf", [])):
            for lead in part.get("x-leads", []):
                row = f"| `{lead['name']}` | {lead['type']} |"
                lines = [line for line in table.splitlines() if line.startswith(row)]
                assert any(re.search(rf"\b{name}\b", line) for line in lines)
                assert lead["name"] not in part.get("properties", {})
