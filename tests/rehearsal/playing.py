"""The mock PBX as a process of its own, and calls that happen while somebody listens."""

from __future__ import annotations

import contextlib
import json
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.mock_pbx import RemotePbx
from tests.rehearsal.copy import Copy, StepTrouble

_WAIT = 30.0
SECRET = "mock-only-secret-" + "5d41"


@dataclass(frozen=True, slots=True)
class Playing:
    """A mock that runs.

    Attributes:
        url: of plain HTTP, which is not encrypted and needs no certificate.
        orders: to it.
    """

    url: str
    orders: RemotePbx

    def environment(self) -> dict[str, str]:
        """What a command needs to talk to it; secrets are no arguments."""
        return {
            "YEASTAR_URL": self.url,
            "YEASTAR_CLIENT_ID": "mock-client-id",
            "YEASTAR_CLIENT_SECRET": SECRET,
        }

    def shown(self) -> dict[int, int]:
        """How often each planted difference was shown, by its id."""
        told = self.orders.status()["differences"]
        return {int(id): count for id, count in told.items()}


@contextlib.contextmanager
def playing(
    copy: Copy, name: str, options: Sequence[str], calls: bool = True
) -> Iterator[Playing]:
    """Run a mock PBX; with calls every second, if asked for.

    Args:
        copy: where its code is.
        name: of its log.
        options: of `python -m tests.mock_pbx`.
        calls: whether calls happen.
    """
    ports = copy.logs / f"{name}.ports.json"
    command = [
        copy.python,
        "-m",
        "tests.mock_pbx",
        *("--port", "0", "--tls-port", "0", "--call-seconds", "0.4"),
        *("--client-secret", SECRET, "--ports-file", str(ports), *options),
    ]
    log = copy.logs / f"{name}.log"
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            command, cwd=copy.repo, env=copy.environment(), stdout=out, stderr=out
        )
    stop = threading.Event()
    try:
        mock = _found(process, ports, log)
        caller = threading.Thread(target=_call, args=(mock.orders, stop), daemon=True)
        if calls:
            caller.start()
        yield mock
        crashes = mock.orders.status()["crashes"]
        if crashes:
            raise StepTrouble(f"the mock PBX failed:\n{crashes[0]}")
    finally:
        stop.set()
        process.terminate()
        process.wait(_WAIT)


def _found(process: subprocess.Popen[bytes], ports: Path, log: Path) -> Playing:
    end = time.monotonic() + _WAIT
    while not ports.exists():
        if process.poll() is not None or time.monotonic() > end:
            raise StepTrouble(f"the mock PBX did not start: {log.read_text()[-500:]}")
        time.sleep(0.05)
    url = json.loads(ports.read_text())["url"]
    return Playing(url, RemotePbx(url))


def _call(orders: RemotePbx, stop: threading.Event) -> None:
    """An internal call, one from outside, and one that nobody takes, over and over."""
    # One call goes on all the time: whether call/query has data must not be luck.
    orders.configure(call_seconds=3600)
    orders.call("1005", "1006", wait=False)
    orders.configure(call_seconds=0.4)
    outcomes = (
        ("1000", "1001", "answered"),
        ("02079460123", "1002", "answered"),
        ("1003", "1004", "no_answer"),
    )
    while True:
        for caller, callee, outcome in outcomes:
            # The mock may just be ending.
            with contextlib.suppress(httpx.HTTPError, RuntimeError):
                orders.call(caller, callee, outcome)
            if stop.wait(0.6):
                return
