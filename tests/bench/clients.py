"""500 clients in one process: time and memory of each, and that nothing stays open.

Over TLS; first all with one file of certificates, then each with its own, as where many
PBXs on as many LANs signed theirs themselves.
"""

from __future__ import annotations

import gc
import shutil
import tempfile
import time
import tracemalloc
from pathlib import Path

from yeastar_pseries import Client

from .measure import Row, open_files, resident
from .server import Running, running

COUNT = 500


def run(quick: bool) -> list[Row]:
    """Make them, let each call once, close them."""
    count = COUNT // 10 if quick else COUNT
    with running() as server, tempfile.TemporaryDirectory() as folder:
        shared = [server.ca_file] * count
        own = [str(Path(folder, f"{number}.pem")) for number in range(count)]
        for path in own:
            shutil.copy(server.ca_file, path)
        # What the first one loads is no cost of a further one.
        _use([Client(server.tls_url, "id", "secret", verify=server.ca_file)])
        return [
            *_rows(server, shared, "one file of certificates", 200.0),
            *_rows(server, own, "certificates of their own", None),
        ]


def _rows(
    server: Running, files: list[str], which: str, target: float | None
) -> list[Row]:
    count = len(files)
    before, ram = open_files(), resident()
    started = time.perf_counter()
    clients = _make(server, files)
    making = (time.perf_counter() - started) / count
    started = time.perf_counter()
    _call(clients)
    calling = (time.perf_counter() - started) / count
    gc.collect()
    used = max(resident() - ram, 0) / count
    _close(clients)
    del clients
    gc.collect()
    left = open_files() - before
    traced = _traced(server, files)
    return [
        Row(
            what=f"{count} clients, {which}: making one",
            ours=f"{making * 1e3:.2f} ms",
            value=making * 1e3,
            unit="ms",
            target=1.0,
            note=f"its first call {calling * 1e3:.2f} ms",
        ),
        Row(
            what=f"{count} clients, {which}: memory of one that has called",
            ours=f"{traced / 1024:.1f} KB traced, {used / 1024:.1f} KB RSS",
            value=max(traced, used) / 1024,
            unit="KB",
            target=target,
        ),
        Row(
            what=f"{count} clients, {which}: files open after closing",
            ours=str(left),
            value=float(left),
            unit="files",
            target=0.0,
        ),
    ]


def _make(server: Running, files: list[str]) -> list[Client]:
    return [Client(server.tls_url, "id", "secret", verify=file) for file in files]


def _use(clients: list[Client]) -> None:
    _call(clients)
    _close(clients)


def _call(clients: list[Client]) -> None:
    for client in clients:
        assert client.system.information().errcode == 0


def _close(clients: list[Client]) -> None:
    for client in clients:
        client.close()


def _traced(server: Running, files: list[str]) -> float:
    """Bytes of Python objects for a client that has called."""
    tracemalloc.start()
    begin = tracemalloc.get_traced_memory()[0]
    clients = _make(server, files)
    _call(clients)
    gc.collect()
    traced = (tracemalloc.get_traced_memory()[0] - begin) / len(files)
    tracemalloc.stop()
    _close(clients)
    return traced
