"""Names that our pages and other people's generators make files and folders of.

A tag is a page and, in most generators, a module or a folder; schemas, messages,
channels and servers are files in some. A name such as `../../evil` would leave the
folder that it is written to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.load import JsonObject, Pointer
from generator.problems import Problem

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_REMEDY = "letters, digits, _ and -, the first a letter"
# Of the root document, by name; `operations` of OpenAPI stand in paths.
_KEYED = ("channels", "operations", "servers")


def check(bundle: Bundle) -> Iterator[Problem]:
    root = next(iter(bundle.files))
    for what, name, at in _of_root(bundle.data):
        yield from _judged(what, name, root, at)
    components = cast(dict[str, object], bundle.data["components"])
    for kind, entries in components.items():
        for name, node in _entries(entries).items():
            file, pointer = bundle.origins.get((kind, name), (root, ()))
            yield from _judged(f"below components/{kind}", name, file, pointer)
            if kind == "messages":
                for what, inner, at in _of_message(node):
                    yield from _judged(what, inner, file, (*pointer, *at))


def _of_root(data: JsonObject) -> Iterator[tuple[str, object, Pointer]]:
    for index, tag in enumerate(_listed(data.get("tags"))):
        yield "of a tag", _entries(tag).get("name"), ("tags", index, "name")
    for kind in _KEYED:
        for name, node in _entries(data.get(kind)).items():
            yield f"below {kind}", name, (kind, name)
            if kind == "channels":
                for inner in _entries(_entries(node).get("messages")):
                    yield "of a message", inner, (kind, name, "messages", inner)


def _of_message(node: object) -> Iterator[tuple[str, object, Pointer]]:
    message = _entries(node)
    if "name" in message:
        yield "of a message", message["name"], ("name",)
    for index, tag in enumerate(_listed(message.get("tags"))):
        yield "of a tag", _entries(tag).get("name"), ("tags", index, "name")


def _judged(what: str, name: object, file: Path, pointer: Pointer) -> Iterator[Problem]:
    if not isinstance(name, str) or not _NAME.match(name):
        message = f"the name {name!r} {what} cannot be that of a file"
        yield Problem(file, pointer, message, _REMEDY)


def _entries(node: object) -> JsonObject:
    return cast(JsonObject, node) if isinstance(node, dict) else {}


def _listed(node: object) -> list[object]:
    return cast(list[object], node) if isinstance(node, list) else []
