"""The command between other programs: pipes that end, closed streams, encodings, signals."""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from yeastar_pseries._runtime.cli.app import app
from yeastar_pseries._runtime.cli.output import stopping
from yeastar_pseries._runtime.cli.output.codes import FILE, nothing_unforeseen
from yeastar_pseries._runtime.cli.output.stopping import ends_on_sigterm

COMMAND = f"{sys.executable} -m yeastar_pseries"


@pytest.fixture(scope="module")
def pbx() -> Iterator[MockPbx]:
    with MockPbx() as mock:
        yield mock


def environment(pbx: MockPbx, folder: Path) -> dict[str, str]:
    """Return one that leads to the PBX, in which `$Y` is the command."""
    return {
        **os.environ,
        "Y": COMMAND,
        "YEASTAR_URL": pbx.url,
        "YEASTAR_CLIENT_ID": pbx.client_id,
        "YEASTAR_CLIENT_SECRET": pbx.client_secret,
        "YEASTAR_CONFIG_DIR": str(folder),
    }


def shell(
    pbx: MockPbx, folder: Path, line: str, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell."""
    return subprocess.run(
        ["bash", "-c", line],
        env={**environment(pbx, folder), **more},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize("words", ["--help", "calls --once", "extension list -o csv"])
def test_whoever_has_read_enough_is_no_failure(
    pbx: MockPbx, tmp_path: Path, words: str
) -> None:
    done = shell(pbx, tmp_path, f"$Y {words} | true; exit ${{PIPESTATUS[0]}}")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="Linux has it")
@pytest.mark.parametrize("words", ["--help", "extension list --limit 1 -o csv"])
def test_output_that_cannot_be_written_is_told_in_a_line(
    pbx: MockPbx, tmp_path: Path, words: str
) -> None:
    done = shell(pbx, tmp_path, f"$Y {words} >/dev/full")
    assert done.returncode == FILE
    assert done.stderr == "yeastar: No space left on device\n"


def test_closed_streams_are_empty_ones(pbx: MockPbx, tmp_path: Path) -> None:
    line = "$Y extension list --limit 1 >&- && $Y extension delete --id 1 <&-"
    done = shell(pbx, tmp_path, line)
    assert done.returncode == 2
    assert done.stderr == "yeastar: extension delete cannot be undone; give --yes\n"


def test_what_an_encoding_does_not_have_is_no_end(pbx: MockPbx, tmp_path: Path) -> None:
    done = shell(pbx, tmp_path, "$Y calls --once", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert "Nobody is on the phone" in done.stdout


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("latin-1", "utf-8"),
        ("latin-1", "utf-8-sig"),
        ("latin-1", "latin-1"),
        ("ascii", "utf-8"),
        ("ascii:surrogateescape", "utf-8"),
        ("utf-8:surrogateescape", "utf-8"),
        ("cp1252", "utf-8"),
    ],
)
def test_input_is_utf_8_or_of_this_computer(
    pbx: MockPbx, tmp_path: Path, encoding: str, written: str
) -> None:
    name = f"Zoë of {encoding} and {written}"
    number = '{"num_type": "business_number", "number": "1"}'
    text = f'{{"first_name": "{name}", "number_list": [{number}]}}'
    (tmp_path / "in.json").write_text(text, written)
    line = f"$Y company-contact create --input - < {tmp_path}/in.json"
    done = shell(pbx, tmp_path, line, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, "")
    sent = [each for each in pbx.requests if each.path.endswith("/create")]
    assert sent[-1].body["first_name"] == name


def test_input_that_is_no_text_is_told(pbx: MockPbx, tmp_path: Path) -> None:
    line = "printf '\\xeb' | $Y company-contact create --input -"
    done = shell(pbx, tmp_path, line, PYTHONIOENCODING="utf-8:surrogateescape")
    assert "no text in UTF-8" in done.stderr


def test_a_fault_of_the_program_tells_a_place_and_no_value(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(typer.Exit) as ended, nothing_unforeseen():
        int("geheim")
    assert ended.value.exit_code == 1
    said = capsys.readouterr().err
    assert said.startswith("yeastar: a fault of this program: ValueError at _runtime/")
    assert "geheim" not in said


@pytest.mark.parametrize("place", ["https://[::1", "https://", "https://x:y"])
def test_an_address_that_is_none_is_told_in_a_line(place: str) -> None:
    done = CliRunner().invoke(app, ["fingerprint", place])
    assert done.exit_code == 2
    assert "write HOST or HOST:PORT" in done.stderr


def test_a_command_of_the_api_gives_its_token_back_on_sigterm(
    pbx: MockPbx, tmp_path: Path
) -> None:
    """A time needs the clock of the PBX, so there is a call that has an answer."""
    pbx.reset()
    pbx.slow_down(5, "v2_cdr_search")
    line = "exec $Y v2 cdr search --time-begin 2026-01-31T09:00"
    with subprocess.Popen(
        ["bash", "-c", line],
        env=environment(pbx, tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        end = time.monotonic() + 30
        while not any("system/information" in each.path for each in pbx.requests):
            assert time.monotonic() < end, "it never asked for the clock"
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate(timeout=30)
    pbx.clear_faults()
    assert (process.returncode, told) == (143, "")
    assert pbx.live_tokens == []


def test_a_second_sigterm_does_not_end_the_giving_back() -> None:
    before, given_back = signal.getsignal(signal.SIGTERM), False
    with pytest.raises(SystemExit) as ended, ends_on_sigterm():
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            signal.raise_signal(signal.SIGTERM)
            given_back = True
    assert (ended.value.code, given_back) == (143, True)
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("soon", [0.01, 0.0])
def test_a_sigterm_that_comes_in_a_destructor_ends_the_command_too(
    soon: float, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python ignores what is raised there: the command went on, deaf to the next."""
    monkeypatch.setattr(stopping, "_SOON", soon)

    class Dying:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGTERM)

    hook = sys.unraisablehook
    with pytest.raises(SystemExit) as ended, ends_on_sigterm():
        Dying()
        threading.Event().wait(30)
        raise AssertionError("nobody heard of it")
    assert ended.value.code == 143
    assert capsys.readouterr().err == ""
    assert sys.unraisablehook is hook


def test_a_sigterm_that_a_function_in_c_drops_ends_the_command_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`PyObject_HasAttr` forgets whatever is raised below it, and tells nobody."""

    class Asked:
        @property
        def name(self) -> str:
            signal.raise_signal(signal.SIGTERM)
            return "Ana"

    has = ctypes.pythonapi.PyObject_HasAttrString
    with pytest.raises(SystemExit) as ended, ends_on_sigterm():
        has(ctypes.py_object(Asked()), b"name")
        threading.Event().wait(30)
        raise AssertionError("nobody heard of it")
    assert ended.value.code == 143
    assert capsys.readouterr().err == ""


def test_nothing_is_sent_once_more_after_the_end() -> None:
    """An error of the giving back takes the place of the end, which is gone then."""
    heard = list[int]()
    before = signal.signal(signal.SIGTERM, lambda number, _: heard.append(number))
    try:
        with pytest.raises(OSError, match="disk"), ends_on_sigterm():
            try:
                signal.raise_signal(signal.SIGTERM)
            finally:
                raise OSError("disk")
        gc.collect()
        threading.Event().wait(0.1)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert heard == []
