"""Which change of the documents explains a break of the package."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import cast

from generator.diff.python.surface import Break
from generator.diff.rows import Row
from generator.diff.spots import Kind, at_pointer
from generator.load import JsonObject

_WORDING = ("text-changed", "example-changed", "source-changed", "error-text-changed")
_REF = re.compile(r'"#/components/schemas/([^"/]+)"')
_WORD = re.compile(r"\w+")
_GONE = ("operation-removed", "operation-renamed", "event-removed", "event-renamed")


def attach(
    rows: list[Row],
    found: Iterable[Break],
    old: Mapping[Kind, JsonObject],
    new: Mapping[Kind, JsonObject],
) -> list[Row]:
    """Give each break to the row it follows from; returns rows for all others.

    Args:
        rows: the changes of the documents.
        found: what griffe found.
        old: the documents before.
        new: the documents after.
    """
    explain = _Explain(rows, old, new)
    others: dict[tuple[str, str], Row] = {}
    for each in found:
        row = explain.row(each)
        if row is not None:
            if str(each) not in row.python_breaks:
                row.python_breaks.append(str(each))
            continue
        key = (each.rule, str(each))
        text = f"{each}: {each.what[:1].lower()}{each.what[1:]}"
        others.setdefault(key, Row(each.rule, "python", "", text, object=str(each)))
    return list(others.values())


class _Explain:
    def __init__(
        self,
        rows: list[Row],
        old: Mapping[Kind, JsonObject],
        new: Mapping[Kind, JsonObject],
    ) -> None:
        self._rows = [row for row in rows if row.rule not in _WORDING]
        self._paths = _paths(old.get("openapi", {})) | _paths(new.get("openapi", {}))
        self._schemas = {
            name
            for document in old.values()
            for name in _object(_object(document, "components"), "schemas")
        }
        self._gone: list[tuple[Row, set[str]]] = []
        for row in self._rows:
            if row.rule in _GONE:
                self._gone.append((row, self._below(row, old)))

    def row(self, each: Break) -> Row | None:
        """Return the row that a break follows from."""
        home, _, file = each.module.removesuffix(".py").rpartition("/")
        if home == "_async/resources":
            return self._of_method(file, each)
        if each.module in ("types.py", "_async/client.py"):
            return self._of_resource(each)
        if each.module == "errors.py":
            return self._first(
                row for row in self._rows if each.path.split(".")[0] in row.text
            )
        if home in ("models", "events"):
            return self._of_class(each)
        return None

    def _of_method(self, file: str, each: Break) -> Row | None:
        owner, _, method = each.path.partition(".")
        if not owner.endswith("Resource"):
            method = ""
        names = {
            name
            for (resource, last), name in self._paths.items()
            if resource == file
            and (not method or method == last or method.startswith(f"{last}_"))
        }
        concerned = [
            row
            for row in self._rows
            if names & set(map(str, row.names()))
            or (row.rule in _GONE and names & set(_WORD.findall(row.text)))
        ]
        return self._best(concerned, each, each.detail or method)

    def _of_resource(self, each: Break) -> Row | None:
        name = each.path.split(".")[-1].removeprefix("Async").lower()
        for (resource, _), operation in self._paths.items():
            if name.startswith(resource.replace("_", "")):
                for row, _ in self._gone:
                    if operation in row.names():
                        return row
        return None

    def _of_class(self, each: Break) -> Row | None:
        name, _, attribute = each.path.partition(".")
        below = [row for row in self._rows if self._is_of(name, _component(row.at))]
        renamed = [row for row in self._rows if row.text.endswith(f" was {name}")]
        found = self._best(below + renamed, each, attribute or name)
        if found is not None:
            return found
        events = [row for row in self._rows if row.at.endswith(f"/messages/{name}")]
        called = [row for row in self._rows if row.text.endswith(f"called {name}")]
        if events or called:
            return self._first((*events, *called))
        return self._first(
            row
            for row, names in self._gone
            if any(self._is_of(name, schema) for schema in names)
        )

    def _is_of(self, name: str, schema: str) -> bool:
        """Return whether a class is that of a schema, or of a place in it."""
        if name in self._schemas:
            return name == schema
        return bool(schema) and name.startswith(schema)

    def _best(self, rows: list[Row], each: Break, word: str) -> Row | None:
        """Return the row that names the argument or field, else one that breaks."""
        if word:
            told = re.compile(rf"\b{re.escape(word.rstrip('_'))}\b")
            naming = [row for row in rows if told.search(row.text)]
            if naming:
                return naming[0]
        gone = [row for row in rows if row.rule in _GONE]
        if gone or each.rule != "python-removed":
            return self._first(gone or [row for row in rows if "added" not in row.rule])
        return None

    @staticmethod
    def _first(rows: Iterable[Row]) -> Row | None:
        return next(iter(rows), None)

    @staticmethod
    def _below(row: Row, old: Mapping[Kind, JsonObject]) -> set[str]:
        """Return the schemas that what is gone was made of."""
        kind: Kind = "asyncapi" if row.document == "asyncapi" else "openapi"
        document = old.get(kind, {})
        start = at_pointer(document, row.at)
        waiting: set[str] = set()
        if start is not None:
            waiting = set(_REF.findall(json.dumps(start.node)))
        # The class of the arguments of a call without a body.
        calls = [word for word in _WORD.findall(row.text) if "_" in word]
        found = {
            f"{word.replace('_', ' ').title().replace(' ', '')}Re" for word in calls
        }
        while waiting:
            name = waiting.pop()
            found.add(name)
            schema = at_pointer(document, f"/components/schemas/{name}")
            if schema is not None:
                waiting |= set(_REF.findall(json.dumps(schema.node))) - found
        return found - {"Envelope"}


def _object(node: JsonObject, key: str) -> JsonObject:
    found = node.get(key)
    return cast(JsonObject, found) if isinstance(found, dict) else {}


def _component(at: str) -> str:
    prefix = "/components/schemas/"
    return at[len(prefix) :].split("/")[0] if at.startswith(prefix) else ""


def _paths(document: JsonObject) -> dict[tuple[str, str], str]:
    """Return operationIds by resource and method of the package."""
    found: dict[tuple[str, str], str] = {}
    for path, item in _object(document, "paths").items():
        parts = path.split("/")[1:]
        if not parts:
            continue
        version = "" if parts[0] == "v1.0" else f"v{parts[0][1:].split('.')[0]}_"
        resource = version + parts[1] if len(parts) > 2 else "root"
        for operation in cast(JsonObject, item).values():
            if isinstance(operation, dict):
                name = cast(JsonObject, operation).get("operationId")
                found[resource, parts[-1]] = str(name)
    return found
