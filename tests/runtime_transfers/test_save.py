"""Saving: progress, limits, and nothing left behind whatever happens."""

from __future__ import annotations

import asyncio
import errno
import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.runtime_transfers.files import URL, Served, offered
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

BIG = bytes(range(256)) * 4000


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_progress_tells_bytes_and_total(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    file = offered(twin, pbx, Served(BIG))
    told: list[tuple[int, int | None]] = []

    def note(done: int, total: int | None) -> None:
        told.append((done, total))

    twin.run(file.save(tmp_path / "a", progress=note))
    assert told[-1] == (len(BIG), len(BIG))
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert {total for _, total in told} == {len(BIG)}


def test_progress_of_an_empty_file_is_told_once(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    file = offered(twin, pbx, Served(b""))
    told: list[tuple[int, int | None]] = []
    twin.run(file.save(tmp_path / "a", progress=lambda *both: told.append(both)))  # type: ignore[arg-type]
    assert told == [(0, 0)]
    assert (tmp_path / "a").read_bytes() == b""


def test_async_progress_is_awaited_or_refused(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    file = offered(twin, pbx, Served(BIG))
    told: list[int] = []

    async def note(done: int, total: int | None) -> None:
        await asyncio.sleep(0)
        told.append(done)

    if twin.is_async:
        twin.run(file.save(tmp_path / "a", progress=note))
        assert told[-1] == len(BIG)
    else:
        with pytest.raises(TypeError, match="plain function"):
            file.save(tmp_path / "a", progress=note)
        assert left(tmp_path) == []
    with pytest.raises(errors.InvalidArgumentError, match="give a function"):
        twin.run(file.save(tmp_path / "a", progress=5))


class Boom(Exception):
    """Raised by a test's progress function."""


@pytest.mark.parametrize("keep", [False, True])
def test_progress_that_raises_ends_the_transfer(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path, keep: bool
) -> None:
    file = offered(twin, pbx, Served(BIG, ETag='"v1"'))

    def stop(done: int, total: int | None) -> None:
        raise Boom

    with pytest.raises(Boom):
        twin.run(file.save(tmp_path / "a", progress=stop, resume=keep))
    pbx.wait_for(lambda: not pbx.open_sockets, 2)
    assert left(tmp_path) == ([".a.part", ".a.part.json"] if keep else [])


def test_a_cancelled_transfer_leaves_nothing(
    pbx: ScriptedPbx, async_twin: Twin, tmp_path: Path
) -> None:
    served = Served(BIG)
    file = offered(async_twin, pbx, served)
    pbx.on(URL, Response(BIG, drip=0.05))

    async def main() -> None:
        begun = asyncio.Event()
        task = asyncio.create_task(
            file.save(tmp_path / "a", progress=lambda *_: begun.set())
        )
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async_twin.run(main())
    assert left(tmp_path) == []


def test_closing_the_client_ends_a_transfer(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    file = offered(twin, pbx, Served(BIG))
    pbx.on(URL, Response(BIG, drip=0.05))
    client = twin._clients[-1]  # type: ignore[attr-defined]
    begun = threading.Event()
    threads: list[threading.Thread] = []

    def close() -> None:
        begun.wait(5)
        twin.close(client)

    threads.append(threading.Thread(target=close))
    threads[0].start()
    with pytest.raises(errors.TransportError):
        twin.run(file.save(tmp_path / "a", progress=lambda *_: begun.set()))
    threads[0].join()
    assert left(tmp_path) == []


@pytest.mark.parametrize("way", ["save", "read", "iter_bytes"])
def test_a_timeout_covers_the_whole_transfer(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path, way: str
) -> None:
    file = offered(twin, pbx, Served(BIG), retries=5)
    pbx.on(URL, Response(BIG, drip=0.01))
    with pytest.raises(errors.RequestTimeoutError, match="longer than its timeout"):
        if way == "save":
            twin.run(file.save(tmp_path / "a", timeout=0.3))
        elif way == "read":
            twin.run(file.read(timeout=0.3))
        else:
            twin.items(file.iter_bytes(timeout=0.3))
    assert left(tmp_path) == []
    with pytest.raises(errors.ConfigurationError, match="timeout"):
        twin.run(file.save(tmp_path / "a", timeout=-1))


def test_a_timeout_covers_the_wait_for_the_first_byte(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    file = offered(twin, pbx, Served(BIG))
    pbx.on(URL, Response(BIG, delay=60.0))
    with pytest.raises(errors.RequestTimeoutError) as caught:
        twin.run(file.save(tmp_path / "a", timeout=0.2))
    # The client's own limit is thirty seconds.
    assert caught.value.elapsed < 20


def test_silence_is_tried_again(pbx: ScriptedPbx, twin: Twin, tmp_path: Path) -> None:
    file = offered(twin, pbx, Served(BIG), timeout=0.3)
    pbx.on(URL, Response(b"x" * 100, drip=0.0001, stall=1.0), Response(b"x" * 100))
    twin.run(file.save(tmp_path / "a"))
    assert (tmp_path / "a").read_bytes() == b"x" * 100


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """Let no file grow beyond that, as a full disk would."""
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


@pytest.mark.parametrize("keep", [False, True])
def test_a_full_disk_is_an_error_of_the_disk(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path, keep: bool
) -> None:
    (tmp_path / "a").write_bytes(b"older")
    file = offered(twin, pbx, Served(BIG))
    with full_disk(500_000), pytest.raises(OSError) as caught:
        twin.run(file.save(tmp_path / "a", resume=keep))
    assert caught.value.errno == errno.EFBIG
    assert left(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"older"


@pytest.mark.parametrize("keep", [False, True])
def test_a_folder_that_is_not_there_is_told_before_anything_is_fetched(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path, keep: bool
) -> None:
    served = Served(BIG)
    file = offered(twin, pbx, served)
    with pytest.raises(FileNotFoundError) as caught:
        twin.run(file.save(tmp_path / "none" / "a", resume=keep))
    # The path that was given, not the name of a part.
    assert caught.value.filename == str(tmp_path / "none" / "a")
    with pytest.raises(OSError, match="not replaced"):
        twin.run(file.save("/dev/full", resume=keep))
    assert served.asked == []
