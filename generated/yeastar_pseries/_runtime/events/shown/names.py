# Made by `make generate` from generator/runtime/events/shown/names.py; edits are lost.
"""Events as people name them: by id, or by the name of the class."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Literal, NamedTuple

from ...digits import integer_of
from ...exceptions import ConfigurationError
from ..frames.event import Event


class Known(NamedTuple):
    """An event that this release knows."""

    id: int
    name: str
    about: str


def known(classes: Mapping[int, type[Event]]) -> Iterator[Known]:
    """Yield the events that this release knows, by id.

    Args:
        classes: `EVENTS` of the package.
    """
    for number in sorted(classes):
        kind = classes[number]
        first = (inspect.getdoc(kind) or "").partition("\n")[0]
        # It begins with the id.
        yield Known(number, kind.__name__, first.partition(": ")[2] or first)


def named_topics(
    texts: Sequence[str], classes: Mapping[int, type[Event]]
) -> tuple[int, ...] | Literal["all"]:
    """Return the event ids of what was written.

    Args:
        texts: ids and class names, several in one separated by commas; an id that this
            release does not know is allowed, since a newer firmware may have it.
        classes: `EVENTS` of the package.

    Returns:
        "all" if nothing was written, or the word "all".

    Raises:
        ConfigurationError: a name that is no event.
    """
    words = [word.strip() for text in texts for word in text.split(",") if word.strip()]
    if not words or words == ["all"]:
        return "all"
    return tuple(dict.fromkeys(_topic(word, classes) for word in words))


def _topic(word: str, classes: Mapping[int, type[Event]]) -> int:
    if (given := integer_of(word)) is not None:
        return given
    ids = {each.name.lower(): each.id for each in known(classes)}
    if (number := ids.get(word.lower())) is not None:
        return number
    names = {each.name.lower(): each.name for each in known(classes)}
    near = get_close_matches(word.lower(), names, n=1, cutoff=0.5)
    meant = f"; is it {names[near[0]]}?" if near else ""
    raise ConfigurationError(f"no event has the name {word[:80]!r}{meant}")
