"""Which events are shown, by what is in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple, cast

from ...exceptions import ConfigurationError


class Condition(NamedTuple):
    """A field and what it must be.

    Attributes:
        path: names of fields, from `msg` on; lists on the way are looked at item by item.
        pattern: `*` stands for any text, `?` for one character.
    """

    path: tuple[str, ...]
    pattern: str

    def holds(self, msg: object) -> bool:
        """Return whether one of the fields at the path is as it must be."""
        return any(
            fnmatchcase(_text(each), self.pattern) for each in _at(msg, self.path)
        )


class EventFilter(NamedTuple):
    """What an event must have to be shown.

    Attributes:
        numbers: one of them is somewhere in it, as a whole value; empty for any event.
        conditions: all of them hold.
    """

    numbers: frozenset[str] = frozenset()
    conditions: tuple[Condition, ...] = ()

    def __call__(self, event: Mapping[str, object]) -> bool:
        """Return whether an event, as a JSON object, is one to show."""
        msg = event.get("msg")
        if self.numbers and self.numbers.isdisjoint(_values(msg)):
            return False
        return all(each.holds(msg) for each in self.conditions)


def event_filter(numbers: Sequence[str], conditions: Sequence[str]) -> EventFilter:
    """Return the filter that was written.

    Args:
        numbers: of extensions, callers, trunks: any value that an event may hold.
        conditions: each is `field=value` or `list.field=value`.

    Raises:
        ConfigurationError: a condition that is none.
    """
    return EventFilter(
        frozenset(numbers), tuple(_condition(each) for each in conditions)
    )


def _condition(text: str) -> Condition:
    path, equals, pattern = text.partition("=")
    names = tuple(path.strip().removeprefix("msg.").split("."))
    if not equals or not all(names):
        raise ConfigurationError(
            f"{text[:80]!r}: write field=value, as members.extension.number=10*"
        )
    return Condition(names, pattern)


def _at(value: object, path: Sequence[str]) -> Iterator[object]:
    """Yield what is at a path."""
    if isinstance(value, list):
        for each in cast("list[object]", value):
            yield from _at(each, path)
    elif not path:
        yield value
    elif isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value)
        if path[0] in fields:
            yield from _at(fields[path[0]], path[1:])


def _values(value: object) -> Iterator[str]:
    """Yield every value that is neither an object nor a list, as a text."""
    if isinstance(value, Mapping):
        for each in cast("Mapping[str, object]", value).values():
            yield from _values(each)
    elif isinstance(value, list):
        for each in cast("list[object]", value):
            yield from _values(each)
    else:
        yield _text(value)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
