"""Names of the wire that would meet in Python, or hide what is there already."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.ir.requests import request_of
from generator.ir.schemas import Schemas
from generator.lint.places import each_operation, each_schema, schemas_of
from generator.load import JsonObject, Pointer
from generator.names import argument_name, field_name, identifier, pascal
from generator.problems import Problem

_MODULE = re.compile(r"[a-z][a-z0-9_]*\Z")


def check(bundle: Bundle) -> Iterator[Problem]:
    schemas = schemas_of(bundle)
    for name, schema, file, pointer in each_schema(bundle):
        found = schemas.shape(schema).properties
        yield from _fields(found, file, pointer, name)
    for path in bundle.files:
        if not _MODULE.match(path.stem) or keyword.iskeyword(path.stem):
            yield Problem(
                path,
                (),
                f"{path.stem!r} cannot be the name of a module",
                "a file name of lower-case letters, digits and _",
            )
    if "paths" in bundle.data:
        yield from _operations(bundle, schemas)


def _fields(
    properties: Mapping[str, JsonObject], file: Path, pointer: Pointer, owner: str
) -> Iterator[Problem]:
    for make in (field_name, argument_name):
        seen: dict[str, str] = {}
        for wire, schema in properties.items():
            name = str(schema.get("x-python-name") or make(wire))
            if name in seen:
                yield Problem(
                    file,
                    pointer,
                    f"{owner}: {seen[name]!r} and {wire!r} are both {name!r} in Python",
                    "x-python-name at one of them",
                )
                return
            seen[name] = wire


def _operations(bundle: Bundle, schemas: Schemas) -> Iterator[Problem]:
    methods: dict[tuple[str, ...], str] = {}
    for path, _, operation, file, pointer in each_operation(bundle):
        _, version, *parts = path.split("/")
        names = [identifier(parts[-1])]
        names += [
            f"{names[0]}_{variant['name']}"
            for variant in cast(list[JsonObject], operation.get("x-variants") or [])
        ]
        for name in names:
            method = (version, *parts[:-1], name)
            if method in methods:
                yield Problem(
                    file,
                    pointer,
                    f"{methods[method]} and {path} are both the method {name!r}",
                    "another name for the variant",
                )
            methods[method] = path
        if len(parts) > 1 and keyword.iskeyword(parts[0]):
            yield Problem(
                file, pointer, f"{parts[0]!r} cannot be a module", "another path"
            )
        request = request_of(bundle.data, schemas, operation)
        if request is None:
            continue
        yield from _fields(request.properties, file, pointer, path)
        class_name = f"{pascal(str(operation['operationId']))}Request"
        if "requestBody" not in operation and class_name in schemas.components:
            yield Problem(
                file,
                pointer,
                f"the arguments of {path} get the name {class_name}, which a schema has",
                "another name for that schema",
            )
