# Made by `make generate` from generator/runtime/cli/watch/dashboard.py; edits are lost.
"""The dashboard: the board laid out for a terminal of any size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rich.align import Align
from rich.box import ROUNDED
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from .board import Board, Over, Row
from .cells import OUTCOMES, badge, clock, curve, duration, party, waiting_bar

WIDE, WIDER = 100, 116
"""Columns from which there is room for the trunk, and for a bar of waiting."""
_TALL, _LOW = 18, 8
_NARROW, _LEAST = 60, 8
"""Columns from which there is room for tiles, and beside them for the curve."""
_BAR = 10


@dataclass(frozen=True, slots=True)
class Place:
    """How much room there is.

    Attributes:
        width, height: of the terminal, in characters.
    """

    width: int
    height: int


@dataclass(slots=True)
class Dashboard:
    """A board, as rich shows it; each time with the room that there is then.

    Attributes:
        board: what is shown.
        now: the moment that times are counted to.
        skipped: how many calls were scrolled past.
        keys: whether keys are heard, which the last line tells of.
        whole: all calls, whatever the height: for paper.
    """

    board: Board
    now: datetime
    skipped: int = 0
    keys: bool = True
    whole: bool = False

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        place = Place(options.max_width, options.height or console.height)
        yield from self._parts(place)

    def most_skipped(self, place: Place) -> int:
        """Return how many calls can be scrolled past at most."""
        return max(0, len(self.board.rows) - self._room(place)[0])

    def _parts(self, place: Place) -> list[RenderableType]:
        calls, lately = self._room(place)
        parts: list[RenderableType] = [self._head(place)]
        if _has_tiles(place):
            parts.append(self._tiles(place))
        else:
            parts.append(self._counts(place))
        rows = self.board.rows
        if rows:
            begin = 0 if self.whole else min(self.skipped, self.most_skipped(place))
            shown = rows[begin : begin + calls]
            parts.append(self._calls(shown, place))
            hidden = len(rows) - len(shown)
            parts.append(Text(f"  and {hidden} more" if hidden else "", "dim"))
            blank = calls - len(shown)
        else:
            parts.append(_nobody(min(calls + 2, 7)))
            blank = calls + 2 - min(calls + 2, 7)
        if not self.whole:
            parts.extend([Text("")] * blank)
        if lately:
            parts.append(self._lately(lately, place))
        if self.keys:
            parts.append(self._foot(place))
        return [Group(*parts)]

    def _room(self, place: Place) -> tuple[int, int]:
        """Return lines for calls and for those that ended."""
        if self.whole:
            return max(1, len(self.board.rows)), min(10, len(self.board.over))
        # The head; tiles or counts; heads of the calls, and how many more there are.
        fixed = 1 + (3 if _has_tiles(place) else 1) + 2 + (1 if self.keys else 0)
        free = max(1, place.height - fixed)
        if place.height < _TALL - 4 or not self.board.over:
            return free, 0
        lately = min(len(self.board.over), max(3, free // 3), 8)
        # Calls that go on come first.
        lately = max(2, min(lately, free - 1 - len(self.board.rows)))
        return max(1, free - lately - 1), lately

    def _head(self, place: Place) -> RenderableType:
        left = Text.assemble((" yeastar calls ", "bold reverse"), "  ")
        left.append(self.board.title, "bold")
        state = (
            Text("● live", "green")
            if self.board.synced
            else Text("○ asking the PBX again …", "bold yellow")
        )
        right = Text.assemble(state, f"  {clock(self.now)}")
        grid = Table.grid(expand=True)
        grid.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
        grid.add_column(justify="right", no_wrap=True)
        grid.add_row(left, right)
        return grid

    def _tiles(self, place: Place) -> RenderableType:
        board = self.board
        waiting = board.count("held", "parked")
        tiles = [
            _tile(board.count("ringing"), "ringing", "yellow"),
            _tile(board.count("talking"), "talking", "green"),
            _tile(waiting, "on hold", "cyan"),
            _tile(board.missed, "missed", "red"),
        ]
        if place.width >= WIDE:
            tiles.append(_tile(board.answered, "answered", "green"))
        # What is left of the width is the curve's.
        each = 18 if place.width >= WIDE else 15
        left = place.width - each * len(tiles)
        grid = Table.grid(expand=True)
        for _ in tiles:
            # A frame that is cut looks broken.
            grid.add_column(width=each if left >= _LEAST else None, ratio=1)
        if left >= _LEAST:
            grid.add_column(width=left)
            points = curve(board.curve(max(1, left - 4), self.now))
            title = "10 minutes" if left >= 16 else "10m"
            last = Panel(points, box=ROUNDED, title=title, border_style="dim")
            tiles.append(last)
        grid.add_row(*tiles)
        return grid

    def _counts(self, place: Place) -> RenderableType:
        board = self.board
        counts = {
            "ringing": board.count("ringing"),
            "talking": board.count("talking"),
            "on hold": board.count("held", "parked"),
            "missed": board.missed,
        }
        every = [f"{count} {words}" for words, count in counts.items()]
        some = [f"{count} {words}" for words, count in counts.items() if count]
        texts = ("   ".join(every), " ".join(every), " ".join(some))
        fitting = (text for text in texts if len(text) <= place.width)
        text = next(fitting, texts[-1])
        return Text(text, "bold", no_wrap=True, overflow="ellipsis")

    def _calls(self, rows: Sequence[Row], place: Place) -> RenderableType:
        table = _table(place, show_header=True)
        for row in rows:
            seconds = (self.now - row.since).total_seconds()
            cells: list[RenderableType] = [
                badge(row.state, seconds),
                duration(seconds, row.older),
            ]
            if place.width >= WIDER:
                cells.append(waiting_bar(row, self.now, _BAR))
            cells += [party(row.caller, strong=True), party(row.callee, strong=True)]
            if place.width >= WIDE:
                cells.append(Text(row.via, "dim"))
            table.add_row(*cells)
        return table

    def _lately(self, most: int, place: Place) -> RenderableType:
        table = _table(place, show_header=False)
        for over in list(self.board.over)[:most]:
            table.add_row(*_ended(over, place))
        return Group(Rule("lately", style="dim", align="left"), table)

    def _foot(self, place: Place) -> RenderableType:
        text = Text(" q quit", "dim")
        if self.most_skipped(place):
            text.append("   ↑ ↓ scroll")
        if any(row.older for row in self.board.rows):
            text.append("   + longer: it went on before this began")
        text.append(f"   counting since {clock(self.board.began)[:5]}")
        text.truncate(place.width, overflow="ellipsis")
        return text


def _has_tiles(place: Place) -> bool:
    return place.height >= _TALL and place.width >= _NARROW


def _tile(number: int, label: str, colour: str) -> Panel:
    text = Text.assemble((str(number), "bold"), f" {label}", justify="center")
    text.no_wrap = True
    # A frame without colour is one that nobody needs to look at.
    return Panel(text, box=ROUNDED, border_style=colour if number else "dim")


def _table(place: Place, show_header: bool) -> Table:
    """Return a table without rows; calls and those that ended have the same columns."""
    table = Table(
        box=None,
        expand=True,
        pad_edge=False,
        header_style="dim",
        padding=(0, 1),
        show_header=show_header,
    )
    table.add_column("", width=10, no_wrap=True)
    table.add_column("time", width=8, justify="right", no_wrap=True)
    if place.width >= WIDER:
        table.add_column("waits", width=_BAR, no_wrap=True)
    table.add_column("from", ratio=5, no_wrap=True, overflow="ellipsis")
    table.add_column("to", ratio=6, no_wrap=True, overflow="ellipsis")
    if place.width >= WIDE:
        table.add_column("way", ratio=3, no_wrap=True, overflow="ellipsis")
    return table


def _ended(over: Over, place: Place) -> list[RenderableType]:
    """Return the cells of a call that ended; where it fits best, when that was."""
    caller, callee, at = party(over.caller), party(over.callee), clock(over.at)
    cells: list[RenderableType] = [
        Text(over.outcome, OUTCOMES.get(over.outcome, "")),
        duration(over.seconds),
    ]
    if place.width >= WIDER:
        cells.append(Text(at, "dim"))
    elif place.width < WIDE:
        caller = Text.assemble((f"{at[:5]} ", "dim"), caller, overflow="ellipsis")
    reason = Text(over.reason, "dim")
    if place.width < WIDER and over.reason:
        callee.append("  ").append_text(reason)
    cells += [caller, callee]
    if place.width >= WIDE:
        cells.append(reason if place.width >= WIDER else Text(at, "dim"))
    return cells


def _nobody(lines: int) -> RenderableType:
    words = Text("Nobody is on the phone.\n", justify="center")
    words.append("The next call shows up here by itself.", "dim")
    return Align.center(words, vertical="middle", height=lines)
