"""Results of earlier runs, by content; a run keeps only what it used."""

from __future__ import annotations

import hashlib
import os
import sys
import zlib
from collections.abc import Collection
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

import msgspec

from generator.installed import version
from generator.own_files import edited_meanwhile, own_content, own_paths

T = TypeVar("T")


def digest(*parts: str) -> str:
    """Return one key for these texts in this order."""
    return hashlib.sha256("\0".join((*parts, "")).encode()).hexdigest()


@cache
def toolchain_key(*names: str) -> str:
    """Return a key for files of the generator and versions of distributions.

    A cached result is good only as long as what made it is the same. Names of files
    count, as some become names of what is made, and Python does: what it takes for a
    letter or a line's width is told by its own tables.

    Args:
        names: files and folders in generator/; any other name is a distribution.
    """
    texts = [sys.version]
    for name in names:
        files = own_paths(name)
        if files is None:
            texts.append(f"{name} {version(name)}")
            continue
        for within, path in files:
            texts += [within, own_content(path).decode()]
    return digest(*texts)


class Cache(Generic[T]):
    """A file of results by key; one that cannot be read is an empty one.

    It is JSON below a checksum: half a file is no JSON, but one with a wrong bit is.

    Args:
        path: the file.
        kind: type of the results, if it is none that JSON has itself.
    """

    def __init__(self, path: Path, kind: type[T] | None = None) -> None:
        self._path = path
        self._known: dict[str, msgspec.Raw] = {}
        self._used: dict[str, msgspec.Raw] = {}
        self._decoder = msgspec.json.Decoder[T](cast(Any, kind or Any))
        # Files of many megabytes, most of which is written again as it is.
        with suppress(OSError, ValueError):
            self._known = msgspec.json.decode(
                _checked(path.read_bytes()), type=dict[str, msgspec.Raw]
            )

    def get(self, key: str) -> T | None:
        """Return the result, or None; asking keeps it for the next run."""
        found = self._known.get(key)
        if found is None:
            return None
        result = self._decoded(found)
        if result is None:
            del self._known[key]  # the one that is put in its place is new
        else:
            self._used[key] = found
        return result

    def put(self, key: str, result: T) -> None:
        self._used[key] = msgspec.Raw(msgspec.json.encode(result))

    def results(self) -> Collection[T]:
        """Return what earlier runs kept, whatever the keys."""
        found = map(self._decoded, self._known.values())
        return [each for each in found if each is not None]

    def _decoded(self, found: msgspec.Raw) -> T | None:
        try:
            return self._decoder.decode(found)
        except msgspec.ValidationError:
            return None  # an older generator kept something else

    def save(self) -> None:
        """Write what was asked for or put, if that is anything new.

        Where it cannot be written, the next run has more to do, and that is all.
        """
        save_all(self)

    @property
    def is_new(self) -> bool:
        """Whether there is anything else to keep than the last run kept."""
        return self._used.keys() != self._known.keys()

    def write(self) -> None:
        """Write what was asked for or put."""
        # Written beside and renamed: a run that is stopped, or a second one beside
        # it, never leaves half a file.
        unfinished = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        content = msgspec.json.encode(self._used)
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._clear()
            with open(unfinished, "wb") as file:
                file.writelines((_checksum(content), content))
            unfinished.replace(self._path)
            return
        # A disk that is full has no room for half a file either.
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)

    def _clear(self) -> None:
        """Remove what runs that were killed left."""
        for left in self._path.parent.glob(f"{self._path.name}.*"):
            left.unlink(missing_ok=True)


def save_all(*caches: Cache[Any]) -> None:
    """Save several, and look only once whether the generator was edited meanwhile."""
    new = [each for each in caches if each.is_new]
    if new and not edited_meanwhile():
        for each in new:
            each.write()


def _checksum(content: bytes | memoryview) -> bytes:
    return b"%08x\n" % zlib.adler32(content)


def _checked(content: bytes) -> memoryview:
    """Return what stands below a checksum.

    Raises:
        ValueError: it is something else.
    """
    kept = memoryview(content)[9:]
    if content[:9] != _checksum(kept):
        raise ValueError("the file is not as it was written")
    return kept
