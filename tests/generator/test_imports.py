"""The generator's modules lean on each other one way."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[2] / "generator"


def modules(root: Path) -> dict[str, Path]:
    """Return each module of the generator by its dotted name."""
    found: dict[str, Path] = {}
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root.parent).with_suffix("").parts
        # The runtime belongs to the package, node_modules to npm.
        if parts[1] not in ("runtime", "node"):
            found[".".join(parts).removesuffix(".__init__")] = path
    return found


def imported(path: Path, known: dict[str, Path]) -> Iterator[str]:
    """Yield the modules that a file imports as soon as it is imported itself."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            # `from generator import lint`: the name may be a module or not.
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if name in known else str(node.module) for name in inner]
        else:
            continue
        yield from (name for name in names if name in known)


def cycle(root: Path, unit: Callable[[str], str]) -> list[str]:
    """Return the names on a cycle of units, or nothing."""
    known = modules(root)
    graph: dict[str, set[str]] = {}
    for name, path in known.items():
        needed = {unit(other) for other in imported(path, known)} - {unit(name)}
        graph.setdefault(unit(name), set()).update(needed)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def a_module(name: str) -> str:
    return name


def a_stage(name: str) -> str:
    """A module or folder right below generator/: what the README's flow names."""
    return ".".join(name.split(".")[:2])


@pytest.mark.parametrize("unit", [a_module, a_stage])
def test_no_part_of_the_generator_needs_one_that_needs_it(
    unit: Callable[[str], str],
) -> None:
    assert cycle(GENERATOR, unit) == []


def test_a_circle_between_a_folder_and_a_module_is_seen(tmp_path: Path) -> None:
    root = tmp_path / "generator"
    (root / "build").mkdir(parents=True)
    (root / "models.py").write_text("from generator.build.requests import Request\n")
    (root / "build/requests.py").write_text("")
    (root / "build/events.py").write_text("from generator import models\n")
    assert cycle(root, a_module) == []
    assert set(cycle(root, a_stage)) == {"generator.build", "generator.models"}
