"""The AsyncAPI document as it is published: the curated one, and what follows from it."""

from __future__ import annotations

import json
from typing import cast

from generator.load import JsonObject
from generator.publish.enum_descriptions import (
    split_mixed_enums,
    spread_enum_descriptions,
)
from generator.publish.facts import add_schema_facts
from generator.publish.message_facts import add_message_facts
from generator.publish.nodes import components
from generator.publish.rules.formats import add_formats
from generator.publish.titles import add_titles
from generator.publish.wire_form import add_wire_forms


def published_asyncapi(
    bundle: JsonObject, guide: str = "", openapi: JsonObject | None = None
) -> JsonObject:
    """Return the document of events.

    Args:
        bundle: the curated document; it is left as it is.
        guide: the page that a person reads first, in Markdown.
        openapi: says what the tags mean.
    """
    document = cast(JsonObject, json.loads(json.dumps(bundle)))
    info = cast(JsonObject, document["info"])
    info["description"] = "\n".join(filter(None, (info.get("description"), guide)))
    split_mixed_enums(document)
    spread_enum_descriptions(document)
    add_formats(document)
    add_schema_facts(document)
    add_message_facts(document)
    add_wire_forms(document)
    _list_tags(document, openapi or {})
    add_titles(document)
    return document


def _list_tags(document: JsonObject, openapi: JsonObject) -> None:
    """List the tags of all messages in `info`, described as those of the calls."""
    meanings = {
        tag["name"]: tag["description"]
        for tag in cast(list[JsonObject], openapi.get("tags") or [])
        if "description" in tag
    }
    found = {
        cast(str, tag["name"])
        for message in components(document, "messages").values()
        for tag in cast(list[JsonObject], message.get("tags") or [])
    }
    if not found:
        return
    cast(JsonObject, document["info"])["tags"] = [
        (
            {"name": name, "description": meanings[name]}
            if name in meanings
            else {"name": name}
        )
        for name in sorted(found)
    ]
