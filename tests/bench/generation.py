"""Generation: cold, one resource edited, nothing changed; and openapi-python-client."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from generator.__main__ import REPO

from .measure import Row, Spent, median
from .peers import Peers, peers

BUNDLES = ("openapi.json", "openapi-3.0.json")


def run_timed(
    command: Sequence[str | Path], folder: Path, environment: dict[str, str]
) -> Spent:
    """Run a command to its end and take its times."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(
        command, cwd=folder, env=environment, check=True, capture_output=True
    )
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(wall, used)


def shown(spent: Spent) -> str:
    """Both times; the second counts all processes."""
    return f"{spent.wall:.2f} s ({spent.cpu:.2f} s CPU)"


def ours(folder: Path) -> Spent:
    command = [sys.executable, "-m", "generator", "generate", "--repo", folder]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return run_timed(command, folder, environment)


def forget(folder: Path) -> None:
    for name in (".cache", "generated"):
        shutil.rmtree(folder / name, ignore_errors=True)


def edit(folder: Path, number: int) -> None:
    """Change the words of one operation, as a curator does."""
    path = folder / "spec/openapi/resources/cdr.yaml"
    text = path.read_text("utf-8")
    changed = text.replace("summary: ", f"summary: Edit {number} of ", 1)
    if changed == text:
        raise RuntimeError(f"{path.name} has no summary to edit")
    path.write_text(changed, encoding="utf-8")


def copy_inputs(folder: Path) -> None:
    shutil.copytree(REPO / "spec", folder / "spec")
    shutil.copy(REPO / "pyproject.toml", folder)
    shutil.copytree(
        REPO / "generator",
        folder / "generator",
        ignore=shutil.ignore_patterns("__pycache__", "node_modules"),
    )
    schema = "generator/node/node_modules/@asyncapi/specs/schemas"
    if (REPO / schema).is_dir():
        shutil.copytree(REPO / schema, folder / schema)


def peer_command(found: Peers, bundle: str, output: Path) -> list[str | Path]:
    return [
        found.scripts / "openapi-python-client",
        "generate",
        *("--path", REPO / "generated/spec" / bundle),
        *("--output-path", output),
        "--overwrite",
        *("--meta", "none"),
    ]


def run(quick: bool) -> list[Row]:
    """Rounds of cold, edited, unchanged and peer, in turn."""
    rounds = 1 if quick else 3
    found = peers()
    cold: list[Spent] = []
    edited: list[Spent] = []
    same: list[Spent] = []
    peer: list[Spent] = []
    told = "peer not available"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        copy_inputs(folder)
        for number in range(rounds):
            forget(folder)
            cold.append(ours(folder))
            edit(folder, number)
            edited.append(ours(folder))
            same.append(ours(folder))
            if found is not None:
                spent, told = _peer(found, folder / "peer")
                peer += [spent] if spent else []
    ours_cold, ours_edited, unchanged = median(cold), median(edited), median(same)
    theirs = median(peer) if peer else None
    return [
        Row(
            what="generation, cold",
            ours=shown(ours_cold),
            peer=shown(theirs) if theirs else "",
            value=ours_cold.wall / theirs.wall if theirs else None,
            target=1.0,
            note=told,
        ),
        Row(
            what="generation, one resource edited",
            ours=shown(ours_edited),
            peer="cold: " + shown(ours_cold),
            value=ours_edited.wall / ours_cold.wall,
            target=0.25,
        ),
        Row(
            what="generation, nothing changed",
            ours=shown(unchanged),
            value=unchanged.wall,
            unit="s",
            target=0.5,
        ),
    ]


def _peer(found: Peers, output: Path) -> tuple[Spent | None, str]:
    """The newest bundle that the peer takes."""
    for bundle in BUNDLES:
        command = peer_command(found, bundle, output)
        try:
            spent = run_timed(command, output.parent, found.environment())
        except (OSError, subprocess.CalledProcessError):
            continue
        return spent, f"openapi-python-client on {bundle}"
    return None, "openapi-python-client takes neither bundle"
