# Made by `make generate` from generator/runtime/cli/output/stopping.py; edits are lost.
"""Every command ends well when it is told to: the token is given back."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any, NoReturn

_SOON = 0.01


@contextmanager
def ends_on_sigterm() -> Generator[None]:
    """Let SIGTERM leave the block as Ctrl+C does, with the exit code of shells (143).

    Only the main thread can hear signals; in another one nothing is changed.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before, hook = signal.signal(signal.SIGTERM, _end), sys.unraisablehook
    sys.unraisablehook = _once_more(hook)
    try:
        yield
    finally:
        sys.unraisablehook = hook
        signal.signal(signal.SIGTERM, before)


class _Ended(SystemExit):
    """The end that SIGTERM asks for."""


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    # `timeout` sends it twice: the second one must not end the giving back.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise _Ended(128 + number)


def _once_more(hook: Callable[[Any], object]) -> Callable[[Any], object]:
    """Return a hook that lets SIGTERM come again where it came in a destructor.

    Python drops whatever is raised there, so the command would go on, deaf.
    """

    def told(unraisable: Any) -> None:
        if not isinstance(unraisable.exc_value, _Ended):
            hook(unraisable)
            return
        signal.signal(signal.SIGTERM, _end)
        # Not from here: this is a part of the destructor yet.
        timer = threading.Timer(_SOON, _send)
        timer.daemon = True
        timer.start()

    return told


def _send() -> None:
    main = threading.main_thread().ident
    if main is not None and hasattr(signal, "pthread_kill"):
        # A call that waits is woken by it.
        signal.pthread_kill(main, signal.SIGTERM)
    else:  # pragma: no cover  # Windows
        signal.raise_signal(signal.SIGTERM)
