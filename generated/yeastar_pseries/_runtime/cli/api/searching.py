# Made by `make generate` from generator/runtime/cli/api/searching.py; edits are lost.
"""`yeastar search`: from words to a command."""

from __future__ import annotations

from typing import Annotated

import typer

from ...catalog.catalog import load_catalog
from ..output.codes import NOT_FOUND, told_in_a_line
from ..output.table import Table
from .groups import words_of

_MOST = 15


def search_command(
    words: Annotated[
        list[str],
        typer.Argument(help="Words, or a path such as call/dial.", show_default=False),
    ],
    every: Annotated[
        bool, typer.Option("--all", help="Show all that fit, not the best alone.")
    ] = False,
) -> None:
    """Find the command for a job.

    Looks at names, other spellings, arguments and descriptions of all operations.
    """
    with told_in_a_line():
        found = load_catalog().search(" ".join(words), texts=True)
        if not found:
            typer.echo("nothing fits", err=True)
            raise typer.Exit(NOT_FOUND)
        rows = [
            {
                "command": f"yeastar {words_of(each.name)}",
                "what": each.summary,
            }
            for each in (found if every else found[:_MOST])
        ]
        table = Table(rows, ("command", "what"), every=True)
        for row in rows:
            typer.echo(table.line(row))
        if len(found) > len(rows):
            typer.secho(f"{len(found) - len(rows)} more: --all", dim=True, err=True)
