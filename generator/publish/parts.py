"""Both OpenAPI documents by pieces: what did not change is taken as an earlier run had it.

A piece becomes what it becomes by itself and by what it refers to. Three things look
further: whether an answer holds a schema, which operations show their values at a shared
parameter, and whether two pieces name a type alike. The first two are part of a piece's
key; where the third happens, the documents are made as wholes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import cast

import msgspec

from generator.bundle import find, pointer_of
from generator.cache import Cache, digest, toolchain_key
from generator.dump import as_json, joined_json, joined_yaml, json_entry, yaml_entry
from generator.load import JsonObject
from generator.pieces import Pieces, Place
from generator.publish.examples import add_examples
from generator.publish.nodes import operations
from generator.publish.openapi import published_openapi, untitled_openapi
from generator.publish.openapi30 import answers, safe_document, safe_piece
from generator.publish.recordings import Recording
from generator.publish.safe.losses import Losses
from generator.publish.titles import add_titles
from generator.references import references

_MADE_BY = (
    *("publish", "ir", "bundle.py", "dump.py", "names.py", "pieces.py"),
    *("references.py", "yaml_values.py", "msgspec", "pyyaml"),
)
_SCHEMAS = ("components", "schemas")
# The start page lists error codes where there is one.
_ENVELOPE = (*_SCHEMAS, "Envelope")


class Part(msgspec.Struct, frozen=True):
    """What one piece becomes."""

    json: str
    """Its lines in openapi.json, and so on."""
    yaml: str
    safe_json: str
    uses: tuple[str, ...]
    """Schemas that it refers to itself."""
    safe_uses: tuple[str, ...]
    types: frozenset[str]
    """Names of types in it."""
    lost: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class OpenApiTexts:
    """Both documents as text, and what the second one lost."""

    json: str
    yaml: str
    safe_json: str
    losses: Losses


@dataclass(frozen=True, slots=True)
class Source:
    """All that the documents are made of.

    Args:
        pieces: those of the curated bundle.
        guide: the page that a person reads first, in Markdown.
        errors: spec/errors.yaml.
        seen: recordings, which become examples.
    """

    pieces: Pieces
    guide: str
    errors: JsonObject
    seen: tuple[Recording, ...]


def openapi_texts(source: Source, cache: Cache[Part]) -> OpenApiTexts:
    """Return the documents; the cache gives and keeps what pieces become."""
    pieces = source.pieces
    answered = _reached(pieces, references(answers(pieces.data)))
    keys = _keys(source, answered)
    parts = {place: cache.get(key) for place, key in keys.items()}
    new = [place for place, part in parts.items() if part is None]
    full, made = _made(source, new, answered)
    known = {
        place: made.get(place) or cast(Part, part) for place, part in parts.items()
    }
    # What is no piece: the start page, tags and the like, made anew with each run.
    rest = _rest(full, pieces)
    if "pathItems" in rest["components"] or _alike(
        [add_titles(rest), *(part.types for part in known.values())]
    ):
        return _whole(source)
    for place, part in made.items():
        cache.put(keys[place], part)
    return _joined(rest, known)


def _keys(source: Source, answered: Collection[Place]) -> dict[Place, str]:
    """Return a key for each piece, of all that it depends on."""
    pieces = source.pieces
    common = digest(
        toolchain_key(*_MADE_BY),
        *(
            msgspec.json.encode(each).decode()
            for each in (pieces.rest(), source.errors, source.seen)
        ),
    )
    users = _users(pieces)
    keys: dict[Place, str] = {}
    for place in pieces.digests:
        used = ("/".join((*p, pieces.digests[p])) for p in pieces.closure([place]))
        who = ["answered" if place in answered else "", *users.get(place, {})]
        keys[place] = digest(common, *place, "", *sorted(used), "", *who)
    return keys


def _users(pieces: Pieces) -> dict[Place, dict[str, Place]]:
    """Return which operations take a shared parameter, each with its path item."""
    users: dict[Place, dict[str, Place]] = {}
    for place, used in pieces.uses.items():
        shared = [each for each in used if each[:2] == ("components", "parameters")]
        if place[0] != "paths" or not shared:
            continue
        item = {place[1]: find(pieces.data, place)}
        for operation in operations({"paths": item}):
            for each in shared:
                users.setdefault(each, {})[str(operation["operationId"])] = place
    return users


def _made(
    source: Source, new: list[Place], answered: Collection[Place]
) -> tuple[JsonObject, dict[Place, Part]]:
    """Make some pieces, in a document of them and of what they depend on.

    Returns:
        That document, and the parts by place.
    """
    pieces, users = source.pieces, _users(source.pieces)
    takers = [path for place in new for path in users.get(place, {}).values()]
    needed = pieces.closure([*new, *takers, _ENVELOPE])
    full = untitled_openapi(pieces.document(needed), source.guide, source.errors)
    types = {place: frozenset(add_titles(_alone(full, place))) for place in needed}
    names = {place[-1] for place in answered}
    safe: JsonObject = {"paths": {}, "components": {}}
    lost: dict[Place, dict[str, list[str]]] = {}
    for place in needed:
        value, losses = safe_piece(full, place, names)
        _put(safe, place, value)
        lost[place] = losses.places
    uses = {place: _schemas_in(find(full, place)) for place in new}
    safe_uses = {place: _schemas_in(find(safe, place)) for place in new}
    # Last, so that nothing takes a value of an example for a part of the document.
    add_examples(full, source.seen)
    add_examples(safe, source.seen)
    parts: dict[Place, Part] = {}
    for place in new:
        value = find(full, place)
        parts[place] = Part(
            json=json_entry(place, value),
            yaml=yaml_entry(place, value),
            safe_json=json_entry(place, find(safe, place)),
            uses=uses[place],
            safe_uses=safe_uses[place],
            types=types[place],
            lost=lost[place],
        )
    return full, parts


def _alone(document: JsonObject, place: Place) -> JsonObject:
    alone: JsonObject = {}
    _put(alone, place, find(document, place))
    return alone


def _put(document: JsonObject, place: Place, value: object) -> None:
    for key in place[:-1]:
        document = cast(JsonObject, document.setdefault(key, {}))
    document[place[-1]] = value


def _schemas_in(value: object) -> tuple[str, ...]:
    prefix = "#/components/schemas/"
    found = references(value)
    return tuple(ref.removeprefix(prefix) for ref in found if ref.startswith(prefix))


def _alike(names: list[Collection[str]]) -> bool:
    """Tell whether two pieces have a name in common, which titles tell apart."""
    return len(set[str]().union(*names)) < sum(map(len, names))


def _reached(pieces: Pieces, refs: Iterable[str]) -> set[Place]:
    """Return the schemas that these references lead to, directly or not."""
    found: set[Place] = set()
    stack = [pointer_of(ref) for ref in refs]
    while stack:
        place = stack.pop()
        if place[:2] == _SCHEMAS and place in pieces.uses and place not in found:
            found.add(place)
            stack += pieces.uses[place]
    return found


def _rest(full: JsonObject, pieces: Pieces) -> JsonObject:
    """Return the document without its pieces; what publishing adds stays."""
    components = cast(dict[str, JsonObject], full["components"])
    return {
        **full,
        "paths": {},
        "components": {
            kind: {
                name: value
                for name, value in entries.items()
                if ("components", kind, name) not in pieces.digests
            }
            for kind, entries in components.items()
        },
    }


def _joined(rest: JsonObject, parts: dict[Place, Part]) -> OpenApiTexts:
    """Put both documents together."""
    safe_rest, losses = safe_document(rest)
    gone = {(*_SCHEMAS, name) for name in _only_composed(parts)}
    for place in sorted(gone):
        losses.tell("part of a composition", place[-1])
    for part in parts.values():
        for kind, places in part.lost.items():
            losses.places[kind] += places
    full = _with_pieces(rest, rest, parts)
    safe = _with_pieces(safe_rest, rest, [p for p in parts if p not in gone])

    def json_of(place: Place, value: object) -> str:
        return parts[place].json if place in parts else json_entry(place, value)

    def yaml_of(place: Place, value: object) -> str:
        return parts[place].yaml if place in parts else yaml_entry(place, value)

    return OpenApiTexts(
        json=joined_json(full, json_of),
        yaml=joined_yaml(full, yaml_of),
        safe_json=joined_json(safe, lambda place, _: parts[place].safe_json),
        losses=losses,
    )


def _with_pieces(
    rest: JsonObject, order: JsonObject, places: Iterable[Place]
) -> JsonObject:
    """Return a document with None for each piece.

    Args:
        rest: the document without its pieces.
        order: the same of the published document, which has all kinds of components.
        places: of the pieces, in order.
    """
    components: JsonObject = {kind: {} for kind in order["components"]}
    document = {**rest, "paths": {}, "components": components}
    for place in places:
        _put(document, place, None)
    for kind, entries in list(components.items()):
        entries.update(rest["components"].get(kind, {}))
        if not entries and kind not in rest["components"]:
            del components[kind]
    return document


def _only_composed(parts: dict[Place, Part]) -> set[str]:
    """Return schemas that nothing of the safe document refers to any more."""
    schemas = {place[2]: part for place, part in parts.items() if place[:2] == _SCHEMAS}
    others = [part for place, part in parts.items() if place[:2] != _SCHEMAS]

    def reached(uses: Callable[[Part], tuple[str, ...]]) -> set[str]:
        found: set[str] = set()
        stack = [name for part in others for name in uses(part)]
        while stack:
            name = stack.pop()
            if name not in found:
                found.add(name)
                stack += uses(schemas[name])
        return found

    before = reached(lambda part: part.uses)
    return before - reached(lambda part: part.safe_uses)


def _whole(source: Source) -> OpenApiTexts:
    """Make both documents of all pieces at once, with nothing taken from a cache."""
    full = published_openapi(source.pieces.data, source.guide, source.errors)
    safe, losses = safe_document(full)
    add_examples(full, source.seen)
    add_examples(safe, source.seen)
    return OpenApiTexts(
        json=as_json(full),
        yaml=joined_yaml(full, yaml_entry),
        safe_json=as_json(safe),
        losses=losses,
    )
