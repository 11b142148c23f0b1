"""500 clients in one process: time and memory of each, and that nothing stays open.

Over TLS, each with the file of the PBX's own certificate, as on a LAN.
"""

from __future__ import annotations

import gc
import time
import tracemalloc

from yeastar_pseries import Client

from .measure import Row, open_files, resident
from .server import Running, running

COUNT = 500


def run(quick: bool) -> list[Row]:
    """Make them, let each call once, close them."""
    with running() as server:
        # What the first one loads is no cost of a further one.
        _use([_make(server)])
        files, ram = open_files(), resident()
        started = time.perf_counter()
        clients = [_make(server) for _ in range(COUNT)]
        making = time.perf_counter() - started
        _call(clients)
        gc.collect()
        used = max(resident() - ram, 0) / COUNT
        _close(clients)
        del clients
        gc.collect()
        left = open_files() - files
        traced = _traced(server)
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
            ours=f"{traced / 1024:.1f} KB traced, {used / 1024:.1f} KB RSS",
            value=max(traced, used) / 1024,
            unit="KB",
            target=200.0,
        ),
        Row(
            what="500 clients closed, files left open",
            ours=str(left),
            value=float(left),
            unit="files",
            target=0.0,
        ),
    ]


def _make(server: Running) -> Client:
    return Client(server.tls_url, "id", "secret", verify=server.ca_file)


def _use(clients: list[Client]) -> None:
    _call(clients)
    _close(clients)


def _call(clients: list[Client]) -> None:
    for client in clients:
        assert client.system.information().errcode == 0


def _close(clients: list[Client]) -> None:
    for client in clients:
        client.close()


def _traced(server: Running) -> float:
    """Bytes of Python objects for a client that has called."""
    tracemalloc.start()
    begin = tracemalloc.get_traced_memory()[0]
    clients = [_make(server) for _ in range(COUNT)]
    _call(clients)
    gc.collect()
    traced = (tracemalloc.get_traced_memory()[0] - begin) / COUNT
    tracemalloc.stop()
    _close(clients)
    return traced
