"""Times and lists as arguments: every mark of the spec reaches both clients."""

from __future__ import annotations

import asyncio
import typing
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.ir.requests import request_of
from generator.ir.schemas import Schemas
from tests.contract.cases import descriptor, document, method_path, raw_operations
from tests.mock_pbx import MockPbx
from yeastar_pseries import AsyncClient, Client, PbxClock
from yeastar_pseries._runtime.clock.wire_times import WORDS

START = datetime(2026, 7, 30, 18, 31, 37, tzinfo=UTC)
SPAN = timedelta(days=40)
TYPES = {"time-of-day": "datetime.time", "day": "date", "display-day": "date"}
CLIENTS: list[Any] = [
    Client("http://127.0.0.1:1", "id", "secret"),
    AsyncClient("http://127.0.0.1:1", "id", "secret"),
]


def marked() -> list[tuple[str, Any, dict[str, Any]]]:
    """(path, operation, wire name to schema) of each operation with a mark."""
    schemas = Schemas(document()["components"]["schemas"])
    found: list[tuple[str, Any, dict[str, Any]]] = []
    for path, _, raw in raw_operations():
        request = request_of(document(), schemas, raw)
        properties = request.properties if request is not None else {}
        marks = {
            wire: schema
            for wire, schema in properties.items()
            if schema.get("x-time") or schema.get("x-separator")
        }
        if marks:
            found.append((path, raw, marks))
    return found


MARKED = marked()


def test_there_are_marks() -> None:
    times = [
        (raw["operationId"], wire)
        for _, raw, marks in MARKED
        for wire, schema in marks.items()
        if "x-time" in schema
    ]
    assert len(times) >= 30
    assert ("cdr_search", "start_time") in times
    assert ("v2_cdr_search", "time_begin") in times
    assert ("message_campaign_create", "send_time") in times
    assert len(MARKED) - len({name for name, _ in times}) >= 30


@pytest.mark.parametrize(
    ("path", "raw", "marks"), MARKED, ids=[raw["operationId"] for _, raw, _ in MARKED]
)
def test_a_mark_is_in_descriptor_signature_and_docstring(
    path: str, raw: dict[str, Any], marks: dict[str, Any]
) -> None:
    operation = descriptor(path, raw["operationId"])
    times = {wire for wire, schema in marks.items() if "x-time" in schema}
    assert set(operation.times or {}) == times
    assert set((operation.times or {}).values()) <= set(WORDS)
    assert operation.joined == (
        {w: s["x-separator"] for w, s in marks.items() if "x-separator" in s} or None
    )
    for client in CLIENTS:
        method: Any = client
        for name in method_path(path):
            method = getattr(method, name)
        hints = typing.get_type_hints(method)
        text = " ".join(method.__doc__.split())
        for wire, schema in marks.items():
            hint = str(hints[wire])
            if "x-separator" in schema:
                assert "collections.abc.Sequence[str | int]" in hint
                assert "A list is joined." in text
            else:
                wanted = TYPES.get(schema["x-time"], "datetime.datetime")
                assert wanted in hint
                assert "aware datetime" in text


def _zoned(facts: Any) -> PbxClock:
    return PbxClock.of(facts, zone=ZoneInfo("Asia/Kolkata"))


def rows_of_both(pbx: MockPbx) -> list[list[int]]:
    """Numbers of rows found by text and by datetime, for both clients."""
    begin, end = START - SPAN, START + timedelta(days=1)

    def sync() -> list[int]:
        with Client(pbx.url, pbx.client_id, pbx.client_secret) as client:
            client.clock = clock = _zoned(client.system.information().data)
            return [
                len(list(client.cdr.search(start_time=begin, end_time=end))),
                len(
                    list(
                        client.cdr.search(
                            start_time=clock.format(begin), end_time=clock.format(end)
                        )
                    )
                ),
                len(list(client.v2.cdr.search(time_begin=begin, time_end=end))),
                len(list(client.recording.search(start_time=begin, end_time=end))),
                len(list(client.cdr.search(start_time=end))),
                len(list(client.v2.cdr.search(time_begin=end))),
            ]

    async def concurrent() -> list[int]:
        async with AsyncClient(pbx.url, pbx.client_id, pbx.client_secret) as client:
            client.clock = clock = _zoned((await client.system.information()).data)

            async def count(pages: Any) -> int:
                return len([row async for row in pages])

            text = {"start_time": clock.format(begin), "end_time": clock.format(end)}
            return [
                await count(client.cdr.search(start_time=begin, end_time=end)),
                await count(client.cdr.search(**text)),
                await count(client.v2.cdr.search(time_begin=begin, time_end=end)),
                await count(client.recording.search(start_time=begin, end_time=end)),
                await count(client.cdr.search(start_time=end)),
                await count(client.v2.cdr.search(time_begin=end)),
            ]

    return [sync(), asyncio.run(concurrent())]


def test_a_search_by_datetime_finds_what_the_same_text_finds() -> None:
    with MockPbx(start_time=START.timestamp(), utc_offset_hours=5.5) as pbx:
        for by_datetime, by_text, v2, recordings, after, v2_after in rows_of_both(pbx):
            assert by_datetime == by_text > 0
            assert v2 > 0
            assert recordings > 0
            assert after == v2_after == 0


def test_reports_alarms_and_lists_are_taken_by_the_mock() -> None:
    calls: list[Callable[[Client], Any]] = [
        lambda c: c.call_report.list_queue_wait_talk_time(
            queue_id_list=[1], time=date(2026, 1, 1)
        ),
        lambda c: c.v2.call_report.list(
            type="extcallstatistics",
            start_time=datetime(2026, 1, 1, tzinfo=UTC),
            end_time=datetime(2026, 7, 1, tzinfo=UTC),
            ext_id_list=["1", 2],
        ),
        lambda c: c.wakeupcall.create(
            ext_id=1,
            alarm_time=datetime(2027, 1, 1, 22, 30, tzinfo=UTC),
            alarm_day=datetime(2027, 1, 1, 22, 30, tzinfo=UTC),
            repeat_type=["every_monday", "every_friday"],
        ),
        lambda c: c.extension.query(ids=[1, 2]),
    ]
    with (
        MockPbx(utc_offset_hours=5.5) as pbx,
        Client(pbx.url, pbx.client_id, pbx.client_secret) as client,
    ):
        client.clock = _zoned(client.system.information().data)
        for call in calls:
            assert call(client).errcode == 0
