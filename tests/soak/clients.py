"""Both generated clients, as an application would use them."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

from yeastar_pseries import AsyncClient, Client

from .diary import Diary
from .plan import Plan

# A silent connection is given up after 1.2 s instead of 35, and reconnecting is quick:
# a night has to pass in minutes.
TIMING: dict[str, Any] = {
    "heartbeat_interval": 0.6,
    "heartbeat_timeout": 0.6,
    "reply_timeout": 1.0,
    "reconnect_delay": (0.02, 0.3),
}


def consume(plan: Plan, where: dict[str, str], diary: Diary) -> list[str]:
    """Read the stream up to the end marker; return what is left behind.

    Raises:
        TimeoutError: the end marker did not come in time.
    """
    settings = {
        **TIMING,
        "renewal_margin": plan.renewal_margin,
        "duplicate_window": plan.duplicate_window,
    }
    if plan.client == "async":
        return asyncio.run(_consume(plan, where, settings, diary))
    before = set(threading.enumerate())
    with (
        _client(Client, where) as client,
        client.events([30008, 30017], **settings) as stream,
    ):
        timer = threading.Timer(plan.limit, stream.close)
        timer.start()
        try:
            for item in stream:
                if not diary.note(item):
                    break
            else:
                raise TimeoutError(f"not at its end after {plan.limit:.0f} s")
        finally:
            timer.cancel()
            timer.join()
    return [each.name for each in _threads_left(before)]


async def _consume(
    plan: Plan, where: dict[str, str], settings: dict[str, Any], diary: Diary
) -> list[str]:
    before = set(threading.enumerate())
    async with asyncio.timeout(plan.limit):
        async with (
            _client(AsyncClient, where) as client,
            client.events([30008, 30017], **settings) as stream,
        ):
            async for item in stream:
                if not diary.note(item):
                    break
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    # asyncio's own pool resolves names; it ends with the loop.
    threads = [
        each for each in _threads_left(before) if not each.name.startswith("asyncio_")
    ]
    return [each.get_name() for each in tasks] + [each.name for each in threads]


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
