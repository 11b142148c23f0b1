"""The form of channels and of operations on them, so that later rules may trust it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.lint.shape import MAP, MAPS
from generator.load import JsonObject, Pointer
from generator.problems import Problem

_LINE = "{$ref: ...}"


def check(bundle: Bundle) -> Iterator[Problem]:
    root = next(iter(bundle.files))
    for kind in ("channels", "operations"):
        entries: object = bundle.data.get(kind) or {}
        if not MAP[0](entries):
            yield Problem(root, (kind,), f"{kind} is no mapping", "name: {...}")
            continue
        for name, entry in cast(JsonObject, entries).items():
            yield from _messages(root, (kind, name), entry, kind == "channels")


def _messages(
    root: Path, at: Pointer, entry: object, by_name: bool
) -> Iterator[Problem]:
    if not isinstance(entry, dict):
        yield Problem(root, at, f"{at[-1]} is no mapping", "name: ...")
        return
    messages: object = cast(JsonObject, entry).get("messages")
    if messages is None:
        return
    here = (*at, "messages")
    if not (MAP if by_name else MAPS)[0](messages):
        remedy = f"<name>: {_LINE}" if by_name else f"- {_LINE}"
        what = "mapping" if by_name else "list of references"
        yield Problem(root, here, f"messages is no {what}", remedy)
        return
    listed = (
        list(cast(JsonObject, messages).items())
        if by_name
        else list(enumerate(cast(list[object], messages)))
    )
    for key, message in listed:
        ref = cast(JsonObject, message).get("$ref") if isinstance(message, dict) else 0
        if not isinstance(ref, str):
            message = "a message is no reference"
            yield Problem(root, (*here, key), message, _LINE)
