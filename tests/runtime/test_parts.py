"""Small parts: times, pauses, waiting, redaction, URLs."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.runtime_events.package import load
from tests.twin import Twin

times = load("clock.formats")
redact = load("redact")


@pytest.mark.parametrize(
    ("text", "date", "clock", "expected"),
    [
        ("2025/08/22 16:44:40", "YYYY/MM/DD", "hh:mm:ss", (2025, 8, 22, 16, 44, 40)),
        # The suffix follows the hour at which the PBX was asked: both mean 12 hours.
        (
            "30/07/2026 09:31:37 PM",
            "DD/MM/YYYY",
            "hh:mm:ss AM",
            (2026, 7, 30, 21, 31, 37),
        ),
        (
            "30/07/2026 12:01:00 AM",
            "DD/MM/YYYY",
            "hh:mm:ss PM",
            (2026, 7, 30, 0, 1, 0),
        ),
        ("04-27-26 18:41", "MM-DD-YY", "hh:mm", (2026, 4, 27, 18, 41)),
    ],
)
def test_times_are_read_and_written(
    text: str, date: str, clock: str, expected: tuple[int, ...]
) -> None:
    moment = datetime(*expected)  # type: ignore[arg-type]
    assert times.parse_time(text, date, clock) == moment
    assert times.format_time(moment, date, clock) == text


def test_times_that_cannot_be_right_are_refused(errors: Any) -> None:
    with pytest.raises(errors.ConfigurationError):
        times.parse_time("x", "Y-M-D", "hh:mm:ss")
    with pytest.raises(ValueError, match="does not match"):
        times.parse_time("2025/08/22 16:44:40", "DD/MM/YYYY", "hh:mm:ss")
    with pytest.raises(ValueError, match="astimezone"):
        times.format_time(datetime.now(UTC), "DD/MM/YYYY", "hh:mm:ss")


def test_pauses_grow_and_are_capped() -> None:
    pause = load("retry.pauses").pause
    for attempt in range(1, 40):
        longest = min(5.0, 0.25 * 2 ** (attempt - 1))
        assert longest / 2 <= pause(attempt) <= longest
    assert 0.5 <= pause(1, busy=True) <= 1
    assert pause(1, wait=2.5) == 2.5
    assert pause(1, wait=3600) == 5.0
    assert len({pause(3) for _ in range(20)}) > 10


def primitive(twin: Twin, name: str) -> Any:
    module = {"Flag": "flags", "spawn": "jobs", "SingleFlight": "single_flight"}[name]
    lower = name[0].islower()
    prefix = ("async_" if lower else "Async") if twin.is_async else ""
    return getattr(load(f"concurrency.{module}"), prefix + name)


def make(twin: Twin, name: str, *arguments: Any) -> Any:
    """Make a primitive; the async ones may need a running loop."""

    async def main() -> Any:
        return primitive(twin, name)(*arguments)

    return twin.run(main()) if twin.is_async else primitive(twin, name)(*arguments)


def test_flag_wakes_and_times_out(twin: Twin) -> None:
    flag = make(twin, "Flag")
    assert twin.run(flag.wait(0.05)) is False
    flag.set()
    assert twin.run(flag.wait(5)) is True
    flag.clear()
    assert not flag.is_set()


def test_job_ends_and_keeps_its_error(twin: Twin) -> None:
    def boom() -> Any:
        raise ValueError("boom")

    async def async_boom() -> Any:
        boom()

    job = make(twin, "spawn", async_boom if twin.is_async else boom, "job")
    assert twin.run(job.join(2)) is True
    assert isinstance(job.error, ValueError)
    assert job.done


def test_single_flight_repeats_after_a_failure(twin: Twin) -> None:
    flight = primitive(twin, "SingleFlight")()
    runs: list[int] = []

    def work() -> int:
        runs.append(1)
        if len(runs) == 1:
            raise ValueError
        return len(runs)

    async def async_work() -> int:
        return work()

    with pytest.raises(ValueError):
        twin.run(flight.run(async_work if twin.is_async else work))
    assert twin.run(flight.run(async_work if twin.is_async else work)) == 2


@pytest.mark.parametrize("begun", [False, True])
def test_single_flight_goes_on_for_others_when_its_task_is_cancelled(
    begun: bool,
) -> None:
    flight = load("concurrency.single_flight")
    shared = flight.AsyncSingleFlight()

    async def work() -> int:
        await asyncio.sleep(0.05)
        return 1

    async def main() -> None:
        waiting = asyncio.create_task(shared.run(work))
        # One step until the work is begun, one more until it waits.
        for _ in range(2 if begun else 1):
            await asyncio.sleep(0)
        shared._task.cancel()
        # It has not been cancelled itself.
        with pytest.raises(flight.Abandoned):
            await waiting
        assert await shared.run(work) == 1

    asyncio.run(main())


def test_single_flight_passes_on_that_its_work_cancels_itself() -> None:
    async def work() -> int:
        raise asyncio.CancelledError

    async def main() -> None:
        with pytest.raises(asyncio.CancelledError):
            await load("concurrency.single_flight").AsyncSingleFlight().run(work)

    asyncio.run(main())


@pytest.mark.parametrize("begun", [False, True])
def test_a_page_whose_task_is_cancelled_is_asked_for_once_more(begun: bool) -> None:
    asked: list[int] = []

    async def work() -> str:
        asked.append(1)
        await asyncio.sleep(0.05)
        return "page"

    async def main() -> None:
        ahead = load("calls._async.ahead").AsyncAhead()
        ahead.begin(2, work)
        if begun:
            await asyncio.sleep(0)
        ahead._jobs[2]._task.cancel()
        assert await ahead.take(2) == "page"
        assert 2 not in ahead
        assert len(asked) == 1 + begun

    asyncio.run(main())


@pytest.mark.parametrize("begun", [False, True])
def test_a_job_that_never_began_says_so(begun: bool) -> None:
    told: list[str] = []

    async def work() -> None:
        try:
            await asyncio.sleep(5)
        finally:
            told.append("work")

    async def main() -> None:
        spawn = load("concurrency.jobs").async_spawn
        job = spawn(work, "job", lambda: told.append("unbegun"))
        if begun:
            await asyncio.sleep(0)
        job.cancel()
        assert await job.join(5)
        assert job.done and job.error is None

    asyncio.run(main())
    assert told == ["work" if begun else "unbegun"]


def test_excerpts_are_short_and_masked() -> None:
    text = b'{"user_password": "hush", "n": 1, "access_token":"hush'
    assert (
        redact.excerpt(text) == '{"user_password": "***", "n": 1, "access_token":"***"'
    )
    assert "hush" not in redact.excerpt(
        b'{"my_field": "hush"}', frozenset({"my_field"})
    )
    assert len(redact.excerpt(b"x" * 10_000)) < 250
    assert redact.redact_value({"a": [{"Password": "hush", "b": None}]}) == {
        "a": [{"Password": "***", "b": None}]
    }
    for name in ("pin", "members[0].pin", "members/0/pin", "pin[1]"):
        entry = {"field": name, "value": "1234"}
        assert redact.redact_value(entry)["value"] == "***"
    for name in ("pin_list", "username or password", "member.number"):
        entry = {"field": name, "value": "1234"}
        assert redact.redact_value(entry) == entry
