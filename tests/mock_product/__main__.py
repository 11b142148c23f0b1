"""Both wheels in an empty environment: `make test-mock-product`.

An application of three files passes its tests there, and the same application in Node
passes its own with nothing but the command and its orders.

    python -m tests.mock_product [FOLDER]     a folder that has both wheels; else built
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

from generator.publish.artifact.distributions import build, build_mock

REPO = Path(__file__).parents[2]
HERE = Path(__file__).parent
NO_DAY = 1_580_601_600


def main(arguments: list[str]) -> int:
    """Return 0 if everything passes."""
    with tempfile.TemporaryDirectory(prefix="mock-product-") as name:
        home = Path(name)
        if arguments:
            wheels = Path(arguments[0])
        else:
            wheels = home / "dist"
            build(REPO, wheels, NO_DAY)
            build_mock(REPO, wheels, NO_DAY)
        programs = _installed(home, wheels)
        return _python(home, programs) or _node(home, programs)


def _installed(home: Path, wheels: Path) -> Path:
    """Install both wheels and pytest where nothing else is; returns the programs."""
    [sdk] = wheels.glob("yeastar_pseries-*.whl")
    [mock] = wheels.glob("yeastar_mock_pbx-*.whl")
    venv.create(home / "venv", with_pip=True)
    programs = home / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "--disable-pip-version-check"]
    started = time.perf_counter()
    wanted = [str(sdk), f"{mock}[client,tls]", "pytest", "pytest-xdist"]
    _run([*pip, "install", "--quiet", *wanted], home, check=True)
    _run([*pip, "check"], home, check=True)
    print(f"installed in {time.perf_counter() - started:.0f} s", flush=True)
    return programs


def _python(home: Path, programs: Path) -> int:
    """Run the tests of the application, in one process and in two."""
    app = Path(shutil.copytree(HERE / "example_app", home / "app"))
    command = [str(programs / "python"), "-m", "pytest", "-q"]
    return _run(command, app) or _run([*command, "-n", "2"], app)


def _node(home: Path, programs: Path) -> int:
    """Run the tests of the application in Node."""
    app = Path(shutil.copytree(HERE / "node_app", home / "node_app"))
    command = ["node", "--experimental-websocket", "--test", "."]
    return _run(command, app, path=programs)


def _run(
    command: list[str], folder: Path, *, path: Path | None = None, check: bool = False
) -> int:
    # Nothing of this checkout may be found.
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    if path is not None:
        kept["PATH"] = f"{path}{os.pathsep}{kept['PATH']}"
    return subprocess.run(command, cwd=folder, env=kept, check=check).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
