# Made by `make generate` from generator/runtime/cli/output/stopping.py; edits are lost.
"""Every command ends well when it is told to: the token is given back."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn


@contextmanager
def ends_on_sigterm() -> Generator[None]:
    """Let SIGTERM leave the block as Ctrl+C does, with the exit code of shells (143).

    Only the main thread can hear signals; in another one nothing is changed.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    # `timeout` sends it twice: the second one must not end the giving back.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise SystemExit(128 + number)
