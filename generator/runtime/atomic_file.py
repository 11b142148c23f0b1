"""Writes a file so that it appears complete or not at all."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path
from types import TracebackType
from typing import IO, Self


def safe_name(name: str | None) -> str:
    """Return a file name that is safe to use, made from one that came from outside.

    Args:
        name: the name, perhaps with directories, which are dropped, whatever separator
            they are written with.

    Returns:
        The last part without unprintable characters, leading dots and outer blanks, at
        most 200 characters; "download" if nothing is left.
    """
    last = re.split(r"[/\\:]", name or "")[-1]
    last = "".join(c for c in last if c.isprintable()).strip().lstrip(".")
    return last[-200:] or "download"


def target_path(path: str | os.PathLike[str], name: str | None) -> Path:
    """Return where to save a file.

    Args:
        path: the file, or a folder: one that exists, or a text that ends in a slash.
        name: name for the file in that folder, as it came from outside.
    """
    text = os.fspath(path)
    target = Path(text)
    if target.is_dir() or text.endswith(("/", os.sep)):
        return target / safe_name(name)
    return target


class PartFile:
    """A temporary file beside the target, renamed to it when all is written.

    An error inside the `with` block removes it and leaves the target as it was.

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
