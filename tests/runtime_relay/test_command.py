"""`yeastar relay` as people and supervisors run it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime_relay.playing import RelayProcess, RunningRelay, settings, until
from tests.runtime_relay.servers import (
    NatsBrokerProcess,
    RedisBrokerProcess,
    TestBroker,
)
from tests.runtime_relay.source import CountingPbx, check_order, lost, numbers
from tests.scripted_pbx import CLIENT_SECRET
from tests.scripted_pbx.messages import Response


@pytest.fixture
def redis() -> Iterator[TestBroker]:
    with RedisBrokerProcess() as process:
        yield process


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "yeastar_pseries", "relay", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PBX_SECRET": CLIENT_SECRET},
    )


def test_sigterm_ends_it_well_and_gives_lease_and_token_back(
    redis: TestBroker, pbx: CountingPbx, tmp_path: Path
):
    broker = redis
    with RelayProcess(tmp_path, broker.url, {"berlin": pbx}, "first", 100) as relay:
        until(lambda: broker.last("berlin") is not None, "a leader")
        pbx.produce(5)
        until(lambda: len(broker.messages("berlin")) == 6, "published")
        relay.signal(signal.SIGTERM)
        assert relay.process.wait(60) == 0
        assert CLIENT_SECRET not in relay.log.read_text()
    record = broker.lease("berlin")
    assert (record["owner"], record["epoch"]) == ("", 1)
    assert record["complete_until"] is not None
    assert len(pbx.calls("del_token")) == 1


def test_check_reads_the_settings_and_reaches_the_broker(
    redis: TestBroker, pbx: CountingPbx, tmp_path: Path
):
    config = RelayProcess(tmp_path, redis.url, {"berlin": pbx}, "first").config
    done = run(str(config), "--check")
    assert (done.returncode, done.stdout) == (0, "1 PBXs; the broker answers\n")
    assert pbx.requests == []


def test_settings_that_cannot_work_end_it_with_one_line(tmp_path: Path):
    config = tmp_path / "relay.toml"
    config.write_text("[speed]\n")
    done = run(str(config))
    assert done.returncode == 2
    assert (
        done.stderr
        == "yeastar: the file does not know speed; it knows broker, pbx, relay\n"
    )


def test_a_broker_that_restarts_costs_neither_an_event_nor_a_gap(pbx: CountingPbx):
    with (
        NatsBrokerProcess() as broker,
        RunningRelay(settings(broker.url, {"berlin": pbx.url})) as relay,
    ):
        relay.wait_leading()
        pbx.produce(200)
        until(lambda: relay.status().published == 201, "published")
        broker.kill()
        pbx.produce(200)
        broker.start()
        pbx.produce(200)
        until(lambda: relay.status().published == 601, "published")
        assert relay.status().epoch == 1
        messages = broker.messages("berlin")
    check_order(messages)
    assert numbers(messages) == list(range(600))


def test_a_pbx_that_cannot_be_led_rests_and_the_others_go_on(
    broker: TestBroker, pbx: CountingPbx
):
    with CountingPbx() as bad:
        bad.on("/v1.0/get_token", Response({"errcode": 10001}))
        bad.login = [Response({"errcode": 20002, "errmsg": "NO"})] * 9
        pbxs = {"berlin": pbx.url, "paris": bad.url}
        with RunningRelay(settings(broker.url, pbxs)) as relay:
            relay.wait_leading()
            until(lambda: relay.status(1).role == "resting", "it gave up for now")
            assert relay.status(1).error
            pbx.produce(10)
            until(lambda: relay.status().published == 11, "published")
        assert broker.messages("paris") == []


@pytest.mark.long
def test_a_connection_that_breaks_is_a_gap_in_the_same_epoch(
    broker: TestBroker, pbx: CountingPbx
):
    with RunningRelay(settings(broker.url, {"berlin": pbx.url})) as relay:
        relay.wait_leading()
        pbx.produce(10)
        until(lambda: relay.status().published == 11, "published")
        pbx.cut()
        pbx.produce(3)
        until(lambda: len(pbx.open_connections) == 1, "connected again")
        until(lambda: relay.status().gaps == 2, "the gap is published")
        pbx.produce(10)
        until(lambda: relay.status().published >= 22, "published")
    messages = broker.messages("berlin")
    check_order(messages)
    assert {each.epoch for each in messages} == {1}
    assert lost(pbx, messages) == []


@pytest.mark.long
def test_a_hundred_and_fifty_pbxs_are_led_and_all_leases_given_back(
    broker: TestBroker, pbx: CountingPbx
):
    names = [f"pbx-{number}" for number in range(150)]
    pbxs = dict.fromkeys(names, pbx.url)
    with RunningRelay(settings(broker.url, pbxs, lease=5.0)) as relay:
        relay.wait_leading(range(len(names)), 180)
        pbx.produce(20)
        until(
            lambda: all(row.published >= 21 for row in relay.relay.status),
            "published",
            180,
        )
    assert [broker.lease(name)["owner"] for name in names] == [""] * len(names)


@pytest.mark.long
def test_sigterm_ends_it_well_though_the_broker_is_away(
    broker: TestBroker, pbx: CountingPbx, tmp_path: Path
):
    with RelayProcess(tmp_path, broker.url, {"berlin": pbx}, "first") as relay:
        until(lambda: broker.last("berlin") is not None, "a leader")
        broker.kill()
        until(lambda: "tried again" in relay.log.read_text(), "it notices")
        relay.signal(signal.SIGTERM)
        assert relay.process.wait(60) == 0
    assert len(pbx.calls("del_token")) == 1
