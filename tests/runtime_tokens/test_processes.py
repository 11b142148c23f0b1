"""Processes that share a token: one renewal in all, and no lock that outlives its owner."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from msgspec.structs import replace as changed

from tests.mock_pbx.server import MockPbx
from tests.runtime_tokens.counts import asked, live
from tests.runtime_tokens.programs import Program, Setup
from yeastar_pseries.tokens import FileTokenStore, RedisTokenStore, record_key

Start = Callable[..., list[Program]]


def plain_store(place: str) -> Any:
    return (
        RedisTokenStore(place) if place.startswith("unix:") else FileTokenStore(place)
    )


def fill(setup: Setup) -> tuple[Any, str]:
    """Have one client log in; return its store and the key of its record."""
    with replace(setup, is_async=False).client() as client:
        client.system.information()
    return plain_store(setup.place), record_key(setup.url, setup.client_id)


def run(programs: list[Program]) -> list[str]:
    for each in programs:
        each.go()
    return [line for each in programs for line in each.result()]


def held(store: Any, key: str) -> bool:
    with store.lock(key, 1) as mine:
        return not mine


def wait_until(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.005)


@pytest.mark.parametrize("is_async", [False, True], ids=["threads", "tasks"])
def test_forty_callers_in_each_process_renew_an_expired_token_once(
    mock: MockPbx, setup: Setup, place: str, programs: Start, is_async: bool
) -> None:
    setup = replace(setup, place=place, is_async=is_async)
    fill(setup)
    started = programs(setup, 4 if place.startswith("unix:") else 2)
    mock.expire_tokens()
    assert set(run(started)) == {"ok"}
    assert asked(mock) == 2  # the first login, and this
    assert live(mock) == 1


def test_a_token_about_to_end_is_renewed_once(
    mock: MockPbx, setup: Setup, place: str, programs: Start
) -> None:
    setup = replace(setup, place=place)
    store, key = fill(setup)
    now = time.time()
    old = changed(store.load(key), saved_at=now - 1770, access_ends=now + 30)
    store.save(key, old)
    assert set(run(programs(setup, 2) + programs(setup, 2, is_async=True))) == {"ok"}
    assert (asked(mock, "get_token"), asked(mock, "refresh_token")) == (1, 1)


def test_a_refused_login_is_not_tried_by_the_others(
    mock: MockPbx, setup: Setup, place: str, programs: Start
) -> None:
    setup = replace(setup, place=place, client_secret="WRONG-SECRET", calls=5)
    lines = run(programs(setup, 4) + programs(setup, 4, is_async=True))
    assert len(lines) == 40
    assert all(line.startswith("AuthenticationError: get_token: err") for line in lines)
    assert asked(mock) == 1
    assert mock.status()["blocked"] == []
    # Whoever has the right secret is not held up.
    assert run(programs(setup, 1, client_secret=mock.client_secret, calls=1)) == ["ok"]
    assert asked(mock) == 2


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP])
def test_a_process_that_dies_or_hangs_in_a_renewal_locks_nobody_out(
    mock: MockPbx, setup: Setup, place: str, programs: Start, number: int
) -> None:
    setup = replace(setup, place=place, calls=1, timeout=3)
    store, key = plain_store(place), record_key(setup.url, setup.client_id)
    [victim] = programs(setup, 1)
    [other] = programs(setup, 1, is_async=True)
    mock.fail_next("get_token", "slow", seconds=6)
    victim.go()
    wait_until(lambda: held(store, key))
    victim.signal(number)
    mock.clear_faults()
    assert run([other]) == ["ok"]
    assert live(mock) >= 1


def test_a_disk_without_room_is_an_error_and_no_login_storm(
    mock: MockPbx, setup: Setup, tmp_path: Any, programs: Start
) -> None:
    setup = replace(setup, place=str(tmp_path / "t"), file_bytes=60)
    lines = run(programs(setup, 2) + programs(setup, 1, is_async=True))
    assert all(line.startswith("TokenStoreError: ") for line in lines)
    assert "File too large" in lines[0]
    # Each process has one that it could not store, and gave it back.
    assert asked(mock, "get_token") <= 3
    assert live(mock) == 0
