"""The wheel of the mock PBX, as somebody has it who knows nothing of this checkout."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from generator.publish.artifact.distributions import build_mock

REPO = Path(__file__).parents[2]
APP = Path(__file__).parent / "example_app"
NODE_APP = Path(__file__).parent / "node_app"
# Run as their users run them, by test_plugin.py.
collect_ignore = ["example_app"]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    _, built = build_mock(REPO, tmp_path_factory.mktemp("dist"), 1_580_601_600)
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what pip would install; its libraries are those of this checkout."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="session")
def environment(installed: Path) -> dict[str, str]:
    """Environment of a process that finds the wheel and the SDK, and no tests/."""
    kept = {
        k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "PYTHON"))
    }
    path = os.pathsep.join([str(installed), str(REPO / "generated")])
    return {**kept, "PYTHONPATH": path}
