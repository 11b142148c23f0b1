"""Whatever a frame holds: an event or the documented error, and never the end."""

from __future__ import annotations

import json
import pickle
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.runtime_events.hostile import DEEP, FRAMES
from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC, EVENTS, call
from tests.runtime_events.webhook_parts import Receiver

errors = load("events.errors")
webhooks = load("webhooks.signature")

SECRET = "0123456789abcdef"
HIDDEN = load("hidden").Hidden(SECRET)
each_frame = pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
# Other work may share the machine.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=10**399, max_value=10**400)
    | st.floats()
    | st.text('a1. -\n\ud800\udc00\\"é', max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["call_id", "members", "inbound", "from", "call_duration", "type", "x"]
        ),
        inner,
        max_size=4,
    ),
    max_leaves=12,
)
ids = st.sampled_from([30011, 30012, "30011", 30011.0, 39999]) | values
frames = st.fixed_dictionaries({"type": ids, "msg": values}, optional={"sn": values})


def judge(frame: bytes | str | dict[str, Any]) -> Any:
    """Decode a frame; what comes of it must be usable in every way."""
    try:
        event = CODEC.decode(frame)
    except errors.EventDecodeError as error:
        assert str(error)
        assert error.__context__ is None or error.__suppress_context__
        return error
    shown = event.to_dict()
    text = json.dumps(shown, allow_nan=False)
    assert msgspec.json.encode(shown)
    # What was read as JSON goes through a string again, and a stricter reader.
    assert CODEC.decode(shown) == CODEC.decode(text) == event
    assert hash(CODEC.decode(text)) == hash(event)
    assert pickle.loads(pickle.dumps(event)) == event
    repr(event).encode()
    json.dumps(event.extra, allow_nan=False).encode()
    return event


@each_frame
def test_a_hostile_frame_is_an_event_or_the_documented_error(frame):
    judge(frame)
    webhook = webhooks.sign(frame, SECRET)
    try:
        webhooks.parse_webhook(frame, webhook, HIDDEN, CODEC)
    except errors.EventDecodeError as error:
        assert error.raw == frame


@each_frame
def test_a_hostile_body_is_answered_by_the_receiver(frame):
    received: list[Any] = []
    receiver = Receiver(SECRET, received.append, max_body=10**8)
    assert receiver.receive(frame, webhooks.sign(frame, SECRET)) == 200


@pytest.mark.parametrize("between", [b"", b" ", b"\n", b"\t"])
def test_of_two_events_in_a_frame_none_is_lost_without_a_word(between):
    one, other = (json.dumps(call(name)).encode() for name in ("1", "2"))
    with pytest.raises(errors.EventDecodeError, match="more than one JSON value"):
        CODEC.decode(one + between + other)
    assert CODEC.decode(one + b"\x00junk").type == 30011


def test_frames_are_read_as_well_far_down_the_stack():
    def descend(depth: int) -> Any:
        return descend(depth - 1) if depth else judge(FRAMES["deep text as msg"])

    assert descend(500).type == 30011


@unhurried
@given(frames)
def test_any_json_is_an_event_or_the_documented_error(frame):
    text = json.dumps(frame)
    assert type(judge(text)) is type(judge(text.encode()))
    judge({**frame, "msg": json.dumps(frame["msg"])})


@unhurried
@given(frames)
def test_any_dict_is_an_event_or_the_documented_error(frame):
    judge(frame)


@unhurried
@given(st.binary(max_size=40), st.integers(0, 200))
def test_any_bytes_in_a_frame_are_an_event_or_the_documented_error(junk, at):
    good = json.dumps(call("1", members=[{"inbound": {"from": "7"}}])).encode()
    judge(good[:at] + junk + good[at:])
    judge(good[:at] + junk)
    judge(junk)


def test_a_dict_that_is_no_json_is_the_documented_error():
    round_: dict[str, Any] = {"type": 30011}
    round_["msg"] = round_
    deep: dict[str, Any] = {}
    for _ in range(100_000):
        deep = {"a": deep}
    for frame in (round_, {"type": 30011, "msg": deep}, {"type": 10**5000}):
        with pytest.raises(errors.EventDecodeError):
            CODEC.decode(frame)
    # Taking it apart would run into Python's limit as well.
    while deep:
        deep = deep.pop("a")
    with pytest.raises(TypeError):
        CODEC.decode({"type": 30011, "msg": object()})


def test_a_dict_with_half_of_a_pair_is_an_event():
    assert judge({"type": 30011, "msg": {"call_id": "\ud800"}}).msg.call_id == "\ufffd"


