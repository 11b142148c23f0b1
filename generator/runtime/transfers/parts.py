"""What is there of a file that is being saved, for the next attempt after an error."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from ..atomic_file import PartFile, part_name
from ..decoding.strict_json import known_type
from .version import OVERLAP, Begun, Version

try:
    import fcntl
except ImportError:  # on Windows
    fcntl = None


class KeptPart(PartFile):
    """A temporary file that stays after an error, so that a later transfer goes on.

    It lies beside the target as `.<name>.part`, and `.<name>.part.json` tells which file
    it is the beginning of. Both go once the file is complete, and when nothing in the
    answer of the PBX identifies the file: then nobody could tell whether a later answer
    goes on with the same one.

    Args:
        target: the final path; an existing file is replaced.

    Attributes:
        begun: what an earlier transfer has left; None for nothing.
    """

    def __init__(self, target: Path) -> None:
        super().__init__(target, target.with_name(part_name(target, "")))
        self.begun: Begun | None = None
        self._notes = target.with_name(part_name(target, "") + ".json")
        self._version: Version | None = None

    def __enter__(self) -> Self:
        try:
            descriptor = _opened(self._part)
        except OSError as error:
            # One that is there has to be found by its name. Else it is the folder that
            # is missing or takes no file, whatever the file would be called.
            if not os.path.lexists(self._part):
                error.filename = str(self._target)
            raise
        self._file = os.fdopen(descriptor, "r+b")
        try:
            _lock(self._file.fileno(), self._part)
            self.begun = self._found()
        except BaseException:
            self._file.close()
            raise
        if self.begun is not None:
            self._version = self.begun.version
        self.cut(0 if self.begun is None else self.begun.size)
        return self

    def note(self, version: Version | None) -> None:
        """Remember which file the bytes are of; another one drops those that are there."""
        if version is None or version == self._version:
            return
        self._notes.unlink(missing_ok=True)
        self.cut(0)
        self._version = version
        if _identified(version):
            try:
                with PartFile(self._notes) as notes:
                    notes.write(msgspec.json.encode(version))
            except OSError as error:
                error.filename, error.filename2 = str(self._target), None
                raise

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._file is not None
        complete = False
        try:
            # A full disk may be told only here.
            self._file.flush()
            if exc_type is None:
                self._notes.unlink(missing_ok=True)
                self._file.close()
                os.replace(self._part, self._target)
                complete = True
        finally:
            try:
                self._file.close()
            finally:
                if not complete and not self._worth_keeping():
                    self._notes.unlink(missing_ok=True)
                    self._part.unlink(missing_ok=True)

    def _worth_keeping(self) -> bool:
        if self._version is None or not _identified(self._version):
            return False
        try:
            return os.stat(self._part).st_size > 0
        except FileNotFoundError:
            return False

    def _found(self) -> Begun | None:
        """Return what is there already, if it can be told what it is."""
        assert self._file is not None
        try:
            notes = self._notes.read_bytes()
            version = msgspec.json.decode(notes, type=known_type(Version))
        except (FileNotFoundError, msgspec.DecodeError, UnicodeDecodeError):
            return None
        size = os.fstat(self._file.fileno()).st_size
        fits = version.size is None or size <= version.size
        if not (size and fits and _identified(version)):
            return None
        self._file.seek(max(0, size - OVERLAP))
        return Begun(version, size, self._file.read(OVERLAP))


def _identified(version: Version) -> bool:
    """Tell whether a later transfer can know the file again."""
    return version.ranges and version.validator != ""


def _opened(path: Path) -> int:
    """Open a part, or make it; a link is no part of ours."""
    flags = os.O_RDWR | os.O_CREAT
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    flags |= getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags, 0o666)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "no file, so nothing is written to it", str(path))
    return descriptor


def _lock(descriptor: int, path: Path) -> None:
    """Keep a second transfer to the same place out.

    Raises:
        BlockingIOError: there is one.
    """
    if fcntl is None:
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # The other one may have finished between opening and locking.
        same = os.path.samestat(os.fstat(descriptor), os.stat(path))
    except (BlockingIOError, FileNotFoundError):
        same = False
    if not same:
        text = "another transfer saves the same file"
        raise BlockingIOError(errno.EAGAIN, text, str(path))
