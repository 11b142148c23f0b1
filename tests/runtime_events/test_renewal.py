"""Changing over to a new connection before the token ends."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import call
from tests.scripted_pbx import wire

exceptions = load("exceptions")


@pytest.fixture
def reader(driver, monkeypatch):
    """The reader's module, its times made short."""
    module = load(f"events._{driver.name}.reader")
    monkeypatch.setattr(module, "_EARLIEST_RENEWAL_SECONDS", 0.2)
    return module


@pytest.fixture
def make(driver, pbx, reader):
    """A stream whose first token ends so soon that it is renewed at the first chance."""

    def made(**more):
        tokens = driver.tokens_type()
        tokens.first_life = 0.0
        return driver.make(pbx.url, tokens, **more)

    return made


def test_the_new_connection_is_subscribed_before_the_old_one_closes(make, pbx):
    with make() as stream:
        pbx.wait_for(lambda: len(pbx.connections) == 2)
        pbx.wait_for(lambda: pbx.connections[0].closed)
        assert pbx.connections[1].topics
        assert [each.token[:7] for each in pbx.connections] == ["token-1", "token-2"]
        pbx.push(call("after"))
        assert stream.ids(1) == ["after"]
        assert stream.nothing()
        assert pbx.connections[0].close_code == 1000


def test_every_event_comes_exactly_once_while_connections_change(make, pbx):
    with make() as stream:
        stream.tokens.life = 0.0
        stop = threading.Event()
        sent = []

        def produce():
            while not stop.is_set():
                sent.append(str(len(sent)))
                pbx.push(call(sent[-1]))
                time.sleep(0.001)

        thread = threading.Thread(target=produce)
        thread.start()
        pbx.wait_for(lambda: len(pbx.connections) >= 4, 10)
        stream.tokens.life = 1800
        time.sleep(0.4)
        stop.set()
        thread.join()
        assert stream.ids(len(sent)) == sent
        assert stream.nothing()


def test_an_old_connection_that_breaks_meanwhile_leaves_a_gap(make, pbx):
    pbx.on_topics = lambda _: (
        pbx.connections[0].abort() if len(pbx.connections) == 2 else None
    )
    with make() as stream:
        gap = stream.get()
        assert gap.reason in ("renewal", "connection_lost")
        pbx.push(call("after"))
        assert stream.ids(1) == ["after"]
        assert (
            len(pbx.connections) == 2
        ), "the successor was used, not a third connection"


def test_a_renewal_that_fails_leaves_the_old_connection_in_place(make, pbx):
    with make() as stream:
        pbx.status = 503
        pbx.wait_for(lambda: len(pbx.attempts) >= 3)
        pbx.push(call("meanwhile"))
        assert stream.ids(1) == ["meanwhile"]
        pbx.status = None
        pbx.wait_for(lambda: len(pbx.connections) == 2)
        pbx.wait_for(lambda: pbx.connections[0].closed)
        assert stream.nothing()


@pytest.mark.parametrize(
    "refusal",
    [
        401,
        *(pytest.param(each, marks=pytest.mark.long) for each in (403, 409)),
        "topic list",
    ],
)
def test_a_pbx_that_has_one_connection_to_give_goes_on_with_it(make, pbx, refusal):
    with make() as stream:
        if refusal == "topic list":
            pbx.topic_refusals = [20001] * 100
        else:
            pbx.status = refusal
        pbx.wait_for(lambda: len(pbx.attempts) >= 6)
        pbx.push(call("meanwhile"))
        assert stream.ids(1) == ["meanwhile"]
        # It has eight for all that are to log in to it.
        assert stream.tokens.issued <= 4
        pbx.status, pbx.topic_refusals = None, []
        pbx.wait_for(lambda: pbx.connections[0].closed)
        pbx.push(call("after"))
        assert stream.ids(1) == ["after"]
        assert stream.nothing()


@pytest.mark.parametrize("refusal", [503, 404, 429, "topic list"])
def test_a_renewal_that_may_succeed_later_is_soon_tried_again(make, pbx, refusal):
    with make(topics=[30011], reconnect_delay=(0.05, 60.0)) as stream:
        if refusal == "topic list":
            pbx.topic_refusals = [70082]
        else:
            pbx.status = refusal
        pbx.wait_for(lambda: stream.stream._reader.last_error is not None)
        pbx.status = None
        pbx.wait_for(lambda: pbx.connections[0].closed)
        pbx.push(call("after"))
        assert stream.ids(1) == ["after"]
        assert stream.nothing()


