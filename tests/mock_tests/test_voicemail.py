"""Voicemail that vm/create or a call leaves is read, marked, fetched, deleted."""

import io
import wave
from typing import Any

import pytest

from .conftest import Caller
from .walk import SPEC

pytestmark = pytest.mark.skipif(not SPEC.by_id, reason="run make generate first")
OUTSIDE = "02079461234"


def lamp(box: Caller, number: str = "1005") -> str:
    """The message id of a lamp that was switched on."""
    made = box.post("v1.0/vm/create", vm_from_number="1000", vm_to_number=number)
    assert made["errcode"] == 0
    return made["id"]


def messages(box: Caller, number: str = "1005") -> list[dict[str, Any]]:
    """A mailbox as vm/get shows it, which is as vm/query shows it."""
    got = box.get("v1.0/vm/get", number=number)
    (queried,) = box.get("v1.0/vm/query", number=number)["voicemail_list"]
    assert (queried["number"], queried["total_number"]) == (number, got["total_number"])
    assert queried["data"] == got["data"]
    assert list(SPEC.errors(SPEC.by_id["vm_get"].response or {}, got)) == []
    return got["data"]


def test_a_created_message_is_read_marked_and_deleted(box: Caller) -> None:
    assert messages(box) == []
    first, second = lamp(box), lamp(box)
    shown = messages(box)
    assert [each["msg_id"] for each in shown] == [first, second]
    assert [each["file_name"] for each in shown] == ["msg0000.wav", "msg0001.wav"]
    assert {each["number"] for each in shown} == {"1000"}
    assert box.post("v1.0/vm/update", id=first, vm_status=1)["errcode"] == 0
    assert [each["is_read"] for each in messages(box)] == [1, 0]
    assert box.get("v1.0/vm/delete", id=first)["errcode"] == 0
    assert [each["msg_id"] for each in messages(box)] == [second]
    assert box.get("v1.0/vm/delete_extension_vm", vm_to_number="1005")["errcode"] == 0
    assert messages(box) == []


def test_mailboxes_are_told_in_pages_each_by_itself(box: Caller) -> None:
    ids = [lamp(box) for _ in range(3)]
    query = {"number": "1005,1006", "page": 2, "page_size": 2}
    own, other = box.get("v1.0/vm/query", **query)["voicemail_list"]
    assert (own["total_number"], [each["msg_id"] for each in own["data"]]) == (
        3,
        ids[2:],
    )
    assert (other["number"], other["total_number"]) == ("1006", 0)
    page = box.get("v1.0/vm/get", number=1005, page=2, page_size=2)
    assert page["data"] == own["data"]


def test_a_call_that_nobody_takes_leaves_one_that_can_be_heard(box: Caller) -> None:
    box.pbx.call(OUTSIDE, "1005", outcome="voicemail")
    box.pbx.advance(30)
    (message,) = messages(box)
    assert (message["number"], message["is_read"]) == (OUTSIDE, 0)
    (record,) = box.get("cdr/search", call_from=OUTSIDE)["data"]
    assert record["disposition"] == "VOICEMAIL"
    by_id = box.get("v1.0/vm/download", msg_id=message["msg_id"])
    by_uid = box.get("v1.0/vm/download", uid=record["uid"])
    assert by_id["file"] == by_uid["file"]
    url = box.pbx.url + by_id["download_resource_url"]
    content = box.http.get(url, params={"access_token": box.token}).content
    assert len(content) == message["size"]
    with wave.open(io.BytesIO(content)) as sound:
        assert sound.getnframes() == sound.getframerate() * message["duration"]
    assert box.post("v1.0/vm/update", uid=record["uid"], vm_status=1)["errcode"] == 0
    assert messages(box)[0]["is_read"] == 1
    assert box.get("v1.0/vm/delete", uid=record["uid"])["errcode"] == 0
    assert messages(box) == []


def test_a_ringing_call_is_sent_to_another_mailbox(box: Caller) -> None:
    call = box.pbx.incoming_call(OUTSIDE, "1005")
    order = {"callee_channel": call.callee_channel_id, "number": "1006"}
    path = "call/directly_forward_to_voicemail"
    unknown = box.post(path, **{**order, "number": "9999"})
    assert unknown["errcode"] == 60001
    assert unknown["invalid_param_list"] == [{"field": "number", "value": "9999"}]
    sent = box.post(path, **order)
    assert (sent["errcode"], sent["call_id"]) == (0, call.call_id)
    assert box.pbx.status()["calls"] == []
    records = call.records()
    assert records["cdr"] is not None and records["cdr"]["disposition"] == "VOICEMAIL"
    assert messages(box, "1005") == []
    assert [each["number"] for each in messages(box, "1006")] == [OUTSIDE]


def test_a_call_that_is_taken_goes_to_no_mailbox(box: Caller) -> None:
    call = box.pbx.incoming_call(OUTSIDE, "1005")
    call.answer()
    order = {"callee_channel": call.callee_channel_id, "number": "1005"}
    answer = box.post("call/directly_forward_to_voicemail", **order)
    assert answer["errcode"] == 70132
    call.hang_up()
    assert messages(box) == []


def test_a_checkout_takes_the_voicemail_of_the_room_only(box: Caller) -> None:
    lamp(box, "1005")
    lamp(box, "1006")
    (room,) = box.get("extension/search", search_value="1005")["data"]
    assert box.post("hotel/checkout", ext_id=room["id"])["errcode"] == 0
    assert messages(box, "1005") == []
    assert len(messages(box, "1006")) == 1


@pytest.mark.parametrize(
    ("path", "given", "field"),
    [
        ("v1.0/vm/get", {"number": "9999"}, "number"),
        ("v1.0/vm/query", {"number": "1005,9999"}, "number"),
        ("v1.0/vm/delete", {"id": "9999"}, "id"),
        ("v1.0/vm/delete", {"uid": "9999"}, "uid"),
        ("v1.0/vm/delete_extension_vm", {"vm_to_number": "9999"}, "vm_to_number"),
        ("v1.0/vm/download", {"msg_id": "9999"}, "msg_id"),
    ],
)
def test_what_does_not_exist_is_refused_by_name(
    box: Caller, path: str, given: dict[str, str], field: str
) -> None:
    lamp(box)
    answer = box.get(path, **given)
    assert answer["errcode"] == 60001
    assert answer["invalid_param_list"] == [{"field": field, "value": "9999"}]


def test_who_names_no_message_deletes_none(box: Caller) -> None:
    message = lamp(box)
    for path in ("v1.0/vm/delete", "v1.0/vm/download"):
        assert box.get(path)["errcode"] == 40002
    assert box.post("v1.0/vm/update", vm_status=1)["errcode"] == 40002
    # uid="" is that of no message, though those of vm/create have none.
    assert box.get("v1.0/vm/delete", uid="")["errcode"] == 60001
    assert box.get("v1.0/vm/download", msg_id=message)["errcode"] == 60001  # no audio
    assert [each["msg_id"] for each in messages(box)] == [message]
