"""What `x-` fields tell, said in descriptions as well: no page shows the fields.

One short paragraph under what people wrote. Every function takes a node, so that operations,
messages and schemas of both documents are served alike.
"""

from __future__ import annotations

import re
from typing import cast

from generator.ir.since import bound_of, since_of, since_of_values
from generator.load import JsonObject
from generator.publish.nodes import operations, parameters, schemas

_EDITIONS = {"appliance": "Appliance", "software": "Software", "cloud": "Cloud"}
_SHOWN_LEADS = 6
_VENDOR = "https://help.yeastar.com/"
# How the first of the sentences below begins; the others follow it in its line.
_FACTS = re.compile(
    r"\s*(?:\*\*(?:Only reads|Cannot be undone|Changes something)\*\*|Documented for "
    r"|\*Since:\*|\*Seen on|\*In a sample|\*Known in part|\*In no table of the vendor"
    r"|\*Not confirmed, but|By `type`, it needs)[^\n]*"
)


def add_facts(document: JsonObject) -> None:
    """Say the facts in every description of an OpenAPI document, in place."""
    for operation in operations(document):
        append(operation, use_line(operation), source_line(operation))
        docs = vendor_page(operation)
        if docs:
            operation.setdefault("externalDocs", docs)
    add_schema_facts(document)
    for parameter in parameters(document):
        append_inline(
            parameter, observed_line(parameter), since_line(since_of(parameter))
        )


def add_schema_facts(document: JsonObject) -> None:
    """Say what is not known of schemas and fields of either document, in place."""
    for schema in schemas(document):
        append_inline(
            schema,
            observed_line(schema),
            since_line(since_of(schema)),
            values_line(schema),
        )
        append(schema, coverage_line(schema), leads_line(schema))


def without_facts(description: str) -> str:
    """Return what people wrote of a node, for pages that show the facts as marks."""
    return _FACTS.sub("", description)


def append(node: JsonObject, *sentences: str) -> None:
    """Put sentences under the description of a node, as a paragraph of their own."""
    _append(node, sentences, "\n\n")


def append_inline(node: JsonObject, *sentences: str) -> None:
    """Put sentences behind the description of a node, as a table of fields has it."""
    _append(node, sentences, " ")


def _append(node: JsonObject, sentences: tuple[str, ...], gap: str) -> None:
    said = " ".join(filter(None, sentences))
    if said:
        before = str(node.get("description") or "").strip()
        node["description"] = gap.join(filter(None, (before, said)))


def use_line(operation: JsonObject) -> str:
    """Say whether an operation only reads and whether it can be undone."""
    if operation.get("x-safe") is True:
        return "**Only reads**, safe to repeat."
    if operation.get("x-destructive"):
        return "**Cannot be undone**; never repeat it automatically."
    if operation.get("x-safe") is False:
        return "**Changes something**; never repeat it automatically."
    return ""


def source_line(node: JsonObject) -> str:
    """Say for whom a node is documented, since when, and what was not seen of it."""
    since = since_of(node)
    seen = cast(list[str], node.get("x-editions") or [])
    editions = [
        _EDITIONS.get(name, name) + (f" (since {since[name]})" if name in since else "")
        for name in seen
    ]
    first = f"Documented for {', '.join(editions)}." if editions else ""
    rest = {name: since[name] for name in since if name not in seen}
    return " ".join(
        filter(None, (first, since_line(rest), bound_line(node), coverage_line(node)))
    )


def since_line(since: dict[str, str], value: str = "") -> str:
    """Say first firmwares: of editions without a page, of an argument or a value."""
    told = ", ".join(f"{_EDITIONS.get(name, name)} {since[name]}" for name in since)
    named = f"`{value}` " if value else ""
    return f"*Since:* {named}{told}." if told else ""


def bound_line(node: JsonObject) -> str:
    """Say which firmware has something for certain, where nobody tells the first."""
    bound = bound_of(node)
    # As code, since a star would begin emphasis.
    told = f"*In a sample from:* `{bound}`; the first firmware is not told."
    return told if bound else ""


def values_line(node: JsonObject) -> str:
    """Say which values of an enum came later than the field."""
    return " ".join(
        since_line(since, value) for value, since in since_of_values(node).items()
    )


def coverage_line(node: JsonObject) -> str:
    """Say what was not seen of a page, if anything."""
    if node.get("x-coverage") != "partial":
        return ""
    note = " ".join(str(node.get("x-coverage-note") or "").split())
    return f"*Known in part:* {note}" if note else "*Known in part.*"


def observed_line(node: JsonObject) -> str:
    """Say of a field or parameter that no table of the vendor has it, or all of it."""
    observed = node.get("x-observed")
    sentences: list[str] = []
    if isinstance(observed, dict):
        box = _box(cast(JsonObject, observed))
        sentences.append(f"*In no table of the vendor; seen on {box}.*")
    elif observed:
        sentences.append("*In no table of the vendor.*")
    for seen in cast(list[JsonObject], node.get("x-seen") or []):
        what = [f"`{value}`" for value in seen.get("values", ())]
        what += [f"type {name}" for name in seen.get("types", ())]
        if what:
            text = f"*Seen on {_box(seen)} only:* {', '.join(what)}."
            sentences.append(text)
    return " ".join(sentences)


def _box(seen: JsonObject) -> str:
    edition = _EDITIONS.get(str(seen.get("edition")))
    of = f" ({edition})" if edition else ""
    mock = " of a mock PBX" if seen.get("origin") == "mock" else ""
    return f"firmware {seen['firmware']}{of}{mock}"


def leads_line(node: JsonObject) -> str:
    """Name the fields that may exist beside those of a schema."""
    leads = cast(list[JsonObject], node.get("x-leads") or [])
    if not leads:
        return ""
    names = ", ".join(f"`{lead['name']}`" for lead in leads[:_SHOWN_LEADS])
    rest = len(leads) - _SHOWN_LEADS
    more = f" and {rest} more in `x-leads`" if rest > 0 else ""
    return f"*Not confirmed, but may exist:* {names}{more}."


def vendor_page(node: JsonObject) -> JsonObject | None:
    """Return the vendor's page of a node as external documentation, English first."""
    sources = cast(list[str], node.get("x-source") or [])
    pages = [url for url in sources if url.startswith(_VENDOR)]
    pages.sort(key=lambda url: not url.startswith(_VENDOR + "en/"))
    if not pages:
        return None
    return {"description": "The vendor's page", "url": pages[0]}
