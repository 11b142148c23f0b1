# Made by `make generate` from generator/runtime/cli/output/progress.py; edits are lost.
"""How far a transfer is, as a bar on the error output of a terminal."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)


def _bar() -> Progress:
    console = Console(stderr=True, highlight=False)
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


@contextmanager
def transfer_bar(what: str) -> Generator[Callable[[int, int | None], object]]:
    """Show a bar; give the function that a transfer tells its progress to.

    Args:
        what: a word for it.
    """
    with _bar() as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


class FilesInProgress:
    """Opens files of an upload; reading them moves a bar.

    Args:
        stack: closes them.
    """

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._shown: Progress | None = None

    def opened(self, path: Path) -> tuple[str, IO[bytes]]:
        """Return the name of a file and the file, open for reading.

        Args:
            path: of the file.

        Raises:
            OSError: it cannot be opened.
        """
        if self._shown is None:
            self._shown = self._stack.enter_context(_bar())
        file = self._shown.open(path, "rb", description=f"sending {path.name}")
        return path.name, self._stack.enter_context(file)
