# Made by `make generate` from generator/runtime/cdr_sync/_async/run.py; edits are lost.
"""A run of a sync, from its arguments to its report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, cast

from ...exceptions import ApiError, ConfigurationError, RequestTimeoutError
from ..call_record import CallRecord, CdrApi, digest
from ..cursor import VERSION, Cursor, cursor_of, not_ahead
from ..reach import called, sink_of, cursor_store
from ..report import SyncReport
from ..settings import AHEAD, SyncSettings, settings_of
from ..source import Source, clock_of, needs_clock, too_old_for_v2, wall
from .fetching import pieces

# Of a sink that does not keep records by their key: what it may get twice.
_FEW = 100


def run(
    client: Any, sink: object, *, cursor: object, progress: Any, **how: object
) -> SyncReport:
    """Bring the call records up to date; see `sync` for parameters and errors."""
    settings = settings_of(**cast("Any", how))
    target = sink_of(sink)
    store = cursor_store(cursor, target)
    facts = (client.system.information()).data
    name = settings.pbx or getattr(facts, "sn", None)
    if not name:
        raise ConfigurationError("this PBX does not tell its serial number: give pbx=")
    text = called(store.load, name)
    known = None if text is None else cursor_of(text, name)
    clock = clock_of(client, facts, settings.zone)
    api = _api(client, settings, known, facts)
    source = Source(pbx=name, api=api, clock=clock)
    needs_clock(source, client, settings.zone)
    sync = Run(client, source, settings, target, store, progress)
    sync.cursor = known or Cursor(version=VERSION, pbx=name, api=api)
    sync.calls(_now(facts))
    if settings.recordings is not None:
        from .recordings import Recordings

        Recordings(sync, settings.recordings).fetch(_now(facts))
    return sync.report


def _api(
    client: Any, settings: SyncSettings, known: Cursor | None, facts: Any
) -> CdrApi:
    """Return which version of the API to ask."""
    if known is not None:
        if settings.api not in ("auto", known.api):
            raise ConfigurationError(
                f"the cursor is that of API {known.api}, and {settings.api} has other"
                " rows: give it a cursor and a table of its own"
            )
        return cast("CdrApi", known.api)
    if settings.api != "auto":
        return cast("CdrApi", settings.api)
    old = too_old_for_v2(getattr(facts, "firmware_version", None))
    if old is None:
        try:
            client.v2.cdr.list(page=1, page_size=1)
        except ApiError as error:
            if error.errcode not in client._retry_rules.old_firmware:
                raise
            old = True
    return "v1.0" if old else "v2.0"


def _now(facts: Any) -> datetime:
    """Return the present moment, by the clock of the PBX if it tells it."""
    told = getattr(facts, "timestamp", None)
    return datetime.now(UTC) if told is None else datetime.fromtimestamp(told, UTC)


class Run:
    """One run: from the PBX to the sink, and the cursor behind it.

    Args:
        client: of the PBX.
        source: what to ask.
        settings: what was asked for.
        target: the sink.
        store: keeps the cursor.
        progress: is told how far it is.

    Attributes:
        cursor: as it will be saved.
        report: what was done.
    """

    cursor: Cursor

    def __init__(
        self,
        client: Any,
        source: Source,
        settings: SyncSettings,
        target: Any,
        store: Any,
        progress: Any,
    ) -> None:
        self.client = client
        self.source = source
        self.settings = settings
        self.target = target
        self._store = store
        self._progress = progress
        self._keyed = bool(getattr(target, "keyed", False))
        self.report = SyncReport(pbx=source.pbx, api=source.api)

    def calls(self, now: datetime) -> None:
        """Bring the calls up to now."""
        zone = self.source.search_zone
        self.cursor.turn_back(now + AHEAD)
        begin = self.settings.begin(self.cursor.through)
        # An hour that comes twice when summer time ends has its times twice.
        low = wall(begin, zone) - AHEAD
        high = wall(now, zone) + AHEAD
        try:
            first = self._search(low, high, 1, 1)
            self.report.expected = first.total_number
        except RequestTimeoutError:
            # It is shown to people, no more; shorter spans come sooner.
            pass
        self.report.through = self.cursor.through
        size = self.settings.page_size
        for piece in pieces(self._search, low, high, size):
            self._give(piece.rows)
            if piece.through is not None:
                moment = piece.through.replace(tzinfo=zone).astimezone(UTC)
                self._reached(not_ahead(moment, now))

    def save(self) -> None:
        """Save the cursor, and tell how far it is."""
        called(self._store.save, self.cursor.pbx, self.cursor.text())
        if self._progress is not None:
            called(self._progress, self.report)

    def _search(self, low: datetime, high: datetime, page: int, size: int) -> Any:
        return self.source.search(self.client, low, high, page=page, page_size=size)

    def _give(self, rows: Sequence[Any]) -> None:
        """Give rows to the sink, and note what a sink of no keys got."""
        self.report.read += len(rows)
        records = {r.id: r for r in map(self.source.record, rows) if self._wanted(r)}
        if self._keyed:
            self._write(list(records.values()))
            return
        new: list[CallRecord] = []
        for record in records.values():
            seen = self.cursor.seen.get(record.id)
            if seen is None or seen[1] != digest(record):
                new.append(record)
        for at in range(0, len(new), _FEW):
            some = new[at : at + _FEW]
            self._write(some)
            self.cursor.seen.update((r.id, _seen(r)) for r in some)
            self.save()

    def _wanted(self, record: CallRecord) -> bool:
        since = self.settings.since
        return since is None or record.started is None or record.started >= since

    def _write(self, records: Sequence[CallRecord]) -> None:
        if records:
            written = called(self.target.write, records)
            self.report.written += len(records) if written is None else written

    def _reached(self, through: datetime) -> None:
        """Note that all that began before is there."""
        earlier = self.cursor.through
        if earlier is None or through > earlier:
            self.cursor.through = self.report.through = through
            self.cursor.forget(self.settings.forgotten(through))
        self.save()


def _seen(record: CallRecord) -> tuple[int, str]:
    # One without a readable time is remembered as long as one of today.
    began = record.started or datetime.now(UTC)
    return int(began.timestamp()), digest(record)
