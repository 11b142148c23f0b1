# Made by `make generate` from generator/runtime/events/frames/event.py; edits are lost.
"""Defines the base of all events, whether they came by WebSocket or by webhook.

Requirements on generated event classes (the template must follow them):

- `@dataclass(frozen=True, slots=True, kw_only=True, eq=False) class
  CallStateChanged(Event)`; the body declares exactly `type`, `sn` and `msg`, in any order:
  `type: Literal[30011] | int = 30011`, `sn: str | None = None`,
  `msg: CallInfo | None = None`. No other fields and no `__slots__` of its own.
- `eq=False`, because each class would else get an `__eq__` and a `__hash__` of its own,
  and the latter fails for a msg that holds a list.
- The msg type and the objects in it are frozen, slotted, keyword-only dataclasses, or
  msgspec Structs with `frozen=True, kw_only=True, rename={"from_": "from"}` where a
  wire name is no Python name (msgspec ignores renames in dataclasses and would decode
  such a field to None without an error).
- Every field is optional and defaults to None (`T | None = None`), enums are open
  (`Literal["A", "B"] | str | None`), arrays are `list[T] | None`, and there are no
  constraints, because the PBX does not keep to the documented ones.
- `type` has the id as its default; `EVENTS` maps the id to the class.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar, cast

from .extra import event_extra
from .values import event_dict, frozen


class _FrameSlots:
    """Slots for the frame of an event and whether it was recovered.

    They are no dataclass fields, because a field would be compared, shown in the repr
    and decoded by msgspec from a key of the frame.
    """

    __slots__ = ("_raw", "_recovered")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(_FrameSlots):
    """Base of all events. Immutable; equal when type, sn and msg are equal.

    Events can be members of a set and keys of a dict. The objects in `msg` cannot, where
    they hold a list.

    Attributes:
        type: the event id, e.g. 30011.
        sn: serial number of the PBX; some events leave it out.
        msg: the body, typed by each subclass.
    """

    type: int
    sn: str | None = None
    msg: Any = None

    @property
    def raw(self) -> bytes | None:
        """Return the frame as received; None for an event that your code created.

        A frame that was given as str or dict is here as UTF-8 JSON.
        """
        return cast("bytes | None", getattr(self, "_raw", None))

    @property
    def recovered(self) -> bool:
        """Return True if the event was fetched after a Gap, not pushed by the PBX.

        Such an event describes the present state, or something that happened before.
        """
        return cast("bool", getattr(self, "_recovered", False))

    @property
    def extra(self) -> dict[str, object]:
        """Return what the frame has beyond the documented fields.

        Unknown keys of the msg under their own name, deeper ones by path
        (`members[0].inbound.foo`), unknown keys of the envelope as `$.key`. A value
        that did not fit its field is here too, under the name of the field. Computed
        from `raw` at each access; empty for an event that your code created.
        """
        return event_extra(self.raw, self)

    def to_dict(self) -> dict[str, Any]:
        """Return the event as a JSON object: `type`, `sn`, and `msg` as an object.

        Of an event that the PBX sent, everything comes back as it was received, under
        wire names: unknown fields, nulls, values that did not fit. Of one that your
        code created, the fields that are set. `parse_event` takes either.
        """
        return event_dict(self.raw, self)

    def __hash__(self) -> int:
        return hash((self.type, self.sn, frozen(self.msg)))

    def __reduce__(self) -> tuple[object, ...]:
        # The pickling of dataclasses copies fields only, so `raw` would be lost.
        fields = (self.type, self.sn, self.msg, self.raw)
        return _restore, (self.__class__, *fields, self.recovered)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class UnknownEvent(Event):
    """An event with an id that this release does not know.

    Attributes:
        msg: the body as plain Python values (a string that holds a JSON object or
            array is parsed).
    """


E = TypeVar("E", bound=Event)

# The slots are written through their descriptors: the classes are frozen, and a call
# of the generated __init__ costs as much as decoding the rest of the frame.
_set_type = Event.__dict__["type"].__set__
_set_sn = Event.__dict__["sn"].__set__
_set_msg = Event.__dict__["msg"].__set__
_set_raw = _FrameSlots.__dict__["_raw"].__set__
_set_recovered = _FrameSlots.__dict__["_recovered"].__set__


def build_event(
    kind: type[E], type_: int, sn: str | None, msg: object, raw: bytes | None
) -> E:
    """Return an event of class `kind`, without calling its `__init__`.

    Args:
        kind: the event class.
        type_: the event id.
        sn: serial number of the PBX.
        msg: the decoded body.
        raw: the frame, for `Event.raw`.
    """
    event = object.__new__(kind)
    _set_type(event, type_)
    _set_sn(event, sn)
    _set_msg(event, msg)
    _set_raw(event, raw)
    return event


def mark_recovered(event: E) -> E:
    """Mark a new event as fetched after a Gap, and return it."""
    _set_recovered(event, True)
    return event


def _restore(
    kind: type[Event],
    type_: int,
    sn: str | None,
    msg: object,
    raw: bytes | None,
    recovered: bool,
) -> Event:
    """Return an event from its pickled parts."""
    event = build_event(kind, type_, sn, msg, raw)
    return mark_recovered(event) if recovered else event
