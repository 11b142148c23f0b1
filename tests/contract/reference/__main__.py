"""Print the differences between the bundles and the fact base, and the figures."""

from __future__ import annotations

import sys

from .compare import Published, compare
from .facts import location
from .listed import differences
from .load import load
from .summary import summary


def main() -> int:
    directory = location()
    if not directory.is_dir():
        print(f"no fact base at {directory}", file=sys.stderr)
        return 2
    report = compare(load(directory), Published.read())
    for difference in sorted(report.differences):
        print(difference)
    print(
        *(f"{count} {name}" for name, count in sorted(report.compared.items())),
        f"{len(report.differences)} differences",
        sep=", ",
    )
    for line in summary(report, differences()):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
