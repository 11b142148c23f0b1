"""Times and lists as arguments: what the PBX reads is sent, or nothing at all."""

from __future__ import annotations

import enum
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import pandas
import pytest
from msgspec import UNSET, UnsetType

from tests.runtime.api import Arguments, GetResponse, Operation, call
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

PbxClock = load("clock.pbx_clock").PbxClock
CallOptions = load("calls.options").CallOptions

BERLIN = ZoneInfo("Europe/Berlin")
CLOCK = PbxClock("DD/MM/YYYY", "hh:mm:ss AM", BERLIN)
SHORT = PbxClock("DD/MM/YY", "hh:mm:ss", BERLIN)
JULY = datetime(2026, 7, 30, 22, 31, 37, 900_000, tzinfo=UTC)  # 31 July in Berlin


class TimeArguments(Arguments, kw_only=True):
    begin: str | UnsetType = UNSET
    send: int | UnsetType = UNSET
    shown: str | UnsetType = UNSET
    month: str | UnsetType = UNSET
    day: str | UnsetType = UNSET
    alarm: str | UnsetType = UNSET
    plain: str | UnsetType = UNSET
    ids: str | UnsetType = UNSET
    one: int | str | UnsetType = UNSET
    levels: str | UnsetType = UNSET
    pins: str | UnsetType = UNSET


def operation(method: str) -> Any:
    return Operation(
        path=f"/v1.0/time/{method.lower()}",
        result=GetResponse,
        method=method,
        safe=True,
        arguments=TimeArguments,
        secrets=frozenset({"pins"}),
        times={
            "begin": "unix-seconds-text",
            "send": "unix-seconds",
            "shown": "display",
            "month": "display-day",
            "day": "day",
            "alarm": "time-of-day",
        },
        joined={"ids": ",", "one": ",", "levels": " ", "pins": ","},
    )


class Zoneless(tzinfo):
    """A zone that does not say how far it is from UTC."""

    def utcoffset(self, dt: datetime | None) -> None:
        return None


class Far(tzinfo):
    """A zone that is further from UTC than a day is long."""

    def utcoffset(self, dt: datetime | None) -> timedelta:
        return timedelta(days=2)


class Talkative(datetime):
    """A datetime that makes something else of itself."""

    def timestamp(self) -> Any:
        return "soon"

    def astimezone(self, tz: tzinfo | None = None) -> Any:
        return self


class Number(enum.IntEnum):
    TWO = 2


@pytest.fixture(params=["GET", "POST"])
def sent(pbx: ScriptedPbx, twin: Twin, request: pytest.FixtureRequest) -> Any:
    """Make a call; return what stood on the wire."""
    method = request.param
    name = f"time/{method.lower()}"
    pbx.on(f"/v1.0/{name}", Response())

    def make(clock: object = None, **values: object) -> dict[str, object]:
        client = twin.base_client(pbx)
        client.clock = clock
        twin.run(call(twin, client, operation(method), GetResponse, **values))
        seen = pbx.calls(name)[-1]
        if method == "POST":
            return seen.json
        query = {key: value[0] for key, value in seen.query.items()}
        return {key: value for key, value in query.items() if key in values}

    make.method = method  # type: ignore[attr-defined]
    return make


def test_unix_seconds_need_no_clock(sent: Any) -> None:
    stamp = int(JULY.timestamp())
    send: object = stamp if sent.method == "POST" else str(stamp)
    expected = {"begin": str(stamp), "send": send}
    assert sent(begin=JULY, send=JULY) == expected
    assert sent(begin=stamp, send=stamp) == expected
    assert sent(begin=JULY.astimezone(BERLIN), send=stamp) == expected
    assert sent(begin="30/07/2026 09:31:37 PM") == {"begin": "30/07/2026 09:31:37 PM"}
    before = datetime(1969, 12, 31, 23, 59, 58, 500_000, tzinfo=UTC)
    assert sent(begin=before) == {"begin": "-2"}


