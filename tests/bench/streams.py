"""One process that follows 200 streams: what an event costs, and how late it is."""

from __future__ import annotations

import asyncio
import json
import statistics
import time
from collections.abc import Callable, Coroutine

import websockets

from yeastar_pseries import AsyncClient
from yeastar_pseries.events import Event

from .measure import Row, alternate
from .server import running

STREAMS = 200
_TOPICS = "[30011]"

Sent = Callable[[str], None]
Follow = Callable[[str, int, Sent], Coroutine[None, None, None]]


def run(quick: bool) -> list[Row]:
    """As fast as it goes, then at a rate."""
    frames, rounds = (50, 1) if quick else (400, 3)
    with running(frames) as server:
        mine, theirs = (
            each.over(frames * STREAMS)
            for each in alternate(
                lambda: asyncio.run(_ours(server.url, frames, _unseen)),
                lambda: asyncio.run(_peer(server.url, frames, _unseen)),
                rounds,
            )
        )
    rows = [
        Row(
            what=f"{STREAMS} streams in one process, events a second and core",
            ours=f"{1 / mine.cpu:,.0f}",
            peer=f"{1 / theirs.cpu:,.0f}",
            value=mine.cpu / theirs.cpu,
            note="bare websockets; opening the streams included; the figure is what an"
            " event takes, over the peer",
        )
    ]
    for rate in (5_000, 20_000):
        rows.append(_lateness(rate, *((1, 1) if quick else (4, 5))))
    return rows


def _lateness(rate: int, seconds: int, rounds: int) -> Row:
    """Medians of several runs, in turn.

    No figure is made of the latest: where two runs of the same code differ by a factor,
    a ratio tells of the moment. From the lowest to the highest of them is told instead.
    """
    frames = rate * seconds // STREAMS
    late: dict[str, list[tuple[float, float]]] = {"ours": [], "peer": []}
    with running(frames, pace=STREAMS / rate) as server:
        for _ in range(rounds):
            for name, follow in (("ours", _ours), ("peer", _peer)):
                late[name].append(_late(follow, server.url, frames))
    told = {name: _told(runs) for name, runs in late.items()}
    return Row(
        what=f"{STREAMS} streams, {rate:,} events a second, lateness p50 / p99",
        ours=told["ours"],
        peer=told["peer"],
        note=f"medians of {rounds} runs, and the p99 of the best and the worst;"
        " the server has the other core",
    )


def _told(runs: list[tuple[float, float]]) -> str:
    halves, mosts = zip(*runs, strict=True)
    half, most = statistics.median(halves), statistics.median(mosts)
    return f"{half:.2g} / {most:.2g} ms ({min(mosts):.2g} to {max(mosts):.2g})"


def _late(follow: Follow, url: str, frames: int) -> tuple[float, float]:
    """Return the p50 and the p99 of one run, in ms."""
    late: list[int] = []
    asyncio.run(follow(url, frames, lambda sn: late.append(time.time_ns() - int(sn))))
    # The first second is that of 200 handshakes.
    kept = late[len(late) // 4 :]
    half, most = (statistics.quantiles(kept, n=100)[part] / 1e6 for part in (49, 98))
    return half, most


def _unseen(sn: str) -> None:
    del sn


async def _ours(url: str, frames: int, seen: Sent) -> None:
    async with AsyncClient(url, "id", "secret") as client:

        async def follow() -> None:
            left = frames
            async with client.events([30011], overflow="block") as stream:
                async for event in stream:
                    assert isinstance(event, Event), event
                    seen(event.sn or "")
                    left -= 1
                    if not left:
                        return

        await asyncio.gather(*(follow() for _ in range(STREAMS)))


async def _peer(url: str, frames: int, seen: Sent) -> None:
    address = f"ws{url.removeprefix('http')}/openapi/v1.0/subscribe?access_token=bench"

    async def follow() -> None:
        left = frames
        async with websockets.connect(address, compression=None, proxy=None) as socket:
            await socket.send(_TOPICS)
            await socket.recv()
            async for text in socket:
                made = json.loads(text)
                made["msg"] = json.loads(made["msg"])
                seen(made["sn"])
                left -= 1
                if not left:
                    return

    await asyncio.gather(*(follow() for _ in range(STREAMS)))
