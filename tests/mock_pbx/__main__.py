"""The command: yeastar-mock-pbx, or python -m tests.mock_pbx in a checkout."""

from __future__ import annotations

import argparse
import gc
import json
import os
import signal
import sys
import threading
from queue import SimpleQueue
from types import FrameType

from . import announce
from .command_line import parsed, settings_of

PACKAGE = str(__package__)


def main(arguments: list[str] | None = None) -> int:
    """Run until Ctrl+C, SIGTERM, or the end of standard input if that is asked for.

    Args:
        arguments: None for those of the process.

    Returns:
        0, or 1 if it could not start; what is wrong stands on standard error.
    """
    installed = "." not in PACKAGE
    options = parsed(
        arguments, announce.DISTRIBUTION if installed else f"python -m {PACKAGE}"
    )
    told = _told(options)
    if told is not None:
        _print(told)
        return 0
    try:
        _serve(options)
    except _Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


class _Trouble(Exception):
    """Why it could not start."""


def _told(options: argparse.Namespace) -> str | None:
    """Return what is to be printed instead of a start, if anything is.

    Each import stands where it is needed, so that `--help` comes at once.
    """
    if options.version:
        return f"{announce.DISTRIBUTION} {announce.version()}"
    if options.openapi:
        from .orders_document import orders_document

        return json.dumps(orders_document(announce.version()), indent=2)
    if options.assumptions:
        return _assumptions()
    return None


def _print(text: str) -> None:
    """Print a text of which the reader may want the beginning only, as `head` does."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Or the interpreter tries once more when it ends, and says so.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _assumptions() -> str:
    from .assumptions import ASSUMPTIONS

    lines: list[str] = []
    for each in ASSUMPTIONS:
        if each.grade not in ("documented", "observed"):
            lines.append(f"{each.id}: {each.sentence}")
            lines += [f"    {each.source}"] if each.source else []
    return "\n".join(lines)


def _serve(options: argparse.Namespace) -> None:
    # Before the slow part: a signal that comes while it starts ends it, too. Not an
    # Event, which a signal that comes while it is waited for locks for good.
    stop: SimpleQueue[None] = SimpleQueue()

    def order_stop(number: int, frame: FrameType | None) -> None:
        stop.put(None)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, order_stop)
    # What a start makes lives to the end: nothing of it is looked through for waste,
    # now or later. Only here, where the process is ours.
    gc.disable()
    from .guise_file import GuiseError
    from .server import MockPbx

    pbx = MockPbx(
        settings_of(options),
        host=options.host,
        port=options.port,
        tls_port=options.tls_port,
        tls=options.tls,
    )
    try:
        pbx.start()
    except GuiseError as problem:
        raise _Trouble(f"--guise: {problem}") from None
    except OSError as problem:
        remedy = "; --port 0 takes a free one" if options.port else ""
        raise _Trouble(
            f"cannot listen on {options.host}: {problem.strerror}{remedy}"
        ) from None
    except ModuleNotFoundError as problem:
        if problem.name != "cryptography":
            raise
        extra = f'pip install "{announce.DISTRIBUTION}[tls]"'
        raise _Trouble(f"--tls needs cryptography: {extra}") from None
    finally:
        gc.freeze()
        gc.enable()
    try:
        for url, secret in options.webhook:
            pbx.add_webhook(url, secret, [0])
        if options.ports_file:
            announce.write_facts(options.ports_file, pbx)
        print(announce.line(pbx) if options.json else announce.banner(pbx), flush=True)
        if options.stop_on_eof:
            _watch_input(stop)
        stop.get()
    finally:
        pbx.stop()


def _watch_input(stop: SimpleQueue[None]) -> None:
    """Stop when standard input ends."""

    def watch() -> None:
        # By number: a thread that waits in sys.stdin would hold its lock at exit.
        while os.read(0, 1024):
            pass
        stop.put(None)

    threading.Thread(target=watch, name="standard-input", daemon=True).start()


if __name__ == "__main__":
    sys.exit(main())
