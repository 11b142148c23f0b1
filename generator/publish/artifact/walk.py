"""Ways through the published documents that several parts of the archive take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from generator.ir import requests
from generator.load import JsonObject
from generator.names import pascal
from generator.publish.nodes import target


@dataclass(frozen=True, slots=True)
class Operation:
    """One call of the REST API."""

    method: str
    path: str
    data: JsonObject

    @property
    def id(self) -> str:
        return str(self.data["operationId"])

    @property
    def type_name(self) -> str:
        """Return the operation's name as the beginning of a type's name."""
        return pascal(self.id)

    def parameters(self, document: JsonObject) -> list[JsonObject]:
        """Return the parameters of the query, references followed."""
        entries = cast(list[JsonObject], self.data.get("parameters") or [])
        found = (target(document, each) for each in entries)
        return [each for each in found if each.get("in") == "query"]

    def shared(self, parameter: JsonObject) -> bool:
        """Tell whether a parameter of the query stands at other operations too."""
        entries = cast(list[JsonObject], self.data.get("parameters") or [])
        return all(each is not parameter for each in entries)

    def body(self) -> tuple[str, JsonObject]:
        """Return the media type of the body and what is said of it, or nothing."""
        holder = cast(JsonObject, self.data.get("requestBody") or {})
        return _only(holder)

    def answer(self) -> tuple[str, JsonObject]:
        """Return the media type of the answer and what is said of it."""
        responses = cast(dict[str, JsonObject], self.data["responses"])
        return _only(responses["200"])


def _only(holder: JsonObject) -> tuple[str, JsonObject]:
    content = cast(dict[str, JsonObject], holder.get("content") or {})
    nothing: JsonObject = {}
    return next(iter(content.items()), ("", nothing))


def operations(document: JsonObject) -> Iterator[Operation]:
    """Give the operations in the order of the document."""
    for path, method, operation in requests.operations(document):
        yield Operation(method, path, operation)
