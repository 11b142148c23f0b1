"""Writes a file so that it appears whole or not at all."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path
from types import TracebackType
from typing import IO, Self


def safe_name(name: str | None) -> str:
    """Return the last part of a name that came from outside, fit for one file.

    The name never decides a directory, whatever separators it holds.
    """
    last = re.split(r"[/\\:]", name or "")[-1]
    last = "".join(c for c in last if c.isprintable()).strip().lstrip(".")
    return last[-200:] or "download"


def target_path(path: str | os.PathLike[str], name: str | None) -> Path:
    """Return where to save: `path`, or a file of that name in it if it is a folder."""
    text = os.fspath(path)
    target = Path(text)
    if target.is_dir() or text.endswith(("/", os.sep)):
        return target / safe_name(name)
    return target


class PartFile:
    """A neighbour of the target that takes its place when all is written.

    Args:
        target: the final path; an existing file is replaced.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self._part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        self._file = open(self._part, "xb")
        return self

    def write(self, chunk: bytes) -> None:
        """Append to the file."""
        assert self._file is not None
        self._file.write(chunk)

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._file is not None
        try:
            self._file.close()
            if exc_type is None:
                os.replace(self._part, self._target)
        finally:
            self._part.unlink(missing_ok=True)
