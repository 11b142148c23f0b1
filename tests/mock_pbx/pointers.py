"""JSON pointers in which `*` stands for every index of an array: /data/*/status."""

from collections.abc import Iterator
from typing import Any, cast

from .jsontypes import JsonObject

EVERY = "*"

Holder = JsonObject | list[Any]


def parts(pointer: str) -> tuple[str, ...]:
    """The steps of a pointer, unescaped; ValueError if it does not start with /."""
    if not pointer.startswith("/"):
        raise ValueError(f"{pointer!r} is no JSON pointer: it has to start with /")
    steps = pointer[1:].split("/")
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in steps)


def holders(value: Any, steps: tuple[str, ...]) -> Iterator[tuple[Holder, str | int]]:
    """Every object or array that has the place, or could, and the key in it.

    The last step need not be there in an object; it has to in an array.
    """
    head, rest = steps[0], steps[1:]
    for holder, key in _keys(value, head, last=not rest):
        if not rest:
            yield holder, key
        else:
            # Any: indexing is the same for both, and the key fits the holder.
            yield from holders(cast(Any, holder)[key], rest)


def _keys(value: Any, step: str, *, last: bool) -> Iterator[tuple[Holder, str | int]]:
    if isinstance(value, dict):
        fields = cast(JsonObject, value)
        if last or step in fields:
            yield fields, step
    elif isinstance(value, list):
        items = cast("list[Any]", value)
        wanted = range(len(items)) if step == EVERY else (_index(step),)
        yield from ((items, each) for each in wanted if 0 <= each < len(items))


def _index(step: str) -> int:
    return int(step) if step.isdecimal() else -1
