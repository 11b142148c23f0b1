"""What contributors are told: forms that GitHub takes, targets and paths that exist."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

REPO = Path(__file__).parents[2]
GITHUB = REPO / ".github"
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))
PAGES = [REPO / "CONTRIBUTING.md", *GITHUB.glob("*.md"), *FORMS]

TEXT = {"type": "string", "pattern": r"\S"}


def _field(
    kind: str, attributes: dict[str, Any], needed: list[str], asks: bool = True
) -> dict[str, Any]:
    """The schema of one entry of a form's body."""
    required = {
        "type": "object",
        "properties": {"required": {"type": "boolean"}},
        "additionalProperties": False,
    }
    own = {"id": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"}}
    return {
        "type": "object",
        "properties": {
            "type": {"const": kind},
            "attributes": {
                "type": "object",
                "properties": attributes,
                "required": needed,
                "additionalProperties": False,
            },
            **(own | {"validations": required} if asks else {}),
        },
        "required": ["type", "attributes"],
        "additionalProperties": False,
    }


ASKED = {"label": TEXT, "description": TEXT}
TYPED = {**ASKED, "placeholder": TEXT, "value": TEXT}
CHOICES = {"type": "array", "items": TEXT, "minItems": 1, "uniqueItems": True}
FIELDS = {
    "markdown": _field("markdown", {"value": TEXT}, ["value"], asks=False),
    "input": _field("input", TYPED, ["label"]),
    "textarea": _field("textarea", {**TYPED, "render": TEXT}, ["label"]),
    "dropdown": _field(
        "dropdown",
        {
            **ASKED,
            "multiple": {"type": "boolean"},
            "options": CHOICES,
            "default": {"type": "integer"},
        },
        ["label", "options"],
    ),
}
# As GitHub's pages describe forms ("Syntax for GitHub's form schema"), as far as ours
# use it.
FORM = {
    "type": "object",
    "properties": {
        "name": TEXT,
        "description": TEXT,
        "title": TEXT,
        "labels": {"type": "array", "items": TEXT},
        "body": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {"type": {"enum": list(FIELDS)}},
                "required": ["type"],
                "allOf": [
                    {
                        "if": {"properties": {"type": {"const": kind}}},
                        "then": schema,
                    }
                    for kind, schema in FIELDS.items()
                ],
            },
        },
    },
    "required": ["name", "description", "body"],
    "additionalProperties": False,
}


def read(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text("utf-8"))


def asked(form: dict[str, Any]) -> list[dict[str, Any]]:
    """The entries of a form that somebody fills in."""
    return [entry for entry in form["body"] if entry["type"] != "markdown"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_an_issue_form_is_one_that_github_takes(path: Path) -> None:
    form = read(path)
    jsonschema.validate(form, FORM)
    entries = asked(form)
    assert entries, "GitHub refuses a form that asks for nothing"
    for values in (
        [entry["id"] for entry in entries],
        [entry["attributes"]["label"] for entry in entries],
    ):
        assert len(set(values)) == len(values)


def test_issue_forms_have_names_of_their_own() -> None:
    names = [read(path)["name"] for path in FORMS]
    assert len(set(names)) == len(names) == 4


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_that_asks_for_an_answer_tells_how_to_remove_secrets(path: Path) -> None:
    entries = {entry["id"]: entry["attributes"] for entry in asked(read(path))}
    assert {"edition", "firmware"} <= set(entries)
    pasted = [entries[name] for name in ("answer", "output") if name in entries]
    assert pasted
    for entry in pasted:
        assert "put something in place of" in " ".join(entry["description"].split())


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_targets_that_are_named_exist(path: Path) -> None:
    makefile = (REPO / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"(?m)^([a-z-]+):", makefile))
    commands = re.findall(r"`make ([a-z -]+)`", path.read_text("utf-8"))
    assert {word for each in commands for word in each.split()} <= targets


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_paths_that_are_named_exist(path: Path) -> None:
    text = path.read_text("utf-8")
    named = re.findall(r"`([\w./-]+/[\w./-]*|[\w-]+\.(?:md|toml))`", text)
    made_by_make = {".venv/", "generator/node/"}
    rooms = {"_async/", "_sync/"}
    roots = (REPO, REPO / "generator", REPO / "generator/runtime")
    # The name alone is how people call it.
    named = [
        f"generated/spec/{name}" if name == "COVERAGE.md" else name for name in named
    ]
    missing = [
        name
        for name in set(named) - made_by_make - rooms
        if not any((root / name).exists() for root in roots)
    ]
    assert missing == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_modules_that_are_to_be_run_exist(path: Path) -> None:
    named = set(re.findall(r"python -m ((?:tests|generator)[\w.]*)", path.read_text()))
    assert [name for name in named if importlib.util.find_spec(name) is None] == []
