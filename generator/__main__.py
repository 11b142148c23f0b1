"""python -m generator generate | check | diff | draft | release"""

from __future__ import annotations

import argparse
import sys
import time
from importlib import import_module
from pathlib import Path

from generator.layout import Layout

REPO = Path(__file__).resolve().parent.parent

# Each has a `main(arguments)`; imported when asked for, since some bring much.
COMMANDS = {
    "diff": "generator.diff.command",
    "draft": "generator.draft.command",
    "release": "generator.release.command",
}


def main(arguments: list[str] | None = None) -> int:
    """Return 0 when done, 1 when the spec is wrong or the output out of date.

    What other commands return is said in their modules.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0] in COMMANDS:
        return import_module(COMMANDS[given[0]]).main(given[1:])
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    parser.add_argument(
        "command",
        choices=("generate", "check", *COMMANDS),
        help="generate: write generated/; check: only look; others have a --help",
    )
    parser.add_argument(
        "--repo", type=Path, default=REPO, help="the folder that holds spec/"
    )
    options = parser.parse_args(given)
    started = time.perf_counter()
    layout = Layout(options.repo.resolve())
    check_only = options.command == "check"
    if not check_only and layout.unchanged():
        # Before anything big is imported: this is the run that happens most.
        print(
            f"nothing changed ({time.perf_counter() - started:.2f} s)", file=sys.stderr
        )
        return 0
    from generator.console import run

    return run(layout, check_only, started)


if __name__ == "__main__":
    sys.exit(main())
