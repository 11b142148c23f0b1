"""What the demo shows, and whether each step did what it should."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import contextmanager

from rich.console import Console

from yeastar_pseries.events import CallStateChanged

EXPECTED = ["ALERT", "RING", "ANSWER", "BYE"]
"""What the parties of a call go through."""


class StepFailed(Exception):
    """A step did not do what it should."""


class View:
    """Prints steps with their time, and the parties of a call as they change.

    Args:
        console: where to; the terminal, if it is left out.
    """

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(highlight=False)
        self._states: dict[tuple[str, str], str] = {}

    def title(self, text: str) -> None:
        self.console.print()
        self.console.rule(f"[bold]{text}", align="left")

    @contextmanager
    def step(self, name: str) -> Generator[list[str]]:
        """One step; what is appended to the list is shown behind its name."""
        facts: list[str] = []
        started = time.perf_counter()
        try:
            yield facts
        except BaseException:
            self.console.print(f"[bold red]failed[/] {name}")
            raise
        spent = (time.perf_counter() - started) * 1000
        shown = "; ".join(facts)
        self.console.print(
            f"[green]done[/] {name:<24} [bold]{shown}[/] [dim]{spent:.0f} ms",
            soft_wrap=True,
        )

    def done(self, text: str) -> None:
        self.console.print(f"[green]done[/] {text}", soft_wrap=True)

    def call(self, event: CallStateChanged) -> list[str]:
        """Show the parties of a call that changed; returns the states of all."""
        call_id = str(event.msg.call_id) if event.msg else ""
        states: list[str] = []
        for member in (event.msg.members if event.msg else None) or []:
            if member.extension is not None:
                number, status = member.extension.number, member.extension.member_status
            elif member.inbound is not None:
                number, status = member.inbound.from_, member.inbound.member_status
            elif member.outbound is not None:
                number, status = member.outbound.to, member.outbound.member_status
            else:
                continue
            states.append(str(status))
            # An event names all parties, changed or not.
            party = (call_id, str(number))
            if self._states.get(party) != status:
                self.console.print(f"     [cyan]{number:>12}[/]  {status}")
            self._states[party] = str(status)
        return states


def require(condition: bool, message: str) -> None:
    """Stop the demo when something is not as it should be."""
    if not condition:
        raise StepFailed(message)