@pytest.mark.parametrize("refusal", [401, 409, "topic list"])
def test_a_refused_second_connection_says_nothing_of_the_first(make, pbx, refusal):
    with make(topics=[30011]) as stream:
        # The old one is lost while the answer to the new one is on its way.
        stream.tokens.delay = 0.5
        if refusal == "topic list":
            pbx.topic_refusals = [20001]
        else:
            pbx.status = refusal
        reader = stream.stream._reader
        pbx.wait_for(lambda: reader._handover is not None)
        pbx.cut(pbx.connections[0])
        pbx.wait_for(lambda: reader.last_error is not None)
        pbx.status = None
        stream.tokens.delay = 0.0
        pbx.wait_for(lambda: pbx.open_connections and pbx.connection.topics)
        assert stream.get().reason == "connection_lost"
        pbx.push(call("after"))
        assert stream.ids(1) == ["after"]


def test_a_successor_that_does_not_answer_heartbeats_is_not_used(
    make, pbx, reader, monkeypatch
):
    monkeypatch.setattr(reader, "_READ_OUT_SECONDS", 0.3)
    pbx.answers_heartbeats = lambda connection: connection is pbx.connections[0]
    with make() as stream:
        pbx.wait_for(lambda: len(pbx.connections) >= 2)
        pbx.wait_for(lambda: pbx.connections[1].closed)
        pbx.push(call("on the old one"))
        assert stream.ids(1) == ["on the old one"]
        assert stream.nothing()


def test_refused_credentials_while_renewing_end_the_stream(make, pbx):
    with make() as stream:
        stream.tokens.failure = exceptions.ApiError(-1, errmsg="FAILURE")
        try:
            stream.get()
        except exceptions.ApiError as error:
            assert error.errcode == -1
        else:
            raise AssertionError("no error")


def test_closing_during_a_renewal_leaves_nothing_behind(make, pbx):
    with make():
        pbx.answers_topics = False
        pbx.wait_for(lambda: len(pbx.connections) == 2)
    pbx.wait_for(lambda: not pbx.open_connections)


@pytest.mark.parametrize("old", ["kept", "cut"])
def test_closing_while_the_successor_is_silent_leaves_nothing_behind(make, pbx, old):
    before = set(threading.enumerate())
    pbx.answers_heartbeats = lambda connection: connection is pbx.connections[0]
    with make(heartbeat_interval=30, renewal_linger=0.5) as stream:
        pbx.wait_for(lambda: len(pbx.connections) == 2 and pbx.connection.acknowledged)
        if old == "cut":
            pbx.cut(pbx.connections[0])
        # It is asked whether it has brought everything, and does not say.
        pbx.wait_for(lambda: pbx.connection.heartbeats)
        stream.close()
        left = {each for each in threading.enumerate() if each.name[:7] == "yeastar"}
        assert left <= before
    pbx.wait_for(lambda: not pbx.open_connections)


def test_a_renewal_waits_for_half_of_a_short_life(driver, pbx, reader):
    tokens = driver.tokens_type(life=2.0)
    with driver.make(pbx.url, tokens, renewal_margin=120.0) as stream:
        opened = pbx.connection.opened
        pbx.wait_for(lambda: len(pbx.connections) == 2)
        assert 0.9 < pbx.connections[1].opened - opened < 1.9
        assert stream.healthy


def test_topics_changed_during_a_renewal_are_kept(make, pbx):
    with make(topics=[30011]) as stream:
        stream.tokens.delay = 0.3
        # The new connection waits for its token just now.
        pbx.wait_for(lambda: stream.tokens.current is None)
        stream.set_topics([30012])
        pbx.wait_for(lambda: len(pbx.connections) == 2)
        pbx.wait_for(lambda: pbx.connections[0].closed)
        assert pbx.connections[1].topics == [30012]
        assert stream.stream.topics == (30012,)


def renewed(pbx):
    """Wait until the second connection is the only one."""
    pbx.wait_for(lambda: len(pbx.connections) == 2)
    pbx.wait_for(lambda: pbx.connections[0].closed)


