"""Whether the generator is still the one that this run was started from.

What is kept for the next run has the text of the generator in its key. Somebody who
edits a module or a template meanwhile would have results of the one text kept under the
other; undone or not, they would stay.

Imported before all else, as a module is old as soon as it is imported.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

SKIPPED = {"node_modules", "__pycache__"}
"""Folders that hold nothing of ours."""
_HERE = os.path.dirname(os.path.abspath(__file__))
_State: TypeAlias = tuple[str, int, int, int, int]


def edited_meanwhile() -> bool:
    """Return whether a file of the generator was touched since this was imported."""
    return _state() != _BEFORE


def content(path: str) -> bytes:
    """Return a file; nothing if it is gone."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        # A link of an editor that leads nowhere, or a file that went meanwhile.
        return b""


@cache
def own_content(path: str) -> bytes:
    """Return a file of the generator as this run first read it.

    A run asks for most of them more than once. Whether one is another by now is told by
    `edited_meanwhile`.
    """
    return content(path)


def own_paths(name: str) -> list[tuple[str, str]] | None:
    """Return a file of the generator, or all in a folder of it; None if it has neither.

    Returns:
        The name, seen from generator/, and the path of each.
    """
    path = os.path.join(_HERE, name)
    if os.path.isfile(path):
        return [(name, path)]
    if not os.path.isdir(path):
        return None
    found = [each for each, *_ in _files(path) if os.path.isfile(each)]
    return sorted((each[len(_HERE) + 1 :], each) for each in found)


def _state() -> list[_State]:
    return sorted(_files(_HERE))


def _files(folder: str) -> Iterator[_State]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in SKIPPED:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                try:
                    is_now = entry.stat(follow_symlinks=False)
                except FileNotFoundError:
                    continue  # an editor's own, gone meanwhile
                # The time of a change, too: an editor may set the other one back.
                yield (
                    entry.path,
                    is_now.st_ino,
                    is_now.st_size,
                    is_now.st_mtime_ns,
                    is_now.st_ctime_ns,
                )


_BEFORE = _state()
