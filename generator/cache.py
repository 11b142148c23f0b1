"""Results of earlier runs, by content; a run keeps only what it used."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

import msgspec

from generator.installed import version

T = TypeVar("T")

_HERE = Path(__file__).parent


def digest(*parts: str) -> str:
    """Return one key for these texts in this order."""
    hasher = hashlib.sha256()
    for part in parts:
        hasher.update(part.encode() + b"\0")
    return hasher.hexdigest()


@cache
def toolchain_key(*names: str) -> str:
    """Return a key for files of the generator and versions of distributions.

    A cached result is good only as long as what made it is the same.

    Args:
        names: files and folders in generator/; any other name is a distribution.
    """
    texts: list[str] = []
    for name in names:
        path = _HERE / name
        if path.is_dir():
            inner = sorted(p for p in path.rglob("*") if p.suffix != ".pyc")
            texts += [p.read_text("utf-8") for p in inner if p.is_file()]
        elif path.is_file():
            texts.append(path.read_text("utf-8"))
        else:
            texts.append(f"{name} {version(name)}")
    return digest(*texts)


class Cache(Generic[T]):
    """A JSON file of results by key; a file that cannot be read is an empty one.

    Args:
        path: the file.
        kind: type of the results, if it is none that JSON has itself.
    """

    def __init__(self, path: Path, kind: type[T] | None = None) -> None:
        self._path = path
        self._known: dict[str, T] = {}
        self._used: dict[str, T] = {}
        try:
            # Files of many megabytes, for which json takes three times as long.
            data: object = msgspec.json.decode(
                path.read_bytes(), type=dict[str, kind or Any]
            )
        except (OSError, ValueError):
            data = None
        if isinstance(data, dict):
            self._known = cast(dict[str, T], data)

    def get(self, key: str) -> T | None:
        """Return the result, or None; asking keeps it for the next run."""
        found = self._known.get(key)
        if found is not None:
            self._used[key] = found
        return found

    def put(self, key: str, result: T) -> None:
        self._used[key] = result

    def results(self) -> Collection[T]:
        """Return what earlier runs kept, whatever the keys."""
        return self._known.values()

    def save(self) -> None:
        """Write what was asked for or put, if that is anything new."""
        if self._used.keys() == self._known.keys():
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # Written beside and renamed: a run that is stopped, or a second one beside
        # it, never leaves half a file.
        unfinished = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        unfinished.write_bytes(msgspec.json.encode(self._used))
        unfinished.replace(self._path)
