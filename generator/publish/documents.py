"""Every file of generated/spec/, by name."""

from __future__ import annotations

from pathlib import Path

from generator.cache import Cache, save_all
from generator.coverage import coverage_table
from generator.dump import as_json, as_yaml
from generator.ir.nodes import Package
from generator.layout import Layout
from generator.load import JsonObject
from generator.pieces import Pieces
from generator.publish.asyncapi import published_asyncapi
from generator.publish.errors import SCHEMA, error_schema, error_table
from generator.publish.examples import add_frames
from generator.publish.parts import Part, Source, openapi_texts
from generator.publish.recordings import read_recordings
from generator.runtime.record.file import SCHEMA as RECORDING
from generator.runtime.record.file import recording_schema


def documents(
    pieces: Pieces,
    asyncapi: JsonObject,
    errors: JsonObject,
    package: Package,
    layout: Layout,
) -> dict[str, str]:
    """Return the published documents as text.

    Args:
        pieces: those of the curated OpenAPI bundle.
        asyncapi: the curated AsyncAPI bundle.
        errors: spec/errors.yaml.
        package: codes and families as they were built.
        layout: where guides and recordings are, and the cache of texts.

    Raises:
        LoadError: a recording cannot be read.
    """
    openapi = pieces.data
    texts = Cache[str](layout.cache / "pieces.json")
    parts = Cache[Part](layout.cache / "published.json", Part)
    seen = read_recordings(layout.recordings)
    source = Source(pieces, _text(layout.guide), errors, seen)
    calls = openapi_texts(source, parts)
    events = published_asyncapi(asyncapi, _text(layout.events_guide), openapi)
    # Last, so that nothing takes a value of an example for a part of the document.
    add_frames(events, seen)
    files = {
        "openapi.json": calls.json,
        "openapi.yaml": calls.yaml,
        "openapi-3.0.json": calls.safe_json,
        "openapi-3.0.md": calls.losses.page(),
        "asyncapi.json": as_json(events),
        "asyncapi.yaml": as_yaml(Pieces.of(events), texts),
        "errors.json": as_json(error_table(package, errors, openapi, seen)),
        SCHEMA: as_json(error_schema(package)),
        RECORDING: as_json(recording_schema()),
        "COVERAGE.md": coverage_table(openapi, asyncapi, package),
    }
    save_all(texts, parts)
    return files


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
