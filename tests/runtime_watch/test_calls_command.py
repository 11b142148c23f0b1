"""`yeastar calls` against the mock PBX, on a real terminal and without one."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from yeastar_pseries import Client
from yeastar_pseries._runtime.cli.app import app
from yeastar_pseries._runtime.cli.watch.names import Names

from .conftest import until


def test_without_a_terminal_the_calls_of_now_are_shown_once(pbx: MockPbx) -> None:
    pbx.incoming_call("5503301", "1000")
    done = CliRunner().invoke(app, ["calls"])
    assert done.exit_code == 0, done.output
    assert "1 ringing" in done.stdout
    assert re.search(r"ringing +0:0\d", done.stdout)
    assert "5503301" in done.stdout
    assert "1000 Felix Rossi" in done.stdout
    assert "\x1b" not in done.stdout
    until(lambda: not pbx.live_tokens)


def test_programs_get_a_line_for_each_call(pbx: MockPbx) -> None:
    ringing = pbx.incoming_call("5503301", "1000")
    taken = pbx.incoming_call("5503302", "1001")
    taken.answer()
    done = CliRunner().invoke(app, ["calls", "--json"])
    assert done.exit_code == 0, done.output
    found = {
        each["call_id"]: each for each in map(json.loads, done.stdout.splitlines())
    }
    assert set(found) == {ringing.call_id, taken.call_id}
    assert found[ringing.call_id]["state"] == "ringing"
    assert found[taken.call_id]["state"] == "talking"
    assert found[taken.call_id]["direction"] == "inbound"
    assert found[taken.call_id]["from"] == "5503302"


def test_nobody_on_the_phone_is_an_answer_too(pbx: MockPbx) -> None:
    done = CliRunner().invoke(app, ["calls", "--once", "--no-names"])
    assert "Nobody is on the phone." in done.stdout
    assert CliRunner().invoke(app, ["calls", "--json"]).stdout == ""


def test_names_that_are_refused_are_left_out(pbx: MockPbx) -> None:
    pbx.fail_next("queue_list", 20003, times=10)
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as client:
        names = Names(client).start()
        names.wait(30)
    assert names.known["1000"] == "Felix Rossi"


class Terminal:
    """The command on a terminal of its own, of 100 columns and 30 lines."""

    def __init__(self) -> None:
        import fcntl
        import pty
        import struct
        import termios
        import threading

        self.pid, self._file = pty.fork()
        if self.pid == 0:
            command = [sys.executable, "-m", "yeastar_pseries", "calls"]
            os.environ["TERM"] = "xterm-256color"
            os.execv(sys.executable, command)
        size = struct.pack("HHHH", 30, 100, 0, 0)
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, size)
        self._shown = bytearray()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        while True:
            try:
                came = os.read(self._file, 65536)
            except OSError:
                return
            if not came:
                return
            self._shown += came

    @property
    def text(self) -> str:
        """All that was shown, orders to the terminal left out."""
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.raw)

    @property
    def raw(self) -> str:
        """All that was shown."""
        return self._shown.decode("utf-8", "replace")

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._file, keys.encode())

    def end(self) -> int:
        """Return its exit code."""
        _, status = os.waitpid(self.pid, 0)
        self._reader.join(30)
        os.close(self._file)
        return os.waitstatus_to_exitcode(status)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize(
    ("ends", "code"),
    [
        (lambda terminal: terminal.press("q"), 0),
        (lambda terminal: terminal.press("\x03"), 0),
        pytest.param(
            lambda terminal: os.kill(terminal.pid, signal.SIGTERM),
            143,
            marks=pytest.mark.long,
        ),
    ],
    ids=["q", "ctrl-c", "sigterm"],
)
def test_it_follows_a_call_and_leaves_the_terminal_as_it_was(
    pbx: MockPbx, ends: Callable[[Terminal], object], code: int
) -> None:
    terminal = Terminal()
    try:
        until(lambda: "Nobody is on the phone." in terminal.text)
        call = pbx.incoming_call("5503301", "1000")
        until(lambda: re.search(r"ringing +0:0\d", terminal.text))
        call.answer()
        until(lambda: re.search(r"talking +0:0\d", terminal.text))
        call.hang_up()
        until(lambda: re.search(r"answered +0:0\d", terminal.text))
    finally:
        ends(terminal)
        left = terminal.end()
    assert left == code
    # The other screen and the cursor are given back.
    assert terminal.raw.rindex("\x1b[?1049l") > terminal.raw.rindex("\x1b[?1049h")
    assert terminal.raw.rindex("\x1b[?25h") > terminal.raw.rindex("\x1b[?25l")
    assert "Traceback" not in terminal.text
    assert pbx.client_secret not in terminal.raw
    until(lambda: not pbx.live_tokens)
