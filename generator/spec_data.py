"""The spec as the package carries it: for programs, so without most of its prose.

`yeastar check` compares a PBX with it on the spot, `yeastar record` takes from it what
to ask and what to hide, `catalog/` what can be called. One line for each operation and
each resource stays, and the meanings of values: lists of commands are made of them.
The longer texts are in the docstrings of the methods.
"""

from __future__ import annotations

from typing import cast

import msgspec

from generator.load import JsonObject
from generator.references import HOLDERS

SPEC_DATA = "_spec.json"

# What only people read.
_PROSE = frozenset(
    (
        "contact",
        "description",
        "externalDocs",
        "license",
        "x-coverage-note",
        "x-note",
        "x-source",
    )
)
# Below these, keys are names that the spec gives, whatever they look like.
_NAMED = frozenset(("properties", "schemas", "parameters", "messages", "paths"))


def spec_data(openapi: JsonObject, asyncapi: JsonObject, errors: JsonObject) -> str:
    """Return OpenAPI bundle, AsyncAPI bundle and error codes in one JSON text.

    Args:
        openapi: the curated bundle, local references only.
        asyncapi: the same of the events.
        errors: spec/errors.yaml.
    """
    data = {
        "openapi": {**cast(JsonObject, _bare(openapi)), "tags": _tags(openapi)},
        "asyncapi": _bare(asyncapi),
        "errors": errors,
    }
    return msgspec.json.encode(data).decode() + "\n"


def _tags(openapi: JsonObject) -> list[JsonObject]:
    """Return the tags with their descriptions: a line for each resource."""
    found: list[JsonObject] = []
    for tag in cast(list[JsonObject], openapi.get("tags") or []):
        bare = cast(JsonObject, _bare(tag))
        if "description" in tag:
            bare["description"] = tag["description"]
        found.append(bare)
    return found


def _bare(node: object, named: bool = False) -> object:
    if isinstance(node, list):
        return [_bare(each) for each in cast(list[object], node)]
    if not isinstance(node, dict):
        return node
    return {
        key: (
            _bare(value, key in _NAMED and not named)
            if type(value) in HOLDERS
            else value
        )
        for key, value in cast(JsonObject, node).items()
        if named or key not in _PROSE
    }
