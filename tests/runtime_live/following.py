"""A view of a mock PBX's calls, of either half, and waiting for what it tells."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from tests.mock_pbx import MockPbx
from tests.twin import Twin
from yeastar_pseries.live import CallChange, LiveCall, Resynced

Item = CallChange | Resynced
SECONDS = 30.0
STREAM = {"reconnect_delay": (0.2, 0.3), "renewal_linger": 0.05}


class Following:
    """One open view, and the PBX whose calls it has."""

    def __init__(self, twin: Twin, pbx: MockPbx, client: Any, view: Any) -> None:
        self.twin, self.pbx, self.client, self.view = twin, pbx, client, view
        self.seen: list[Item] = []

    def until(self, wanted: Callable[[Item], bool]) -> list[Item]:
        """Take changes until one is wanted, and return all of them."""
        taken: list[Item] = []
        while not taken or not wanted(taken[-1]):
            taken.append(self.twin.run(self.view.get(SECONDS)))
        self.seen += taken
        return taken

    def until_end_of(self, call_id: str) -> list[CallChange]:
        """Take changes until a call has ended, and return those of this call."""
        taken = self.until(lambda change: ends(change, call_id))
        return [c for c in taken if isinstance(c, CallChange) and of(c, call_id)]

    def wait(self, ready: Callable[[tuple[LiveCall, ...]], bool]) -> None:
        """Wait until the picture is as it should be."""
        wait_until(lambda: ready(self.view.calls))

    def truth(self) -> dict[str, dict[str, str]]:
        """What the PBX itself has."""
        calls = self.pbx.do("live_calls")
        return {call["call_id"]: call["parties"] for call in calls}

    def picture(self) -> dict[str, dict[str, str]]:
        return {
            call.call_id: {leg.channel_id: leg.status for leg in call.legs}
            for call in self.view.calls
        }


def ends(change: Item, call_id: str) -> bool:
    return isinstance(change, CallChange) and of(change, call_id) and ended(change)


def of(change: CallChange, call_id: str) -> bool:
    return change.call.call_id == call_id


def ended(change: CallChange) -> bool:
    return change.call.state == "ended" and change.call.outcome is not None


def names(changes: list[Any]) -> list[str]:
    return [type(change).__name__ for change in changes]


def wait_until(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not ready():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.01)


@contextmanager
def following(
    twin: Twin, pbx: MockPbx, *, shared: bool = True, **settings: Any
) -> Generator[Following]:
    """Open a view, by default on a stream that reconnects quickly."""
    with twin.client(pbx) as client:
        if not shared:
            view = client.live_calls(**settings)
            with opened(twin, view):
                yield Following(twin, pbx, client, view)
            return
        with twin.stream(client, topics="all", **STREAM) as stream:
            view = client.live_calls(stream, **settings)
            with opened(twin, view):
                yield Following(twin, pbx, client, view)


@contextmanager
def opened(twin: Twin, view: Any) -> Generator[None]:
    twin.run(view.open())
    try:
        yield
    finally:
        twin.close(view)
