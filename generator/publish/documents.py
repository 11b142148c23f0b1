"""Every file of generated/spec/, by name."""

from __future__ import annotations

from generator.cache import Cache
from generator.coverage import coverage_table
from generator.dump import as_json, as_yaml
from generator.layout import Layout
from generator.load import JsonObject, load
from generator.pieces import Pieces
from generator.publish.asyncapi import published_asyncapi
from generator.publish.openapi import published_openapi
from generator.publish.openapi30 import safe_document
from generator.publish.rules.alternatives import joined


def documents(
    openapi: JsonObject, asyncapi: JsonObject, layout: Layout
) -> dict[str, str]:
    """Return the published documents as text.

    Args:
        openapi: the curated OpenAPI bundle.
        asyncapi: the curated AsyncAPI bundle.
        layout: where the guide is, and the cache of texts.
    """
    texts = Cache[str](layout.cache / "pieces.json")
    guide = layout.guide.read_text("utf-8") if layout.guide.is_file() else ""
    full = published_openapi(openapi, guide, load(layout.errors).data)
    events = published_asyncapi(asyncapi)
    safe, losses = safe_document(joined(full))
    files = {
        "openapi.json": as_json(full),
        "openapi.yaml": as_yaml(Pieces.of(full), texts),
        "openapi-3.0.json": as_json(safe),
        "openapi-3.0.md": losses.page(),
        "asyncapi.json": as_json(events),
        "asyncapi.yaml": as_yaml(Pieces.of(events), texts),
        "COVERAGE.md": coverage_table(openapi, asyncapi),
    }
    texts.save()
    return files
