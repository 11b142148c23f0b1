"""python -m generator generate | check"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from generator.layout import Layout

REPO = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Return 0 when done, 1 when the spec is wrong or the output out of date."""
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
