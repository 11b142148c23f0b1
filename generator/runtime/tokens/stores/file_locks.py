"""Locks among processes by files, which end with the process or after their time."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from ...concurrency.process import know_forks
from ...exceptions import TokenStoreError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

_FLAGS = (
    os.O_RDWR
    | os.O_CREAT
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
# The short lock is held for as long as a small file takes to be written.
_SHORT_SECONDS = 5.0
_SHORT_PAUSE = 0.002


class _Descriptors:
    """Open lock files of this process; a forked child lets go of those of its parent."""

    def __init__(self) -> None:
        self._open: set[int] = set()
        know_forks(self)

    def after_fork(self) -> None:
        """Close them: a child that lives longer would keep the lock."""
        for each in self._open:
            with suppress(OSError):
                os.close(each)
        self._open = set()

    def open(self, path: Path) -> int:
        """Open or make a lock file that only its owner can read.

        Raises:
            OSError: it cannot be opened, or is a link.
        """
        descriptor = os.open(path, _FLAGS, 0o600)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise TokenStoreError(f"{path} is no file")
        self._open.add(descriptor)
        return descriptor

    def close(self, descriptor: int) -> None:
        """Close one, and so end its lock; nothing if a fork did it before."""
        if descriptor in self._open:
            self._open.discard(descriptor)
            if fcntl is not None:
                # A child that is just being forked has it open still.
                with suppress(OSError):
                    fcntl.flock(descriptor, fcntl.LOCK_UN)
            os.close(descriptor)


_descriptors = _Descriptors()


@contextmanager
def short_lock(path: Path) -> Generator[None]:
    """Have the store for a moment; waits for others.

    Raises:
        TokenStoreError: another process has kept it for five seconds.
        OSError: the lock file cannot be made.
    """
    end = time.monotonic() + _SHORT_SECONDS
    descriptor = _descriptors.open(path)
    try:
        while not _take(descriptor):
            if time.monotonic() > end:
                raise TokenStoreError(f"{path} is locked by a process that hangs")
            time.sleep(_SHORT_PAUSE)
        yield
    finally:
        _descriptors.close(descriptor)


@contextmanager
def long_lock(path: Path, short: Path, seconds: float) -> Generator[bool]:
    """Have the right to get tokens for some seconds; give False if another has it.

    The system ends the lock of a process that dies. One that hangs loses it when its
    time is over: the others put a new lock file in the place of its own.

    Args:
        path: the lock file.
        short: lock file under which this one is taken and replaced.
        seconds: how long the lock may be held.
    """
    descriptor = -1
    try:
        with short_lock(short):
            descriptor = _descriptors.open(path)
            held = _take(descriptor)
            if not held and _is_over(descriptor):
                _descriptors.close(descriptor)
                os.unlink(path)
                descriptor = _descriptors.open(path)
                held = _take(descriptor)
            if held:
                _write_end(descriptor, time.time() + seconds, seconds)
        yield held
    finally:
        if descriptor >= 0:
            _descriptors.close(descriptor)


def _take(descriptor: int) -> bool:
    """Lock an open file, if nobody else has it."""
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            # Far behind the text, which stays readable.
            os.lseek(descriptor, 1_000_000, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except (BlockingIOError, PermissionError):
        return False
    return True


def _write_end(descriptor: int, end: float, seconds: float) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.ftruncate(descriptor, 0)
    os.write(descriptor, b"%.3f %.3f\n" % (end, seconds))


def _is_over(descriptor: int) -> bool:
    """Tell whether the time of the owner is over, by what it wrote."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        end, seconds = map(float, os.read(descriptor, 64).split())
    except ValueError:
        return False
    left = end - time.time()
    # A clock that was set back does not make a lock last longer than it should.
    return left <= 0 or left > seconds + 1
