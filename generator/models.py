"""Drives datamodel-code-generator: schemas of the bundle to typed classes.

Reading and writing want different classes. What the PBX sends may lack any field
and hold any value, so response classes get `None` defaults and no limits. What
we send is checked, so request classes keep required fields, enums and ranges.
"""

from __future__ import annotations

import io
import json
import re
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, cast

from generator.escaping import clean, docstring_end, plain_end
from generator.ir.model_plan import ModelPlan
from generator.ir.schemas import PREFIX
from generator.load import JsonObject
from generator.names import argument_name, field_name
from generator.write import sort_imports

TEMPLATES = Path(__file__).parent / "templates" / "datamodel"
MODEL = "yeastar_pseries._runtime.decoding.model.Model"
ARGUMENTS = "yeastar_pseries._runtime.decoding.model.Arguments"
EVENT_PART = "yeastar_pseries._runtime.events.frames.part.EventPart"

_ABSOLUTE = re.compile(r"^from yeastar_pseries\.", re.MULTILINE)

_LIMITS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "required",
)
_KEPT = ("type", "enum", "const", "items", "anyOf", "oneOf", "allOf", "$ref")


class ModelError(Exception):
    """datamodel-code-generator refused a schema."""


def dcg_document(
    plan: ModelPlan, model_base: str = MODEL
) -> tuple[JsonObject, dict[str, str]]:
    """Return the document that datamodel-code-generator reads, and field aliases."""
    out: JsonObject = {}
    aliases: dict[str, str] = {}
    write_only = plan.write_only()

    def dotted(name: str) -> str:
        return f"{plan.modules[name]}.{name}"

    def convert(schema: JsonObject, reading: bool) -> JsonObject:
        kept: JsonObject = {}
        for key, value in schema.items():
            if key == "$ref":
                kept[key] = PREFIX + dotted(value.removeprefix(PREFIX))
            elif key in ("anyOf", "oneOf", "allOf"):
                parts = [convert(part, reading) for part in value]
                kept[key] = [part for part in parts if part.get("type") != "null"]
            elif key == "items":
                kept[key] = convert(value, reading)
            elif key == "additionalProperties" and isinstance(value, dict):
                kept[key] = convert(cast(JsonObject, value), reading)
            elif key in _KEPT or (key in _LIMITS and not reading):
                kept[key] = value
        if isinstance(kept.get("type"), list):
            types = [t for t in kept.pop("type") if t != "null"]
            if len(types) == 1:
                kept["type"] = types[0]
            else:
                kept = {"anyOf": [{**kept, "type": name} for name in types]}
        return kept

    def field(
        owner: str, wire: str, schema: JsonObject, reading: bool, documented: bool
    ) -> JsonObject:
        result: JsonObject = convert(schema, reading)
        if reading:
            if "$ref" in result:
                result = _only("allOf", [{"$ref": result["$ref"]}])
            result |= {"nullable": True, "default": None}
        elif "$ref" in result:
            result = _only("$ref", result["$ref"])
        resolved = plan.schemas.resolve(schema)
        doc = str(schema.get("description") or resolved.get("description") or "")
        if clean(doc) and documented:
            result["x-doc"] = docstring_end(doc, indent=4)
        if schema.get("x-secret"):
            result["x-secret"] = True
        own = field_name(wire) if reading else argument_name(wire)
        python = schema.get("x-python-name") or own
        if python != wire:
            aliases[f"{plan.modules[owner]}.{owner}.{wire}"] = python
        return result

    def write(
        name: str, module: str, schema: JsonObject, reading: bool, doc: str
    ) -> None:
        parts: list[JsonObject] = []
        properties: dict[str, JsonObject] = {}
        required: list[str] = []
        if reading:
            for part in cast(list[JsonObject], schema.get("allOf") or []):
                if "$ref" in part:
                    parts.append({"$ref": convert(part, reading)["$ref"]})
                else:
                    properties |= part.get("properties") or {}
            properties |= schema.get("properties") or {}
        else:
            shape = plan.schemas.shape(schema)
            properties, required = shape.properties, sorted(shape.required)
        class_schema: JsonObject = {
            "type": "object",
            "properties": {
                wire: field(name, wire, value, reading, documented=bool(doc))
                for wire, value in properties.items()
            },
        }
        if required:
            class_schema["required"] = [wire for wire in properties if wire in required]
        if parts:
            class_schema["allOf"] = parts
        else:
            class_schema["customBasePath"] = model_base if reading else ARGUMENTS
        if doc:
            class_schema["description"] = plain_end(doc, indent=4)
        out[f"{module}.{name}"] = class_schema

    for name, module in plan.modules.items():
        if name not in plan.schemas.components:
            continue  # arguments of a GET: made below
        schema = plan.schemas.components[name]
        reading = name in plan.read
        if not reading and name not in write_only:
            continue
        description = str(schema.get("description") or "")
        if _is_object(schema):
            write(name, module, schema, reading, description)
        else:
            out[f"{module}.{name}"] = convert(schema, reading)
    for module, request in plan.requests:
        # No words here: the method that takes these arguments has them.
        schema: JsonObject = {
            **request.schema,
            "properties": {
                wire: value
                for wire, value in request.properties.items()
                if wire not in request.multipart
            },
            "required": sorted(request.required - set(request.multipart)),
        }
        write(request.name, module, schema, False, "")
    document: JsonObject = {
        "openapi": "3.0.3",
        "info": {"title": "models", "version": "1"},
        "paths": {},
        "components": {"schemas": out},
    }
    return document, aliases


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


def _only(key: str, value: object) -> JsonObject:
    """Return a schema of one keyword; what stood beside a reference has been used."""
    return {key: value}


def _is_object(schema: JsonObject) -> bool:
    return schema.get("type") == "object" or "properties" in schema or "allOf" in schema


def run(
    document: JsonObject, aliases: dict[str, str], header: str, kind: str
) -> dict[str, str]:
    """Return module file names with unformatted source.

    Raises:
        ModelError: datamodel-code-generator refused the document.
    """
    from datamodel_code_generator.__main__ import main

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "schemas.json"
        source.write_text(json.dumps(document), encoding="utf-8")
        target = Path(folder) / "out"
        arguments = [
            *("--input", str(source), "--input-file-type", "openapi"),
            *("--output", str(target), "--output-model-type", kind),
            *("--target-python-version", "3.11", "--openapi-scopes", "schemas"),
            *("--enum-field-as-literal", "all", "--no-formatters"),
            *("--custom-template-dir", str(TEMPLATES)),
            *("--custom-file-header", header, "--aliases", json.dumps(aliases)),
            *("--field-extra-keys-without-x-prefix", "x-doc", "x-secret"),
            "--use-union-operator",
            "--use-standard-collections",
            "--disable-timestamp",
            "--keyword-only",
            "--strict-nullable",
            "--use-annotated",
            "--use-schema-description",
            "--use-exact-imports",
            "--keep-model-order",
            "--ignore-pyproject",
        ]
        if kind == "dataclasses.dataclass":
            arguments += [
                "--dataclass-arguments",
                json.dumps({"frozen": True, "slots": True, "kw_only": True}),
            ]
        output = io.StringIO()
        with redirect_stdout(output), redirect_stderr(output):
            code: Any = main(arguments)
        if int(code) != 0:
            raise ModelError(output.getvalue().strip())
        sort_imports(target)
        return {
            str(path.relative_to(target)): _within_package(path.read_text("utf-8"))
            for path in sorted(target.rglob("*.py"))
        }


def _within_package(source: str) -> str:
    """Return the source with relative imports: the package may have any name."""
    return _ABSOLUTE.sub("from ..", source)
