# Made by `make generate` from generator/runtime/atomic_file.py; edits are lost.
"""Writes a file so that it appears complete or not at all."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from pathlib import Path
from types import TracebackType
from typing import IO, Self

# File systems count bytes, mostly 255; some room is left for a prefix and a suffix.
_MOST_BYTES = 200
# Windows takes these for devices, whatever extension they have.
_DEVICE = re.compile(
    r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\Z"
)


def safe_name(name: str | None) -> str:
    """Return a file name that is safe to use, made from one that came from outside.

    Args:
        name: the name, perhaps with directories, which are dropped, whatever separator
            they are written with.

    Returns:
        The last part without unprintable characters, leading dots, outer blanks and
        dots at the end, the last 200 bytes of it at most, in UTF-8; "download" if
        nothing is left. The name of a Windows device gets "_" in front. What the file
        system cannot name (a computer set to Latin-1 has no Chinese) is there by number.
    """
    last = re.split(r"[/\\:]", name or "")[-1]
    last = _trimmed("".join(_nameable(c) for c in last if c.isprintable()))
    last = _trimmed(_last_bytes(last, _MOST_BYTES))
    if _DEVICE.match(last.partition(".")[0].rstrip()):
        last = f"_{last}"
    return last or "download"


def _nameable(char: str) -> str:
    try:
        os.fsencode(char)
    except UnicodeEncodeError:
        # Not the same for all: two names must not become one.
        return f"_{ord(char):x}"
    return char


def _trimmed(name: str) -> str:
    return name.lstrip(". ").rstrip(". ").strip()


def _last_bytes(text: str, most: int) -> str:
    """Return the end of a text, no longer than that in UTF-8."""
    encoded = text.encode("utf-8", "surrogateescape")
    # Half a character at the beginning is dropped.
    return encoded[-most:].decode("utf-8", "ignore") if len(encoded) > most else text


def target_path(path: str | os.PathLike[str], name: str | None) -> Path:
    """Return where to save a file.

    Args:
        path: the file, or a folder: one that exists, or a text that ends in a slash.
        name: name for the file in that folder, as it came from outside.

    Raises:
        OSError: there is something that is no file and must not be replaced by one, or
            it cannot be looked at.
    """
    text = os.fspath(path)
    target = Path(text)
    if target.is_dir() or text.endswith(("/", os.sep)):
        target = target / safe_name(name)
    _check_replaceable(target)
    return target


def _check_replaceable(target: Path) -> None:
    """Refuse a device, a pipe, a socket or a folder, also behind a link."""
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(
            errno.EISDIR, "a folder is where the file should be", str(target)
        )
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "no file, so it is not replaced", str(target))


def part_name(target: Path, mark: str) -> str:
    """Return the name of a temporary file beside a target."""
    # The target's own name may be as long as a name can be.
    return f".{_last_bytes(target.name, _MOST_BYTES)}{mark}.part"


class PartFile:
    """A temporary file beside the target, renamed to it when all is written.

    An error inside the `with` block removes it and leaves the target as it was.

    Args:
        target: the final path; an existing file is replaced.
        part: the temporary file; by default one of a name that no other has.
        mode: who may read and write it, from the first byte on; less the umask.
    """

    def __init__(
        self, target: Path, part: Path | None = None, *, mode: int = 0o666
    ) -> None:
        self._target = target
        self._mode = mode
        name = part_name(target, f".{secrets.token_hex(4)}")
        self._part = target.with_name(name) if part is None else part
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self._file = open(self._part, "xb", opener=self._opened)
        except OSError as error:
            # The name of the part is ours; whoever gave the path has to find it here.
            error.filename = str(self._target)
            raise
        return self

    def _opened(self, path: str, flags: int) -> int:
        return os.open(path, flags, self._mode)

    def write(self, chunk: bytes) -> None:
        """Append to the file."""
        assert self._file is not None
        self._file.write(chunk)

    def cut(self, size: int) -> None:
        """Go on behind so many bytes; what is there behind them is dropped."""
        assert self._file is not None
        self._file.truncate(size)
        self._file.seek(size)

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
