"""`yeastar cdr sync`: call records into a database, Parquet files, or JSON lines."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import msgspec
import typer
from rich.progress import MofNCompleteColumn

from ..cdr_sync.call_record import CallRecord
from ..cdr_sync.report import SyncReport
from ..exceptions import ConfigurationError
from ..printable import clean
from .output.codes import told_in_a_line
from .output.completion import one_of, zones
from .output.progress import bars
from .profiles.selection import Profile, chosen
from .settings import span

DATABASE_VARIABLE = "YEASTAR_DATABASE"
_NO_PASSWORD = (
    "everybody on this computer can read a command line, and shells keep it: put the URL"
    f" with its password into {DATABASE_VARIABLE}, or leave the password out and use"
    " ~/.pgpass or PGPASSWORD"
)


class JsonLines:
    """A sink that writes records to the output, a line of JSON for each."""

    def write(self, records: Sequence[CallRecord], /) -> int:
        """Write records; they have left when this returns."""
        out = sys.stdout.buffer
        for record in records:
            out.write(msgspec.json.encode(record.values()) + b"\n")
        out.flush()
        return len(records)


def cdr_sync_command(
    to: Annotated[
        str | None,
        typer.Argument(
            help="sqlite:///calls.db, postgresql://host/database, a folder for Parquet"
            f" files (parquet:calls), or - for JSON lines; else {DATABASE_VARIABLE}.",
            metavar="<database|parquet:folder|->",
            show_default=False,
        ),
    ] = None,
    table: Annotated[
        str, typer.Option(help="Table of a database.", metavar="<name>")
    ] = "call_records",
    cursor: Annotated[
        Path | None,
        typer.Option(
            help="File that says how far it is; needed with -, else kept beside the"
            " records.",
            metavar="<file>",
            show_default=False,
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            help="Leave out calls that began before: 2026-07-01, or with a time.",
            metavar="<time>",
            show_default=False,
        ),
    ] = None,
    overlap: Annotated[
        str,
        typer.Option(
            help="How far to go back for late and changed records: 90m, 12h, 7d.",
            metavar="<span>",
        ),
    ] = "1d",
    api: Annotated[
        str,
        typer.Option(
            help="v2.0 has a record for each call, v1.0 for each stage of one.",
            metavar="<auto|v1.0|v2.0>",
            autocompletion=one_of(lambda: ("auto", "v1.0", "v2.0")),
        ),
    ] = "auto",
    zone: Annotated[
        str | None,
        typer.Option(
            help="Zone of the PBX, for times in summer and winter: Europe/Berlin.",
            metavar="<zone>",
            autocompletion=one_of(zones),
            show_default=False,
        ),
    ] = None,
    recordings: Annotated[
        Path | None,
        typer.Option(
            help="Fetch recordings, too, into this folder.",
            metavar="<folder>",
            show_default=False,
        ),
    ] = None,
    profile: Profile = None,
) -> None:
    """Bring call records up to date: what is new, late or changed since the last time.

    Run it as often as you like, and stop it at any point: nothing is lost, and a database
    or a folder has no record twice. The first run reads the whole call log.
    """
    with told_in_a_line(), _trouble_in_a_line():
        sink = _sink(to, table)
        if isinstance(sink, JsonLines) and cursor is None:
            raise ConfigurationError("- needs --cursor FILE, which says how far it is")
        how: dict[str, Any] = {
            "cursor": cursor,
            "overlap": timedelta(seconds=span(overlap, "--overlap", plain=False)),
            "api": api,
            "zone": None if zone is None else zone_of(zone),
            "recordings": recordings,
        }
        how["since"] = None if since is None else time_of(since, how["zone"])
        sync = _module().sync
        with chosen(profile).client() as client, _progress() as progress:
            report = sync(client, sink, progress=progress, **how)
        typer.echo(clean(_told(report)), err=isinstance(sink, JsonLines))


def zone_of(name: str) -> ZoneInfo:
    """Return a zone.

    Raises:
        ConfigurationError: there is none of that name here.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ConfigurationError(
            f"--zone {name[:80]!r}: no such zone; write one like Europe/Berlin"
        ) from None


def time_of(text: str, zone: ZoneInfo | None) -> datetime:
    """Return a moment; without an offset it is that of the zone, or of this computer.

    Raises:
        ConfigurationError: it is no time.
    """
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone) if zone else moment.astimezone()
        return moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        raise ConfigurationError(
            f"{text[:80]!r} is no time; write 2026-07-01 or 2026-07-01T08:00+02:00"
        ) from None


@contextmanager
def _trouble_in_a_line() -> Generator[None]:
    """Make errors of the database such as can be told in a line."""
    text = ""
    try:
        yield
    except Exception as error:
        if not type(error).__module__.startswith("sqlalchemy."):
            raise
        told = str(getattr(error, "orig", None) or error)
        text = f"the database failed: {told.partition(chr(10))[0]}"
    if text:
        raise OSError(text)


def _module() -> Any:
    return import_module(__name__.partition("._runtime")[0] + ".sync")


def _sink(to: str | None, table: str) -> Any:
    """Return where records go.

    Raises:
        ConfigurationError: it is nowhere, or a password would be seen.
    """
    if to == "-":
        return JsonLines()
    given = to or os.environ.get(DATABASE_VARIABLE)
    if not given:
        raise ConfigurationError(
            f"where to? Give sqlite:///calls.db or the like, or {DATABASE_VARIABLE}"
        )
    kind, _, folder = given.partition(":")
    if kind == "parquet":
        return _module().ParquetSink(folder)
    if to and _has_password(to):
        raise ConfigurationError(_NO_PASSWORD)
    return _module().SqlSink(given, table=table)


def _has_password(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.password is not None or "password" in parts.query.lower()
    except ValueError:
        return True


@contextmanager
def _progress() -> Generator[Callable[[SyncReport], object]]:
    """Show how far it is, on a terminal; give the function that is told."""
    with bars(MofNCompleteColumn()) as bar:
        task = bar.add_task("records", total=None)

        def tell(report: SyncReport) -> None:
            saved = report.recordings_saved
            bar.update(
                task,
                total=max(report.expected or 0, report.read),
                completed=report.read,
                description=f"records, {saved} recordings" if saved else "records",
            )

        yield tell


def _told(report: SyncReport) -> str:
    """Return what was done, in a line."""
    text = f"{report.pbx}: {report.written} of {report.read} records new or changed"
    for count, words in (
        (report.recordings_saved, "recordings saved"),
        (report.recordings_waiting, "recordings not ready yet"),
        (report.recordings_given_up, "recordings given up"),
    ):
        if count:
            text += f", {count} {words}"
    if report.through is not None:
        text += f"; complete to {report.through:%Y-%m-%d %H:%M:%S} UTC"
    return text
