"""Messages that are events have an id, a class name and a named body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.build.schemas import Schemas, ref_name
from generator.bundle import Bundle
from generator.load import JsonObject
from generator.names import is_identifier
from generator.problems import Problem


def check(bundle: Bundle) -> Iterator[Problem]:
    components = cast(JsonObject, bundle.data["components"])
    schemas = Schemas(cast(dict[str, JsonObject], components.get("schemas") or {}))
    seen: dict[int, str] = {}
    for name, message in cast(
        dict[str, JsonObject], components.get("messages") or {}
    ).items():
        number = message.get("x-event-id")
        if number is None:
            continue
        file, pointer = bundle.origins[("messages", name)]
        if not isinstance(number, int) or number in seen:
            yield Problem(
                file,
                (*pointer, "x-event-id"),
                f"{number!r} is no event id, or belongs to {seen.get(number)}",
                "the vendor's number, each once",
            )
            continue
        seen[number] = name
        if not is_identifier(name) or not name[0].isupper():
            yield Problem(
                file, pointer, f"{name!r} is no class name", "a PascalCase name"
            )
        for key in ("x-source", "x-coverage", "x-editions", "summary"):
            if not message.get(key):
                yield Problem(
                    file, pointer, f"{key} is missing", f"{key} as on operations"
                )
        payload = cast(JsonObject, message.get("payload") or {})
        body = schemas.shape(payload).properties.get("msg") if payload else None
        if body is None or ref_name(body) is None:
            yield Problem(
                file,
                (*pointer, "payload"),
                "the payload has no named msg",
                "payload: {$ref: ...Frame} whose msg is a {$ref: ...}",
            )
