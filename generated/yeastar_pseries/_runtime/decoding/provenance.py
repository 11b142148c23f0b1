# Made by `make generate` from generator/runtime/decoding/provenance.py; edits are lost.
"""Where a response object came from.

The typed decoder drops what the schema does not know. Instead of decoding twice, each
object remembers its place in the answer: two slots, 16 bytes. Only when somebody asks
for `.extra` or `.to_dict()` are the bytes read once more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import msgspec

from ..hidden import ReprOnly
from ..schema.exact import tolerant_type
from .struct_fields import holders
from .tolerant_json import load_object


class Http(msgspec.Struct, frozen=True, kw_only=True):
    """What HTTP said about an answer.

    Attributes:
        status: HTTP status.
        headers: response headers, names in lower case.
        elapsed: seconds the call took, repeated attempts included.
        attempts: how often it was tried.
        repairs: JSON paths of values that did not fit the schema and were converted or
            moved to `.extra` (the first hundred); empty when the answer was as
            described.
    """

    status: int = 200
    headers: Mapping[str, str]
    elapsed: float = 0.0
    attempts: int = 1
    repairs: tuple[str, ...] = ()


class Continuation(ReprOnly, msgspec.Struct):
    """What an answer needs to go on: for the next page of a list, or for its file."""

    def detached(self) -> Continuation | None:
        """Return what is known of it without the client, for an answer that leaves."""
        return None


class Received:
    """One answer as it came in: shared by all objects decoded from it.

    Args:
        content: the body.
        http: what HTTP said about it.
        continuation: how it would go on, of an answer that left its client. One with a
            client stands with the whole answer only: rows lead here, and garbage
            collection does not see that they do.

    Attributes:
        exact: False if something in it does not fit the schema.
    """

    __slots__ = ("content", "continuation", "exact", "http", "_tree")

    def __init__(
        self,
        content: bytes,
        http: Http | None,
        continuation: Continuation | None = None,
    ) -> None:
        self.content = content
        self.http = http
        self.continuation = continuation
        self.exact = True
        self._tree: dict[str, object] | None = None

    @property
    def tree(self) -> dict[str, object]:
        """Return the answer as plain JSON values; parsed on first use, then cached."""
        if self._tree is None:
            self._tree = load_object(self.content)
        return self._tree

    def __reduce__(self) -> tuple[Any, ...]:
        return Received, (self.content, self.http, self.continuation)


class Absent(Received):
    """Stands for the answer of an object that was pickled without it.

    Args:
        mark: what the answer is known by inside one pickle.
    """

    __slots__ = ("mark",)

    def __init__(self, mark: int) -> None:
        super().__init__(b"{}", None)
        self.mark = mark


class Linked:
    """Base of structs that know where they came from.

    The slots are unset on objects that the user's code created. With such names they
    hide no field, and no completion offers them, at run time or in an editor.

    Attributes:
        __provenance__: where the object came from; often shared with other objects.
        __at__: which of the objects that share it this one is; see `Place`.
    """

    __slots__ = ("__at__", "__provenance__")

    # msgspec would evaluate annotations once for each type of answer.
    if TYPE_CHECKING:
        __provenance__: Provenance
        __at__: object


class Place:
    """A path into the answer, shared by all objects that it leads to.

    The step None stands for an index or key, which each object brings itself (`__at__`):
    a tuple with one entry per None, or a bare int for a row of a list that is not
    inside another list or a map. So `members[3].numbers[1]` is the path
    `("members", None, "numbers", None)` with `__at__` (3, 1), and ten thousand rows share
    one path.
    """

    __slots__ = ("_next", "continuation", "received", "_steps")

    def __init__(self, received: Received, steps: tuple[str | None, ...] = ()) -> None:
        self.continuation: Continuation | None = None
        self.received = received
        self._steps = steps
        self._next: dict[str | None, Place] = {}

    def child(self, step: str | None) -> Place:
        """Return the path that is one step longer, the same object each time."""
        place = self._next.get(step)
        if place is None:
            place = self._next[step] = Place(self.received, (*self._steps, step))
        return place

    def source(self, at: object) -> dict[str, object]:
        keys = iter(cast("tuple[object, ...]", at) if isinstance(at, tuple) else (at,))
        value: Any = self.received.tree
        for step in self._steps:
            value = value[next(keys) if step is None else step]
        return cast("dict[str, object]", value)

    def unfit(self, at: object) -> Mapping[str, object]:
        return {}


class Repaired:
    """Where a repaired object came from.

    Args:
        received: the answer that it stands in.
        source: the JSON object, or what finds it in the answer.
        unfit: values that did not fit their field, under wire names.
    """

    __slots__ = ("_unfit", "continuation", "received", "_source")

    def __init__(
        self,
        received: Received,
        source: dict[str, object] | Callable[[], dict[str, object]],
        unfit: dict[str, object],
    ) -> None:
        self.continuation: Continuation | None = None
        self.received = received
        self._source = source
        self._unfit = unfit

    def source(self, at: object) -> dict[str, object]:
        return self._source() if callable(self._source) else self._source

    def unfit(self, at: object) -> Mapping[str, object]:
        return self._unfit


Provenance: TypeAlias = Place | Repaired
"""Where a response object came from: it fitted its type, or it was repaired.

