"""An environment that holds the package and what it needs at run time, nothing else.

What lies beside it matters: httpx loads a command line of its own where rich is
installed, and httpcore other back ends where trio is.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

from generator.__main__ import REPO

from .measure import Spent

_DIRECT = ("httpx", "httpcore", "msgspec", "websockets")


@contextmanager
def clean_environment() -> Generator[Path]:
    """A folder to be named in PYTHONPATH, for an interpreter without `site`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for path in _packages():
            (folder / path.name).symlink_to(path)
        package = REPO / "generated/yeastar_pseries"
        (folder / package.name).symlink_to(package)
        yield folder


def timings(folder: Path, code: str, *arguments: str) -> list[Spent]:
    """Run code that prints pairs of times (wall, CPU) in a new interpreter."""
    # Without bytecode the figure is of compiling, which users do once.
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-S", "-c", code, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env={**env, "PYTHONPATH": str(folder)},
    )
    return [Spent(*pair) for pair in json.loads(done.stdout)]


def _packages() -> set[Path]:
    """Top folders and modules of the run-time dependencies and of theirs."""
    found: set[Path] = set()
    seen: set[str] = set()
    waiting: list[str] = [*_DIRECT]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            dist = distribution(name)
        except PackageNotFoundError:
            continue  # for another Python or system
        for file in dist.files or ():
            top = file.parts[0]
            if top.endswith(".py") or (len(file.parts) > 1 and "." not in top):
                found.add(Path(str(dist.locate_file(top))).resolve())
        for text in dist.requires or ():
            needed = Requirement(text)
            if needed.marker is None or needed.marker.evaluate({"extra": ""}):
                waiting.append(needed.name)
    return {path for path in found if path.name != "__pycache__"}
