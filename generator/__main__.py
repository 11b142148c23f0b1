"""python -m generator generate | check"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from rich.console import Console

from generator import pipeline
from generator.load import LoadError
from generator.models import ModelError
from generator.problems import SpecError
from generator.validate import ASYNCAPI_SCHEMA
from generator.write import FormatError

REPO = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0 when done, 1 when the spec is wrong or the output out of date."""
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    parser.add_argument(
        "command",
        choices=("generate", "check"),
        help="generate: write generated/; check: only look",
    )
    parser.add_argument(
        "--repo", type=Path, default=REPO, help="the folder that holds spec/"
    )
    options = parser.parse_args(arguments)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    started = time.perf_counter()
    layout = pipeline.Layout(options.repo.resolve())
    try:
        with console.status("reading the spec") as status:
            result = pipeline.generate(
                layout,
                lambda stage: status.update(stage),
                check_only=options.command == "check",
            )
    except (SpecError, LoadError, pipeline.OutOfDate, ModelError, FormatError) as error:
        console.print(str(error), markup=False)
        return 1
    seconds = time.perf_counter() - started
    if result.written is None:
        told = "nothing changed" if options.command == "generate" else "up to date"
        console.print(f"{told} ({seconds:.2f} s)")
        return 0
    if not ASYNCAPI_SCHEMA.is_file():
        console.print(
            "AsyncAPI document not judged: its JSON Schema comes with `make node`"
        )
    done = result.written
    console.print(
        f"{result.operations} operations, {result.events} events: "
        f"{len(done.changed)} of {done.total} files written, "
        f"{len(done.removed)} removed, {done.lines} lines of Python "
        f"({seconds:.1f} s)"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
