# Made by `make generate` from generator/runtime/webhooks/signature.py; edits are lost.
"""Verifies that a webhook request comes from the PBX, and decodes its event."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from typing import cast

from ..events.errors import SignatureError
from ..events.frames.codec import EventCodec
from ..events.frames.event import Event

SIGNATURE_HEADER = "X-Signature"

_RAW_BODY = (
    "the signature belongs to the raw body, byte for byte; a body that was parsed and"
    " printed again has another one. Starlette and FastAPI: await request.body();"
    " Flask: request.get_data(); Django: request.body; aiohttp: await request.read()"
)


def sign(body: bytes, secret: str) -> str:
    """Return the X-Signature of a body: base64 of HMAC-SHA256 with the secret."""
    digest = hmac.new(secret.encode(), body, hashlib.sha256).digest()
    return base64.b64encode(digest).decode("ascii")


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
        TypeError: the body is not bytes; the text says how to get it from the common
            web frameworks.
        ValueError: no secret was given.
    """
    if not isinstance(cast("object", body), bytes | bytearray | memoryview):
        kind = type(body).__name__
        raise TypeError(f"the body must be bytes, not {kind}: {_RAW_BODY}")
    secrets = [secret] if isinstance(secret, str) else list(secret)
    if not secrets or not all(secrets):
        raise ValueError("the webhook's secret is empty")
    if header is None:
        raise SignatureError("the request has no X-Signature header")
    given = header.strip().encode("utf-8", "surrogateescape")
    expected = [sign(bytes(body), each).encode() for each in secrets]
    # A list, so that no comparison is skipped.
    if not any([hmac.compare_digest(given, each) for each in expected]):
        raise SignatureError("the X-Signature does not belong to this body and secret")


def parse_webhook(
    body: bytes, header: str | None, secret: str | Sequence[str], codec: EventCodec
) -> Event:
    """Verify a webhook request, then decode its body.

    Args:
        body: the raw request body.
        header: value of the X-Signature header.
        secret: as for `verify_signature`.
        codec: decodes events.

    Raises:
        SignatureError: see `verify_signature`.
        TypeError: see `verify_signature`.
        ValueError: see `verify_signature`.
        EventDecodeError: the PBX sent something that is no event.
    """
    verify_signature(body, header, secret)
    return codec.decode(bytes(body))
