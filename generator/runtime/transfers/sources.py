"""Files of an upload, read while they are sent."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Sequence
from typing import IO, cast

from ..exceptions import InvalidArgumentError
from ..hidden import ReprOnly

# Of a file whose length cannot be told beforehand, so many bytes are kept in memory.
_SPOOLED = 1 << 20


class FileSource(ReprOnly):
    """A file of known length that is read piece by piece, and again for a repetition.

    It looks like a file to httpx, which asks it for its length and begins at 0.

    Args:
        file: seekable, opened in binary mode; its content begins where it stands now.
        place: what errors call it, e.g. ``moh_files.upload(): file``.
        operation: the call; None for one that nothing describes.
        argument: the argument.
        own: True when it was opened here, and is to be closed.

    Attributes:
        size: bytes that will be sent.
    """

    def __init__(
        self,
        file: IO[bytes],
        place: str,
        operation: str | None,
        argument: str,
        *,
        own: bool,
    ) -> None:
        self._file = file
        self._place = place
        self._operation = operation
        self._argument = argument
        self._own = own
        self._start = file.tell()
        self.size = max(0, file.seek(0, os.SEEK_END) - self._start)
        self._at = 0
        file.seek(self._start)

    def __repr__(self) -> str:
        return f"FileSource({self.size} bytes)"

    def tell(self) -> int:
        """Return how much was read."""
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place in the content, of which nothing is read yet."""
        self._at = offset + (self.size if whence == os.SEEK_END else 0)
        return self._at

    def read(self, size: int = -1) -> bytes:
        """Return the next piece, no longer than that; nothing at the end.

        Raises:
            InvalidArgumentError: the file cannot be read, or has another length by now.
        """
        left = self.size - self._at
        wanted = left if size < 0 else min(size, left)
        try:
            if self._at == 0:
                self._file.seek(self._start)
            chunk = self._file.read(wanted) if wanted else b""
            self._at += len(chunk)
            # Before the last piece leaves: then the PBX has not got a whole upload.
            grown = self._at == self.size and bool(self._file.read(1))
        except (OSError, ValueError) as error:
            raise self._error(f"cannot be read: {error}") from None
        if wanted and not chunk:
            raise self._error(f"has become shorter than {self.size} bytes meanwhile")
        if grown:
            raise self._error(f"has become longer than {self.size} bytes meanwhile")
        return chunk

    def close(self) -> None:
        """Close the file, unless it is the caller's own."""
        if self._own:
            self._file.close()

    def _error(self, problem: str) -> InvalidArgumentError:
        return InvalidArgumentError(
            f"{self._place}: the file {problem}; the upload was broken off",
            operation=self._operation,
            argument=self._argument,
        )


def opened(path: str, place: str, operation: str | None, argument: str) -> FileSource:
    """Return the source for a path.

    Raises:
        OSError: the file cannot be opened.
        InvalidArgumentError: no file can have that name.
    """
    try:
        file = open(path, "rb")  # noqa: SIM115
    except ValueError:
        # A zero, or half of a surrogate pair.
        raise InvalidArgumentError(
            f"{place} is no path: it holds a character that no path has",
            operation=operation,
            argument=argument,
        ) from None
    try:
        return _source(file, place, operation, argument, own=True)
    except BaseException:
        file.close()
        raise


def given(
    file: object, place: str, operation: str | None, argument: str
) -> FileSource | None:
    """Return the source for an open file of the user's; None for what is none.

    What cannot go back, such as a pipe, is copied into a temporary file first: its length
    has to be told before it, and a call may have to be repeated.
    """
    if isinstance(file, io.TextIOBase) or not callable(getattr(file, "read", None)):
        return None
    found = cast("IO[bytes]", file)
    try:
        binary = isinstance(cast("object", found.read(0)), bytes)
    except (TypeError, ValueError):
        return None
    return _source(found, place, operation, argument, own=False) if binary else None


def _source(
    file: IO[bytes], place: str, operation: str | None, argument: str, *, own: bool
) -> FileSource:
    if getattr(file, "seekable", _never)():
        return FileSource(file, place, operation, argument, own=own)
    copy = tempfile.SpooledTemporaryFile(_SPOOLED)  # noqa: SIM115
    try:
        shutil.copyfileobj(file, copy)
        copy.seek(0)
        source = FileSource(copy, place, operation, argument, own=True)
    except BaseException:
        copy.close()
        raise
    if own:
        file.close()
    return source


def _never() -> bool:
    return False


def close_sources(files: Sequence[tuple[str, str, bytes | FileSource]] | None) -> None:
    """Close what was opened for the files of a request."""
    for _, _, content in files or ():
        if isinstance(content, FileSource):
            content.close()
