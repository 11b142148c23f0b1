"""After an edit, caches give what a run from nothing makes, to the byte."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest

from generator.cache import Cache
from generator.publish import parts
from tests.generator.test_golden import changes
from tests.golden import generate, tree

LAMP = "openapi/resources/lamp.yaml"
COMMON = "openapi/common.yaml"
ROOT = "openapi/openapi.yaml"
EVENTS = "asyncapi/events/lamp.yaml"
Edit = Callable[[Path], None]


def words(file: str, *pairs: str) -> Edit:
    """Replace each first text by the second in a file of the spec."""

    def edit(repo: Path) -> None:
        path = repo / "spec" / file
        text = path.read_text("utf-8")
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, "utf-8")

    return edit


def both(*edits: Edit) -> Edit:
    def edit(repo: Path) -> None:
        for each in edits:
            each(repo)

    return edit


def record(name: str, operation: str, **query: str) -> Edit:
    """Add a recording, which becomes an example."""

    def edit(repo: Path) -> None:
        content = {
            "origin": "documentation",
            "source": "https://vendor.example/lamps.html",
            "firmware": None,
            "complete": True,
            "operation": operation,
            "request": {"query": query},
            "response": {"errcode": 0},
        }
        path = repo / "tests/recordings" / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), "utf-8")

    return edit


NEXT_PAGE = "        - {$ref: ../common.yaml#/components/parameters/Page}\n"
TAKEN = "        - {name: id, in: query"
EDITS: dict[str, Edit] = {
    "words of an operation": words(LAMP, "summary: Change a lamp", "summary: Alter it"),
    "words of a field of every answer": words(COMMON, "Text of the code", "A text"),
    "type of a field of every answer": words(
        COMMON, "submsg: {type: string", "submsg: {type: [string, integer]"
    ),
    "a field of a schema that others are made of": words(
        LAMP, "on: {type: integer, enum: [0, 1]", "on: {type: integer, enum: [0, 1, 2]"
    ),
    "a shared parameter": words(COMMON, "the first is 1", "the first is one"),
    "an operation that takes a shared parameter more": words(
        LAMP, TAKEN, f"{NEXT_PAGE}{TAKEN}"
    ),
    "a recording at a shared parameter": record("list", "lamp_list", page="7"),
    "an event": words(EVENTS, "Before.", "Where it was."),
    "a type of an event": words(EVENTS, "lamp: {type: integer", "lamp: {type: string"),
    "what an error means": words("errors.yaml", "No such lamp.", "None such."),
    "a title of the document": words(ROOT, "title: Tiny", "title: Small"),
    "a schema with another name": words(LAMP, "LampSocket", "LampOutlet"),
    "an operation with another name": both(
        words(
            LAMP,
            "/v1.0/lamp/update:",
            "/v1.0/lamp/change:",
            "lamp_update",
            "lamp_change",
        ),
        words(ROOT, "lamp/update", "lamp/change", "lamp~1update", "lamp~1change"),
    ),
    "an operation less": both(
        words(
            ROOT,
            "  /v1.0/lamp/upload: {$ref: 'resources/lamp.yaml#/paths/~1v1.0~1lamp~1upload'}\n",
            "",
        ),
        lambda repo: cut(repo, "  /v1.0/lamp/upload:", "  /v1.0/lamp/delete:"),
        lambda repo: cut(repo, "    LampUploadRequest:", "    LampDownloadResponse:"),
    ),
    "a schema called as a type inside another": both(
        words(
            LAMP,
            "    LampSocket:\n",
            "    LampColour:\n      type: object\n"
            "      x-source: [https://vendor.example/lamps.html]\n      x-coverage: complete\n"
            "      description: A colour.\n      properties:\n        name: {type: string}\n\n    LampSocket:\n",
        ),
        words(
            LAMP,
            "anything: {",
            "paint: {$ref: '#/components/schemas/LampColour'}\n        anything: {",
        ),
    ),
    "a schema that an answer has now, too": words(
        LAMP,
        "anything: {",
        "socket: {$ref: '#/components/schemas/LampSocket'}\n        anything: {",
    ),
}


def cut(repo: Path, start: str, end: str) -> None:
    path = repo / "spec" / LAMP
    text = path.read_text("utf-8")
    first, last = text.index(start), text.index(end)
    path.write_text(text[:first] + text[last:], "utf-8")


@pytest.fixture(scope="module")
def start(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny spec with recordings, of a parameter that both take one day."""
    repo = tmp_path_factory.mktemp("edits") / "repo"
    shutil.copytree(made, repo)
    record("list", "lamp_list", page="2")(repo)
    record("delete", "lamp_delete", page="3")(repo)
    generate(repo)
    return repo


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_and_its_undoing_are_what_a_run_from_nothing_makes(
    name: str, start: Path, tmp_path: Path
) -> None:
    repo, fresh = tmp_path / "repo", tmp_path / "fresh"
    shutil.copytree(start, repo)
    before = tree(start / "generated")
    EDITS[name](repo)
    generate(repo)
    edited = tree(repo / "generated")
    assert edited != before
    shutil.copytree(repo, fresh, ignore=shutil.ignore_patterns(".cache", "generated"))
    with mock.patch.object(parts, "_alike", return_value=True):  # by no pieces
        generate(fresh)
    assert changes(edited, tree(fresh / "generated")) == ""
    for folder in ("spec", "tests"):
        shutil.rmtree(repo / folder)
        shutil.copytree(start / folder, repo / folder)
    generate(repo)
    assert changes(before, tree(repo / "generated")) == ""


def test_only_a_piece_that_changed_is_published_anew(
    made: Path, tmp_path: Path
) -> None:
    shutil.copytree(made, tmp_path / "repo")
    EDITS["words of an operation"](tmp_path / "repo")
    with mock.patch.object(parts, "_made", side_effect=parts._made) as publish:
        generate(tmp_path / "repo")
    assert [call.args[1] for call in publish.call_args_list] == [
        [("paths", "/v1.0/lamp/update")]
    ]


def test_only_modules_that_changed_are_rendered_anew(
    made: Path, tmp_path: Path
) -> None:
    shutil.copytree(made, tmp_path / "repo")
    EDITS["words of an operation"](tmp_path / "repo")
    known = Cache[str](made / ".cache/generator/rendered.json").results()
    generate(tmp_path / "repo")
    then = Cache[str](tmp_path / "repo/.cache/generator/rendered.json").results()
    new = set(then) - set(known)
    assert [text.count("Alter it") for text in new] == [1, 1]
