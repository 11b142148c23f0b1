"""Events and other messages as a page shows them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from markupsafe import Markup

from generator.escaping import clean
from generator.load import JsonObject
from generator.publish.html.fields import Body, Painter
from generator.publish.html.names import slug
from generator.publish.html.operations import (
    Badge,
    Example,
    Source,
    badges,
    pretty,
    sources,
)
from generator.publish.html.words import Words
from generator.publish.nodes import components

TRANSPORT = "transport"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageView:
    """One event, or a frame that is none."""

    id: str
    number: int | None
    title: str
    summary: str
    words: Markup
    badges: tuple[Badge, ...]
    facts: tuple[Markup, ...]
    body: Body
    notes: tuple[Markup, ...]
    sources: tuple[Source, ...]
    python: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelView:
    """A way by which messages travel."""

    id: str
    title: str
    address: str
    words: Markup
    badges: tuple[Badge, ...]
    facts: tuple[tuple[str, str], ...]
    notes: tuple[Markup, ...]
    sources: tuple[Source, ...]


def theme(message: JsonObject) -> str:
    """Return the page on which a message stands: the first tag of an event."""
    tags = cast(list[JsonObject], message.get("tags") or [])
    if "x-event-id" not in message:
        return TRANSPORT
    return str(tags[0]["name"]) if tags else "other"


def by_theme(document: JsonObject) -> dict[str, list[str]]:
    """Return the names of messages by page: events by number, then the frames."""
    found: dict[str, list[str]] = {}
    all_ = components(document, "messages")
    order = sorted(all_, key=lambda name: (all_[name].get("x-event-id", 10**6), name))
    for name in order:
        found.setdefault(theme(all_[name]), []).append(name)
    return found


def payload(message: JsonObject) -> JsonObject:
    """Return the schema of a message."""
    return cast(JsonObject, message.get("payload") or {})


def title(name: str, message: JsonObject) -> str:
    """Return the title of a message, without the number that stands beside it."""
    number = f" ({message.get('x-event-id')})"
    return clean(str(message.get("title") or name)).removesuffix(number)


def view(painter: Painter, name: str, message: JsonObject) -> MessageView:
    """Return what the page of a message shows."""
    number = message.get("x-event-id")
    words = painter.words
    return MessageView(
        id=slug(name),
        number=number,
        title=title(name, message),
        summary=str(message.get("summary") or ""),
        words=words.block(message.get("description")),
        badges=tuple(badges(message)),
        facts=tuple(words.line(each) for each in _facts(message)),
        body=painter.body(payload(message), name),
        notes=tuple(
            words.line(note) for note in cast(list[str], message.get("x-note") or [])
        ),
        sources=sources(message),
        python=_python(name) if number is not None else "",
        examples=tuple(_examples(painter, message)),
    )


def channels(words: Words, document: JsonObject) -> Iterator[ChannelView]:
    """Give each channel."""
    for id_, each in cast(
        dict[str, JsonObject], document.get("channels") or {}
    ).items():
        yield ChannelView(
            id=f"channel-{slug(id_)}",
            title=str(each.get("title") or id_),
            address=str(each.get("address") or ""),
            words=words.block(each.get("description")),
            badges=tuple(badges(each)),
            facts=tuple(_figures(each)),
            notes=tuple(
                words.line(note) for note in cast(list[str], each.get("x-note") or [])
            ),
            sources=sources(each),
        )


def _figures(channel: JsonObject) -> Iterator[tuple[str, str]]:
    for key in ("x-heartbeat", "x-token", "x-webhook"):
        for name, value in cast(JsonObject, channel.get(key) or {}).items():
            if isinstance(value, dict):
                pairs = cast(JsonObject, value).items()
                value = ", ".join(f"{k} {v}" for k, v in pairs)
            elif isinstance(value, list):
                value = ", ".join(map(str, cast(list[object], value)))
            yield f"{key.removeprefix('x-')} {name}".replace("-", " "), str(value)


def _facts(message: JsonObject) -> Iterator[str]:
    note = message.get("x-coverage-note")
    if note:
        partly = message.get("x-coverage") == "partial"
        yield f"{'Partly documented' if partly else 'How much was seen'}: {note}"
    for each in cast(list[str], message.get("x-prerequisites") or []):
        yield f"Needed first: {each}"
    if message.get("x-older-name"):
        yield f"Called {message['x-older-name']} by older pages."


def _examples(painter: Painter, message: JsonObject) -> Iterator[Example]:
    examples = cast(list[JsonObject], message.get("examples") or [])
    for number, each in enumerate(examples):
        payload = each.get("payload")
        yield Example(
            title=f"Example: {each.get('name') or 'frame'}",
            origin=painter.words.line(each.get("summary")),
            text=pretty(payload),
            open=number == 0,
        )
        msg = cast(JsonObject, payload).get("msg") if isinstance(payload, dict) else ""
        if isinstance(msg, str) and msg.startswith("{"):
            try:
                text = pretty(json.loads(msg))
            except ValueError:
                continue
            yield Example(
                title="Its msg, unpacked",
                origin=Markup(""),
                text=text,
                open=number == 0,
            )


def _python(name: str) -> str:
    return (
        f"from yeastar_pseries.events import {name}\n\n"
        f"with client.events(topics=[{name}]) as events:\n"
        "    for event in events:\n"
        "        print(event)"
    )
