"""A PBX whose call log a test writes: v1.0 and v2.0, recordings, and bad habits."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from tests.scripted_pbx import Request, Response, ScriptedPbx

SN = "369F1230001"
BERLIN = ZoneInfo("Europe/Berlin")
FORMAT = "%d/%m/%Y %H:%M:%S"
NOW = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)


class LogPbx(ScriptedPbx):
    """Answers system/information, both cdr/search, recording/search and its download.

    Attributes:
        log: uid to the moment of its beginning, and other fields of its row.
        recordings: id to file name, moment, and bytes; None for one that is not ready.
        now: its clock.
        zone: of its local time.
        two_digits: shows years by their last two.
        firmware: what it tells.
        most: rows a page has, whatever is asked for.
        lie: is added to each total.
        asked: query of each search.
        before_page: called with the query before each search is answered.
    """

    def __init__(self, zone: tzinfo = BERLIN) -> None:
        super().__init__()
        self.log: dict[str, tuple[datetime, dict[str, Any]]] = {}
        self.recordings: dict[int, tuple[str, datetime, bytes | None]] = {}
        self.now = NOW
        self.zone = zone
        self.two_digits = False
        self.firmware = "37.23.0.123"
        self.most = 10_000
        self.lie = 0
        self.asked: list[dict[str, str]] = []
        self.before_page: Any = None
        self.on("/v1.0/system/information", self._information)
        self.on("/v1.0/cdr/search", self._search_v1)
        self.on("/v2.0/cdr/search", self._search_v2)
        self.on("/v2.0/cdr/list", self._search_v2)
        self.on("/v1.0/recording/search", self._search_recordings)
        self.on("/v1.0/recording/download", self._download)

    def add(self, uid: str, began: datetime, **fields: Any) -> None:
        """Write a call into the log, or another row in its place."""
        self.log[uid] = (began, fields)

    def local(self, moment: datetime) -> str:
        """Return a moment as it writes it."""
        return moment.astimezone(self.zone).strftime(self._format)

    @property
    def _format(self) -> str:
        return FORMAT.replace("%Y", "%y") if self.two_digits else FORMAT

    def _information(self, request: Request) -> Response:
        data = {
            "sn": SN,
            "firmware_version": self.firmware,
            "system_time": self.local(self.now),
            "system_date_format": "DD/MM/YY" if self.two_digits else "DD/MM/YYYY",
            "system_time_format": "hh:mm:ss",
            "timestamp": int(self.now.timestamp()),
        }
        return Response({"errcode": 0, "data": data})

    def _search_v1(self, request: Request) -> Response:
        query = self._query(request)
        low, high = float(query["start_time"]), float(query["end_time"])
        rows = [
            self._v1(uid, began, fields)
            for uid, (began, fields) in self.log.items()
            if low <= began.timestamp() <= high
        ]
        return self._page(query, rows)

    def _search_v2(self, request: Request) -> Response:
        query = self._query(request)
        if "time_begin" not in query:
            return self._page(query, [])
        low, high = (
            datetime.strptime(query[name], self._format)
            for name in ("time_begin", "time_end")
        )
        rows = [
            self._v2(uid, began, fields)
            for uid, (began, fields) in self.log.items()
            if low <= began.astimezone(self.zone).replace(tzinfo=None) <= high
        ]
        return self._page(query, rows)

    def _search_recordings(self, request: Request) -> Response:
        query = self._query(request)
        low, high = float(query["start_time"]), float(query["end_time"])
        rows = [
            {
                "id": number,
                "file": name,
                "uid": f"u{number}",
                "time": self.local(began),
                "call_from": "Ann<1000>",
                "call_to": "1001",
                "size": 0 if content is None else len(content),
                "duration": 3,
            }
            for number, (name, began, content) in self.recordings.items()
            if low <= began.timestamp() <= high
        ]
        return self._page(query, rows)

    def _download(self, request: Request) -> Response:
        name, _, content = self.recordings[int(self._query(request)["id"])]
        if content is None:
            return Response({"errcode": 60001, "errmsg": "DATA NOT FOUND"})
        path = "/api/download/" + re.sub(r"\W", "-", name)
        self.on(path, Response(content))
        answer = {"errcode": 0, "file": name, "download_resource_url": path}
        return Response(answer)

    def _query(self, request: Request) -> dict[str, str]:
        return {name: values[0] for name, values in request.query.items()}

    def _page(self, query: dict[str, str], rows: list[dict[str, Any]]) -> Response:
        self.asked.append(query)
        if self.before_page is not None:
            self.before_page(query)
        size = min(int(query.get("page_size", "20")), self.most)
        at = (int(query.get("page", "1")) - 1) * size
        shown = rows[at : at + size]
        return Response(
            {"errcode": 0, "total_number": len(rows) + self.lie, "data": shown}
        )

    def _v1(self, uid: str, began: datetime, fields: dict[str, Any]) -> dict[str, Any]:
        row = {
            "new_id": f"id-{uid}",
            "uid": uid,
            "time": self.local(began),
            "timestamp": int(began.timestamp()),
            "call_from": "Ann<1000>",
            "call_to": "1001",
            "disposition": "ANSWERED",
            "call_type": "Internal",
            "pin_code": "4711",
        }
        return {**row, **fields}

    def _v2(self, uid: str, began: datetime, fields: dict[str, Any]) -> dict[str, Any]:
        row = {
            "id": 1,
            "uid": uid,
            "time": self.local(began),
            "call_from": "Ann<1000>",
            "call_to": "1001",
            "last_status": "ANSWERED",
            "call_type": "Internal",
            "call_duration": 7,
        }
        return {**row, **fields}
