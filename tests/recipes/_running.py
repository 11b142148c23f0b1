"""Runs recipes as their users do, with arguments and settings in the environment."""

from __future__ import annotations

import io
import os
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from tests.mock_pbx.server import MockPbx

FOLDER = Path(__file__).parent
WAIT = 30.0
PIN = "YEASTAR_FINGERPRINT"


def environment(pbx: MockPbx, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a user of that PBX."""
    return {
        **{name: text for name, text in os.environ.items() if name != PIN},
        "YEASTAR_URL": pbx.url,
        "YEASTAR_CLIENT_ID": pbx.client_id,
        "YEASTAR_CLIENT_SECRET": pbx.client_secret,
        "PYTHONUNBUFFERED": "1",
        **(extra or {}),
    }


def run(pbx: MockPbx, name: str, *arguments: str, exit_code: int = 0) -> str:
    """Run a recipe to its end and return what it printed.

    In this process, since twenty of them would take ten times as long in their own.
    """
    path, printed = str(FOLDER / f"{name}.py"), io.StringIO()
    code: object = 0
    with (
        patch.object(sys, "argv", [path, *arguments]),
        patch.dict(os.environ, environment(pbx), clear=True),
        redirect_stdout(printed),
    ):
        try:
            runpy.run_path(path, run_name="__main__")
        except SystemExit as end:
            code = end.code
    # Text is an exit code of 1, and is printed as an error.
    said, code = (code, 1) if isinstance(code, str) else ("", code or 0)
    assert code == exit_code, said
    return printed.getvalue() + said


class Running:
    """A recipe that runs until it is ended, and what it printed so far."""

    def __init__(self, process: subprocess.Popen[bytes], output: Path) -> None:
        self._process = process
        self._output = output

    @property
    def text(self) -> str:
        """All that it printed so far, errors included."""
        return self._output.read_text("utf-8", "replace")

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        """Send a signal and return the exit code."""
        self._process.send_signal(number)
        return self._process.wait(WAIT)

    def until(self, seen: Callable[[], object]) -> None:
        """Wait until something is so; fail with what was printed if it never is."""
        end = time.monotonic() + WAIT
        while not seen():
            assert self._process.poll() is None, self.text
            assert time.monotonic() < end, self.text
            time.sleep(0.02)

    def until_printed(self, text: str) -> None:
        """Wait until it has printed something."""
        self.until(lambda: text in self.text)


@contextmanager
def running(
    command: list[str], settings: Mapping[str, str], output: Path
) -> Iterator[Running]:
    """Start a command in the folder of the recipes; it is killed at the latest here."""
    with output.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, *command],
            env=dict(settings),
            cwd=FOLDER,
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Running(process, output)
    finally:
        process.kill()
        process.wait(WAIT)
