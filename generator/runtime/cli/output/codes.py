"""Exit codes, by what can be done about an error."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module

import typer

from ...drift.text import clean
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

FAILED, USAGE, LOGIN, FORBIDDEN, NOT_FOUND, CONFLICT, LIMIT, LATER = range(1, 9)
CONNECTION, UNREADABLE, FILE = 9, 10, 11
STOPPED = 130

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


@contextmanager
def told_in_a_line() -> Generator[None]:
    """End the command with one line and an exit code for what goes wrong.

    Tracebacks would show the values of frames.
    """
    try:
        yield
    except KeyboardInterrupt as error:
        _end("stopped", error)
    except BrokenPipeError:
        # Whoever read the output has enough of it.
        raise typer.Exit(0) from None
    except YeastarError as error:
        text = str(error) or type(error).__name__
        if getattr(error, "maybe_applied", False):
            text += "; the PBX may have done it nevertheless"
        _end(text, error)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _end(f"{where}{error.strerror or error}", error)


def _end(text: str, error: BaseException) -> None:
    typer.echo(f"yeastar: {clean(text)}", err=True)
    raise typer.Exit(exit_code(error)) from None


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
