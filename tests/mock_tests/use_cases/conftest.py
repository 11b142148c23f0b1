"""The mock PBX as a process of its own, and a client of the package."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mock_pbx import RemotePbx
from yeastar_pseries import Client

REPO = Path(__file__).parents[3]
WAIT = 30.0
AS_AT_START = {"call_seconds": 0.05, "idle_seconds": 60.0}
EVENT_WAIT = 10.0


@pytest.fixture(scope="package")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The plain address of a mock PBX that runs."""
    ports = tmp_path_factory.mktemp("ports") / "ports.json"
    command = [sys.executable, "-m", "tests.mock_pbx", "--port", "0", "--tls-port", "0"]
    with subprocess.Popen(
        [*command, "--ports-file", str(ports)],
        cwd=REPO,
        stdout=subprocess.DEVNULL,
    ) as running:
        try:
            yield _url(ports)
        finally:
            running.terminate()


@pytest.fixture
def pbx(process: str) -> Iterator[RemotePbx]:
    """Orders to it; it is as new for each test."""
    orders = RemotePbx(process)
    orders.configure(**AS_AT_START)  # a reset leaves the settings as they are
    orders.reset()
    yield orders
    assert orders.status()["crashes"] == []


@pytest.fixture
def client(process: str, pbx: RemotePbx) -> Iterator[Client]:
    """A client that is logged in."""
    with Client(process, "mock-client-id", "mock-client-secret") as client:
        yield client


def _url(ports: Path) -> str:
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        if ports.exists() and (text := ports.read_text(encoding="utf-8")):
            return str(json.loads(text)["url"])
        time.sleep(0.02)
    raise RuntimeError("the mock PBX did not start")
