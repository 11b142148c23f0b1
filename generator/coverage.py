"""COVERAGE.md: which operation was seen how far, and where."""

from __future__ import annotations

from collections import Counter
from typing import cast

from generator.build.requests import operations
from generator.load import JsonObject
from generator.text import clean


def cell(text: str) -> str:
    """Text that stays inside one cell of a table."""
    return clean(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def _since(operation: JsonObject) -> str:
    since = cast(dict[str, str], operation.get("x-since") or {})
    return cell(", ".join(since.values())) or "-"


def _source(node: JsonObject) -> str:
    sources = cast(list[str], node.get("x-source") or [])
    if not sources:
        return "-"
    first = cell(sources[0])
    label = first.rsplit("/", 1)[-1].removesuffix(".html") or first
    more = f" +{len(sources) - 1}" if len(sources) > 1 else ""
    return (f"[{label}]({first})" if first.startswith("http") else first) + more


def coverage_table(openapi: JsonObject, asyncapi: JsonObject) -> str:
    """The whole document as Markdown."""
    rows: list[str] = []
    totals: Counter[str] = Counter()
    for path, method, operation in operations(openapi):
        coverage = str(operation.get("x-coverage"))
        totals[coverage] += 1
        editions = cast(list[str], operation.get("x-editions") or [])
        shown = "".join(e[0].upper() for e in editions) or "-"
        rows.append(
            f"| {method.upper()} `{path}` | {coverage} | {shown} | "
            f"{_since(operation)} | {_source(operation)} |"
        )
    events: list[str] = []
    seen: Counter[str] = Counter()
    messages = cast(dict[str, JsonObject], asyncapi["components"].get("messages") or {})
    for name, message in sorted(
        messages.items(), key=lambda item: int(item[1].get("x-event-id") or 0)
    ):
        if message.get("x-event-id") is None:
            continue
        seen[str(message.get("x-coverage"))] += 1
        events.append(
            f"| {message['x-event-id']} {name} | {message.get('x-coverage')} | "
            f"{_source(message)} |"
        )
    return "\n".join(
        [
            "# Coverage",
            "",
            "Made by `make generate`. `partial`: the vendor's page was seen in part;"
            " the operation's `x-coverage-note` says what is missing. Editions: A"
            " appliance, S software, C cloud. Since: firmware, where told.",
            "",
            f"{sum(totals.values())} operations: {totals['complete']} complete,"
            f" {totals['partial']} partial. {sum(seen.values())} events:"
            f" {seen['complete']} complete, {seen['partial']} partial.",
            "",
            "| operation | coverage | editions | since | source |",
            "|---|---|---|---|---|",
            *rows,
            "",
            "| event | coverage | source |",
            "|---|---|---|",
            *events,
            "",
        ]
    )
