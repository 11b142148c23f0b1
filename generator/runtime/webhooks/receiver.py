"""Decides what to answer the PBX, and when to call the application."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from hashlib import blake2b

from ..events.errors import EventDecodeError, SignatureError
from ..events.frames.codec import EventCodec
from ..events.frames.event import Event
from .signature import parse_webhook

_log = logging.getLogger("yeastar_pseries.webhooks")

MAX_BODY = 2**20

# The PBX waits 3 to 10 seconds for an answer, depending on its settings. One that took
# no longer than this has reached it, so it does not send the same report again.
_PROMPT = 2.5
_MOST_REMEMBERED = 10_000


@dataclass(slots=True)
class _Delivery:
    """When a delivery came and when it was answered, in seconds of one clock."""

    started: float
    answered: float | None = None


class Deliveries:
    """Distinguishes a repeated delivery from a new event with an equal body.

    An extension can ring twice within a minute, and both reports are equal, so an equal
    body alone does not prove a repetition. The PBX repeats a delivery only if it got no
    success in time. So an equal body counts as repeated while the first one is still
    being handled, or if its answer took so long that the PBX may have given up.

    Args:
        window: seconds for which a delivery is remembered; 0 turns this off.
        always: True counts every equal body within the window as repeated.
    """

    def __init__(self, window: float, always: bool = False) -> None:
        self._window = window
        self._always = always
        self._lock = threading.Lock()
        self._seen: OrderedDict[bytes, _Delivery] = OrderedDict()

    def begin(self, body: bytes, now: float) -> bool | None:
        """Record a delivery unless it is a repeated one.

        Args:
            body: the raw body.
            now: seconds of a monotonic clock.

        Returns:
            True for a new delivery; call `end` when it is answered. None for one that
            is in progress, False for one that was answered already.
        """
        if self._window <= 0:
            return True
        key = blake2b(body, digest_size=16).digest()
        with self._lock:
            while self._seen:
                oldest, delivery = next(iter(self._seen.items()))
                young = delivery.started > now - self._window
                if young and len(self._seen) <= _MOST_REMEMBERED:
                    break
                del self._seen[oldest]
            earlier = self._seen.get(key)
            if earlier is not None:
                if earlier.answered is None:
                    return None
                if self._always or earlier.answered - earlier.started > _PROMPT:
                    return False
                del self._seen[key]
            self._seen[key] = _Delivery(now)
            return True

    def end(self, body: bytes, now: float, accepted: bool) -> None:
        """Record the answer to a delivery.

        Args:
            body: the raw body.
            now: seconds of the clock that `begin` got.
            accepted: False if the PBX was asked to deliver it again.
        """
        key = blake2b(body, digest_size=16).digest()
        with self._lock:
            delivery = self._seen.get(key)
            if delivery is None:
                return
            if accepted:
                delivery.answered = now
            else:
                del self._seen[key]


class WebhookReceiver:
    """Takes webhook requests in a Flask or Django view, or anywhere else.

    `receive` returns the HTTP status to answer with:

    - 200 for an event, also when it was delivered before, and also when the handler
      failed (the failure is logged; repeating the delivery would not help);
    - 200 for a signed body that is no event, such as the portal's test message;
    - 401 without a good signature, 413 for a body over `max_body` bytes;
    - with `retry_on_error`: 500 when the handler failed, 503 while an equal delivery
      is still being handled, so that the PBX sends it again.

    Flask: `return "", receiver.receive(request.get_data(),
    request.headers.get("X-Signature"))`. Django: `return HttpResponse(
    status=receiver.receive(request.body, request.headers.get("X-Signature")))`, with
    `csrf_exempt`.

    Args:
        codec: decodes events; `yeastar_pseries.events.CODEC`.
        secret: the webhook's secret, or several of which any may fit.
        handler: called with each event. The PBX waits for the answer 3 to 10 seconds:
            a handler that may take longer needs an `executor`.
        executor: runs the handler after the answer; failures are logged. Not together
            with `retry_on_error`.
        retry_on_error: ask the PBX to deliver again (up to 5 times, as set there) when
            the handler fails.
        duplicate_window: see `Deliveries`.
        drop_equal: `always` of `Deliveries`.
        max_body: largest body accepted, in bytes.
    """

    def __init__(
        self,
        codec: EventCodec,
        secret: str | Sequence[str],
        handler: Callable[[Event], object],
        *,
        executor: Executor | None = None,
        retry_on_error: bool = False,
        duplicate_window: float = 60.0,
        drop_equal: bool = False,
        max_body: int = MAX_BODY,
    ) -> None:
        if executor is not None and retry_on_error:
            raise ValueError("retry_on_error needs the outcome before the answer")
        if not secret:
            raise ValueError("the webhook's secret is empty")
        self._codec = codec
        self._secret = secret
        self._handler = handler
        self._executor = executor
        self._retry = retry_on_error
        self._deliveries = Deliveries(duplicate_window, drop_equal)
        self.max_body = max_body

    def __repr__(self) -> str:
        return f"{type(self).__name__}(handler={self._handler!r})"

    def receive(self, body: bytes, signature: str | None) -> int:
        """Handle one request and return the HTTP status for the answer.

        Args:
            body: the raw body.
            signature: value of the X-Signature header; None if there is none.

        Raises:
            TypeError: the body is not bytes.
        """
        status, event = self.check(body, signature)
        if event is None:
            return status
        if self._executor is not None:
            self._executor.submit(self.handle, event)
            self.done(body, True)
            return status
        succeeded = self.handle(event)
        return self.done(body, succeeded)

    def check(self, body: bytes, signature: str | None) -> tuple[int, Event | None]:
        """Do everything that comes before the handler.

        Args:
            body: the raw body.
            signature: value of the X-Signature header; None if there is none.

        Returns:
            The HTTP status, and the event to handle if there is one; after handling it
            `done` returns the status that counts.

        Raises:
            TypeError: the body is not bytes.
        """
        if len(body) > self.max_body:
            return 413, None
        try:
            event = parse_webhook(body, signature, self._secret, self._codec)
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

    def handle(self, event: Event) -> bool:
        """Call the handler and return whether it succeeded; log its failure."""
        try:
            self._handler(event)
        except Exception:
            _log.exception("the webhook handler failed for event %d", event.type)
            return False
        return True

    def done(self, body: bytes, succeeded: bool) -> int:
        """Record the end of the handler and return the HTTP status for the answer."""
        accepted = succeeded or not self._retry
        self._deliveries.end(body, time.monotonic(), accepted)
        return 200 if accepted else 500
