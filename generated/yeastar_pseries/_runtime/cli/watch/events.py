# Made by `make generate` from generator/runtime/cli/watch/events.py; edits are lost.
"""`yeastar events`: what happens on a PBX, live, as lines of JSON."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib import import_module
from typing import Annotated, Any

import typer
from rich.console import Console

from ...events.frames.event import Event
from ...events.gap import Gap
from ...events.shown.filter import EventFilter, event_filter
from ...events.shown.lines import event_object, gap_object, json_line
from ...events.shown.names import known, named_topics
from .. import settings
from ..output.codes import told_in_a_line
from ..output.completion import event_names, one_of
from ..profiles.selection import Profile, chosen


def events_command(
    url: settings.Url = None,
    topics: Annotated[
        list[str] | None,
        typer.Option(
            "--topic",
            "-t",
            help="Id or name of an event (see --list), as 30011 or CallEnded; several with commas, or"
            " by repeating this. All events if absent.",
            autocompletion=one_of(event_names, joined=True),
            show_default=False,
        ),
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option(
            "--about",
            help="Only events that hold this number (or any other value), wherever it"
            " stands: --about 1000. Can be repeated: one of them is enough.",
            show_default=False,
        ),
    ] = None,
    where: Annotated[
        list[str] | None,
        typer.Option(
            "--where",
            help="Only events with this field: members.extension.number=10*. Can be"
            " repeated: all must hold.",
            show_default=False,
        ),
    ] = None,
    count: Annotated[
        int | None,
        typer.Option(
            "--count", "-n", min=1, help="End after so many.", show_default=False
        ),
    ] = None,
    lasting: Annotated[
        str | None,
        typer.Option(
            "--for", help="End after this time: 90, 90s, 5m, 1h.", show_default=False
        ),
    ] = None,
    reconcile: Annotated[
        bool,
        typer.Option(
            "--reconcile",
            help="After a gap, ask the PBX for the calls that it may have hidden.",
        ),
    ] = False,
    raw: Annotated[
        bool,
        typer.Option("--raw", help="Only what the PBX sent, and no gaps."),
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing on stderr but errors.")
    ] = False,
    show_list: Annotated[
        bool, typer.Option("--list", help="Show all events; ask no PBX.")
    ] = False,
    profile: Profile = None,
    fingerprint: settings.Fingerprint = None,
    ca_file: settings.CaFile = None,
    insecure: settings.Insecure = False,
) -> None:
    """Show what happens on a PBX, live: one JSON object a line.

    An event has `type`, `sn` and `msg` as the PBX sent them, and before
    these `received` (UTC) and `event` (its name). Where events may have
    been lost, a line with `gap` tells why, since when and until when. It
    reconnects by itself, and ends with Ctrl+C.

    yeastar events -t CallStateChanged,CallEnded --about 1000 | jq .msg
    """
    with told_in_a_line():
        classes = import_module(f"{settings.package_root().__name__}.events").EVENTS
        if show_list:
            _show_list(classes)
            return
        wanted = named_topics(topics or (), classes)
        shown = event_filter(about or (), where or ())
        seconds = None if lasting is None else settings.span(lasting, "--for")
        client = chosen(
            profile,
            url=url,
            fingerprint=fingerprint,
            ca_file=ca_file,
            insecure=insecure,
        ).client()
        with client, client.events(topics=wanted) as stream:
            if not quiet:
                _tell(settings.errors(), len(stream.topics))
            listening = _Listening(client, stream, seconds, reconcile, raw)
            for line in _first(listening.lines(shown), count):
                typer.echo(line)


def _tell(console: Console, topics: int) -> None:
    console.print(
        f"Listening to {topics} kinds of events; Ctrl+C ends it.", style="dim"
    )


def _first(lines: Iterator[str], count: int | None) -> Iterator[str]:
    """Yield the first lines, and do not wait for one more."""
    for number, line in enumerate(lines, 1):
        yield line
        if number == count:
            return


def _show_list(classes: Mapping[int, type[Event]]) -> None:
    for each in known(classes):
        typer.echo(f"{each.id}  {each.name:<36}{each.about}")


class _Listening:
    """Takes what comes from a stream, for a while, and makes lines of it."""

    def __init__(
        self,
        client: Any,
        stream: Any,
        seconds: float | None,
        reconcile: bool,
        raw: bool,
    ) -> None:
        self._client = client
        self._stream = stream
        self._end = None if seconds is None else time.monotonic() + seconds
        self._reconcile = reconcile
        self._raw = raw

    def lines(self, shown: EventFilter) -> Iterator[str]:
        """Yield the line of each event that is to be shown, and of each gap."""
        for came in self._all():
            if isinstance(came, Gap):
                if not self._raw:
                    yield json_line(gap_object(came))
                continue
            body = event_object(came, datetime.now(UTC), self._raw)
            if shown(body):
                yield json_line(body)

    def _all(self) -> Iterator[Event | Gap]:
        while (came := self._next()) is not None:
            yield came
            if isinstance(came, Gap) and self._reconcile:
                wanted = self._stream.topics
                for event in self._client.reconcile(came):
                    if event.type in wanted:
                        yield event

    def _next(self) -> Event | Gap | None:
        """Return what comes next; None once the time is over."""
        if self._end is None:
            return self._stream.get()
        left = self._end - time.monotonic()
        try:
            return self._stream.get(left) if left > 0 else None
        except TimeoutError:
            return None