Both know the answer that it was decoded from (`received`), the JSON object that it was
there (`source`), the values that did not fit their field, under wire names (`unfit`), and
how to go on from a whole answer (`continuation`). `at` is the `__at__` of the object.
"""


def provenance_of(value: object) -> tuple[Provenance | None, object]:
    """Return where a response object came from.

    Returns:
        The provenance, and the `at` for its methods. The provenance is None for an
        object that the user's code created.
    """
    if not isinstance(value, Linked):
        return None, None
    return getattr(value, "__provenance__", None), getattr(value, "__at__", None)


def continuation_of(value: object) -> Continuation | None:
    """Return how to go on from an answer; None for one that was made by hand."""
    provenance, _ = provenance_of(value)
    return None if provenance is None else provenance.continuation


def continue_by(answer: object, continuation: Continuation | None) -> None:
    """Tell an answer how to go on from it."""
    provenance, _ = provenance_of(answer)
    if provenance is not None:
        provenance.continuation = continuation


def is_answer(value: object) -> bool:
    """Return whether an object stands for a whole answer, and not for a part of one."""
    provenance, at = provenance_of(value)
    return provenance is not None and provenance.source(at) is provenance.received.tree


def link_like(value: object, origin: object) -> None:
    """Link a copy of an object to where the object came from, if that is known."""
    provenance, at = provenance_of(origin)
    if provenance is not None and isinstance(value, Linked):
        value.__provenance__, value.__at__ = provenance, at


def link(root: msgspec.Struct, received: Received) -> None:
    """Link every object of an answer that needed no repair to its place in it.

    Objects of an exact type become objects of the tolerant one.

    Args:
        root: the decoded answer.
        received: the answer as it came in.
    """
    link_at(root, Place(received), ())


def link_at(value: object, place: Place, at: tuple[object, ...]) -> None:
    """Link a value and everything in it.

    Args:
        value: a struct, list, dict or scalar of the answer.
        place: the path to it.
        at: the indexes and keys on the way to it, one per None in the path.
    """
    if isinstance(value, Linked):
        kind = tolerant_type(type(value))
        if kind is not None:
            value.__class__ = kind
        value.__provenance__ = place
        value.__at__ = at
        for name, wire in holders(cast("type[msgspec.Struct]", type(value))):
            inner = getattr(value, name)
            if inner:
                link_at(inner, place.child(wire), at)
    elif isinstance(value, list):
        rows = cast("list[object]", value)
        place = place.child(None)
        if not at and rows and isinstance(rows[0], Linked):
            with suppress(AttributeError):  # null among the rows
                _link_rows(cast("list[Linked]", rows), place)
                return
        for index, item in enumerate(rows):
            link_at(item, place, (*at, index))
    elif isinstance(value, dict):
        place = place.child(None)
        for key, item in cast("dict[str, object]", value).items():
            link_at(item, place, (*at, key))


def _link_rows(rows: list[Linked], place: Place) -> None:
    """Link the rows of a page; faster than `_link` for each of them.

    A page may have ten thousand rows, and for most of them the two assignments are all.
    Objects inside the rows are linked field by field, since most rows have none.

    Raises:
        AttributeError: a row is null.
    """
    kind = tolerant_type(type(rows[0]))
    if kind is None:
        for index, row in enumerate(rows):
            row.__provenance__ = place
            row.__at__ = index
    else:
        for index, row in enumerate(rows):
            # null has no such slot, so it is refused before its class is.
            row.__provenance__ = place
            row.__at__ = index
            row.__class__ = kind
    for name, wire in holders(cast("type[msgspec.Struct]", type(rows[0]))):
        inside = attrgetter(name)
        if not any(map(inside, rows)):
            continue
        field_place = place.child(wire)
        for index, inner in enumerate(map(inside, rows)):
            if inner:
                link_at(inner, field_place, (index,))


def link_repaired(
    value: object, tree: object, provenances: Mapping[int, Repaired]
) -> None:
    """Link repaired objects.

    Walks the objects and the repaired JSON side by side, since the provenances are
    known by the JSON only.

    Args:
        value: a struct, list, dict or scalar of the answer.
        tree: the repaired JSON that it was converted from. What is a struct in it has
            been linked.
        provenances: provenance of each repaired JSON object, by its `id`.
    """
    if value is tree:
        return
    if isinstance(value, Linked):
        kind = tolerant_type(type(value))
        if kind is not None:
            value.__class__ = kind
        value.__provenance__ = provenances[id(tree)]
        value.__at__ = None
        fields = cast("dict[str, object]", tree)
        for name, wire in holders(cast("type[msgspec.Struct]", type(value))):
            if fields.get(wire) is not None:
                link_repaired(getattr(value, name), fields[wire], provenances)
    elif isinstance(value, list):
        nodes = cast("list[object]", tree)
        for item, node in zip(cast("list[object]", value), nodes, strict=True):
            link_repaired(item, node, provenances)
    elif isinstance(value, dict):
        fields = cast("dict[str, object]", tree)
        for key, item in cast("dict[str, object]", value).items():
            link_repaired(item, fields[key], provenances)
