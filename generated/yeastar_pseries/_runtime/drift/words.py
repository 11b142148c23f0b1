# Made by `make generate` from generator/runtime/drift/words.py; edits are lost.
"""What a finding says to people: what the spec expects, and what may be shown."""

from __future__ import annotations

import re
from typing import cast

from ..schema.listed import values_in_words
from .walking.inferred import Inferred
from .walking.places import Place, Shape

_SHOWN = 12
# Words as enums have them; what looks like a number or a name of somebody is not shown.
_WORD = re.compile(r"[A-Za-z][A-Za-z_\-/.]*(?: [A-Za-z_\-/.]+)?[0-9]{0,2}\Z")
_LONGEST = 40
_LARGEST = 99_999


def expected(place: Place) -> str:
    """Return what the spec lets stand in a place, in a few words."""
    kinds = " or ".join(sorted(place.types, key=lambda kind: (kind == "null", kind)))
    if place.items is not None and place.items.types:
        kinds = kinds.replace("array", f"array of {sorted(place.items.types)[0]}")
    if place.values is None:
        return kinds or "anything"
    known = values_in_words(value for _, value in place.values)
    return f"{kinds}, one of {known}"


def fields_of(shape: Shape) -> str:
    """Return what the spec has instead of a field that it lacks."""
    owner = shape.component or "the object"
    count = len(shape.properties)
    return f"{owner} has {count} field{'' if count == 1 else 's'}, not this one"


def in_words(schema: Inferred | None) -> str:
    """Return the type of what came, e.g. `array of objects (id, name)`."""
    if schema is None:
        return ""
    kinds = cast("list[str] | str", schema["type"])
    text = kinds if isinstance(kinds, str) else " or ".join(kinds)
    names = list(cast(Inferred, schema.get("properties") or {}))
    if names:
        more = ", ..." if len(names) > _SHOWN else ""
        text += f" ({', '.join(names[:_SHOWN])}{more})"
    if items := schema.get("items"):
        text += f" of {in_words(cast(Inferred, items))}"
    return text


def may_be_shown(value: object) -> bool:
    """Return whether an unknown value of an enum tells nothing of anybody."""
    if isinstance(value, str):
        return len(value) <= _LONGEST and bool(_WORD.match(value))
    return isinstance(value, (int, float)) and abs(value) <= _LARGEST
