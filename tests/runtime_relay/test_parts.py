"""The parts of a relay that decide, without a PBX and without a broker."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yeastar_pseries._runtime.redact import Secret
from yeastar_pseries._runtime.relay.broker import (
    AppendRefusedError,
    LeaseRecord,
    RelayError,
    Seen,
    Tail,
)
from yeastar_pseries._runtime.relay.leading import Leader
from yeastar_pseries._runtime.relay.lease import Lease, LeaseLostError, Vacancy
from yeastar_pseries._runtime.relay.member import Member
from yeastar_pseries._runtime.relay.message import Outgoing, gap_json, gap_of, outgoing
from yeastar_pseries._runtime.relay.publishing import Publisher
from yeastar_pseries._runtime.relay.watermark import Watermark
from yeastar_pseries.errors import DecodeError
from yeastar_pseries.events import Event, parse_event
from yeastar_pseries.relay import Gap, PbxSettings, from_nats, from_redis

# A watermark


@dataclass
class Flow:
    """A stream and its publisher, as numbers: what came, was taken, was published."""

    came: int = 0
    taken: int = 0
    published: int = 0
    mark: Watermark = field(default_factory=Watermark)

    def step(self, what: str) -> None:
        """Let something happen; the moment of a heartbeat is how many came before it."""
        if what == "event":
            self.came += 1
        elif what == "take" and self.taken < self.came:
            self.taken += 1
        elif what == "publish":
            self.published = self.taken
            self.mark.published(self.published)
        elif what == "look":
            self.mark.look(float(self.came), self.came)
            self.mark.published(self.published)


STEPS = st.lists(st.sampled_from(["event", "take", "publish", "look"]), max_size=60)


@settings(deadline=None)
@given(STEPS)
def test_what_a_watermark_promises_has_been_published(steps: list[str]):
    flow = Flow()
    for step in steps:
        flow.step(step)
        assert flow.mark.value is None or flow.mark.value <= flow.published


@settings(deadline=None)
@given(STEPS)
def test_a_watermark_reaches_the_end_when_all_is_published(steps: list[str]):
    flow = Flow()
    for step in [*steps, *["take"] * 60, "publish", "look"]:
        flow.step(step)
    assert flow.mark.value == flow.came


# A vacancy


def seen(revision: int, owner: str = "other") -> Seen:
    return Seen(LeaseRecord(owner, 1), revision)


def test_a_lease_is_vacant_when_its_record_stays_the_same_for_its_time():
    vacancy = Vacancy(5, "me")
    assert not vacancy.judge(seen(1), 100)
    assert not vacancy.judge(seen(1), 104.9)
    assert not vacancy.judge(seen(2), 105.1)
    assert not vacancy.judge(seen(2), 110)
    assert vacancy.judge(seen(2), 110.2)


def test_a_lease_that_nobody_has_is_vacant_at_once():
    assert Vacancy(5, "me").judge(None, 100)
    assert Vacancy(5, "me").judge(seen(7, ""), 100)
    assert Vacancy(5, "me").judge(seen(7, "me"), 100)


def test_while_the_broker_was_away_no_time_has_passed():
    vacancy = Vacancy(5, "me")
    assert not vacancy.judge(seen(1), 100)
    vacancy.forget()
    assert not vacancy.judge(seen(1), 106)
    assert vacancy.judge(seen(1), 111)


# A publisher, and a broker that fails


class FailingBroker:
    """Keeps one stream and one lease, and fails as it is told to.

    Args:
        troubles: for each append, how many messages are stored before it fails; None for
            all, without an error; "late" for all, with one.
    """

    def __init__(self, troubles: Sequence[int | str | None] = ()) -> None:
        self.stored: list[Outgoing] = []
        self.record: LeaseRecord | None = None
        self.revision = 0
        self._troubles = list(troubles)

    async def open(self) -> None: ...
    async def aclose(self) -> None: ...
    async def prepare(self, pbx: str) -> None: ...
    def largest(self) -> int | None: ...

    async def read(self, pbx: str) -> Seen | None:
        return self.record and Seen(self.record, self.revision)

    async def write(self, pbx: str, record: LeaseRecord, revision: int) -> int | None:
        if revision != self.revision:
            return None
        self.record, self.revision = record, revision + 1
        return self.revision

    async def tail(self, pbx: str) -> Tail:
        if not self.stored:
            return Tail()
        last = self.stored[-1]
        return Tail(len(self.stored), last.epoch, last.sequence, last.at)

    async def append(self, pbx: str, messages: Sequence[Outgoing], after: Tail) -> Tail:
        if after.position != len(self.stored):
            raise AppendRefusedError("elsewhere")
        trouble = self._troubles.pop(0) if self._troubles else None
        kept = trouble if isinstance(trouble, int) else len(messages)
        self.stored += messages[:kept]
        if trouble is not None:
            raise RelayError("failed")
        return await self.tail(pbx)


def event(number: int) -> Event:
    return parse_event({"type": 30011, "sn": "1", "msg": {"call_id": str(number)}})


async def publisher_of(broker: FailingBroker) -> Publisher:
    lease = Lease(broker, "berlin", "me", 60)
    await lease.acquire()
    tail = await broker.tail("berlin")
    return Publisher(broker, "berlin", lease, tail, pauses=(0.001, 0.001))


@settings(deadline=None)
@given(
    st.lists(st.integers(1, 4), min_size=1, max_size=8),
    st.lists(st.one_of(st.integers(0, 4), st.sampled_from(["late", None])), max_size=5),
)
def test_whatever_fails_each_message_is_stored_once_and_in_order(
    batches: list[int], troubles: list[int | str | None]
):
    async def play() -> None:
        publisher = await publisher_of(broker)
        number = 0
        for size in batches:
            await publisher.publish([event(number + i) for i in range(size)])
            number += size

    broker = FailingBroker(troubles)
    asyncio.run(play())
    assert [each.sequence for each in broker.stored] == [*range(1, sum(batches) + 1)]


def test_a_publisher_that_was_followed_stores_nothing_more():
    async def play() -> None:
        old = await publisher_of(broker)
        await old.publish([event(0)])
        new = await publisher_of(broker)
        await new.publish([event(1)])
        with pytest.raises(LeaseLostError):
            await old.publish([event(2)])

    broker = FailingBroker()
    asyncio.run(play())
    assert [each.id for each in broker.stored] == ["berlin:1:1", "berlin:2:1"]


def test_a_lease_whose_answer_was_lost_is_still_held():
    async def play() -> None:
        lease = Lease(broker, "berlin", "me", 1)
        await lease.acquire()
        assert broker.record is not None
        # As if a write of its own had arrived, and its answer had not.
        broker.revision += 1
        keeping = asyncio.create_task(lease.keep(lambda: 5.0))
        async with asyncio.timeout(30):
            while broker.record.complete_until != 5.0:
                assert not keeping.done()
                await asyncio.sleep(0.01)
        assert lease.held
        broker.record = LeaseRecord("other", 2)
        broker.revision += 1
        with pytest.raises(LeaseLostError):
            await keeping
        assert not lease.held

    broker = FailingBroker()
    asyncio.run(play())


def test_nobody_waits_for_a_lease_that_is_not_kept_any_more():
    async def play() -> None:
        lease = Lease(broker, "berlin", "me", 1)
        await lease.acquire()
        while lease.held:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        waiting = asyncio.create_task(lease.wait_held())
        await asyncio.sleep(0.01)
        assert not waiting.done()
        await lease.stop()
        async with asyncio.timeout(30):
            with pytest.raises(RelayError):
                await waiting
        # It can be taken again, and is held then.
        await lease.acquire()
        await lease.wait_held()
        await lease.release(None)

    broker = FailingBroker()
    asyncio.run(play())


class DeafClient:
    """Swallows the cancellation of whoever opens it, as some libraries may."""

    async def __aenter__(self) -> Any:
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(60)
        return FullClient(FullStream(10))

    async def __aexit__(self, *_: object) -> None: ...


def test_a_cancellation_that_a_library_swallowed_ends_a_relay_all_the_same():
    async def play() -> None:
        pbx = PbxSettings(
            name="berlin", url="http://x", client_id="a", client_secret=Secret("b")
        )
        turn = asyncio.Semaphore(1)
        member = Member(broker, pbx, "me", 1, lambda _: DeafClient(), turn)
        work = asyncio.create_task(member.run())
        async with asyncio.timeout(30):
            while member.status.role != "connecting":  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.05)
            work.cancel()
            with suppress(asyncio.CancelledError):
                await work
        assert broker.stored == []

    broker = FailingBroker()
    asyncio.run(play())


# A leader


class FullStream:
    """A stream that has more than one batch, and says that all of it has come.

    Closing it forgets what is queued, as with a real one.
    """

    healthy = True
    complete_until = datetime(2026, 1, 1, tzinfo=UTC)

    def __init__(self, count: int) -> None:
        self.entries = [event(number) for number in range(count)]

    @property
    def queued(self) -> int:
        return len(self.entries)

    async def open(self) -> None: ...

    async def aclose(self) -> None:
        self.entries.clear()

    async def get(self, timeout: float | None = None) -> Event:
        if not self.entries:
            await asyncio.sleep(3600)
        return self.entries.pop(0)


class FullClient:
    """A client with that stream."""

    def __init__(self, stream: FullStream) -> None:
        self._stream = stream

    async def __aenter__(self) -> FullClient:
        return self

    async def __aexit__(self, *_: object) -> None: ...

    def events(self, *_: object, **__: object) -> Any:
        return self._stream


@pytest.mark.parametrize("stored", [1, 2, 3])
def test_a_leader_that_is_stopped_promises_only_what_it_has_stored(stored: int):
    # A gap with one event, then batches of 256 and of 44; the broker hangs in one.
    async def play() -> None:
        broker = FailingBroker()
        publisher = await publisher_of(broker)
        publish = publisher.publish
        calls = 0

        async def hang(entries: Sequence[Event | Gap]) -> None:
            nonlocal calls
            calls += 1
            if calls > stored:
                await asyncio.sleep(3600)
            await publish(entries)

        publisher.publish = hang  # type: ignore[method-assign]
        leader = Leader("berlin", "all", publisher, None, Tail())
        client: Any = FullClient(FullStream(301))
        running = asyncio.create_task(leader.run(client, asyncio.Semaphore()))
        async with asyncio.timeout(30):
            while calls <= stored:
                await asyncio.sleep(0.01)
                leader.complete_until()
        running.cancel()
        await asyncio.wait([running])
        assert len(broker.stored) < 302
        assert leader.complete_until() is None

    asyncio.run(play())


# Messages

GAP = Gap(
    datetime(2026, 1, 2, 3, 4, 5, 678901, UTC),
    datetime(2026, 1, 2, 3, 5, tzinfo=UTC),
    "relay_takeover",
    3,
)


@pytest.mark.parametrize("entry", [event(7), GAP], ids=["event", "gap"])
def test_a_message_comes_back_as_it_went(entry: Event | Gap):
    sent = outgoing("berlin", 2, 3, entry, 1_700_000_000.25)
    fields = {
        name: v if isinstance(v, bytes) else v.encode() for name, v in sent.fields()
    }
    by_redis = from_redis({name.encode(): value for name, value in fields.items()})
    by_text = from_redis({name: value.decode() for name, value in fields.items()})
    by_nats = from_nats(sent.headers(), sent.data)
    assert by_redis == by_text == by_nats
    assert (by_nats.id, by_nats.pbx) == ("berlin:2:3", "berlin")
    assert (by_nats.epoch, by_nats.sequence) == (2, 3)
    assert by_nats.at.timestamp() == 1_700_000_000.25
    assert by_nats.entry == entry


def test_a_gap_is_json_that_other_languages_read():
    assert json.loads(gap_json(GAP)) == {
        "since": "2026-01-02T03:04:05.678901+00:00",
        "until": "2026-01-02T03:05:00+00:00",
        "reason": "relay_takeover",
        "dropped": 3,
    }
    assert gap_of(gap_json(GAP)) == GAP


@pytest.mark.parametrize(
    "headers",
    [
        None,
        {},
        {"Nats-Msg-Id": "berlin", "Yeastar-Kind": "event", "Yeastar-At": "1"},
        {"Nats-Msg-Id": "a:1:1", "Yeastar-Kind": "gap", "Yeastar-At": "1"},
        {"Nats-Msg-Id": "a:1:1", "Yeastar-Kind": "event", "Yeastar-At": "x"},
    ],
)
def test_what_is_no_message_of_a_relay_is_told(headers: dict[str, str] | None):
    with pytest.raises(DecodeError):
        from_nats(headers, b"no json")
