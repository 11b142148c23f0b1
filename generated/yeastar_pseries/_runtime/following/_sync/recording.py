# Made by `make generate` from generator/runtime/following/_async/recording.py; edits are lost.
"""The recording of a call that was followed to its end."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from ...calls._sync.downloads import Download
from ...calls.operation import Operation
from ...concurrency.deadline import Deadline
from ...concurrency.sleep import sleep
from ...decoding.model import Answer
from ...exceptions import (
    ApiError,
    CertificateError,
    DownloadFailedError,
    RequestTimeoutError,
    TransportError,
)
from ..track import LOST
from .asking import Asking, within

if TYPE_CHECKING:
    from ...client._sync.lazy import EventStream
    from .following import Following

# Seconds between two questions for a recording that is not there yet.
_PAUSE = 2.0


class RecordingFile(Download, Answer, kw_only=True):
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


def recording(
    following: Following, deadline: Deadline, stream: EventStream | None
) -> RecordingFile:
    """Wait for the end of a call and for its recording.

    Raises:
        DownloadFailedError: there is none, or none came.
        RequestTimeoutError: the time is up.
        ApiError: the PBX refused.
    """
    outcome = following.result("ended", deadline, stream)
    ended = time.monotonic()
    # The event of the end may come before the recording has a name.
    name = outcome.recording
    while True:
        name = name or _recorded(following, deadline)
        file = _file(following, name, deadline) if name else None
        if file is not None:
            return file
        if name == "" or time.monotonic() - ended >= LOST:
            raise _missing(following, name)
        if deadline.passed:
            raise _late(following, deadline)
        sleep(deadline.cap(_PAUSE) or 0.0)


def _recorded(following: Following, deadline: Deadline) -> str | None:
    """Return the name in the records of the call, "" for none; None without records."""
    track, rules = following.track, following.rules
    if track.call_id is None:
        return ""
    asking = Asking(following.caller, rules, deadline)
    try:
        rows = asking.records(*track.window())
    except CertificateError:
        raise
    except TransportError:
        return None
    return track.outcome().recording if track.recorded(rows, rules) else None


def _file(following: Following, name: str, deadline: Deadline) -> RecordingFile | None:
    """Ask where a recording lies; None for one that is not there yet."""
    rules, caller = following.rules, following.caller
    operation: Operation[Any] = rules.recording
    try:
        options = within(deadline, caller.timeout)
        answer = caller.call(operation, RecordingFile, {"file": name}, options)
    except CertificateError:
        raise
    except TransportError:
        return None
    except ApiError as error:
        if error.errcode in rules.absent:
            return None
        raise
    return answer if answer.download_resource_url else None


def _missing(following: Following, name: str | None) -> DownloadFailedError:
    operation = following.operation.id
    reason = f"{name} did not come" if name else "the call has no recording"
    return DownloadFailedError(
        f"{operation}: {reason}", operation=operation, reason=reason
    )


def _late(following: Following, deadline: Deadline) -> RequestTimeoutError:
    operation = following.operation
    return RequestTimeoutError(
        f"{operation.id}: the recording was not ready in time"
        f" ({deadline.elapsed:.1f} s); `recording` can be called again",
        operation=operation.id,
        path=operation.path,
        elapsed=deadline.elapsed,
    )
