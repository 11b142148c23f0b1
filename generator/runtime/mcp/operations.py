"""The three tools for operations: search, describe, call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from ..catalog.calling import call
from ..catalog.catalog import Catalog
from ..catalog.infos import OperationInfo
from ..exceptions import YeastarError
from ..hidden import Hidden
from .results import answer_result, page_result
from .rights import Rights, effect_of

MOST_FOUND, MOST_ROWS = 25, 500
_DEEPEST = 3


class RefusedError(YeastarError):
    """A call that an agent may not make, or that this server does not offer."""


class OperationTools:
    """Finds, describes and calls operations of one PBX.

    Args:
        catalog: of all operations.
        client: a `Client`.
        rights: what may be called.
        folder: where files go that are fetched; None to fetch none.
    """

    def __init__(
        self, catalog: Catalog, client: object, rights: Rights, folder: Path | None
    ) -> None:
        self._catalog = catalog
        self._client = client
        self._rights = rights
        self._folder = folder

    def search(self, text: str, most: int) -> dict[str, Any]:
        """Return operations that fit some words; all resources without words."""
        if not text.strip():
            return {"resources": self._resources()}
        fitting = self._catalog.search(text, texts=True)
        found = [each for each in fitting if self._rights.offered(each)]
        shown = found[: max(1, min(most, MOST_FOUND))]
        result: dict[str, Any] = {"operations": [self._line(each) for each in shown]}
        if len(found) > len(shown):
            result["more"] = len(found) - len(shown)
        if not found:
            result["hint"] = "search for fewer or other words; '' lists the resources"
        return result

    def describe(self, name: str) -> dict[str, Any]:
        """Return all that an agent needs to call an operation."""
        operation = self._operation(name)
        docs = self._catalog.docs(operation)
        found: dict[str, Any] = {
            **self._line(operation),
            "description": docs.description,
            "arguments": self._catalog.arguments_schema(operation),
            "gives": _GIVES[operation.kind],
            "returns": docs.returns,
        }
        if refusal := self._refusal(operation):
            found["why_not"] = refusal
        if operation.one_of:
            found["needs_one_of"] = [list(each) for each in operation.one_of]
        if operation.kind == "page":
            found["row_fields"] = list(self._catalog.row_fields(operation))
        elif operation.kind == "answer":
            schema = self._catalog.answer_schema(operation)
            found["answer"] = _shape(schema, _DEEPEST)
        if operation.since:
            found["since_firmware"] = dict(operation.since)
        if not operation.complete:
            found["note"] = "the vendor's page was seen in part: there may be more"
        return found

    def call(
        self,
        name: str,
        arguments: Mapping[str, object],
        most: int,
        fields: Sequence[str],
    ) -> dict[str, Any]:
        """Call an operation and return what it gives, secrets masked.

        Raises:
            RefusedError: it is not allowed.
            YeastarError: as of any call.
        """
        operation = self._operation(name)
        if refusal := self._refusal(operation):
            raise RefusedError(refusal)
        given = call(self._client, operation, Hidden(dict(arguments)))
        secret = self._catalog.secret_fields(operation)
        if operation.kind == "page":
            rows = max(1, min(most, MOST_ROWS))
            result = page_result(given, secret, rows, fields)
            known = self._catalog.row_fields(operation)
            wrong = [
                name
                for name in fields
                if name not in known and not any(name in row for row in result["rows"])
            ]
            # A newer PBX may have more than the spec knows: what came decides.
            return {**result, "no_such_fields": wrong} if wrong else result
        if operation.kind == "download":
            return self._saved(operation, given)
        return answer_result(given, secret)

    def _saved(self, operation: OperationInfo, given: Any) -> dict[str, Any]:
        assert self._folder is not None
        if operation.polls:
            given.wait()
        path = given.save(self._folder)
        return {"file": str(path), "bytes": Path(path).stat().st_size}

    def _refusal(self, operation: OperationInfo) -> str | None:
        refusal = self._rights.refusal(operation)
        if refusal is None and operation.kind == "download" and self._folder is None:
            return (
                f"{operation.name} gives a file. Who runs this server can name a folder"
                " for files: yeastar mcp --files FOLDER"
            )
        return refusal

    def _operation(self, name: str) -> OperationInfo:
        operation = self._catalog[name]
        if not self._rights.offered(operation):
            raise RefusedError(f"{operation.name} is not offered here")
        return operation

    def _line(self, operation: OperationInfo) -> dict[str, Any]:
        return {
            "operation": operation.name,
            "summary": operation.summary,
            "effect": effect_of(operation),
            "allowed": self._refusal(operation) is None,
        }

    def _resources(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for each in self._catalog.resources:
            names = [
                name.rpartition(".")[2]
                for name in each.operations
                if self._rights.offered(self._catalog[name])
            ]
            if names:
                found.append(
                    {"resource": each.name, "about": each.title, "operations": names}
                )
        return found


_GIVES = {
    "answer": "one answer",
    "page": "rows, of as many pages as needed",
    "download": "a file, saved in the folder of this server",
}


def _shape(schema: Mapping[str, Any], depth: int) -> Any:
    """Return the fields of an answer and their types, without the words of a schema."""
    if properties := schema.get("properties"):
        if depth == 0:
            return "object"
        return {name: _shape(each, depth - 1) for name, each in properties.items()}
    if items := schema.get("items"):
        return [_shape(items, depth)]
    for key in ("allOf", "anyOf", "oneOf"):
        for each in schema.get(key) or ():
            if each.get("properties") or each.get("items"):
                return _shape(each, depth)
    if values := schema.get("enum"):
        return " | ".join(map(str, values))
    kind = schema.get("type", "any")
    if isinstance(kind, list):
        return " | ".join(map(str, cast("list[object]", kind)))
    return kind
