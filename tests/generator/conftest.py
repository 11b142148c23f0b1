"""One generated tiny package for the whole session."""

from __future__ import annotations

from pathlib import Path

# Loaded before the generator forks its workers, so that each of them has it already.
import datamodel_code_generator.__main__  # noqa: F401
import jsonschema  # noqa: F401
import openapi_spec_validator  # noqa: F401
import pytest

from generator.runtime_files import runtime_files
from tests.golden import generate, place


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of the tiny spec with its generated/; not to be written to."""
    repo = place(tmp_path_factory.mktemp("tiny") / "repo")
    generate(repo)
    return repo


@pytest.fixture(scope="session")
def runnable(made: Path) -> Path:
    """A folder with the tiny package and the runtime, ready to import."""
    folder = made.parent / "runnable"
    package = folder / "yeastar_pseries"
    for name, text in runtime_files().items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")
    for path in (made / "generated/yeastar_pseries").rglob("*.py"):
        target = package / path.relative_to(made / "generated/yeastar_pseries")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    return folder
