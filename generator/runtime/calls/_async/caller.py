"""One call from end to end: token, exchange, renewal of an expired token, repetition."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

import msgspec
from msgspec.structs import replace

from ...concurrency.primitives import Deadline
from ...config import Config
from ...exceptions import ApiError, YeastarError
from ...redact import Secret
from ...retry._async.retry import Attempt, repeat
from ...retry.rules import RetryRules, after_no_token
from ...tokens.bearer import EXPIRED_HINT
from ...transport._async.transport import AsyncBody, AsyncTransport
from ...transport.outcome import Failure, HttpAnswer, LoginRefused, RequestContext
from ..call import (
    PEEK,
    Answer,
    CallSpec,
    instead_of_file,
    is_busy,
    may_be_no_file,
    read,
    refuses_token,
    repeat_after,
)

R = TypeVar("R", bound=msgspec.Struct)

_log = logging.getLogger("yeastar_pseries")


class AsyncTokenKeeper(Protocol):
    """Where calls get their tokens."""

    async def get(self, deadline: Deadline) -> Secret | Failure | LoginRefused: ...
    async def renew(
        self, rejected: Secret, deadline: Deadline
    ) -> Secret | Failure | LoginRefused | None: ...


class AsyncCaller:
    """Makes calls.

    What goes wrong travels as a value through the methods below and becomes an
    exception in `perform`, `open` and `token`, where no token is left in any frame.

    Args:
        config: the client's settings.
        transport: sends.
        tokens: where they come from.
        rules: what is tried again.
        api_error: makes the exception for an error code.
    """

    def __init__(
        self,
        config: Config,
        transport: AsyncTransport,
        tokens: AsyncTokenKeeper,
        rules: RetryRules,
        api_error: Callable[..., ApiError],
    ) -> None:
        self.tokens = tokens
        self._config = config
        self._transport = transport
        self._rules = rules
        self._api_error = api_error

    async def perform(
        self, spec: CallSpec[R], deadline: Deadline, retries: int
    ) -> Answer[R]:
        """Make a call.

        Raises:
            ApiError: the PBX refused.
            TransportError, DecodeError: no usable answer.
        """

        async def work() -> Attempt[Answer[R] | Failure | LoginRefused]:
            token = await self.tokens.get(deadline) if spec.token else None
            if isinstance(token, (Failure, LoginRefused)):
                return _no_token(token)
            outcome = await self._exchange(spec, token, deadline)
            if token and self._has_expired(outcome):
                # The PBX did nothing, so once more is right for every call.
                token = await self.tokens.renew(token, deadline)
                if isinstance(token, (Failure, LoginRefused)):
                    return _no_token(token)
                if token is not None:
                    outcome = await self._exchange(spec, token, deadline)
            wait = outcome.wait if isinstance(outcome, Failure) else None
            again = repeat_after(outcome, self._rules)
            return Attempt(outcome, again, is_busy(outcome, self._rules), wait)

        outcome, attempts = await repeat(
            work, retries=retries, safe=spec.safe, deadline=deadline
        )
        problem = self._problem(spec, outcome, attempts, deadline.elapsed)
        if problem is not None:
            raise problem
        assert isinstance(outcome, Answer)
        return outcome.finished(deadline.elapsed, attempts)

    async def open(
        self, spec: CallSpec[Any], deadline: Deadline, retries: int
    ) -> AsyncBody:
        """Open a file; the deadline covers everything up to the beginning of its body.

        Raises:
            ApiError: the PBX refused.
            TransportError, DecodeError: no file came.
        """

        async def work() -> Attempt[AsyncBody | Answer[Any] | Failure | LoginRefused]:
            token = await self.tokens.get(deadline)
            if isinstance(token, (Failure, LoginRefused)):
                return _no_token(token)
            outcome = await self._open(spec, token, deadline)
            if not isinstance(outcome, AsyncBody) and self._has_expired(outcome):
                token = await self.tokens.renew(token, deadline)
                if isinstance(token, (Failure, LoginRefused)):
                    return _no_token(token)
                if token is not None:
                    outcome = await self._open(spec, token, deadline)
            if isinstance(outcome, AsyncBody):
                return Attempt(outcome)
            again = repeat_after(outcome, self._rules)
            return Attempt(outcome, again, is_busy(outcome, self._rules))

        outcome, attempts = await repeat(
            work, retries=retries, safe=True, deadline=deadline
        )
        if isinstance(outcome, AsyncBody):
            return outcome
        problem = self._problem(spec, outcome, attempts, deadline.elapsed)
        assert problem is not None
        raise problem

    async def token(self, deadline: Deadline) -> Secret:
        """Return the token in use, fetching or renewing it if need be.

        Raises:
            ApiError: the login was refused.
            TransportError: the PBX could not be reached.
        """
        return self.require(await self.tokens.get(deadline), deadline)

    def require(
        self, outcome: Secret | Failure | LoginRefused, deadline: Deadline
    ) -> Secret:
        """Return the token, or raise what stands in its place."""
        if isinstance(outcome, Secret):
            return outcome
        if isinstance(outcome, LoginRefused):
            raise self._api_error(outcome.errcode, **outcome.fields)
        raise outcome.error(
            operation="get_token",
            path="/v1.0/get_token",
            attempts=1,
            elapsed=deadline.elapsed,
            maybe_applied=False,
        )

    async def _exchange(
        self, spec: CallSpec[R], token: Secret | None, deadline: Deadline
    ) -> Answer[R] | Failure:
        reply = await self._transport.exchange(spec.request, token, deadline)
        return reply if isinstance(reply, Failure) else read(spec, reply)

    async def _open(
        self, spec: CallSpec[Any], token: Secret, deadline: Deadline
    ) -> AsyncBody | Answer[Any] | Failure:
        context = RequestContext(token, deadline, self._transport.bearer)
        body = await self._transport.open(spec.request, context)
        if isinstance(body, Failure):
            return body
        said: Answer[Any] | Failure | None = None
        keep = False
        try:
            begin = await body.peek(1)
            if may_be_no_file(body.status, begin):
                begin = await body.peek(PEEK)
            said = body.failure or instead_of_file(
                spec, HttpAnswer(body.status, body.headers, begin), self._rules
            )
            keep = said is None
        finally:
            if not keep:
                await body.aclose()
        if said is not None:
            return said
        body.only_idle_limit()
        return body

    def _has_expired(self, outcome: Answer[Any] | Failure) -> bool:
        return self._config.auto_refresh and self._refuses_token(outcome)

    def _refuses_token(self, outcome: object) -> bool:
        return refuses_token(outcome, self._rules, self._transport.bearer)

    def _problem(
        self,
        spec: CallSpec[R],
        outcome: Answer[R] | Failure | LoginRefused,
        attempts: int,
        elapsed: float,
    ) -> YeastarError | None:
        """Return the exception for what came of a call; None when all is well."""
        problem: YeastarError | None
        if isinstance(outcome, Failure):
            problem = outcome.error(
                operation=spec.operation,
                path=spec.path,
                attempts=attempts,
                elapsed=elapsed,
                maybe_applied=outcome.sent and not spec.safe,
            )
        elif isinstance(outcome, LoginRefused):
            problem = self._api_error(outcome.errcode, **outcome.fields)
        else:
            problem = outcome.problem(
                spec, self._rules, self._api_error, attempts, elapsed
            )
        if problem and self._transport.bearer and self._refuses_token(outcome):
            problem = self._not_taken(spec, outcome, problem, attempts, elapsed)
        _log.debug(
            "%s: %s after %.3f s",
            spec.name,
            "failed" if problem else "answered",
            elapsed,
        )
        return problem

    def _not_taken(
        self,
        spec: CallSpec[R],
        outcome: object,
        problem: YeastarError,
        attempts: int,
        elapsed: float,
    ) -> ApiError:
        """Return the error for a token of auth= that was refused."""
        if isinstance(problem, ApiError):
            problem.hint = EXPIRED_HINT
            return problem
        said = outcome.message if isinstance(outcome, Failure) else "HTTP 401"
        return self._api_error(
            self._rules.expired,
            operation=spec.operation,
            path=spec.path,
            attempts=attempts,
            elapsed=elapsed,
            hint=f"Taken for this code: {said}. {EXPIRED_HINT}",
        )


def _no_token(outcome: Failure | LoginRefused) -> Attempt[Any]:
    """Judge a call that got no token: whatever happened, the call itself never left."""
    if isinstance(outcome, LoginRefused):
        return Attempt(outcome)
    return Attempt(replace(outcome, sent=False), after_no_token(outcome))
