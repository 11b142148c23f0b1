"""500 clients in one process: time and memory of each, and that nothing stays open."""

from __future__ import annotations

import gc
import time
import tracemalloc

from yeastar_pseries import Client

from .measure import Row, open_files, resident
from .server import running

COUNT = 500


def run(quick: bool) -> list[Row]:
    """Make them, let each call once, close them."""
    with running() as server:
        # What the first one loads is no cost of a further one.
        _use([_make(server.url)])
        files = open_files()
        started = time.perf_counter()
        clients = [_make(server.url) for _ in range(COUNT)]
        making = time.perf_counter() - started
        before = resident()
        _call(clients)
        _close(clients)
        del clients
        gc.collect()
        left = open_files() - files
        traced, ram = _memory(server.url)
    grown = max(resident() - before, 0) / 1024
    return [
        Row(
            what="500 clients, making one",
            ours=f"{making / COUNT * 1e3:.2f} ms",
            value=making / COUNT * 1e3,
            unit="ms",
            target=1.0,
        ),
        Row(
            what="500 clients that have called, memory of one",
            ours=f"{traced / 1024:.1f} KB traced, {ram / 1024:.1f} KB RSS",
            value=traced / 1024,
            unit="KB",
            target=200.0,
        ),
        Row(
            what="500 clients closed, files left open",
            ours=str(left),
            value=float(left),
            unit="files",
            target=0.0,
            note=f"RSS {grown:,.0f} KB higher than before their first call",
        ),
    ]


def _make(url: str) -> Client:
    return Client(url, "id", "secret")


def _use(clients: list[Client]) -> None:
    _call(clients)
    _close(clients)


def _call(clients: list[Client]) -> None:
    for client in clients:
        assert client.system.information().errcode == 0


def _close(clients: list[Client]) -> None:
    for client in clients:
        client.close()


def _memory(url: str) -> tuple[float, float]:
    """Bytes for a client that has called: of Python objects, and of the process."""
    gc.collect()
    ram = resident()
    clients = [_make(url) for _ in range(COUNT)]
    _call(clients)
    gc.collect()
    used = (resident() - ram) / COUNT
    _close(clients)
    del clients
    gc.collect()
    tracemalloc.start()
    begin = tracemalloc.get_traced_memory()[0]
    clients = [_make(url) for _ in range(COUNT)]
    _call(clients)
    gc.collect()
    traced = (tracemalloc.get_traced_memory()[0] - begin) / COUNT
    tracemalloc.stop()
    _close(clients)
    return traced, max(used, 0.0)
