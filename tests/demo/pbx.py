"""The mock PBX as a process of its own, as a user would start it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.mock_pbx import RemotePbx
from tests.mock_pbx.handle import Handle


@dataclass(frozen=True, slots=True)
class Target:
    """A PBX to talk to."""

    url: str
    client_id: str
    client_secret: str
    fingerprint: str | None
    control: Handle
    """Orders to the mock, such as dropping connections."""
    call_seconds: float
    """How long calls last."""

    def call_briefly(self, caller: str, callee: str) -> str:
        """Let a call happen that is over before a client is back; returns its id."""
        self.control.configure(call_seconds=0.1)
        try:
            return self.control.call(caller, callee)
        finally:
            self.control.configure(call_seconds=self.call_seconds)


@contextmanager
def mock_pbx() -> Generator[Target]:
    """Start the mock on free ports, and stop it however the demo ends."""
    secret, call_seconds = "demo-secret", 1.5
    with tempfile.TemporaryDirectory() as folder:
        ports = Path(folder) / "ports.json"
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.mock_pbx", "--port", "0"),
                *("--tls-port", "0", "--client-secret", secret),
                *("--call-seconds", str(call_seconds), "--ports-file", str(ports)),
            ],
            stdout=subprocess.DEVNULL,
        )
        try:
            deadline = time.monotonic() + 30
            while not ports.is_file():
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError("the mock PBX did not start")
                time.sleep(0.05)
            reported = json.loads(ports.read_text(encoding="utf-8"))
            yield Target(
                url=reported["tls_url"],
                client_id=reported["client_id"],
                client_secret=secret,
                fingerprint=reported["fingerprint"],
                control=RemotePbx(reported["url"]),
                call_seconds=call_seconds,
            )
        finally:
            process.terminate()
            process.wait(10)
