"""Reads what a request carries, within limits: no request can fill the memory."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from starlette.requests import Request

from .answers import Refused
from .jsontypes import JsonObject
from .multipart import FormReader, NotMultipart
from .settings import Settings

DEEPEST = 64
"""Brackets within brackets; the deepest body of the vendor's has 6."""

DIGITS = 20
"""Of a whole number in an order: more fit no clock and no counter."""


@dataclass(slots=True)
class Body:
    """What a request carried: text or a form, or why neither was taken."""

    raw: bytes = b""
    form: dict[str, list[str]] | None = None
    refusal: Refused | None = None


async def read_body(request: Request, form: bool, settings: Settings) -> Body:
    """Read the body of a request.

    One that is too long is read to its end and thrown away, since a client that still
    sends does not hear the answer.

    Args:
        request: whose body was not read yet.
        form: whether a form may come.
        settings: have the limits.
    """
    media = request.headers.get("content-type", "")
    body = Body()
    reader = None
    if form and media.startswith("multipart/"):
        try:
            reader = FormReader(media)
        except NotMultipart:
            body.refusal = Refused(40001)
    limit = settings.max_body if reader is None else settings.max_upload
    found = bytearray()
    size = 0
    async for part in request.stream():
        size += len(part)
        if body.refusal is not None:
            continue
        if size > limit:
            body.refusal = Refused(40004)  # [assumed: long-body]
            found.clear()
        elif reader is None:
            found += part
        else:
            body.refusal = _fed(reader, part)
    if reader is None:
        body.raw = bytes(found)
    elif body.refusal is None:
        try:
            body.form = reader.close()
        except NotMultipart:
            body.refusal = Refused(40001)
    return body


def _fed(reader: FormReader, part: bytes) -> Refused | None:
    try:
        reader.feed(part)
    except NotMultipart:
        return Refused(40001)
    return None


def order_arguments(raw: bytes) -> object:
    """The JSON that an order has; an empty body is an order without arguments.

    Raises:
        ValueError: it is no JSON, too deep, or has a number beyond all bounds.
    """
    try:
        return json.loads(
            raw or b"{}",
            parse_float=_number,
            parse_int=_whole,
            parse_constant=_no_number,
        )
    except RecursionError:
        raise ValueError("the JSON is too deep") from None


def json_object(raw: bytes) -> JsonObject:
    """The JSON object that a body is.

    Raises:
        Refused: it is none, or one that nobody sends in earnest.
    """
    try:
        body: Any = json.loads(
            raw or b"{}", parse_float=_number, parse_constant=_no_number
        )
        if b"\\u" in raw:
            # Half a surrogate pair is no text, and could not be sent back.
            json.dumps(body, ensure_ascii=False).encode()
    except ValueError as error:
        # Captured on get_token of a P560 (37.23.0.123): -2 with one entry that has a
        # value and no field. The words of the value are those of our parser.
        # [observed: no-json]
        raise Refused(-2, invalid_param_list=[{"value": _said(error)}]) from None
    except RecursionError:
        raise Refused(40001) from None  # [assumed: deep-body]
    if _too_deep(body):
        raise Refused(40001)  # [assumed: deep-body]
    if not isinstance(body, dict):
        raise Refused(40001)  # [assumed: no-object]
    return body  # pyright: ignore[reportUnknownVariableType]


def _said(error: ValueError) -> str:
    return str(error).encode("utf-8", "replace").decode()


def _too_deep(body: object) -> bool:
    """Whether lists and objects lie deeper within each other than anybody needs."""
    level = [body]
    for _ in range(DEEPEST):
        level = [inner for each in level for inner in _parts(each)]
        if not level:
            return False
    return True


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return cast(JsonObject, value).values()
    return cast("list[object]", value) if isinstance(value, list) else ()


def _number(text: str) -> int | float:
    """Read 5.0 as 5, which is an integer to JSON Schema too."""
    number = float(text)
    if number in (float("inf"), float("-inf")):
        return _no_number(text)
    return int(number) if number.is_integer() and abs(number) < 2**63 else number


def _whole(text: str) -> int:
    if len(text) > DIGITS:
        raise ValueError(f"no number of an order has {len(text)} digits")
    return int(text)


def _no_number(text: str) -> int:
    raise ValueError(f"no number of JSON: {text}")
