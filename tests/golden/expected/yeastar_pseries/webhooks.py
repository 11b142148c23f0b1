# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Webhooks: is a request from the PBX, and which event is it?

`WebhookApp` is an ASGI application to add to one of Starlette or FastAPI,
`WebhookReceiver` serves Flask and Django views, and `parse_webhook` everything else.
The PBX is told where to push by `client.webhook.update(...)`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ._runtime.events.frames.event import Event
from ._runtime.events.errors import EventDecodeError, SignatureError
from ._runtime.hidden import Hidden as _Hidden
from ._runtime.webhooks.asgi import WebhookApp as _WebhookApp
from ._runtime.webhooks.intake import MAX_BODY
from ._runtime.webhooks.receiver import WebhookReceiver as _WebhookReceiver
from ._runtime.webhooks.signature import SIGNATURE_HEADER, sign, verify_signature
from ._runtime.webhooks.signature import Given as _Given
from ._runtime.webhooks.signature import parse_webhook as _parse_webhook
from .events import CODEC

__all__ = [
    "MAX_BODY",
    "SIGNATURE_HEADER",
    "EventDecodeError",
    "SignatureError",
    "WebhookApp",
    "WebhookReceiver",
    "parse_webhook",
    "sign",
    "verify_signature",
]


def parse_webhook(
    body: bytes,
    header: str | None,
    secret: str | Sequence[str],
    *,
    strict: bool = False,
) -> Event:
    """Verify a webhook request, then decode its body.

    Args:
        body: The raw request body, as bytes.
        header: Value of the X-Signature header.
        secret: The webhook's secret, or several of which any may fit.
        strict: True raises for an event that does not fit the schema; it is told by
            the logger `yeastar_pseries.schema` and counted in either case.

    Raises:
        SchemaError: The event does not fit the schema, with `strict`.
        SignatureError: The request is not from the PBX.
        TypeError: The body is not bytes (the text tells how to get it), or the header
            or the secret is not text.
        ValueError: No secret was given, or an empty one.
        EventDecodeError: The PBX sent something that is no event.
    """
    given: _Given = _Hidden(secret)
    del secret  # tracebacks may show what a function knows
    return _parse_webhook(body, header, given, CODEC, strict)


class WebhookReceiver(_WebhookReceiver):
    __doc__ = _WebhookReceiver.__doc__
    codec = CODEC


class WebhookApp(_WebhookApp):
    __doc__ = _WebhookApp.__doc__
    codec = CODEC
