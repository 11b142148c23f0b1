"""Fields that look like secrets are marked, so that nothing shows their value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from generator.bundle import Bundle
from generator.lint.places import each_operation, each_schema
from generator.load import JsonObject
from generator.problems import Problem

_SECRET = re.compile(
    r"(?!enb_|has_)(.*_)?(password|passwd|secret|secret_key|access_token|refresh_token|auth_token"
    r"|api_key|vm_pin|rps_pin)\Z"
)


def looks_like_a_secret(name: str) -> bool:
    """Return whether a field of that name has to say that it is one, or is none."""
    return _SECRET.match(name) is not None


def check(bundle: Bundle) -> Iterator[Problem]:
    for _, schema, file, pointer in each_schema(bundle):
        nodes: list[tuple[tuple[str | int, ...], JsonObject]] = [((), schema)]
        for index, part in enumerate(cast(list[JsonObject], schema.get("allOf") or [])):
            nodes.append((("allOf", index), part))
        for inner, node in nodes:
            for wire, value in cast(JsonObject, node.get("properties") or {}).items():
                if (
                    looks_like_a_secret(wire)
                    and isinstance(value, dict)
                    and "x-secret" not in value
                    and cast(JsonObject, value).get("type") != "integer"
                ):
                    yield Problem(
                        file,
                        (*pointer, *inner, "properties", wire),
                        f"{wire!r} looks like a secret and is not marked",
                        "x-secret: true, or x-secret: false if it is none",
                    )
    for _, _, operation, file, pointer in each_operation(bundle):
        for index, parameter in enumerate(
            cast(list[JsonObject], operation.get("parameters") or [])
        ):
            name = str(parameter.get("name") or "")
            if looks_like_a_secret(name) and "x-secret" not in parameter:
                yield Problem(
                    file,
                    (*pointer, "parameters", index),
                    f"{name!r} looks like a secret and is not marked",
                    "x-secret: true, or x-secret: false if it is none",
                )
