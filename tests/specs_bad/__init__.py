"""Specs with one fault each: edits to the tiny spec, and what the generator says.

A case is a YAML file: `edits` (in `file`, put `new` in place of `old`; or `text`,
`base64` for a whole file, `remove: true`) and `expect`, the message word for word.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

from generator import pipeline, validate
from generator.problems import Problem, SpecError
from tests.golden import place

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """One fault."""

    path: Path
    edits: list[dict[str, Any]]
    expect: str


def cases() -> list[Case]:
    """Every case of this folder."""
    found: list[Case] = []
    for path in sorted(HERE.glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        found.append(Case(path, data["edits"], cast(str, data["expect"])))
    return found


def apply(edits: list[dict[str, Any]], repo: Path) -> None:
    """Make the fault in a copy of the tiny spec."""
    for edit in edits:
        path = repo / edit["file"]
        if edit.get("remove"):
            path.unlink()
        elif "base64" in edit:
            path.write_bytes(base64.b64decode(edit["base64"]))
        elif "text" in edit:
            path.write_text(edit["text"], encoding="utf-8")
        else:
            text = path.read_text(encoding="utf-8")
            if text.count(edit["old"]) != 1:
                raise ValueError(f"{edit['old']!r}: {text.count(edit['old'])} times")
            path.write_text(text.replace(edit["old"], edit["new"]), encoding="utf-8")


def message(repo: Path) -> str:
    """What the generator says of the spec, all stages up to the validators."""
    try:
        spec = pipeline.read(pipeline.Layout(repo), lambda _: None)
    except SpecError as error:
        return f"{error}\n"
    problems: list[Problem] = []
    for bundle, judge in (
        (spec.openapi, validate.openapi_errors),
        (spec.asyncapi, validate.asyncapi_errors),
    ):
        problems += validate.as_problems(bundle, judge(bundle.data))
    return f"{SpecError(problems, repo)}\n" if problems else "nothing is wrong\n"


def judge(case: Case, repo: Path) -> str:
    """The message for a case, made in an empty folder."""
    apply(case.edits, place(repo))
    return message(repo)
