"""Formats, writes what changed, and removes what is no longer made."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.cache import Cache, digest, toolchain_key

_FORMAT = (
    *("format", "--isolated", "--no-cache"),
    *("--target-version=py311", "--line-length=88"),
)

_SORT = (
    *("check", "--isolated", "--no-cache", "--quiet", "--select=I", "--fix"),
    "--target-version=py311",
)


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did to the disk."""

    changed: tuple[Path, ...]
    removed: tuple[Path, ...]
    total: int
    lines: int


class FormatError(Exception):
    """A rendered file is not Python."""


def format_source(source: str) -> str:
    """Return one file as `format_sources` has it."""
    return format_sources({"source": source})["source"]


def format_sources(sources: dict[str, str]) -> dict[str, str]:
    """Return the files as ruff formats them, all in one run.

    black is what `make check` judges them by. Templates print what the two agree on;
    ruff takes a hundredth of the time.

    Raises:
        FormatError: a file is not Python.
    """
    from ruff import find_ruff_bin  # pyright: ignore[reportMissingTypeStubs]

    with tempfile.TemporaryDirectory() as folder:
        # Names of our own: those of the files may be anything, and as long.
        paths = {name: Path(folder, f"{i}.py") for i, name in enumerate(sources)}
        for name, path in paths.items():
            path.write_text(sources[name], encoding="utf-8")
        done = subprocess.run(
            [find_ruff_bin(), *_FORMAT, "."],
            cwd=folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        if done.returncode:
            message = done.stderr.strip()
            for name, path in paths.items():
                message = re.sub(rf"\b{path.name}\b", lambda _, n=name: n, message)
            raise FormatError(message)
        return {name: path.read_text(encoding="utf-8") for name, path in paths.items()}


def sort_imports(folder: Path) -> None:
    """Let ruff put the imports of all files below a folder in order, in place.

    Raises:
        FormatError: a file is not Python.
    """
    from ruff import find_ruff_bin  # pyright: ignore[reportMissingTypeStubs]

    done = subprocess.run(
        [find_ruff_bin(), *_SORT, "."],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise FormatError((done.stderr or done.stdout).strip())


def format_new(sources: dict[str, str], cache: Cache[str]) -> dict[str, str]:
    """Return the files formatted; text formatted before is not formatted again."""
    tools = toolchain_key("write.py", "ruff")
    keys = {name: digest(tools, source) for name, source in sources.items()}
    done = {name: cache.get(key) for name, key in keys.items()}
    new = {name: sources[name] for name, text in done.items() if text is None}
    if new:
        for name, text in format_sources(new).items():
            cache.put(keys[name], text)
            done[name] = text
    return {name: text for name, text in done.items() if text is not None}


def write_tree(files: dict[str, str], root: Path, owned: Iterable[str]) -> Written:
    """Write files under `root`; remove what an earlier run made and this one did not.

    Args:
        files: text by name.
        root: the folder that the names are seen from.
        owned: the names that the last run wrote; nothing else is ever deleted.

    Raises:
        ValueError: a name leads out of the folder; nothing is written then.
    """
    for name in files:
        if not stays_inside(name):
            raise ValueError(f"{name!r} leads out of {root}")
    # First, while the list of the last run stands: what a run that is killed leaves
    # of it is removed by the next.
    removed = _remove(set(owned) - files.keys(), root)
    changed: list[Path] = []
    for name, text in sorted(files.items()):
        made = text.encode()
        if _is_there(os.path.join(root, name), made):
            continue
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
        changed.append(path)
    lines = sum(t.count("\n") for n, t in files.items() if n.endswith(".py"))
    return Written(tuple(changed), tuple(removed), len(files), lines)


def _is_there(path: str, made: bytes) -> bool:
    # Without pathlib: nearly a thousand files are looked at, of which few have changed.
    try:
        with open(path, "rb") as file:
            return file.read() == made
    except OSError:
        return False


def _remove(names: set[str], root: Path) -> list[Path]:
    """Remove files, and folders that become empty."""
    removed: list[Path] = []
    # A list that was edited by hand must not reach outside.
    for name in sorted(filter(stays_inside, names)):
        path = root / name
        if path.is_file():
            path.unlink(missing_ok=True)
            removed.append(path)
            for parent in path.parents:
                if parent == root or any(parent.iterdir()):
                    break
                parent.rmdir()
    return removed


def stays_inside(name: str) -> bool:
    """Return whether a name, seen from a folder, is one in it."""
    # Most names tell it before they are taken apart.
    if ".." not in name and ":" not in name and name[:1] not in ("/", "\\"):
        return True
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts


def differences(files: dict[str, str], root: Path, owned: Iterable[str]) -> list[str]:
    """Return names on disk that differ from what would be written."""
    wrong = [
        name
        for name, text in files.items()
        if not (root / name).is_file() or (root / name).read_bytes() != text.encode()
    ]
    wrong += [n for n in set(owned) - files.keys() if (root / n).is_file()]
    return sorted(wrong)
