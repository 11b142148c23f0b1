"""The wheel and the sdist of the package, and a trial of them without this checkout."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import venv
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from generator.publish.artifact.archive import PublishError
from generator.publish.artifact.mock_pbx import ORDERS, lay_out

_HERE = Path(__file__).parent


def build(project: Path, target: Path, seconds: int) -> list[Path]:
    """Build the sdist, and the wheel from nothing but the sdist.

    Args:
        project: what is built: the checkout, or another folder with a pyproject.toml.
        target: the folder that gets both.
        seconds: the time of every file in them, since 1970.

    Returns:
        The sdist and the wheel.

    Raises:
        PublishError: hatchling refused.
    """
    with tempfile.TemporaryDirectory() as folder:
        made, unpacked = Path(folder, "made"), Path(folder, "unpacked")
        _hatchling(project, made, "sdist", seconds)
        [sdist] = made.iterdir()
        # tarfile's filter came with Python 3.11.4; this archive was just made here.
        shutil.unpack_archive(sdist, unpacked)
        [source] = unpacked.iterdir()
        _hatchling(source, made, "wheel", seconds)
        [wheel] = made.glob("*.whl")
        target.mkdir(parents=True, exist_ok=True)
        return [Path(shutil.move(each, target / each.name)) for each in (sdist, wheel)]


def build_mock(repo: Path, target: Path, seconds: int) -> list[Path]:
    """Build sdist and wheel of the mock PBX.

    Args:
        repo: the checkout.
        target: the folder that gets both, and the document of its orders.
        seconds: the time of every file in them, since 1970.

    Returns:
        The sdist and the wheel.

    Raises:
        PublishError: a part is missing, or hatchling refused.
    """
    with tempfile.TemporaryDirectory() as folder:
        package = lay_out(repo, Path(folder))
        made = build(Path(folder), target, seconds)
        shutil.copyfile(
            package / "data" / ORDERS, target / f"yeastar-mock-pbx-{ORDERS}"
        )
    return made


def _hatchling(source: Path, target: Path, kind: str, seconds: int) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind]
    _run([*command, "--directory", str(target)], source, seconds=seconds)


def try_wheels(repo: Path, wheel: Path, mock: Path) -> str:
    """Install the package where nothing else is, and use it against the mock PBX.

    Args:
        repo: the checkout, for what the package must not need.
        wheel: the package.
        mock: the mock PBX, which is installed after that was seen.

    Returns:
        What was installed, in one line.

    Raises:
        PublishError: it cannot be installed, needs what it does not declare, or does
            not work.
    """
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        venv.create(home / "venv", with_pip=True)
        python = home / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
        pip = [str(python), "-m", "pip", "--disable-pip-version-check"]
        _run([*pip, "install", "--quiet", str(wheel)], home)
        _run([*pip, "check"], home)
        listed = json.loads(_run([*pip, "list", "--format=json"], home))
        names = {str(each["name"]).lower() for each in cast(list[Any], listed)}
        odd = names & _of_development(repo)
        if odd:
            raise PublishError(f"the package pulls in {', '.join(sorted(odd))}")
        shutil.copy(_HERE / "smoke.py", home)
        _run([*pip, "install", "--quiet", str(mock)], home)
        with _mock(python, home) as url:
            said = _run([str(python), "-I", "smoke.py", url], home)
    return f"{said.strip()}, beside {', '.join(sorted(names - {'pip', 'setuptools'}))}"


def _of_development(repo: Path) -> set[str]:
    """Return the names that only whoever works on the package needs."""
    project = tomllib.loads((repo / "pyproject.toml").read_text("utf-8"))
    groups = cast("dict[str, list[str | dict[str, str]]]", project["dependency-groups"])
    lines = [line for group in groups.values() for line in group]
    return {
        re.split(r"[=<>\[ ]", line)[0].lower()
        for line in lines
        if isinstance(line, str)
    }


@contextmanager
def _mock(python: Path, home: Path) -> Generator[str]:
    """Start the mock PBX that was installed."""
    facts = home / "mock.json"
    command = [str(python), "-I", "-m", "yeastar_mock_pbx", "--port", "0"]
    with subprocess.Popen(
        [*command, "--ports-file", str(facts)],
        cwd=home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            end = time.monotonic() + 60
            while not facts.is_file():
                if process.poll() is not None or time.monotonic() > end:
                    raise PublishError("the mock PBX of the wheel did not start")
                time.sleep(0.05)
            yield str(json.loads(facts.read_text("utf-8"))["url"])
        finally:
            process.terminate()


def _run(command: list[str], folder: Path, seconds: int | None = None) -> str:
    """Run a command in a folder and return what it printed.

    Raises:
        PublishError: it failed; with its last lines.
    """
    # Nothing of this checkout may be found by what is tried.
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    if seconds is not None:
        kept["SOURCE_DATE_EPOCH"] = str(seconds)
    done = subprocess.run(
        command, cwd=folder, env=kept, capture_output=True, text=True, check=False
    )
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).splitlines()[-15:])
        words = " ".join(
            Path(command[0]).name if i == 0 else w for i, w in enumerate(command[:5])
        )
        raise PublishError(f"`{words} ...` failed:\n{last}")
    return done.stdout
