# Made by `make generate` from generator/runtime/cli/api/narrow.py; edits are lost.
"""Help in lines instead of tables, where a table would cut names or words.

A name that cannot be read cannot be typed, and a terminal of 80 columns is too narrow for
the table of some commands.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import Any

# Borders, columns that are empty, and a space behind each.
_AROUND = 26
# So wide are the words of a help.
_WORDS = 26
_COLUMN = 30
_OTHERS = "Options"


def by_panel(params: Iterable[Any]) -> Mapping[str, Sequence[Any]]:
    """Return the options of a command by the heading that they stand below."""
    found: dict[str, list[Any]] = {}
    for each in params:
        if not getattr(each, "hidden", False):
            panel = getattr(each, "rich_help_panel", None) or _OTHERS
            found.setdefault(panel, []).append(each)
    return found


@contextmanager
def tables_where_they_fit(command: Any, ctx: Any, formatter: Any) -> Generator[None]:
    """Let a command write its help; without tables where these would cut something.

    rich takes room from the widest column first: from the help, until that is as narrow
    as the names are.

    Args:
        command: of typer.
        ctx: of the command.
        formatter: that of click.
    """
    room = get_terminal_size().columns
    panels = by_panel(command.get_params(ctx)).values()
    fit = all(_needed(each, ctx) <= room for each in panels)
    tables = command.rich_markup_mode
    if not fit or _longest_command(command, ctx) + _WORDS > room:
        command.rich_markup_mode = None
        # click fills no less than 50.
        formatter.width = min(formatter.width, room - 2)
    try:
        yield
    finally:
        command.rich_markup_mode = tables


def _longest_command(command: Any, ctx: Any) -> int:
    names = command.list_commands(ctx) if hasattr(command, "list_commands") else ()
    return max(map(len, names), default=0)


def _needed(params: Sequence[Any], ctx: Any) -> int:
    told = [record[0] for each in params if (record := each.get_help_record(ctx))]
    names = [word for each in params for word in each.opts if word[:2] == "--"]
    return max(map(len, told), default=0) + max(map(len, names), default=0) + _AROUND


def write_options(params: Iterable[Any], ctx: Any, formatter: Any) -> None:
    """Write options below their headings; a long name has a line of its own.

    Args:
        params: the options.
        ctx: of the command.
        formatter: that of click.
    """
    for panel, options in by_panel(params).items():
        told = [record for each in options if (record := each.get_help_record(ctx))]
        with formatter.section(panel):
            formatter.write_dl(told, col_max=min(_COLUMN, formatter.width // 2))


def write_commands(
    told: Mapping[str, tuple[str, str]], ctx: Any, formatter: Any
) -> None:
    """Write the commands of a group below their headings.

    Args:
        told: name to the line of help and the heading.
        ctx: of the group.
        formatter: that of click.
    """
    panels: dict[str, list[tuple[str, str]]] = {}
    for name, (help_, panel) in told.items():
        panels.setdefault(panel, []).append((name, help_))
    for panel, commands in panels.items():
        with formatter.section(panel):
            formatter.write_dl(commands, col_max=min(_COLUMN, formatter.width // 2))
