"""Decides what to answer the PBX, and whether the application sees the event."""

from __future__ import annotations

import logging
import time
from typing import ClassVar

from .. import checks
from ..events.errors import EventDecodeError, SignatureError
from ..events.frames.codec import EventCodec
from ..events.frames.event import Event
from .deliveries import Deliveries
from .signature import Given, decode, raw_bytes, read_secrets, verify

_log = logging.getLogger("yeastar_pseries.webhooks")

MAX_BODY = 2**20


class Intake:
    """What receivers have in common: everything before and after the handler.

    Args:
        secret: the webhook's secret, or several of which any may fit; hidden.
        retry_on_error: see the receivers.
        duplicate_window: see the receivers.
        drop_equal: see the receivers.
        max_body: largest body accepted, in bytes.

    Attributes:
        codec: decodes events; the generated classes set it.
        max_body: largest body accepted, in bytes.

    Raises:
        TypeError: a secret is not text.
        ValueError: a secret is empty, or the settings contradict each other.
    """

    codec: ClassVar[EventCodec]

    def __init__(
        self,
        secret: Given,
        *,
        retry_on_error: bool,
        duplicate_window: float,
        drop_equal: bool,
        max_body: int,
    ) -> None:
        self._secrets = read_secrets(secret)
        checks.at_least_1("max_body", max_body)
        self._retry = retry_on_error
        self._deliveries = Deliveries(duplicate_window, drop_equal)
        self.max_body = max_body

    def check(self, body: bytes, signature: str | None) -> tuple[int, Event | None]:
        """Do everything that comes before the handler.

        Args:
            body: the raw body.
            signature: value of the X-Signature header; None if there is none.

        Returns:
            The HTTP status, and the event to handle if there is one; after handling it
            `done` returns the status that counts.

        Raises:
            TypeError: the body is not bytes, or the signature not text.
        """
        body = raw_bytes(body)
        if len(body) > self.max_body:
            return 413, None
        try:
            verify(body, signature, self._secrets)
            event = decode(body, self.codec)
        except SignatureError as error:
            _log.warning("webhook request refused: %s", error)
            return 401, None
        except EventDecodeError as error:
            _log.warning("webhook request without an event: %s", error)
            return 200, None
        new = self._deliveries.begin(body, time.monotonic())
        if new is None and self._retry:
            return 503, None
        return 200, event if new else None

    def done(self, body: bytes, succeeded: bool, reached: bool = True) -> int:
        """Record the end of the handler and return the HTTP status for the answer.

        Args:
            body: the raw body.
            succeeded: whether the handler did.
            reached: False if the answer was given and did not reach the PBX.
        """
        if self._retry and not succeeded:
            self._deliveries.forget(body)
            return 500
        self._deliveries.end(body, time.monotonic(), reached)
        return 200

    def forget(self, body: bytes) -> None:
        """Forget a delivery that was neither handled nor answered."""
        self._deliveries.forget(body)
