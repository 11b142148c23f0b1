"""Where what an overlay adds would stand, had people written it into the spec.

The file of a path or schema names the module of its classes. A path joins those of its
resource, a schema what uses it first.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from generator.bundle import Bundle, pointer_of
from generator.load import JsonObject, Pointer
from generator.references import references

# The module of what nothing uses, and of events.
_OWN = "overlay"
_LISTED = ("paths", "channels", "operations", "servers")
Origins = dict[tuple[str, ...], tuple[Path, Pointer]]


def with_homes(bundle: Bundle, data: JsonObject) -> Bundle:
    """Return the bundle of changed data, in which every part has its file."""
    components = cast(JsonObject, data["components"])
    data["components"] = {
        kind: _in_order(entries) for kind, entries in sorted(components.items())
    }
    listed = {kind: data.get(kind) for kind in _LISTED}
    present = {
        (kind, name)
        for holder in (cast(JsonObject, data["components"]), listed)
        for kind, entries in holder.items()
        for name in _names(entries)
    }
    origins = {key: place for key, place in bundle.origins.items() if key in present}
    root = next(iter(bundle.files))
    new = sorted(present - origins.keys())
    for key in new:
        if key[0] == "paths":
            origins[key] = (_of_path(root, key[1], origins), key)
        elif key[0] in _LISTED:
            origins[key] = (root, key)
        elif key[0] == "messages":
            file = root.parent / "events" / f"{_OWN}.yaml"
            origins[key] = (file, ("components", *key))
    waiting = {key[1] for key in new if key not in origins and key[0] == "schemas"}
    for name, file in _users(data, waiting, origins).items():
        origins["schemas", name] = (file, ("components", "schemas", name))
    for key in new:
        file = root.parent / "resources" / f"{_OWN}.yaml"
        origins.setdefault(key, (file, ("components", *key)))
    return Bundle(data, bundle.files, origins)


def _in_order(entries: object) -> object:
    """Return components by name, as a bundle has them."""
    if isinstance(entries, dict):
        return dict(sorted(cast(JsonObject, entries).items()))
    return entries


def _names(entries: object) -> list[str]:
    return list(cast(JsonObject, entries)) if isinstance(entries, dict) else []


def _of_path(root: Path, url: str, origins: Origins) -> Path:
    """Return the file of the resource that a path belongs to."""
    parts = url.strip("/").split("/")
    for (kind, *known), (file, _) in origins.items():
        if kind == "paths" and known[0].strip("/").split("/")[1:-1] == parts[1:-1]:
            return file
    name = parts[1] if len(parts) > 2 else "auth"
    return root.parent / "resources" / f"{name}.yaml"


def _users(data: JsonObject, waiting: set[str], origins: Origins) -> dict[str, Path]:
    """Return the file of what uses each new schema first."""
    homes: dict[str, Path] = {}
    components = cast(dict[str, JsonObject], data["components"])
    stack: list[tuple[Any, Path]] = []
    for key, (file, _) in origins.items():
        holder: Any = data if key[0] in _LISTED else components
        stack.append((holder[key[0]][key[1]], file))
    stack.reverse()
    while stack:
        node, file = stack.pop()
        for ref in references(node):
            parts = pointer_of(ref)
            if len(parts) == 3 and parts[1] == "schemas" and parts[2] in waiting:
                waiting.remove(parts[2])
                homes[parts[2]] = file
                stack.append((components["schemas"][parts[2]], file))
    return homes
