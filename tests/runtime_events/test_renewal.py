"""Changing over to a new connection before the token ends."""

from __future__ import annotations

import threading
import time

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import call

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
