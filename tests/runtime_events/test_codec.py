"""Frames become events, whatever a PBX makes of its own format."""

from __future__ import annotations

import copy
import json
import pickle
from itertools import permutations
from types import SimpleNamespace

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import (
    CODEC,
    EVENTS,
    CallDetails,
    CallEnded,
    CallInfo,
    CallStateChanged,
    ExtensionMember,
    InboundMember,
    Member,
    UnknownEvent,
    call,
)
from tests.scripted_pbx import wire

errors = load("events.errors")

MEMBERS = [
    {"extension": {"number": "703", "member_status": "ANSWERED"}},
    {"inbound": {"from": "5503301", "to": "2002", "member_status": "ALERT"}},
]
FRAME = call("1.16", members=MEMBERS)
EVENT = CallStateChanged(
    sn="3633D2000000",
    msg=CallInfo(
        call_id="1.16",
        members=[
            Member(extension=ExtensionMember(number="703", member_status="ANSWERED")),
            Member(
                inbound=InboundMember(from_="5503301", to="2002", member_status="ALERT")
            ),
        ],
    ),
)


@pytest.mark.parametrize("form", ["string", "object"])
@pytest.mark.parametrize("kind", [str, bytes, bytearray, memoryview, dict])
def test_both_forms_of_msg_give_the_same_event_from_every_input(form, kind):
    text = wire(FRAME, form)
    data = json.loads(text) if kind is dict else text
    if kind not in (str, dict):
        data = kind(text.encode())
    event = CODEC.decode(data)
    assert event == EVENT
    assert json.loads(event.raw) == json.loads(text)
    assert event.extra == {}


def test_raw_is_exactly_what_came():
    frame = b' {"sn":"x", "msg":{"call_id":"1"} ,"type":30011}\n'
    assert CODEC.decode(frame).raw == frame


class Told:
    """A watch that fails when it is told of anything."""

    def happened(self, event):
        pytest.fail(f"does not fit: {event.raw}")


@pytest.mark.parametrize("form", ["string", "object"])
@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize("keys", list(permutations(["type", "sn", "msg"])))
def test_key_order_does_not_matter(keys, end, form):
    frame = json.loads(wire(FRAME, form))
    text = json.dumps({key: frame[key] for key in keys}) + end
    event = CODEC.decode(text, Told())
    assert event == EVENT
    assert event.raw == text.encode()


@pytest.mark.parametrize("form", ["string", "object"])
@pytest.mark.parametrize("keys", list(permutations(["type", "sn", "msg"])))
@pytest.mark.parametrize("where", ["envelope", "msg"])
def test_what_does_not_fit_is_told_whatever_the_order(where, keys, form):
    told = []
    watch = SimpleNamespace(happened=told.append)
    frame = {**FRAME, "msg": {**FRAME["msg"], "new": 1} if where == "msg" else {}}
    frame = json.loads(wire(frame, form))
    frame = {key: frame[key] for key in keys}
    if where == "envelope":
        frame = {"new": "1", **frame}
    event = CODEC.decode(json.dumps(frame), watch)
    assert told == [event]
    assert event.extra == ({"new": 1} if where == "msg" else {"$.new": "1"})


def test_events_match_by_pattern():
    match CODEC.decode(wire(FRAME)):
        case CallStateChanged(
            msg=CallInfo(members=[_, Member(inbound=InboundMember(from_=caller))])
        ):
            assert caller == "5503301"
        case _:
            pytest.fail("no match")


def test_unknown_fields_are_found_in_extra_by_path():
    frame = call("1", note=1, members=[{"inbound": {"from": "7", "foo": {"x": 2}}}])
    frame["new"] = None
    for form in ("string", "object"):
        assert CODEC.decode(wire(frame, form)).extra == {
            "note": 1,
            "members[0].inbound.foo": {"x": 2},
            "$.new": None,
        }


def test_null_members_are_none():
    event = CODEC.decode(wire(call("1", members=None)))
    assert event.msg == CallInfo(call_id="1")


def test_unknown_values_of_an_enum_arrive_as_they_are():
    frame = call("1", members=[{"extension": {"member_status": "PARKED"}}])
    assert CODEC.decode(wire(frame)).msg.members[0].extension.member_status == "PARKED"


def test_an_unknown_event_keeps_everything():
    frame = {"type": 30099, "sn": "s", "msg": '{"a": [1, {"b": null}]}', "more": 3}
    event = CODEC.decode(frame)
    assert type(event) is UnknownEvent
    assert (event.type, event.sn) == (30099, "s")
    assert event.msg == {"a": [1, {"b": None}]}
    assert event.extra == {"$.more": 3}


@pytest.mark.parametrize(
    ("given", "kept", "extra"),
    [
        ("12", 12, {}),
        ("", None, {"call_duration": ""}),
        ("soon", None, {"call_duration": "soon"}),
        ([1], None, {"call_duration": [1]}),
        (None, None, {}),
        (12.0, 12, {}),
    ],
)
def test_a_value_that_does_not_fit_costs_its_field_only(given, kept, extra):
    event = CODEC.decode(
        {"type": 30012, "msg": {"call_id": "1", "call_duration": given}}
    )
    assert event.msg == CallDetails(call_id="1", call_duration=kept)
    assert event.extra == extra


def test_one_object_where_a_list_belongs_becomes_a_list_of_one():
    event = CODEC.decode({"type": 30011, "msg": {"members": MEMBERS[0]}})
    assert event.msg.members == EVENT.msg.members[:1]
    assert event.extra == {}


def test_a_number_where_text_belongs_becomes_text():
    assert CODEC.decode({"type": 30011, "msg": {"call_id": 16}}).msg.call_id == "16"


