# Made by `make generate` from generator/runtime/cli/api/secrets.py; edits are lost.
"""Secrets for a call: from a prompt, standard input, the environment or a file.

Never from the command line itself, which everybody on a computer can read, and which
shells keep.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer

from ...exceptions import ConfigurationError, InvalidArgumentError
from ...redact import Secret

WAYS = "prompt | - | env:NAME | @FILE"
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
        found = sys.stdin.readline()
    elif source.startswith(VARIABLE):
        name = source.removeprefix(VARIABLE)
        found = os.environ.get(name, "")
    elif source.startswith(FILE):
        found = Path(source[1:]).read_text("utf-8")
    else:
        raise InvalidArgumentError(
            f"{flag} takes no secret itself, since shells keep command lines; give"
            f" {WAYS}. If that was the secret, take it out of the shell's history."
        )
    found = found.rstrip("\r\n")
    if not found:
        raise ConfigurationError(f"{flag}: nothing came from where it should")
    return Secret(found)


def prompted(flag: str) -> Secret:
    """Return a secret that is typed unseen.

    Raises:
        ConfigurationError: there is no terminal.
    """
    if not sys.stdin.isatty():
        raise ConfigurationError(f"{flag} is needed; without a terminal give {WAYS}")
    name = flag.lstrip("-").replace("-", " ")
    return Secret(typer.prompt(f"{name} (not shown)", hide_input=True, err=True))
