"""A place in a document: what stands there, and the pointer that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias, cast

from generator.load import JsonObject, Pointer
from generator.problems import pointer_text

Kind: TypeAlias = Literal["openapi", "asyncapi", "errors"]
KINDS: tuple[Kind, ...] = ("openapi", "asyncapi", "errors")


@dataclass(frozen=True)
class Spot:
    """A node of a document.

    Attributes:
        root: the document.
        pointer: the way to the node.
        node: what is there.
    """

    root: JsonObject
    pointer: Pointer
    node: Any

    @property
    def text(self) -> str:
        """The pointer as RFC 6901 writes it."""
        return pointer_text(self.pointer)

    @cached_property
    def object(self) -> JsonObject:
        """The node if it is an object, else an empty one."""
        node: Any = self.node
        return cast(JsonObject, node) if isinstance(node, dict) else {}

    def child(self, *parts: str | int) -> Spot:
        """Return the place below; what is not there is None."""
        node = self.node
        for part in parts:
            node = _step(node, part)
        return Spot(self.root, (*self.pointer, *parts), node)

    def children(self, *parts: str | int) -> dict[str, Spot]:
        """Return the entries of an object below, by name; of a list, by position."""
        below = self.child(*parts)
        node: Any = below.node
        if isinstance(node, dict):
            return {key: below.child(key) for key in below.object}
        if isinstance(node, list):
            entries = cast(list[object], node)
            return {str(at): below.child(at) for at in range(len(entries))}
        return {}

    def resolved(self) -> Spot:
        """Follow references to the end; a broken or endless one stays where it is."""
        spot = self
        for _ in range(20):
            ref = spot.object.get("$ref")
            if not isinstance(ref, str) or not ref.startswith("#/"):
                return spot
            found = at_pointer(self.root, ref[1:])
            if found is None:
                return spot
            spot = found
        return spot


def at_pointer(root: JsonObject, text: str) -> Spot | None:
    """Return the place that a JSON pointer leads to, None if it leads nowhere."""
    node: Any = root
    pointer: list[str | int] = []
    for part in text.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        step: str | int = int(key) if isinstance(node, list) and key.isdigit() else key
        node = _step(node, step)
        if node is None:
            return None
        pointer.append(step)
    return Spot(root, tuple(pointer), node)


def _step(node: Any, part: str | int) -> Any:
    if isinstance(node, dict):
        return cast(JsonObject, node).get(str(part))
    if isinstance(node, list) and isinstance(part, int):
        entries = cast(list[Any], node)
        return entries[part] if part < len(entries) else None
    return None


def subject(spot: Spot) -> str:
    """Return how people call a place: `QueueDetail.agents[].name`, `extension_list page`."""
    parts = list(spot.pointer)
    if parts[:2] == ["components", "parameters"]:
        named = Spot(spot.root, (), spot.root).child(*parts[:3])
        return f"shared parameter {named.object.get('name', parts[2])}"
    if parts[:1] == ["components"] and len(parts) > 2:
        return "".join((str(parts[2]), *_path(parts[3:])))
    if parts[:1] == ["paths"] and len(parts) > 2:
        operation = Spot(spot.root, (), spot.root).child(*parts[:3])
        name = str(operation.object.get("operationId") or f"{parts[2]} {parts[1]}")
        return name + _below_operation(operation, parts[3:])
    return "/".join(str(part) for part in parts) or "the document"


def _below_operation(operation: Spot, parts: list[str | int]) -> str:
    if parts[:1] == ["parameters"] and len(parts) > 1:
        parameter = operation.child(*parts[:2]).resolved().object
        return f" {parameter.get('name', parts[1])}"
    if parts[:1] == ["requestBody"]:
        return " body" + "".join(_path(parts[1:]))
    if parts[:1] == ["responses"]:
        return " answer" + "".join(_path(parts[2:]))
    return ""


def _path(parts: list[str | int]) -> Iterator[str]:
    """Yield `.name` for fields and `[]` for items; how a schema is built stays unsaid."""
    before: str | int = ""
    for part in parts:
        if before == "properties":
            yield f".{part}"
            before = ""
            continue
        if part == "items":
            yield "[]"
        elif part == "additionalProperties":
            yield "{}"
        before = part