def test_events_of_topics_set_during_a_renewal_are_not_lost(make, pbx):
    # The successor is subscribed to the earlier list when the new one is accepted.
    with make(topics=[30011], renewal_linger=0.5) as stream:
        pbx.wait_for(lambda: len(pbx.connections) == 2 and pbx.connections[1].topics)
        stream.set_topics([30011, 30012])
        count = 0
        until = time.monotonic() + 2.0
        while time.monotonic() < until:
            # Each is pushed after the PBX has accepted the list that it belongs to.
            frame = {"type": 30012, "sn": "s", "msg": {"call_id": str(count)}}
            pbx.push(frame)
            count += 1
            time.sleep(0.005)
        assert stream.ids(count) == [str(n) for n in range(count)]
        assert stream.nothing()
        assert stream.stream.topics == (30011, 30012)
        assert len(pbx.open_connections) == 1
        assert len(pbx.connections) > 2, "the stream was renewed all the same"
        assert pbx.connection.topics == [30011, 30012]
        assert len({each.token for each in pbx.connections}) == 2, "one token more"


def test_topics_refused_during_a_renewal_do_not_end_the_stream(make, pbx):
    errors = load("events.errors")
    with make(topics=[30011], renewal_linger=0.3) as stream:
        pbx.wait_for(lambda: len(pbx.connections) == 2 and pbx.connections[1].topics)
        pbx.unknown = {31000}
        with pytest.raises(errors.SubscriptionRefusedError):
            stream.set_topics([31000])
        pbx.wait_for(lambda: pbx.connections[0].closed)
        pbx.push(call("after"))
        assert stream.ids(1) == ["after"]
        assert stream.nothing()
        assert pbx.connection.topic_lists == [[30011]]


@pytest.mark.parametrize("heard_by", [0, 1], ids=["old", "new"])
def test_a_key_pressed_twice_around_a_renewal_is_two_events(make, pbx, heard_by):
    def press_first(connection):
        if connection is not pbx.connections[0]:
            # Before the second subscription takes effect: only the old one has it.
            pbx.connections[0].write(wire(call("key")))
            pbx.answers_heartbeats = press_again

    def press_again(connection):
        if connection is pbx.connections[heard_by]:
            # Right behind the reply, which may be the last that is read there.
            pbx.answers_heartbeats = True
            loop = asyncio.get_running_loop()
            for each in pbx.connections:
                loop.call_soon(each.write, wire(call("key")))
        return True

    pbx.on_topics = press_first
    # No heartbeats but those of the renewal.
    with make(heartbeat_interval=30) as stream:
        renewed(pbx)
        assert stream.ids(2) == ["key", "key"]
        assert stream.nothing()


@pytest.mark.parametrize("effect_delay", [-0.3, 0.0, 0.3])
@pytest.mark.parametrize(
    "pause", [0.005, pytest.param(0.12, marks=pytest.mark.long)], ids=["busy", "calm"]
)
def test_no_kind_of_pbx_loses_or_doubles_an_event(make, pbx, effect_delay, pause):
    with make(renewal_linger=0.5) as stream:
        pbx.effect_delay = effect_delay
        sent = []
        until = time.monotonic() + 2.5
        while time.monotonic() < until or len(pbx.open_connections) > 1:
            # A calm PBX may report the same all the time, a busy one does not.
            sent.append(str(len(sent) // 2) if pause < 0.1 else "key")
            pbx.push(call(sent[-1]))
            time.sleep(pause)
        renewed(pbx)
        assert stream.ids(len(sent)) == sent
        assert stream.nothing()


def test_a_flood_of_equal_events_is_complete_or_leaves_a_gap(make, pbx):
    with make(renewal_linger=0.2) as stream:
        sent = 0
        while len(pbx.connections) < 2 or not pbx.connections[0].closed:
            pbx.push(call("key"))
            sent += 1
            time.sleep(0.005)
        pbx.push(call("end"))
        got = []
        while (name := stream.ids(1)[0]) != "end":
            got.append(name)
        # Complete if the PBX happened to be quiet for a moment.
        assert got.count("key") <= sent
        assert got.count("key") == sent or "renewal" in got
