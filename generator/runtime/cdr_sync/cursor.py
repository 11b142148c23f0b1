"""How far a sync is: a small JSON, and the file that it is kept in by default."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from ..atomic_file import PartFile
from ..decoding.strict_json import known_type
from ..exceptions import ConfigurationError
from ..notices import warn

VERSION = 1


class RecordingRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What is needed of a row of recording/search, in its words.

    Attributes:
        since: Unix seconds of the first attempt, once one has failed.
    """

    id: int
    file: str
    time: str | None = None
    uid: str | None = None
    call_from_number: str | None = None
    call_to_number: str | None = None
    duration: int | None = None
    since: int = 0


class RecordingsCursor(msgspec.Struct, kw_only=True, omit_defaults=True):
    """How far the recordings are.

    Attributes:
        through: all that began before are there or wait.
        done: what is there: id, and Unix seconds of its beginning.
        waiting: what is not there, by id.
    """

    through: datetime | None = None
    done: dict[str, int] = {}
    waiting: dict[str, RecordingRow] = {}


class Cursor(msgspec.Struct, kw_only=True, omit_defaults=True):
    """How far a sync is.

    Attributes:
        version: of this form.
        pbx: whose records.
        api: version of the API that they come from.
        through: all that began before were given to the sink.
        seen: what a sink got that does not keep records by their key, of the time that
            will be read again: id to Unix seconds of the beginning, and digest.
        recordings: how far the recordings are.
    """

    version: int
    pbx: str
    api: str
    through: datetime | None = None
    seen: dict[str, tuple[int, str]] = {}
    recordings: RecordingsCursor = msgspec.field(default_factory=RecordingsCursor)

    def forget(self, before: datetime) -> None:
        """Drop what will not be read again.

        Args:
            before: what began earlier is not read again.
        """
        moment = before.timestamp()
        self.seen = {k: v for k, v in self.seen.items() if v[0] >= moment}

    def turn_back(self, now: datetime) -> None:
        """Go back to now if the clock of the PBX was put back, and warn.

        Args:
            now: the present moment, by the clock of the PBX.
        """
        if self.through is not None and self.through > now:
            warn(
                f"calls were read up to {self.through:%Y-%m-%d %H:%M} UTC, and the"
                f" clock of the PBX is behind that: going on from now; records that"
                " are missing come with a longer overlap",
                RuntimeWarning,
            )
            self.through = now
        if self.recordings.through is not None and self.recordings.through > now:
            self.recordings.through = now

    def text(self) -> str:
        """Return it as a line of JSON."""
        return msgspec.json.encode(self).decode()


def not_ahead(moment: datetime, now: datetime) -> datetime:
    """Return a moment, or the present one if that is earlier.

    Two clocks are asked: if that of the PBX runs years ahead for a day, the calls after
    that day are not to be taken for such as were read.

    Args:
        moment: up to which something was read.
        now: by the clock of the PBX.
    """
    return min(moment, now, datetime.now(UTC))


def cursor_of(text: str, pbx: str) -> Cursor:
    """Return a cursor that was saved.

    Args:
        text: as it was saved.
        pbx: whose it has to be.

    Raises:
        ConfigurationError: it is none, or that of another PBX.
    """
    try:
        found = msgspec.json.decode(text, type=known_type(Cursor))
    except (msgspec.DecodeError, UnicodeDecodeError):
        found = None
    if found is None or found.version != VERSION:
        raise ConfigurationError(
            "the cursor cannot be read: it was not written by this version of the"
            " package; without it everything is read again"
        )
    if found.pbx != pbx:
        raise ConfigurationError(
            f"the cursor is that of PBX {found.pbx!r}, this is {pbx!r}: give each PBX a"
            " cursor of its own"
        )
    if found.through is not None and found.through.tzinfo is None:
        found.through = found.through.replace(tzinfo=UTC)
    return found


class FileCursor:
    """A cursor in a file, which is replaced as a whole.

    Args:
        path: the file; its folder must exist.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        # A process may change its folder later.
        self._path = Path(os.path.abspath(path))

    def load(self, pbx: str) -> str | None:
        """Return what is in the file; None if there is none.

        Raises:
            OSError: it cannot be read.
        """
        try:
            return self._path.read_text("utf-8", "replace")
        except FileNotFoundError:
            return None

    def save(self, pbx: str, cursor: str) -> None:
        """Replace the file.

        Raises:
            OSError: it cannot be written.
        """
        with PartFile(self._path) as part:
            part.write(cursor.encode() + b"\n")
