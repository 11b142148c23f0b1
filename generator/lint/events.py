"""Messages that are events have an id, a class name and a named body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.bundle import Bundle
from generator.ir.schemas import Schemas, ref_name
from generator.lint.places import missing
from generator.lint.schema_names import is_class_name
from generator.lint.sources import editions
from generator.load import JsonObject
from generator.problems import Problem


def check(bundle: Bundle) -> Iterator[Problem]:
    components = cast(JsonObject, bundle.data["components"])
    schemas = Schemas(cast(dict[str, JsonObject], components.get("schemas") or {}))
    seen: dict[int, str] = {}
    bodies: set[str] = set()
    messages = cast(dict[str, JsonObject], components.get("messages") or {})
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
                    "its line in the messages of every channel with events",
                )
        if not is_class_name(name):
            yield Problem(
                file, pointer, f"{name!r} is no class name", "a PascalCase name"
            )
        for key in ("x-source", "x-coverage", "x-editions", "summary"):
            if not message.get(key):
                yield Problem(
                    file, pointer, f"{key} is missing", f"{key} as on operations"
                )
        if message.get("x-editions"):
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
        frame = schemas.shape(payload).properties.get("type", {})
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
