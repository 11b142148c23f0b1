# Made by `make generate` from generator/runtime/decoding/decode.py; edits are lost.
"""Turns the body of an answer into typed objects."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, TypeVar, cast

import msgspec
from msgspec.structs import replace

from ..schema.exact import exact_decoder
from .provenance import Continuation, Http, Place, Received, continue_by, link
from .strict_json import REFUSALS, decoder_of, known_type
from .tolerant_json import TooDeep

S = TypeVar("S", bound=msgspec.Struct)

_log = logging.getLogger("yeastar_pseries")


def decode(
    content: bytes,
    cls: type[S],
    http: Http | None = None,
    continuation: Continuation | None = None,
) -> S:
    """Decode an answer, and repair it if the typed decoder refuses it.

    The exact decoder is asked first; where it refuses, `received.exact` tells so.

    Args:
        content: the body, as received.
        cls: a response struct.
        http: status, headers and so on, for the object's `.http`.
        continuation: how to go on from this answer.

    Returns:
        An instance of `cls`. It and the objects in it are linked to the answer, so that
        `.extra`, `.raw` and `.to_dict()` work.

    Raises:
        ValueError: the body is not a JSON object, or is `TooDeep`.
    """
    received = Received(content, http)
    for decoder in (exact_decoder, decoder_of):
        try:
            result: S = decoder(cls).decode(content)
        except REFUSALS:
            received.exact = False
        else:
            link(result, received)
            continue_by(result, continuation)
            return result
    repaired: S | None = None
    with suppress(RecursionError):
        repaired = _repaired(content, cls, received)
    if repaired is None:
        # Not in there, where a traceback of a thousand frames would be its context.
        raise TooDeep
    continue_by(repaired, continuation)
    return repaired


def _repaired(content: bytes, cls: type[S], received: Received) -> S:
    """Return what fits of an answer that as a whole does not."""
    # Rarely needed, and slow to load.
    from .prepare import prepare, prepare_loose
    from .repair import repair_object

    prepared: dict[str, object] | None = None
    if known_type(cls) is not cls:
        prepared = received.tree  # a part of it would be of another class
    if prepared is None:
        prepared = prepare(content, cls, Place(received))
    if prepared is None:
        prepared = prepare_loose(received.tree, cls, Place(received))
    result, repair = repair_object(prepared, cls, received)
    # A body that only the lenient reader could parse was repaired as a whole.
    paths = tuple(repair.paths) or ("$",)
    if received.http is not None:
        received.http = replace(received.http, repairs=paths)
    _log.debug("answer for %s repaired at %s", cls.__name__, ", ".join(paths[:20]))
    return result


def as_dicts(value: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list that comes from outside.

    Args:
        value: any JSON value; a single object counts as a list of one.

    Returns:
        The objects; anything else is skipped.
    """
    if isinstance(value, dict):
        value = [cast("object", value)]
    if not isinstance(value, list):
        return []
    return [
        cast("Mapping[str, Any]", entry)
        for entry in cast("list[object]", value)
        if isinstance(entry, dict)
    ]
