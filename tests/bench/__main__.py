"""python -m tests.bench [names...] [--quick] [--json FILE]

Prints a table of figures against peers, all taken in this run. Nothing is asserted:
machines differ, ratios less so. A benchmark that fails says so in its line and makes the
exit code 1. A whole run in which none fails also writes RESULTS.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

from .measure import Row
from .report import figure, write
from .single import FAILED, by_itself

# In the order of the table; those that time whole processes come first.
NAMES = (
    "generation",
    "first_use",
    "cdr",
    "calls",
    "hooks",
    "frames",
    "streams",
    "clients",
    "size",
)
_LIBRARIES = ("httpx", "msgspec", "websockets")


def machine() -> dict[str, str]:
    """What the figures depend on."""
    load = ", ".join(f"{part:.1f}" for part in os.getloadavg())
    return {
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "system": f"{platform.system()} {platform.machine()}",
        "processors": str(os.cpu_count()),
        "load": load,
        "libraries": ", ".join(f"{name} {version(name)}" for name in _LIBRARIES),
    }


def table(rows: list[Row]) -> Table:
    made = Table(title="yeastar-pseries against its peers")
    made.add_column("what", overflow="fold", min_width=46)
    for heading in ("ours", "peer", "figure", "target", ""):
        made.add_column(heading, justify="right", no_wrap=True)
    for row in rows:
        shown = {True: "[green]met[/]", False: "[red]missed[/]", None: ""}[row.met]
        what = f"{row.what}\n[dim]{row.note}[/]" if row.note else row.what
        made.add_row(
            what,
            row.ours,
            row.peer,
            figure(row.value, row.unit),
            f"<= {figure(row.target, row.unit)}" if row.target is not None else "",
            shown,
        )
    return made


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(NAMES))
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write figures")
    options = parser.parse_args()
    names = options.names or NAMES
    unknown = set(names) - set(NAMES)
    if unknown:
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; {', '.join(NAMES)}")
    console, progress = Console(), Console(stderr=True)
    if not console.is_terminal:
        console = Console(width=160)
    facts = machine()
    rows: list[Row] = []
    for name in names:
        with progress.status(name):
            rows += by_itself(name, options.quick)
    console.print(table(rows))
    console.print(
        "; ".join(f"{key} {value}" for key, value in facts.items()), style="dim"
    )
    failed = any(row.ours == FAILED for row in rows)
    # A part, or a quick look, is nothing to keep.
    if not options.names and not options.quick and not failed:
        write(rows, facts)
    if options.json:
        figures = [{**asdict(row), "met": row.met} for row in rows]
        told = {"machine": facts, "quick": options.quick, "figures": figures}
        options.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
