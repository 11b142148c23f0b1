# Made by `make generate` from generator/runtime/cli/output/progress.py; edits are lost.
"""How far something is, as bars on the error output of a terminal."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    ProgressColumn,
    Task,
    TimeRemainingColumn,
    TransferSpeedColumn,
)
from rich.table import Column
from rich.text import Text

from ...printable import clean


class Words(ProgressColumn):
    """What a bar is about; a name of the PBX in it acts on no terminal."""

    def render(self, task: Task) -> Text:
        """Return the words."""
        return Text(clean(task.description))


@contextmanager
def bars(*columns: ProgressColumn) -> Generator[Progress]:
    """Show bars for what takes long; nothing at all where there is no terminal.

    Args:
        columns: what stands behind a bar.
    """
    console = Console(stderr=True, highlight=False)
    # Some versions of rich end bars that are switched off with an empty line.
    console.quiet = not console.is_terminal
    with Progress(
        Words(Column(no_wrap=True)),
        BarColumn(),
        *columns,
        console=console,
        transient=True,
        disable=console.quiet,
    ) as shown:
        yield shown


@contextmanager
def transfer_bar(what: str) -> Generator[Callable[[int, int | None], object]]:
    """Show a bar; give the function that a transfer tells its progress to.

    Args:
        what: a word for it.
    """
    columns = DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn()
    with bars(*columns) as shown:
        task = shown.add_task(what, total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)
