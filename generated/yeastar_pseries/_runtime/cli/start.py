# Made by `make generate` from generator/runtime/cli/start.py; edits are lost.
"""The way into the command: what it needs is an extra, and may not be there."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.util import find_spec

NEEDED = ("typer", "rich", "cryptography")
HOW = "`yeastar` needs an extra: pip install 'yeastar-pseries[cli]'"


def main() -> None:
    """Run the command of `sys.argv`; exit code 2 if the extra is not installed."""
    if any(find_spec(name) is None for name in NEEDED):
        print(HOW, file=sys.stderr)
        sys.exit(2)
    _prepare_streams()
    try:
        from .app import app
    except KeyboardInterrupt:
        sys.exit(130)
    try:
        app()
    finally:
        _leave_nothing_unwritten()


def _leave_nothing_unwritten() -> None:
    """Drop output that cannot be written: the command has told of it.

    Python tries it once more as it ends, and makes an exit code of its own of that.
    """
    try:
        sys.stdout.flush()
    except OSError:
        drop_output()


def drop_output() -> None:
    """Lead what is still to be written nowhere."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _prepare_streams() -> None:
    """Put an empty stream where one was closed; write what an encoding does not have.

    A closed stream is None to Python, and its number would go to the first socket.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            # It takes what an encoding does not have, too.
            stream = open(os.devnull, mode, errors="replace")  # noqa: SIM115
            setattr(sys, name, stream)
        elif mode == "w" and hasattr(stream, "reconfigure"):
            # At a terminal columns stay as wide as they are; a file loses nothing.
            wide = "replace" if stream.isatty() else "backslashreplace"
            stream.reconfigure(errors=wide)
