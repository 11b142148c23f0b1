"""One leader for each PBX, another one after it, and no event outside a gap."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.runtime_relay.playing import RelayProcess, RunningRelay, settings, until
from tests.runtime_relay.servers import TestBroker
from tests.runtime_relay.source import CountingPbx, check_order, gaps, lost, numbers


def newest(broker: TestBroker, pbx: str) -> int:
    """The number of the last event that is stored, if it is stored last."""
    last = broker.last(pbx)
    return max(numbers([last] if last else []), default=-1)


def epoch(broker: TestBroker, pbx: str) -> int:
    """Of the newest message that is stored; 0 if there is none."""
    last = broker.last(pbx)
    return last.epoch if last else 0


def test_a_relay_publishes_a_gap_and_then_each_event_once(
    broker: TestBroker, pbx: CountingPbx
):
    with RunningRelay(settings(broker.url, {"berlin": pbx.url})) as relay:
        relay.wait_leading()
        pbx.produce(500)
        until(lambda: relay.status().published == 501, "all published")
    messages = broker.messages("berlin")
    check_order(messages)
    assert numbers(messages) == list(range(500))
    assert [gap.reason for gap in gaps(messages)] == ["relay_start"]
    assert {each.pbx for each in messages} == {"berlin"}
    assert broker.lease("berlin")["owner"] == ""


def test_a_killed_leader_is_followed_and_no_event_is_outside_a_gap(
    broker: TestBroker, pbx: CountingPbx, tmp_path: Path
):
    pbxs = {"berlin": pbx}
    first = RelayProcess(tmp_path, broker.url, pbxs, "first")
    second = RelayProcess(tmp_path, broker.url, pbxs, "second")
    with first, second:
        until(lambda: bool(broker.lease("berlin").get("complete_until")), "a leader")
        relays = {"first": first, "second": second}
        leader = relays.pop(broker.lease("berlin")["owner"].partition(":")[0])
        pbx.start_producing(3000, 1500)
        until(lambda: newest(broker, "berlin") > 500, "events")
        leader.kill()
        pbx.finish_producing()
        until(lambda: epoch(broker, "berlin") > 1, "a new leader")
        pbx.produce(50)
        until(lambda: newest(broker, "berlin") == 3049, "the last event")
    messages = broker.messages("berlin")
    check_order(messages)
    assert lost(pbx, messages) == []
    assert [gap.reason for gap in gaps(messages)] == ["relay_start", "relay_takeover"]
    assert len(numbers(messages)) < 3050


@pytest.mark.long
def test_a_leader_that_stood_still_publishes_nothing_more(
    broker: TestBroker, pbx: CountingPbx, tmp_path: Path
):
    pbxs = {"berlin": pbx}
    with RelayProcess(tmp_path, broker.url, pbxs, "first") as first:
        until(lambda: bool(broker.lease("berlin").get("complete_until")), "a leader")
        pbx.start_producing(2000, 2000)
        until(lambda: newest(broker, "berlin") > 500, "events")
        first.signal(signal.SIGSTOP)
        with RunningRelay(settings(broker.url, {"berlin": pbx.url}, "b")) as second:
            second.wait_leading()
            pbx.finish_producing()
            first.signal(signal.SIGCONT)
            until(lambda: "another relay" in first.log.read_text(), "it notices")
            pbx.produce(50)
            until(lambda: newest(broker, "berlin") == 2049, "the last event")
        messages = broker.messages("berlin")
    check_order(messages)
    assert lost(pbx, messages) == []


def test_a_relay_that_is_stopped_lets_the_next_one_lead_at_once(
    broker: TestBroker, pbx: CountingPbx
):
    # A lease that nobody waits for in this test.
    lease = 120.0
    with RunningRelay(settings(broker.url, {"berlin": pbx.url}, "a", lease)) as first:
        first.wait_leading()
        pbx.produce(10)
        until(lambda: first.status().published == 11, "published")
    pbx.produce(5)
    with RunningRelay(settings(broker.url, {"berlin": pbx.url}, "b", lease)) as second:
        second.wait_leading()
        pbx.produce(10)
        until(lambda: second.status().published == 11, "published")
        assert second.status().epoch == 2
    messages = broker.messages("berlin")
    check_order(messages)
    assert lost(pbx, messages) == []
    assert numbers(messages) == [*range(10), *range(15, 25)]


@pytest.mark.long
def test_without_its_lease_a_stream_still_says_where_it_ended(
    broker: TestBroker, pbx: CountingPbx
):
    for name in ("a", "b"):
        with RunningRelay(settings(broker.url, {"berlin": pbx.url}, name)) as relay:
            relay.wait_leading()
            pbx.produce(10)
            until(lambda seen=relay: seen.status().published == 11, "published")
        broker.forget_lease("berlin")
        pbx.produce(3)
    with RunningRelay(settings(broker.url, {"berlin": pbx.url}, "c")) as relay:
        relay.wait_leading()
    messages = broker.messages("berlin")
    check_order(messages)
    assert lost(pbx, messages) == []


@pytest.mark.long
@pytest.mark.parametrize("count", [200_000])
def test_two_hundred_thousand_events_of_four_pbxs_survive_a_kill(
    broker: TestBroker, tmp_path: Path, count: int
):
    names = ("berlin", "paris", "rome", "oslo")
    pbxs = {name: CountingPbx() for name in names}
    for each in pbxs.values():
        each.__enter__()
    try:
        first = RelayProcess(tmp_path, broker.url, pbxs, "first", 3.0)
        second = RelayProcess(tmp_path, broker.url, pbxs, "second", 3.0)
        with first:
            for name in names:
                until(lambda n=name: epoch(broker, n) > 0, "a leader")
            with second:
                for each in pbxs.values():
                    each.start_producing(count // len(names), 1500)
                until(lambda: newest(broker, "berlin") > count // 10, "events")
                first.kill()
                for each in pbxs.values():
                    each.finish_producing()
                for name in names:
                    until(lambda n=name: epoch(broker, n) > 1, "a leader")
                for each in pbxs.values():
                    each.produce(10)
                last = count // len(names) + 9
                for name in names:
                    until(lambda n=name: newest(broker, n) == last, "the end")
                for name, each in pbxs.items():
                    messages = broker.messages(name)
                    check_order(messages)
                    assert lost(each, messages) == []
                    share = len(numbers(messages)) / len(each.happened)
                    print(f"{name}: {share:.1%} delivered, the rest in gaps")
    finally:
        for each in pbxs.values():
            each.__exit__(None, None, None)
