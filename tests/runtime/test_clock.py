"""The clock of a PBX: its zone all year round, and no help from the process's locale."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

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


def changes(zone: ZoneInfo, year: int) -> Iterator[datetime]:
    """Moments, half an hour apart, around each change of a zone's clocks."""
    day, last = datetime(year, 1, 1, tzinfo=UTC), None
    while day.year == year:
        offset = day.astimezone(zone).utcoffset()
        if last not in (None, offset):
            yield from (day + timedelta(minutes=30 * n) for n in range(-54, 6))
        day, last = day + timedelta(days=1), offset


@pytest.mark.parametrize("year", [2024, 2026])
def test_no_zone_has_a_time_that_is_read_wrong_but_for_those_that_come_twice(
    year: int,
) -> None:
    twice: dict[str, int] = {}
    for name in sorted(available_timezones()):
        zone = ZoneInfo(name)
        clock = PbxClock("DD.MM.YYYY", "hh:mm:ss AM", zone)
        first: dict[str, datetime] = {}
        for moment in changes(zone, year):
            text = clock.format(moment)
            assert clock.parse(text).astimezone(UTC) == first.setdefault(text, moment)
            twice[name] = twice.get(name, 0) + (first[text] != moment)
    # Half hours: of summer time in nearly all zones, in these two otherwise.
    assert twice["Europe/Berlin"] == twice["America/New_York"] == 2
    assert (twice["Australia/Lord_Howe"], twice["Antarctica/Troll"]) == (1, 4)
    assert set(twice.values()) <= {0, 1, 2, 4}


@pytest.mark.parametrize(
    ("shown", "year"), [("01/01/0001", 1), ("01/01/0099", 99), ("31/12/9999", 9999)]
)
def test_a_year_of_four_digits_is_that_year(shown: str, year: int) -> None:
    clock = PbxClock("DD/MM/YYYY", "hh:mm:ss", UTC)
    assert clock.parse(f"{shown} 00:00:00").year == year
    assert clock.format(clock.parse(f"{shown} 00:00:00")) == f"{shown} 00:00:00"
    short = PbxClock("DD/MM/YY", "hh:mm:ss", UTC)
    assert short.parse("01/01/01 00:00:00").year == 2001
    for wrong in (1999, 2100):
        for write in (short.format, short.format_date):
            with pytest.raises(ValueError, match=f"those of {wrong} as one of 2000"):
                write(datetime(wrong, 1, 1))
    assert short.format(datetime(2099, 12, 31)) == "31/12/99 00:00:00"


@pytest.mark.parametrize(
    "text", ["01/01/0000 00:00:00", "31/02/2026 00:00:00", "", None]
)
def test_what_is_no_time_of_the_pbx_is_told_with_its_formats(text: Any) -> None:
    clock = PbxClock("DD/MM/YYYY", "hh:mm", UTC)
    wanted = "'DD/MM/YYYY hh:mm' nor 'YYYY-MM-DD hh:mm:ss'"
    with pytest.raises(ValueError, match=wanted) as caught:
        clock.parse(text)
    assert repr(text) in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("moment", [datetime.min, datetime.max])
def test_a_moment_that_is_no_date_at_the_pbx_is_refused(moment: datetime) -> None:
    west = PbxClock("YYYY/MM/DD", "hh:mm:ss", timezone(timedelta(hours=-5)))
    east = PbxClock("YYYY/MM/DD", "hh:mm:ss", ZoneInfo("Asia/Tokyo"))
    clock = east if moment.year == 9999 else west
    for write in (clock.format, clock.format_date, clock.local):
        with pytest.raises(ValueError, match="very end of the calendar") as caught:
            write(moment.replace(tzinfo=UTC))
        assert caught.value.__context__ is None
    assert clock.local(moment) == moment


def test_a_zone_without_an_offset_is_none() -> None:
    class Nowhere(tzinfo):
        def utcoffset(self, dt: datetime | None) -> None:
            return None

        dst = tzname = utcoffset

    clock = PbxClock("YYYY/MM/DD", "hh:mm:ss", HELSINKI)
    noon = datetime(2026, 7, 1, 12)
    assert clock.local(noon.replace(tzinfo=Nowhere())) == noon


@pytest.mark.parametrize(
    "stamp",
    [0, -(10**30), 10**17, 10**5000, 253_402_300_799],
    ids=lambda number: f"{number.bit_length()} bits",
)
@pytest.mark.parametrize("zone", [None, HELSINKI])
def test_a_timestamp_of_another_time_is_refused(
    errors: Any, stamp: int, zone: Any
) -> None:
    shown = "9999/12/31 23:59:59" if stamp > 10**11 else "2026/11/25 02:00:00"
    with pytest.raises(errors.ConfigurationError, match="not of one day"):
        PbxClock.of(facts(shown, stamp), zone=zone)


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
