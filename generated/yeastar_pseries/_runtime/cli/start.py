# Made by `make generate` from generator/runtime/cli/start.py; edits are lost.
"""The way into the command: what it needs is an extra, and may not be there."""

from __future__ import annotations

import sys
from importlib.util import find_spec

NEEDED = ("typer", "rich", "cryptography")
HOW = "`yeastar` needs an extra: pip install 'yeastar-pseries[cli]'"


def main() -> None:
    """Run the command of `sys.argv`; exit code 2 if the extra is not installed."""
    if any(find_spec(name) is None for name in NEEDED):
        print(HOW, file=sys.stderr)
        sys.exit(2)
    from .app import app

    app()
