# Made by `make generate` from generator/runtime/cli/settings.py; edits are lost.
"""Options that several commands have, and what they have in common.

The Client Secret has no option: a command line is read by everybody on a computer, and
kept by shells. Where it comes from is in `profiles/selection.py`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from importlib import import_module
from importlib.resources import files
from typing import Annotated, Any, Protocol, Self, TypeAlias, cast

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar

from ..config import URL_VARIABLE
from ..exceptions import ConfigurationError
from ..record.asking import AsksPbx
from ..record.run import Progress, TourOptions
from .output.completion import one_of, operation_ids

Url: TypeAlias = Annotated[
    str | None,
    typer.Option(
        help=f"The PBX, e.g. https://192.168.5.150:8088; else {URL_VARIABLE}.",
        show_default=False,
    ),
]
Fingerprint: TypeAlias = Annotated[
    str | None,
    typer.Option(
        help="SHA-256 of the only certificate to accept; `yeastar fingerprint` shows it.",
        show_default=False,
    ),
]
CaFile: TypeAlias = Annotated[
    str | None,
    typer.Option(help="File of certificates to trust.", show_default=False),
]
Insecure: TypeAlias = Annotated[
    bool, typer.Option("--insecure", help="Accept any certificate.")
]

Events: TypeAlias = Annotated[
    str, typer.Option(help="Also listen to events: 90, 90s, 5m.")
]
Rate: TypeAlias = Annotated[
    float, typer.Option(min=0.1, max=20, help="Requests per second, at most.")
]
Minutes: TypeAlias = Annotated[
    float | None,
    typer.Option(min=0.1, help="Stop asking after so long.", show_default=False),
]
Without: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        help="Operation to leave out, or a pattern: 'cdr_*'. Can be repeated.",
        autocompletion=one_of(operation_ids),
        show_default=False,
    ),
]

_SPAN = re.compile(r"(\d{1,7}(?:\.\d{1,7})?)\s*(s|m|min|h|d|w)?\Z", re.ASCII)
_UNITS = {"s": 1, "m": 60, "min": 60, "h": 3600, "d": 86_400, "w": 604_800}


class PbxClient(AsksPbx, Protocol):
    """A `Client`, which closes and gives its token back."""

    def __enter__(self) -> Self: ...
    def __exit__(self, *exception: object) -> None: ...


def package_root() -> Any:
    """Return the package that this command is a part of, with `Client`."""
    return import_module(__name__.partition("._runtime")[0])


def spec_data() -> Mapping[str, Any]:
    """Return the spec as the package carries it."""
    text = files(package_root().__name__).joinpath("_spec.json").read_text("utf-8")
    return cast("Mapping[str, Any]", json.loads(text))


def errors() -> Console:
    """Return what people read beside the output: progress and messages, on stderr."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def tour_options(
    probe: bool,
    events: str,
    rate: float,
    minutes: float | None,
    without: list[str] | None,
) -> TourOptions:
    """Return how a tour goes, from the options of a command.

    Raises:
        ConfigurationError: `events` is no span of time.
    """
    return TourOptions(
        probe=probe,
        rate=rate,
        minutes=minutes,
        events=span(events),
        without=tuple(without or ()),
    )


def span(text: str, flag: str = "--events", *, plain: bool = True) -> float:
    """Return seconds from `90`, `90s`, `5m`, `1h`, `7d` or `2w`.

    Args:
        text: what was written.
        flag: the option it was written for, for messages.
        plain: a number without a unit is one of seconds; else it needs one.

    Raises:
        ConfigurationError: it is none of these.
    """
    found = _SPAN.match(text.strip())
    if found is None or not (plain or found[2]):
        raise ConfigurationError(f"{flag} {text[:40]!r}: write 90s, 5m, 12h, 7d or 2w")
    return float(found[1]) * _UNITS[found[2] or "s"]


@contextmanager
def tour_progress(console: Console, requests: int) -> Generator[Progress]:
    """Show how far a tour is, on a terminal; give what `run_tour` tells it to."""
    with Bar(
        MofNCompleteColumn(),
        BarColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as bar:
        task = bar.add_task("", total=requests)
        yield lambda done, total, label: bar.update(
            task, completed=done, total=total, description=label
        )
