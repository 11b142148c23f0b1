# Made by `make generate` from generator/runtime/cli/watch/cells.py; edits are lost.
"""Pieces of the dashboard: badges, numbers with names, times, the curve.

Colours are those of the terminal's own palette. Where one matters, it is the background of
a text in the terminal's background colour: each palette has colours that stand out from its
background, so that can be read on dark and on light ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from rich.text import Text

from .board import Party, Row

BADGES = {
    "ringing": "reverse yellow",
    "talking": "reverse green",
    "held": "reverse cyan",
    "parked": "reverse magenta",
}
OUTCOMES = {
    "answered": "green",
    "missed": "bold red",
    "unanswered": "yellow",
    "failed": "red",
    "unknown": "dim",
}
LONG_WAIT = 30.0
"""Seconds of ringing, holding or parking after which a call stands out."""
_BARS = "▁▂▃▄▅▆▇█"
_BAR_SECONDS = 60.0


def badge(state: str, seconds: float) -> Text:
    """Return what a call does, in a colour that tells how urgent it is."""
    waits = state != "talking" and seconds >= LONG_WAIT
    style = "bold reverse red" if waits else BADGES.get(state, "reverse")
    return Text(f" {state:<7} ", style)


def party(who: Party, *, strong: bool = False) -> Text:
    """Return a number with its name, and what else there is to say."""
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(who.number or "unknown", "bold" if strong else "")
    if who.name:
        text.append(f" {who.name}")
    if who.note:
        text.append(f"  {who.note}", "dim")
    return text


def duration(seconds: float, older: bool = False) -> Text:
    """Return a time as people read it: 0:07, 12:30, 1:02:03."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    text = f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else ""
    return Text((text or f"{rest // 60}:{rest % 60:02}") + ("+" if older else ""))


def waiting_bar(row: Row, now: datetime, width: int) -> Text:
    """Return a bar that fills within a minute of waiting; empty for who talks."""
    if row.state == "talking":
        return Text("")
    seconds = (now - row.since).total_seconds()
    full = min(width, max(1, round(seconds / _BAR_SECONDS * width)))
    style = "red" if seconds >= LONG_WAIT else "yellow"
    return Text.assemble(("━" * full, style), ("─" * (width - full), "dim"))


def curve(points: Sequence[int | None]) -> Text:
    """Return numbers of calls as a line of small bars."""
    top = max((each for each in points if each), default=0)
    text = Text()
    for each in points:
        if each is None:
            text.append("·", "dim")
        elif each == 0:
            text.append(_BARS[0], "dim")
        else:
            text.append(_BARS[max(1, round(each / top * (len(_BARS) - 1)))], "cyan")
    return text


def clock(moment: datetime) -> str:
    """Return the time of day where this computer is."""
    return f"{moment.astimezone():%H:%M:%S}"
