"""A tiny spec with one of everything, and what the generator makes of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from unittest import mock

from generator import pipeline

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"


def place(repo: Path) -> Path:
    """Put the tiny spec into an empty folder, as if that were a checkout."""
    repo.mkdir(parents=True, exist_ok=True)
    shutil.copytree(HERE / "spec", repo / "spec")
    shutil.copy(HERE / "pyproject.toml", repo)
    return repo


def generate(repo: Path, *, check_only: bool = False) -> pipeline.Result:
    """Generate what depends on the spec; the hand-written runtime is left out."""
    layout = pipeline.Layout(repo)
    # The runtime is the same for every spec, and formatting it takes most of a run.
    with mock.patch.object(pipeline, "runtime_files", dict):
        return pipeline.generate(layout, lambda _: None, check_only)


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder, by its name from there."""
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def expect(case: Path, said: str) -> None:
    """Write into a case what the generator is to say of it, and show that."""
    text = case.read_text(encoding="utf-8")
    head = text[: text.index("\nexpect: ")]
    block = "".join(f"  {line}\n" for line in said.splitlines())
    case.write_text(f"{head}\nexpect: |\n{block}", encoding="utf-8")
    print(f"{case.name}\n{block}")
