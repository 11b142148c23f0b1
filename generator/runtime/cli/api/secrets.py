"""Secrets for a call: from a prompt, standard input, the environment or a file.

Never from the command line itself, which everybody on a computer can read, and which
shells keep.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

import typer

from ...exceptions import ConfigurationError, InvalidArgumentError
from ...redact import Secret

_ELSEWHERE = "- | env:NAME | @FILE"
WAYS = f"prompt | {_ELSEWHERE}"
PROMPT, INPUT, VARIABLE, FILE = "prompt", "-", "env:", "@"


def secret_from(flag: str, source: str) -> Secret:
    """Return a secret.

    Args:
        flag: what it is for, for messages.
        source: `prompt`, `-` for standard input, `env:NAME` or `@FILE`.

    Raises:
        InvalidArgumentError: the source is none of these; it may be the secret itself,
            so it is not repeated.
        ConfigurationError: there is nothing.
    """
    if source == PROMPT:
        return prompted(flag)
    if source == INPUT:
        found = read_text(INPUT, flag, whole=False)
    elif source.startswith(VARIABLE):
        name = source.removeprefix(VARIABLE)
        found = os.environ.get(name, "")
    elif source.startswith(FILE):
        found = read_text(source[1:], flag)
    else:
        raise InvalidArgumentError(
            f"{flag} takes no secret itself, since shells keep command lines; give"
            f" {WAYS}. If that was the secret, take it out of the shell's history."
        )
    found = found.rstrip("\r\n")
    if not found:
        raise ConfigurationError(f"{flag}: nothing came from where it should")
    # One more login with what is none, and the PBX may block this address.
    if "\n" in found or "\r" in found or "\0" in found:
        raise ConfigurationError(f"{flag}: this has several lines; a secret has one")
    return Secret(found)


def read_text(place: str, flag: str, whole: bool = True) -> str:
    """Return what a file or standard input holds.

    Args:
        place: path of the file; `-` for standard input.
        flag: what it is for, for messages.
        whole: all of standard input, or its first line.

    Raises:
        ConfigurationError: it is no text; nothing of it is repeated.
        OSError: it cannot be read.
    """
    try:
        if place != INPUT:
            # Some editors put a mark of the encoding in front.
            return Path(place).read_text("utf-8-sig")
        came = sys.stdin.buffer
        return _decoded(came.read() if whole else came.readline())
    except UnicodeError:
        pass
    # Outside of the handler: its error would hold what was read.
    raise ConfigurationError(f"{flag}: this is no text in UTF-8")


def _decoded(found: bytes) -> str:
    """Return text of another program, in UTF-8 as JSON is, or of this computer.

    A computer set to Latin-1 reads UTF-8 as other letters, without an error; the other
    way round there is one.

    Raises:
        UnicodeError: it is neither.
    """
    with suppress(UnicodeDecodeError):
        return found.decode("utf-8-sig")
    return found.decode(sys.stdin.encoding)


def prompted(flag: str, name: str | None = None) -> Secret:
    """Return a secret that is typed unseen.

    Args:
        flag: the option that it is for.
        name: what people call it; else the words of the option.

    Raises:
        ConfigurationError: there is no terminal.
    """
    check_terminal(flag, _ELSEWHERE)
    name = name or flag.lstrip("-").replace("-", " ").capitalize()
    return Secret(typer.prompt(f"{name} (not shown)", hide_input=True, err=True))


def check_terminal(flag: str, ways: str) -> None:
    """Refuse to ask where nobody can answer.

    Args:
        flag: the option that it is for.
        ways: what may stand behind it.

    Raises:
        ConfigurationError: there is no terminal.
    """
    if not sys.stdin.isatty():
        raise ConfigurationError(f"{flag} is needed; without a terminal give {ways}")
