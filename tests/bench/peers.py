"""Other people's generators, in an environment of their own made on demand."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from generator.__main__ import REPO

_LOCK = Path(__file__).with_name("requirements.lock")
_VENV = REPO / ".cache/bench-venv"


@dataclass(frozen=True, slots=True)
class Peers:
    """Where the peers' programs lie."""

    scripts: Path

    def environment(self) -> dict[str, str]:
        """Environment in which a peer also finds the tools it calls itself."""
        path = f"{self.scripts}{os.pathsep}{os.environ.get('PATH', '')}"
        return {**os.environ, "PATH": path}


def peers() -> Peers | None:
    """The peers; None when they cannot be installed, which spoils nothing else."""
    scripts = _VENV / ("Scripts" if os.name == "nt" else "bin")
    done = _VENV / "installed"
    wanted = hashlib.sha256(_LOCK.read_bytes()).hexdigest()
    if done.is_file() and done.read_text("utf-8") == wanted:
        return Peers(scripts)
    install = (scripts / "python", "-m", "pip", "install", "--quiet")
    options = ("--disable-pip-version-check", "--require-hashes", "-r", _LOCK)
    try:
        subprocess.run(
            [sys.executable, "-m", "venv", "--clear", _VENV],
            check=True,
            capture_output=True,
        )
        subprocess.run([*install, *options], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    done.write_text(wanted, encoding="utf-8")
    return Peers(scripts)
