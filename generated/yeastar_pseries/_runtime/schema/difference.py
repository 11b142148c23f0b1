# Made by `make generate` from generator/runtime/schema/difference.py; edits are lost.
"""One way in which a PBX does not fit the schema, in shapes and names, never in values."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

import msgspec

from ..sent_secrets import MASK

DifferenceKind: TypeAlias = Literal[
    "unknown_field", "unknown_value", "other_type", "missing_field", "not_json"
]
"""`unknown_field`: a name that the schema does not have. `unknown_value`: none of those
that it lists. `other_type`: a value that was converted, or set aside in `.extra`.
`missing_field`: one that every answer, or frame, has. `not_json`: a body that is only
nearly JSON."""

# Names of fields as the vendor writes them. Any other key may be data, even a secret.
_NAME = re.compile(r"[A-Za-z][A-Za-z_\-]{0,39}[0-9]{0,2}\Z")
_LONGEST_WORD = 16
_WORDS = re.compile(r"[_\-]")


class SchemaDifference(msgspec.Struct, frozen=True, kw_only=True):
    """One difference. All occurrences of it are equal, so it can be a key.

    Attributes:
        kind: what differs.
        operation: the call, e.g. ``extension.list``; None for an event.
        event: id of the event; None for a call.
        at: JSON pointer into the answer or the frame, ``*`` for any index or key:
            ``/data/*/status``. A name that may be data is ``***`` there.
        expected: what the schema says.
        got: the shape of what came: a type, never a value.
    """

    kind: DifferenceKind
    operation: str | None = None
    event: int | None = None
    at: str = ""
    expected: str = ""
    got: str = ""

    @property
    def where(self) -> str:
        """The operation, or the event, for people."""
        return self.operation or f"event {self.event}"

    def __str__(self) -> str:
        place = self.at or "the whole body"
        return (
            f"{self.where}: {self.kind} at {place}: expected {self.expected},"
            f" got {self.got}"
        )


def shown_name(name: str) -> str:
    """Return an unknown name as a step of a pointer; masked if it may be data.

    A name is shown if it looks like one of the vendor's: letters and underscores, words
    of at most sixteen letters, at most two digits at the end.
    """
    fits = _NAME.match(name) is not None
    if fits and all(len(word) <= _LONGEST_WORD for word in _WORDS.split(name)):
        return name
    return MASK


def shape_of(value: object) -> str:
    """Return the shape of a JSON value, in the words of JSON Schema."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    if isinstance(value, str):
        return _text_shape(value)
    if isinstance(value, list):
        return "array" if value else "empty array"
    return "object" if value else "empty object"


_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?\Z")


def _text_shape(value: str) -> str:
    if not value:
        return "empty string"
    return "string with a number" if _NUMBER.match(value) else "string"
