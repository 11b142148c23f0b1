"""python -X dev -W error -m tests.soak.leaks [--clients N] [--calls N]: nothing stays.

Clients are made, call over TLS and are closed, by both halves; afterwards no file, no
thread, no task and no memory is left, and nothing was warned of on the way. What Python
can only say when it throws something away (a socket that was not closed) counts too.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import sys
import threading
import tracemalloc
from collections.abc import Callable
from statistics import median

from tests.bench.measure import open_files
from tests.bench.server import Running, running
from yeastar_pseries import AsyncClient, Client

# Bytes that may be left by all of them: caches that fill up late.
_MOST_LEFT = 100_000
_LOTS = 10


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=1000)
    parser.add_argument("--calls", type=int, default=10, help="by each client")
    options = parser.parse_args()
    thrown: list[str] = []
    sys.unraisablehook = lambda each: thrown.append(repr(each.exc_value))
    wrong: list[str] = []
    with running() as server:
        halves: dict[str, Callable[[int], object]] = {
            "sync": lambda count: _sync(server, count, options.calls),
            "async": lambda count: asyncio.run(_async(server, count, options.calls)),
        }
        for name, work in halves.items():
            found = _left(work, options.clients)
            print(
                f"{name}: {options.clients:,} clients, {options.calls} calls: {found}"
            )
            wrong += [
                f"{name}: {count} {what} left"
                for what, count in found.items()
                if count > (_MOST_LEFT if what == "bytes" else 0)
            ]
    gc.collect()
    for problem in wrong + thrown:
        print(problem, file=sys.stderr)
    return 1 if wrong or thrown else 0


def _left(work: Callable[[int], object], clients: int) -> dict[str, int]:
    """What is there after the work that was not there before.

    Memory is measured lot by lot. What leaks does so with every lot, while Python's
    table of interned names, say, is made bigger once, by a megabyte.
    """
    work(max(clients // 10, 10))  # fills what is kept on purpose
    gc.collect()
    files, threads = open_files(), threading.active_count()
    tracemalloc.start()
    grown: list[int] = []
    for _ in range(_LOTS):
        before = tracemalloc.get_traced_memory()[0]
        work(clients // _LOTS)
        gc.collect()
        grown.append(tracemalloc.get_traced_memory()[0] - before)
    tracemalloc.stop()
    return {
        "files": open_files() - files,
        "threads": threading.active_count() - threads,
        "bytes": max(int(median(grown) * _LOTS), 0),
    }


def _sync(server: Running, clients: int, calls: int) -> None:
    for _ in range(clients):
        with Client(server.tls_url, "id", "secret", verify=server.ca_file) as client:
            for _ in range(calls):
                assert client.system.information().errcode == 0


async def _async(server: Running, clients: int, calls: int) -> None:
    # On a busy machine asyncio tells of slow steps, with the source read into a cache.
    asyncio.get_running_loop().slow_callback_duration = 3600.0
    for _ in range(clients):
        async with AsyncClient(
            server.tls_url, "id", "secret", verify=server.ca_file
        ) as client:
            for _ in range(calls):
                assert (await client.system.information()).errcode == 0
    assert len(asyncio.all_tasks()) == 1, asyncio.all_tasks()


if __name__ == "__main__":
    sys.exit(main())
