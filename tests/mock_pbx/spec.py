"""The bundled OpenAPI document: which operations exist and what they take."""

import json
import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol, cast

from .jsontypes import JsonObject, as_array, as_object

URI = "urn:mock:openapi"
METHODS = ("get", "post", "put", "patch", "delete")
JSON_MEDIA = "application/json"
FORM_MEDIA = "multipart/form-data"
REMEMBERED, SHORT = 20_000, 1000
"""How many judgements of values are remembered, and the length of the longest value."""


class SchemaError(Protocol):
    """What we read of a jsonschema error."""

    validator: str
    message: str
    path: Any
    schema_path: Any
    context: "list[SchemaError]"
    instance: Any
    validator_value: Any


@dataclass(frozen=True, slots=True)
class Parameter:
    """One query parameter; schema may still be a $ref."""

    name: str
    required: bool
    schema: JsonObject


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the bundle."""

    id: str
    method: str
    path: str
    token: bool
    parameters: dict[str, Parameter]
    body: JsonObject | None
    body_required: bool
    form: JsonObject | None
    response: JsonObject | None
    download: JsonObject | None
    paging: JsonObject | None
    variants: tuple[JsonObject, ...]


class Spec:
    """Operations by method and path, and validators for schemas in the bundle."""

    def __init__(self, document: JsonObject) -> None:
        self.document = document
        self._validators: dict[int, Any] = {}
        self._judged: dict[tuple[int, str], list[SchemaError]] = {}
        self.operations: dict[tuple[str, str], Operation] = {}
        self.by_id: dict[str, Operation] = {}
        needs_token = bool(document.get("security"))
        for path, listed in as_object(document.get("paths")).items():
            item = self.resolve(as_object(listed))
            for method in METHODS:
                if method in item:
                    operation = self._operation(path, method, item, needs_token)
                    self.operations[operation.method, path] = operation
                    self.by_id[operation.id] = operation

    @classmethod
    def load(cls, path: Path) -> "Spec":
        """Read a bundle from a JSON file."""
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def unknown(self, name: str, *others: str) -> str | None:
        """What is to be said of the name of an operation; None if there is one.

        Args:
            name: what somebody wrote.
            *others: what may stand there as well.
        """
        known = [*self.by_id, *others]
        if name in known:
            return None
        # The same words in another order, as cdr_list_v2, or with dots.
        words = sorted(re.findall("[a-z0-9]+", name.lower()))
        near = [each for each in known if sorted(each.split("_")) == words]
        near = near or get_close_matches(name, known, 1)
        meant = f"; did you mean {near[0]}?" if near else ""
        return f"no such operation: {name}{meant}"

    def resolve(self, node: JsonObject) -> JsonObject:
        """Follow local $refs until there is none."""
        while "$ref" in node:
            node = self._at(str(node["$ref"]))
        return node

    def properties(self, schema: JsonObject) -> dict[str, JsonObject]:
        """Properties of an object schema, through $ref, allOf, anyOf and oneOf."""
        schema = self.resolve(schema)
        found = {
            name: as_object(each)
            for name, each in as_object(schema.get("properties")).items()
        }
        for keyword in ("allOf", "anyOf", "oneOf"):
            for part in as_array(schema.get(keyword)):
                found |= self.properties(as_object(part))
        return found

    def errors(self, schema: JsonObject, value: object) -> list[SchemaError]:
        """All violations of a schema whose $refs point into the bundle."""
        # Keyed by identity: schemas are parts of the document, which lives as long.
        key = (id(schema), json.dumps(value))
        known = self._judged.get(key)
        if known is not None:
            return known
        validator = self._validators.get(id(schema))
        if validator is None:
            # Only here, since the library takes a while to load.
            from jsonschema import Draft202012Validator

            # Any: the library types instances narrower than decoded JSON is.
            validator = cast(Any, Draft202012Validator)(
                {"$id": f"{URI}:probe", **_absolute(schema)}, registry=self._registry
            )
            self._validators[id(schema)] = validator
        found = cast("list[SchemaError]", list(validator.iter_errors(value)))
        if len(self._judged) < REMEMBERED and len(key[1]) < SHORT:
            self._judged[key] = found
        return found

    @cached_property
    def _registry(self) -> Any:
        """The bundle as a document that validators can refer to."""
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT202012

        resource = Resource(contents=self.document, specification=DRAFT202012)
        empty: Registry[Any] = Registry()
        return empty.with_resource(URI, resource)

    @cached_property
    def secret_names(self) -> frozenset[str]:
        """Names of all properties and parameters that the spec marks x-secret."""
        found: set[str] = set()
        _collect_secrets(self.document, found)
        return frozenset(found)

    def _at(self, ref: str) -> JsonObject:
        node: Any = self.document
        for part in ref.removeprefix(URI).removeprefix("#/").split("/"):
            node = node[part.replace("~1", "/").replace("~0", "~")]
        return as_object(node)

    def _operation(
        self, path: str, method: str, item: JsonObject, needs_token: bool
    ) -> Operation:
        raw = as_object(item[method])
        body = self.resolve(as_object(raw.get("requestBody")))
        media = as_object(body.get("content"))
        answers = as_object(raw.get("responses"))
        answer = self.resolve(as_object(answers.get("200") or answers.get("default")))
        listed = [*as_array(item.get("parameters")), *as_array(raw.get("parameters"))]
        parameters = [self.resolve(as_object(each)) for each in listed]
        return Operation(
            id=str(raw["operationId"]),
            method=method.upper(),
            path=path,
            token=bool(raw.get("security", needs_token)),
            parameters={
                each["name"]: Parameter(
                    name=each["name"],
                    required=bool(each.get("required")),
                    schema=as_object(each.get("schema")),
                )
                for each in parameters
                if each.get("in") == "query"
            },
            body=_schema(media, JSON_MEDIA),
            body_required=bool(body.get("required")),
            form=_schema(media, FORM_MEDIA),
            response=_schema(as_object(answer.get("content")), JSON_MEDIA),
            download=as_object(raw.get("x-download")) or None,
            paging=as_object(raw.get("x-pagination")) or None,
            variants=tuple(map(as_object, as_array(raw.get("x-variants")))),
        )


def _schema(media: JsonObject, kind: str) -> JsonObject | None:
    entry = media.get(kind)
    return None if entry is None else as_object(as_object(entry).get("schema"))


def _absolute(node: Any) -> Any:
    """Copy of a schema whose local $refs name the bundle, so that they resolve."""
    if isinstance(node, dict):
        fields = cast(JsonObject, node)
        return {
            key: (
                URI + value
                if key == "$ref" and str(value).startswith("#")
                else _absolute(value)
            )
            for key, value in fields.items()
        }
    if isinstance(node, list):
        return [_absolute(each) for each in cast("list[Any]", node)]
    return node


def _collect_secrets(node: Any, found: set[str]) -> None:
    if isinstance(node, dict):
        fields = cast(JsonObject, node)
        for name, schema in as_object(fields.get("properties")).items():
            if as_object(schema).get("x-secret"):
                found.add(name)
        if fields.get("x-secret") and isinstance(fields.get("name"), str):
            found.add(fields["name"])
        for value in fields.values():
            _collect_secrets(value, found)
    elif isinstance(node, list):
        for value in cast("list[Any]", node):
            _collect_secrets(value, found)
