# Made by `make generate` from generator/runtime/events/frames/extra.py; edits are lost.
"""What a frame says beyond the fields of its event class.

Computed by comparing the frame with the decoded event, so that neither the decoder
nor the event carries anything along for a question that is seldom asked.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any, Protocol, cast

import msgspec

from ...decoding.tolerant_json import load

ENVELOPE = ("type", "sn", "msg")


class HasBody(Protocol):
    """The part of an event that `event_extra` looks at."""

    @property
    def type(self) -> int: ...
    @property
    def sn(self) -> str | None: ...
    @property
    def msg(self) -> Any: ...


def event_extra(raw: bytes | None, event: HasBody) -> dict[str, object]:
    """Unknown fields and values that were set aside; see `Event.extra`."""
    frame = _load(raw)
    if not isinstance(frame, dict):
        return {}
    found: dict[str, object] = {}
    for key, value in cast("dict[str, object]", frame).items():
        if key not in ENVELOPE:
            found[f"$.{key}"] = value
        elif key == "msg":
            body = read_body(value)
            if isinstance(body, dict) and event.msg is not None:
                _compare(cast("object", body), event.msg, "", found)
            elif event.msg is None and value not in (None, ""):
                found["$.msg"] = value
        elif value is not None and getattr(event, key) is None:
            found[f"$.{key}"] = value
    return found


def _load(raw: bytes | None) -> object:
    try:
        return load(raw or b"")
    except ValueError:
        return None


def read_body(value: object) -> object:
    """The msg of a frame as plain values: a string that holds JSON is opened."""
    if isinstance(value, str) and value.lstrip()[:1] in ("{", "["):
        try:
            return load(value.encode("utf-8", "replace"))
        except ValueError:
            return value
    return value


@cache
def wire_names(kind: type[Any]) -> dict[str, str] | None:
    """Wire name to attribute name; None for a class that is no object of the API."""
    if issubclass(kind, msgspec.Struct):
        fields = msgspec.structs.fields(kind)
        return {field.encode_name: field.name for field in fields}
    if dataclasses.is_dataclass(kind):
        return {field.name: field.name for field in dataclasses.fields(kind)}
    return None


def _compare(said: object, kept: object, path: str, found: dict[str, object]) -> None:
    """Collect into `found` what the frame said and the decoded value lost."""
    names = wire_names(type(kept))
    if isinstance(said, dict) and names is not None:
        for key, value in cast("dict[str, object]", said).items():
            place = f"{path}.{key}" if path else key
            if key in names:
                _compare(value, getattr(kept, names[key]), place, found)
            else:
                found[place] = value
        return
    if isinstance(kept, list):
        values = cast("list[object]", kept)
        # An object where the table says array was kept as an array of one.
        items = cast("list[object]", said if isinstance(said, list) else [said])
        if len(items) == len(values):
            for index, (item, value) in enumerate(zip(items, values, strict=True)):
                _compare(item, value, f"{path}[{index}]", found)
            return
    elif isinstance(kept, dict) and said == kept:
        return
    elif kept is not None and not isinstance(said, dict | list):
        return  # the same value, perhaps converted: "12" to 12
    if said is not None:
        found[path] = said
