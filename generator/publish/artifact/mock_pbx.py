"""The distribution yeastar-mock-pbx: what it is made of, laid out as a project."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.publish.artifact.archive import PublishError
from generator.release.texts import version_of, with_version

PACKAGE = "yeastar_mock_pbx"
SOURCES = "tests/mock_pbx"
ORDERS = "orders.openapi.json"
# It belongs to the project, not to the package.
_HOOK = "hatch_build.py"
_SUFFIXES = (".py", ".typed")


def lay_out(repo: Path, folder: Path) -> Path:
    """Lay out the project in a folder, from which hatchling builds it.

    Args:
        repo: the checkout.
        folder: an empty one.

    Returns:
        The folder of the package in it.

    Raises:
        PublishError: a part is missing, or the mock cannot tell its orders.
    """
    sources = repo / SOURCES
    package = folder / PACKAGE
    for path in sorted(sources.rglob("*")):
        if path.suffix in _SUFFIXES and path.is_file() and path.name != _HOOK:
            target = package / path.relative_to(sources)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    try:
        main = (repo / "pyproject.toml").read_text("utf-8")
        project = (sources / "pyproject.toml").read_text("utf-8")
        files = {
            "pyproject.toml": with_version(project, version_of(main)),
            _HOOK: (sources / _HOOK).read_text("utf-8"),
            "README.md": (sources / "README.md").read_text("utf-8"),
            "LICENSE": (repo / "LICENSE").read_text("utf-8"),
            f"{PACKAGE}/data/openapi.json": _packed_document(repo),
            f"{PACKAGE}/data/recordings.json": packed_recordings(
                repo / "tests/recordings"
            ),
            f"{PACKAGE}/data/{ORDERS}": orders_document(repo),
        }
    except OSError as error:
        raise PublishError(f"{error.filename}: {error.strerror}") from None
    (package / "data").mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
    return package


def packed_recordings(folder: Path) -> str:
    """Return all recordings in one file, by name: hundreds of small ones take longer."""
    found = {
        path.relative_to(folder).as_posix(): json.loads(path.read_text("utf-8"))
        for path in sorted(folder.rglob("*.json"))
    }
    # One a line, so that a difference between two versions can be read.
    lines = [f"{json.dumps(name)}:{_compact(each)}" for name, each in found.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def orders_document(repo: Path) -> str:
    """Return the OpenAPI document of the mock's orders, as the mock tells it.

    Raises:
        PublishError: it cannot.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.mock_pbx", "--openapi"],
        cwd=repo,
        env={**os.environ, "PYTHONPATH": str(repo)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no word"])[-1]
        raise PublishError(f"`python -m tests.mock_pbx --openapi` failed: {last}")
    return done.stdout


def _packed_document(repo: Path) -> str:
    path = repo / "generated/spec/openapi.json"
    if not path.is_file():
        raise PublishError(f"{path} is not there: run `make generate`")
    return _compact(json.loads(path.read_text("utf-8")))


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
