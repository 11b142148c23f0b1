# Made by `make generate` from generator/runtime/calls/_async/caller.py; edits are lost.
"""One call from end to end: token, exchange, renewal of an expired token, repetition."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self, TypeVar

import msgspec
from msgspec.structs import replace

from ...client._async import lazy
from ...client.common import Common
from ...concurrency.deadline import Deadline
from ...concurrency.sleep import async_sleep
from ...concurrency.surroundings import AsyncSurroundings
from ...config import Config
from ...decoding.provenance import Continuation
from ...exceptions import ApiError, ConfigurationError, YeastarError
from ...hidden import Hidden, without_frames
from ...redact import Secret
from ...retry.pauses import next_pause
from ...retry.rules import Repeat, RetryRules
from ...transport._async.transport import AsyncBody, AsyncTransport
from ...transport.outcome import (
    CLOSED,
    Failure,
    HttpAnswer,
    HttpRequest,
    LoginRefused,
    Pairs,
    RequestContext,
)
from ..arguments import request_of
from ..call import (
    Answer,
    CallSpec,
    is_busy,
    log_outcome,
    no_token,
    read,
    reason_of,
    refuses_token,
    repeat_after,
)
from ..operation import Operation
from ..options import CallOptions, options_of
from ..urls import same_host_url, shown_path

if TYPE_CHECKING:
    from ...concurrency.dependents import Dependents
    from ...events._async.stream import AsyncEventStream
    from ...firmware._async.guard import AsyncFirmwareGuard
    from ...hooks._async.hooks import AsyncHooks
    from ...transfers.matching import Jobs

R = TypeVar("R", bound=msgspec.Struct)
T = TypeVar("T")


class AsyncCaller:
    """Makes calls: arguments, token, request, answer, renewal and repetition.

    What goes wrong travels as a value through the methods below and becomes an exception
    in `perform`, `open_file` and `token`, where no token is left in any frame.

    Args:
        config: the client's settings.
        transport: sends.
        tokens: where they come from.
        rules: what is tried again.
        api_error: makes the exception for an error code.

    Attributes:
        common: what copies of the client share with it, whoever changes it.
        streams: the event streams of the client; None for a caller without a client.
        jobs: files that the PBX still makes; None before there were any.
        guard: keeps calls from a PBX that is too old for them; None without firmware=.
        hooks: are told of requests, answers and repetitions; None for none.
        headers: go with each call, beside the usual ones; None for none.
    """

    def __init__(
        self,
        config: Config,
        transport: AsyncTransport,
        tokens: lazy.AsyncTokenKeeper,
        rules: RetryRules,
        api_error: Callable[..., ApiError],
    ) -> None:
        self.common = Common(config.strict)
        self.tokens = tokens
        self._surroundings = AsyncSurroundings()
        self.guard: AsyncFirmwareGuard | None = None
        self.hooks: AsyncHooks | None = None
        self.headers: Hidden[Pairs] | None = None
        self.streams: Dependents[AsyncEventStream] | None = None
        self.jobs: Jobs | None = None
        self._config = config
        self._given = config.auth or config.access_token
        self._transport = transport
        self._rules = rules
        self._api_error = api_error

    def configured(self, config: Config) -> Self:
        """Take other settings of the same PBX; for a copy."""
        self._config = config
        return self

    @property
    def timeout(self) -> float:
        """Seconds per call."""
        return self._config.timeout

    def check_open(self) -> None:
        """Raise ConfigurationError when the client is closed."""
        if self.common.closed:
            raise ConfigurationError("the client is closed; make a new one")

    def begin(self) -> None:
        """Refuse a call where none can be made, and load what sends."""
        self.check_open()
        self._surroundings.check()
        self._transport.load()

    async def call(
        self,
        operation: Operation[Any],
        result: type[R],
        values: Mapping[str, object],
        options: CallOptions | None,
        continuation: Continuation | None = None,
    ) -> R:
        """Call an operation.

        Args:
            operation: what is called.
            result: type of the answer.
            values: arguments under wire names; UNSET ones are not sent.
            options: settings of this call.
            continuation: how a list goes on after this page.

        Raises:
            InvalidArgumentError: an argument does not fit the API.
            FirmwareTooOldError: the PBX is too old for it.
            ApiError: the PBX refused.
            TransportError, DecodeError: no usable answer.
        """
        options, hidden = options_of(options), Hidden(values)
        # They may hold a password, and this frame is in the traceback of each error.
        del values
        if operation.download is not None:
            from .downloads import DownloadContext

            continuation = DownloadContext(
                operation, self, self._rules, self._config.retries
            )
        clock = self.common.clock
        spec = CallSpec(
            request=without_frames(
                lambda: request_of(
                    self._config.api_url, operation, hidden.reveal(), options, clock
                )
            ),
            operation=operation.id,
            path=operation.path,
            safe=operation.safe,
            token=operation.token or self._transport.bearer,
            result=result,
            check=True,
            secrets=operation.secrets,
            continuation=continuation,
            since=operation.since,
        )
        left = options
        if operation.since is not None and self.guard is not None:
            self.check_open()
            left = await self.guard.admit(operation, options, self.timeout, self)
        answer = await self.perform(spec, left)
        assert answer.result is not None
        return answer.result

    async def perform(self, spec: CallSpec[R], options: CallOptions) -> Answer[R]:
        """Make a call.

        Raises:
            ApiError: the PBX refused.
            TransportError, DecodeError: no usable answer.
            SchemaError: it does not fit the schema, and the client is strict.
        """
        config = self._config
        timeout = config.timeout if options.timeout is None else options.timeout
        retries = config.retries if options.retries is None else options.retries
        deadline = Deadline(timeout)
        try:
            self.begin()
            if self._transport.bearer:
                from ...tokens.bearer import refuse_token_call

                refuse_token_call(spec.path)
            self.common.used = True
            outcome, attempts = await self._try(spec, self._answer, deadline, retries)
        finally:
            if spec.request.files:
                from ...transfers.sources import close_sources

                close_sources(spec.request.files)
        elapsed = deadline.elapsed
        if not self._is_fine(outcome):
            problem = self._problem(spec, outcome, attempts, elapsed)
            if problem is not None:
                raise problem
        assert isinstance(outcome, Answer)
        log_outcome(spec, outcome, attempts, elapsed)
        answer = outcome.finished(elapsed, attempts)
        if not answer.exact and (misfit := self.common.misfit(spec, answer)):
            raise misfit
        return answer

    async def open_file(
        self,
        operation: Operation[Any],
        location: str,
        headers: Mapping[str, str],
        whole: Deadline,
    ) -> AsyncBody:
        """Open the URL that a download operation gave.

        The client's timeout covers everything up to the beginning of the file, and
        `whole` ends it earlier.

        Raises:
            ApiError: the PBX refused.
            TransportError, DecodeError: no file came.
            ConfigurationError: the client has auth, or is closed.
        """
        self.begin()
        if self._transport.bearer:
            from ...tokens.bearer import NO_FILES

            raise ConfigurationError(f"{operation.id}: {NO_FILES}")
        config = self._config
        url = same_host_url(config.base_url, location)
        spec: CallSpec[msgspec.Struct] = CallSpec(
            request=HttpRequest("GET", url, headers=headers),
            operation=operation.id,
            path=shown_path(location),
            safe=True,
            token=True,
            result=None,
            check=True,
            secrets=operation.secrets,
        )
        retries, deadline = config.retries, Deadline(whole.cap(config.timeout))
        outcome, attempts = await self._try(spec, self._file, deadline, retries)
        if isinstance(outcome, AsyncBody):
            log_outcome(spec, outcome, attempts, deadline.elapsed)
            return outcome
        problem = self._problem(spec, outcome, attempts, deadline.elapsed)
        assert problem is not None
        raise problem

    async def _try(
        self,
        spec: CallSpec[R],
        send: Callable[[CallSpec[R], Secret | None, Deadline], Awaitable[T]],
        deadline: Deadline,
        retries: int,
    ) -> tuple[T | Failure | LoginRefused, int]:
        """Try until it works, makes no sense, or the time is up.

        Returns:
            The last outcome, and how many attempts were made.
        """
        attempt, watch = 0, None
        if self.headers is not None:
            spec = replace(spec, request=replace(spec.request, extra=self.headers))
        if self.hooks is not None:
            from ...hooks._async.watch import AsyncCallWatch

            watch = AsyncCallWatch(self.hooks, send, self._is_fine)
            send = watch.send
        while True:
            attempt += 1
            outcome, repeat = await self._attempt(spec, send, deadline)
            if self.common.closed and isinstance(outcome, Failure):
                # Whatever broke, it was broken off.
                return replace(CLOSED, sent=outcome.sent), attempt
            if repeat == "no":
                return outcome, attempt
            seconds = next_pause(
                repeat,
                safe=spec.safe,
                attempt=attempt,
                retries=retries,
                busy=is_busy(outcome, self._rules),
                wait=outcome.wait if isinstance(outcome, Failure) else None,
                left=deadline.left(),
            )
            if seconds is None:
                return outcome, attempt
            if watch:
                await watch.repeated(spec, outcome, seconds)
            await async_sleep(seconds)

    async def _attempt(
        self,
        spec: CallSpec[R],
        send: Callable[[CallSpec[R], Secret | None, Deadline], Awaitable[T]],
        deadline: Deadline,
    ) -> tuple[T | Failure | LoginRefused, Repeat]:
        """Send once, and once more with a new token if the old one was not taken."""
        token = await self.tokens.get(deadline) if spec.token else None
        if isinstance(token, (Failure, LoginRefused)):
            return no_token(token)
        outcome = await send(spec, token, deadline)
        if self._is_fine(outcome):
            return outcome, "no"
        refused = refuses_token(outcome, self._rules, self._transport.bearer)
        if token is not None and refused and self._config.auto_refresh:
            # The PBX did nothing, so once more is right for every call.
            token = await self.tokens.renew(token, deadline)
            if isinstance(token, (Failure, LoginRefused)):
                return no_token(token)
            if token is not None:
                outcome = await send(spec, token, deadline)
        return outcome, repeat_after(outcome, self._rules)

    def _is_fine(self, outcome: object) -> bool:
        return isinstance(outcome, Answer) and outcome.errcode in self._rules.results

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
            raise outcome.error(self._api_error)
        raise outcome.error(
            operation="get_token",
            path="/v1.0/get_token",
            attempts=1,
            elapsed=deadline.elapsed,
            maybe_applied=False,
        )

    def not_taken(self) -> ApiError:
        """Return the error for a token of the user's that a stream was refused with."""
        hint = self._given and self._given.expired_hint
        return self._api_error(self._rules.expired, path="/v1.0/subscribe", hint=hint)

    async def _answer(
        self, spec: CallSpec[R], token: Secret | None, deadline: Deadline
    ) -> Answer[R] | Failure:
        """Send the request and read the answer."""
        answered = await self._transport.exchange(spec.request, token, deadline)
        if isinstance(answered, Failure):
            return answered
        return read(spec, answered, token, self._rules)

    async def _file(
        self, spec: CallSpec[R], token: Secret | None, deadline: Deadline
    ) -> AsyncBody | Answer[R] | Failure:
        """Send the request and look whether a file comes back."""
        from ..no_file import PEEK, instead_of_file, may_be_no_file

        context = RequestContext(token, deadline, self._transport.bearer)
        body = await self._transport.open(spec.request, context)
        if isinstance(body, Failure):
            return body
        outcome: Answer[R] | Failure | None = None
        keep = False
        try:
            begin = await body.peek(1)
            if may_be_no_file(body.status, begin):
                begin = await body.peek(PEEK)
            # However the body is cut into pieces, the same of it is judged.
            came = HttpAnswer(body.status, body.headers, begin[:PEEK])
            outcome = body.failure or instead_of_file(spec, came, token, self._rules)
            keep = outcome is None
        finally:
            if not keep:
                await body.aclose()
        if outcome is not None:
            return outcome
        body.only_idle_limit()
        return body

    def _problem(
        self,
        spec: CallSpec[R],
        outcome: Answer[R] | Failure | LoginRefused,
        attempts: int,
        elapsed: float,
    ) -> YeastarError | None:
        """Return the exception for what came of a call; None when all is well."""
        if isinstance(outcome, Failure):
            problem = outcome.error(
                operation=spec.operation,
                path=spec.path,
                attempts=attempts,
                elapsed=elapsed,
                maybe_applied=outcome.sent and not (outcome.refused or spec.safe),
            )
        elif isinstance(outcome, LoginRefused):
            problem = outcome.error(self._api_error)
        else:
            problem = outcome.problem(
                spec, self._rules, self._api_error, attempts, elapsed
            )
            if problem and spec.since and problem.errcode in self._rules.old_firmware:
                with suppress(OSError):  # what tells it cannot be loaded
                    from ...firmware.numbers import add_hint

                    add_hint(problem, spec.since, self.guard and self.guard.firmware)
        refused = refuses_token(outcome, self._rules, self._transport.bearer)
        if problem and self._given and refused:
            hint = self._given.expired_hint
            if isinstance(problem, ApiError):
                problem.hint = hint
            elif self._rules.expired:
                problem = self._api_error(
                    self._rules.expired,
                    operation=spec.operation,
                    path=spec.path,
                    attempts=attempts,
                    elapsed=elapsed,
                    hint=f"Taken for this code: {reason_of(outcome)}. {hint}",
                )
        if problem is not None:
            log_outcome(spec, outcome, attempts, elapsed, fine=False)
        return problem
