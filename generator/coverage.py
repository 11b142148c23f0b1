"""COVERAGE.md: which operation was seen how far, where, and what is not known."""

from __future__ import annotations

from collections import Counter
from typing import cast

from generator.escaping import clean
from generator.ir.leads import each_lead
from generator.ir.nodes import Package
from generator.ir.requests import operations
from generator.ir.since import bound_of, since_of
from generator.load import JsonObject
from generator.siblings import siblings_table


def cell(text: str) -> str:
    """Return text that stays inside one cell of a table."""
    return clean(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def _since(operation: JsonObject) -> str:
    since, bound = since_of(operation), bound_of(operation)
    seen = [f"at most {bound}"] if bound else []
    return cell(", ".join([*since.values(), *seen])) or "-"


def _source(node: JsonObject) -> str:
    sources = cast(list[str], node.get("x-source") or [])
    if not sources:
        return "-"
    first = cell(sources[0])
    label = first.rsplit("/", 1)[-1].removesuffix(".html") or first
    more = f" +{len(sources) - 1}" if len(sources) > 1 else ""
    return (f"[{label}]({first})" if first.startswith("http") else first) + more


def coverage_table(openapi: JsonObject, asyncapi: JsonObject, package: Package) -> str:
    """Return the whole document as Markdown.

    Args:
        openapi: the curated bundle.
        asyncapi: the same of the events.
        package: what was built of them.
    """
    rows: list[str] = []
    totals: Counter[str] = Counter()
    leads = {
        (node.path, node.http_method): node.leads
        for module in package.operation_modules
        for node in module.operations
    }
    for path, method, operation in operations(openapi):
        coverage = str(operation.get("x-coverage"))
        totals[coverage] += 1
        editions = cast(list[str], operation.get("x-editions") or [])
        shown = "".join(e[0].upper() for e in editions) or "-"
        rows.append(
            f"| {method.upper()} `{path}` | {coverage} | {shown} | "
            f"{_since(operation)} | {leads[path, method.upper()] or '-'} | "
            f"{_source(operation)} |"
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
            f"{_since(message)} | {_source(message)} |"
        )
    return "\n".join(
        [
            "# Coverage",
            "",
            "Made by `make generate`. `partial`: the vendor's page was seen in part;"
            " the operation's `x-coverage-note` says what is missing. Editions: A"
            " appliance, S software, C cloud. Since: first firmware, where"
            " told; at most: one that has it, from the name or date of a sample. Leads: names"
            " that may exist beside the fields, not confirmed; they are listed below.",
            "",
            f"{sum(totals.values())} operations: {totals['complete']} complete,"
            f" {totals['partial']} partial. {sum(seen.values())} events:"
            f" {seen['complete']} complete, {seen['partial']} partial.",
            "",
            "| operation | coverage | editions | since | leads | source |",
            "|---|---|---|---|---|---|",
            *rows,
            "",
            "| event | coverage | since | source |",
            "|---|---|---|---|",
            *events,
            "",
            *siblings_table(openapi),
            *_leads(openapi, asyncapi),
        ]
    )


def _leads(*documents: JsonObject) -> list[str]:
    """List what is not confirmed; a lead that several schemas share is one row."""
    shared: dict[str, dict[str, None]] = {}
    for document in documents:
        schemas = cast(dict[str, JsonObject], document["components"]["schemas"])
        for name, schema in schemas.items():
            for lead in each_lead(schema):
                shared.setdefault(_lead(lead), {})[name] = None
    rows = [f"| {row} | {', '.join(names)} |" for row, names in shared.items()]
    return [
        "## Leads",
        "",
        f"Names that were seen elsewhere and not in this API ({len(rows)}): no signature"
        " and no class has them. `extra_body` of the options sends one, `.extra` of an"
        " answer has it if it comes; tell us what your PBX says.",
        "",
        "| name | type | seen | source | note | schemas |",
        "|---|---|---|---|---|---|",
        *rows,
        "",
    ]


def _lead(lead: JsonObject) -> str:
    seen = ", ".join(
        repr(value) for value in cast(list[object], lead.get("seen") or [])
    )
    return " | ".join(
        (
            f"`{lead['name']}`",
            str(lead["type"]),
            cell(seen) or "-",
            cell(str(lead["source"])),
            cell(str(lead.get("note") or "-")),
        )
    )
