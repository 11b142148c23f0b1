"""One schema of 3.1 as one of 3.0, and all that is inside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from generator.load import JsonObject

from .flatten import Find, flatten
from .losses import Losses
from .unions import one_type, without_null

_KEPT = {
    *("title", "description", "type", "nullable", "enum", "default", "example"),
    *("multipleOf", "maximum", "minimum", "maxLength", "minLength", "pattern"),
    *("exclusiveMaximum", "exclusiveMinimum", "maxItems", "minItems", "uniqueItems"),
    *("maxProperties", "minProperties", "required", "properties", "items", "format"),
    *("additionalProperties", "allOf", "oneOf", "anyOf", "not", "discriminator"),
    *("readOnly", "writeOnly", "deprecated", "externalDocs", "xml"),
}
# Said of a document, or for people who write it: nothing a client would miss.
_SILENT = {"$schema", "$id", "$comment", "$anchor"}
_FILES = {"application/octet-stream", "image/png", "image/jpeg", "audio/wav"}
# Formats of texts that generators take as plain texts, or as whole files.
_PLAIN_FORMATS = {"binary", "password", "email", "hostname", "ipv4", "ipv6"}
_DEFAULTS = ("string", "integer", "number", "boolean")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a schema stands."""

    name: str
    answered: bool = False
    """The PBX sends it, so that unknown fields and values have to be read."""
    in_parameter: bool = False

    def inside(self, name: str) -> Place:
        return Place(f"{self.name}{name}", self.answered, self.in_parameter)


@dataclass(frozen=True, slots=True)
class Schemas:
    """Makes the schemas of one document safe."""

    find: Find
    losses: Losses

    def safe(self, schema: object, place: Place) -> JsonObject:
        """Return a schema of 3.0; the one that is given is left as it is."""
        if not isinstance(schema, dict):
            return {"not": {}} if schema is False else {}
        source = cast(JsonObject, schema)
        if "$ref" in source:
            return self._reference(source, place)
        source = flatten(source, self.find, self.losses, place.name)
        source = without_null(source, self.losses, place.name)
        for _ in range(3):
            # What is left of a choice may be a choice, or a list of types, again.
            before = source
            source = one_type(source, self.losses, place.name, place.in_parameter)
            if source is before:
                break
        if "$ref" in source:
            return self._reference(source, place)
        source = self._translated(source, place)
        return self._inside(source, place)

    def _reference(self, source: JsonObject, place: Place) -> JsonObject:
        """Return a reference, which 3.0 wants to be alone, inside an `allOf`."""
        rest = {key: value for key, value in source.items() if key != "$ref"}
        if not rest:
            return {"$ref": source["$ref"]}
        self.losses.tell("described reference", place.name)
        if "default" in rest:
            self.losses.tell("default", place.name)
            del rest["default"]
        kept = self._translated(rest, place)
        return {"allOf": [{"$ref": source["$ref"]}], **kept}

    def _translated(self, source: JsonObject, place: Place) -> JsonObject:
        """Return the same schema with keywords of 3.0 only; what is inside stays."""
        result: JsonObject = {}
        for key, value in source.items():
            if key == "const":
                self.losses.tell("constant", place.name)
                result["enum"] = [value]
            elif key == "examples":
                self._example(result, cast(list[object], value), place)
            elif key in ("exclusiveMinimum", "exclusiveMaximum"):
                bound = key.removeprefix("exclusive").lower()
                if isinstance(value, bool):
                    result[key] = value
                else:
                    result[bound], result[key] = value, True
            elif key in ("contentMediaType", "contentEncoding"):
                self._content(result, key, value, place)
            elif key in _KEPT or key.startswith("x-"):
                result.setdefault(key, value)
            elif key not in _SILENT:
                self.losses.tell("keyword", f"{place.name} (`{key}`)")
        self._format(result, place)
        kind = result.get("type")
        if "default" in result and kind not in _DEFAULTS:
            self.losses.tell("default", place.name)
            del result["default"]
        if kind == "array":
            items = cast(JsonObject, result.setdefault("items", {}))
            if items.get("format") == "binary" and "minItems" in result:
                self.losses.tell("limit", f"{place.name} (`minItems`)")
                del result["minItems"]
        if kind is None and result.pop("nullable", False):
            # A schema without a type takes null anyway, and 3.0 wants a type beside it.
            self.losses.tell("any null", place.name)
        is_open = "properties" in result and "additionalProperties" not in result
        if place.answered and kind == "object" and is_open:
            self.losses.tell("open object", place.name)
            result["additionalProperties"] = True
        return result

    def _example(self, result: JsonObject, values: list[object], place: Place) -> None:
        if values:
            result["example"] = values[0]
        if len(values) > 1:
            self.losses.tell("more than one example", place.name)

    def _content(
        self, result: JsonObject, key: str, value: object, place: Place
    ) -> None:
        if key == "contentMediaType" and value in _FILES:
            self.losses.tell("binary", place.name)
            result["type"], result["format"] = "string", "binary"
        else:
            self.losses.tell("keyword", f"{place.name} (`{key}`)")

    def _format(self, result: JsonObject, place: Place) -> None:
        known = result.get("format")
        if known and result.get("type") == "string" and known not in _PLAIN_FORMATS:
            self.losses.tell("format", f"{place.name} (`{known}`)")
            del result["format"]

    def _inside(self, result: JsonObject, place: Place) -> JsonObject:
        fields = result.get("properties")
        if isinstance(fields, dict):
            result["properties"] = {
                name: self.safe(field, place.inside(f".{name}"))
                for name, field in cast(JsonObject, fields).items()
            }
        for key in ("items", "not"):
            if key in result:
                result[key] = self.safe(result[key], place.inside("[]"))
        if isinstance(result.get("additionalProperties"), dict):
            each = place.inside("{}")
            more = result["additionalProperties"]
            result["additionalProperties"] = self.safe(more, each)
        if isinstance(result.get("allOf"), list):
            parts = cast(list[object], result["allOf"])
            result["allOf"] = [self.safe(part, place) for part in parts]
        return result
