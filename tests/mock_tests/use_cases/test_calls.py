"""Screen pop, click-to-call, dashboard, record on demand, export of the CDR."""

from __future__ import annotations

import csv
import io
import wave

from tests.mock_pbx import RemotePbx
from yeastar_pseries import Client
from yeastar_pseries.events import (
    CallEnded,
    CallStateChanged,
    ExtensionPresenceStateChanged,
)

from .conftest import EVENT_WAIT

CUSTOMER = "02079461234"


def test_screen_pop_names_the_contact_that_calls(
    pbx: RemotePbx, client: Client
) -> None:
    client.company_contact.create(
        first_name="Zora",
        last_name="Quill",
        company="Quill & Sons",
        number_list=[{"num_type": "business_number", "number": CUSTOMER}],
    )
    with client.events(topics=[CallStateChanged]) as events:
        ringing = pbx.incoming_call(CUSTOMER, "1001")
        event = events.get(EVENT_WAIT)
        assert isinstance(event, CallStateChanged) and event.msg is not None
        member = event.msg.members[0].inbound if event.msg.members else None
        assert member is not None and member.from_ is not None
    (contact,) = client.company_contact.search(search_value=member.from_)
    assert contact.contact_name == "Zora Quill"
    (live,) = client.call.query(type="inbound").data or []
    assert live.call_id == ringing.call_id == event.msg.call_id
    ringing.answer(talk=20)
    pbx.advance(21)
    (row,) = client.cdr.search(call_from=CUSTOMER)
    assert (row.disposition, row.talk_duration) == ("ANSWERED", 20)


def test_click_to_call_connects_two_phones_until_it_is_hung_up(
    pbx: RemotePbx, client: Client
) -> None:
    pbx.configure(call_seconds=3600)
    dialled = client.call.dial(caller="1000", callee="1001")
    pbx.advance(1800)
    (live,) = client.call.query(extension="1000").data or []
    assert live.call_id == dialled.call_id
    parties = [each.extension for each in live.members or []]
    states = {each.number: each.member_status for each in parties if each}
    assert states == {"1000": "ANSWERED", "1001": "ANSWER"}
    with client.events(topics=[CallEnded]) as events:
        channel = parties[0].channel_id if parties[0] else None
        client.call.hangup(channel_id=channel or "")
        ended = events.get(EVENT_WAIT)
    assert isinstance(ended, CallEnded) and ended.msg is not None
    assert ended.msg.call_id == dialled.call_id
    assert not client.call.query().data
    (row,) = [each for each in client.cdr.list() if each.call_id == dialled.call_id]
    assert row.call_to_number == "1001"


def test_dashboard_shows_calls_presence_and_use(pbx: RemotePbx, client: Client) -> None:
    pbx.configure(call_seconds=600)
    rows = list(client.extension.list())
    client.call.dial(caller="1002", callee="1003")
    pbx.advance(300)
    capacity = client.system.capacity().data
    assert capacity is not None
    assert (capacity.extension_used, capacity.cc_used) == (len(rows), 1)
    with client.events(topics=[ExtensionPresenceStateChanged]) as events:
        client.extension.update(id=rows[4].id or 0, presence_status="lunch")
        event = events.get(EVENT_WAIT)
    assert isinstance(event, ExtensionPresenceStateChanged) and event.msg is not None
    assert (event.msg.extension, event.msg.status) == (rows[4].number, "lunch")
    (shown,) = client.extension.search(search_value=rows[4].number or "")
    assert shown.presence_status == "lunch"
    pbx.advance(600)
    after = client.system.capacity().data
    assert after is not None and after.cc_used == 0


def test_a_call_is_recorded_on_demand_only(pbx: RemotePbx, client: Client) -> None:
    client.autorecord.update(enb_internal=0, record_trunk_list=[])
    pbx.configure(call_seconds=600)

    def talk(*, record: bool) -> str:
        call = client.call.dial(caller="1000", callee="1001").call_id or ""
        pbx.advance(400)
        (live,) = client.call.query(call_id=call).data or []
        member = (live.members or [])[0].extension
        if record and member is not None:
            client.call.record_start(channel_id=member.channel_id or "")
        pbx.advance(300)
        (row,) = [each for each in client.cdr.list() if each.call_id == call]
        return row.record_file or ""

    before = {each.file for each in client.recording.list()}
    assert talk(record=False) == ""
    assert {each.file for each in client.recording.list()} == before
    file = talk(record=True)
    (found,) = [each for each in client.recording.list() if each.file not in before]
    assert found.file == file
    with wave.open(io.BytesIO(client.recording.download(id=found.id or 0).read())) as w:
        assert w.getnframes() > 0
    client.autorecord.update(enb_internal=1)
    assert talk(record=False) != ""


def test_the_cdr_is_exported_whole_over_several_pages(
    pbx: RemotePbx, client: Client
) -> None:
    for callee in ("1001", "1002", "1003"):
        pbx.call("1000", callee, talk=30)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["time", "from", "to", "talk", "status"])
    for row in client.cdr.list(page_size=7, sort_by="time", order_by="desc"):
        caller, callee = row.call_from_number, row.call_to_number
        writer.writerow([row.time, caller, callee, row.talk_duration, row.disposition])
    header, *rows = csv.reader(io.StringIO(text.getvalue()))
    assert header[0] == "time"
    assert len(rows) == (client.cdr.list(page_size=1).total_number or 0) == 28
    assert [each[1:4] for each in rows[:3]] == [
        ["1000", callee, "30"] for callee in ("1003", "1002", "1001")
    ]
    again = client.v2.cdr.list(page_size=100)
    assert {each.uid for each in again} == {each.uid for each in client.cdr.list()}
