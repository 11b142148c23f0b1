"""The event class of each id, loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from .event import Event


class EventClasses(Mapping[int, type[Event]]):
    """A mapping of event ids to event classes that exist only once they are used.

    A dataclass takes about a millisecond to make, and few programs want all events.

    Args:
        names: class name of each id.
        load: returns the class of a name.
    """

    def __init__(
        self, names: Mapping[int, str], load: Callable[[str], type[Event]]
    ) -> None:
        self._names = names
        self._load = load

    def __getitem__(self, number: int) -> type[Event]:
        return self._load(self._names[number])

    def __iter__(self) -> Iterator[int]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
