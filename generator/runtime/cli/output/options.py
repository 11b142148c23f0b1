"""Options of what a command shows."""

from __future__ import annotations

import sys
from typing import Annotated, Any, Literal, TypeAlias

import typer

from ...exceptions import ConfigurationError
from .completion import Completed

PANEL = "Output"
FORMATS = ("table", "json", "jsonl", "csv")


def fields_option(names: Completed) -> Any:
    """Return the option `--fields`.

    Args:
        names: completes the names of the fields.
    """
    made = typer.Option(
        "--fields",
        help="Only these fields, with commas; a dot leads into an object.",
        metavar="<name,...>",
        autocompletion=names,
        show_default=False,
        rich_help_panel=PANEL,
    )
    return Annotated[str | None, made]


def _formats(incomplete: str) -> list[str]:
    return [each for each in FORMATS if each.startswith(incomplete)]


Format: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        help="Table at a terminal, else JSON.",
        metavar="<" + "|".join(FORMATS) + ">",
        autocompletion=_formats,
        show_default=False,
        rich_help_panel=PANEL,
    ),
]
Limit: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--limit",
        min=1,
        help="At most so many rows; else all, of all pages.",
        metavar="<integer>",
        show_default=False,
        rich_help_panel=PANEL,
    ),
]
ShowSecrets: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--show-secrets",
        help="Passwords and PINs as they are; not to a terminal.",
        rich_help_panel=PANEL,
    ),
]

Chosen: TypeAlias = Literal["table", "json", "jsonl", "csv"]


def chosen_format(given: str | None) -> Chosen:
    """Return how to show what came: a table to people, JSON to programs.

    Raises:
        ConfigurationError: there is no such format.
    """
    if given is None:
        return "table" if sys.stdout.isatty() else "json"
    for each in ("table", "json", "jsonl", "csv"):
        if given == each:
            return each
    raise ConfigurationError(f"-o {given[:40]!r}; allowed: {', '.join(FORMATS)}")


def check_secrets(show: bool) -> None:
    """Refuse to show secrets where a screen, or its recording, keeps them.

    Raises:
        ConfigurationError: the output is a terminal.
    """
    if show and sys.stdout.isatty():
        raise ConfigurationError(
            "--show-secrets writes to a file or a pipe, never to a terminal"
        )
