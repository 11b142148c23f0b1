"""The OpenAPI document as it is published: the curated one, and what follows from it."""

from __future__ import annotations

import json
from typing import cast

from generator.load import JsonObject
from generator.publish.titles import add_titles


def published_openapi(bundle: JsonObject) -> JsonObject:
    """Return the full document (3.1); the bundle is left as it is."""
    document = cast(JsonObject, json.loads(json.dumps(bundle)))
    add_titles(document)
    return document
