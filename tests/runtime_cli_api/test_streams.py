"""The command between other programs: pipes that end, streams that are closed, encodings."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from yeastar_pseries._runtime.cli.app import app
from yeastar_pseries._runtime.cli.output.codes import FILE, nothing_unforeseen

COMMAND = f"{sys.executable} -m yeastar_pseries"


@pytest.fixture(scope="module")
def pbx() -> Iterator[MockPbx]:
    with MockPbx() as mock:
        yield mock


def shell(
    pbx: MockPbx, folder: Path, line: str, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which `$Y` is the command."""
    return subprocess.run(
        ["bash", "-c", line],
        env={
            **os.environ,
            "Y": COMMAND,
            "YEASTAR_URL": pbx.url,
            "YEASTAR_CLIENT_ID": pbx.client_id,
            "YEASTAR_CLIENT_SECRET": pbx.client_secret,
            "YEASTAR_CONFIG_DIR": str(folder),
            **more,
        },
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
