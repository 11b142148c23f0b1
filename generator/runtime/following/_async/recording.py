"""The recording of a call that was followed to its end."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from ...calls._async.downloads import AsyncDownload
from ...calls.operation import Operation
from ...concurrency.deadline import Deadline
from ...concurrency.sleep import async_sleep
from ...decoding.model import Answer
from ...exceptions import (
    ApiError,
    CertificateError,
    DownloadFailedError,
    RequestTimeoutError,
    TransportError,
)
from ..track import LOST
from .asking import AsyncAsking, within

if TYPE_CHECKING:
    from ...client._async.lazy import AsyncEventStream
    from .following import AsyncFollowing

# Seconds between two questions for a recording that is not there yet.
_PAUSE = 2.0


class AsyncRecordingFile(AsyncDownload, Answer, kw_only=True):
    """Where the recording of a call lies, and how to get it.

    Attributes:
        errcode: of the answer; 0.
        errmsg: its text.
        file: name of the recording.
        download_resource_url: path to fetch, from the root of the host.
    """

    errcode: int | None = None
    errmsg: str | None = None
    file: str | None = None
    download_resource_url: str | None = None


async def recording(
    following: AsyncFollowing, deadline: Deadline, stream: AsyncEventStream | None
) -> AsyncRecordingFile:
    """Wait for the end of a call and for its recording.

    Raises:
        DownloadFailedError: there is none, or none came.
        RequestTimeoutError: the time is up.
        ApiError: the PBX refused.
    """
    outcome = await following.result("ended", deadline, stream)
    ended = time.monotonic()
    # The event of the end may come before the recording has a name.
    name = outcome.recording
    while True:
        name = name or await _recorded(following, deadline)
        file = await _file(following, name, deadline) if name else None
        if file is not None:
            return file
        if name == "" or time.monotonic() - ended >= LOST:
            raise _missing(following, name)
        if deadline.passed:
            raise _late(following, deadline)
        await async_sleep(deadline.cap(_PAUSE) or 0.0)


async def _recorded(following: AsyncFollowing, deadline: Deadline) -> str | None:
    """Return the name in the records of the call, "" for none; None without records."""
    track, rules = following.track, following.rules
    if track.call_id is None:
        return ""
    asking = AsyncAsking(following.caller, rules, deadline)
    try:
        rows = await asking.records(*track.window())
    except CertificateError:
        raise
    except TransportError:
        return None
    return track.outcome().recording if track.recorded(rows, rules) else None


async def _file(
    following: AsyncFollowing, name: str, deadline: Deadline
) -> AsyncRecordingFile | None:
    """Ask where a recording lies; None for one that is not there yet."""
    rules, caller = following.rules, following.caller
    operation: Operation[Any] = rules.recording
    try:
        options = within(deadline, caller.timeout)
        answer = await caller.call(
            operation, AsyncRecordingFile, {"file": name}, options
        )
    except CertificateError:
        raise
    except TransportError:
        return None
    except ApiError as error:
        if error.errcode in rules.absent:
            return None
        raise
    return answer if answer.download_resource_url else None


def _missing(following: AsyncFollowing, name: str | None) -> DownloadFailedError:
    operation = following.operation.id
    reason = f"{name} did not come" if name else "the call has no recording"
    return DownloadFailedError(
        f"{operation}: {reason}", operation=operation, reason=reason
    )


def _late(following: AsyncFollowing, deadline: Deadline) -> RequestTimeoutError:
    operation = following.operation
    return RequestTimeoutError(
        f"{operation.id}: the recording was not ready in time"
        f" ({deadline.elapsed:.1f} s); `recording` can be called again",
        operation=operation.id,
        path=operation.path,
        elapsed=deadline.elapsed,
    )
