# Made by `make generate` from generator/runtime/cli/watch/keys.py; edits are lost.
"""Keys, as they are pressed; nothing where there is no terminal to press them on."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any, Literal, TypeAlias

Key: TypeAlias = Literal["quit", "up", "down", "page_up", "page_down", "first"]

_KEYS: dict[str, Key] = {
    "q": "quit",
    "Q": "quit",
    "\x1b": "quit",
    "\x04": "quit",
    "k": "up",
    "j": "down",
    "\x1b[A": "up",
    "\x1b[B": "down",
    "\x1bOA": "up",
    "\x1bOB": "down",
    "\x1b[5~": "page_up",
    "\x1b[6~": "page_down",
    " ": "page_down",
    "\x1b[H": "first",
    "g": "first",
}


def key_of(text: str) -> Key | None:
    """Return what the characters of one key stand for; None for nothing."""
    return _KEYS.get(text)


class Keys:
    """Hears keys while it is entered; the terminal is as before afterwards."""

    def __init__(self) -> None:
        self._before: Any = None
        self.heard = False

    def __enter__(self) -> Keys:
        if sys.platform != "win32" and sys.stdin.isatty():
            import termios
            import tty

            self._before = termios.tcgetattr(sys.stdin)
            tty.setcbreak(sys.stdin)
            self.heard = True
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._before is not None:
            import termios

            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self._before)

    def wait(self, seconds: float) -> Key | None:
        """Return the key that is pressed within so many seconds; None for none."""
        if not self.heard:
            time.sleep(seconds)
            return None
        import os
        import select

        if not select.select([sys.stdin], [], [], seconds)[0]:
            return None
        # A key may be several characters, which come at once.
        text = os.read(sys.stdin.fileno(), 32).decode("utf-8", "replace")
        return "quit" if text == "" else key_of(text)
