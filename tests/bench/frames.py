"""Event frames, from the socket to dataclasses, over bare websockets and json.loads."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeAlias

import websockets
from websockets.sync.client import connect

from yeastar_pseries import AsyncClient, Client
from yeastar_pseries.events import Event, parse_event

from .measure import Row, Spent, alternate, median, ratio
from .samples import frame
from .server import running

_TARGET = 1.05
_PACE = 0.001
_TOPICS = "[30011]"
_UNTIMED = 50

Follow: TypeAlias = Callable[[str, int], Spent]
Run: TypeAlias = Callable[[Follow, str, int], Spent]


def run(quick: bool) -> list[Row]:
    """Decoding alone, then whole streams, in turn."""
    rows: list[Row] = []
    forms = (("string", True), ("object", False))
    for form, as_string in forms:
        rows.append(_decoding(form, as_string, 2_000, 3 if quick else 11))
    frames, rounds = (4_000, 2) if quick else (20_000, 5)
    with running(frames) as server:
        rows += _streams(server.url, frames, rounds, "in one burst", _here)
    frames, rounds = (800, 2) if quick else (800, 25)
    with running(frames, pace=_PACE) as server:
        how = f"{_PACE * 1000:g} ms apart"
        rows += _streams(server.url, frames, rounds, how, _in_a_new_process)
    return rows


def _streams(url: str, frames: int, rounds: int, how: str, run: Run) -> list[Row]:
    """Both clients against their peers."""
    rows: list[Row] = []
    for kind, ours, peer in (
        ("sync", _sync, _sync_peer),
        ("async", _async, _async_peer),
    ):
        runs: tuple[list[Spent], list[Spent]] = ([], [])
        both = tuple(zip(runs, (ours, peer), strict=True))
        for number in range(rounds):
            # Neither is always the second.
            for kept, follow in both if number % 2 else both[::-1]:
                kept.append(run(follow, url, frames))
        mine, theirs = (median(kept) for kept in runs)
        row = ratio(
            f"event frame from socket to dataclass, {kind}, {how}",
            mine,
            theirs,
            target=_TARGET,
            unit="us",
            note=f"{frames:,} frames, msg as a string",
        )
        rows.append(row)
    return rows


def _here(follow: Follow, url: str, frames: int) -> Spent:
    return follow(url, frames)


def _in_a_new_process(follow: Follow, url: str, frames: int) -> Spent:
    """Follow a stream where nothing else has been done.

    After each frame the processor turns to something else. What the next one costs is
    a matter of what lies where in memory, and of what earlier runs have left there.
    """
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(follow, url, frames).result()


def _decoding(form: str, as_string: bool, frames: int, rounds: int) -> Row:
    texts = [frame(number, as_string).encode() for number in range(frames)]

    def ours() -> None:
        for text in texts:
            parse_event(text)

    def peer() -> None:
        for text in texts:
            _loads(text)

    mine, theirs = alternate(ours, peer, rounds)
    return ratio(
        f"event decode over json.loads, msg as {form}",
        mine.over(frames),
        theirs.over(frames),
        unit="us",
    )


def _loads(text: str | bytes) -> object:
    """What a program does without a library: both layers, when there are two."""
    made = json.loads(text)
    if isinstance(made["msg"], str):
        made["msg"] = json.loads(made["msg"])
    return made


class _Clock:
    """What one event takes, of all but the first.

    While a client opens its stream, some come and wait. They cost less than others.
    """

    def __init__(self, events: int) -> None:
        self._left = events
        self._timed = events - _UNTIMED
        self._started = Spent(0.0, 0.0)
        self.spent = Spent(0.0, 0.0)

    def tick(self) -> bool:
        """One event came; True when it was the last."""
        self._left -= 1
        if self._left == self._timed:
            self._started = Spent(time.perf_counter(), time.process_time())
        if self._left:
            return False
        self.spent = Spent(
            time.perf_counter() - self._started.wall,
            time.process_time() - self._started.cpu,
        ).over(self._timed)
        return True


def _sync(url: str, frames: int) -> Spent:
    clock = _Clock(frames)
    with (
        Client(url, "id", "secret") as client,
        client.events([30011], overflow="block") as stream,
    ):
        for event in stream:
            assert isinstance(event, Event), event
            if clock.tick():
                break
    return clock.spent


def _sync_peer(url: str, frames: int) -> Spent:
    clock = _Clock(frames)
    with connect(_address(url), compression=None, proxy=None) as socket:
        socket.send(_TOPICS)
        socket.recv()
        for text in socket:
            _loads(text)
            if clock.tick():
                break
    return clock.spent


def _async(url: str, frames: int) -> Spent:
    clock = _Clock(frames)

    async def work() -> None:
        async with (
            AsyncClient(url, "id", "secret") as client,
            client.events([30011], overflow="block") as stream,
        ):
            async for event in stream:
                assert isinstance(event, Event), event
                if clock.tick():
                    break

    asyncio.run(work())
    return clock.spent


def _async_peer(url: str, frames: int) -> Spent:
    clock = _Clock(frames)

    async def work() -> None:
        async with websockets.connect(
            _address(url), compression=None, proxy=None
        ) as socket:
            await socket.send(_TOPICS)
            await socket.recv()
            async for text in socket:
                _loads(text)
                if clock.tick():
                    break

    asyncio.run(work())
    return clock.spent


def _address(url: str) -> str:
    return f"ws{url.removeprefix('http')}/openapi/v1.0/subscribe?access_token=bench"
