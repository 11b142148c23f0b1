# Made by `make generate` from generator/runtime/hooks/_async/watch.py; edits are lost.
"""Calls hooks around requests: those of one call, and those for tokens."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

from ...calls.call import CallSpec
from ...calls.urls import shown_path
from ...concurrency.deadline import Deadline
from ...redact import Secret
from ...transport.outcome import Failure, HttpAnswer, HttpRequest
from ..infos import RequestInfo, RetryInfo
from ..judging import Judged, judge, judge_token
from .hooks import Hooks

T = TypeVar("T")


class CallWatch(Generic[T]):
    """One call as its hooks see it.

    Args:
        hooks: those of the client.
        send: sends the request once.
        is_fine: tells whether an answer is a result.
    """

    def __init__(
        self,
        hooks: Hooks,
        send: Callable[[CallSpec[Any], Secret | None, Deadline], T],
        is_fine: Callable[[object], bool],
    ) -> None:
        self._hooks = hooks
        self._send = send
        self._is_fine = is_fine
        self._requests = 0
        self._last: Judged | None = None

    def send(self, spec: CallSpec[Any], token: Secret | None, deadline: Deadline) -> T:
        """Send the request, and tell before and after."""
        last = self._last
        if last is not None:
            # Nobody told of it: it is not sent again after a pause, but with a new token.
            self._hooks.retry(self._retry(spec, last, "token", 0.0))
        self._requests += 1
        request = _request_info(spec.request, spec.operation, self._requests)
        outcome = around(
            self._hooks,
            request,
            lambda: self._send(spec, token, deadline),
            self._judge,
        )
        self._last = self._judge(outcome)
        return outcome

    def repeated(self, spec: CallSpec[Any], outcome: object, pause: float) -> None:
        """Tell that the call is tried again after so many seconds."""
        judged, self._last = self._judge(outcome), None
        self._hooks.retry(self._retry(spec, judged, judged.reason, pause))

    def _judge(self, outcome: object) -> Judged:
        return judge(outcome, fine=self._is_fine(outcome))

    def _retry(
        self, spec: CallSpec[Any], judged: Judged, reason: str, pause: float
    ) -> RetryInfo:
        return RetryInfo(
            operation=spec.operation,
            path=_path(spec.request),
            attempt=self._requests,
            reason=reason,
            errcode=judged.errcode,
            status=judged.status,
            pause=pause,
        )


def token_exchange(
    hooks: Hooks,
    request: HttpRequest,
    send: Callable[[], HttpAnswer | Failure],
) -> HttpAnswer | Failure:
    """Make a token call, and tell before and after."""
    name = request.url.rpartition("/")[2]
    return around(hooks, _request_info(request, name, 1), send, judge_token)


def around(
    hooks: Hooks,
    request: RequestInfo,
    send: Callable[[], T],
    judge: Callable[[T], Judged],
) -> T:
    """Send, and tell before and after, interrupted or not."""
    hooks.request(request)
    started = time.monotonic()
    try:
        outcome = send()
    except BaseException as error:
        judged = Judged(error=type(error).__name__)
        hooks.response(judged.info(request, time.monotonic() - started))
        raise
    seconds = time.monotonic() - started
    hooks.response(judge(outcome).info(request, seconds))
    return outcome


def _request_info(
    request: HttpRequest, operation: str | None, attempt: int
) -> RequestInfo:
    return RequestInfo(
        operation=operation,
        method=request.method,
        path=_path(request),
        attempt=attempt,
    )


def _path(request: HttpRequest) -> str:
    return shown_path(urlsplit(request.url).path)
