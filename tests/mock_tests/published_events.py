"""The published AsyncAPI document as a judge of texts that went over a real socket."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from typing import Any, cast

import jsonschema
from jsonschema import validators

from tests.mock_pbx.settings import ROOT

FILE = ROOT / "generated/spec/asyncapi.json"
Json = dict[str, Any]


def _content(validator: Any, schema: Any, text: object, parent: Json) -> Iterator[Any]:
    """Hold a text that should be JSON against its contentSchema.

    The standard leaves this to the reader, and jsonschema leaves it out.
    """
    if not isinstance(text, str):
        return
    assert parent["contentMediaType"] == "application/json"
    try:
        value = json.loads(text)
    except ValueError as error:
        yield jsonschema.ValidationError(f"no JSON: {error}")
        return
    yield from validator.descend(value, schema)


_Validator = cast(Any, validators).extend(
    jsonschema.Draft202012Validator, {"contentSchema": _content}
)


class PublishedEvents:
    """Which messages of an operation a raw text is, by the document alone."""

    @cached_property
    def document(self) -> Json:
        return json.loads(FILE.read_text("utf-8"))

    @cached_property
    def numbers(self) -> dict[int, str]:
        """Names of the event messages by their number."""
        messages = self.document["components"]["messages"]
        return {
            message["x-event-id"]: name
            for name, message in messages.items()
            if "x-event-id" in message
        }

    def errors(self, name: str, text: str) -> list[str]:
        """What is wrong with a text as the message of this name; [] if nothing."""
        message = self.document["components"]["messages"][name]
        return self._errors(message["payload"], _read(message, self.document, text))

    def fitting(self, operation: str, text: str, *, reply: bool = False) -> list[str]:
        """Names of the messages of an operation, or of its reply, that a text is."""
        node = self.document["operations"][operation]
        node = node["reply"] if reply else node
        listed = node.get("messages")
        if listed is None:  # all of the channel
            messages = self._find(node["channel"])["messages"].values()
        else:
            messages = [self._find(reference) for reference in listed]
        names = [each["$ref"].rsplit("/", 1)[-1] for each in messages]
        return [name for name in names if not self.errors(name, text)]

    def header_errors(self, name: str, headers: Json) -> list[str]:
        """What is wrong with the HTTP headers of a delivery."""
        message = self.document["components"]["messages"][name]
        found: list[str] = []
        for reference in message["traits"]:
            schema = self._find(reference).get("headers")
            if schema is not None:
                schema = {**self._find(schema)}
                schema["required"] = list(schema["properties"])
                found += self._errors(schema, headers)
        return found

    def _errors(self, schema: Json, value: object) -> list[str]:
        whole = {"components": self.document["components"], "allOf": [schema]}
        return [
            f"{'.'.join(map(str, each.absolute_path))}: {each.message}"
            for each in _Validator(whole).iter_errors(value)
        ]

    def _find(self, node: Json) -> Json:
        if "$ref" not in node:
            return node
        found: Any = self.document
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        return found


def _read(message: Json, document: Json, text: str) -> object:
    media = message.get("contentType", document["defaultContentType"])
    if media == "text/plain":
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
