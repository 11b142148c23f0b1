"""Formats, writes what changed, and removes what is no longer made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import cast

import black
from black.mode import TargetVersion

_MODE = black.Mode(target_versions={TargetVersion.PY311}, line_length=88)
_BLACK = version("black")
_POOL_FROM = 12  # fewer files are done before a second process has started


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did to the disk."""

    changed: tuple[Path, ...]
    removed: tuple[Path, ...]
    total: int
    lines: int


class FormatError(Exception):
    """A rendered file is not Python."""


def digest(text: str) -> str:
    """Content hash, the key of everything that is remembered."""
    # Another black may format the same text otherwise.
    return hashlib.sha256(f"{_BLACK}\n{text}".encode()).hexdigest()


def format_source(source: str) -> str:
    """black's output for one file."""
    return black.format_str(source, mode=_MODE)


def _format_named(item: tuple[str, str]) -> str:
    name, source = item
    try:
        return format_source(source)
    except Exception as error:
        raise FormatError(f"{name}: {error}") from None


def format_all(files: dict[str, str], cache: Path) -> dict[str, str]:
    """Format every Python file; text formatted before is not formatted again."""
    known = _remembered(cache)
    results: dict[str, str] = {}
    todo: list[tuple[str, str]] = []
    for name, source in files.items():
        if not name.endswith(".py"):
            results[name] = source
            continue
        hit = known.get(digest(source))
        if hit is None:
            todo.append((name, source))
        else:
            results[name] = hit
    if todo:
        # Long files first, so that no process ends up alone with the longest.
        todo.sort(key=lambda item: -len(item[1]))
        if len(todo) < _POOL_FROM:
            formatted = [_format_named(item) for item in todo]
        else:
            with ProcessPoolExecutor(max_workers=2) as pool:
                formatted = list(pool.map(_format_named, todo, chunksize=2))
        for (name, _), text in zip(todo, formatted, strict=True):
            results[name] = text
    keep = {
        digest(source): results[name]
        for name, source in files.items()
        if name.endswith(".py")
    }
    if keep.keys() != known.keys():
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text(json.dumps(keep), encoding="utf-8")
    return results


def _remembered(cache: Path) -> dict[str, str]:
    try:
        data: object = json.loads(cache.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return cast(dict[str, str], data) if isinstance(data, dict) else {}


def write_tree(files: dict[str, str], root: Path, owned: Iterable[str]) -> Written:
    """Write files under `root`; remove what an earlier run made and this one did not.

    `owned` are the names that the last run wrote: nothing else is ever deleted.
    """
    changed: list[Path] = []
    for name, text in sorted(files.items()):
        path = root / name
        if path.is_file() and path.read_bytes() == text.encode():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        changed.append(path)
    removed: list[Path] = []
    for name in sorted(set(owned) - files.keys()):
        path = root / name
        if path.is_file():
            path.unlink()
            removed.append(path)
            for parent in path.parents:
                if parent == root or any(parent.iterdir()):
                    break
                parent.rmdir()
    lines = sum(t.count("\n") for n, t in files.items() if n.endswith(".py"))
    return Written(tuple(changed), tuple(removed), len(files), lines)


def differences(files: dict[str, str], root: Path, owned: Iterable[str]) -> list[str]:
    """Names on disk that differ from what would be written."""
    wrong = [
        name
        for name, text in files.items()
        if not (root / name).is_file()
        or (root / name).read_bytes() != text.encode()
    ]
    wrong += [n for n in set(owned) - files.keys() if (root / n).is_file()]
    return sorted(wrong)
