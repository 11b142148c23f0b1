"""Relays as tests run them: in a thread of this process, or processes to kill."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

from tests.loop_thread import LoopThread
from tests.scripted_pbx import CLIENT_ID, CLIENT_SECRET, TokenServer
from yeastar_pseries._runtime.redact import Secret
from yeastar_pseries.relay import (
    BrokerSettings,
    PbxSettings,
    PbxStatus,
    Relay,
    RelaySettings,
)

LIMIT = 60.0


def until(true: Callable[[], bool], what: str, seconds: float = LIMIT) -> None:
    """Wait for a state."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"{what}: not within {seconds:.0f} s"
        time.sleep(0.02)


def settings(
    url: str, pbxs: dict[str, str], name: str = "a", lease: float = 1.0
) -> RelaySettings:
    """Settings of a relay for PBXs at these URLs."""
    return RelaySettings(
        broker=BrokerSettings(url=Secret(url)),
        pbxs=tuple(
            PbxSettings(
                name=each,
                url=place,
                client_id=CLIENT_ID,
                client_secret=Secret(CLIENT_SECRET),
                topics=(30011,),
            )
            for each, place in pbxs.items()
        ),
        name=name,
        lease=lease,
    )


class RunningRelay:
    """A relay in a thread of this process, until the end of the `with`."""

    def __init__(self, given: RelaySettings) -> None:
        self._given = given

    def __enter__(self) -> Self:
        self._loop = LoopThread("relay")
        self._loop.run(self._start())
        return self

    async def _start(self) -> None:
        self.relay = Relay(self._given)
        self._task = asyncio.create_task(self.relay.run())

    def __exit__(self, *_: object) -> None:
        async def stop() -> None:
            self._task.cancel()
            await asyncio.wait([self._task])

        self._loop.run(stop(), 180)
        self._loop.stop()
        if not self._task.cancelled() and (error := self._task.exception()):
            raise error

    def status(self, place: int = 0) -> PbxStatus:
        """How one PBX is."""
        return self.relay.status[place]

    def wait_leading(
        self, places: Sequence[int] = (0,), seconds: float = LIMIT
    ) -> None:
        """Wait until it leads these PBXs."""
        until(
            lambda: all(
                len(self.relay.status) > each and self.status(each).role == "leading"
                for each in places
            ),
            "leading",
            seconds,
        )


class RelayProcess:
    """`yeastar relay` in a process of its own, until the end of the `with`.

    Args:
        folder: for its settings.
        url: of the broker.
        pbxs: its PBXs.
        name: of the relay.
        lease: in seconds.
    """

    def __init__(
        self,
        folder: Path,
        url: str,
        pbxs: dict[str, TokenServer],
        name: str,
        lease: float = 1.0,
    ) -> None:
        lines = [f'[broker]\nurl = "{url}"\n[relay]\nname = "{name}"\nlease = {lease}']
        for each, pbx in pbxs.items():
            lines += [
                "[[pbx]]",
                f'name = "{each}"',
                f'url = "{pbx.url}"',
                f'client_id = "{CLIENT_ID}"',
                'client_secret_env = "PBX_SECRET"',
                "topics = [30011]",
            ]
        self.config = folder / f"{name}.toml"
        self.config.write_text("\n".join(lines))
        self.log = folder / f"{name}.log"
        self.name = name

    def __enter__(self) -> Self:
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "yeastar_pseries", "relay", str(self.config)],
                env={**os.environ, "PBX_SECRET": CLIENT_SECRET},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        print(f"--- {self.name}\n{self.log.read_text()[-3000:]}")

    def kill(self) -> None:
        """End it without a word."""
        self.process.kill()
        self.process.wait()

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self.process.send_signal(number)
