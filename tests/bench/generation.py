"""Generation: cold, against openapi-python-client; and how it grows with the spec.

Judged by CPU time of all processes: that depends least on what else a machine does.
"""

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

from .grown import grow
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
    # Compiled modules are kept, as those of the peer are since it was installed.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
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
    """Cold against the peer, in turn; then the same spec 1, 3 and 10 times over."""
    rounds = 1 if quick else 3
    found = peers()
    cold: list[Spent] = []
    peer: list[Spent] = []
    told = "peer not available"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        copy_inputs(folder)
        ours(folder)  # compiles the generator's modules
        for _ in range(rounds):
            forget(folder)
            cold.append(ours(folder))
            if found is not None:
                spent, told = _peer(found, folder / "peer")
                peer += [spent] if spent else []
    rows = [_against_peer(median(cold), median(peer) if peer else None, told)]
    for times in (1, 3) if quick else (1, 3, 10):
        rows += _growth(times, rounds if times == 1 else 1)
    return rows


def _against_peer(ours: Spent, theirs: Spent | None, told: str) -> Row:
    if theirs is None:
        return Row(what="generation, cold", ours=shown(ours), note=told)
    return Row(
        what="generation, cold",
        ours=shown(ours),
        peer=shown(theirs),
        value=ours.cpu / theirs.cpu,
        target=1.0,
        note=f"by CPU time; {ours.wall / theirs.wall:.2f} x by the clock; {told}",
    )


def _growth(times: int, rounds: int) -> list[Row]:
    """Cold, one resource edited, nothing changed, with the resources so many times."""
    cold: list[Spent] = []
    edited: list[Spent] = []
    same: list[Spent] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        copy_inputs(folder)
        grow(folder / "spec", times)
        ours(folder)
        for number in range(rounds):
            forget(folder)
            cold.append(ours(folder))
            edit(folder, number)
            edited.append(ours(folder))
            same.append(ours(folder))
    ours_cold, ours_edited, unchanged = median(cold), median(edited), median(same)
    share = ours_edited.wall / ours_cold.wall
    return [
        Row(
            what=f"generation, {times} x the spec, one resource edited",
            ours=shown(ours_edited),
            peer="cold: " + shown(ours_cold),
            value=ours_edited.cpu / ours_cold.cpu,
            target=0.15,
            note=f"by CPU time; {share:.2f} x by the clock",
        ),
        Row(
            what=f"generation, {times} x the spec, nothing changed",
            ours=shown(unchanged),
            value=unchanged.cpu,
            unit="s",
            target=0.5,
            note="by CPU time",
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
