"""What `update` and `remove` do to a document, as Overlay 1.0 says.

Where 1.0 is silent, the clarification of 1.1 holds: inside an update, equal names are
merged if both are objects, joined if both are lists, replaced if both are plain values,
and anything else is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import TypeAlias, cast

from generator.load import JsonObject, Pointer

Written: TypeAlias = list[tuple[Pointer, Pointer]]
"""Each place that was written, with the place in `update` that it came from."""

# Keywords that describe values of one type, or refer to a schema that does.
_OF_A_TYPE = (
    *("$ref", "allOf", "anyOf", "oneOf", "enum", "const", "items", "properties"),
    *("additionalProperties", "format", "pattern", "minimum", "maximum"),
    *("minLength", "maxLength", "minItems", "maxItems", "default"),
)
_WHOLE = ("$ref", "allOf", "anyOf", "oneOf")


class MergeError(Exception):
    """An update and what is there do not go together."""

    def __init__(self, at: Pointer, message: str, remedy: str) -> None:
        self.at = at
        """In the update."""
        self.message = message
        self.remedy = remedy
        super().__init__(message)


def at(data: object, pointer: Pointer) -> object:
    """Return what stands at a place that exists."""
    for part in pointer:
        data = cast(dict[str | int, object], data)[part]
    return data


def update(data: JsonObject, place: Pointer, value: object) -> Written:
    """Merge a value into the object, or append it to the list, at a place.

    Raises:
        MergeError: the two do not go together.
    """
    node = at(data, place)
    if isinstance(node, dict):
        if not isinstance(value, dict):
            raise MergeError(
                (),
                f"the target is an object, the update {_kind(value)}",
                "an object: the names in it are merged into the target",
            )
        return list(_merge(cast(JsonObject, node), cast(JsonObject, value), place, ()))
    if not isinstance(node, list):
        raise MergeError(
            (),
            f"the target is {_kind(node)}, not an object or a list",
            "the object that holds it as target, and the name with its new value"
            " in update",
        )
    items = cast(list[object], node)
    if isinstance(value, list) and not any(isinstance(each, list) for each in items):
        raise MergeError(
            (),
            "the target is a list, and the update a list too",
            "one entry, which is appended; for several, target the object that"
            " holds the list and write the list below its name",
        )
    items.append(deepcopy(cast(object, value)))
    return [((*place, len(items) - 1), ())]


def _merge(
    node: JsonObject, value: JsonObject, place: Pointer, inner: Pointer
) -> Iterator[tuple[Pointer, Pointer]]:
    _refuse_mixture(node, value, inner)
    for key, new in value.items():
        there, here = (*place, key), (*inner, key)
        if key not in node:
            node[key] = deepcopy(new)
            yield there, here
            continue
        old: object = node[key]
        if isinstance(old, dict) and isinstance(new, dict):
            both = cast(JsonObject, old), cast(JsonObject, new)
            yield from _merge(*both, there, here)
        elif isinstance(old, list) and isinstance(new, list):
            items = cast(list[object], old)
            for index, item in enumerate(cast(list[object], new)):
                yield (*there, len(items)), (*here, index)
                items.append(deepcopy(item))
        elif _is_plain(cast(object, old)) and _is_plain(cast(object, new)):
            node[key] = new
            yield there, here
        else:
            kinds = f"{_kind(cast(object, old))} in the spec and {_kind(new)}"
            raise MergeError(
                here,
                f"{key} is {kinds} in the update",
                f"an action before this one that takes what holds {key} away"
                " (remove: true), and here all of it",
            )


def _refuse_mixture(node: JsonObject, value: JsonObject, inner: Pointer) -> None:
    """Refuse a schema of which one half is of the old type and one of the new."""
    changed = _changed_form(node, value)
    left = [key for key in _OF_A_TYPE if key in node and key not in value]
    if changed is not None and changed not in _WHOLE and left:
        raise MergeError(
            (*inner, changed),
            f"{changed} changes, and {', '.join(left)} of the old type would stay",
            "an action before this one that takes the field away (remove: true),"
            " and here all of it",
        )
    if changed in _WHOLE and ("type" in node or any(key in node for key in _WHOLE)):
        stays = [key for key in ("type", *_WHOLE) if key in node and key not in value]
        raise MergeError(
            (*inner, changed),
            f"{changed} comes, and {', '.join(stays) or changed} would stay beside it",
            "an action before this one that takes the field away (remove: true),"
            " and here all of it",
        )


def _changed_form(node: JsonObject, value: JsonObject) -> str | None:
    """Return the keyword by which the update makes another type of a schema."""
    new = value.get("type")
    if isinstance(new, str) and new != node.get("type"):
        return "type"
    for key in _WHOLE:
        given = value.get(key)
        if key not in node and isinstance(given, str if key == "$ref" else list):
            return key
    return None


def remove(data: JsonObject, place: Pointer) -> None:
    """Take an object or a list out of what holds it.

    Raises:
        MergeError: it is the root, or a plain value.
    """
    if not place:
        raise MergeError((), "the target is the whole document", "a part of it")
    node = at(data, place)
    if _is_plain(node):
        raise MergeError(
            (),
            f"the target is {_kind(node)}; an overlay removes objects and lists",
            "the object or list that holds it as target, and what shall stay in an"
            " action behind it",
        )
    holder = cast(dict[str | int, object], at(data, place[:-1]))
    del holder[place[-1]]


def _is_plain(value: object) -> bool:
    return not isinstance(value, dict | list)


def _kind(value: object) -> str:
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    return f"a plain value ({str(value)[:40]!r})" if value is not None else "null"
