"""Where a check works: an empty folder, the published files, tools and a mock PBX."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .check import Failed, NotHere

HERE = Path(__file__).parent
REPO = HERE.parents[1]
SPEC = REPO / "generated/spec"
CACHE = REPO / ".cache/verify-spec"
_LAST_LINES = 25


@dataclass(frozen=True)
class Pbx:
    """A mock PBX of its own process."""

    url: str
    client_id: str = "mock-client-id"
    client_secret: str = "mock-client-secret"

    def login(self) -> dict[str, str]:
        """Return the body of a login."""
        return {"username": self.client_id, "password": self.client_secret}

    def environment(self) -> dict[str, str]:
        """Return what the programs of all languages read."""
        return {
            "YEASTAR_URL": self.url,
            "YEASTAR_CLIENT_ID": self.client_id,
            "YEASTAR_CLIENT_SECRET": self.client_secret,
        }


@dataclass(frozen=True)
class Workshop:
    """The place of one check."""

    folder: Path
    """Empty when the check begins, kept afterwards for a look."""
    pbx: Pbx

    @property
    def spec(self) -> Path:
        """The folder of the published files."""
        return SPEC

    def run(
        self,
        *command: str | Path,
        cwd: Path | None = None,
        env: dict[str, str] | None = None,
        seconds: float = 600,
        good: tuple[int, ...] = (0,),
        into: Path | None = None,
    ) -> str:
        """Run a command, keep what it says in `log.txt`, and return it.

        Args:
            command: its words.
            cwd: where it runs; the folder of the check unless given.
            env: added to our own environment and that of the mock PBX.
            seconds: it has to be done by then.
            good: exit codes that are no failure.
            into: a file for its standard output. Node may lose the end of what it
                writes to a pipe, and of two kinds of lines only one may be JSON.

        Raises:
            Failed: it ended with another code, or not in time.
        """
        words = [str(word) for word in command]
        with open(into or os.devnull, "wb") as file:
            try:
                done = subprocess.run(
                    words,
                    cwd=cwd or self.folder,
                    env={**os.environ, **self.pbx.environment(), **(env or {})},
                    stdin=subprocess.DEVNULL,
                    stdout=file if into else subprocess.PIPE,
                    stderr=subprocess.PIPE if into else subprocess.STDOUT,
                    timeout=seconds,
                )
            except subprocess.TimeoutExpired as error:
                late = f"{words[0]} was not done in {seconds:.0f} s"
                raise Failed(late) from error
            except FileNotFoundError as error:
                raise NotHere(words[0]) from error
        said = (done.stderr if into else done.stdout).decode("utf-8", "replace")
        with open(self.folder / "log.txt", "a", encoding="utf-8") as log:
            log.write(f"$ {' '.join(words)}\n{said}\n")
        if done.returncode not in good:
            last = "\n".join(said.splitlines()[-_LAST_LINES:])
            raise Failed(f"{' '.join(words[:3])} ended with {done.returncode}\n{last}")
        return said

    def program(self, language: str) -> Path:
        """Return the folder of our programs in a language."""
        return HERE / "programs" / language

    @cached_property
    def node(self) -> Path:
        """The folder whose node_modules holds every tool of npm."""
        return installed_node()

    @cached_property
    def python(self) -> Path:
        """The interpreter that has every tool of PyPI."""
        return installed_python()


def installed_node() -> Path:
    """Install what package-lock.json lists, once, and return the folder."""
    folder = CACHE / "node"
    lock = (HERE / "package-lock.json").read_bytes()
    done = folder / "installed.json"
    if not done.is_file() or done.read_bytes() != lock:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, folder / name)
        _quietly("npm", "ci", "--silent", "--no-audit", "--no-fund", cwd=folder)
        done.write_bytes(lock)
    return folder


def installed_python() -> Path:
    """Install what requirements.lock lists, once, and return the interpreter."""
    folder = CACHE / "venv"
    lock = (HERE / "requirements.lock").read_bytes()
    done = folder / "installed.txt"
    python = folder / "bin/python"
    if not done.is_file() or done.read_bytes() != lock:
        shutil.rmtree(folder, ignore_errors=True)
        _quietly(sys.executable, "-m", "venv", str(folder), cwd=REPO)
        pip = (str(python), "-m", "pip", "install", "--quiet")
        needed = str(HERE / "requirements.lock")
        _quietly(*pip, "--require-hashes", "-r", needed, cwd=REPO)
        done.write_bytes(lock)
    return python


def _quietly(*command: str, cwd: Path) -> None:
    try:
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    except FileNotFoundError as error:
        raise NotHere(command[0]) from error
    if done.returncode:
        said = f"{done.stdout}{done.stderr}"[-2000:]
        raise Failed(
            f"the tools could not be installed; {Path(command[0]).name} needs its"
            f" registry or a full cache\n{said}"
        )


@contextmanager
def mock_pbx() -> Generator[Pbx]:
    """Start a mock PBX in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder) / "mock.json"
        command = [sys.executable, "-m", "tests.mock_pbx", "--port", "0"]
        command += ["--tls-port", "0", "--ports-file", str(facts)]
        with subprocess.Popen(command, cwd=REPO, stdout=subprocess.DEVNULL) as process:
            try:
                yield Pbx(_url(facts, process))
            finally:
                process.terminate()


def _url(facts: Path, process: subprocess.Popen[bytes]) -> str:
    end = time.monotonic() + 30
    while time.monotonic() < end and process.poll() is None:
        if facts.is_file():
            return str(json.loads(facts.read_text("utf-8"))["url"])
        time.sleep(0.05)
    raise Failed("the mock PBX did not start")
