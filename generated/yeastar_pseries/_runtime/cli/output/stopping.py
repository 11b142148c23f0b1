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
    ear = _Ear()
    hook = sys.unraisablehook

    def unraisable(told: Any) -> None:
        if not isinstance(told.exc_value, _Ended):
            hook(told)

    before = signal.signal(signal.SIGTERM, ear.hear)
    sys.unraisablehook = unraisable
    try:
        yield
    finally:
        ear.closed = True
        sys.unraisablehook = hook
        signal.signal(signal.SIGTERM, before)


class _Ended(SystemExit):
    """The end that SIGTERM asks for.

    Args:
        code: the exit code.
        dropped: called when it is no longer on its way.
    """

    def __init__(self, code: int, dropped: Callable[[], object]) -> None:
        super().__init__(code)
        self._dropped = dropped

    def __del__(self) -> None:
        self._dropped()


class _Ear:
    """Hears SIGTERM once.

    What is raised in a destructor is dropped by Python, and some functions written in C
    drop whatever is raised below them: the command would go on, deaf. So the signal is
    sent once more when its exception is gone and the command is not.
    """

    def __init__(self) -> None:
        self._heard = False
        self.closed = False

    def hear(self, number: int, _frame: FrameType | None) -> None:
        """End the command."""
        # `timeout` sends it twice: the second one must not end the giving back.
        if not self._heard:
            self._heard = True
            raise _Ended(128 + number, self._dropped)

    def _dropped(self) -> None:
        if not self.closed:
            # Not here: whoever drops one exception drops the next, too.
            threading.Thread(target=self._repeat, daemon=True).start()

    def _repeat(self) -> None:
        time.sleep(_SOON)
        self._heard = False
        main = threading.main_thread().ident
        if self.closed or main is None:
            return
        if hasattr(signal, "pthread_kill"):
            # A call that waits is woken by it.
            signal.pthread_kill(main, signal.SIGTERM)
        else:  # pragma: no cover  # Windows
            signal.raise_signal(signal.SIGTERM)
