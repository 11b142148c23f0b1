"""The AsyncAPI document as it is published: the curated one, and what follows from it."""

from __future__ import annotations

import json
from typing import cast

from generator.load import JsonObject
from generator.publish.enum_descriptions import (
    split_mixed_enums,
    spread_enum_descriptions,
)
from generator.publish.rules.formats import add_formats
from generator.publish.titles import add_titles


def published_asyncapi(bundle: JsonObject) -> JsonObject:
    """Return the document of events; the bundle is left as it is."""
    document = cast(JsonObject, json.loads(json.dumps(bundle)))
    split_mixed_enums(document)
    spread_enum_descriptions(document)
    add_formats(document)
    add_titles(document)
    return document
