"""The runtime as it lands in the package, made in a temporary folder."""

from __future__ import annotations

import atexit
import importlib
import shutil
import sys
import tempfile
from pathlib import Path
from types import ModuleType

from generator.runtime_files import FOLDER, runtime_files

NAME = "runtime_under_test"


def _materialise() -> None:
    folder = Path(tempfile.mkdtemp(prefix="runtime-events-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name, text in runtime_files().items():
        path = folder / NAME / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / NAME / "__init__.py").touch()
    # Pickles of errors name it; in the package, the template makes it.
    homes = [
        f"from .{FOLDER}.{each} import *\n" for each in ("exceptions", "events.errors")
    ]
    (folder / NAME / "errors.py").write_text("".join(homes), encoding="utf-8")
    sys.path.insert(0, str(folder))


def load(module: str) -> ModuleType:
    """A module of the runtime, e.g. `events.gap` or `events._async.stream`."""
    if NAME not in sys.modules:
        _materialise()
    return importlib.import_module(f"{NAME}.{FOLDER}.{module}")
