"""Which events: by id, by event class, or all that are known."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple, TypeAlias, cast

from ..exceptions import InvalidArgumentError
from .frames.codec import EventCodec
from .frames.event import Event

Topic: TypeAlias = int | type[Event]
Topics: TypeAlias = Iterable[Topic] | Topic | Literal["all"]


class Wish(NamedTuple):
    """What a stream asks the PBX for.

    Attributes:
        topics: event ids.
        optional: go on without those that the PBX does not offer.
    """

    topics: tuple[int, ...]
    optional: bool = False


def topic_ids(topics: Topics, codec: EventCodec) -> tuple[int, ...]:
    """Event ids, ascending and without repeats.

    Args:
        topics: ids, event classes, a mixture, a single one, or "all" for every event
            this release knows (the PBX documents no wildcard for WebSocket). Ids that
            are not known are allowed: their events arrive as `UnknownEvent`.
        codec: knows the id of each event class.

    Raises:
        InvalidArgumentError: an empty collection, or something that is no topic.
    """
    if isinstance(topics, str):
        if topics != "all":
            wanted = 'topics is "all", ids or event classes'
            raise _refused(f"{wanted}, not {topics!r}{_meant(topics, codec)}")
        return codec.ids
    if isinstance(topics, int | type):
        topics = (topics,)
    # Bytes would give numbers, and none of them an event id.
    if isinstance(given := cast("object", topics), bytes) or not (
        isinstance(given, Iterable)
    ):
        raise _refused(
            f"topics is of type {type(given).__name__}, not ids or event classes"
        )
    ids = {_topic_id(topic, codec) for topic in topics}
    if not ids:
        raise _refused('topics is empty; write topics="all" for every event')
    return tuple(sorted(ids))


def _topic_id(topic: object, codec: EventCodec) -> int:
    if isinstance(topic, type):
        number = codec.id_of(topic) if issubclass(topic, Event) else None
        if number is not None:
            return number
    elif isinstance(topic, int) and not isinstance(topic, bool):
        # Python writes no int of thousands of digits, not even into an error.
        if 0 <= topic < 2**63:
            return topic
        raise _refused("topics: a number below 0 or above 2**63 is no event id")
    name = topic.__name__ if isinstance(topic, type) else repr(topic)
    raise _refused(
        f"topics: {name} is neither an event id nor an event class with an id"
        f"{_meant(cast('object', topic), codec)}"
    )


def _meant(topic: object, codec: EventCodec) -> str:
    """Return which event a name, or another class of the same name, may mean."""
    name = topic.__name__ if isinstance(topic, type) else topic
    found = codec.named(name) if isinstance(name, str) else None
    if found is None:
        return ""
    number, kind = found
    package = __name__.partition("._runtime.")[0]
    event = f"{package}.events.{kind.__name__}"
    if not isinstance(topic, type):
        return f"; write the class {event}, or its id {number}"
    if topic.__module__ == f"{package}._runtime.live.changes":
        return (
            f": that is {package}.live.{name}, a change of a view; the event is {event}"
        )
    return f"; the event is {event}"


def _refused(problem: str) -> InvalidArgumentError:
    return InvalidArgumentError(problem, argument="topics")


def missing_topics(wanted: Collection[int], present: Collection[int]) -> list[int]:
    """Ids in `wanted` that `present` lacks."""
    return sorted(set(wanted) - set(present))
