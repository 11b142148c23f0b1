"""The mock PBX as a process of its own, as a user would start it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.mock_pbx import RemotePbx


@dataclass(frozen=True, slots=True)
class Target:
    """A PBX to talk to."""

    url: str
    client_id: str
    client_secret: str
    fingerprint: str | None
    control: RemotePbx
    """Orders to the mock, such as dropping connections."""


@contextmanager
def mock_pbx() -> Iterator[Target]:
    """Start the mock on free ports, and stop it however the demo ends."""
    secret = "demo-secret"
    with tempfile.TemporaryDirectory() as folder:
        ports = Path(folder) / "ports.json"
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.mock_pbx", "--port", "0"),
                *("--tls-port", "0", "--client-secret", secret),
                *("--call-seconds", "1.5", "--ports-file", str(ports)),
            ],
            stdout=subprocess.DEVNULL,
        )
        try:
            deadline = time.monotonic() + 30
            while not ports.is_file():
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError("the mock PBX did not start")
                time.sleep(0.05)
            told = json.loads(ports.read_text(encoding="utf-8"))
            yield Target(
                url=told["tls_url"],
                client_id=told["client_id"],
                client_secret=secret,
                fingerprint=told["fingerprint"],
                control=RemotePbx(told["url"]),
            )
        finally:
            process.terminate()
            process.wait(10)
