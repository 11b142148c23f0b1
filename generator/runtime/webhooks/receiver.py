"""Receives webhook requests in a view of a web framework."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Executor
from typing import Any, cast

from ..checks import is_async
from ..events.frames.event import Event
from ..hidden import Hidden
from .intake import MAX_BODY, Intake
from .signature import Given

_log = logging.getLogger("yeastar_pseries.webhooks")


class WebhookReceiver(Intake):
    """Takes webhook requests in a Flask or Django view, or anywhere else.

    `receive` returns the HTTP status to answer with:

    - 200 for an event, also when it was delivered before, and also when the handler
      failed (the failure is logged; repeating the delivery would not help);
    - 200 for a signed body that is no event, such as the portal's test message;
    - 401 without a good signature, 413 for a body over `max_body` bytes;
    - with `retry_on_error`: 500 when the handler failed, 503 while an equal delivery
      is still being handled, so that the PBX sends it again;
    - 503 when the `executor` takes no more work.

    Flask, at `/pbx` with and without a slash behind it (Flask would answer the other
    one with 404 or 308):

        receiver = WebhookReceiver(secret, handler)

        @app.post("/pbx", strict_slashes=False)
        def pbx():
            status = receiver.receive(
                request.get_data(), request.headers.get("X-Signature")
            )
            return "", status

    Django, in `urlpatterns` as `re_path(r"^pbx/?$", pbx)` (`path("pbx/", pbx)` would
    answer `/pbx` with 301 or an error):

        @csrf_exempt
        def pbx(request):
            status = receiver.receive(
                request.body, request.headers.get("X-Signature")
            )
            return HttpResponse(status=status)

    The PBX signs the body alone, and a body says neither when it was sent nor which
    delivery it is: a request that somebody recorded would be accepted for ever.
    `drop_equal=True` answers it with 200 and does not handle it, for
    `duplicate_window` seconds after the first one (86400 is a day), as long as there
    were no 10,000 deliveries since. This is off by default because two events can be
    equal: an extension that rings twice is reported twice in the same words. What the
    PBX repeats by itself arrives either way. Each process remembers for itself, so that
    of several workers another one would take it. HTTPS keeps others from recording.

    Args:
        secret: the webhook's secret, or several of which any may fit.
        handler: a function, called with each event. The PBX waits for the answer 3 to
            10 seconds: a handler that may take longer needs an `executor`.
        executor: runs the handler after the answer; failures are logged. Not together
            with `retry_on_error`.
        retry_on_error: ask the PBX to deliver again (up to 5 times, as set there) when
            the handler fails.
        duplicate_window: seconds for which the last 10,000 deliveries are remembered.
            One that the PBX repeats because it got no answer in time is not handled
            again. 0 remembers none. Each process of a server remembers its own.
        drop_equal: handle no body a second time within `duplicate_window`.
        max_body: largest body accepted, in bytes.

    Raises:
        TypeError: the handler is an async function or none, or a secret is not text.
        ValueError: a secret is empty, or the settings contradict each other.
    """

    def __init__(
        self,
        secret: str | Sequence[str],
        handler: Callable[[Event], object],
        *,
        executor: Executor | None = None,
        retry_on_error: bool = False,
        duplicate_window: float = 60.0,
        drop_equal: bool = False,
        max_body: int = MAX_BODY,
    ) -> None:
        # First, for the repr: a traceback may show what could not be made.
        self._handler, self._executor = handler, executor
        given: Given = Hidden(secret)
        del secret  # tracebacks may show what a function knows
        super().__init__(
            given,
            retry_on_error=retry_on_error,
            duplicate_window=duplicate_window,
            drop_equal=drop_equal,
            max_body=max_body,
        )
        if executor is not None and retry_on_error:
            raise ValueError("retry_on_error needs the outcome before the answer")
        check_handler(handler)
        if is_async(handler):
            raise TypeError("an async handler would never run here: use WebhookApp")

    def __repr__(self) -> str:
        return f"{type(self).__name__}(handler={self._handler!r})"

    def receive(self, body: bytes, signature: str | None) -> int:
        """Handle one request and return the HTTP status for the answer.

        Args:
            body: the raw body.
            signature: value of the X-Signature header; None if there is none.

        Raises:
            TypeError: the body is not bytes, or the signature not text.
        """
        status, event = self.check(body, signature)
        if event is None:
            return status
        if self._executor is not None:
            return self._put_off(body, event, self._executor)
        try:
            succeeded = self.handle(event)
        except BaseException:
            # Nobody gets an answer, so the PBX will ask again.
            self.forget(body)
            raise
        return self.done(body, succeeded)

    def _put_off(self, body: bytes, event: Event, executor: Executor) -> int:
        try:
            executor.submit(self.handle, event)
        except Exception as error:
            _log.error("the executor took no webhook event: %s", error)
            self.forget(body)
            return 503
        return self.done(body, True)

    def handle(self, event: Event) -> bool:
        """Call the handler and return whether it succeeded; log its failure."""
        try:
            result = self._handler(event)
        except Exception:
            _log.exception("the webhook handler failed for event %d", event.type)
            return False
        if inspect.iscoroutine(result):
            cast("Coroutine[Any, Any, object]", result).close()
            _log.error("the webhook handler is async: nobody awaits it here")
            return False
        return True


def check_handler(handler: object) -> None:
    """Raise TypeError if a handler cannot be called."""
    if not callable(handler):
        raise TypeError(f"the handler is no function but {type(handler).__name__}")
