"""One request at a time, at a rate, and nothing that is not in the tour."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, cast

import msgspec

from ..digits import integer_of
from ..exceptions import (
    ApiError,
    CertificateError,
    ConnectError,
    YeastarError,
)
from .lines import Exchange
from .nesting import read_json
from .tour import Tour

# Enough to see what it is; a file that came instead of JSON is not evidence.
MOST_TEXT = 4000
# So many requests without an answer, one after the other: the PBX is gone.
MOST_FAILURES = 5
MOCK_HEADER = "x-mock-origin"
_NOT_LET_IN = "AuthenticationError"


class AsksPbx(Protocol):
    """What a tour needs of a `Client`."""

    def request(self, method: str, path: str, **how: Any) -> Any:
        """Make one call."""

    def events(self, **how: Any) -> Any:
        """Return the live events."""


class TourStopped(YeastarError):
    """The tour ended early, and asking on would not help or would do harm.

    What came before it is good.

    Attributes:
        settings: whether credentials or certificate are the cause.
    """

    def __init__(self, message: str, settings: bool = False) -> None:
        super().__init__(message)
        self.settings = settings


class NotInTour(Exception):
    """Something was to be asked that the tour does not allow: a fault of ours."""


class NoAnswer(Exception):
    """One request had no answer; the text says why, without naming the PBX."""


class Asker:
    """Asks a PBX what a tour allows.

    Args:
        client: the only client, and with it the only token.
        tour: holds the allowed method and path of each request.
        spec: the parsed `_spec.json`, for its error codes.
        rate: requests per second, at most.
    """

    def __init__(
        self, client: AsksPbx, tour: Tour, spec: Mapping[str, Any], rate: float
    ) -> None:
        self._client = client
        self._allowed = tour.allowed
        self._pause = 1 / rate if rate > 0 else 0.0
        self._next = 0.0
        self._failures = 0
        self._answered = False
        self._fatal = _codes(spec, _NOT_LET_IN)
        self.requests = 0
        self.mock = False

    @property
    def wait(self) -> float:
        """Seconds until the next request may go."""
        return max(0.0, self._next - time.monotonic())

    def ask(
        self, method: str, path: str, query: Mapping[str, Any], operation: str | None
    ) -> Exchange:
        """Send one request and return it with its answer.

        Args:
            method: GET.
            path: under `/openapi`.
            query: arguments, as JSON values.
            operation: operationId; None for a probe.

        Raises:
            NotInTour: the tour does not allow it; nothing was sent.
            NoAnswer: none came to this one.
            TourStopped: none will come to others either.
        """
        if method != "GET" or (method, path) not in self._allowed:
            raise NotInTour(f"{method} {path}")
        if self.wait:
            time.sleep(self.wait)
        self._next = time.monotonic() + self._pause
        self.requests += 1
        stop = why = ""
        answer: Any = None
        try:
            answer = self._client.request(
                method, path, params=query, check=False, safe=True
            )
        except (ApiError, CertificateError) as error:
            stop = _reason(error)
        except YeastarError as error:
            why = _reason(error)
        if stop:
            raise TourStopped(stop, settings=True)
        if why:
            self._count_failure(why)
            raise NoAnswer(why)
        self._failures = 0
        self._answered = True
        self.mock = self.mock or MOCK_HEADER in answer.headers
        return self._judged(_exchange(answer, method, path, query, operation))

    def _count_failure(self, why: str) -> None:
        self._failures += 1
        if not self._answered:
            raise TourStopped(f"the PBX cannot be asked: {why}")
        if self._failures >= MOST_FAILURES:
            raise TourStopped(f"{self._failures} requests in a row had {why}")

    def _judged(self, exchange: Exchange) -> Exchange:
        code = errcode(exchange)
        if code in self._fatal:
            raise TourStopped(
                f"the PBX does not let this caller in any more (errcode {code}); five"
                " refusals block the address, so nothing more is asked"
            )
        return exchange


def errcode(exchange: Exchange) -> int | None:
    """Return the error code of an answer, if it has one."""
    answer: object = exchange.answer
    code = (
        cast("Mapping[str, object]", answer).get("errcode")
        if isinstance(answer, Mapping)
        else None
    )
    if isinstance(code, str):
        return integer_of(code)
    return code if isinstance(code, int) else None


def _exchange(
    came: Any, method: str, path: str, query: Mapping[str, Any], operation: str | None
) -> Exchange:
    content = cast(bytes, came.content)
    kind = str(came.headers.get("content-type", "")).partition(";")[0].strip()
    answer = read_json(content)
    text: str | None = None
    if answer is msgspec.UNSET:
        text = content.decode("utf-8", "replace")[:MOST_TEXT]
    return Exchange(
        operation=operation,
        method=method,
        path=path,
        query=dict(query),
        status=came.status,
        content_type=kind or None,
        answer=answer,
        text=text,
        milliseconds=round(came.elapsed * 1000),
    )


def _codes(spec: Mapping[str, Any], family: str) -> frozenset[int]:
    errors = cast("Mapping[str, Any]", spec.get("errors") or {})
    codes = cast("Sequence[Mapping[str, Any]]", errors.get("codes") or [])
    return frozenset(each["code"] for each in codes if each.get("family") == family)


def _reason(error: YeastarError) -> str:
    """Say what went wrong without the message, which names the host."""
    if isinstance(error, ApiError):
        text = f"the login was refused (errcode {error.errcode})"
        return f"{text}. {error.hint}" if error.hint else text
    if isinstance(error, CertificateError):
        return "the certificate is not trusted: see `yeastar fingerprint`"
    if isinstance(error, ConnectError):
        return "no connection"
    return f"no answer ({type(error).__name__})"
