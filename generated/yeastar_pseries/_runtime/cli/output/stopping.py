# Made by `make generate` from generator/runtime/cli/output/stopping.py; edits are lost.
"""Every command ends well when it is told to: the token is given back."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_SOON = 0.01


@contextmanager
def ends_on_sigterm() -> Generator[None]:
    """Let SIGTERM leave the block as Ctrl+C does, with the exit code of shells (143).

    Only the main thread can hear signals; in another one nothing is changed.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    hook = sys.unraisablehook
    ear = _Ear(hook)
    before = signal.signal(signal.SIGTERM, ear.hear)
    sys.unraisablehook = ear.dropped
    try:
        yield
    finally:
        sys.unraisablehook = hook
        signal.signal(signal.SIGTERM, before)


class _Ended(SystemExit):
    """The end that SIGTERM asks for."""


class _Ear:
    """Hears SIGTERM once.

    Python drops whatever is raised in a destructor: the command would go on, deaf. So
    the signal is sent once more then.

    Args:
        hook: what else is dropped goes there.
    """

    def __init__(self, hook: Callable[[Any], object]) -> None:
        self._hook = hook
        self._heard = self._busy = False

    def hear(self, number: int, _frame: FrameType | None) -> None:
        """End the command."""
        # `timeout` sends it twice: the second one must not end the giving back.
        if not self._heard:
            self._heard = True
            raise _Ended(128 + number)

    def dropped(self, unraisable: Any) -> None:
        """Take in what was dropped."""
        if not isinstance(unraisable.exc_value, _Ended):
            self._hook(unraisable)
            return
        # What is raised before this returns is dropped, too.
        self._busy = True
        threading.Thread(target=self._repeat, daemon=True).start()
        self._busy = False

    def _repeat(self) -> None:
        time.sleep(_SOON)
        while self._busy:
            time.sleep(_SOON)
        self._heard = False
        main = threading.main_thread().ident
        if main is not None and hasattr(signal, "pthread_kill"):
            # A call that waits is woken by it.
            signal.pthread_kill(main, signal.SIGTERM)
        else:  # pragma: no cover  # Windows
            signal.raise_signal(signal.SIGTERM)
