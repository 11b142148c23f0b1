"""What an object of an answer takes along when it is pickled.

The object that stands for a whole answer takes the answer itself: its body and what
HTTP said, but never the client. An object inside, such as a row, takes its own JSON
only: a row that is sent to a worker must not weigh as much as its page. Where the rows
arrive together with their page, they find the answer there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, cast

import msgspec

from .provenance import (
    Absent,
    Linked,
    Place,
    Received,
    Repaired,
    continue_by,
    is_answer,
    provenance_of,
)
from .struct_fields import holders

S = TypeVar("S", bound=msgspec.Struct)


def pickled(value: msgspec.Struct) -> tuple[Any, ...]:
    """Return what pickle needs to make an object again; for its `__reduce__`."""
    fields = {name: getattr(value, name) for name in value.__struct_fields__}
    provenance, at = provenance_of(value)
    if provenance is None:
        return _made, (type(value), fields)
    received = provenance.received
    unfit = dict(provenance.unfit(at))
    if is_answer(value):
        repaired = unfit if isinstance(provenance, Repaired) else None
        # A client holds sockets and secrets: neither goes into a pickle.
        goes_on = provenance.continuation
        detached = None if goes_on is None else goes_on.detached()
        sent = Received(received.content, received.http, detached)
        return _whole, (type(value), fields, sent, repaired, id(received))
    mark = received.mark if isinstance(received, Absent) else id(received)
    return _part, (type(value), fields, provenance.source(at), unfit, mark)


def _made(cls: type[S], fields: dict[str, Any]) -> S:
    """Make an object that no answer is known of."""
    return cls(**fields)


def _part(
    cls: type[S],
    fields: dict[str, Any],
    source: dict[str, object],
    unfit: dict[str, object],
    mark: int,
) -> S:
    """Make an object that stood inside an answer."""
    value = cls(**fields)
    if isinstance(value, Linked):
        value.__provenance__ = Repaired(Absent(mark), source, unfit)
        value.__at__ = None
    return value


def _whole(
    cls: type[S],
    fields: dict[str, Any],
    received: Received,
    unfit: dict[str, object] | None,
    mark: int,
) -> S:
    """Make the object of a whole answer; what is inside finds the answer again."""
    value = cls(**fields)
    if isinstance(value, Linked):
        if unfit is None:
            value.__provenance__ = Place(received)
        else:
            value.__provenance__ = Repaired(received, lambda: received.tree, unfit)
        value.__at__ = ()
        continue_by(value, received.continuation)
    for inner in _inside(value):
        provenance, _ = provenance_of(inner)
        if isinstance(provenance, Repaired):
            absent = provenance.received
            if isinstance(absent, Absent) and absent.mark == mark:
                provenance.received = received
    return value


def _inside(value: object) -> Iterator[Linked]:
    """Yield every object of answers inside a value."""
    if isinstance(value, Linked):
        for name, _ in holders(cast("type[msgspec.Struct]", type(value))):
            inner = getattr(value, name)
            yield from _inside_all([inner])
    elif isinstance(value, list):
        yield from _inside_all(cast("list[object]", value))
    elif isinstance(value, dict):
        yield from _inside_all(cast("dict[str, object]", value).values())


def _inside_all(values: Iterable[object]) -> Iterator[Linked]:
    for value in values:
        if isinstance(value, Linked):
            yield value
        yield from _inside(value)
