"""Finds names in nested arguments that are almost right.

A field that nothing describes is sent as it is: a newer firmware may know it, and what
an answer brought may go back as it came. One letter too many in a name that is described
is neither, and the PBX would pass over it without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import cast

import msgspec
from msgspec import inspect

from ...decoding.struct_fields import info
from ...exceptions import InvalidArgumentError
from ..argument_types import kinds, member
from ..operation import Operation

# Of 1. So alike are two long names of which one has a letter more, or another one. Short
# ones that are alike may well be two names: id and ids, text and text2.
_ALIKE = 0.85
_LONG = 6


def refuse_misspelt(operation: Operation[msgspec.Struct], plain: object) -> None:
    """Refuse an object that has almost a field which it lacks.

    Args:
        operation: the call, which takes arguments.
        plain: what is to be sent; it fits the types otherwise.

    Raises:
        InvalidArgumentError: names the place, the name and the right one.
    """
    assert operation.arguments is not None
    found = _find(plain, info(operation.arguments), ())
    if found is None:
        return
    place, name, meant = found
    raise InvalidArgumentError(
        f"{operation.id}(): {place} has no field {name!r}; did you mean {meant!r}?"
        " With CallOptions(validate=False) it is sent as it is",
        operation=operation.id,
        argument=place.partition("[")[0].partition(".")[0],
    )


def _find(
    value: object, kind: inspect.Type, steps: tuple[str | int, ...]
) -> tuple[str, str, str] | None:
    """Return where a name is almost right, the name and the right one."""
    if isinstance(value, list):
        inner = member(kind, inspect.ListType)
        if inner is None:
            return None
        items = cast("list[object]", value)
        return _first(
            _find(item, inner.item_type, (*steps, at)) for at, item in enumerate(items)
        )
    struct = member(kind, inspect.StructType)
    if not isinstance(value, Mapping) or struct is None:
        return None
    fields, known = cast("Mapping[str, object]", value), kinds(struct.cls)
    # Those of the call itself are keyword arguments, and Python's to judge.
    for name in fields if steps else ():
        if name not in known and (meant := _meant(name, known.keys() - fields.keys())):
            return _place(steps), name, meant
    return _first(
        _find(item, known[name], (*steps, name))
        for name, item in fields.items()
        if name in known
    )


def _first(
    found: Iterable[tuple[str, str, str] | None],
) -> tuple[str, str, str] | None:
    return next((each for each in found if each is not None), None)


def _meant(name: str, absent: Iterable[str]) -> str | None:
    """Return the name that is not given and is almost this one."""
    given = _bare(name)
    if len(given) < _LONG:
        return None
    bare = {_bare(each): each for each in sorted(absent)}
    for each in bare:
        if sorted(each) == sorted(given):
            return bare[each]
    alike = get_close_matches(given, bare, n=1, cutoff=_ALIKE)
    return bare[alike[0]] if alike else None


def _bare(name: str) -> str:
    """Return a name without what other languages write in another way."""
    return name.replace("_", "").replace("-", "").lower()


def _place(steps: tuple[str | int, ...]) -> str:
    text = "".join(f"[{at}]" if isinstance(at, int) else f".{at}" for at in steps)
    return text.removeprefix(".")
