# Made by `make generate` from generator/templates/dunder_main.py.jinja; edits are lost.
"""`python -m` with the name of this package is the command `yeastar`."""

from __future__ import annotations

from ._runtime.cli.start import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
