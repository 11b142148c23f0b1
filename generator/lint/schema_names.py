"""Objects are named, and names read well in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.ir.schemas import json_content, ref_name, request_content
from generator.lint.places import each_operation, each_schema
from generator.load import JsonObject, Pointer
from generator.names import pascal
from generator.problems import Problem

_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*\Z")
# Names that a generated module uses for something else.
_TAKEN = frozenset(
    [
        "None",
        "True",
        "False",
        "Any",
        "Literal",
        "Annotated",
        "UNSET",
        "Meta",
        "UnsetType",
        "Model",
        "Answer",
        "Arguments",
        "EventPart",
        "Mapping",
        "Sequence",
        "MappingProxyType",
        "CallOptions",
        "Content",
        "FileContent",
        "Operation",
        "Paging",
        "Resource",
        "Page",
        "Paginator",
        "Download",
        "PendingDownload",
        "Poll",
        "Progress",
        "Event",
        "UnknownEvent",
        "EventCodec",
        "CODEC",
        "EVENTS",
        "AsyncResource",
        "AsyncPage",
        "AsyncPaginator",
        "AsyncDownload",
        "AsyncPendingDownload",
    ]
)


def is_class_name(name: str) -> bool:
    """Return whether a schema or event may be called that."""
    if name in _TAKEN or (name.startswith("Async") and name[5:6].isupper()):
        return False
    return _PASCAL.match(name) is not None


def check(bundle: Bundle) -> Iterator[Problem]:
    class_paths = {
        f"{answer.removesuffix('Response')}{kind}": path
        for path, _, operation, _, _ in each_operation(bundle)
        for key, kind in (("x-pagination", "Page"), ("x-download", "Download"))
        if operation.get(key)
        and (answer := ref_name(json_content(operation) or {})) is not None
    }
    for path, _, operation, file, pointer in each_operation(bundle):
        content = request_content(operation)
        if content is not None and "$ref" not in content[1]:
            name = f"{pascal(str(operation['operationId']))}Request"
            yield Problem(
                file,
                (*pointer, "requestBody", "content", content[0], "schema"),
                f"the body of {path} has no named schema",
                f"{{$ref: '#/components/schemas/{name}'}}, and {name} below components,"
                " schemas",
            )
    for name, schema, file, pointer in each_schema(bundle):
        if not is_class_name(name):
            yield Problem(
                file,
                pointer,
                f"{name!r} is no name for a class, or one that the package uses",
                "PascalCase such as ExtensionListItem",
            )
        if name in class_paths:
            yield Problem(
                file,
                pointer,
                f"{class_paths[name]} makes a class {name!r} too",
                "another name for the schema",
            )
        yield from _inline(schema, file, pointer, top=True)


def _inline(
    node: object, file: Path, pointer: Pointer, top: bool = False
) -> Iterator[Problem]:
    if isinstance(node, list):
        for index, child in enumerate(cast(list[object], node)):
            # The parts of an allOf belong to the object that holds them.
            yield from _inline(
                child, file, (*pointer, index), top=pointer[-1] == "allOf"
            )
        return
    if not isinstance(node, dict):
        return
    schema = cast(JsonObject, node)
    if not top and schema.get("type") == "object" and "properties" in schema:
        yield Problem(
            file,
            pointer,
            "an object without a name",
            "a component with a name, and a $ref to it here",
        )
    for key, child in schema.items():
        if key == "properties":
            for wire, value in cast(JsonObject, child).items():
                yield from _inline(value, file, (*pointer, key, wire))
        elif key in ("items", "additionalProperties", "anyOf", "oneOf", "allOf"):
            yield from _inline(child, file, (*pointer, key))