def test_of_several_objects_in_place_of_one_none_is_lost():
    entries = [{"call_id": "a"}, {"call_id": "b"}]
    for msg in (entries, json.dumps(entries)):
        event = judge({"type": 30012, "msg": msg})
        assert event.msg.call_id == "a"
        assert event.extra == {"$.msg": entries}
    only = judge({"type": 30012, "msg": [{"call_id": "a", "new": 1}]})
    assert (only.msg.call_id, only.extra) == ("a", {"new": 1})
    inner = [{"from": "1"}, {"from": "2"}]
    event = judge(call("1", members=[{"inbound": inner}]))
    assert event.msg.members[0].inbound.from_ == "1"
    assert event.extra == {"members[0].inbound": inner}


def test_a_number_too_long_for_python_costs_its_field_only():
    frame = b'{"type":30012,"msg":{"call_id":"1","call_duration":' + b"9" * 5000 + b"}}"
    event = judge(frame)
    assert event.msg.call_id == "1"
    assert event.msg.call_duration is None
    assert event.extra == {"call_duration": "9" * 5000}


def test_a_type_may_be_a_whole_number_with_a_fraction_of_nought():
    assert type(judge(b'{"type":30012.0,"msg":{}}')) is EVENTS[30012]


@pytest.mark.parametrize(
    "connection", ["open", pytest.param("new", marks=pytest.mark.long)]
)
def test_no_hostile_frame_ends_a_stream(driver, pbx, connection):
    """Every frame is delivered, or stands in a gap that counts it."""
    # What a PBX sends before it has answered the topics is read as well.
    before = list(FRAMES.values()) if connection == "new" else []
    if before:
        pbx.before_topics = before
    with driver.make(pbx.url, heartbeat_timeout=20, reply_timeout=20) as stream:
        pbx.push(call("first"))
        for frame in FRAMES.values() if not before else ():
            pbx.push(frame, pbx.connection)
        pbx.push(call("last"))
        events = lost = 0
        while True:
            item = stream.get(30)
            if getattr(item, "reason", None) == "unreadable_frame":
                lost += item.dropped
            elif hasattr(item, "reason"):
                pytest.fail(f"the connection was given up: {item}")
            elif item.msg is not None and getattr(item.msg, "call_id", "") == "last":
                break
            else:
                events += 1
        good = sum(not isinstance(judge(f), Exception) for f in FRAMES.values())
        assert (events, lost) == (good + 1, len(FRAMES) - good)
        assert len(pbx.connections) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"\x83\x00",  # reserved opcode
        b"\xc1\x02{}",  # compressed, which nobody offered
        b"\x81\x82aaaa{}",  # masked, as only clients do
        b"\x81\x7f" + b"\xff" * 8,  # 2**64 bytes to come
        b"\x81\x7f" + (5 * 2**20).to_bytes(8, "big"),  # more than is taken
        b"\x88\x01x",  # a close frame that is half a code
        b"\x88\x04\x03\xe8\xff\xff",  # its reason is no UTF-8
        b"\x80\x02{}",  # the end of a message that never began
        b"\x89\x7e\x01\x00" + b"x" * 256,  # a ping that is too long
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
    ],
)
def test_what_breaks_the_protocol_is_a_gap_and_another_connection(driver, pbx, data):
    with driver.make(pbx.url) as stream:

        async def put() -> None:
            pbx.connection.put(data)

        pbx.run(put())
        assert stream.get().reason in ("connection_lost", "heartbeat_lost")
        pbx.wait_for(lambda: len(pbx.connections) == 2 and pbx.connection.topics)
        pbx.push(call("next"))
        assert stream.ids(1) == ["next"]


def test_a_decoder_that_fails_in_an_unknown_way_does_not_end_a_stream(
    driver, pbx, monkeypatch, caplog
):
    decode = CODEC.decode

    def fail(frame: bytes, watch: object = None) -> Any:
        if b"4711" in frame:
            raise ZeroDivisionError("PIN 4711")
        return decode(frame)

    monkeypatch.setattr(CODEC, "decode", fail)
    with driver.make(pbx.url) as stream:
        pbx.push(call("4711"))
        pbx.push(call("next"))
        gap = stream.get()
        assert (gap.reason, gap.dropped) == ("unreadable_frame", 1)
        assert stream.ids(1) == ["next"]
    assert "ZeroDivisionError" in caplog.text
    assert "4711" not in caplog.text


def test_a_refusal_with_numbers_too_long_for_python_is_a_refusal():
    refusal = errors.SubscriptionRefusedError(
        40002,
        "PARAMETER ERROR",
        [{"value": "9" * 5000}, {"value": 10**4000}, {"value": "30012"}, DEEP],
    )
    assert 30012 in refusal.topics()
