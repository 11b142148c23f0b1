"""Answers and frames as the spec has them, and what is planted in them."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from generator.runtime.drift.compare import compare
from generator.runtime.drift.findings import Finding, Report
from generator.runtime.record.lines import AnyLine, Exchange, Frame, Header
from tests.mock_pbx.recordings import Recordings
from tests.mock_pbx.settings import BUNDLE, RECORDINGS
from tests.mock_pbx.spec import Spec
from tests.mock_pbx.synth import Synthesiser

Answer = dict[str, Any]
Plant = Callable[[Answer], object]

FIRMWARE = "37.24.0.1"


@cache
def bundle() -> Spec:
    return Spec.load(BUNDLE)


@cache
def package_spec() -> dict[str, Any]:
    path = BUNDLE.parents[1] / "yeastar_pseries" / "_spec.json"
    return json.loads(path.read_text("utf-8"))


@cache
def recordings() -> Recordings:
    return Recordings(RECORDINGS)


def header(masked: bool = False, firmware: str = FIRMWARE) -> Header:
    return Header(
        format=1,
        package="0",
        spec_hash="",
        origin="mock",
        firmware=firmware,
        edition="appliance",
        masked=masked,
    )


def answer(operation: str, **query: Any) -> Answer:
    """An answer that is made from the schema."""
    return Synthesiser(bundle(), 1).answer(bundle().by_id[operation], query)


def exchange(
    operation: str, value: object, status: int = 200, **query: Any
) -> Exchange:
    known = bundle().by_id[operation]
    return Exchange(
        operation=operation,
        method=known.method,
        path=known.path,
        query=query,
        status=status,
        answer=value,
    )


def probe(path: str, value: object, status: int = 200) -> Exchange:
    return Exchange(method="GET", path=path, status=status, answer=value)


def asked(operation: str, plant: Plant | None = None, **query: Any) -> Exchange:
    """An exchange whose answer has something planted."""
    value = answer(operation, **query)
    if plant is not None:
        plant(value)
    return exchange(operation, value, **query)


def frame(event: int, plant: Plant | None = None, text: bool = False) -> Frame:
    """A recorded frame; `text` has its msg as JSON in a text."""
    value = copy.deepcopy(recordings().frame(event))
    assert value is not None
    if plant is not None:
        plant(value)
    if text:
        value["msg"] = json.dumps(value["msg"])
    return Frame(seconds=0.0, frame=value)


def report(lines: Iterable[AnyLine], **how: Any) -> Report:
    return compare([header(), *lines], package_spec(), **how)


def brief(finding: Finding) -> tuple[object, ...]:
    """What a table of a test says of a finding."""
    whose = finding.operation if finding.event is None else finding.event
    return (finding.kind, whose, finding.at, finding.count)


def resolve(pointer: str, document: dict[str, Any]) -> Any:
    """What stands at a JSON pointer; KeyError if nothing does."""
    node: Any = document
    for part in pointer.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        node = node[int(part) if isinstance(node, list) else part]
    return node
