"""python -m tests.versions: exit code 0 only if both ends of every range pass, and the extras."""

from __future__ import annotations

import argparse
import json
import subprocess

from rich.console import Console
from rich.table import Table

from .bounds import TRIED, tried
from .environment import PYTHON, Environment, Result

SUITES = ("tests/runtime", "tests/runtime_events", "tests/faults")
EXTRAS = (
    "tests/runtime_cli",
    "tests/runtime_cli_api",
    "tests/runtime_watch",
    "tests/runtime_mcp",
    "tests/runtime_sync",
    "tests/runtime_relay",
    "tests/runtime_hooks",
    "tests/runtime_tokens",
)
RUNS = {"lowest": SUITES, "newest": SUITES, "extras": EXTRAS}


def main() -> int:
    """Build, test, show, and note in `tried.json` what passed."""
    parser = argparse.ArgumentParser(prog="python -m tests.versions")
    parser.add_argument("--only", choices=[*RUNS], help="one of them")
    only = parser.parse_args().only
    console = Console(highlight=False, soft_wrap=True)
    table = Table("versions", "tests", "passed", "failed", "skipped", "s")
    good = True
    for name in [only] if only else RUNS:
        environment = Environment(name)
        console.print(f"{name}: installing")
        try:
            environment.build()
        except subprocess.CalledProcessError:
            console.print(f"[red]{name}[/]: pip has failed")
            good = False
            continue
        versions = environment.versions()
        listed = [" ".join(each) for each in versions.items()]
        console.print(f"{name}: Python {PYTHON}, {', '.join(listed)}")
        results: dict[str, Result] = {}
        for suite in RUNS[name]:
            console.print(f"{name}: {suite}")
            results[suite] = environment.test(suite)
        _add(table, [f"{name}, Python {PYTHON}", *listed], results)
        if all(result.good for result in results.values()):
            _note(name, versions)
        else:
            good = False
    console.print(table)
    console.print("[green]All pass.[/]" if good else "[red]Not good.[/]")
    return 0 if good else 1


def _add(table: Table, versions: list[str], results: dict[str, Result]) -> None:
    columns = [
        "\n".join(versions),
        "\n".join(results),
        "\n".join(str(result.passed) for result in results.values()),
        "\n".join(str(result.failed) for result in results.values()),
        "\n".join(str(result.skipped) for result in results.values()),
        "\n".join(f"{result.seconds:.0f}" for result in results.values()),
    ]
    good = all(result.good for result in results.values())
    table.add_row(*columns, style="" if good else "red", end_section=True)


def _note(name: str, versions: dict[str, str]) -> None:
    record = tried()
    record.setdefault(PYTHON, {})[name] = versions
    TRIED.write_text(json.dumps(record, indent=2, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
