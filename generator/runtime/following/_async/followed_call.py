"""The answer of an operation that starts a call, with what becomes of the call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from ... import checks
from ...calls.operation import Operation
from ...calls.options import CallOptions
from ...client._async import lazy
from ...concurrency.deadline import Deadline
from ...decoding.provenance import Continuation, continuation_of
from ...exceptions import CallNotAnsweredError, InvalidArgumentError
from ...hidden import Hidden
from ..outcome import CallOutcome, Until

if TYPE_CHECKING:
    from ...calls._async.caller import AsyncCaller
    from .following import AsyncFollowing

R = TypeVar("R", bound=msgspec.Struct)


class FollowContext(Continuation):
    """What an answer needs to tell what becomes of its call.

    Attributes:
        following: follows it.
    """

    following: AsyncFollowing

    def __repr__(self) -> str:
        return f"FollowContext({self.following.operation.id})"


class AsyncFollowedCall:
    """A call that was started: `wait` tells whether somebody answered, and its end.

    Where the client has an event stream open, its events decide, from the moment of the
    call on. Without one, and where the stream says nothing (trunks and extensions whose
    monitor is off are not told of) or may have missed something, the PBX is asked:
    `call.query` every one to three seconds, ten with a stream, and when the call is
    gone, the call records.
    """

    __slots__ = ()

    async def wait(
        self,
        until: Until = "answered",
        timeout: float | None = 120.0,
        *,
        stream: lazy.AsyncEventStream | None = None,
    ) -> CallOutcome:
        """Wait until somebody answers, or until the call is over.

        Of a call with a caller, whose phone rings first, it is the other party who has
        to answer. A queue or an IVR that takes the call is nobody; it counts when the
        record of the call says that it was answered. Of one whose id the PBX does not
        tell, a call of the extension that begins then is taken for it.

        Args:
            until: "answered", or "ended".
            timeout: seconds to wait; None for as long as it takes.
            stream: an open event stream of this PBX to listen to, in place of one of
                the client's.

        Returns:
            What is known of the call: who answered, the channels of its parties, and
            after its end the durations, the recording, or why nobody answered.

        Raises:
            CallNotAnsweredError: until="answered", and the call ended before anybody
                did; `reason` tells why.
            RequestTimeoutError: not in time. Nothing is lost: `wait` again.
            ApiError: the PBX refused when it was asked.
            InvalidArgumentError: `until` is something else, or `stream` is no event
                stream, or has not the events.
        """
        if until not in ("answered", "ended"):
            raise InvalidArgumentError(
                f'until is {until!r}: "answered" or "ended"', argument="until"
            )
        _check(timeout, stream)
        following = _following(self)
        outcome = await following.result(until, Deadline(timeout), stream)
        if until == "answered" and not outcome.answered:
            raise CallNotAnsweredError(
                f"{following.operation.id}: nobody answered ({_why(outcome)})",
                operation=following.operation.id,
                reason=outcome.reason or "unknown",
                outcome=outcome,
            )
        return outcome

    async def recording(
        self,
        timeout: float | None = 4 * 3600.0,
        *,
        stream: lazy.AsyncEventStream | None = None,
    ) -> lazy.AsyncRecordingFile:
        """Wait for the end of the call, and for its recording.

        A recording ends with the call: no operation of the PBX ends it earlier.

        Args:
            timeout: seconds to wait; None for as long as it takes.
            stream: as of `wait`.

        Returns:
            Where the recording lies; `save`, `read` and `iter_bytes` fetch it.

        Raises:
            DownloadFailedError: the call was not recorded, or no recording came within
                a minute of its end.
            RequestTimeoutError: the call or the recording was not ready in time;
                nothing is lost.
            ApiError: the PBX refused.
        """
        from .recording import recording

        _check(timeout, stream)
        return await recording(_following(self), Deadline(timeout), stream)


async def followed(
    caller: AsyncCaller,
    operation: Operation[Any],
    result: type[R],
    values: Mapping[str, object],
    options: CallOptions | None,
) -> R:
    """Make a call that starts one; parameters as of `AsyncCaller.call`.

    An event stream is listened to from before the call on: events may come before the
    answer.
    """
    from .following import AsyncFollowing

    follow, hidden = operation.follow, Hidden(values)
    assert follow is not None
    del values
    names = (follow.caller, follow.number)
    numbers = {name: hidden.reveal().get(name) for name in names if name}
    following = AsyncFollowing(caller, operation, numbers)
    context, started = FollowContext(following), False
    try:
        following.listen()
        answer = await caller.call(operation, result, hidden.reveal(), options, context)
        started = True
    finally:
        if not started:
            following.end()
    following.begun(answer)
    return answer


def _check(timeout: float | None, stream: lazy.AsyncEventStream | None) -> None:
    if timeout is not None:
        checks.seconds("timeout", timeout)
    if stream is not None:
        from ...events._async.given import check_given

        check_given(stream)


def _following(answer: object) -> AsyncFollowing:
    context = continuation_of(answer)
    if not isinstance(context, FollowContext):
        raise TypeError(
            "this answer was made by hand or pickled: there is no client to follow it"
        )
    return context.following


def _why(outcome: CallOutcome) -> str:
    if outcome.reason_text:
        return f"{outcome.reason}: {outcome.reason_text}"
    return "unknown: the PBX tells nothing of the call"
