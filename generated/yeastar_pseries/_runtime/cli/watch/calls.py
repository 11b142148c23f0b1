# Made by `make generate` from generator/runtime/cli/watch/calls.py; edits are lost.
"""`yeastar calls`: the calls of a PBX, live, on the whole terminal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.live import Live

from ...events.shown.lines import json_line, utc_text
from ...live.call import LiveCall
from .. import settings
from ..output.codes import told_in_a_line
from ..profiles.selection import Profile, chosen
from .board import Board
from .dashboard import Dashboard, Place
from .keys import Key, Keys
from .names import Names

_ROUND = 0.25
_NAMES_WAIT = 10.0


def calls_command(
    url: settings.Url = None,
    once: Annotated[
        bool,
        typer.Option(
            "--once", help="Show the calls of now and end, as without a terminal."
        ),
    ] = False,
    as_json: Annotated[
        bool,
        typer.Option("--json", help="The calls of now, one JSON object a line."),
    ] = False,
    no_names: Annotated[
        bool,
        typer.Option("--no-names", help="Do not ask for the names of extensions."),
    ] = False,
    profile: Profile = None,
    fingerprint: settings.Fingerprint = None,
    ca_file: settings.CaFile = None,
    insecure: settings.Insecure = False,
) -> None:
    """Watch the calls of a PBX: who rings, talks, holds, and since when.

    Calls that wait for somebody come first; red ones have waited for half
    a minute or more. Below are the calls that ended lately. It keeps up by
    events, and asks the PBX again after a loss, so no call stays that is
    over. q or Ctrl+C ends it.
    """
    with told_in_a_line():
        client = chosen(
            profile,
            url=url,
            fingerprint=fingerprint,
            ca_file=ca_file,
            insecure=insecure,
        ).client()
        console = Console()
        with client, client.live_calls() as view:
            if as_json:
                _show_lines(view.calls)
                return
            names = None if no_names else Names(client).start()
            watching = _Watching(view, names, _title(client))
            if once or not console.is_terminal:
                watching.show_once(console)
                return
            try:
                watching.show(console)
            except KeyboardInterrupt:
                # That is how a dashboard ends.
                return


def _title(client: Any) -> str:
    """Return which PBX this is: its name, or where it is."""
    found = getattr(client.system.information().data, "device_name", None)
    return str(found or "")


def _show_lines(calls: Iterable[LiveCall]) -> None:
    for call in calls:
        typer.echo(json_line(_call_object(call)))


def _call_object(call: LiveCall) -> dict[str, Any]:
    answered = call.answered_at
    return {
        "call_id": call.call_id,
        "state": call.state,
        "direction": call.direction,
        "from": call.number,
        "to": call.dialled,
        "through": call.path,
        "started_at": utc_text(call.started_at),
        "answered_at": None if answered is None else utc_text(answered),
        "went_on_before": call.seeded,
        "legs": [
            {
                "kind": leg.kind,
                "number": leg.number,
                "state": leg.state,
                "trunk": leg.trunk,
                "channel_id": leg.channel_id,
            }
            for leg in call.legs
        ],
    }


class _Watching:
    """The view on one side, the terminal on the other."""

    def __init__(self, view: Any, names: Names | None, title: str) -> None:
        self._view = view
        self._names = names
        self._board = Board(began=datetime.now(UTC), title=title)
        if names is not None:
            self._board.names = names.known

    def show_once(self, console: Console) -> None:
        """Show the calls of now."""
        if self._names is not None:
            self._names.wait(_NAMES_WAIT)
        self._look()
        console.print(Dashboard(self._board, datetime.now(UTC), keys=False, whole=True))

    def show(self, console: Console) -> None:
        """Show the calls until somebody has seen enough."""
        shown = Dashboard(self._board, datetime.now(UTC))
        with (
            Keys() as keys,
            Live(shown, console=console, screen=True, auto_refresh=False) as live,
        ):
            while True:
                self._look()
                shown.now = datetime.now(UTC)
                live.update(shown, refresh=True)
                key = keys.wait(_ROUND)
                if key == "quit":
                    return
                size = console.size
                _scroll(shown, key, Place(size.width, size.height))

    def _look(self) -> None:
        now = datetime.now(UTC)
        while (change := self._change()) is not None:
            self._board.apply(change, now)
        self._board.look(self._view.calls, now, self._view.synced)

    def _change(self) -> Any:
        try:
            return self._view.get(0)
        except TimeoutError:
            return None


def _scroll(shown: Dashboard, key: Key | None, place: Place) -> None:
    page = max(1, place.height // 2)
    steps = {
        "up": -1,
        "down": 1,
        "page_up": -page,
        "page_down": page,
        "first": -(10**6),
    }
    if key in steps:
        most = shown.most_skipped(place)
        shown.skipped = max(0, min(most, shown.skipped + steps[key]))
