"""What a relay relies on, asked of real brokers of both kinds."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.runtime_relay.playing import settings
from tests.runtime_relay.servers import TestBroker
from yeastar_pseries._runtime.redact import Secret
from yeastar_pseries._runtime.relay import jetstream
from yeastar_pseries._runtime.relay.broker import (
    AppendRefusedError,
    Broker,
    LeaseRecord,
    RelayError,
    Tail,
)
from yeastar_pseries._runtime.relay.lease import Lease
from yeastar_pseries._runtime.relay.message import Outgoing
from yeastar_pseries._runtime.relay.relay import broker_of
from yeastar_pseries.relay import BrokerSettings, RelaySettings

PASSWORD = "PASSWORD-OF-BROKER"


def message(sequence: int, epoch: int = 1) -> Outgoing:
    data = b'{"type": 30011, "sn": "1", "msg": {}}'
    return Outgoing("berlin", epoch, sequence, "event", 30011, 12.5, data)


def play(given: RelaySettings, story: Callable[[Broker], Awaitable[None]]) -> None:
    """Run a story with a broker that is opened and closed."""

    async def whole() -> None:
        broker = broker_of(given.broker)
        await broker.open()
        try:
            await broker.prepare("berlin")
            await broker.prepare("berlin")
            await story(broker)
        finally:
            await broker.aclose()

    asyncio.run(asyncio.wait_for(whole(), 60))


@pytest.fixture
def given(broker: TestBroker) -> RelaySettings:
    return settings(broker.url, {"berlin": "http://127.0.0.1:1"})


@pytest.mark.parametrize("writer", ["me", "other"])
def test_a_lease_is_given_back_although_a_write_was_cut_off(
    given: RelaySettings, writer: str
):
    """The broker has it, whoever wrote it has not heard so."""

    async def story(to: Broker) -> None:
        lease = Lease(to, "berlin", "me", 5.0)
        await lease.acquire()
        seen = await to.read("berlin")
        assert seen is not None
        written = LeaseRecord(writer, lease.epoch, 5.0)
        assert await to.write("berlin", written, seen.revision)
        await lease.release(None)
        left = await to.read("berlin")
        assert left is not None
        assert left.record.owner == ("" if writer == "me" else "other")

    play(given, story)


def test_messages_go_behind_the_end_that_their_sender_knows_of(
    given: RelaySettings, broker: TestBroker
):
    async def story(to: Broker) -> None:
        empty = await to.tail("berlin")
        assert empty == Tail()
        two = await to.append("berlin", [message(1), message(2)], empty)
        assert two == await to.tail("berlin")
        assert (two.epoch, two.sequence, two.at) == (1, 2, 12.5)
        with pytest.raises(AppendRefusedError):
            await to.append("berlin", [message(3), message(4)], empty)
        four = await to.append("berlin", [message(3), message(4)], two)
        # Another leader; then the first one again, which has not noticed.
        await to.append("berlin", [message(1, epoch=2)], four)
        with pytest.raises(AppendRefusedError):
            await to.append("berlin", [message(5)], four)
        # Its second message expects the number that the other leader's first one has.
        with pytest.raises(AppendRefusedError):
            await to.append("berlin", [message(n) for n in (5, 6, 7, 8)], four)

    play(given, story)
    ids = [each.id.removeprefix("berlin:") for each in broker.messages("berlin")]
    assert ids == ["1:1", "1:2", "1:3", "1:4", "2:1"]


def test_a_repeated_message_is_stored_once(given: RelaySettings, broker: TestBroker):
    async def story(to: Broker) -> None:
        end = await to.append("berlin", [message(1), message(2)], Tail())
        # As after an answer that was lost.
        try:
            assert await to.append("berlin", [message(1), message(2)], Tail()) == end
        except AppendRefusedError:
            assert await to.tail("berlin") == end

    play(given, story)
    assert len(broker.messages("berlin")) == 2


def test_of_two_that_write_a_lease_one_is_refused(given: RelaySettings):
    async def story(to: Broker) -> None:
        assert await to.read("berlin") is None
        first = await to.write("berlin", LeaseRecord("a", 1), 0)
        assert first is not None
        assert await to.write("berlin", LeaseRecord("b", 1), 0) is None
        second = await to.write("berlin", LeaseRecord("a", 1, 7.5), first)
        assert await to.write("berlin", LeaseRecord("b", 2), first) is None
        seen = await to.read("berlin")
        assert seen is not None
        assert (seen.record, seen.revision) == (LeaseRecord("a", 1, 7.5), second)

    play(given, story)


def test_a_broker_that_is_gone_is_told_in_a_relays_own_words(
    given: RelaySettings, broker: TestBroker, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(f"{jetstream.__name__}._SECONDS", 0.5)

    async def story(to: Broker) -> None:
        broker.kill()
        with pytest.raises(RelayError) as caught:
            await asyncio.wait_for(to.tail("berlin"), 30)
        text = "".join(traceback.format_exception(caught.value))
        assert "/nats/" not in text
        assert "/redis/" not in text

    play(given, story)


@pytest.mark.parametrize("scheme", ["nats", "redis"])
def test_a_password_in_the_url_is_told_to_nobody(
    scheme: str, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    url = f"{scheme}://user:{PASSWORD}@127.0.0.1:1"
    broker_settings = BrokerSettings(url=Secret(url))
    broker = broker_of(broker_settings)
    told: list[str] = [repr(broker_settings), repr(broker)]

    async def story() -> None:
        try:
            async with asyncio.timeout(3):
                await broker.open()
                await broker.read("berlin")
        except (RelayError, TimeoutError) as error:
            told.append("".join(traceback.format_exception(error)))
            told.append(str(error))
        await broker.aclose()

    asyncio.run(story())
    assert len(told) == 4
    assert PASSWORD not in "".join(told)
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize("raises", [False, True], ids=["answers", "raises"])
def test_a_cancellation_that_a_library_swallows_ends_the_task_all_the_same(
    broker: TestBroker, raises: bool
) -> None:
    given = settings(broker.url, {"berlin": "http://127.0.0.1:1"})

    async def swallows(*_: object) -> int:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            if raises:
                raise OSError("closed") from None
        return 1

    async def whole() -> None:
        real: Any = broker_of(given.broker)
        task = asyncio.create_task(real._do(swallows))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()
        await real.aclose()

    asyncio.run(whole())
