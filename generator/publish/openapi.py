"""The OpenAPI document as it is published: the curated one, and what follows from it."""

from __future__ import annotations

import json
from typing import cast

from generator.load import JsonObject
from generator.publish.enum_descriptions import (
    split_mixed_enums,
    spread_enum_descriptions,
)
from generator.publish.facts import add_facts
from generator.publish.http_failures import add_http_failures
from generator.publish.rules.alternatives import add_alternatives
from generator.publish.rules.error_codes import add_error_codes
from generator.publish.rules.formats import add_formats
from generator.publish.rules.forms import add_forms
from generator.publish.titles import add_titles


def published_openapi(bundle: JsonObject, guide: str, errors: JsonObject) -> JsonObject:
    """Return the full document (3.1).

    Args:
        bundle: the curated document; it is left as it is.
        guide: the page that a person reads first, in Markdown.
        errors: spec/errors.yaml.
    """
    document = untitled_openapi(bundle, guide, errors)
    add_titles(document)
    return document


def untitled_openapi(bundle: JsonObject, guide: str, errors: JsonObject) -> JsonObject:
    """Return the same without titles, which alone ask for names of the whole."""
    document = cast(JsonObject, json.loads(json.dumps(bundle)))
    info = cast(JsonObject, document["info"])
    info["description"] = "\n".join(filter(None, (info.get("description"), guide)))
    add_error_codes(document, errors)
    split_mixed_enums(document)
    spread_enum_descriptions(document)
    add_facts(document)
    add_alternatives(document)
    add_forms(document)
    add_formats(document)
    add_http_failures(document)
    return document
