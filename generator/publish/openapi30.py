"""The generator-safe document: OpenAPI 3.0, made from the published 3.1.

Code generators have not moved on to 3.1, and what they have of 3.0 does not survive open
enums, unions and composed objects. `safe/` gives each schema a form that they do
survive; what that costs is noted and published beside the document.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from generator.bundle import find, pointer_of
from generator.ir.schemas import Schemas as Components
from generator.load import JsonObject
from generator.publish.http_failures import remove_http_failures
from generator.publish.nodes import components, operations
from generator.publish.safe.losses import Losses
from generator.publish.safe.schemas import Place, Schemas

_NOT_IN_3_0 = ("jsonSchemaDialect", "webhooks")
# Values of these are data, whatever words they hold.
_DATA = ("example", "examples", "default", "value", "enum")


def safe_document(bundle: JsonObject) -> tuple[JsonObject, Losses]:
    """Return the document as OpenAPI 3.0.3, and what it lost.

    Args:
        bundle: the published document (3.1); it is left as it is.
    """
    losses = Losses()
    known = Components(components(bundle, "schemas"))
    answered = set(known.reachable(answers(bundle)))
    return _Document(bundle, losses, answered).made(), losses


def safe_piece(
    bundle: JsonObject, place: tuple[str, ...], answered: Collection[str]
) -> tuple[JsonObject, Losses]:
    """Return a path item or a component as OpenAPI 3.0.3 has it, and what it lost.

    Args:
        bundle: the published document (3.1), at least the piece and what it uses.
        place: of the piece.
        answered: names of the schemas that an answer holds.
    """
    losses = Losses()
    maker = _Document(bundle, losses, answered)
    value = find(bundle, place)
    if place[0] == "components":
        _, kind, name = place
        return cast(JsonObject, maker.component(kind, name, value)), losses
    item = maker.walked(value, Place(""))
    remove_http_failures({"paths": {place[1]: item}})
    return cast(JsonObject, item), losses


class _Document:
    def __init__(
        self, bundle: JsonObject, losses: Losses, answered: Collection[str]
    ) -> None:
        self.bundle = bundle
        self.losses = losses
        self.schemas = Schemas(self._found, losses)
        self.answered = answered

    def made(self) -> JsonObject:
        document: JsonObject = {}
        for key, value in self.bundle.items():
            if key in _NOT_IN_3_0:
                self.losses.tell("keyword", f"the document (`{key}`)")
            elif key == "info":
                document[key] = self._info(cast(JsonObject, value))
            elif key == "components":
                document[key] = self._components(cast(JsonObject, value))
            else:
                document[key] = self.walked(value, Place(""))
        document["openapi"] = "3.0.3"
        if remove_http_failures(document):
            self.losses.tell("failures of HTTP", "every operation")
        self._prune(document)
        return document

    def _prune(self, document: JsonObject) -> None:
        """Take away schemas that nothing refers to since compositions are objects."""
        schemas = components(document, "schemas")
        known = Components(components(self.bundle, "schemas"))
        used = set(known.reachable(_all_but_schemas(self.bundle)))
        left = Components(schemas).reachable(_all_but_schemas(document))
        for name in sorted(used.difference(left)):
            del schemas[name]
            self.losses.tell("part of a composition", name)

    def _found(self, ref: str) -> JsonObject:
        found = find(self.bundle, pointer_of(ref))
        return cast(JsonObject, found) if isinstance(found, dict) else {}

    def _info(self, info: JsonObject) -> JsonObject:
        result = dict(info)
        if result.pop("summary", None):
            self.losses.tell("summary", "info.summary")
        licence = dict(cast(JsonObject, result.get("license") or {}))
        if licence.pop("identifier", None):
            self.losses.tell("licence", "info.license.identifier")
            result["license"] = licence
        text = str(result.get("description") or "")
        first = text.partition("\n\n")[0].partition("\n#")[0]
        if len(first) < len(text.strip()):
            self.losses.tell("guide", "info.description")
            result["description"] = " ".join(first.split())
        return result

    def _components(self, components: JsonObject) -> JsonObject:
        result: JsonObject = {}
        for key, value in components.items():
            if key == "pathItems":
                self.losses.tell("keyword", "components (`pathItems`)")
            else:
                named = cast(JsonObject, value)
                result[key] = {
                    name: self.component(key, name, each)
                    for name, each in named.items()
                }
        return result

    def component(self, kind: str, name: str, value: object) -> object:
        """Return one of the components."""
        if kind == "schemas":
            return self.schemas.safe(value, Place(name, name in self.answered))
        return self.walked(value, _place(kind, Place(name)))

    def walked(self, node: object, place: Place) -> object:
        """Return a part of the document that is no schema, with safe schemas."""
        if isinstance(node, list):
            return [self.walked(each, place) for each in cast(list[object], node)]
        if not isinstance(node, dict):
            return node
        mapping = cast(JsonObject, node)
        if isinstance(mapping.get("$ref"), str):
            if len(mapping) > 1:
                self.losses.tell("beside a reference", place.name)
            return {"$ref": mapping["$ref"]}
        own = mapping.get("operationId") or mapping.get("name")
        if isinstance(own, str):
            place = place.inside(f" {own}" if place.name else own)
        result: JsonObject = {}
        for key, value in mapping.items():
            if key in _DATA or key.startswith("x-"):
                result[key] = value
            elif key == "schema":
                result[key] = self.schemas.safe(value, place)
            elif key == "content":
                result[key] = self._content(cast(JsonObject, value), place)
            else:
                result[key] = self.walked(value, _place(key, place))
        return result

    def _content(self, content: JsonObject, place: Place) -> JsonObject:
        result: JsonObject = {}
        for media_type, each in content.items():
            made = cast(JsonObject, self.walked(each, place))
            if "json" not in media_type and made.get("schema", {}) == {}:
                # 3.1 says nothing of a file beyond its media type.
                self.losses.tell("binary", f"{place.name} (`{media_type}`)")
                made["schema"] = {"type": "string", "format": "binary"}
            result[media_type] = made
        return result


def _place(key: str, place: Place) -> Place:
    if key in ("parameters", "headers"):
        return Place(place.name, in_parameter=True)
    if key == "responses":
        return Place(place.name, answered=True)
    return place


def answers(document: JsonObject) -> list[object]:
    """Return what the PBX sends, call by call."""
    own = [each.get("responses") for each in operations(document)]
    return [*own, components(document, "responses")]


def _all_but_schemas(document: JsonObject) -> list[object]:
    shared = cast(JsonObject, document.get("components") or {})
    rest = [value for key, value in shared.items() if key != "schemas"]
    return [document.get("paths"), *rest]
