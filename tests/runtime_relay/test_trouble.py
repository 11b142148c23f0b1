"""A broker that forgets, refuses, or takes no large message."""

from __future__ import annotations

import json
import logging

import pytest

from tests.runtime_relay.playing import RunningRelay, settings, until
from tests.runtime_relay.servers import (
    NatsBrokerProcess,
    RedisBrokerProcess,
    TestBroker,
)
from tests.runtime_relay.source import CountingPbx, check_order, gaps, lost, numbers


def test_a_broker_that_forgot_everything_gets_new_ids_and_a_gap(pbx: CountingPbx):
    with (
        RedisBrokerProcess() as broker,
        RunningRelay(settings(broker.url, {"berlin": pbx.url})) as relay,
    ):
        relay.wait_leading()
        pbx.produce(50)
        until(lambda: relay.status().published == 51, "published")
        until(lambda: broker.lease("berlin").get("complete_until"), "a promise")
        before = broker.messages("berlin")
        broker.kill()
        broker.server.start()
        # Nothing happens until it has noticed.
        until(lambda: relay.status().epoch == 2, "the next epoch")
        relay.wait_leading()
        pbx.produce(20)
        until(lambda: relay.status().published == 21, "published")
        after = broker.messages("berlin")
    assert not {each.id for each in before} & {each.id for each in after}
    assert [each.reason for each in gaps(after)] == ["relay_takeover"]
    assert lost(pbx, before + after) == []


def test_a_stream_that_was_deleted_is_made_again(broker: TestBroker, pbx: CountingPbx):
    with RunningRelay(settings(broker.url, {"berlin": pbx.url})) as relay:
        relay.wait_leading()
        pbx.produce(10)
        until(lambda: relay.status().published == 11, "published")
        before = broker.messages("berlin")
        broker.forget_stream("berlin")
        pbx.produce(10)
        until(lambda: relay.status().published == 21, "published")
        after = broker.messages("berlin")
    assert numbers(before + after) == list(range(20))


def test_an_event_that_is_too_large_for_the_broker_is_a_gap(pbx: CountingPbx):
    with (
        NatsBrokerProcess() as broker,
        RunningRelay(settings(broker.url, {"berlin": pbx.url})) as relay,
    ):
        relay.wait_leading()
        pbx.produce(5)
        msg = json.dumps({"call_id": "x" * 2_000_000, "members": []})
        large = json.dumps({"type": 30011, "sn": "1", "msg": msg})

        async def send() -> None:
            for each in pbx.open_connections:
                if each.topics:
                    await each.send(large)

        pbx.run(send())
        pbx.produce(5)
        until(lambda: relay.status().published == 12, "published")
        messages = broker.messages("berlin")
    check_order(messages)
    assert numbers(messages) == list(range(10))
    assert [(g.reason, g.dropped) for g in gaps(messages)] == [
        ("relay_start", None),
        ("event_too_large", 1),
    ]


def test_a_broker_that_refuses_is_told_and_not_for_each_attempt(
    pbx: CountingPbx, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.WARNING, "yeastar_pseries.relay")
    with RedisBrokerProcess() as broker:
        client = broker.server.client
        client.config_set("requirepass", "PASSWORD")
        names = {name: pbx.url for name in ("berlin", "paris", "rome")}
        with RunningRelay(settings(broker.url, names)):
            until(lambda: bool(caplog.messages), "a warning")
    told = "Redis failed: ConnectionError, AuthenticationError; it is tried again"
    assert caplog.messages == [told]
