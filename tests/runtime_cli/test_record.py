"""`yeastar record`: what it shows, what it writes, and how it ends."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from yeastar_pseries._runtime.cli.app import app
from yeastar_pseries._runtime.cli.settings import span
from yeastar_pseries._runtime.masking.masker import Masker
from yeastar_pseries._runtime.masking.survivors import Survivor
from yeastar_pseries._runtime.record.file import read_recording
from yeastar_pseries._runtime.record.lines import Exchange, Frame, Header
from yeastar_pseries.errors import YeastarError

FEW = ("--without", "[!st]*", "--without", "sy*", "--rate", "20")


@pytest.fixture(scope="module")
def server() -> Iterator[MockPbx]:
    """One mock PBX for the file."""
    with MockPbx(client_id="planted-client-id", client_secret="planted-secret") as mock:
        yield mock


@pytest.fixture
def pbx(server: MockPbx, monkeypatch: pytest.MonkeyPatch) -> MockPbx:
    """The mock PBX at its start; the environment leads to it."""
    server.reset()
    server.unblock()
    monkeypatch.setenv("YEASTAR_URL", server.url)
    monkeypatch.setenv("YEASTAR_CLIENT_ID", server.client_id)
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", server.client_secret)
    return server


def record(*arguments: object) -> Result:
    """Run the command."""
    return CliRunner().invoke(app, ["record", *map(str, arguments)])


def test_a_dry_run_shows_each_path_and_asks_nothing(
    pbx: MockPbx, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("YEASTAR_CLIENT_SECRET")
    done = record("--dry-run", "--out", tmp_path / "a.jsonl")
    assert done.exit_code == 0
    assert "191 of 191 operations that only read" in done.stdout
    assert "GET /v1.0/extension/getpassword" in done.stdout
    assert "GET /v2.0/call_report/list" in done.stdout
    assert "delete" not in done.stdout
    assert pbx.requests == []
    assert list(tmp_path.iterdir()) == []


def test_a_recording_is_written_and_names_what_is_in_it(
    pbx: MockPbx, tmp_path: Path
) -> None:
    out = tmp_path / "a.jsonl"
    done = record("--out", out, "--json", *FEW)
    assert done.exit_code == 0, done.stderr
    lines = read_recording(out)
    header = lines[0]
    assert isinstance(header, Header)
    assert header.masked
    assert header.origin == "mock"
    count = sum(isinstance(each, Exchange) for each in lines)
    assert json.loads(done.stdout)["exchanges"] == count
    # First what it will ask, then what came.
    plan, *_, result, advice = done.stderr.splitlines()
    assert plan.startswith("Asks ")
    assert f"{count} answers" in result
    assert "--review" in advice
    assert [each.name for each in tmp_path.iterdir()] == ["a.jsonl"]


def test_no_credential_reaches_the_file_or_the_screen(
    pbx: MockPbx, tmp_path: Path
) -> None:
    done = record("--out", tmp_path / "a.jsonl", *FEW)
    shown = done.output + (tmp_path / "a.jsonl").read_text("utf-8")
    for secret in (pbx.client_id, pbx.client_secret, *pbx.issued_tokens):
        assert secret not in shown


def test_events_are_recorded_beside_the_tour(pbx: MockPbx, tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    over = threading.Event()

    def push() -> None:
        while not over.wait(0.2):
            pbx.push(30049, {"new": 1})

    pusher = threading.Thread(target=push)
    pusher.start()
    done = record("--out", out, "--events", "2s", *FEW)
    over.set()
    pusher.join()
    assert done.exit_code == 0, done.stderr
    assert "events for 2 s" in done.stderr
    frames = [each for each in read_recording(out) if isinstance(each, Frame)]
    assert {each.frame["type"] for each in frames} == {30049}


def test_a_value_that_survives_keeps_the_file_from_being_written(
    pbx: MockPbx, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def one_left(self: Masker, texts: Any) -> list[Survivor]:
        numbers = [n for n, text in enumerate(texts, 1) if '"storage_list"' in text]
        return [Survivor(line=numbers[0], at="/answer/data/0/name", length=11)]

    monkeypatch.setattr(Masker, "survivors", one_left)
    out = tmp_path / "a.jsonl"
    done = record("--out", out, *FEW)
    assert done.exit_code == 1
    assert "of storage_list, /answer/data/0/name: a value of 11" in done.stderr
    assert "--without" in done.stderr
    assert not out.exists()
    # The same command without it goes on from there.
    monkeypatch.undo()
    for name, value in (
        ("YEASTAR_URL", pbx.url),
        ("YEASTAR_CLIENT_ID", pbx.client_id),
        ("YEASTAR_CLIENT_SECRET", pbx.client_secret),
    ):
        monkeypatch.setenv(name, value)
    before = len(pbx.requests)
    done = record("--out", out, *FEW, "--without", "storage_list")
    assert done.exit_code == 0, done.stderr
    assert len(pbx.requests) == before
    asked = {e.operation for e in read_recording(out) if isinstance(e, Exchange)}
    assert "storage_list" not in asked
    assert asked


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--url", "nonsense"), "has no scheme"),
        (("--events", "soon"), "--events 'soon': write 90s, 5m, 12h"),
        (("--out", "/nowhere/a.jsonl"), "there is no folder /nowhere"),
        (("--insecure", "--ca-file", "x.pem"), "exclude each other"),
        (("--url", "https://127.0.0.1:1", "--ca-file", "/nowhere.pem"), "/nowhere.pem"),
        (("--fingerprint", "12"), "fingerprint"),
    ],
)
def test_settings_that_cannot_work_are_one_line_and_exit_code_two(
    pbx: MockPbx, arguments: tuple[str, ...], says: str
) -> None:
    done = record(*arguments)
    assert done.exit_code == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert pbx.requests == []


@pytest.mark.parametrize(
    "name", ["YEASTAR_URL", "YEASTAR_CLIENT_ID", "YEASTAR_CLIENT_SECRET"]
)
def test_a_missing_setting_is_named(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv(name)
    done = record()
    assert done.exit_code == 2
    assert f"set {name}" in done.stderr


def test_a_wrong_secret_is_tried_once_and_not_shown(
    pbx: MockPbx, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", "wrong-planted")
    done = record("--out", tmp_path / "a.jsonl")
    assert done.exit_code == 2
    assert "the login was refused" in done.stderr
    assert "wrong-planted" not in done.output
    assert len(pbx.requests) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_certificate_that_is_not_trusted_leads_to_fingerprint(
    pbx: MockPbx, tmp_path: Path
) -> None:
    done = record("--url", pbx.tls_url, "--out", tmp_path / "a.jsonl")
    assert done.exit_code == 2
    assert "see `yeastar fingerprint`" in done.stderr
    assert pbx.requests == []


def test_a_pinned_certificate_is_enough(pbx: MockPbx, tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    pin = ("--url", pbx.tls_url, "--fingerprint", pbx.fingerprint)
    done = record("--out", out, *pin, *FEW)
    assert done.exit_code == 0, done.stderr
    assert all(each.secure for each in pbx.requests)


def test_a_pbx_that_goes_away_leaves_what_a_later_run_goes_on_from(
    pbx: MockPbx, tmp_path: Path
) -> None:
    out = tmp_path / "a.jsonl"
    pbx.fail_next("storage_list", 70004)
    done = record("--out", out, *FEW)
    assert done.exit_code in (1, 2)
    assert "give the same command again to go on" in done.stderr
    assert not out.exists()
    pbx.clear_faults()
    done = record("--out", out, *FEW)
    assert done.exit_code == 0, done.stderr
    assert "Goes on from an earlier run" in done.stderr


@pytest.mark.parametrize(
    ("text", "seconds"), [("90", 90), ("90s", 90), ("5m", 300), ("1.5 h", 5400)]
)
def test_spans_are_seconds_or_have_a_unit(text: str, seconds: float) -> None:
    assert span(text) == seconds


def test_a_span_of_no_form_is_refused() -> None:
    with pytest.raises(YeastarError, match="write 90s"):
        span("five minutes")
