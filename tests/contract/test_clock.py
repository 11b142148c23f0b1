"""The PBX's local time strings, by its own formats, through a real answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace

import pytest

from tests.mock_pbx import MockPbx
from yeastar_pseries import Client, PbxClock
from yeastar_pseries.errors import ConfigurationError

START = 1_785_436_297.0  # 2026-07-30 18:31:37 UTC


def _facts(time: str, date: str, clock: str, stamp: int | None = int(START)) -> object:
    return SimpleNamespace(
        system_time=time,
        system_date_format=date,
        system_time_format=clock,
        timestamp=stamp,
    )


def test_clock_of_an_answer_knows_offset_and_formats() -> None:
    with (
        MockPbx(start_time=START, utc_offset_hours=5.5) as pbx,
        Client(pbx.url, pbx.client_id, pbx.client_secret) as client,
    ):
        clock = PbxClock.of(client.system.information().data)
        assert clock.zone.utcoffset(None) == timedelta(hours=5.5)
        row = client.cdr.list(page_size=1).data
        assert row
        assert row[0].time and row[0].timestamp
        assert clock.parse(row[0].time).timestamp() == row[0].timestamp
        assert clock.format(clock.parse(row[0].time)) == row[0].time


@pytest.mark.parametrize(
    ("text", "date", "clock"),
    [
        ("30/07/2026 09:31:37 PM", "DD/MM/YYYY", "hh:mm:ss PM"),
        ("07/30/2026 21:31:37", "MM/DD/YYYY", "hh:mm:ss"),
        ("2026/07/30 09:31:37 PM", "YYYY/MM/DD", "hh:mm:ss AM"),
    ],
)
def test_every_display_format_goes_both_ways(text: str, date: str, clock: str) -> None:
    pbx_clock = PbxClock.of(_facts(text, date, clock))  # type: ignore[arg-type]
    moment = pbx_clock.parse(text)
    assert moment == datetime(2026, 7, 30, 18, 31, 37, tzinfo=UTC)
    assert pbx_clock.format(moment) == text
    assert pbx_clock.parse("2026-07-30 21:31:37") == moment


def test_aware_moments_are_shown_in_the_local_time_of_the_pbx() -> None:
    pbx_clock = PbxClock("YYYY/MM/DD", "hh:mm:ss", timezone(timedelta(hours=-3)))
    assert (
        pbx_clock.format(datetime(2026, 1, 1, 1, tzinfo=UTC)) == "2025/12/31 22:00:00"
    )


def test_a_pbx_that_does_not_tell_its_formats_is_named() -> None:
    with pytest.raises(ConfigurationError, match="give PbxClock"):
        PbxClock.of(_facts("x", "", "", None))  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="does not follow"):
        PbxClock.of(_facts("soon", "YYYY/MM/DD", "hh:mm:ss"))  # type: ignore[arg-type]
