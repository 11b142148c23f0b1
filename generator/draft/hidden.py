"""A recording without the names that it replaced: a pseudonym is no name of a field."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, cast

import msgspec

from generator.draft.seen import unwrapped
from generator.load import JsonObject
from generator.runtime.record.lines import AnyLine, End, Exchange, Frame


def without_hidden_names(lines: Sequence[AnyLine]) -> list[AnyLine]:
    """Return the lines without fields whose names are pseudonyms.

    Where all names of an object are pseudonyms, it is a map: its keys become numbers,
    as no field has them.

    Args:
        lines: of a whole recording.
    """
    hidden = {
        name for line in lines if isinstance(line, End) for name in line.pseudonyms
    }
    return [_plain(line, hidden) for line in lines] if hidden else list(lines)


def _plain(line: AnyLine, hidden: set[str]) -> AnyLine:
    if isinstance(line, Exchange):
        return msgspec.structs.replace(line, answer=_told(line.answer, hidden))
    content: object = line.frame if isinstance(line, Frame) else None
    if isinstance(line, Frame) and isinstance(content, dict):
        frame = cast(JsonObject, content)
        told = cast(JsonObject, _told(unwrapped(frame), hidden))
        if isinstance(frame.get("msg"), str) and not isinstance(told.get("msg"), str):
            told["msg"] = json.dumps(told["msg"], ensure_ascii=False)
        return msgspec.structs.replace(line, frame=told)
    return line


def _told(value: Any, hidden: set[str]) -> Any:
    if isinstance(value, list):
        return [_told(each, hidden) for each in cast(list[Any], value)]
    if not isinstance(value, dict):
        return value
    fields = {k: _told(v, hidden) for k, v in cast(JsonObject, value).items()}
    kept = {name: each for name, each in fields.items() if name not in hidden}
    if fields and not kept:
        return {str(number): each for number, each in enumerate(fields.values())}
    return kept
