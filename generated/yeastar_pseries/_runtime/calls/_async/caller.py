# Made by `make generate` from generator/runtime/calls/_async/caller.py; edits are lost.
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
from ...transport.outcome import Exchange, Failure, Refusal, Reply
from ..call import (
    PEEK,
    Answer,
    Plan,
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

    async def get(self, deadline: Deadline) -> Secret | Failure | Refusal: ...
    async def renew(
        self, rejected: Secret, deadline: Deadline
    ) -> Secret | Failure | Refusal | None: ...


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
        self, plan: Plan[R], deadline: Deadline, retries: int
    ) -> Answer[R]:
        """Make a call.

        Raises:
            ApiError: the PBX refused.
            TransportError, DecodeError: no usable answer.
        """

        async def work() -> Attempt[Answer[R] | Failure | Refusal]:
            token = await self.tokens.get(deadline) if plan.token else None
            if isinstance(token, (Failure, Refusal)):
                return _no_token(token)
            outcome = await self._exchange(plan, token, deadline)
            if token and self._has_expired(outcome):
                # The PBX did nothing, so once more is right for every call.
                token = await self.tokens.renew(token, deadline)
                if isinstance(token, (Failure, Refusal)):
                    return _no_token(token)
                if token is not None:
                    outcome = await self._exchange(plan, token, deadline)
            wait = outcome.wait if isinstance(outcome, Failure) else None
            again = repeat_after(outcome, self._rules)
            return Attempt(outcome, again, is_busy(outcome, self._rules), wait)

        outcome, attempts = await repeat(
            work, retries=retries, safe=plan.safe, deadline=deadline
        )
        problem = self._problem(plan, outcome, attempts, deadline.elapsed)
        if problem is not None:
            raise problem
        assert isinstance(outcome, Answer)
        return outcome.finished(deadline.elapsed, attempts)

    async def open(
        self, plan: Plan[Any], deadline: Deadline, retries: int
    ) -> AsyncBody:
        """Open a file; the deadline covers everything up to the beginning of its body.

        Raises:
            ApiError: the PBX refused.
            TransportError, DecodeError: no file came.
        """

        async def work() -> Attempt[AsyncBody | Answer[Any] | Failure | Refusal]:
            token = await self.tokens.get(deadline)
            if isinstance(token, (Failure, Refusal)):
                return _no_token(token)
            outcome = await self._open(plan, token, deadline)
            if not isinstance(outcome, AsyncBody) and self._has_expired(outcome):
                token = await self.tokens.renew(token, deadline)
                if isinstance(token, (Failure, Refusal)):
                    return _no_token(token)
                if token is not None:
                    outcome = await self._open(plan, token, deadline)
            if isinstance(outcome, AsyncBody):
                return Attempt(outcome)
            again = repeat_after(outcome, self._rules)
            return Attempt(outcome, again, is_busy(outcome, self._rules))

        outcome, attempts = await repeat(
            work, retries=retries, safe=True, deadline=deadline
        )
        if isinstance(outcome, AsyncBody):
            return outcome
        problem = self._problem(plan, outcome, attempts, deadline.elapsed)
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
        self, outcome: Secret | Failure | Refusal, deadline: Deadline
    ) -> Secret:
        """Return the token, or raise what stands in its place."""
        if isinstance(outcome, Secret):
            return outcome
        if isinstance(outcome, Refusal):
            raise self._api_error(outcome.errcode, **outcome.fields)
        raise outcome.error(
            operation="get_token",
            path="/v1.0/get_token",
            attempts=1,
            elapsed=deadline.elapsed,
            maybe_applied=False,
        )

    async def _exchange(
        self, plan: Plan[R], token: Secret | None, deadline: Deadline
    ) -> Answer[R] | Failure:
        reply = await self._transport.exchange(plan.call, token, deadline)
        return reply if isinstance(reply, Failure) else read(plan, reply)

    async def _open(
        self, plan: Plan[Any], token: Secret, deadline: Deadline
    ) -> AsyncBody | Answer[Any] | Failure:
        exchange = Exchange(token, deadline, self._transport.bearer)
        body = await self._transport.open(plan.call, exchange)
        if isinstance(body, Failure):
            return body
        said: Answer[Any] | Failure | None = None
        keep = False
        try:
            begin = await body.peek(1)
            if may_be_no_file(body.status, begin):
                begin = await body.peek(PEEK)
            said = body.failure or instead_of_file(
                plan, Reply(body.status, body.headers, begin), self._rules
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
        plan: Plan[R],
        outcome: Answer[R] | Failure | Refusal,
        attempts: int,
        elapsed: float,
    ) -> YeastarError | None:
        """Return the exception for what came of a call; None when all is well."""
        problem: YeastarError | None
        if isinstance(outcome, Failure):
            problem = outcome.error(
                operation=plan.operation,
                path=plan.path,
                attempts=attempts,
                elapsed=elapsed,
                maybe_applied=outcome.sent and not plan.safe,
            )
        elif isinstance(outcome, Refusal):
            problem = self._api_error(outcome.errcode, **outcome.fields)
        else:
            problem = outcome.problem(
                plan, self._rules, self._api_error, attempts, elapsed
            )
        if problem and self._transport.bearer and self._refuses_token(outcome):
            problem = self._not_taken(plan, outcome, problem, attempts, elapsed)
        _log.debug(
            "%s: %s after %.3f s",
            plan.name,
            "failed" if problem else "answered",
            elapsed,
        )
        return problem

    def _not_taken(
        self,
        plan: Plan[R],
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
            operation=plan.operation,
            path=plan.path,
            attempts=attempts,
            elapsed=elapsed,
            hint=f"Taken for this code: {said}. {EXPIRED_HINT}",
        )


def _no_token(outcome: Failure | Refusal) -> Attempt[Any]:
    """Judge a call that got no token: whatever happened, the call itself never left."""
    if isinstance(outcome, Refusal):
        return Attempt(outcome)
    return Attempt(replace(outcome, sent=False), after_no_token(outcome))
