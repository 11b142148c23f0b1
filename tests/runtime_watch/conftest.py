"""A mock PBX that the environment leads to, and commands that run beside the test."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from click.testing import Result
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from yeastar_pseries._runtime.cli.app import app


@pytest.fixture(scope="session")
def server() -> Iterator[MockPbx]:
    """One mock PBX for all tests."""
    with MockPbx(call_seconds=0.05) as mock:
        yield mock


@pytest.fixture
def pbx(server: MockPbx, monkeypatch: pytest.MonkeyPatch) -> MockPbx:
    """The mock PBX at its start; the environment leads to it."""
    server.reset(settings=True)
    server.unblock()
    monkeypatch.setenv("YEASTAR_URL", server.url)
    monkeypatch.setenv("YEASTAR_CLIENT_ID", server.client_id)
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", server.client_secret)
    return server


def until(true: Callable[[], object]) -> None:
    """Wait until something is true."""
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.01)


class Running:
    """A command that runs in a thread, until its own end."""

    def __init__(self, pbx: MockPbx, *arguments: object) -> None:
        self._pbx = pbx
        self._arguments = [str(each) for each in arguments]
        self._result: Result | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        self._result = CliRunner().invoke(app, self._arguments)

    def subscribed(self) -> Running:
        """Wait until its events are subscribed to."""
        until(lambda: any(self._pbx.status()["topics"]) or self._result)
        return self

    def result(self) -> Result:
        """Wait for its end."""
        self._thread.join(30)
        assert self._result is not None, "it never ended"
        return self._result


@pytest.fixture
def running(pbx: MockPbx) -> Callable[..., Running]:
    """Start a command that watches the mock PBX; returns once it is subscribed."""
    return lambda *arguments: Running(pbx, *arguments).subscribed()
