"""The official judges, asked by content: what was valid once stays valid."""

from __future__ import annotations

import json
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from generator.bundle import Bundle, pointer_of
from generator.cache import Cache, digest, toolchain_key
from generator.judges import ASYNCAPI_SCHEMA, Errors, asyncapi_errors, openapi_errors
from generator.load import JsonObject, Pointer
from generator.problems import Problem

_RUNS = 2
_JUDGES = ("judges.py", "openapi-spec-validator", "jsonschema", "jsonschema-rs")


def fingerprint(document: JsonObject) -> str:
    """Return a key for a document and the validators that judge it."""
    return digest(toolchain_key(*_JUDGES), json.dumps(document, sort_keys=True))


def parts_of(bundle: JsonObject) -> dict[str, JsonObject]:
    """Cut the bundle by first path part, each with the components it uses.

    The validator's time grows with the document; pieces can be judged side by side
    and cached one by one, so that an edit costs one piece.
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


@dataclass(slots=True)
class ValidationJobs:
    """Judges in other processes what was not judged before."""

    pool: Executor
    cache: Cache[bool]
    _running: list[tuple[Bundle, list[str], Future[Errors]]] = field(
        default_factory=list[tuple[Bundle, list[str], Future[Errors]]]
    )

    def start(self, openapi: Bundle, asyncapi: Bundle) -> None:
        runs: list[tuple[list[str], list[JsonObject]]] = [
            ([], []) for _ in range(_RUNS)
        ]
        parts = list(parts_of(openapi.data).values())
        for part in sorted(parts, key=lambda each: -len(each["paths"])):
            key = fingerprint(part)
            if not self.cache.get(key):
                keys, documents = min(runs, key=lambda run: _operations(run[1]))
                keys.append(key)
                documents.append(part)
        for keys, documents in runs:
            if documents:
                future = self.pool.submit(openapi_errors, _merged(documents))
                self._running.append((openapi, keys, future))
        key = fingerprint(asyncapi.data)
        if not self.cache.get(key) and ASYNCAPI_SCHEMA.is_file():
            future = self.pool.submit(asyncapi_errors, asyncapi.data)
            self._running.append((asyncapi, [key], future))

    def problems(self) -> list[Problem]:
        """Wait for all validators, cache what is valid and return what is not."""
        found: list[Problem] = []
        for bundle, keys, future in self._running:
            errors = future.result()
            found += as_problems(bundle, errors)
            if not errors:
                for key in keys:
                    self.cache.put(key, True)
        return list(dict.fromkeys(found))


def _operations(documents: list[JsonObject]) -> int:
    return sum(len(document["paths"]) for document in documents)


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
