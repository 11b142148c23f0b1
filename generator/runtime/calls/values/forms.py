"""Writes what an argument takes beside the JSON of its schema: times, and lists.

Both are marked in the spec, because neither can be told from a schema of text: `x-time`
says in which form a time travels, `x-separator` what joins several values in one text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ...clock.wire_times import TimeRefused, wire_time
from ...exceptions import InvalidArgumentError
from ..operation import Operation
from .plain import BEYOND, fits

if TYPE_CHECKING:
    from ...clock.pbx_clock import PbxClock


def written(
    operation: Operation[Any], name: str, value: object, clock: PbxClock | None
) -> object:
    """Return what stands on the wire for a value; most are returned as they are.

    Args:
        operation: the call.
        name: wire name of the argument.
        value: what was given.
        clock: the PBX's clock, if the client knows it.

    Raises:
        InvalidArgumentError: a time or a list that the PBX could not read.
    """
    try:
        if isinstance(value, int) and not fits(value):
            # Left to the check of all values, which names it.
            return value
        if operation.times is not None and name in operation.times:
            return wire_time(value, operation.times[name], clock)
        if operation.joined is not None and name in operation.joined:
            return _joined(value, operation.joined[name])
    except TimeRefused as refused:
        problem = f" {refused}"
    except _NotJoined as refused:
        problem = str(refused)
    else:
        return value
    raise InvalidArgumentError(
        f"{operation.id}(): {name}{problem}", operation=operation.id, argument=name
    )


class _NotJoined(Exception):
    """A list that cannot be one text; the message follows the name of the argument."""


def _joined(value: object, separator: str) -> object:
    if not isinstance(value, (list, tuple)):
        return value
    items = list(cast("list[object]", value))
    if not items:
        # An empty text may mean "all", of a delete for instance.
        raise _NotJoined(" is an empty list; leave it out, or give at least one value")
    texts: list[str] = []
    for index, item in enumerate(items):
        if isinstance(item, bool) or not isinstance(item, (str, int)):
            kind = type(item).__name__
            raise _NotJoined(f"[{index}] is of type {kind}; allowed: str, int")
        if isinstance(item, int) and not fits(item):
            raise _NotJoined(f"[{index}] {BEYOND}")
        text = str.__str__(item) if isinstance(item, str) else str(int.__int__(item))
        if not text or separator in text:
            what = (
                f"holds {separator!r}, which joins the values" if text else "is empty"
            )
            raise _NotJoined(f"[{index}] {what}")
        texts.append(text)
    return separator.join(texts)
