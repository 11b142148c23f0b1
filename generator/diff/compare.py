"""Two states of the bundles: all that changed, in the terms of the API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from generator.diff.errors import compare_errors
from generator.diff.events import Events
from generator.diff.operations import Operations
from generator.diff.roots import compare_root
from generator.diff.rows import Row, Rows, joined
from generator.diff.schemas.compare import Schemas
from generator.diff.shown import shown_on
from generator.diff.spots import Kind, Spot
from generator.load import JsonObject


def compare(
    old: Mapping[Kind, JsonObject], new: Mapping[Kind, JsonObject]
) -> list[Row]:
    """Return what changed in the documents that both sides have, sorted.

    Args:
        old: the documents before, by kind.
        new: the documents after.
    """
    both: set[Kind] = {
        kind for kind in old.keys() & new.keys() if old[kind] != new[kind]
    }
    rows: dict[Kind, Rows] = {kind: Rows(kind) for kind in both}
    codes = "errors" in old and "errors" in new
    touched: list[str] = []
    if "openapi" in both:
        before, after = _spot(old["openapi"]), _spot(new["openapi"])
        touched = _openapi(rows["openapi"], before, after, codes)
    if "asyncapi" in both:
        before, after = _spot(old["asyncapi"]), _spot(new["asyncapi"])
        _asyncapi(rows["asyncapi"], before, after)
    if "errors" in both:
        before, after = _spot(old["errors"]), _spot(new["errors"])
        compare_errors(rows["errors"], before, after, touched)
    empty = Rows("openapi")
    found = joined(rows.get("openapi", empty), rows.get("asyncapi", empty))
    found += list(rows.get("errors", empty))
    for row in found:
        _finish(row)
        if row.document != "python":
            row.shown_on = shown_on(old[row.document], new[row.document], row.at)
    order = ("openapi", "asyncapi", "errors", "python")
    return sorted(found, key=lambda row: (order.index(row.document), row.at, row.text))


def _spot(document: JsonObject) -> Spot:
    return Spot(document, (), document)


def _openapi(rows: Rows, old: Spot, new: Spot, codes: bool) -> list[str]:
    """Compare two OpenAPI documents; returns words of calls that came or went."""
    schemas = Schemas(rows, codes)
    operations = Operations.of(old, new, rows, schemas)
    operations.compare()
    matched = operations.matched
    moved = [
        each
        for pair in matched.pairs
        if pair[0].pointer[1] != pair[1].pointer[1]
        for each in pair
    ]
    touched: list[str] = []
    for operation in (*matched.added, *matched.removed, *moved):
        node = operation.object
        touched += [str(operation.pointer[1]), str(node.get("operationId"))]
        touched += [str(tag) for tag in cast(list[object], node.get("tags") or [])]
    compare_root(rows, old, new, touched)
    _unused(rows, schemas, old, new)
    return touched


def _asyncapi(rows: Rows, old: Spot, new: Spot) -> None:
    schemas = Schemas(rows)
    Events(old, new, rows, schemas).compare()
    compare_root(rows, old, new, [])
    _unused(rows, schemas, old, new)


def _unused(rows: Rows, schemas: Schemas, old: Spot, new: Spot) -> None:
    """Compare schemas that no call or event leads to, since nothing passes unseen."""
    before = old.children("components", "schemas")
    after = new.children("components", "schemas")
    for name in before:
        now = after.get(name)
        if now is None or before[name].node == now.node:
            continue
        if not schemas.visited(now.pointer):
            schemas.compare(before[name], now, None)


def _finish(row: Row) -> None:
    """Say what is new where the place itself could not tell, but its calls can."""
    additions = ("field-added", "required-field-added", "parameter-added")
    if row.news is not None or row.rule not in additions:
        return
    coverages = {user.coverage for user in row.users}
    if coverages == {"complete"}:
        row.news = "new"
    elif coverages == {"partial"}:
        row.news = "documented"
