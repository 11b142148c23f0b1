"""Compares event frames with what their classes describe."""

from __future__ import annotations

from typing import cast

from ..events.frames.codec import body_type
from ..events.frames.event import Event, UnknownEvent
from ..events.frames.plain import read, read_body
from .difference import SchemaDifference, shape_of
from .spots import spot_of
from .walk import Walk

_ENVELOPE = {"type": (int, "integer"), "sn": (str, "string")}


def differences_of(event: Event) -> tuple[dict[SchemaDifference, int], int]:
    """Return what differs in the frame of an event.

    Returns:
        Each difference and how often it came; how often others came that were left out.
    """
    walk = Walk(event=event.type)
    try:
        frame = read(event.raw or b"")
    except ValueError:
        # It was decoded, by a parser that takes deeper nesting than we look at.
        walk.add("not_json", "", "JSON", "what only a lenient reader takes")
        return walk.found, walk.left_out
    if isinstance(frame, dict):
        _envelope(cast("dict[str, object]", frame), event, walk)
    return walk.found, walk.left_out


def _envelope(frame: dict[str, object], event: Event, walk: Walk) -> None:
    for name, value in frame.items():
        if name == "msg":
            continue
        if name not in _ENVELOPE:
            walk.stranger(name, value, "", "a frame has type, sn and msg")
            continue
        kind, expected = _ENVELOPE[name]
        if type(value) is not kind and not (name == "sn" and value is None):
            walk.add("other_type", f"/{name}", expected, shape_of(value))
    if isinstance(event, UnknownEvent):
        walk.add("unknown_value", "/type", "the id of a known event", "another integer")
    elif frame.get("msg") is None:
        walk.add("missing_field", "/msg", "object", "nothing")
    else:
        walk.value(read_body(frame["msg"]), spot_of(body_type(type(event))), "/msg")
