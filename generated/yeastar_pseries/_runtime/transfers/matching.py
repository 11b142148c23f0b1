# Made by `make generate` from generator/runtime/transfers/matching.py; edits are lost.
"""Which event ends which download. No I/O here.

A file that the PBX makes in the background is announced by an event, and nothing in it
says which call asked for the file, but for what a Poll names. So an event is taken only if
it must be the right one; else the call itself is asked again.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Literal

import msgspec

from ..calls.operation import Poll

Verdict = Literal["ours", "other", "unsure"]


class Located(msgspec.Struct, frozen=True):
    """Where a file lies.

    Attributes:
        url: as the PBX tells it.
        name: of the file; None if not told.
    """

    url: str
    name: str | None


# A file that nobody has heard of for so many seconds is made no more.
_FORGOTTEN = 1800.0


class Job:
    """A file that the PBX may be making.

    Attributes:
        event: id of the event that will announce it.
        begun: when the call was made (monotonic seconds).
        peers: others that were made at the same time and are announced by the same event.
    """

    def __init__(self, event: int) -> None:
        self.event = event
        self.begun = time.monotonic()
        self.peers: set[Job] = set()


class Jobs:
    """The files that the PBX is making for one client; from whatever thread."""

    def __init__(self) -> None:
        self._jobs: list[Job] = []

    def begin(self, event: int) -> Job:
        """Note a call before it is sent: its event may come before its answer."""
        job = Job(event)
        # First added, then compared: of two that come at once one sees the other.
        self._jobs.append(job)
        for each in tuple(self._jobs):
            if job.begun - each.begun > _FORGOTTEN:
                self.end(each)
            elif each is not job and each.event == event:
                each.peers.add(job)
                job.peers.add(each)
        return job

    def end(self, job: Job) -> None:
        """Note that a file is there, or will never be.

        It stays a peer of others, for which its event may still be waiting.
        """
        with suppress(ValueError):
            self._jobs.remove(job)

    def drop(self, job: Job) -> None:
        """Note that there is no event to come for a call."""
        self.end(job)
        for each in tuple(job.peers):
            each.peers.discard(job)


def verdict(
    poll: Poll,
    msg: object,
    sent: Mapping[str, object],
    answered: Mapping[str, object],
    alone: bool,
) -> Verdict:
    """Tell whether an event ends a download.

    Args:
        poll: what the spec says of the call.
        msg: the message of the event.
        sent: arguments of the call, by wire name.
        answered: fields of its answer that the schema does not know.
        alone: True when the client has asked for no other file with this event.
    """
    for argument, field in (poll.match or {}).items():
        found = getattr(msg, field, None)
        if found is None:
            continue
        # If the PBX names the job in its answer, that is sure; that the argument is the
        # same number is only likely.
        told, likely = answered.get(field), sent.get(argument)
        if isinstance(told, (int, str)):
            return "ours" if str(told) == str(found) else "other"
        if isinstance(likely, (int, str)):
            return "ours" if str(likely) == str(found) else "unsure"
    return "ours" if alone else "unsure"


def located(msg: object) -> Located | str:
    """Return what the event brings: where the file lies, or why there is none."""
    url = getattr(msg, "download_resource_url", None)
    result = getattr(msg, "result", None)
    # The vendor writes it in capitals in the table, and not so in the sample.
    if isinstance(url, str) and url and str(result).upper() == "SUCCESS":
        name = getattr(msg, "file", None)
        return Located(url, name if isinstance(name, str) and name else None)
    error = getattr(msg, "error", None)
    return error if isinstance(error, str) and error else f"result {result}"