def test_the_clock_of_the_client_writes_the_rest(sent: Any) -> None:
    assert sent(CLOCK, shown=JULY, month=JULY, day=JULY, alarm=JULY) == {
        "shown": "31/07/2026 12:31:37 AM",
        "month": "31/07/2026",
        "day": "2026/07/31",
        "alarm": "00:31",
    }
    winter = datetime(2026, 1, 31, 22, 31, tzinfo=UTC)
    assert sent(CLOCK, shown=winter) == {"shown": "31/01/2026 11:31:00 PM"}
    assert sent(CLOCK, month=date(2026, 7, 1)) == {"month": "01/07/2026"}


def test_a_kind_of_datetime_is_the_moment_that_it_tells(sent: Any) -> None:
    stamp = pandas.Timestamp("2026-07-30T22:31:37.900000001", tz="UTC")
    for moment in (stamp, Talkative(2026, 7, 30, 22, 31, 37, tzinfo=UTC)):
        shown = sent(CLOCK, begin=moment, shown=moment)
        assert shown["begin"] == str(int(JULY.timestamp()))
        assert shown["shown"] == "31/07/2026 12:31:37 AM"


def test_a_time_that_summer_time_skips_is_one_that_the_pbx_has(sent: Any) -> None:
    skipped = datetime(2026, 3, 29, 2, 30, tzinfo=BERLIN)
    assert sent(CLOCK, shown=skipped) == {"shown": "29/03/2026 03:30:00 AM"}
    assert CLOCK.format(skipped) == "29/03/2026 03:30:00 AM"
    twice = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN)
    assert sent(begin=twice) == {"begin": str(int(twice.timestamp()))}


def test_a_day_and_a_time_of_day_are_the_pbxs_own(sent: Any) -> None:
    assert sent(day=date(2026, 7, 1), alarm=time(7, 30, 59)) == {
        "day": "2026/07/01",
        "alarm": "07:30",
    }


