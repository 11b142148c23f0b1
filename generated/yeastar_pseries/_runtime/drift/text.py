# Made by `make generate` from generator/runtime/drift/text.py; edits are lost.
"""A report for a person: in blocks, which the command colours, and as plain text.

Whatever a PBX says passes `clean`: a control character in a value is shown, and never
acts on the terminal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from ..printable import clean
from .findings import Finding, Kind, Report

TITLES: dict[Kind, str] = {
    "unknown_operation": "Endpoints that the spec lacks",
    "missing_operation": "Endpoints that the PBX lacks",
    "unknown_field": "Fields that the spec lacks",
    "missing_field": "Fields that the PBX lacks",
    "unknown_value": "Values that the spec does not list",
    "other_type": "Other types",
    "unexpected_null": "Null where the spec does not say so",
    "other_form": "Rows of another form of the call",
    "unknown_event": "Events that the spec lacks",
    "unknown_error_code": "Error codes that the spec lacks",
}
_LONG = 160
_NAMES = 12


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of a block: its head, and what is said of it."""

    head: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together, under a title; drift is set apart from the rest."""

    title: str
    rows: tuple[Row, ...]
    drift: bool = False


def blocks(report: Report) -> Iterator[Block]:
    """Yield what a report says, the differences first.

    Args:
        report: of `compare`.
    """
    for kind, title in TITLES.items():
        found = [each for each in report.findings if each.kind == kind]
        if found:
            rows = tuple(Row(place_of(each), tuple(said_of(each))) for each in found)
            yield Block(f"{title} ({len(found)})", rows, drift=True)
    yield from _leads(report)
    if report.not_seen:
        why = Counter(report.not_seen.values())
        rows = tuple(
            Row(f"{clean(each)} ({count})", (_names(_operations(report, each)),))
            for each, count in why.most_common()
        )
        yield Block(f"Operations that told nothing ({len(report.not_seen)})", rows)
    if report.notes:
        rows = tuple(Row(clean(each)) for each in report.notes)
        yield Block(f"Forms that readers take ({len(rows)})", rows)


def headline(report: Report, quoted: Callable[[str], str] = clean) -> str:
    """Return the report in a sentence.

    Args:
        report: of `compare`.
        quoted: what a text of the PBX passes.
    """
    count = len(report.findings)
    found = _many(count, "difference") if count else "no differences"
    box = quoted(report.firmware) if report.firmware else "of unknown firmware"
    edition = f" ({report.edition})" if report.edition else ""
    return (
        f"PBX {box}{edition} against spec {clean(report.spec)}: {found} in "
        f"{_many(report.exchanges, 'answer')} and {_many(report.frames, 'frame')}"
    )


def report_text(report: Report) -> str:
    """Return the whole report as plain text.

    Args:
        report: of `compare`.
    """
    lines = [headline(report)]
    for block in blocks(report):
        lines += ["", block.title]
        for row in block.rows:
            lines.append(f"  {row.head}")
            lines += [f"      {line}" for line in row.lines]
    return "\n".join(lines) + "\n"


def place_of(finding: Finding) -> str:
    """Return whose answer or frame it is, and the pointer there."""
    if finding.event is not None:
        owner = f"event {finding.event}"
    else:
        owner = finding.operation or ""
    return clean(f"{owner} {finding.at}".strip())


def said_of(finding: Finding) -> Iterator[str]:
    """Yield what came, how often, and what the spec says."""
    if finding.values:
        yield f"values: {clean(', '.join(map(str, finding.values)))}"
    often = f"{finding.count} of {finding.of}"
    example = example_of(finding)
    e_g = f", e.g. {example}" if example and not finding.values else ""
    yield f"{often}: {clean(finding.got)}{e_g}"
    yield f"spec: {clean(finding.expected)}"
    if link := link_of(finding):
        yield link


def link_of(finding: Finding) -> str:
    """Return the place in the published document, or nothing."""
    if finding.spec_at is None:
        return ""
    document = "openapi" if finding.event is None else "asyncapi"
    if finding.kind == "unknown_error_code":
        document = "errors"
    return f"{document}.json#{finding.spec_at}"


def example_of(finding: Finding) -> str:
    """Return the masked example as JSON, in one line."""
    if finding.example is msgspec.UNSET:
        return ""
    text = msgspec.json.encode(finding.example).decode("utf-8", "replace")
    return clean(text if len(text) <= _LONG else text[:_LONG] + "...")


def _leads(report: Report) -> Iterator[Block]:
    counts = Counter(each.verdict for each in report.leads)
    confirmed = tuple(
        Row(
            f"{each.schema}.{each.name}",
            (f"{each.count} of {each.of}: {_type(each.type)} in {each.operation}",),
        )
        for each in report.leads
        if each.verdict == "confirmed"
    )
    if confirmed:
        yield Block(f"Leads that this PBX confirms ({len(confirmed)})", confirmed)
    schemas: dict[str, list[str]] = {}
    for each in report.leads:
        if each.verdict == "unknown to it":
            schemas.setdefault(each.schema, []).append(each.name)
    if schemas:
        rows = tuple(Row(name, (_names(names),)) for name, names in schemas.items())
        yield Block(
            f"Leads that its answers do not have ({counts['unknown to it']})", rows
        )
    unseen = Counter(e.schema for e in report.leads if e.verdict == "not seen")
    if unseen:
        names = ", ".join(f"{name} {count}" for name, count in unseen.items())
        title = f"Leads that could not be seen ({counts['not seen']})"
        yield Block(title, (Row(names),))


def _type(schema: dict[str, object] | None) -> str:
    kind = (schema or {}).get("type", "")
    if isinstance(kind, list):
        return " or ".join(map(str, kind))  # pyright: ignore[reportUnknownArgumentType]
    return str(kind)


def _operations(report: Report, why: str) -> list[str]:
    return [name for name, each in report.not_seen.items() if each == why]


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _names(names: list[str]) -> str:
    more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
    return clean(", ".join(names[:_NAMES])) + more
