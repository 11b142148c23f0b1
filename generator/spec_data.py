"""The spec as the package carries it: for programs, so without its prose.

`yeastar check` compares a PBX with it on the spot, `yeastar record` takes from it what
to ask and what to hide. The published documents have the same facts for people.
"""

from __future__ import annotations

import json
from typing import cast

from generator.load import JsonObject

SPEC_DATA = "_spec.json"

# What only people read, and what only generators of code do.
_PROSE = frozenset(
    (
        "contact",
        "description",
        "externalDocs",
        "license",
        "summary",
        "x-coverage-note",
        "x-enum-descriptions",
        "x-note",
        "x-python-name",
        "x-source",
        "x-tagGroups",
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
        "openapi": _bare(openapi),
        "asyncapi": _bare(asyncapi),
        "errors": errors,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _bare(node: object, named: bool = False) -> object:
    if isinstance(node, list):
        return [_bare(each) for each in cast(list[object], node)]
    if not isinstance(node, dict):
        return node
    return {
        key: _bare(value, key in _NAMED and not named)
        for key, value in cast(JsonObject, node).items()
        if named or key not in _PROSE
    }
