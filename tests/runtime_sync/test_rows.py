"""Rows of v1.0 and v2.0 become one kind of record, with times in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.mock_pbx import MockPbx
from yeastar_pseries import Client, PbxClock, models
from yeastar_pseries._runtime.cdr_sync.call_record import CallRecord, digest
from yeastar_pseries._runtime.cdr_sync.recordings import recording_row
from yeastar_pseries._runtime.cdr_sync.rows import record_v1, record_v2
from yeastar_pseries.sync import sync

CLOCK = PbxClock("DD/MM/YYYY", "hh:mm:ss AM", ZoneInfo("Europe/Berlin"))
# What only one of the versions tells, here; v2.0 of the mock PBX has no `dids`.
OF_ONE = {
    *("api", "id", "scope", "call_id", "record_file", "reason", "src_trunk"),
    *("dst_trunk", "last_number", "last_name", "segments", "disconnected_by"),
    "did_number",
}


def test_a_call_is_the_same_record_in_both_versions() -> None:
    found: dict[str, dict[str, dict[str, Any]]] = {}
    with (
        MockPbx(past_calls=40, utc_offset_hours=-3.5) as pbx,
        Client(pbx.url, pbx.client_id, pbx.client_secret) as client,
    ):
        pbx.call("5550100", "1001")
        pbx.call("1000", "1002", "no_answer")
        client.clock = PbxClock.of(client.system.information().data)
        for api in ("v1.0", "v2.0"):
            records: list[CallRecord] = []
            sync(client, records.append, cursor=Memory(), api=api)
            assert {record.api for record in records} == {api}
            found[api] = {str(record.uid): record.values() for record in records}
    assert len(found["v1.0"]) == 42
    assert found["v1.0"].keys() == found["v2.0"].keys()
    for uid, old in found["v1.0"].items():
        new = found["v2.0"][uid]
        assert {n for n in old if old[n] != new[n]} <= OF_ONE
        assert old["started"].tzinfo is UTC


class Memory:
    """A cursor store that lasts as long as the test."""

    text: str | None = None

    def load(self, pbx: str) -> str | None:
        return self.text

    def save(self, pbx: str, cursor: str) -> None:
        self.text = cursor


@pytest.mark.parametrize(
    ("time", "hour"), [("30/07/2026 09:31:37 PM", 19), ("30/01/2026 09:31:37 PM", 20)]
)
def test_a_local_time_is_read_by_the_offset_of_its_own_day(
    time: str, hour: int
) -> None:
    record = record_v2(models.CdrRowV2(uid="a", time=time), "p", CLOCK)
    assert record.started is not None
    assert (record.started.hour, record.started.utcoffset()) == (hour, timedelta())
    assert record.time == time


def test_a_timestamp_counts_more_than_a_local_time() -> None:
    row = models.CdrRow(new_id="a", time="25/10/2026 02:30:00 AM", timestamp=1792891800)
    started = record_v1(row, "p", CLOCK).started
    # 02:30 comes twice on that day; this is the second one.
    assert started == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_row_of_old_firmware_is_a_call_and_of_newer_a_stage() -> None:
    old = record_v1(models.CdrRow(id=12, uid="u"), "p", None)
    new = record_v1(models.CdrRow(new_id="67C67519-D30000CD", uid="u"), "p", None)
    assert (old.id, old.scope) == ("12", "call")
    assert (new.id, new.scope) == ("67C67519-D30000CD", "stage")


def test_what_cannot_be_read_is_none_and_the_record_stays() -> None:
    row = models.CdrRowV2(uid="u", time="yesterday", call_from="Ann<1000>", call_to="7")
    record = record_v2(row, "p", CLOCK)
    assert (record.started, record.time) == (None, "yesterday")
    assert (record.call_from_number, record.call_from_name) == ("1000", "Ann")
    assert (record.call_to_number, record.call_to_name) == ("7", None)


def test_no_text_has_what_no_database_takes() -> None:
    dialed = models.CdrDestinationV2(number="5\x00")
    called = record_v2(models.CdrRowV2(uid="u", dids=[dialed]), "p", CLOCK)
    saved = recording_row(models.Recording(id=1, file="a\x00.wav"))
    assert called.did_number == "5\ufffd"
    assert saved is not None
    assert saved.file == "a\ufffd.wav"


def test_rows_without_a_key_differ_by_what_they_say() -> None:
    rows = [models.CdrRow(time=t, call_from="1") for t in ("a", "b", "a")]
    ids = [record_v1(row, "p", None).id for row in rows]
    assert ids[0] == ids[2] != ids[1]


def test_a_record_shows_no_pin_and_its_digest_tells_a_change() -> None:
    row = models.CdrRow(new_id="a", pin_code="4711", call_note="first")
    record = record_v1(row, "p", None)
    assert "4711" not in repr(record) + repr(record.values()) + repr(record.row)
    row.call_note = models.CdrNote(remark="second")
    changed = record_v1(row, "p", None)
    assert (record.note, changed.note) == ("first", "second")
    assert digest(record) == digest(
        record_v1(models.CdrRow(new_id="a", call_note="first"), "p", None)
    )
    assert digest(record) != digest(changed)
