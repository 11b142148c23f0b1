"""The clock of a PBX: its zone all year round, and no help from the process's locale."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.runtime_events.package import load

PbxClock = load("clock.pbx_clock").PbxClock
formats = load("clock.formats")

REPO = Path(__file__).resolve().parents[2]
WINTER = 1_795_564_800  # 2026-11-25 00:00:00 UTC
HELSINKI = ZoneInfo("Europe/Helsinki")
# They write AM and PM otherwise, have none, or have other digits.
LOCALES = ("de_DE", "ja_JP", "ar_SA", "fa_IR")
SHOWN = """\
import locale, sys
from datetime import datetime
from tests.runtime_events.package import load
clock = load("clock.formats")
for name in sys.argv[1:]:
    locale.setlocale(locale.LC_ALL, name)
    for text in ("30/06/2026 09:37:17 PM", "30/06/2026 12:00:01 AM"):
        moment = clock.parse_time(text, "DD/MM/YYYY", "hh:mm:ss PM")
        print(moment.isoformat(), clock.format_time(moment, "DD/MM/YYYY", "hh:mm AM"))
"""


def facts(time: str, stamp: int, clock: str = "hh:mm:ss") -> Any:
    return SimpleNamespace(
        system_time=time,
        system_date_format="YYYY/MM/DD",
        system_time_format=clock,
        timestamp=stamp,
    )


@pytest.mark.long
def test_a_twelve_hour_pbx_is_read_under_every_locale(tmp_path: Path) -> None:
    if shutil.which("localedef") is None:
        pytest.skip("no localedef to make locales with")
    names = [f"{name}.UTF-8" for name in LOCALES]
    for name in names:
        made = ["localedef", "-i", name.partition(".")[0], "-f", "UTF-8"]
        subprocess.run([*made, str(tmp_path / name)], capture_output=True, check=False)
        if not (tmp_path / name).exists():
            pytest.skip(f"no sources of the locale {name}")
    done = subprocess.run(
        [sys.executable, "-c", SHOWN, *names],
        env={**os.environ, "LOCPATH": str(tmp_path), "PYTHONPATH": str(REPO)},
        capture_output=True,
        text=True,
        cwd=REPO,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == len(LOCALES) * [
        "2026-06-30T21:37:17 30/06/2026 09:37 PM",
        "2026-06-30T00:00:01 30/06/2026 12:00 AM",
    ]


def test_nothing_on_the_wire_depends_on_the_process() -> None:
    """The locale and the local zone of the computer; both are the process's alone."""
    ambient = {"strptime", "strftime", "setlocale", "localtime", "mktime", "ctime"}
    files = sorted((REPO / "generator/runtime").rglob("*.py"))
    assert len(files) > 80
    for path in files:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
        assert not names & ambient, path
        assert not any(
            isinstance(node, ast.Import) and node.names[0].name == "locale"
            for node in ast.walk(tree)
        ), path


@pytest.mark.parametrize("text", ["13:00:00 PM", "00:30:00 AM", "1:2:3 PM", "09:30:00"])
def test_what_no_twelve_hour_clock_shows_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="2026/06/30"):
        formats.parse_time(f"2026/06/30 {text}", "YYYY/MM/DD", "hh:mm:ss AM")


@pytest.mark.parametrize("digits", ["٢٠٢٦/٠٦/٣٠ ٠٩:٣٠:٠٠", "2026/06/31 09:30:00", ""])
def test_what_is_no_time_is_refused(digits: str) -> None:
    with pytest.raises(ValueError, match="match|day"):
        formats.parse_time(digits, "YYYY/MM/DD", "hh:mm:ss")


def test_a_zone_reads_and_writes_all_year() -> None:
    clock = PbxClock.of(facts("2026/11/25 02:00:00", WINTER), zone=HELSINKI)
    july = datetime(2026, 7, 1, 9, tzinfo=UTC)
    assert clock.parse("2026/07/01 12:00:00") == july
    assert clock.parse("2026-07-01 12:00:00") == july
    assert clock.format(july) == "2026/07/01 12:00:00"
    assert clock.format_date(datetime(2026, 7, 1, 21, tzinfo=UTC)) == "2026/07/02"
    assert clock.format_date(date(2026, 7, 1)) == "2026/07/01"
    january = datetime(2026, 1, 1, 10, tzinfo=UTC)
    assert clock.parse("2026/01/01 12:00:00") == january
    assert PbxClock("YYYY/MM/DD", "hh:mm:ss", HELSINKI) == clock


def test_the_hour_that_comes_twice_is_taken_for_its_first() -> None:
    clock = PbxClock("YYYY/MM/DD", "hh:mm:ss", HELSINKI)
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert clock.format(first) == clock.format(first + timedelta(hours=1))
    assert clock.parse(clock.format(first)).astimezone(UTC) == first


def test_a_zone_that_is_not_the_one_of_the_pbx_is_refused(errors: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match="America/New_York.*19:00:00"):
        PbxClock.of(
            facts("2026/11/25 02:00:00", WINTER), zone=ZoneInfo("America/New_York")
        )
    # Without a zone, it is an offset, as before.
    fixed = PbxClock.of(facts("2026/11/25 02:00:01", WINTER))
    assert fixed.zone == timezone(timedelta(hours=2))


def test_a_clock_that_cannot_work_is_refused_when_it_is_made(errors: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match="ZoneInfo"):
        PbxClock("YYYY/MM/DD", "hh:mm:ss", "Europe/Berlin")
    for wrong in ("YYYY/MM", "MM/MM/YYYY", "YYYY/YY/MM/DD", ""):
        with pytest.raises(errors.ConfigurationError, match="not made of"):
            PbxClock(wrong, "hh:mm:ss", UTC)
