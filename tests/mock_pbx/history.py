"""Finished calls: CDR rows of both API versions, and recordings."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from .answers import Refused, bad_parameters, success
from .clock import GO_LAYOUT, VirtualClock
from .downloads import Downloads
from .jsontypes import JsonObject
from .paging import answer_shaped_page
from .rows import (
    EndedCall,
    Entry,
    recording_row,
    sound,
    v1_row,
    v2_detail,
    v2_row,
)
from .settings import Settings


class History:
    """The CDR and the recordings. Methods named v1_*, v2_*, recording_* answer."""

    def __init__(
        self, settings: Settings, clock: VirtualClock, downloads: Downloads
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._downloads = downloads
        self._entries: list[Entry] = []
        self._random = random.Random(settings.seed)
        self._options: JsonObject = {
            "enb_fuzzy_search": 1,
            "enb_new_cdr_fuzzy_search": 1,
        }

    def add(self, call: EndedCall, ended: float, recorded: bool = True) -> Entry:
        """Book a call that is over; recorded: it was, if anybody talked."""
        moment = self._clock.local(call.started)
        answered = call.status == "ANSWERED"
        stamp = moment.strftime("%Y%m%d%H%M%S")
        entry = Entry(
            call=call,
            uid=stamp + f"{self._random.randrange(16**5):05X}",
            key=f"{int(call.started):08X}-{self._random.randrange(16**8):08X}",
            file=(
                f"{stamp}-{call.call_id}-{call.caller}-{call.callee}-{call.kind}.wav"
                if answered and recorded
                else ""
            ),
            recording_id=sum(1 for each in self._entries if each.file) + 1,
            cdr_from=ended + self._settings.cdr_delay,
            recording_from=ended + self._settings.recording_delay,
        )
        self._entries.append(entry)
        return entry

    def forget_recordings(self, number: str) -> None:
        """Take the recordings of one extension away; the CDR stays."""
        self._entries = [
            (
                replace(each, file="")
                if number in (each.call.caller, each.call.callee)
                else each
            )
            for each in self._entries
        ]

    def find(self, call_id: str) -> Entry | None:
        """The call in the books; None if it is not over, or unknown."""
        for entry in reversed(self._entries):
            if entry.call.call_id == call_id:
                return entry
        return None

    def v1_list(self, query: JsonObject) -> JsonObject:
        """cdr/list v1.0. Filters that the mock has no data for are not applied."""
        # Every call of the mock is newer than *.21.0.66.
        found = [] if query.get("from") == "legacy" else self._booked()
        return self._page(found, query, v1_row)

    def v1_search(self, query: JsonObject) -> JsonObject:
        """cdr/search v1.0; a wrong time layout finds nothing.

        Two users claim so [assumed: search-wrong-time].
        """
        found: list[Entry] = []
        if not self._unreadable(query, "start_time", "end_time"):
            found = self._select(query, "start_time", "end_time", "status")
        return self._page(found, query, v1_row)

    def v2_list(self, query: JsonObject) -> JsonObject:
        """cdr/list v2.0."""
        found = self._select(query, "", "", "last_status")
        return self._page(found, query, v2_row)

    def v2_search(self, query: JsonObject) -> JsonObject:
        """cdr/search v2.0; a wrong time layout is 40002 with the wanted one.

        Captured on v2.0 call_report/list only [assumed: v2-search-wrong-time].
        """
        if wrong := self._unreadable(query, "time_begin", "time_end"):
            raise bad_parameters(
                [{"field": name, "valid_msg": GO_LAYOUT} for name in wrong]
            )
        found = self._select(query, "time_begin", "time_end", "last_status")
        return self._page(found, query, v2_row)

    def v2_detail(self, query: JsonObject) -> JsonObject:
        """cdr/detail v2.0: one leg per call."""
        for entry in self._booked():
            if entry.uid == query["uid"]:
                return success(data=v2_detail(self._clock, entry))
        raise Refused(60001)  # [assumed: unknown-cdr]

    def options(self, query: JsonObject) -> JsonObject:
        """cdr/getoption v1.0."""
        return success(data=dict(self._options))

    def v2_options(self, query: JsonObject) -> JsonObject:
        """cdr/getoption v2.0."""
        name = "enb_new_cdr_fuzzy_search"
        return success(data={name: self._options[name]})

    def update_options(self, body: JsonObject) -> JsonObject:
        """cdr/updateoption of both versions."""
        known = {name: value for name, value in body.items() if name in self._options}
        self._options.update(known)
        return success()

    def recording_list(self, query: JsonObject) -> JsonObject:
        """recording/list."""
        return self._page(self._recorded(), query, recording_row)

    def recording_search(self, query: JsonObject) -> JsonObject:
        """recording/search; times are Unix seconds in text."""
        chosen = {**query, "call_from": query.get("caller")}
        chosen["call_to"] = query.get("callee")
        found = self._select(chosen, "start_time", "end_time", "")
        kept = [each for each in found if self._has_recording(each)]
        if ids := query.get("ids"):
            wanted = [part.strip() for part in str(ids).split(",")]
            kept = [each for each in kept if str(each.recording_id) in wanted]
        return self._page(kept, query, recording_row)

    def recording_download(self, query: JsonObject) -> JsonObject:
        """recording/download: id or file must be given."""
        if "id" not in query and "file" not in query:
            raise bad_parameters([{"field": "id", "validation_type": "required"}])
        for entry in self._recorded():
            if query.get("id", entry.recording_id) != entry.recording_id:
                continue
            if query.get("file", entry.file) == entry.file:
                url = self._downloads.offer(entry.file, sound(entry))
                return success(file=entry.file, download_resource_url=url)
        raise Refused(60001)  # [assumed: unknown-recording]

    def _page(
        self,
        found: Sequence[Entry],
        query: JsonObject,
        row: Callable[[VirtualClock, Entry], JsonObject],
    ) -> JsonObject:
        def shape(entry: Entry) -> JsonObject:
            return row(self._clock, entry)

        return answer_shaped_page(self._settings, found, query, shape)

    def _booked(self) -> list[Entry]:
        now = self._clock.now()
        return [each for each in self._entries if each.cdr_from <= now]

    def _recorded(self) -> list[Entry]:
        return [each for each in self._entries if self._has_recording(each)]

    def _has_recording(self, entry: Entry) -> bool:
        return bool(entry.file) and entry.recording_from <= self._clock.now()

    def _unreadable(self, query: JsonObject, *names: str) -> list[str]:
        given = [name for name in names if name in query]
        return [name for name in given if self._clock.parse(str(query[name])) is None]

    def _select(
        self, query: JsonObject, begin: str, end: str, status: str
    ) -> list[Entry]:
        low, high = self._bound(query, begin), self._bound(query, end)
        found: list[Entry] = []
        for entry in self._booked():
            call = entry.call
            if low is not None and call.started < low:
                continue
            if high is not None and call.started > high:
                continue
            if not _fits(query.get("call_from"), call.caller, call.caller_name):
                continue
            if not _fits(query.get("call_to"), call.callee, call.callee_name):
                continue
            if status in query and query[status] != call.status:
                continue
            found.append(entry)
        return found

    def _bound(self, query: JsonObject, name: str) -> float | None:
        return self._clock.parse(str(query[name])) if name in query else None


def _fits(wanted: object, number: str, name: str) -> bool:
    # Part of it is enough, case ignored [assumed: part-of-a-number].
    return wanted is None or str(wanted).lower() in f"{name}<{number}>".lower()
