"""Linters and parsers that judge the published files: no error, no warning."""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from . import quick
from .check import Check, Failed, Verdict
from .lint_rules import ALLOWED, Allowed
from .workshop import REPO, Workshop

DOCUMENTS = ("openapi.json", "openapi.yaml", "openapi-3.0.json")
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a linter says of one place; warnings and hints count like errors."""

    rule: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.rule} {self.place} {self.message}"


def judge(
    tool: str,
    document: str,
    complaints: Iterable[Complaint],
    allowed: tuple[Allowed, ...] = ALLOWED,
) -> str:
    """Return what was let pass, in words.

    Raises:
        Failed: a complaint is left, or an allowance without one.
    """
    used: Counter[Allowed] = Counter()
    left: list[str] = []
    for each in complaints:
        cover = [a for a in allowed if a.covers(tool, document, each.rule, each.place)]
        used.update(cover)
        if not cover:
            left.append(str(each))
    left += [
        f"lint_rules.py allows {a.rule} at {a.place}, and nothing complains there"
        for a in allowed
        if a.tool == tool and document in a.documents and a not in used
    ]
    if left:
        more = [f"and {len(left) - _SHOWN} more"] if len(left) > _SHOWN else []
        shown = "\n".join([*left[:_SHOWN], *more])
        raise Failed(f"{tool} complains {len(left)} times of {document}\n{shown}")
    rules = sorted({each.rule for each in used})
    return f"; {used.total()} let pass, of {', '.join(rules)}" if rules else ""


def _redocly(document: str, work: Workshop) -> Verdict:
    shutil.copy(work.spec / document, work.folder)
    tool = work.node / "node_modules/.bin/redocly"
    # No config of its own, so that nothing is off; the telemetry wants the network.
    command = (tool, "lint", document, "--extends", "recommended-strict")
    form = ("--format", "json", "--max-problems", "100000")
    quiet = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    answer = work.folder / "problems.json"
    work.run(*command, *form, env=quiet, good=(0, 1), into=answer)
    found = [
        Complaint(each["ruleId"], each["location"][0]["pointer"], each["message"])
        for each in _json(answer)["problems"]
    ]
    passed = judge("redocly", document, found)
    # A warning about node may stand before it.
    version = work.run(tool, "--version", env=quiet).split()[-1]
    return Verdict(version, f"recommended-strict: 0 errors, 0 warnings{passed}")


def _spectral(document: str, work: Workshop) -> Verdict:
    shutil.copy(work.spec / document, work.folder)
    tool = work.node / "node_modules/.bin/spectral"
    rules = work.folder / "rules.yaml"
    rules.write_text('extends: [["spectral:oas", all]]\n', "utf-8")
    command = (tool, "lint", document, "--ruleset", rules.name, "--format", "json")
    answer = work.folder / "problems.json"
    work.run(*command, "--fail-severity", "hint", good=(0, 1), into=answer)
    found = [
        Complaint(each["code"], _pointer(each["path"]), each["message"])
        for each in _json(answer)
    ]
    passed = judge("spectral", document, found)
    version = work.run(tool, "--version").strip()
    return Verdict(version, f"all rules of OAS: 0 errors, 0 warnings{passed}")


def _swagger_parser(document: str, work: Workshop) -> Verdict:
    tools = work.node / "node_modules"
    program = work.program("node") / "swagger-parser.mjs"
    curated = document.startswith("spec/")
    where = REPO / document if curated else work.spec / document
    said = work.run("node", program, tools, where, *(["bundle"] if curated else []))
    facts = (tools / "@apidevtools/swagger-parser/package.json").read_text("utf-8")
    return Verdict(json.loads(facts)["version"], said.strip())


def _spec_validator(document: str, work: Workshop) -> Verdict:
    command = (sys.executable, "-m", "openapi_spec_validator", "--errors", "all")
    work.run(*command, work.spec / document)
    return Verdict(quick.version("openapi-spec-validator"), "valid, by its own program")


def _json(answer: Path) -> Any:
    try:
        return json.loads(answer.read_text("utf-8"))
    except ValueError as error:
        raise Failed(f"no answer in JSON: {error}") from error


def _pointer(path: list[str | int]) -> str:
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in path)
    return "/".join(("#", *parts))


def _checks(
    tool: str,
    run: Callable[[str, Workshop], Verdict],
    documents: tuple[str, ...] = DOCUMENTS,
) -> tuple[Check, ...]:
    return tuple(
        Check("lint", "OpenAPI", tool, document, partial(run, document))
        for document in documents
    )


CHECKS: tuple[Check, ...] = (
    *quick.CHECKS,
    *_checks("redocly", _redocly),
    *_checks("spectral", _spectral),
    *_checks(
        "swagger-parser", _swagger_parser, (*DOCUMENTS, "spec/openapi/openapi.yaml")
    ),
    *_checks("openapi-spec-validator", _spec_validator),
)
