# Made by `make generate` from generator/runtime/cdr_sync/source.py; edits are lost.
"""What differs between the versions of the API: what to call, and by which times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from importlib import import_module
from typing import Any, cast

from ..clock.pbx_clock import PbxClock
from ..exceptions import ConfigurationError
from ..firmware.numbers import missing
from ..notices import warn
from .call_record import CallRecord, CdrApi
from .rows import record_v1, record_v2

# The command line tells the same in its own words.
_GIVE_ZONE = 'give zone=ZoneInfo("Europe/Berlin"), or the like'
_NO_ZONE = (
    "the zone of the PBX is not known: times of calls are right for the present part of"
    " the year, and those of the other part are an hour off where clocks are changed;"
    f" {_GIVE_ZONE}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where records come from.

    Attributes:
        pbx: name of the PBX.
        api: version of the API.
        clock: of the PBX; v2.0 always has one.
    """

    pbx: str
    api: CdrApi
    clock: PbxClock | None

    @property
    def search_zone(self) -> tzinfo:
        """Zone of the times that the PBX searches by."""
        if self.api == "v1.0" or self.clock is None:
            return UTC
        return self.clock.zone

    def search(self, client: Any, low: datetime, high: datetime, **how: int) -> Any:
        """Ask for the rows of a span.

        Args:
            client: of either kind; what it returns is returned.
            low: begin of the span, naive, in `search_zone`.
            high: end of the span, likewise.
            how: `page` and `page_size`.
        """
        if self.api == "v1.0" or self.clock is None:
            return client.cdr.search(
                start_time=low.replace(tzinfo=UTC),
                end_time=high.replace(tzinfo=UTC),
                **how,
            )
        return client.v2.cdr.search(
            time_begin=self.clock.format(low), time_end=self.clock.format(high), **how
        )

    def record(self, row: Any) -> CallRecord:
        """Return a row as a record."""
        read = record_v1 if self.api == "v1.0" else record_v2
        return read(row, self.pbx, self.clock)


def wall(moment: datetime, zone: tzinfo) -> datetime:
    """Return what a clock on the wall of a zone shows, without the zone."""
    return moment.astimezone(zone).replace(tzinfo=None)


def clock_of(client: Any, facts: Any, zone: tzinfo | None) -> PbxClock | None:
    """Return the clock of a PBX; None if it does not tell what is needed.

    Args:
        client: may have been given one.
        facts: what the PBX tells of itself.
        zone: its zone, if known.

    Raises:
        ConfigurationError: it is not in that zone.
    """
    known = cast("PbxClock | None", client.clock)
    if known is not None and zone is None:
        return known
    try:
        return PbxClock.of(facts, zone=zone)
    except ConfigurationError:
        if zone is not None:
            raise
        return None


def needs_clock(source: Source, client: Any, zone: tzinfo | None) -> None:
    """Warn of a zone that is a guess; refuse v2.0 without a clock.

    Raises:
        ConfigurationError: v2.0 tells local times, and nobody told how to read them.
    """
    if source.api == "v1.0":
        return
    if source.clock is None:
        raise ConfigurationError(
            "v2.0 of the call log has local times, and this PBX does not tell its format"
            " of times; set client.clock = PbxClock(...)"
        )
    if zone is None and client.clock is None:
        warn(_NO_ZONE, RuntimeWarning)


def too_old_for_v2(firmware: object) -> bool | None:
    """Return whether a firmware lacks v2.0; None if that is not known."""
    if not isinstance(firmware, str) or not firmware:
        return None
    package = __name__.partition("._runtime")[0]
    operation = import_module(f"{package}.operations.cdr").V2_CDR_SEARCH
    return missing(firmware, operation.since) is not None
