"""Which calls each resource has, and what became of those it might have.

A resource with list, get and create may have update too. Whether somebody looked
stands in the spec (`x-siblings` of a tag); a gap that is not noted there is one that
nobody looked for.
"""

from __future__ import annotations

from typing import cast

from generator.escaping import clean
from generator.ir.requests import operations
from generator.load import JsonObject

VERBS = (
    "list",
    "search",
    "get",
    "query",
    "create",
    "update",
    "delete",
    "upload",
    "download",
    "play",
    "record",
    "import",
    "export",
)
STATES = {
    "absent": "a page says or shows that there is none",
    "named": "a page names it; neither its own page nor its path was seen",
    "asked": "asked for in the vendor's guide, no page came",
}
_UNKNOWN = "-"


def siblings_table(openapi: JsonObject) -> list[str]:
    """Return the lines of the chapter: a table, and what is known of the gaps."""
    present: dict[str, dict[str, list[str]]] = {}
    for path, _, operation in operations(openapi):
        _, version, *parts = path.split("/")
        tag = str(cast(list[str], operation["tags"])[0])
        verbs = present.setdefault(tag, {})
        verbs.setdefault(parts[-1], []).append(version)
    rows: list[str] = []
    gap_notes: list[str] = []
    for tag in cast(list[JsonObject], openapi.get("tags") or []):
        name = str(tag["name"])
        gaps = cast(dict[str, JsonObject], tag.get("x-siblings") or {})
        rows.append(_row(name, present.get(name, {}), gaps))
        gap_notes += [
            f"- `{name}/{verb}`: {gap['state']}. {clean(str(gap['note']))}"
            for verb, gap in gaps.items()
        ]
    states = "; ".join(f"`{state}`: {text}" for state, text in STATES.items())
    return [
        "## Siblings",
        "",
        "Every resource by every common verb, so that a gap is seen at a glance. A"
        f" version: the call is in the spec; {states}; `{_UNKNOWN}`: not looked for.",
        "",
        f"| resource | {' | '.join(VERBS)} | others |",
        "|---" * (len(VERBS) + 2) + "|",
        *rows,
        "",
        *gap_notes,
        "",
    ]


def _row(name: str, present: dict[str, list[str]], gaps: dict[str, JsonObject]) -> str:
    cells = [
        (
            " ".join(present[verb])
            if verb in present
            else str(gaps[verb]["state"]) if verb in gaps else _UNKNOWN
        )
        for verb in VERBS
    ]
    others = [verb for verb in present if verb not in VERBS]
    others += [f"{verb} ({gaps[verb]['state']})" for verb in gaps if verb not in VERBS]
    return f"| {name} | {' | '.join(cells)} | {', '.join(others) or _UNKNOWN} |"
