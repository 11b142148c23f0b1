"""Renewals at PBXs of every kind: an event comes once, or a Gap covers it."""

from __future__ import annotations

import itertools
import threading
import time
from collections import Counter
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from tests.runtime_events.package import load
from tests.runtime_events.samples import call


@pytest.fixture
def reader(driver, monkeypatch):
    """The reader's module, its times made short."""
    module = load(f"events._{driver.name}.reader")
    monkeypatch.setattr(module, "_EARLIEST_RENEWAL_SECONDS", 0.2)
    return module


@pytest.fixture
def make(driver, pbx, reader):
    """A stream that is renewed at once, and whose old token then lasts for a while."""

    def made(life=20.0, **more):
        tokens = driver.tokens_type(life)
        more = {"renewal_linger": 0.8, "heartbeat_timeout": 5.0, **more}
        return driver.make(pbx.url, tokens, **more)

    return made


def renew(stream):
    """Let the renewal begin with the next look at the clock."""
    stream.stream._reader._renew_at = 0.0


class Ledger:
    """What was reported when, and what came of it."""

    def __init__(self, pbx, stream):
        self.pbx = pbx
        self.stream = stream
        self.sent = {}
        self.got = Counter()
        self.gaps = []

    def report(self):
        name = str(len(self.sent))
        before = datetime.now(UTC)
        self.pbx.push(call(name))
        self.sent[name] = (before, datetime.now(UTC))

    def until(self, condition, pause, seconds=10.0):
        """Report events until something is true."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end
            self.report()
            time.sleep(pause)

    def lose_one(self):
        """Report events until one is lost in the renewal, and none after that."""

        def lost(connection):
            if connection is self.pbx.connections[0]:
                return
            # It goes to this connection, for which no topic is in effect yet.
            at = datetime.now(UTC)
            self.sent["lost"] = (at, at)
            acknowledged.set()

        acknowledged = threading.Event()
        self.pbx.on_topics = lost
        renew(self.stream)
        self.until(acknowledged.is_set, 0.02)
        self.pbx.on_topics = None
        self.pbx.wait_for(lambda: self.pbx.connection.topics)

    def take(self, seconds=0.7):
        """Take everything that comes."""
        try:
            while True:
                item = self.stream.get(seconds)
                if hasattr(item, "reason"):
                    self.gaps.append(item)
                else:
                    self.got[item.msg.call_id] += 1
        except TimeoutError:
            pass

    @property
    def silent(self):
        """Events that neither came nor lie in a gap."""
        return [
            name
            for name, (began, ended) in self.sent.items()
            if name not in self.got
            and not any(gap.since <= began and ended <= gap.until for gap in self.gaps)
        ]

    @property
    def twice(self):
        return [name for name, count in self.got.items() if count > 1]


def renewed(pbx):
    """Whether another connection than the first is the only one."""
    return pbx.connections[0].closed and len(pbx.open_connections) == 1


def in_doubt(stream):
    """Whether the old connection is kept until an event tells."""
    reader = stream.stream._reader
    return reader.in_charge is not None and reader._witness.look_at < float("inf")


def overlapped(pbx):
    return len(pbx.connections) > 1 and pbx.connection.acknowledged


# One of each takes a while; the rest for whoever changes something here.
QUICK = {
    ("opened", 0.25, "silent overlap", "kept"),
    ("acknowledged", 0.25, "busy", "set"),
    ("in effect", 0.0, "calm", "kept"),
    (None, 0.25, "calm", "set"),
    (None, 0.25, "silent overlap", "kept"),
}
KINDS = [
    pytest.param(*kind, marks=[] if kind in QUICK else pytest.mark.long)
    for kind in itertools.product(
        [None, "opened", "acknowledged", "in effect"],
        [0.0, 0.25],
        ["busy", "calm", "silent overlap"],
        ["kept", "set", "narrowed"],
    )
]


@pytest.mark.parametrize(("newest_from", "effect_delay", "traffic", "topics"), KINDS)
def test_every_event_comes_once_or_a_gap_covers_it(
    make, pbx, newest_from, effect_delay, traffic, topics
):
    pause = 0.005 if traffic == "busy" else 0.12
    before, after = (
        ([30011, 30012], [30011]) if topics == "narrowed" else ([30011], [30011, 30012])
    )
    with make(topics=before) as stream:
        pbx.effect_delay, pbx.newest_from = effect_delay, newest_from
        ledger = Ledger(pbx, stream)
        renew(stream)
        ledger.until(lambda: len(pbx.connections) > 1, pause)
        if topics != "kept":
            ledger.until(lambda: overlapped(pbx), pause)
            stream.set_topics(after)
        if traffic == "silent overlap":
            # Up to when the subscription is in effect, and long after that.
            ledger.until(lambda: overlapped(pbx), 0.02)
            end = time.monotonic() + effect_delay
            ledger.until(lambda: time.monotonic() >= end, 0.02)
            time.sleep(1.5)
        ledger.until(lambda: renewed(pbx), pause)
        ledger.take()
        assert not ledger.silent
        assert not ledger.twice
        if newest_from is None:
            assert not ledger.gaps


def test_a_pbx_that_serves_both_leaves_no_doubt_any_more():
    doubts = load("events.renewing.doubts")
    known = doubts.Doubts()
    known.asked()
    assert known.since is not None
    assert known.tell(doubts.Serving.BOTH) is None
    known.asked()
    assert known.since is None
    known.lost()
    known.asked()
    assert known.since is not None, "it may have been updated meanwhile"


def test_the_next_event_tells_that_a_pbx_serves_both(make, pbx):
    with make() as stream:
        ledger = Ledger(pbx, stream)
        renew(stream)
        # Long before the token of the old connection ends.
        ledger.until(lambda: renewed(pbx), 0.1)
        both = load("events.renewing.doubts").Serving.BOTH
        # The next event tells, as soon as the reader comes to it.
        ledger.until(lambda: stream.stream._reader.doubts.serving is both, 0.1)
        renew(stream)
        pbx.wait_for(lambda: pbx.connections[1].closed)
        ledger.take()
        assert not ledger.silent
        assert not ledger.gaps


@pytest.mark.long
def test_what_nothing_told_of_is_told_once_something_does(make, pbx):
    # Nobody can tell this renewal from one at a silent PBX that serves both.
    with make(life=4.0) as stream:
        stream.tokens.life = 20.0
        pbx.effect_delay, pbx.newest_from = 0.5, "acknowledged"
        ledger = Ledger(pbx, stream)
        ledger.lose_one()
        pbx.wait_for(lambda: renewed(pbx))
        ledger.take()
        assert ledger.silent, "the PBX lost none: this test says nothing"
        assert not ledger.gaps
        renew(stream)
        ledger.until(lambda: pbx.connections[1].closed, 0.05)
        ledger.take()
        assert not ledger.silent
        assert not ledger.twice


@pytest.mark.parametrize(
    "pause", [0.02, pytest.param(0.3, marks=pytest.mark.long)], ids=["busy", "calm"]
)
@pytest.mark.parametrize("serves", ["oldest", "in turn"])
def test_an_event_of_the_old_connection_alone_is_no_copy(make, pbx, serves, pause):
    pbx.serves = serves
    with make(topics=[30011]) as stream:
        ledger = Ledger(pbx, stream)
        ledger.report()
        renew(stream)
        ledger.until(lambda: renewed(pbx), pause)
        ledger.report()
        ledger.take()
        assert "0" in ledger.got
        assert len(ledger.got) < len(ledger.sent), "it lost none: this says nothing"
        assert not ledger.silent
        assert not ledger.twice


@pytest.mark.long
def test_complete_until_waits_for_the_old_connection_each_time(make, pbx):
    pbx.serves = "oldest"
    with make(topics=[30011]) as stream:
        ledger = Ledger(pbx, stream)
        for number in range(2):
            renew(stream)
            pbx.wait_for(lambda: in_doubt(stream))
            beats = pbx.connection.heartbeats
            pbx.wait_for(lambda beats=beats: pbx.connection.heartbeats > beats + 1)
            ledger.take(0.05)
            promised, told = stream.stream.complete_until, len(ledger.gaps)
            ledger.report()
            pbx.wait_for(lambda number=number: pbx.connections[number].closed)
            while len(ledger.gaps) == told:
                ledger.report()
                ledger.take(0.1)
            assert promised <= ledger.gaps[-1].since
        assert not ledger.silent


def test_what_is_no_topic_any_more_is_not_missed(make, pbx):
    with make(topics=[30011, 30012]) as stream:
        renew(stream)
        pbx.wait_for(lambda: in_doubt(stream))
        for topics in ([30011], [30011, 30012], [30011]):
            stream.set_topics(topics)
        # The old connection has it yet; that tells nothing of the new one.
        pbx.push({"type": 30012, "sn": "s", "msg": {"call_id": "unwanted"}})
        pbx.wait_for(lambda: renewed(pbx))
        serving = load("events.renewing.doubts").Serving
        assert stream.stream._reader.doubts.serving is serving.UNKNOWN
        pbx.push(call("wanted"))
        assert stream.ids(1) == ["wanted"]
        assert stream.nothing()


def test_what_is_a_topic_yet_is_missed(make, pbx):
    pbx.serves = "oldest"
    with make(topics=[30011, 30012]) as stream:
        renew(stream)
        pbx.wait_for(lambda: in_doubt(stream))
        stream.set_topics([30011])
        ledger = Ledger(pbx, stream)
        ledger.report()
        pbx.wait_for(lambda: renewed(pbx))
        ledger.report()
        ledger.take()
        assert len(ledger.got) < len(ledger.sent), "it lost none: this says nothing"
        assert not ledger.silent
        assert not ledger.twice


@pytest.mark.parametrize("how", ["closed", pytest.param("cut", marks=pytest.mark.long)])
def test_an_old_connection_that_the_pbx_ends_leaves_a_gap(make, pbx, how):
    with make(topics=[30011]) as stream:
        pbx.effect_delay, pbx.newest_from = 0.5, "acknowledged"
        ledger = Ledger(pbx, stream)
        ledger.lose_one()
        ledger.take(1.5)
        assert ledger.silent, "the PBX lost none: this test says nothing"
        old = pbx.connections[0]
        pbx.cut(old) if how == "cut" else pbx.close(1000, old)
        ledger.take(1.5)
        assert [gap.reason for gap in ledger.gaps] == ["renewal"]
        assert not ledger.silent


def test_an_event_tells_although_its_connection_ends(make, pbx):
    with make(topics=[30011]) as stream:
        renew(stream)
        pbx.wait_for(lambda: in_doubt(stream))
        ledger = Ledger(pbx, stream)
        ledger.report()
        pbx.close(1000, pbx.connections[0])
        serving = load("events.renewing.doubts").Serving
        pbx.wait_for(lambda: stream.stream._reader.doubts.serving is serving.BOTH)
        ledger.take()
        assert not ledger.silent
        assert not ledger.gaps


def test_complete_until_passes_no_gap_that_is_told_later(make, pbx):
    with make(topics=[30011]) as stream:
        pbx.effect_delay, pbx.newest_from = 0.5, "acknowledged"
        ledger = Ledger(pbx, stream)
        ledger.lose_one()
        ledger.take(1.5)
        promised = stream.stream.complete_until
        assert ledger.silent, "the PBX lost none: this test says nothing"
        assert not ledger.gaps
        ledger.until(lambda: renewed(pbx), 0.1)
        ledger.take()
        [gap] = ledger.gaps
        assert promised is not None
        assert promised <= gap.since
        assert not ledger.silent
        end = time.monotonic() + 5.0
        while stream.stream.complete_until <= gap.until:
            assert time.monotonic() < end
            time.sleep(0.02)


def test_a_connection_lost_while_in_doubt_leaves_one_gap_for_both(make, pbx):
    with make(topics=[30011]) as stream:
        pbx.effect_delay, pbx.newest_from = 0.5, "acknowledged"
        ledger = Ledger(pbx, stream)
        ledger.lose_one()
        ledger.take(1.5)
        assert ledger.silent, "the PBX lost none: this test says nothing"
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.connections) > 2 and pbx.connection.topics)
        ledger.until(lambda: ledger.take(0.05) or ledger.gaps, 0.05)
        assert [gap.reason for gap in ledger.gaps] == ["connection_lost"]
        assert not ledger.silent
        pbx.wait_for(lambda: len(pbx.open_connections) == 1)


@pytest.mark.parametrize("refused", ["handshake", "token", "address"])
def test_a_renewal_that_the_pbx_never_made_leaves_nothing_in_doubt(
    make, pbx, monkeypatch, refused
):
    with make(topics=[30011]) as stream:
        ledger = Ledger(pbx, stream)
        reader = stream.stream._reader
        if refused == "handshake":
            pbx.status = 503
        elif refused == "token":
            stream.tokens.failure = load("exceptions").ConnectError("no way to the PBX")
        else:
            target = reader._connector._target
            nowhere = replace(target, base_url="http://127.0.0.1:1")
            monkeypatch.setattr(reader._connector, "_target", nowhere)
        renew(stream)
        pbx.wait_for(lambda: reader.last_error is not None)
        # The old connection goes on, and proves it by what it brings.
        refused_at = datetime.now(UTC)
        ledger.until(lambda: stream.stream.complete_until > refused_at, 0.1)
        pbx.status = stream.tokens.failure = None
        monkeypatch.undo()
        pbx.cut()
        ledger.until(lambda: ledger.take(0.05) or ledger.gaps, 0.05)
        assert ledger.gaps[0].since > refused_at
        assert not ledger.silent


@pytest.mark.long
def test_what_the_old_connection_alone_had_is_in_the_gap_of_the_new_one(
    make, pbx, driver, monkeypatch
):
    witness = load(f"events.renewing._{driver.name}.witness")
    with make(topics=[30011]) as stream:
        pbx.serves = "oldest"
        ledger = Ledger(pbx, stream)
        renew(stream)
        ledger.until(lambda: renewed(pbx), 0.1)
        ledger.until(lambda: ledger.take(0.05) or ledger.gaps, 0.05)
        # It is known by now, and told, that one of two connections is served.
        renew(stream)
        pbx.wait_for(lambda: len(pbx.connections) == 3)
        monkeypatch.setattr(witness, "_LOOK_SECONDS", 5.0)
        pbx.wait_for(lambda: in_doubt(stream))
        ledger.take(1.0)
        ledger.report()
        beats = pbx.connection.heartbeats
        pbx.wait_for(lambda: pbx.connection.heartbeats > beats + 1)
        pbx.serves = "all"
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.connections) > 3 and pbx.connection.topics)
        told = len(ledger.gaps)
        ledger.until(lambda: ledger.take(0.05) or len(ledger.gaps) > told, 0.05)
        ledger.take()
        assert ledger.gaps[-1].reason == "connection_lost"
        assert not ledger.silent
        assert not ledger.twice