@pytest.mark.parametrize(
    ("values", "clock", "words"),
    [
        ({"begin": datetime(2026, 7, 1)}, CLOCK, "begin is a datetime without a zone"),
        ({"send": datetime(2026, 7, 1)}, None, "send is a datetime without a zone"),
        ({"shown": datetime(2026, 7, 1)}, CLOCK, "without a zone"),
        ({"month": datetime(2026, 7, 1)}, CLOCK, "without a zone"),
        ({"day": datetime(2026, 7, 1)}, CLOCK, "without a zone"),
        ({"alarm": datetime(2026, 7, 1)}, CLOCK, "without a zone"),
        ({"shown": datetime(2026, 7, 1, tzinfo=Zoneless())}, CLOCK, "without a zone"),
        ({"alarm": time(7, tzinfo=UTC)}, CLOCK, "a time with a zone"),
        ({"shown": JULY}, None, r"shown is a datetime.*clock=PbxClock"),
        ({"month": JULY}, None, "client.clock"),
        ({"month": date(2026, 7, 1)}, None, "month is a date, .*client.clock"),
        ({"day": JULY}, None, "client.clock"),
        ({"alarm": JULY}, None, "client.clock"),
        ({"shown": datetime.max.replace(tzinfo=UTC)}, CLOCK, "end of the calendar"),
        ({"begin": pandas.NaT}, CLOCK, "begin is a NaTType that does not tell"),
        ({"alarm": pandas.NaT}, None, "alarm is a NaTType that does not tell"),
        ({"shown": datetime(2026, 7, 1, tzinfo=Far())}, CLOCK, r"\(ValueError\)"),
        (
            {"shown": datetime(1970, 1, 1, tzinfo=UTC)},
            SHORT,
            "shown is .*those of 1970",
        ),
        ({"month": date(2100, 1, 1)}, SHORT, "month is a time that .*those of 2100"),
        ({"plain": JULY}, CLOCK, "plain is of type datetime; allowed: a string$"),
        ({"begin": date(2026, 7, 1)}, CLOCK, "begin is of type date; .*Unix seconds"),
        ({"shown": date(2026, 7, 1)}, CLOCK, "shown is of type date; .*aware"),
        ({"shown": 1785436297}, CLOCK, "shown is 1785436297; allowed: a string, an"),
        ({"begin": True}, CLOCK, "begin is True"),
        ({"begin": 1.5}, CLOCK, "begin is 1.5"),
        ({"day": time(7)}, CLOCK, "day is of type time; .*a date"),
        ({"alarm": date(2026, 7, 1)}, CLOCK, "alarm is of type date; .*a time"),
        ({"alarm": timedelta(hours=7)}, CLOCK, "alarm is of type timedelta"),
        ({"ids": []}, None, "ids is an empty list"),
        ({"ids": {1}}, None, "ids is of type set"),
        ({"ids": ["1,2"]}, None, r"ids\[0\] holds ','"),
        ({"ids": [1, ""]}, None, r"ids\[1\] is empty"),
        ({"ids": [True]}, None, r"ids\[0\] is of type bool"),
        ({"ids": [1.0]}, None, r"ids\[0\] is of type float"),
        ({"ids": [1, 10**400]}, None, r"ids\[1\] is an integer beyond 64 bits"),
        ({"ids": [-(2**64)]}, None, r"ids\[0\] is an integer beyond 64 bits"),
        ({"begin": 10**400}, None, "begin is an integer beyond 64 bits"),
        ({"ids": [[1]]}, None, r"ids\[0\] is of type list"),
        ({"ids": ["\ud800"]}, None, "ids is no text"),
        ({"ids": 5}, None, "ids is 5; allowed: a string, a list of values"),
        ({"plain": [1]}, None, "plain is .1.; allowed: a string$"),
        ({"pins": ["12,34"]}, None, r"pins\[0\] holds ','"),
    ],
)
def test_what_the_pbx_could_not_read_is_refused(
    pbx: ScriptedPbx,
    twin: Twin,
    errors: Any,
    values: Any,
    clock: Any,
    words: str,
) -> None:
    for method in ("GET", "POST"):
        client = twin.base_client(pbx)
        client.clock = clock
        with pytest.raises(errors.InvalidArgumentError, match=words) as caught:
            twin.run(call(twin, client, operation(method), GetResponse, **values))
        assert caught.value.argument == next(iter(values))
        assert caught.value.operation == f"time.{method.lower()}"
        assert "12,34" not in str(caught.value)
    assert pbx.requests == []


def test_naive_times_are_refused_unchecked_too(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    values = {"begin": datetime(2026, 7, 1), "options": CallOptions(validate=False)}
    with pytest.raises(errors.InvalidArgumentError, match="without a zone"):
        twin.run(
            call(twin, twin.base_client(pbx), operation("GET"), GetResponse, **values)
        )


def test_a_list_is_joined_as_the_pbx_wants_it(sent: Any) -> None:
    values = {
        "ids": [1, "2", Number.TWO],
        "one": (39, 223),
        "levels": ["error", "warn"],
        "pins": (1234,),
    }
    expected = {"ids": "1,2,2", "one": "39,223", "levels": "error warn", "pins": "1234"}
    assert sent(**values) == expected
    assert sent(ids="1,2") == {"ids": "1,2"}


def test_a_clock_is_given_or_set_and_nothing_else_is(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    assert twin.base_client(pbx).clock is None
    client = twin.base_client(pbx, clock=CLOCK)
    assert client.clock is CLOCK
    with pytest.raises(errors.ConfigurationError, match="give a PbxClock"):
        client.clock = UTC
    assert client.clock is CLOCK
    client.clock = None
    assert client.clock is None
    with pytest.raises(errors.ConfigurationError, match="give a PbxClock"):
        twin.base_client(pbx, clock=BERLIN)
