"""Calls that an operation starts, and how they are followed: `x-call` and `x-calls`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from generator.ir.nodes import CallRules, Follow, OperationModule
from generator.load import JsonObject

ONE = "x-call"
"""At an operation: where the id of its call is told, or whom the PBX calls."""
ALL = "x-calls"
"""At the root of OpenAPI: the same for every call."""
EVENTS = ("state", "ended", "failed")
OPERATIONS = ("query", "records", "recording")


def follow_of(operation: JsonObject, data: JsonObject) -> Follow | None:
    """Return how the call is followed that an operation starts; None if it starts none.

    Args:
        operation: as the spec has it.
        data: the whole document.
    """
    own = cast(dict[str, str] | None, operation.get(ONE) or None)
    if own is None:
        return None
    events = cast(dict[str, int], data[ALL]["events"])
    return Follow(
        call_id=own.get("id"),
        caller=own.get("caller"),
        number=own.get("number"),
        events=tuple((name, events[name]) for name in EVENTS),
    )


def call_rules(
    data: JsonObject, modules: Sequence[OperationModule]
) -> CallRules | None:
    """Return what is asked of calls, and what the PBX's words mean; None if not told."""
    told = cast(JsonObject | None, data.get(ALL) or None)
    if told is None:
        return None
    homes = {each.constant: one.module for one in modules for each in one.operations}
    constants = [cast(str, told[name]).upper() for name in OPERATIONS]
    return CallRules(
        operations=tuple(
            (name, homes[constant], constant)
            for name, constant in zip(OPERATIONS, constants, strict=True)
        ),
        reasons=tuple(
            (text, reason)
            for reason, texts in cast(dict[str, list[str]], told["reasons"]).items()
            for text in texts
        ),
        absent=tuple(cast(list[int], told.get("absent") or [])),
    )
