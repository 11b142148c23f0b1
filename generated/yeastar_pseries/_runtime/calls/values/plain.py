# Made by `make generate` from generator/runtime/calls/values/plain.py; edits are lost.
"""Which values an argument may have: JSON's own types, and what stands for one of them.

Anything else is refused, whatever library would make text of it: bytes that are sent as
base64 or a UUID that is sent as its digits look right to the caller and mean nothing to
the PBX. What the schema of an argument takes beside JSON (a time, a file, a list for a
joined text) has become JSON or left before it comes here.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import cast

import msgspec
from msgspec import UNSET

from ...decoding.model import Arguments, Model

# Nothing that the PBX takes is half as deep; a list that holds itself has no end.
_DEEPEST = 64


class Unfit(Exception):
    """A value that no argument may have.

    Attributes:
        steps: where it is, from the inside out: keys and indices.
        reason: what is wrong, to follow the name of the place; shows no value.
        other: True when the type is wrong, so that it helps to name the right ones.
    """

    def __init__(
        self, reason: str, *, other: bool = False, endless: bool = False
    ) -> None:
        super().__init__(reason)
        self.steps: list[str | int] = []
        self.reason = reason
        self.other = other
        self._endless = endless

    def at(self, step: str | int) -> None:
        """Note that the value lies under a key or an index; not of an endless one."""
        if not self._endless:
            self.steps.append(step)

    def path(self, *outer: str) -> str:
        """Return the place as Python spells it: ``rules[0].pattern``."""
        text = ".".join(outer)
        for step in reversed(self.steps):
            text += f"[{step}]" if isinstance(step, int) else f".{step}"
        return text


BEYOND = "is an integer beyond 64 bits"


def fits(number: int) -> bool:
    """Tell whether a number can be one of the PBX's; Python's have no end."""
    return -(2**63) <= number < 2**64


def to_plain(value: object, depth: int = 0) -> object:
    """Return JSON values for an argument; what is UNSET inside is left out.

    Subclasses of str, int and float (an IntEnum is one) become the plain type.

    Raises:
        Unfit: the value, or one inside it, is nothing that JSON has.
    """
    if type(value) is str and value.isascii():
        return value
    if isinstance(value, str):
        return _text(value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        number = int.__int__(value)
        if not fits(number):
            raise Unfit(BEYOND)
        return number
    if isinstance(value, float):
        if not isfinite(value):
            raise Unfit(f"is {float.__repr__(value)}, which is no number in JSON")
        return float.__float__(value)
    if depth > _DEEPEST:
        reason = f"holds itself, or values more than {_DEEPEST} deep"
        raise Unfit(reason, endless=True)
    if isinstance(value, Model):
        # to_dict() takes any value of a field; so they are looked at first.
        _object(_fields(value), depth)
        return _object(cast("dict[object, object]", value.to_dict()), depth)
    if isinstance(value, Arguments):
        return _object(_fields(value), depth)
    if isinstance(value, Mapping):
        return _object(cast("Mapping[object, object]", value), depth)
    if isinstance(value, (list, tuple)):
        return _array(list(cast("list[object]", value)), depth)
    raise Unfit(f"is of type {type(value).__name__}", other=True)


def _text(value: str) -> str:
    text = str.__str__(value)
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise Unfit("is no text: it holds half of a surrogate pair") from None
    return text


def _fields(value: msgspec.Struct) -> dict[object, object]:
    names = zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True)
    return {wire: getattr(value, name) for wire, name in names}


def _object(fields: Mapping[object, object], depth: int) -> dict[str, object]:
    plain: dict[str, object] = {}
    for key, value in fields.items():
        if value is UNSET:
            continue
        if not isinstance(key, str):
            raise Unfit(f"has a key of type {type(key).__name__}; keys are strings")
        name = _text(key)
        try:
            plain[name] = to_plain(value, depth + 1)
        except Unfit as unfit:
            unfit.at(name)
            raise
    return plain


def _array(items: list[object], depth: int) -> list[object]:
    plain: list[object] = []
    for index, item in enumerate(items):
        try:
            plain.append(to_plain(item, depth + 1))
        except Unfit as unfit:
            unfit.at(index)
            raise
    return plain
