"""A store in a file, for the processes of one machine or of one shared folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

import msgspec

from ...decoding.strict_json import known_type
from ...exceptions import ConfigurationError, TokenStoreError
from ...hidden import Hidden, without_frames
from .file_locks import long_lock, short_lock
from .protocols import OnStoreError, TokenKey, error_choice
from .record import TokenRecord
from .sealing import checked_key

_VERSION = 1
# A file of a thousand PBXs has half of that.
_MOST_BYTES = 2 * 2**20
_READ = (
    os.O_RDONLY
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)


class _File(msgspec.Struct, kw_only=True):
    """What is in the file: records as text, by their keys."""

    version: int = 0
    records: dict[str, str] = {}


class FileTokenStore:
    """Keeps tokens in a file, which processes share; one file may serve many PBXs.

    The file can be read and written by its owner only (mode 0600), whatever the umask,
    and is replaced as a whole: a crash leaves the old one or the new one. One that
    cannot be understood counts as empty. Beside it lie lock files, ``<path>.lock`` and
    ``<path>.<key>.lock``, which hold no secret and stay. The lock of a process that was
    killed ends at once, that of one that hangs when its time is over. All processes run
    as the same user; the folder must not be one in which others may write. A network
    folder serves if its locks do (NFS 4; try it).

    Args:
        path: the file; its folder must exist. A link is refused.
        key: encrypts the tokens, such as ``Fernet(...)`` of cryptography; None leaves
            them readable for the owner of the file. A key that does not open them is a
            failure of the store.
        on_store_error: what clients do when the file cannot be used, as on a full disk.
            "raise" raises `TokenStoreError`, and nobody logs in; "memory" goes on with
            tokens of the client's own and warns once.

    Raises:
        ConfigurationError: an argument cannot be used.
    """

    # A repr works on an object of which the constructor refuses an argument, too.
    _path = Path()
    _key: TokenKey | None = None

    def __init__(
        self,
        path: str | os.PathLike[str],
        key: TokenKey | None = None,
        *,
        on_store_error: OnStoreError = "raise",
    ) -> None:
        given = Hidden(key)
        # It may be a key itself, which is refused, and be shown by the error's frames.
        del key
        if not isinstance(cast("object", path), str | os.PathLike) or not str(path):
            raise ConfigurationError("path must be the path of a file")
        # A process may change its folder later.
        self._path = Path(os.path.abspath(path))
        self._short = self._path.with_name(f"{self._path.name}.lock")
        self._key = without_frames(lambda: checked_key(given.reveal()))
        self.on_store_error: OnStoreError = error_choice(on_store_error)

    def load(self, key: str) -> TokenRecord | None:
        """Return the record; None when there is none, or none that can be read.

        Raises:
            TokenStoreError: it was encrypted with another key, or the path is no file.
            OSError: the file cannot be read.
        """
        text = self._read().records.get(key)
        return None if text is None else TokenRecord.from_bytes(text, self._key)

    def save(self, key: str, record: TokenRecord) -> None:
        """Put a record in the place of the present one.

        Raises:
            TokenStoreError: the path is no file, or another process hangs.
            OSError: the file cannot be written.
        """
        text = Hidden(record.to_bytes(self._key).decode("ascii"))
        self._change(lambda records: records.update({key: text.reveal()}))

    def delete(self, key: str) -> None:
        """Remove the record, if there is one; raises as `save`."""
        self._change(lambda records: records.pop(key, None))

    @contextmanager
    def lock(self, key: str, seconds: float) -> Generator[bool]:
        """Let one process at a time get tokens; see `TokenStore.lock`.

        Raises:
            TokenStoreError, OSError: there is no such lock to be had.
        """
        if not key.isalnum():
            raise TokenStoreError("the key of a record is letters and digits")
        path = self._path.with_name(f"{self._path.name}.{key[:16]}.lock")
        with long_lock(path, self._short, seconds) as held:
            yield held

    def __repr__(self) -> str:
        sealed = ", key=***" if self._key is not None else ""
        return f"FileTokenStore({str(self._path)!r}{sealed})"

    def _read(self) -> _File:
        try:
            descriptor = os.open(self._path, _READ)
        except FileNotFoundError:
            return _File()
        except OSError:
            self._refuse_link()
            raise
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise TokenStoreError(f"{self._path} is no file")
            # Whoever made it may have left it open to others.
            with suppress(OSError):
                os.fchmod(descriptor, 0o600)
            content = Hidden(file.read(_MOST_BYTES + 1))
        return _parsed(content)

    def _change(self, change: Callable[[dict[str, str]], object]) -> None:
        with short_lock(self._short):
            held = self._read()
            change(held.records)
            content = _File(version=_VERSION, records=held.records)
            self._write(Hidden(msgspec.json.encode(content)))

    def _write(self, content: Hidden[bytes]) -> None:
        """Replace the file; called under the lock, so nobody else writes beside it."""
        self._refuse_link()
        part = self._path.with_name(f"{self._path.name}.part")
        # A process that was killed may have left one.
        part.unlink(missing_ok=True)
        try:
            descriptor = os.open(part, _WRITE, 0o600)
            with open(descriptor, "wb") as file:
                file.write(content.reveal())
                file.flush()
                os.fsync(descriptor)
            os.replace(part, self._path)
        finally:
            part.unlink(missing_ok=True)

    def _refuse_link(self) -> None:
        if self._path.is_symlink():
            raise TokenStoreError(f"{self._path} is a link, which is not followed")


def _parsed(content: Hidden[bytes]) -> _File:
    if len(content.reveal()) > _MOST_BYTES:
        return _File()
    try:
        held = msgspec.json.decode(content.reveal(), type=known_type(_File))
    except (ValueError, RecursionError):
        return _File()
    return held if held.version == _VERSION else _File()
