"""What a recording holds, by operation and event, and values at a place of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

import msgspec

from generator.draft.evidence import Evidence
from generator.load import JsonObject
from generator.runtime.drift.findings import Finding, Report
from generator.runtime.record.lines import AnyLine, Exchange, Frame, Header


@dataclass(frozen=True, slots=True)
class Seen:
    """One recording with what differs from the spec in it."""

    header: Header
    lines: Sequence[AnyLine]
    report: Report

    @property
    def evidence(self) -> Evidence:
        """Return how the spec cites this recording."""
        return Evidence.of(self.header)

    def exchanges(self, operation: str | None, path: str = "") -> list[Exchange]:
        """Return what was asked and answered in JSON.

        Args:
            operation: operationId; None for a path that was only probed.
            path: that path, under /openapi.
        """
        return [
            line
            for line in self.lines
            if isinstance(line, Exchange)
            and line.operation == operation
            and (operation is not None or line.path == path)
            and isinstance(line.answer, dict)
        ]

    def frames(self, event: int) -> list[JsonObject]:
        """Return the frames of an event, `msg` as the object that it is."""
        found: list[JsonObject] = []
        for line in self.lines:
            content: object = line.frame if isinstance(line, Frame) else None
            if isinstance(content, dict):
                frame = unwrapped(cast(JsonObject, content))
                if str(frame.get("type")) == str(event):
                    found.append(frame)
        return found

    def values(self, finding: Finding, pointer: str | None = None) -> list[object]:
        """Return all values at the place of a finding, in every answer or frame."""
        at = finding.at if pointer is None else pointer
        found: list[object] = []
        for each in self.answers(finding):
            found += values_at(each, at)
        return found

    def answers(self, finding: Finding) -> list[object]:
        """Return the answers or frames in which a finding was made."""
        if finding.event is not None:
            return list(self.frames(finding.event))
        name = finding.operation or ""
        if "/" in name:
            path = name[name.index("/") :]
            return [each.answer for each in self.exchanges(None, path)]
        return [each.answer for each in self.exchanges(name)]


def unwrapped(frame: JsonObject) -> JsonObject:
    """Return a frame whose `msg` is an object, also where it came as JSON in a text."""
    msg = frame.get("msg")
    if isinstance(msg, str):
        try:
            return {**frame, "msg": json.loads(msg)}
        except ValueError:
            return frame
    return frame


def done(exchange: Exchange) -> bool:
    """Return whether an answer says that all went well."""
    answer: object = exchange.answer
    if not isinstance(answer, dict):
        return False
    return str(cast(JsonObject, answer).get("errcode")) == "0"


def tokens(pointer: str) -> list[str]:
    """Return the parts of a JSON pointer."""
    parts = pointer.split("/")[1:]
    return [part.replace("~1", "/").replace("~0", "~") for part in parts]


def values_at(node: object, pointer: str) -> list[object]:
    """Return the values at a pointer in which `*` is any index or any key."""
    found: list[object] = [node]
    for part in tokens(pointer):
        found = [inner for each in found for inner in _children(each, part)]
    return found


def _children(node: object, part: str) -> Iterator[object]:
    if isinstance(node, list):
        items = cast(list[object], node)
        if part == "*":
            yield from items
        elif part.isdigit() and int(part) < len(items):
            yield items[int(part)]
    elif isinstance(node, dict):
        mapping = cast(JsonObject, node)
        if part in mapping:
            yield mapping[part]
        elif part == "*":
            yield from mapping.values()


def before(holders: list[object], name: str, known: set[str]) -> str | None:
    """Return the known field behind which a new one came, if it came behind any."""
    for holder in holders:
        if isinstance(holder, dict) and name in holder:
            names = list(cast(JsonObject, holder))
            for each in reversed(names[: names.index(name)]):
                if each in known:
                    return each
            return None
    return None


def is_set(value: Any) -> bool:
    """Return whether a line has an optional value."""
    return value is not msgspec.UNSET
