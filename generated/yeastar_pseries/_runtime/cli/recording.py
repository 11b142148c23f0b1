# Made by `make generate` from generator/runtime/cli/recording.py; edits are lost.
"""`yeastar recording download`: files of recordings, by id, by name, or by time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer
from rich.progress import DownloadColumn, Progress, TransferSpeedColumn

from ..atomic_file import safe_name
from ..cdr_sync.recordings import COMING, MAKING, passes
from ..exceptions import ConfigurationError, YeastarError
from ..printable import clean
from .cdr_sync import time_of
from .output.codes import exit_code, told_in_a_line
from .output.progress import bars
from .profiles.selection import Profile, chosen

OUTPUT = "-"


class Wanted(NamedTuple):
    """A recording to fetch.

    Attributes:
        asked: arguments of recording/download.
        name: what people call it.
        size: bytes, if the PBX told.
    """

    asked: dict[str, Any]
    name: str
    size: int | None = None


def recording_download_command(
    id_: Annotated[
        list[int] | None,
        typer.Option("--id", help="Id of a recording.", show_default=False),
    ] = None,
    file: Annotated[
        list[str] | None,
        typer.Option(help="File name of a recording.", show_default=False),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            help="All of calls that began since: 2026-07-01, or with a time.",
            metavar="<time>",
            show_default=False,
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            help="With --since: of calls that began before.",
            metavar="<time>",
            show_default=False,
        ),
    ] = None,
    save: Annotated[
        str,
        typer.Option(
            help="File for one recording, or folder; - for the output.",
            metavar="<path>",
        ),
    ] = ".",
    profile: Profile = None,
) -> None:
    """Download recordings.

    A file of that name and size that is there already is not fetched again, another
    recording of the same name gets its id behind the name, and a transfer that was
    broken off goes on. One that is not ready is told, and the others
    are fetched; the exit code is that of the first that failed.
    """
    with told_in_a_line():
        if not id_ and not file and since is None:
            raise ConfigurationError("which? Give --id, --file or --since")
        begin = None if since is None else time_of(since, None)
        end = datetime.now(UTC) + timedelta(hours=1)
        if until is not None:
            end = time_of(until, None)
        with chosen(profile).client() as client:
            wanted = [Wanted({"id": each}, f"recording {each}") for each in id_ or ()]
            wanted += [Wanted({"file": each}, each) for each in file or ()]
            if begin is not None:
                wanted += _between(client, begin, end)
            code = _fetch(client, wanted, save)
    if code:
        raise typer.Exit(code)


def _between(client: Any, begin: datetime, end: datetime) -> Iterator[Wanted]:
    for row in client.recording.search(start_time=begin, end_time=end):
        if isinstance(row.id, int):
            name = str(row.file or f"recording {row.id}")
            yield Wanted({"id": row.id}, name, row.size or None)


def _fetch(client: Any, wanted: list[Wanted], save: str) -> int:
    """Fetch recordings; returns the exit code."""
    if save == OUTPUT:
        if len(wanted) != 1:
            raise ConfigurationError("--save - is for one recording")
        sys.stdout.buffer.write(_asked(client, wanted[0]).read(timeout=COMING))
        return 0
    target = Path(save)
    if len(wanted) > 1 or save.endswith("/"):
        target.mkdir(parents=True, exist_ok=True)
    code = saved = 0
    taken: set[Path] = set()
    with bars(DownloadColumn(), TransferSpeedColumn()) as shown:
        all_ = shown.add_task(f"{len(wanted)} recordings", total=None)
        for number, each in enumerate(wanted, 1):
            shown.update(all_, description=f"{number} of {len(wanted)}: {each.name}")
            try:
                path = _one(client, each, target, taken, shown, all_)
            except YeastarError as error:
                if not passes(error):
                    raise
                code = code or exit_code(error)
                typer.echo(f"yeastar: {clean(f'{each.name}: {error}')}", err=True)
            else:
                saved += 1
                taken.add(path)
                typer.echo(str(path))
    if len(wanted) != 1:
        typer.echo(f"{saved} of {len(wanted)} recordings are there", err=True)
    return code


def _one(
    client: Any,
    wanted: Wanted,
    target: Path,
    taken: set[Path],
    shown: Progress,
    task: Any,
) -> Path:
    there = _place(target, wanted.name, wanted, taken)
    if wanted.size and _size(there) == wanted.size:
        return there

    def tell(done: int, total: int | None) -> None:
        shown.update(task, completed=done, total=total)

    download = _asked(client, wanted)
    if target.is_dir():
        target = _place(target, str(download.file or wanted.name), wanted, taken)
    return download.save(target, progress=tell, resume=True, timeout=COMING)


def _place(folder: Path, name: str, wanted: Wanted, taken: set[Path]) -> Path:
    """Return the file for a recording: never that of another one of the same name."""
    place, number = folder / safe_name(name), wanted.asked.get("id")
    other = _size(place) not in (None, wanted.size) if wanted.size else False
    if number is not None and (other or place in taken):
        return place.with_name(f"{place.stem}-{number}{place.suffix}")
    return place


def _size(path: Path) -> int | None:
    return path.stat().st_size if path.is_file() else None


def _asked(client: Any, wanted: Wanted) -> Any:
    return client.recording.download(**wanted.asked).wait(MAKING)
