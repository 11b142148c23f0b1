"""python -m tests.golden [folder]: renews expected/, or makes the same elsewhere."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tests.golden import EXPECTED, generate, place


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        repo = place(Path(folder) / "repo")
        generate(repo)
        target = Path(sys.argv[1]) if len(sys.argv) > 1 else EXPECTED
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(repo / "generated", target)


if __name__ == "__main__":
    main()
