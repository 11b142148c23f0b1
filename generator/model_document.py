"""The document that datamodel-code-generator reads: schemas as the classes want them.

Reading and writing want different classes. What the PBX sends may lack any field
and hold any value, so response classes get `None` defaults and no limits. What
we send is checked, so request classes keep required fields, enums and ranges.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from generator.escaping import clean, docstring_end, plain_end
from generator.ir.meanings import meanings_of, with_meanings
from generator.ir.model_plan import ModelPlan
from generator.ir.schemas import PREFIX, ref_name
from generator.ir.since import since_of, words
from generator.load import JsonObject
from generator.names import argument_name, field_name

MODEL = "yeastar_pseries._runtime.decoding.model.Model"
ANSWER = "yeastar_pseries._runtime.decoding.model.Answer"
ARGUMENTS = "yeastar_pseries._runtime.decoding.model.Arguments"
EVENT_PART = "yeastar_pseries._runtime.events.frames.part.EventPart"

_LIMITS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "required",
)
_SCALARS = frozenset({"string", "integer", "number", "boolean", "null"})
_KEPT = ("type", "enum", "const", "items", "anyOf", "oneOf", "allOf", "$ref")


def model_document(
    plan: ModelPlan, model_base: str = MODEL
) -> tuple[JsonObject, dict[str, str]]:
    """Return the document that datamodel-code-generator reads, and field aliases."""
    made = _Schemas(plan, model_base)
    made.add_components()
    made.add_requests()
    document: JsonObject = {
        "openapi": "3.0.3",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": made.schemas},
    }
    return document, made.aliases


def without_bases(document: JsonObject) -> JsonObject:
    """Return the document for the dataclass run: dataclasses have no base."""
    schemas = cast(dict[str, JsonObject], document["components"]["schemas"])
    return {
        **document,
        "components": {
            "schemas": {
                name: {k: v for k, v in schema.items() if k != "customBasePath"}
                for name, schema in schemas.items()
            }
        },
    }


@dataclass(slots=True)
class _Schemas:
    """The schemas of a document while it is made, by module and name."""

    plan: ModelPlan
    model_base: str
    schemas: JsonObject = field(default_factory=dict[str, object])
    aliases: dict[str, str] = field(default_factory=dict[str, str])
    _trees: dict[str, bool] = field(default_factory=dict[str, bool])

    def add_components(self) -> None:
        """Add what the spec names, as far as it is read or only written."""
        write_only = self.plan.write_only()
        for name, module in self.plan.modules.items():
            if name not in self.plan.schemas.components:
                continue  # arguments of a GET: those are requests
            schema = self.plan.schemas.components[name]
            reading = name in self.plan.read
            if not reading and name not in write_only:
                continue
            if _is_object(schema):
                doc = str(schema.get("description") or "")
                self._add(name, module, schema, reading, doc)
            else:
                self.schemas[f"{module}.{name}"] = self._converted(schema, reading)

    def add_requests(self) -> None:
        """Add the arguments of each call."""
        for module, request in self.plan.requests:
            schema: JsonObject = {
                **request.schema,
                "properties": {
                    wire: value
                    for wire, value in request.properties.items()
                    if wire not in request.multipart
                },
                "required": sorted(request.required - set(request.multipart)),
            }
            # No words here: the method that takes these arguments has them.
            self._add(request.name, module, schema, False, "")

    def _add(
        self, name: str, module: str, schema: JsonObject, reading: bool, doc: str
    ) -> None:
        if reading:
            properties, bases = self._read(schema)
            required: set[str] = set()
        else:
            shape = self.plan.schemas.shape(schema)
            properties, bases, required = shape.properties, [], set(shape.required)
        result: JsonObject = {
            "type": "object",
            "properties": {
                wire: self._field(name, wire, value, reading, documented=bool(doc))
                for wire, value in properties.items()
            },
        }
        if required:
            result["required"] = [wire for wire in properties if wire in required]
        if bases:
            result["allOf"] = bases
        else:
            result["customBasePath"] = self._base(name) if reading else ARGUMENTS
        if doc:
            result["description"] = plain_end(doc, indent=4)
        self.schemas[f"{module}.{name}"] = result

    def _base(self, name: str) -> str:
        return ANSWER if name in self.plan.answers else self.model_base

    def _read(
        self, schema: JsonObject
    ) -> tuple[dict[str, JsonObject], list[JsonObject]]:
        """Return the fields of a schema's own, and the schemas that it extends."""
        properties: dict[str, JsonObject] = {}
        bases: list[JsonObject] = []
        for part in cast(list[JsonObject], schema.get("allOf") or []):
            if "$ref" in part:
                bases.append({"$ref": self._converted(part, True)["$ref"]})
            else:
                properties |= part.get("properties") or {}
        return properties | (schema.get("properties") or {}), bases

    def _field(
        self, owner: str, wire: str, schema: JsonObject, reading: bool, documented: bool
    ) -> JsonObject:
        result = self._converted(schema, reading)
        if reading:
            if "$ref" in result:
                result = _only("allOf", [{"$ref": result["$ref"]}])
            result |= {"nullable": True, "default": None}
        elif "pattern" in result:
            # Beside a list of values, too: msgspec takes one kind of text, and the
            # method that is called shows the values.
            kept = {"pattern", "description", "minLength", "maxLength"}
            result = {k: v for k, v in result.items() if k in kept}
            result["type"] = "string"
        elif "$ref" in result:
            result = _only("$ref", result["$ref"])
        if documented and clean(doc := self._words(schema)):
            result["x-doc"] = docstring_end(doc, indent=4)
        if schema.get("x-secret"):
            result["x-secret"] = True
        # Whole answers are looked at anyway.
        if reading and owner not in self.plan.answers and not self._is_tree(schema):
            result["x-open"] = True
        own = field_name(wire) if reading else argument_name(wire)
        python = schema.get("x-python-name") or own
        if python != wire:
            self.aliases[f"{self.plan.modules[owner]}.{owner}.{wire}"] = python
        return result

    def _words(self, schema: JsonObject) -> str:
        """Return what is told of a field: description, values, first firmware."""
        resolved = self.plan.schemas.resolve(schema)
        doc = str(
            schema.get("description") or resolved.get("description") or ""
        ).strip()
        meanings = meanings_of(schema) or meanings_of(resolved)
        if not meanings and "items" in resolved:
            meanings = meanings_of(self.plan.schemas.resolve(resolved["items"]))
        doc = with_meanings(doc, meanings.items())
        if since := since_of(schema):
            doc = f"{doc.rstrip('.')}. Since {words(since)}.".removeprefix(". ")
        return doc

    def _is_tree(self, schema: JsonObject) -> bool:
        """Return whether no object that has this type can come to hold itself."""
        name = ref_name(schema)
        if name is None:
            return self._holds_trees(schema)
        if name not in self._trees:
            # Until that is known, who leads back here is told that it does.
            self._trees[name] = False
            resolved = self.plan.schemas.resolve(schema)
            self._trees[name] = self._holds_trees(resolved, _is_object(resolved))
        return self._trees[name]

    def _holds_trees(self, schema: JsonObject, is_class: bool = False) -> bool:
        parts: list[JsonObject] = []
        for key in ("anyOf", "oneOf", "allOf"):
            parts += cast(list[JsonObject], schema.get(key) or [])
        parts += cast(dict[str, JsonObject], schema.get("properties") or {}).values()
        if "items" in schema:
            parts.append(cast(JsonObject, schema["items"]))
        if parts or is_class:
            return all(map(self._is_tree, parts))
        # An object without a name is a dict, which can hold all there is.
        kinds: object = schema.get("type")
        kinds = cast(list[object], kinds) if isinstance(kinds, list) else [kinds]
        return _SCALARS.issuperset(kinds)

    def _converted(self, schema: JsonObject, reading: bool) -> JsonObject:
        """Return what decides the type of a value, with references by module."""
        kept: JsonObject = {}
        for key, value in schema.items():
            if key == "$ref":
                name = value.removeprefix(PREFIX)
                kept[key] = f"{PREFIX}{self.plan.modules[name]}.{name}"
            elif key in ("anyOf", "oneOf", "allOf"):
                parts = [self._converted(part, reading) for part in value]
                kept[key] = [part for part in parts if part.get("type") != "null"]
            elif key == "items":
                kept[key] = self._converted(value, reading)
            elif key == "additionalProperties" and isinstance(value, dict):
                kept[key] = self._converted(cast(JsonObject, value), reading)
            elif key == "pattern" and not reading:
                kept[key] = _to_the_end(value)
                # Errors tell the form in these words: a pattern alone helps nobody.
                if words := " ".join(str(schema.get("description") or "").split()):
                    kept["description"] = clean(words).removesuffix(".")
            elif key in _KEPT or (key in _LIMITS and not reading):
                kept[key] = value
        return _one_type(kept)


def _to_the_end(pattern: str) -> str:
    """Return a pattern for Python, where `$` also fits before a last line break."""
    escaped = len(pattern.removesuffix("$")) - len(pattern.rstrip("$").rstrip("\\"))
    if not pattern.endswith("$") or escaped % 2:
        return pattern
    return pattern.removesuffix("$") + r"\Z"


def _one_type(schema: JsonObject) -> JsonObject:
    """Return a schema whose `type` is no list: several types are alternatives."""
    if not isinstance(schema.get("type"), list):
        return schema
    rest = {key: value for key, value in schema.items() if key != "type"}
    types = [name for name in schema["type"] if name != "null"]
    if len(types) == 1:
        return {**rest, "type": types[0]}
    return {"anyOf": [{**rest, "type": name} for name in types]}


def _only(key: str, value: object) -> JsonObject:
    """Return a schema of one keyword; what stood beside a reference has been used."""
    return {key: value}


def _is_object(schema: JsonObject) -> bool:
    return schema.get("type") == "object" or "properties" in schema or "allOf" in schema
