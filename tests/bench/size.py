"""Lines of generated Python, by folder and against the peer; size of the wheel."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from generator.__main__ import REPO

from .generation import BUNDLES, peer_command
from .measure import Row
from .peers import peers

_PACKAGE = REPO / "generated/yeastar_pseries"


def lines(folder: Path, pattern: str = "**/*.py") -> int:
    """Lines of the Python files below a folder."""
    return sum(path.read_bytes().count(b"\n") for path in folder.glob(pattern))


def run(quick: bool) -> list[Row]:
    """Counted, not timed."""
    total = lines(_PACKAGE)
    peer = _peer_lines()
    folders = {"top": lines(_PACKAGE, "*.py")}
    for path in sorted(_PACKAGE.iterdir()):
        if path.is_dir() and path.name != "__pycache__":
            resources = path / "resources"
            inner = lines(resources) if resources.is_dir() else 0
            folders[path.name] = lines(path) - inner
            if inner:
                folders[f"{path.name}/resources"] = inner
    rows = [
        Row(
            what="generated Python",
            ours=f"{total:,} lines",
            peer=f"{peer:,} lines" if peer else "",
            value=float(total),
            unit="lines",
            note=", ".join(f"{name} {count:,}" for name, count in folders.items()),
        )
    ]
    wheel = _wheel()
    if wheel:
        rows.append(Row(what="wheel", ours=f"{wheel / 1024:,.0f} KB"))
    return rows


def _peer_lines() -> int:
    found = peers()
    if found is None:
        return 0
    with tempfile.TemporaryDirectory() as name:
        output = Path(name, "peer")
        for bundle in BUNDLES:
            command = peer_command(found, bundle, output)
            done = subprocess.run(
                command, cwd=name, env=found.environment(), capture_output=True
            )
            if done.returncode == 0:
                return lines(output)
    return 0


def _wheel() -> int:
    """Bytes of the wheel; 0 when it cannot be built here."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable,
            "-m",
            "hatchling",
            "build",
            "-t",
            "wheel",
            "-d",
            folder,
        ]
        done = subprocess.run(command, cwd=REPO, capture_output=True)
        wheels = list(Path(folder).glob("*.whl"))
        return wheels[0].stat().st_size if done.returncode == 0 and wheels else 0
