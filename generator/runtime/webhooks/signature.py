"""Verifies that a webhook request comes from the PBX, and decodes its event."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from typing import TypeAlias, cast

from ..checks import encodable
from ..events.errors import EventDecodeError, SignatureError
from ..events.frames.codec import EventCodec
from ..events.frames.event import Event
from ..exceptions import SchemaError
from ..hidden import Hidden, without_frames
from ..redact import Secret
from ..schema.watch import NO_CLIENT, NO_CLIENT_STRICT

Given: TypeAlias = Hidden[str | Sequence[str]]
"""A webhook's secret, or several, as the user gave them."""

SIGNATURE_HEADER = "X-Signature"

_RAW_BODY = (
    "the signature belongs to the raw body, byte for byte; a body that was parsed and"
    " printed again has another one. Starlette and FastAPI: await request.body();"
    " Flask: request.get_data(); Django: request.body; aiohttp: await request.read()"
)


def sign(body: bytes, secret: str) -> str:
    """Return the X-Signature of a body: base64 of HMAC-SHA256 with the secret."""
    given: Given = Hidden(secret)
    del secret  # tracebacks may show what a function knows
    (key,) = read_secrets(given)
    return _signed(raw_bytes(body), key)


def _signed(body: bytes, key: Secret) -> str:
    digest = hmac.new(key.reveal().encode(), body, hashlib.sha256).digest()
    return base64.b64encode(digest).decode("ascii")


def read_secrets(secret: Given) -> tuple[Secret, ...]:
    """Return the secrets that were given, none of them empty.

    No frame of an error holds one.

    Raises:
        TypeError: one is not text.
        ValueError: there is none, one is empty, or one is no Unicode text.
    """
    return without_frames(lambda: _read(secret.reveal()))


def _read(secret: str | Sequence[str]) -> tuple[Secret, ...]:
    given = _listed(secret)
    if given is None or not all(isinstance(each, str) for each in given):
        raise TypeError("the webhook's secret must be a str, or a list of them")
    texts = cast("list[str]", given)
    if not texts or not all(each.strip() for each in texts):
        raise ValueError("the webhook's secret is empty")
    if not all(map(encodable, texts)):
        raise ValueError("the webhook's secret is no Unicode text")
    return tuple(Secret(each) for each in texts)


def _listed(secret: object) -> list[object] | None:
    """Return one secret or several as a list; None if it is neither."""
    if isinstance(secret, str):
        return [secret]
    if isinstance(secret, bytes | bytearray | memoryview):
        return None  # a sequence too, of numbers
    try:
        return list(cast("Sequence[object]", secret))
    except TypeError:
        return None


def raw_bytes(body: object) -> bytes:
    """Return the body as bytes.

    Raises:
        TypeError: it is not bytes; the text says how to get it from the common web
            frameworks.
    """
    if not isinstance(body, bytes | bytearray | memoryview):
        kind = type(body).__name__
        raise TypeError(f"the body must be bytes, not {kind}: {_RAW_BODY}")
    return bytes(cast("bytes", body))


def verify_signature(
    body: bytes, header: str | None, secret: str | Sequence[str]
) -> None:
    """Check that the body comes from the PBX; return only if it does.

    Do this before looking into the body. The comparison takes the same time whatever
    the header says.

    Args:
        body: the raw request body.
        header: value of the X-Signature header; None if there is none.
        secret: the webhook's secret, or several of which any may fit (while one is
            being replaced).

    Raises:
        SignatureError: header missing or wrong.
        TypeError: the body is not bytes (the text says how to get it from the common
            web frameworks), or the header or the secret is not text.
        ValueError: no secret was given, or an empty one.
    """
    given: Given = Hidden(secret)
    del secret  # tracebacks may show what a function knows
    secrets = read_secrets(given)
    verify(raw_bytes(body), header, secrets)


def verify(body: bytes, header: str | None, secrets: Sequence[Secret]) -> None:
    """Do what `verify_signature` does, with secrets that were read before.

    Raises:
        SignatureError: header missing or wrong.
        TypeError: the header is not text.
    """
    if header is None:
        raise SignatureError("the request has no X-Signature header")
    if not isinstance(cast("object", header), str):
        raise TypeError(f"X-Signature must be a str, not {type(header).__name__}")
    if not _fits(body, header, secrets):
        raise SignatureError("the X-Signature does not belong to this body and secret")


def _fits(body: bytes, header: str, secrets: Sequence[Secret]) -> bool:
    # What no header can hold is replaced by what no signature holds.
    given = header.strip().encode("utf-8", "replace")
    expected = [_signed(body, each).encode() for each in secrets]
    # A list, so that no comparison is skipped.
    return any([hmac.compare_digest(given, each) for each in expected])


def decode(body: bytes, codec: EventCodec, strict: bool = False) -> Event:
    """Decode a body that was verified; the PBX may have signed anything.

    Raises:
        SchemaError: it does not fit the schema, with strict.
        EventDecodeError: it is no event, whatever the decoder made of it.
    """
    try:
        return codec.decode(body, NO_CLIENT_STRICT if strict else NO_CLIENT)
    except (EventDecodeError, SchemaError):
        raise
    except Exception as error:
        # No context: what a decoder says may quote the body.
        kind = type(error).__name__
    raise EventDecodeError(f"it cannot be decoded ({kind})", body)


def parse_webhook(
    body: bytes,
    header: str | None,
    secret: Given,
    codec: EventCodec,
    strict: bool = False,
) -> Event:
    """Verify a webhook request, then decode its body.

    Args:
        body: the raw request body.
        header: value of the X-Signature header.
        secret: as for `verify_signature`, but hidden.
        codec: decodes events.
        strict: True raises for an event that does not fit the schema.

    Raises:
        SchemaError: the event does not fit the schema, with strict.
        SignatureError: see `verify_signature`.
        TypeError: see `verify_signature`.
        ValueError: see `verify_signature`.
        EventDecodeError: the PBX sent something that is no event.
    """
    secrets = read_secrets(secret)
    body = raw_bytes(body)
    verify(body, header, secrets)
    return decode(body, codec, strict)
