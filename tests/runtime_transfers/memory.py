"""Measures what a big transfer costs in memory: `python -m tests.runtime_transfers.memory`.

Each figure comes from a process of its own: the peak of its resident memory beyond what
it had after a small transfer of the same kind.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from tests.peak import peak

KINDS = [f"{half} {way}" for half in ("sync", "async") for way in ("down", "up")]


@contextmanager
def server(megabytes: int) -> Generator[str]:
    """Run the PBX with a file of that size; gives its URL."""
    command = [sys.executable, "-m", "tests.runtime_transfers.big_server"]
    with subprocess.Popen(
        [*command, str(megabytes)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        try:
            yield child.stdout.readline().strip()
        finally:
            child.kill()


def measured(kind: str, megabytes: int, folder: Path) -> dict[str, float]:
    """Transfer a file in a new process; returns `grown` (MB), `seconds` and `bytes`."""
    big = folder / "big.bin"
    if not big.exists():
        with big.open("wb") as file:
            for _ in range(megabytes):
                file.write(bytes(1 << 20))
    with server(1) as small, server(megabytes) as url:
        command = [sys.executable, "-m", "tests.runtime_transfers.memory"]
        done = subprocess.run(
            [*command, kind, small, url, str(folder)],
            stdout=subprocess.PIPE,
            check=True,
        )
    return json.loads(done.stdout)


def _sync(way: str, url: str, target: Path, file: Path) -> None:
    from yeastar_pseries import CallOptions, Client

    patient = CallOptions(timeout=600)
    with Client(url, "id", "secret") as client:
        if way == "down":
            client.backup.download(file_name="backup.bak").save(target)
        else:
            client.moh_files.upload(file=file, owner="default", options=patient)


async def _async(way: str, url: str, target: Path, file: Path) -> None:
    from yeastar_pseries import AsyncClient, CallOptions

    patient = CallOptions(timeout=600)
    async with AsyncClient(url, "id", "secret") as client:
        if way == "down":
            answer = await client.backup.download(file_name="backup.bak")
            await answer.save(target)
        else:
            await client.moh_files.upload(file=file, owner="default", options=patient)


def _transfer(kind: str, url: str, folder: Path, file: Path) -> int:
    """Transfer once; returns the bytes."""
    half, way = kind.split()
    target = folder / "down.bin"
    if half == "sync":
        _sync(way, url, target, file)
    else:
        asyncio.run(_async(way, url, target, file))
    return (target if way == "down" else file).stat().st_size


def _child(kind: str, small: str, url: str, folder: Path) -> None:
    little = folder / "little.bin"
    little.write_bytes(bytes(1 << 20))
    _transfer(kind, small, folder, little)
    before, began = peak(), time.monotonic()
    size = _transfer(kind, url, folder, folder / "big.bin")
    grown, seconds = peak() - before, time.monotonic() - began
    print(json.dumps({"grown": grown, "seconds": seconds, "bytes": size}))


def main(megabytes: int) -> None:
    """Print a line for each kind."""
    with tempfile.TemporaryDirectory() as folder:
        for kind in KINDS:
            found = measured(kind, megabytes, Path(folder))
            print(
                f"{kind:10}  {megabytes} MB  {found['seconds']:.1f} s"
                f"  peak +{found['grown']:.1f} MB",
                flush=True,
            )


if __name__ == "__main__":
    if len(sys.argv) > 2:
        _child(sys.argv[1], sys.argv[2], sys.argv[3], Path(sys.argv[4]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
