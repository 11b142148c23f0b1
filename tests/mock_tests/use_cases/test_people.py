"""Provisioning of phones, wake-up calls and checkout, monitoring of a queue."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.mock_pbx import RemotePbx
from yeastar_pseries import Client
from yeastar_pseries.errors import ApiError
from yeastar_pseries.events import (
    AgentStatusChanged,
    ExtensionCallStateChanged,
    ExtensionRegistrationStatusChanged,
)

from .conftest import EVENT_WAIT

MAC = "80:5e:c0:12:34:56"


def test_a_t31g_is_provisioned_registers_and_goes_again(client: Client) -> None:
    rows = list(client.extension.list(page_size=2))
    ids = [each.id or 0 for each in rows]
    client.phone.batchcreate(
        vendor="Yealink",
        model="SIP-T31G",
        template_name="YSDP_YealinkT3",
        provisioning_method="rps",
        phone_list=[{"mac": MAC, "ext_id": ids[0]}],
    )
    (phone,) = client.phone.search(search_value=MAC.upper())
    assert (phone.model, phone.assigned_ext_num) == ("SIP-T31G", rows[0].number)
    assert phone.assigned_ext_status == "Unregistered"
    with client.events(topics=[ExtensionRegistrationStatusChanged]) as events:
        client.phone.batchreprovision(batch_id_list=[phone.id or 0])
        event = events.get(EVENT_WAIT)
    assert isinstance(event, ExtensionRegistrationStatusChanged)
    assert event.msg is not None
    assert (event.msg.extension, event.msg.status) == (rows[0].number, "Registered")
    (phone,) = client.phone.search(search_value=MAC)
    assert phone.assigned_ext_status == "Registered"
    with pytest.raises(ApiError) as taken:
        client.phone.batchcreate(
            vendor="Yealink",
            model="SIP-T31G",
            template_name="YSDP_YealinkT3",
            provisioning_method="rps",
            phone_list=[{"mac": MAC.replace(":", ""), "ext_id": ids[1]}],
        )
    assert taken.value.errcode == 40003
    client.phone.batchupdate(
        batch_id_list=[phone.id or 0],
        phone_list=[{"id": phone.id or 0, "mac": MAC, "ext_id": ids[1]}],
    )
    detail = client.phone.get(id=phone.id or 0).data
    assert detail is not None and detail.assigned_extension == str(ids[1])
    client.phone.batchdelete(batch_id_list=[phone.id or 0])
    assert list(client.phone.search(search_value=MAC)) == []


def test_a_wake_up_call_rings_and_checkout_clears_the_room(
    pbx: RemotePbx, client: Client
) -> None:
    # Ten virtual minutes pass in no time, and no heartbeat comes in them.
    pbx.configure(idle_seconds=86400)
    room = list(client.extension.list())[2]
    number, room_id = room.number or "", room.id or 0
    information: Any = client.system.information().data
    now = datetime.strptime(information.system_time, "%Y/%m/%d %H:%M:%S")
    soon = (now + timedelta(minutes=10)).strftime("%H:%M")
    once = client.wakeupcall.create(ext_id=room_id, alarm_time=soon)
    assert [each.id for each in _alarms(client, room_id)] == [once.id]
    with client.events(topics=[ExtensionCallStateChanged]) as events:
        pbx.advance(660)
        seen = [events.get(EVENT_WAIT) for _ in range(3)]
    states: list[str | None] = []
    for each in seen:
        assert isinstance(each, ExtensionCallStateChanged) and each.msg is not None
        assert each.msg.extension == number
        states.append(each.msg.status)
    assert states == ["Ringing", "Busy", "Idle"]
    assert _alarms(client, room_id) == []  # rung once, as asked
    daily = client.wakeupcall.create(
        ext_id=room_id,
        alarm_time=soon,
        repeat_type=["every_monday", "every_thursday", "every_saturday"],
    )
    assert [each.id for each in _alarms(client, room_id)] == [daily.id]
    client.hotel.checkout(ext_id=room_id)
    assert _alarms(client, room_id) == []
    guest: Any = client.extension.get(id=room_id).data
    assert (guest.first_name, guest.last_name) == ("", number)
    before = _calls_to(client, number)
    pbx.advance(8 * 86400)
    assert _calls_to(client, number) == before


def test_a_queue_is_watched_with_its_agents_and_calls(
    pbx: RemotePbx, client: Client
) -> None:
    first, second = list(client.extension.list())[:2]
    client.queue.create(
        number="6700",
        name="Support",
        ring_strategy="linear",
        fail_dest="end_call",
        enb_queue_skill_based_routing=0,
    )
    (queue,) = client.queue.search(search_value="6700")
    queue_id, ids = queue.id or 0, [first.id or 0, second.id or 0]
    client.queue_pause_reason.update(
        pause_reason_list=[{"code": "*07", "reason": "Lunch"}]
    )
    with client.events(topics=[AgentStatusChanged]) as events:
        client.queue.agent_login(ext_ids=ids, queue_id=queue_id, operation="login")
        client.agent.pause(
            ext_id=ids[0],
            operation="pause",
            reason="*07",
            max_threshold_for_pause_time=600,
        )
        told = [events.get(EVENT_WAIT) for _ in range(3)]
    last = told[-1]
    assert isinstance(last, AgentStatusChanged) and last.msg is not None
    assert (last.msg.agent_number, last.msg.status) == (first.number, "Paused")
    assert (last.msg.queue_number, last.msg.reason) == ("queue-6700", "Lunch")
    assert _agents(client, queue_id) == {
        first.number: (1, 1, 1),
        second.number: (1, 0, 1),
    }
    ringing = pbx.incoming_call("02079461234", "6700", ring=60)
    status = client.queue.call_status(id=queue_id)
    (ring,) = status.ringing_list or []
    assert (ring.call_id, ring.callee_number) == (ringing.call_id, second.number)
    waiting = pbx.incoming_call("02079469999", "6700", ring=500)
    assert client.queue.call_status(id=queue_id).waiting_calls == 1
    ringing.answer(talk=120)
    pbx.advance(10)
    (active,) = client.queue.call_status(id=queue_id).active_list or []
    assert (active.call_id, active.duration) == (ringing.call_id, 10)
    assert _agents(client, queue_id)[second.number] == (1, 0, 2)
    pbx.advance(601)  # the pause ends by itself, both calls are over
    assert _agents(client, queue_id)[first.number] == (1, 0, 1)
    (lost,) = [e for e in client.cdr.list() if e.call_id == waiting.call_id]
    assert lost.disposition == "NO ANSWER"


def _alarms(client: Client, ext_id: int) -> list[Any]:
    data: Any = client.wakeupcall.get(ext_id=ext_id).data
    return list(data.wakeup_call)


def _calls_to(client: Client, number: str) -> int:
    return sum(each.call_to_number == number for each in client.cdr.list())


def _agents(client: Client, queue_id: int) -> dict[str | None, tuple[Any, ...]]:
    found = client.queue.agent_status(id=queue_id).data or []
    return {
        each.number: (each.is_login, each.is_pause, each.call_status) for each in found
    }
