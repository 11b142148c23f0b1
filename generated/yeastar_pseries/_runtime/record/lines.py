# Made by `make generate` from generator/runtime/record/lines.py; edits are lost.
"""The lines of a recording: one JSON object each, told apart by `kind`.

The first line is a `Header`, the last an `End`; between them stand exchanges, frames
and what was left out, as they came. These structs are the format: `schema.py` makes
the published JSON Schema of them.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import msgspec

FORMAT = 1

Origin: TypeAlias = Literal["device", "mock"]


class Line(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", omit_defaults=True
):
    """What all lines share."""


class Header(Line, frozen=True, kw_only=True, tag="header"):
    """What was recorded, with what, and how.

    Attributes:
        format: number of this format.
        package: version of the package that recorded.
        spec_hash: SHA-256 of the spec data that the tour was made from.
        origin: a device, or a mock PBX that said so of itself.
        firmware: as system/information tells it, e.g. 37.23.0.83; None if it does not.
        edition: follows from the firmware's first number.
        masked: whether values were replaced. A file always is.
        probes: whether names that the spec only suspects were asked for, too.
    """

    format: int
    package: str
    spec_hash: str
    origin: Origin = "device"
    firmware: str | None = None
    edition: Literal["appliance", "software", "cloud"] | None = None
    masked: bool
    probes: bool = False


class Exchange(Line, frozen=True, kw_only=True, tag="exchange"):
    """One request and its answer.

    Attributes:
        operation: operationId; None for a name that was only probed.
        method: GET or POST.
        path: under `/openapi`, e.g. /v1.0/extension/list.
        query: query parameters as JSON, without the access token.
        body: JSON body, if one was sent.
        status: HTTP status.
        content_type: as answered, without parameters.
        answer: the JSON that came.
        text: what came instead of JSON.
        milliseconds: from sending to the end of the answer.
    """

    operation: str | None = None
    method: str
    path: str
    query: dict[str, Any] = {}
    body: dict[str, Any] | None = None
    status: int
    content_type: str | None = None
    answer: Any = msgspec.UNSET
    text: str | None = None
    milliseconds: int = 0


class Frame(Line, frozen=True, kw_only=True, tag="frame"):
    """One frame of the event socket that carries an event.

    Attributes:
        seconds: since listening began.
        frame: the JSON object as it came, so `msg` is an object or JSON in a text.
        text: what came instead of a JSON object.
        gap: instead of a frame: why some may be missing here (`Gap.reason`, or a
            sentence if the stream could not be opened).
    """

    seconds: float
    frame: Any = msgspec.UNSET
    text: str | None = None
    gap: str | None = None


class Skipped(Line, frozen=True, kw_only=True, tag="skipped"):
    """An operation that reads and was not called, and why.

    Attributes:
        operation: operationId.
        method: GET or POST.
        path: under `/openapi`.
        why: a sentence for people.
    """

    operation: str
    method: str
    path: str
    why: str


class End(Line, frozen=True, kw_only=True, tag="end"):
    """Counts; a file without this line is not whole.

    Attributes:
        exchanges, frames, skipped: lines of each kind.
        replaced: values that have a pseudonym.
        pseudonyms: those that stand where a field has its name, or where the spec lists
            values: they say nothing of the PBX.
        seconds: how long the tour and listening took.
    """

    exchanges: int
    frames: int
    skipped: int
    replaced: int
    pseudonyms: list[str] = []
    seconds: float


AnyLine: TypeAlias = Header | Exchange | Frame | Skipped | End
