"""The official judges, asked by content: what was valid once stays valid."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import msgspec

from generator.bundle import Bundle, find
from generator.cache import Cache, digest, toolchain_key
from generator.judges import ASYNCAPI_SCHEMA, Errors, asyncapi_errors, openapi_errors
from generator.load import JsonObject, Pointer
from generator.pieces import Pieces, Place
from generator.problems import Problem

_WORDS = ("description", "summary")
# Below these a key is no keyword, and a text may be judged.
_DATA = ("default", "const", "enum", "mapping")
_JUDGES = (
    *("judges.py", "validate.py", "pieces.py", "bundle.py", "references.py"),
    *("jsonschema", "jsonschema-path", "jsonschema-rs", "jsonschema-specifications"),
    *("openapi-schema-validator", "openapi-spec-validator", "pathable", "referencing"),
)


def official_problems(
    openapi: Bundle, asyncapi: Bundle, pieces: Pieces, cache: Cache[str]
) -> list[Problem]:
    """Judge what was not judged before, note what is valid and return what is not.

    Args:
        openapi: the OpenAPI document.
        asyncapi: the AsyncAPI document.
        pieces: those of the OpenAPI document.
        cache: keys of what is valid, each with that of the same in other words.
    """
    parts = _parts(pieces)
    new = [key for key in parts if not cache.get(key)]
    wordless = _without_words(pieces, {key: parts[key] for key in new})
    known = frozenset(cache.results())
    problems: list[Problem] = []
    unjudged = [key for key in new if wordless[key] not in known]
    if unjudged:
        places = set[Place]().union(*(parts[key] for key in unjudged))
        problems += as_problems(openapi, openapi_errors(pieces.document(places)))
    for key in new if not problems else ():
        cache.put(key, wordless[key])
    if not ASYNCAPI_SCHEMA.is_file():
        return list(dict.fromkeys(problems))
    official = ASYNCAPI_SCHEMA.read_text("utf-8")
    key = digest(toolchain_key(*_JUDGES), official, _text(asyncapi.data))
    if not cache.get(key):
        errors = asyncapi_errors(asyncapi.data)
        problems += as_problems(asyncapi, errors)
        if not errors:
            cache.put(key, key)
    return list(dict.fromkeys(problems))


def _parts(pieces: Pieces) -> dict[str, set[Place]]:
    """Cut the bundle by first path part, each with the components it uses, by key.

    What is valid is noted part by part, so that an edit costs one part.
    """
    shared = [place for place in pieces.uses if place[1] == "securitySchemes"]
    urls: dict[str, list[Place]] = {}
    for place in pieces.uses:
        if place[0] == "paths":
            urls.setdefault(place[1].strip("/").split("/")[1], list(shared)).append(
                place
            )
    common = digest(toolchain_key(*_JUDGES), _text(pieces.rest()))
    parts: dict[str, set[Place]] = {}
    for places in urls.values():
        used = pieces.closure(places)
        key = digest(common, *sorted("/".join((*p, pieces.digests[p])) for p in used))
        parts[key] = used
    return parts


def _without_words(pieces: Pieces, parts: dict[str, set[Place]]) -> dict[str, str]:
    """Return keys for parts that stay the same when somebody only rewords them.

    Of a `description` or a `summary` OpenAPI asks that it is text, nothing else.
    """
    common = digest(toolchain_key(*_JUDGES), _text(_bare(pieces.rest())))
    # Each piece once: most parts share some.
    digests = {
        place: digest(_text(_bare(find(pieces.data, place))))
        for place in set[Place]().union(*parts.values())
    }
    return {
        key: digest(common, *sorted("/".join((*p, digests[p])) for p in places))
        for key, places in parts.items()
    }


def _bare(node: object) -> object:
    if isinstance(node, list):
        return [_bare(each) for each in cast(list[object], node)]
    if not isinstance(node, dict):
        return node
    return {
        key: (
            ""
            if key in _WORDS and isinstance(value, str)
            else value if key in _DATA else _bare(value)
        )
        for key, value in cast(JsonObject, node).items()
    }


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()


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
