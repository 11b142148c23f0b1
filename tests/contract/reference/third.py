"""Editions and forms of the third harvest against the bundles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from .facts import THIRD
from .fields import Report
from .heard import Heard
from .places import operation
from .shape import Document, Json


def compare_third(
    heard: Mapping[str, Heard],
    conflicts: list[tuple[str, str]],
    openapi: Document,
    asyncapi: Document,
    report: Report,
) -> None:
    """What the merged tables do not hold."""
    messages = cast(dict[str, Json], asyncapi.content["components"]["messages"])
    events = {f"event {raw.get('x-event-id')}": raw for raw in messages.values()}
    for subject, facts_heard in heard.items():
        is_event = subject.startswith("event ")
        node = events.get(subject) if is_event else operation(openapi, subject)
        if node is None:
            continue  # told as missing by the comparison of the merged tables
        for edition in sorted(facts_heard.editions):
            at = f"{subject} x-editions.{edition}"
            report.told([THIRD], "editions", at)
            if edition not in node.get("x-editions", []):
                report.add(at, "missing")
        _forms(facts_heard, node, report)
        if "frame" in facts_heard.rows:
            frame = asyncapi.shape(node["payload"]).properties()
            for fact in facts_heard.rows["frame"]:
                at = f"{subject} {fact.name}"
                report.told([THIRD], "event fields", at)
                if fact.name not in frame:
                    report.add(at, "missing")
    for pointer, text in conflicts:
        report.add(pointer, text)


def _forms(facts_heard: Heard, node: Json, report: Report) -> None:
    """Each table of a call needs a variant that requires just what the table does."""
    variants = cast(list[Json], list(node.get("x-variants", [])))
    for form, marks in facts_heard.tables.items():
        at = f"{facts_heard.subject} form {form}"
        wanted = {name for name, mark in marks.items() if mark}
        found = next((v for v in variants if _needs(v) == wanted), None)
        report.told([THIRD], "forms", at)
        if found is None:
            report.add(at, f"no variant requires just {', '.join(sorted(wanted))}")
            continue
        variants.remove(found)
        allowed = {*_needs(found), *found.get("optional", [])}
        for name in sorted(set(marks) - allowed):
            report.add(f"{at}.{name}", "missing")


def _needs(variant: Json) -> set[str]:
    """A form with a value sends its type by itself."""
    own = {"type"} if "value" in variant else set[str]()
    return own | set(cast(list[str], variant["required"]))
