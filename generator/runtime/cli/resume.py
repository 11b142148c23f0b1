"""A run that was broken off goes on: what it has lies in `FILE.partial`, sealed.

What is in there are raw lines, since the real ids are needed to go on, and the real
values to look for them in the result. They lie on the disk sealed with a key made from
the Client Secret, which is in the environment of whoever may go on and nowhere in the
file: without it the file tells nothing, and with it one could ask the PBX itself. The
key of the pseudonyms is made when the lines are masked, all at once, so it never
reaches the disk. The file is for its owner only (0600) and is removed at the end.

The seal is Fernet of the library cryptography, with a key that scrypt makes.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
from collections.abc import Sequence
from pathlib import Path

import msgspec
from cryptography.fernet import Fernet, InvalidToken

from ..record.file import decode, encode
from ..record.lines import AnyLine, Exchange, Frame, Header

_MAGIC = b"yeastar-partial 1 "
_SALT = 16
_NOT_OURS = "{} is not of this PBX, these credentials, and this release; remove it to begin anew"


class ResumeError(Exception):
    """What lies there cannot be gone on with; the text says what to do."""


class Partial:
    """The lines of a run that is under way, on disk.

    Args:
        path: the recording that it will become.
        secret: the Client Secret.
        of: what has to be the same to go on: URL, spec, options.
    """

    def __init__(self, path: Path, secret: str, of: Sequence[str]) -> None:
        self.path = path.with_name(path.name + ".partial")
        self._secret = secret
        self._of = msgspec.json.encode(list(of))
        self._file: int | None = None
        self._seal: Fernet | None = None

    def earlier(self) -> list[AnyLine]:
        """Return the exchanges and frames of the run before; [] if there was none.

        The last line may be half written; it is asked again.

        Raises:
            ResumeError: it belongs to something else.
            OSError: it cannot be read.
        """
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return []
        first, *sealed = content.split(b"\n")
        self._seal = seal = _seal(self._secret, self._salt(first))
        try:
            # What follows the last end of line is half a line.
            texts = [seal.decrypt(each) for each in sealed[:-1]]
        except InvalidToken:
            texts = []
        if not texts or texts[0] != self._of:
            raise ResumeError(_NOT_OURS.format(self.path))
        lines = [decode(text) for text in texts[1:]]
        # What was skipped may work now.
        return [each for each in lines if isinstance(each, Header | Exchange | Frame)]

    def add(self, line: AnyLine) -> None:
        """Keep a line."""
        if self._file is None:
            self._file = self._begin()
        self._append(self._file, encode(line).encode())

    def close(self) -> None:
        """Close it and leave it there, for another run."""
        file, self._file = self._file, None
        if file is not None:
            os.close(file)

    def remove(self) -> None:
        """Remove it: the recording is written."""
        self.close()
        self.path.unlink(missing_ok=True)

    def _begin(self) -> int:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        if self._seal is not None:
            file = os.open(self.path, flags)
            _cut_half_line(self.path)
            return file
        salt = secrets.token_bytes(_SALT)
        self._seal = _seal(self._secret, salt)
        # Not there yet, and for nobody else from the first byte on.
        file = os.open(self.path, flags | os.O_EXCL, 0o600)
        os.write(file, _MAGIC + base64.b64encode(salt) + b"\n")
        self._append(file, self._of)
        return file

    def _append(self, file: int, text: bytes) -> None:
        assert self._seal is not None
        os.write(file, self._seal.encrypt(text) + b"\n")

    def _salt(self, first: bytes) -> bytes:
        try:
            salt = base64.b64decode(first.removeprefix(_MAGIC), validate=True)
        except ValueError:
            salt = b""
        if not first.startswith(_MAGIC) or len(salt) != _SALT:
            raise ResumeError(f"{self.path} is no partial recording; move it away")
        return salt


def _seal(secret: str, salt: bytes) -> Fernet:
    key = hashlib.scrypt(secret.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)
    return Fernet(base64.urlsafe_b64encode(key))


def _cut_half_line(path: Path) -> None:
    content = path.read_bytes()
    whole = content.rfind(b"\n") + 1
    if whole < len(content):
        os.truncate(path, whole)
