"""A run as the terminal shows it."""

from __future__ import annotations

import time

from rich.console import Console

from generator import pipeline
from generator.layout import Layout
from generator.load import LoadError
from generator.models import ModelError
from generator.problems import SpecError, unreadable
from generator.validate import ASYNCAPI_SCHEMA
from generator.write import FormatError


def run(layout: Layout, check_only: bool, started: float) -> int:
    """Return 0 when done, 1 when the spec is wrong or the output out of date."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        with console.status("reading the spec") as status:
            result = pipeline.generate(
                layout, status.update, check_only, known_to_differ=True
            )
    except LoadError as error:
        # As all others are shown: seen from the checkout, and counted.
        console.print(str(SpecError([unreadable(error)], layout.repo)), markup=False)
        return 1
    except (SpecError, pipeline.OutOfDate, ModelError, FormatError) as error:
        console.print(str(error), markup=False)
        return 1
    seconds = time.perf_counter() - started
    if result.written is None:
        outcome = "up to date" if check_only else "nothing changed"
        console.print(f"{outcome} ({seconds:.2f} s)")
        return 0
    done = result.written
    # Where nothing differs, whoever wrote the spec has judged it: a first `make demo`.
    if done.changed and not ASYNCAPI_SCHEMA.is_file():
        console.print(
            "events were not checked against the JSON Schema of AsyncAPI:"
            " `make node` brings it (needs Node.js)"
        )
    console.print(
        f"{result.operations} operations, {result.events} events: "
        f"{len(done.changed)} of {done.total} files written, "
        f"{len(done.removed)} removed, {done.lines} lines of Python "
        f"({seconds:.1f} s)"
    )
    return 0
