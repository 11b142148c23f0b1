"""What x-pagination, x-download and x-poll name exists, and listings say that they page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.ir.schemas import Schemas, json_content, parameters
from generator.lint.places import each_operation, schemas_of
from generator.load import JsonObject, Pointer
from generator.names import pascal
from generator.problems import Problem


def check(bundle: Bundle) -> Iterator[Problem]:
    schemas = schemas_of(bundle)
    for path, _, operation, file, pointer in each_operation(bundle):
        content = json_content(operation)
        if content is None or "$ref" not in content:
            answer = f"{pascal(str(operation.get('operationId')))}Response"
            yield Problem(
                file,
                (*pointer, "responses"),
                f"{path} has no named answer",
                "responses.200.content.application/json.schema:"
                f" {{$ref: '#/components/schemas/{answer}'}}, and {answer} below"
                " components, schemas",
            )
            continue
        fields = schemas.shape(content).properties
        if not fields:
            yield Problem(
                file,
                (*pointer, "responses"),
                f"the answer of {path} has no fields",
                "an object: allOf [Envelope, ...]",
            )
        elif "errcode" not in fields:
            yield Problem(
                file,
                (*pointer, "responses"),
                f"the answer of {path} has no errcode",
                "allOf: [{$ref: ../common.yaml#/components/schemas/Envelope}, ...]"
                f" in {str(content['$ref']).rpartition('/')[2]}",
            )
        sent = {str(p.get("name")) for p in parameters(bundle.data, operation)}
        pagination = cast(JsonObject | None, operation.get("x-pagination") or None)
        # `x-pagination: false` is a decision, its absence an oversight.
        if "x-pagination" not in operation and {"page", "page_size"} <= sent:
            lists = [n for n, s in fields.items() if _is_list(schemas, s)]
            if len(lists) > 2 or "data" in lists:
                yield Problem(
                    file,
                    pointer,
                    f"{path} takes page and page_size but has no x-pagination",
                    "x-pagination: {page: page, size: page_size, items: ...}, or false",
                )
        for key, known, what in (
            ("page", sent, "parameter"),
            ("size", sent, "parameter"),
            ("items", fields, "field of the answer"),
            ("total", fields, "field of the answer"),
        ):
            if pagination is None:
                break
            name = pagination.get(key)
            if key == "items" and not _of_objects(schemas, fields.get(str(name))):
                yield Problem(
                    file,
                    (*pointer, "x-pagination", key),
                    f"{name!r} is no list of named objects in the answer",
                    "a field with items: {$ref: ...}",
                )
            elif name is not None and name not in known:
                yield Problem(
                    file,
                    (*pointer, "x-pagination", key),
                    f"there is no {what} {name!r}",
                    f"one of {', '.join(sorted(known))}",
                )
        yield from _poll(path, operation, sent, file, pointer)
        url = cast(JsonObject, operation.get("x-download") or {}).get("url")
        if url is not None and url not in fields:
            yield Problem(
                file,
                (*pointer, "x-download", "url"),
                f"there is no field {url!r} in the answer",
                f"one of {', '.join(sorted(fields))}",
            )
        if url is None and "download_resource_url" in fields:
            yield Problem(
                file,
                pointer,
                f"{path} answers with a download URL but has no x-download",
                "x-download: {url: download_resource_url, file: file}",
            )


def _poll(
    path: str, operation: JsonObject, sent: set[str], file: Path, pointer: Pointer
) -> Iterator[Problem]:
    """Check what is told of a file that has to be made first."""
    poll = cast(JsonObject | None, operation.get("x-poll") or None)
    if poll is None:
        return
    for key, example in (("errcode", 2), ("event", 30027)):
        if type(poll.get(key)) is not int:
            yield Problem(
                file,
                (*pointer, "x-poll"),
                f"x-poll of {path} has no number as {key}",
                f"{key}: {example}",
            )
    if poll.get("assumed", True) is not True:
        yield Problem(
            file,
            (*pointer, "x-poll", "assumed"),
            f"assumed of {path} is not true",
            "assumed: true, or nothing",
        )
    for name in cast(JsonObject, poll.get("match") or {}):
        if name not in sent:
            yield Problem(
                file,
                (*pointer, "x-poll", "match", name),
                f"there is no parameter {name!r}",
                f"one of {', '.join(sorted(sent))}",
            )


def _of_objects(schemas: Schemas, schema: JsonObject | None) -> bool:
    items = schemas.resolve(schema or {}).get("items")
    return isinstance(items, dict) and "$ref" in items


def _is_list(schemas: Schemas, schema: JsonObject) -> bool:
    return schemas.resolve(schema).get("type") == "array"
