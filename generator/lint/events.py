"""Messages that are events have an id, a class name and a named body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.bundle import Bundle
from generator.ir.schemas import ref_name
from generator.lint.places import missing, schemas_of
from generator.lint.schema_names import is_class_name
from generator.lint.sources import coverage, editions
from generator.load import JsonObject
from generator.problems import Problem

_NEEDED = {
    "title": "title: the name of the event on the vendor's page",
    "summary": "summary: what happened, in a sentence",
    "x-source": "x-source: [the address of the vendor's page]",
}
_OBSERVED = "x-observed"
FRAME = frozenset(("type", "sn", "msg"))
"""What the frame of an event has; each class has these and no other."""


def check(bundle: Bundle) -> Iterator[Problem]:
    components = cast(JsonObject, bundle.data["components"])
    schemas = schemas_of(bundle)
    root = next(iter(bundle.files))
    seen: dict[int, str] = {}
    bodies: set[str] = set()
    messages = cast(dict[str, JsonObject], components.get("messages") or {})
    numbered = {name for name, each in messages.items() if "x-event-id" in each}
    event_channels = _event_channels(bundle, messages)
    for name, message in messages.items():
        number = message.get("x-event-id")
        file, pointer = bundle.origins[("messages", name)]
        if number is None:
            if file.parent.name == "events":
                yield missing(file, pointer, "x-event-id", "the vendor's number")
            continue
        if not isinstance(number, int) or number in seen:
            yield Problem(
                file,
                (*pointer, "x-event-id"),
                f"{number!r} is no event id, or belongs to {seen.get(number)}",
                "the vendor's number, each once",
            )
            continue
        seen[number] = name
        for channel in event_channels:
            if name not in event_channels[channel]:
                yield Problem(
                    file,
                    pointer,
                    f"the channel {channel!r} has no {name}",
                    f"{name}: {{$ref: 'events/{file.name}#/components/messages/{name}'}}"
                    f" in {root.name}, below channels, {channel}, messages",
                )
        for key, line in _not_sent(bundle, name, numbered):
            yield Problem(
                file,
                pointer,
                f"the operation {key!r} has no {name}",
                f"{line} in {root.name}, below operations, {key}, messages",
            )
        if not is_class_name(name):
            yield Problem(
                file, pointer, f"{name!r} is no class name", "a PascalCase name"
            )
        for key, remedy in _NEEDED.items():
            # What only a box showed has no page.
            if not message.get(key) and not (key in message and _OBSERVED in message):
                yield missing(file, pointer, key, remedy)
        yield from coverage(message, file, pointer)
        yield from editions(message, file, pointer)
        payload = cast(JsonObject, message.get("payload") or {})
        body = schemas.shape(payload).properties.get("msg") if payload else None
        if body is None or ref_name(body) is None:
            yield Problem(
                file,
                (*pointer, "payload"),
                "the payload has no named msg",
                "payload: {$ref: ...Frame} whose msg is a {$ref: ...}",
            )
            continue
        fields = schemas.shape(payload).properties
        for key in sorted(fields.keys() - FRAME):
            yield Problem(
                file,
                (*pointer, "payload"),
                f"the frame has {key!r} beside type, sn and msg: no class has it",
                "it in the schema of msg, if it is there; else x-note of the event:"
                f" programs find it as event.extra['$.{key}']",
            )
        frame = fields.get("type", {})
        if frame.get("const", number) != number:
            yield Problem(
                file,
                (*pointer, "x-event-id"),
                f"the frame has the type {frame['const']!r}, the event {number}",
                "the same number on both sides",
            )
        bodies |= {str(ref_name(body)), *schemas.reachable(body)}
    for name in sorted(bodies & set(messages)):
        if messages[name].get("x-event-id") is not None:
            yield Problem(
                *bundle.origins[("messages", name)],
                f"a schema inside an event is called {name!r} too",
                "another name for one of them",
            )


def _event_channels(
    bundle: Bundle, messages: dict[str, JsonObject]
) -> dict[str, JsonObject]:
    """Return the messages of each channel that carries events."""
    channels = cast(dict[str, JsonObject], bundle.data.get("channels") or {})
    listed = {
        name: cast(JsonObject, channel.get("messages") or {})
        for name, channel in channels.items()
    }
    return {
        name: entries
        for name, entries in listed.items()
        if any("x-event-id" in messages.get(entry, {}) for entry in entries)
    }


def _not_sent(bundle: Bundle, name: str, events: set[str]) -> Iterator[tuple[str, str]]:
    """Yield operations that list other events and not this one, with its line."""
    operations = cast(dict[str, JsonObject], bundle.data.get("operations") or {})
    for key, operation in operations.items():
        listed = cast(list[JsonObject], operation.get("messages") or [])
        refs = [str(message.get("$ref")) for message in listed]
        sent = {ref.rpartition("/")[2] for ref in refs}
        if name not in sent and sent & events:
            # All messages of an operation are of one channel.
            yield key, f"- {{$ref: '{refs[0].rpartition('/')[0]}/{name}'}}"