def test_raw_line_breaks_and_bad_utf8_do_not_matter():
    frame = b'{"type":30011,"msg":"{\\"call_id\\":\\"a\nb\xff\\"}"}'
    assert CODEC.decode(frame).msg.call_id == "a\nb\ufffd"


@pytest.mark.parametrize("msg", [None, "", "hello", 5, [], {}])
def test_a_msg_that_is_no_object_does_not_fail(msg):
    event = CODEC.decode({"type": 30011, "msg": msg})
    assert isinstance(event, CallStateChanged)
    assert event.msg in (None, CallInfo())
    if msg not in (None, "", {}):
        assert event.extra == {"$.msg": msg}


def test_an_event_without_msg_and_sn_is_an_event():
    assert CODEC.decode({"type": 30011}) == CallStateChanged()
    assert CODEC.decode({"type": "30011", "sn": 5}) == CallStateChanged(sn="5")


@pytest.mark.parametrize(
    "garbage",
    [b"", b"heartbeat response", b"\x00\xff", "[]", "7", "{}", '{"type":null}', "{"],
)
def test_garbage_is_a_clear_error_with_the_frame(garbage):
    with pytest.raises(errors.EventDecodeError) as caught:
        CODEC.decode(garbage)
    raw = garbage if isinstance(garbage, bytes) else garbage.encode()
    assert caught.value.raw == raw
    assert f"{len(raw)} bytes" in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).raw == raw


def test_the_error_does_not_show_what_the_frame_holds():
    with pytest.raises(errors.EventDecodeError) as caught:
        CODEC.decode(b'{"pin_code":"4711",')
    assert "4711" not in str(caught.value) + repr(caught.value)


@pytest.mark.parametrize("wrong", [None, 5, ["x"]])
def test_other_types_are_refused(wrong):
    with pytest.raises(TypeError, match="bytes, str or dict"):
        CODEC.decode(wrong)


def test_events_are_frozen_comparable_and_can_be_copied():
    event = CODEC.decode(wire(FRAME))
    with pytest.raises(AttributeError):
        event.sn = "x"
    for twin in (pickle.loads(pickle.dumps(event)), copy.deepcopy(event)):
        assert twin == event
        assert twin.raw == event.raw
    assert "raw" not in repr(event)
    assert event != CallEnded(sn=event.sn)


@pytest.mark.parametrize("form", ["string", "object"])
def test_an_event_gives_back_the_json_that_came(form):
    # An inbound call has a field `from`, which `dataclasses.asdict` cannot spell.
    frame = call("1.16", members=MEMBERS, new={"a": None}, reason=None)
    frame["more"] = [1]
    event = CODEC.decode(wire(frame, form))
    assert event.to_dict() == frame
    assert CODEC.decode(json.dumps(event.to_dict())) == event
    event.to_dict()["msg"].clear()
    assert event.to_dict() == frame


def test_a_value_that_did_not_fit_is_given_back():
    frame = {"type": 30012, "sn": None, "msg": {"call_duration": [1], "call_id": 5}}
    assert CODEC.decode(frame).to_dict() == frame


def test_an_event_made_by_hand_gives_the_fields_that_are_set():
    assert EVENT.to_dict() == FRAME
    assert CallEnded().to_dict() == {"type": 30012}
    unknown = UnknownEvent(type=5, msg={"a": [None]})
    assert unknown.to_dict() == {"type": 5, "msg": {"a": [None]}}
    assert json.dumps(CODEC.decode(EVENT.to_dict()).to_dict())


def test_events_are_hashable_and_equal_ones_are_one():
    came = [CODEC.decode(wire(FRAME, form)) for form in ("string", "object")]
    assert {*came, EVENT} == {EVENT}
    other = CODEC.decode(call("2", members=MEMBERS))
    assert {EVENT: 1, other: 2}[came[0]] == 1
    assert hash(other) != hash(EVENT)
    first, second = {"a": 1, "b": [2, {}]}, {"b": [2.0, {}], "a": True}
    pair = [UnknownEvent(type=5, msg=msg) for msg in (first, second)]
    assert pair[0] == pair[1] and len(set(pair)) == 1


def test_an_event_made_by_hand_has_no_raw_and_no_extra():
    assert EVENT.raw is None
    assert EVENT.extra == {}


def test_a_key_called_raw_is_an_unknown_key():
    event = CODEC.decode({"type": 30011, "raw": "x", "msg": {"raw": 1}})
    assert event.extra == {"$.raw": "x", "raw": 1}
    assert json.loads(event.raw)["raw"] == "x"


def test_deep_nesting_is_an_error_and_not_a_crash():
    with pytest.raises(errors.EventDecodeError):
        CODEC.decode("[" * 100_000)


def test_an_event_class_is_loaded_when_its_first_event_comes():
    loaded = []

    def named(name):
        loaded.append(name)
        return EVENTS[{"CallStateChanged": 30011, "CallEnded": 30012}[name]]

    names = {30011: "CallStateChanged", 30012: "CallEnded"}
    classes = load("events.frames.classes").EventClasses(names, named)
    codec = load("events.frames.codec").EventCodec(classes)
    assert codec.ids == (30011, 30012)
    assert codec.decode({"type": 30099}).type == 30099
    assert not loaded
    assert type(codec.decode(call("1"))).__name__ == "CallStateChanged"
    assert (
        type(codec.decode({**call("1"), "msg": "odd"})).__name__ == "CallStateChanged"
    )
    assert set(loaded) == {"CallStateChanged"}
    assert codec.id_of(EVENTS[30012]) == 30012
