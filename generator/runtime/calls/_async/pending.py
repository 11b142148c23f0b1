"""Downloads whose file may have to be made first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

import msgspec
from msgspec.structs import replace

from ... import checks
from ...client._async import lazy
from ...concurrency.deadline import Deadline
from ...concurrency.process import ProcessLock
from ...decoding.provenance import continuation_of
from ...decoding.struct_fields import attribute_of
from ...hidden import Hidden
from ...transfers._async.waiting import AsyncWaiting
from ...transfers.matching import Jobs, Located
from ..operation import Operation
from ..options import CallOptions, options_of
from .caller import AsyncCaller
from .downloads import AsyncDownload, DownloadContext, told_url

R = TypeVar("R", bound=msgspec.Struct)

# Threads may ask for the first files at the same time, and each has to know of the other.
_MAKING = ProcessLock()


class AsyncPendingDownload(AsyncDownload):
    """A download whose file may still have to be made: `wait`, then `save` or `read`."""

    __slots__ = ()

    async def wait(
        self,
        timeout: float | None = 600.0,
        *,
        stream: lazy.AsyncEventStream | None = None,
    ) -> Self:
        """Wait until the PBX has made the file; returns at once if it is there.

        The PBX announces it by an event. Where the client has an open event stream
        with that event, its `topics` decide, the event is waited for, from the moment of
        the call on. Else the call is made again and again, at most every second. That the
        PBX then answers with the file is assumed, not documented; so is it when a gap in
        the stream may have hidden the event, or the event may be that of another file:
        it does not say for certain which call it belongs to.

        Args:
            timeout: seconds to wait; None for as long as it takes.
            stream: an open event stream to listen to, in place of one of the client's.

        Returns:
            This object. Its `save`, `read` and `iter_bytes` work now; `errcode` is still
            what the PBX had answered.

        Raises:
            DownloadFailedError: the PBX could not make the file.
            RequestTimeoutError: not in time. Nothing is lost: `wait` again.
            ApiError: the PBX refused when it was asked again.
            InvalidArgumentError: `stream` does not have the event.
        """
        if timeout is not None:
            checks.seconds("timeout", timeout)
        context = continuation_of(self)
        if not isinstance(context, DownloadContext) or context.waiting is None:
            told_url(self)  # it is there, or this tells why it never will be
            return self
        if context.located is None:
            deadline = Deadline(timeout)
            context.located = await context.waiting.result(deadline, stream)
        for wire, text in (
            (context.operation.download, context.located.url),
            ("file", context.located.name),
        ):
            if wire and text and (name := attribute_of(type(self), wire)) is not None:
                setattr(self, name, text)
        return self


async def watched(
    caller: AsyncCaller,
    operation: Operation[Any],
    result: type[R],
    values: Mapping[str, object],
    options: CallOptions | None,
) -> R:
    """Ask for a file that may have to be made; parameters as of `AsyncCaller.call`.

    An event stream is listened to from before the call on: the event may come at once.
    """
    poll = operation.poll
    assert poll is not None
    chosen, hidden = options_of(options), Hidden(values)
    del values

    async def again(deadline: Deadline) -> Located | None:
        left = deadline.left()
        limit = caller.timeout if chosen.timeout is None else chosen.timeout
        within = chosen if left is None else replace(chosen, timeout=min(left, limit))
        if left is not None and left <= 0:
            return None
        answer = await caller.call(operation, result, hidden.reveal(), within)
        return _located(answer, operation)

    with _MAKING:
        if caller.jobs is None:
            caller.jobs = Jobs()
    sent = {name: hidden.reveal().get(name) for name in poll.match or ()}
    waiting = AsyncWaiting(operation, sent, caller.streams, caller.jobs, again)
    pending = False
    try:
        waiting.listen()
        answer = await caller.call(operation, result, hidden.reveal(), options)
        context = continuation_of(answer)
        pending = getattr(answer, "errcode", None) == poll.errcode
        if pending and isinstance(context, DownloadContext):
            waiting.answered = getattr(answer, "extra", {})
            context.waiting = waiting
    finally:
        if not pending:
            waiting.drop()
    return answer


def _located(answer: msgspec.Struct, operation: Operation[Any]) -> Located | None:
    poll = operation.poll
    if poll is None or getattr(answer, "errcode", None) == poll.errcode:
        return None
    name = getattr(answer, "file", None)
    return Located(told_url(answer), name if isinstance(name, str) and name else None)
