"""A run as the terminal shows it."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager

from generator import pipeline
from generator.layout import Layout
from generator.load import LoadError
from generator.models import ModelError
from generator.problems import SpecError, unreadable
from generator.validate import ASYNCAPI_SCHEMA
from generator.write import FormatError


def run(layout: Layout, check_only: bool, started: float, inputs: str) -> int:
    """Return 0 when done, 1 when the spec is wrong or the output out of date.

    Args:
        layout: where things are.
        check_only: write nothing.
        started: when the program began, by `time.perf_counter`.
        inputs: see `pipeline.generate`.
    """
    try:
        with _stages() as show:
            result = pipeline.generate(layout, show, check_only, inputs)
    except LoadError as error:
        # As all others are shown: seen from the checkout, and counted.
        _say(str(SpecError([unreadable(error)], layout.repo)))
        return 1
    except (SpecError, pipeline.OutOfDate, ModelError, FormatError) as error:
        _say(str(error))
        return 1
    seconds = time.perf_counter() - started
    if result.written is None:
        outcome = "up to date" if check_only else "nothing changed"
        _say(f"{outcome} ({seconds:.2f} s)")
        return 0
    done = result.written
    # Where nothing differs, whoever wrote the spec has judged it: a first `make demo`.
    if done.changed and not ASYNCAPI_SCHEMA.is_file():
        _say(
            "events were not checked against the JSON Schema of AsyncAPI:"
            " `make node` brings it (needs Node.js)"
        )
    _say(
        f"{result.operations} operations, {result.events} events: "
        f"{len(done.changed)} of {done.total} files written, "
        f"{len(done.removed)} removed, {done.lines} lines of Python "
        f"({seconds:.1f} s)"
    )
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr)


@contextmanager
def _stages() -> Generator[pipeline.Progress]:
    """Show what is being done where somebody looks on."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    with Console(stderr=True).status("reading the spec") as status:
        yield status.update
