"""Both generated clients, as an application would use them."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from queue import Empty, SimpleQueue
from typing import Any

from yeastar_pseries import AsyncClient, Client

from .diary import Diary
from .plan import TOPICS, Plan

Orders = SimpleQueue[str]
TICK = 0.02

# A silent connection is given up after 1.2 s instead of 35, and reconnecting is quick:
# a night has to pass in minutes.
TIMING: dict[str, Any] = {
    "heartbeat_interval": 0.6,
    "heartbeat_timeout": 0.6,
    "reply_timeout": 1.0,
    "reconnect_delay": (0.02, 0.3),
    # More than the longest of EFFECT_DELAYS.
    "renewal_linger": 0.5,
}


def consume(
    plan: Plan,
    where: dict[str, str],
    diary: Diary,
    orders: Orders,
    answer: Callable[[str], None],
) -> list[str]:
    """Read the stream up to the end marker; return what is left behind.

    Args:
        plan: what kind of client.
        where: the PBX.
        diary: gets what the stream gives.
        orders: names of TOPICS that are to be subscribed to.
        answer: is told the name when they are.

    Raises:
        TimeoutError: the end marker did not come in time.
    """
    settings = {
        **TIMING,
        "topics": TOPICS["narrow"],
        "renewal_margin": plan.renewal_margin,
        "duplicate_window": plan.duplicate_window,
    }
    # Tokens end every few seconds here, and each has served for a night.
    connector = f"yeastar_pseries._runtime.events._{plan.client}.connector"
    vars(import_module(connector))["_SERVED_SECONDS"] = 0.1
    if plan.client == "async":
        return asyncio.run(_consume(plan, where, settings, diary, orders, answer))
    before = set(threading.enumerate())
    ended = threading.Event()
    with (
        _client(Client, where) as client,
        client.events(**settings) as stream,
    ):

        def obey() -> None:
            while not ended.wait(TICK):
                for name in _taken(orders):
                    while not ended.is_set():
                        with suppress(TimeoutError):
                            stream.set_topics(TOPICS[name], timeout=1.0)
                            break
                    answer(name)

        obeying = threading.Thread(target=obey)
        obeying.start()
        timer = threading.Timer(plan.limit, stream.close)
        timer.start()
        try:
            for item in stream:
                if not diary.note(item):
                    break
            else:
                raise TimeoutError(f"not at its end after {plan.limit:.0f} s")
        finally:
            ended.set()
            timer.cancel()
            timer.join()
            obeying.join()
    return [each.name for each in _threads_left(before)]


async def _consume(
    plan: Plan,
    where: dict[str, str],
    settings: dict[str, Any],
    diary: Diary,
    orders: Orders,
    answer: Callable[[str], None],
) -> list[str]:
    before = set(threading.enumerate())
    async with asyncio.timeout(plan.limit):
        async with (
            _client(AsyncClient, where) as client,
            client.events(**settings) as stream,
        ):

            async def obey() -> None:
                while True:
                    await asyncio.sleep(TICK)
                    for name in _taken(orders):
                        while True:
                            with suppress(TimeoutError):
                                await stream.set_topics(TOPICS[name], timeout=1.0)
                                break
                        answer(name)

            obeying = asyncio.create_task(obey())
            try:
                async for item in stream:
                    if not diary.note(item):
                        break
            finally:
                obeying.cancel()
                await asyncio.gather(obeying, return_exceptions=True)
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    # asyncio's own pool resolves names; it ends with the loop.
    threads = [
        each for each in _threads_left(before) if not each.name.startswith("asyncio_")
    ]
    return [each.get_name() for each in tasks] + [each.name for each in threads]


def _taken(orders: Orders) -> Iterator[str]:
    with suppress(Empty):
        while True:
            yield orders.get_nowait()


def _client(kind: Any, where: dict[str, str]) -> Any:
    return kind(
        where["url"],
        where["client_id"],
        where["client_secret"],
        verify=where["ca_file"],
    )


def _threads_left(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads that were not there before; one that is just ending gets a moment."""
    end = time.monotonic() + 1.0
    while left := [each for each in threading.enumerate() if each not in before]:
        if time.monotonic() > end:
            break
        time.sleep(0.01)
    return left
