"""`yeastar check` as a user runs it: against a mock PBX, and on a recording."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from generator.runtime.record.file import write_recording
from generator.runtime.record.lines import AnyLine, End, Exchange, Frame
from tests.demo.pbx import Target, mock_pbx
from tests.runtime_cli.planted import asked, frame, header
from yeastar_pseries._runtime.cli.app import app

# What begins with s, of version 1.0: enough for a tour of a second.
FEW = ("--rate", "20", "--without", "v2_*", "--without", "/v1.0/[!s]*")
SETTINGS = ("YEASTAR_URL", "YEASTAR_CLIENT_ID", "YEASTAR_CLIENT_SECRET")


@pytest.fixture(scope="module")
def pbx() -> Iterator[Target]:
    with mock_pbx() as target:
        yield target


@dataclass
class Done:
    """How a run ended."""

    returncode: int
    stdout: str
    stderr: str


def run(*arguments: object) -> Done:
    """The command in this process, without a PBX in its settings."""
    unset: dict[str, str | None] = dict.fromkeys(SETTINGS)
    result = CliRunner().invoke(app, ["check", *map(str, arguments)], env=unset)
    return Done(result.exit_code, result.stdout, result.stderr)


def check(
    *arguments: object, pbx: Target | None = None
) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    environment = {k: v for k, v in os.environ.items() if k not in SETTINGS}
    if pbx is not None:
        values = (pbx.url, pbx.client_id, pbx.client_secret)
        environment |= dict(zip(SETTINGS, values, strict=True))
        arguments = (*arguments, "--fingerprint", pbx.fingerprint)
    return subprocess.run(
        [sys.executable, "-m", "yeastar_pseries", "check", *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def record(path: Path, *lines: AnyLine, masked: bool = True) -> Path:
    end = End(
        exchanges=sum(isinstance(each, Exchange) for each in lines),
        frames=sum(isinstance(each, Frame) for each in lines),
        skipped=0,
        replaced=0,
        seconds=1.0,
    )
    return write_recording(path, [header(masked), *lines, end])


def planted(value: dict[str, Any]) -> None:
    for row in value["data"]:
        row["mfa"] = "\x1b[31mred"


def test_a_pbx_that_says_what_the_spec_says_has_no_difference(pbx: Target) -> None:
    done = check("--json", *FEW, pbx=pbx)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["findings"] == []
    assert (found["edition"], found["exchanges"] > 5) == ("software", True)
    assert {"firmware", "leads", "not_seen"} <= set(found)
    assert "Nothing is changed on the PBX" in done.stderr  # told first
    assert "names that may exist" in done.stderr
    assert pbx.client_secret not in done.stdout + done.stderr


def test_without_probing_nothing_is_asked_that_the_spec_lacks(pbx: Target) -> None:
    done = check("--no-probe", *FEW, pbx=pbx)
    assert done.returncode == 0, done.stderr
    assert "names that may exist" not in done.stderr
    assert done.stdout.startswith("PBX ")
    assert "no differences" in done.stdout


def test_a_recording_needs_neither_pbx_nor_credentials(tmp_path: Path) -> None:
    file = record(tmp_path / "a.jsonl", asked("extension_list"), frame(30011))
    done = check("--from", file)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no differences in 1 answer and 1 frame" in done.stdout


def test_a_difference_is_shown_on_the_output_and_told_by_the_exit_code(
    tmp_path: Path,
) -> None:
    file = record(tmp_path / "a.jsonl", asked("extension_list", planted))
    page = tmp_path / "report.md"
    done = run("--from", file, "--markdown", page)
    assert done.returncode == 1
    assert "extension_list /data/*/mfa" in done.stdout
    assert "3 of 3: string" in done.stdout
    assert "\x1b" not in done.stdout
    assert "`extension_list /data/*/mfa`" in page.read_text("utf-8")
    (found,) = json.loads(run("--from", file, "--json").stdout)["findings"]
    assert (found["kind"], found["at"]) == ("unknown_field", "/data/*/mfa")


def test_a_field_that_is_gone_is_told_by_an_earlier_recording(tmp_path: Path) -> None:
    before = record(tmp_path / "a.jsonl", asked("extension_list"))
    now = record(
        tmp_path / "b.jsonl",
        asked("extension_list", lambda v: [row.pop("timezone") for row in v["data"]]),
    )
    done = run("--from", now, "--baseline", before, "--json")
    assert done.returncode == 1
    (found,) = json.loads(done.stdout)["findings"]
    assert (found["kind"], found["at"]) == ("missing_field", "/data/*/timezone")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "YEASTAR_CLIENT_ID"),
        (("--from", "nowhere.jsonl"), "nowhere.jsonl"),
        (("--from", __file__), "is no line of a recording"),
        (("--events", "soon"), "--events"),
        (("--from", "GOOD", "--baseline", "nowhere.jsonl"), "nowhere.jsonl"),
        (("--from", "GOOD", "--markdown", "no/such/folder.md"), "no/such/folder.md"),
    ],
)
def test_what_cannot_work_is_a_line_and_exit_code_2(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    good = str(record(tmp_path / "good.jsonl", asked("extension_list")))
    done = run(*(good if each == "GOOD" else each for each in arguments))
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_refused_login_is_trouble_and_no_difference(pbx: Target) -> None:
    wrong = Target(
        url=pbx.url,
        client_id=pbx.client_id,
        client_secret="not-the-secret",
        fingerprint=pbx.fingerprint,
        control=pbx.control,
        call_seconds=pbx.call_seconds,
    )
    done = check(*FEW, pbx=wrong)
    assert (done.returncode, done.stdout) == (2, "")
    assert "not-the-secret" not in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_missing_is_told_before_anything_is_asked(
    tmp_path: Path,
) -> None:
    done = run("--url", "http://127.0.0.1:1", "--markdown", tmp_path / "no" / "a.md")
    assert done.returncode == 2
    assert "there is no folder" in done.stderr
    assert "Asks" not in done.stderr
