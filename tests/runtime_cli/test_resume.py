"""A run that was killed goes on, and nothing readable lies on the disk meanwhile."""

from __future__ import annotations

import base64
import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mock_pbx import MockPbx
from tests.mock_pbx.settings import ROOT
from yeastar_pseries._runtime.cli.resume import Partial, ResumeError
from yeastar_pseries._runtime.record.file import read_recording
from yeastar_pseries._runtime.record.lines import AnyLine, Exchange, Frame, Header

SECRET = "the-client-secret"
OF = ("https://pbx.example", "hash")
LINES: list[AnyLine] = [
    Header(format=1, package="1", spec_hash="s", masked=False),
    Exchange(
        method="GET", path="/v1.0/a", status=200, answer={"name": "Alice Planted"}
    ),
    Frame(seconds=1.0, frame={"type": 1, "msg": "Bob Planted"}),
]


@pytest.fixture(scope="module")
def pbx() -> Iterator[MockPbx]:
    """A mock PBX."""
    with MockPbx() as mock:
        yield mock


def start(pbx: MockPbx, out: Path, rate: float = 15) -> subprocess.Popen[str]:
    """Record what begins with e or s, in a process of its own."""
    command = ["record", "--url", pbx.url, "--out", str(out), "--rate", str(rate)]
    environment = os.environ | {
        "YEASTAR_CLIENT_ID": pbx.client_id,
        "YEASTAR_CLIENT_SECRET": pbx.client_secret,
    }
    return subprocess.Popen(
        [sys.executable, "-m", "yeastar_pseries", *command, "--without", "[!es]*"],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def paths(pbx: MockPbx) -> list[str]:
    """What was asked, with its arguments, but for logins."""
    return [
        f"{each.path} {json.dumps(each.query, sort_keys=True)}"
        for each in pbx.requests
        if each.operation not in ("get_token", "del_token")
    ]


def readable(path: Path) -> bytes:
    """The bytes of a file, and what is behind its base64."""
    content = path.read_bytes()
    lines = content.split(b"\n")[1:-1]
    return b"\n".join([content, *map(base64.urlsafe_b64decode, lines)])


@pytest.mark.long
def test_a_killed_run_goes_on_without_asking_twice(
    pbx: MockPbx, tmp_path: Path
) -> None:
    pbx.reset()
    out = tmp_path / "a.jsonl"
    partial = tmp_path / "a.jsonl.partial"
    process = start(pbx, out)
    end = time.monotonic() + 20
    while len(paths(pbx)) < 12:
        assert time.monotonic() < end
        assert process.poll() is None
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=10)
    before = paths(pbx)
    assert not out.exists()
    assert stat.S_IMODE(partial.stat().st_mode) == 0o600
    content = readable(partial)
    rows = pbx.within(lambda: pbx.app.state.extensions.rows)
    names = [str(row["last_name"]) for row in rows[:5]]
    for planted in (pbx.client_secret, "extension", "errcode", *names):
        assert planted.encode() not in content

    process = start(pbx, out, 20)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 0, said
    assert re.search(r"Goes on from an earlier run: 1\d answers", said)
    assert not partial.exists()
    after = paths(pbx)[len(before) :]
    # What was under way when it was killed may be asked again.
    assert len(set(before) & set(after)) <= 1
    lines = read_recording(out)
    asked = [each.operation for each in lines if isinstance(each, Exchange)]
    assert len(asked) == len(set(before) | set(after))
    assert {"extension_get", "extension_getpassword", "system_log_download"} <= set(
        asked
    )


def test_lines_come_back_but_for_half_of_one(tmp_path: Path) -> None:
    partial = Partial(tmp_path / "a", SECRET, OF)
    assert partial.earlier() == []
    for line in LINES:
        partial.add(line)
    partial.close()
    assert b"Planted" not in readable(partial.path)
    content = partial.path.read_bytes()
    partial.path.write_bytes(content[:-20])
    again = Partial(tmp_path / "a", SECRET, OF)
    assert again.earlier() == LINES[:-1]
    again.add(LINES[2])
    again.close()
    assert Partial(tmp_path / "a", SECRET, OF).earlier() == LINES
    again.remove()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("secret", "of"), [("another", OF), (SECRET, ("https://other.example", "hash"))]
)
def test_other_credentials_or_another_pbx_do_not_go_on(
    tmp_path: Path, secret: str, of: tuple[str, str]
) -> None:
    partial = Partial(tmp_path / "a", SECRET, OF)
    partial.add(LINES[0])
    partial.close()
    with pytest.raises(ResumeError, match="remove it to begin anew"):
        Partial(tmp_path / "a", secret, of).earlier()


def test_a_line_that_was_changed_is_refused(tmp_path: Path) -> None:
    partial = Partial(tmp_path / "a", SECRET, OF)
    for line in LINES:
        partial.add(line)
    partial.close()
    content = bytearray(partial.path.read_bytes())
    content[-10] = ord("A") if content[-10] != ord("A") else ord("B")
    partial.path.write_bytes(bytes(content))
    with pytest.raises(ResumeError):
        Partial(tmp_path / "a", SECRET, OF).earlier()


def test_what_is_no_partial_recording_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.partial").write_text("notes of somebody")
    with pytest.raises(ResumeError, match="move it away"):
        Partial(tmp_path / "a", SECRET, OF).earlier()
    assert (tmp_path / "a.partial").read_text() == "notes of somebody"


def test_the_same_line_never_looks_the_same(tmp_path: Path) -> None:
    partial = Partial(tmp_path / "a", SECRET, OF)
    partial.add(LINES[1])
    partial.add(LINES[1])
    partial.close()
    lines = partial.path.read_bytes().split()
    assert len(set(lines)) == len(lines)
