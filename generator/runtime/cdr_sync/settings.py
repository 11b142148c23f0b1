"""What a run was asked for, judged before anything is sent."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import cast

from ..exceptions import InvalidArgumentError

_APIS = ("auto", "v1.0", "v2.0")
# Before any call of a PBX of this kind; in 2000 in every zone, and an hour earlier, for a
# PBX that shows two digits of a year.
_BEGINNING = datetime(2000, 1, 3, tzinfo=UTC)
# After that a date has no room for an hour more.
_END = datetime(9000, 1, 1, tzinfo=UTC)
# Clocks of PBX and computer differ, and some call is dated a little ahead.
AHEAD = timedelta(hours=1)
# A zone that is known by now, or summer time, moves what was written by an hour or two.
BEHIND = timedelta(hours=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncSettings:
    """The arguments of a run; see `sync`."""

    since: datetime | None
    overlap: timedelta
    api: str
    zone: tzinfo | None
    recordings: Path | None
    pbx: str | None
    page_size: int

    def begin(self, through: datetime | None) -> datetime:
        """Return where to begin.

        Args:
            through: what the cursor says.
        """
        since = min(max(self.since or _BEGINNING, _BEGINNING), _END)
        return since if through is None else max(self._back(through), since)

    def forgotten(self, through: datetime) -> datetime:
        """Return the moment before which nothing will be read again."""
        return self._back(through) - BEHIND

    def _back(self, through: datetime) -> datetime:
        # An overlap may be longer than there are dates.
        return through - min(self.overlap, max(through - _BEGINNING, timedelta()))


def settings_of(
    *,
    since: object,
    overlap: object,
    api: object,
    zone: object,
    recordings: object,
    pbx: object,
    page_size: object,
) -> SyncSettings:
    """Return the arguments of a run.

    Raises:
        InvalidArgumentError: one is of the wrong kind.
    """
    if since is not None and (
        not isinstance(since, datetime) or since.utcoffset() is None
    ):
        raise _refused("since", "give an aware datetime")
    if not isinstance(overlap, timedelta) or overlap < timedelta():
        raise _refused("overlap", "give a timedelta of 0 or more")
    if api not in _APIS:
        raise _refused("api", f"give one of {', '.join(_APIS)}")
    if zone is not None and not isinstance(zone, tzinfo):
        raise _refused("zone", 'give a tzinfo, such as ZoneInfo("Europe/Berlin")')
    if recordings is not None and not isinstance(recordings, str | os.PathLike):
        raise _refused("recordings", "give the path of a folder")
    if pbx is not None and (not isinstance(pbx, str) or not pbx):
        raise _refused("pbx", "give a text")
    if (
        not isinstance(page_size, int)
        or isinstance(page_size, bool)
        or not 1 <= page_size <= 10000
    ):
        raise _refused("page_size", "give 1 to 10000")
    folder = cast("str | os.PathLike[str] | None", recordings)
    return SyncSettings(
        since=since,
        overlap=overlap,
        api=str(api),
        zone=zone,
        recordings=None if folder is None else Path(folder),
        pbx=pbx,
        page_size=page_size,
    )


def _refused(argument: str, remedy: str) -> InvalidArgumentError:
    return InvalidArgumentError(f"{argument}: {remedy}", argument=argument)
