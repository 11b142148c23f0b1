"""The official judges, asked by content: what was valid once stays valid."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from generator.bundle import Bundle, pointer_of
from generator.cache import Cache, digest, toolchain_key
from generator.judges import ASYNCAPI_SCHEMA, Errors, asyncapi_errors, openapi_errors
from generator.load import JsonObject, Pointer
from generator.problems import Problem

_JUDGES = ("judges.py", "openapi-spec-validator", "jsonschema", "jsonschema-rs")


def fingerprint(document: JsonObject) -> str:
    """Return a key for a document and the validators that judge it."""
    return digest(toolchain_key(*_JUDGES), json.dumps(document, sort_keys=True))


def parts_of(bundle: JsonObject) -> dict[str, JsonObject]:
    """Cut the bundle by first path part, each with the components it uses.

    What is valid is noted piece by piece, so that an edit costs one piece.
    """
    components = cast(dict[str, JsonObject], bundle["components"])
    pieces: dict[str, JsonObject] = {}
    for url, item in cast(JsonObject, bundle["paths"]).items():
        parts = url.strip("/").split("/")
        pieces.setdefault(parts[1], {})[url] = item
    result: dict[str, JsonObject] = {}
    for name, paths in pieces.items():
        wanted = _closure(paths, components)
        result[name] = {
            **{k: v for k, v in bundle.items() if k not in ("paths", "components")},
            "paths": paths,
            "components": {
                kind: {n: v for n, v in entries.items() if (kind, n) in wanted}
                for kind, entries in components.items()
                if kind != "securitySchemes"
            }
            | {"securitySchemes": components.get("securitySchemes", {})},
        }
    return result


def _closure(
    start: JsonObject, components: dict[str, JsonObject]
) -> set[tuple[str, str]]:
    wanted: set[tuple[str, str]] = set()
    stack: list[object] = [start]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(cast(list[object], node))
        elif isinstance(node, dict):
            mapping = cast(JsonObject, node)
            ref = mapping.get("$ref")
            parts = pointer_of(ref) if isinstance(ref, str) else ()
            if len(parts) == 3 and parts[1:] not in wanted:
                kind, name = parts[1], parts[2]
                wanted.add((kind, name))
                stack.append((components.get(kind) or {}).get(name))
            stack.extend(mapping.values())
    return wanted


def _merged(parts: list[JsonObject]) -> JsonObject:
    """Return some parts as one document: what they share is judged once."""
    paths: JsonObject = {}
    components: dict[str, JsonObject] = {}
    for part in parts:
        paths |= part["paths"]
        for kind, entries in cast(dict[str, JsonObject], part["components"]).items():
            components.setdefault(kind, {}).update(entries)
    return {**parts[0], "paths": paths, "components": components}


def official_problems(
    openapi: Bundle, asyncapi: Bundle, cache: Cache[bool]
) -> list[Problem]:
    """Judge what was not judged before, note what is valid and return what is not."""
    parts = {fingerprint(part): part for part in parts_of(openapi.data).values()}
    new = {key: part for key, part in parts.items() if not cache.get(key)}
    problems: list[Problem] = []
    if new:
        errors = openapi_errors(_merged(list(new.values())))
        problems += as_problems(openapi, errors)
        for key in new if not errors else ():
            cache.put(key, True)
    key = fingerprint(asyncapi.data)
    if not cache.get(key) and ASYNCAPI_SCHEMA.is_file():
        errors = asyncapi_errors(asyncapi.data)
        problems += as_problems(asyncapi, errors)
        if not errors:
            cache.put(key, True)
    return list(dict.fromkeys(problems))


def place(bundle: Bundle, pointer: Pointer) -> tuple[Path, Pointer]:
    """Return the file and pointer where a place of the bundle was written."""
    text = tuple(str(part) for part in pointer)
    for length in (3, 2):
        key = text[:length]
        key = key[1:] if key[:1] == ("components",) else key
        if key in bundle.origins:
            file, prefix = bundle.origins[key]
            return file, (*prefix, *pointer[length:])
    root = next(iter(bundle.files))
    return root, pointer


def as_problems(bundle: Bundle, errors: Errors) -> list[Problem]:
    """Return validator errors at the places where people wrote them."""
    problems: list[Problem] = []
    for pointer, message in errors:
        file, inner = place(bundle, pointer)
        problems.append(
            Problem(file, inner, message, "what the specification's schema allows here")
        )
    return problems
