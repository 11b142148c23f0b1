"""python -m tests.soak: the long run; exit code 0 only if nothing is to complain of."""

from __future__ import annotations

import argparse
import logging
import random
import sys

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from .plan import DISCONNECTS, Plan
from .run import soak
from .verdict import Report


def main() -> int:
    """Run each client, show the figures, judge."""
    options = _parser().parse_args()
    seed = options.seed if options.seed is not None else random.randrange(10**6)
    names = ["sync", "async"] if options.client == "both" else [options.client]
    # It tells of every fault, as it should; here that is no news.
    logging.getLogger("yeastar_pseries").setLevel(logging.ERROR)
    console = Console(highlight=False)
    console.print(
        f"{options.events:,} events, {options.faults} disconnects, seed {seed}"
    )
    reports = [
        _run(
            Plan(
                client=name,
                events=options.events,
                faults=options.faults,
                seed=seed,
                limit=options.limit,
                duplicate_window=options.duplicate_window,
            ),
            console,
        )
        for name in names
    ]
    console.print(_table(reports))
    for report in reports:
        for complaint in report.complaints:
            console.print(f"[red]{report.plan.client}[/]: {complaint}")
    good = all(report.good for report in reports)
    console.print(
        "[green]Every event exactly once, or covered by a Gap.[/]"
        if good
        else f"[red]Not good.[/] Again with --seed {seed}"
    )
    return 0 if good else 1


def _run(plan: Plan, console: Console) -> Report:
    columns = (
        TextColumn("{task.description:<6}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[fault]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console) as bar:
        task = bar.add_task(plan.client, total=plan.events, fault="")

        def show(events: int, faults: int, kind: str) -> None:
            bar.update(task, completed=events, fault=f"{faults}: {kind}")

        report = soak(plan, show)
        bar.update(task, completed=plan.events, fault="")
    return report


def _table(reports: list[Report]) -> Table:
    made = Table(title="The stream under faults")
    made.add_column("")
    for report in reports:
        made.add_column(report.plan.client, justify="right")
    names = dict.fromkeys(name for report in reports for name in report.figures)
    for name in names:
        made.add_row(name, *(report.figures.get(name, "") for report in reports))
    return made


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.soak",
        description="The event streams of both clients against a mock PBX on loopback "
        f"that fails in {len(DISCONNECTS)} ways.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--events", type=int, default=200_000, help="how many the PBX reports")
    add("--faults", type=int, default=30, help="how many disconnects")
    add("--client", choices=["sync", "async", "both"], default="both")
    add("--seed", type=int, help="of what is left to chance; none: another every time")
    add("--limit", type=float, default=900.0, help="seconds for each client")
    add(
        "--duplicate-window",
        type=float,
        default=0.0,
        help="as of client.events; 0 delivers the PBX's copies, and lets events happen"
        " twice that have to come twice",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
