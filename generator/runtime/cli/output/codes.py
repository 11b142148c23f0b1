"""Exit codes, by what can be done about an error."""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import typer

from ...exceptions import (
    ApiError,
    ConfigurationError,
    DecodeError,
    FirmwareTooOldError,
    InvalidArgumentError,
    SchemaError,
    TransportError,
    YeastarError,
)
from ...printable import clean
from ..start import drop_output

FAILED, USAGE, LOGIN, FORBIDDEN, NOT_FOUND, CONFLICT, LIMIT, LATER = range(1, 9)
CONNECTION, UNREADABLE, FILE = 9, 10, 11
STOPPED, ENDED = 130, 143

CODES = {
    0: "done",
    FAILED: "the PBX failed, or you said no",
    USAGE: "usage, settings",
    LOGIN: "login refused",
    FORBIDDEN: "not allowed, not on this PBX",
    NOT_FOUND: "not found",
    CONFLICT: "conflict",
    LIMIT: "limit reached",
    LATER: "busy, off: later",
    CONNECTION: "no connection",
    UNREADABLE: "answer unreadable",
    FILE: "file",
    STOPPED: "Ctrl+C",
    ENDED: "SIGTERM",
}
EPILOG = "Exit codes: " + ", ".join(f"{code} {text}" for code, text in CODES.items())

_FAMILIES = {
    "TokenExpiredError": LOGIN,
    "AuthenticationError": LOGIN,
    "PermissionDeniedError": FORBIDDEN,
    "UnsupportedError": FORBIDDEN,
    "InvalidParameterError": USAGE,
    "NotFoundError": NOT_FOUND,
    "ConflictError": CONFLICT,
    "LimitError": LIMIT,
    "BusyError": LATER,
    "UnavailableError": LATER,
}


def exit_code(error: BaseException) -> int:
    """Return the exit code for an error."""
    if isinstance(error, ApiError):
        # Families are made from spec/errors.yaml, so the names of the classes are known.
        names = [each.__name__ for each in type(error).__mro__]
        return next((_FAMILIES[name] for name in names if name in _FAMILIES), FAILED)
    for kinds, code in (
        ((ConfigurationError, InvalidArgumentError), USAGE),
        ((FirmwareTooOldError,), FORBIDDEN),
        ((TransportError,), CONNECTION),
        ((DecodeError, SchemaError), UNREADABLE),
        ((OSError,), FILE),
        ((KeyboardInterrupt,), STOPPED),
    ):
        if isinstance(error, kinds):
            return code
    return FAILED


def spec_exit_code(error: BaseException) -> int:
    """Return the exit code of commands that tell more by it than families of errors.

    It is 2 for settings and files that cannot be used, and 1 for what is not done.
    """
    code = exit_code(error)
    if isinstance(error, ConfigurationError) or code == FILE:
        return USAGE
    return code if code == STOPPED else FAILED


@contextmanager
def told_in_a_line(
    code_of: Callable[[BaseException], int] = exit_code,
) -> Generator[None]:
    """End the command with one line and an exit code for what goes wrong.

    Tracebacks would show the values of frames.

    Args:
        code_of: gives the exit code for an error.
    """
    try:
        yield
    except KeyboardInterrupt as error:
        _end("stopped", code_of(error))
    except BrokenPipeError:
        # Whoever read the output has enough of it; what is left of it must not fail
        # once more at the end of the process.
        drop_output()
        raise typer.Exit(0) from None
    except YeastarError as error:
        _end(str(error) or type(error).__name__, code_of(error))
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _end(f"{where}{error.strerror or error}", code_of(error))


@contextmanager
def nothing_unforeseen() -> Generator[None]:
    """End the command with one line for whatever no command tells itself.

    That is the output that cannot be written, and faults of this program. The text of
    such an error could hold anything, so places are told and no values.
    """
    place = ""
    try:
        with told_in_a_line(), _stopped_at_a_question():
            yield
            sys.stdout.flush()
    except SystemExit as error:
        # So ends rich, when whoever read its output has enough of it.
        if isinstance(error.__context__, BrokenPipeError):
            raise typer.Exit(0) from None
        raise
    except Exception as error:
        # Those of typer say how a command ends.
        if type(error).__module__.partition(".")[0] in ("typer", "click"):
            raise
        place = _place(error)
    if place:
        typer.echo(f"yeastar: a fault of this program: {place}", err=True)
        raise typer.Exit(FAILED)


@contextmanager
def _stopped_at_a_question() -> Generator[None]:
    """Let Ctrl+C be one where somebody is asked, too: typer takes it for a no."""
    try:
        yield
    except typer.Abort as error:
        if isinstance(error.__context__, KeyboardInterrupt):
            typer.echo(err=True)  # behind the question
            raise error.__context__ from None
        raise


@contextmanager
def warned_in_a_line() -> Generator[None]:
    """Tell warnings in a line each; where the code stands tells nobody here anything."""
    with warnings.catch_warnings():
        warnings.showwarning = _show_warning
        yield


def _show_warning(message: Warning | str, *_: object) -> None:
    typer.echo(f"yeastar: {in_commands(str(message))}", err=True)


def _place(error: BaseException) -> str:
    """Return the kind of an error, and the lines of this package that led to it."""
    root, lines = str(Path(__file__).parents[3]), list[str]()
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(root):
            lines.append(f"{file[len(root) + 1 :]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " at ".join([type(error).__name__, *lines[-1:]])


# Advice of errors is for people who write Python; on a command line it is another.
_WORDS = (
    (
        r"Pass verify=.*(`yeastar fingerprint .*`) \(extra cli\)",
        r"`yeastar login` shows it and pins it in a profile; without a profile, set"
        r" YEASTAR_FINGERPRINT to what \1 shows",
    ),
    (
        r"pin it anew: fingerprint='[^']*'",
        "pin it anew: `yeastar login`, or YEASTAR_FINGERPRINT",
    ),
    (r'\bzone=ZoneInfo\("([^"]*)"\)', r"--zone \1"),
    (
        r"give PbxClock\(date_format, time_format, zone\) yourself",
        "tell its formats in Python, where PbxClock takes them",
    ),
    (r"\bfingerprint= ?", "--fingerprint "),
    (r"\bverify= ?", "--ca-file "),
    (r"\bbase_url\b", "the URL"),
)


def in_commands(text: str) -> str:
    """Return what an error says, with options where it names arguments of Python.

    Control characters are shown, so that they never act on the terminal.
    """
    for pattern, words in _WORDS:
        text = re.sub(pattern, words, text)
    return clean(text)


def _end(text: str, code: int) -> None:
    typer.echo(f"yeastar: {in_commands(text)}", err=True)
    raise typer.Exit(code) from None


def families() -> dict[str, int]:
    """Return each family of errors of the PBX with its exit code."""
    errors = import_module(__name__.partition("._runtime")[0] + ".errors")
    return {
        name: exit_code(getattr(errors, name)(1))
        for name in errors.__all__
        if isinstance(getattr(errors, name), type)
        and issubclass(getattr(errors, name), ApiError)
        and name != "ApiError"
    }
