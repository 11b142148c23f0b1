"""Overlays of the tiny spec, and what the generator says of bad ones.

A case of `bad/` is a YAML file: `overlay`, the text of the file `my.yaml`, and `expect`,
the message word for word. `python -m tests.overlay` writes what is said into the cases.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

from generator import pipeline, validate
from generator.layout import Layout
from generator.load import JsonObject
from generator.overlay.apply import Overlays
from generator.problems import Problem, SpecError

HERE = Path(__file__).parent
BOX = HERE / "box.yaml"


@dataclass(frozen=True, slots=True)
class Case:
    """One fault."""

    path: Path
    overlay: str
    expect: str


def cases() -> Iterator[Case]:
    """Every case of `bad/`."""
    for path in sorted((HERE / "bad").glob("*.yaml")):
        data = cast(dict[str, str], yaml.safe_load(path.read_text("utf-8")))
        yield Case(path, data["overlay"], data["expect"])


def message(repo: Path, overlay: str) -> str:
    """What is said of an overlay of the spec in `repo`, by stages up to validation."""
    (repo / "my.yaml").write_text(overlay, encoding="utf-8")
    try:
        with chdir(repo):
            read(repo, [Path("my.yaml")])
    except SpecError as error:
        return f"{error}\n"
    return "nothing is wrong\n"


def read(repo: Path, overlays: list[Path]) -> pipeline.Spec:
    """The spec in `repo` with overlays applied, after all judges."""
    applied = Overlays.read(overlays, repo)
    with applied.to_blame():
        spec = pipeline.read(Layout(repo), lambda _: None, applied.apply)
        problems: list[Problem] = []
        for bundle, judge in (
            (spec.openapi, validate.openapi_errors),
            (spec.asyncapi, validate.asyncapi_errors),
        ):
            problems += validate.as_problems(bundle, judge(bundle.data))
        if problems:
            raise SpecError(problems, repo)
    return spec


def overlay(*actions: JsonObject, **root: object) -> str:
    """The text of an overlay with these actions."""
    document: JsonObject = {
        "overlay": "1.0.0",
        "info": {"title": "A test", "version": "1"},
        **root,
        "actions": list(actions),
    }
    return yaml.safe_dump(document, sort_keys=False)
