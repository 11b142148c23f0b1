"""The parts of a stream that do no I/O, with a clock of the test's own."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime

import pytest

from tests.retry_rules import retry_rules
from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC, CallEnded, CallStateChanged, Event

backoff = load("retry.backoff")
streams = load("retry.streams")
filters = load("events.topics")
gaps = load("events.gap")
Consumer = load("events._sync.consumer").Consumer
overlap = load("events.dedup")
state = load("events.session")

ACK = b'{"errcode":0,"errmsg":"SUCCESS"}'
TIMING = state.Timing(heartbeat_interval=25, heartbeat_timeout=10, reply_timeout=5)


def at(second: int) -> datetime:
    return datetime(2026, 1, 1, 12, 0, second, tzinfo=UTC)


def event(number: int):
    return CallStateChanged(sn=str(number))


def test_delays_grow_to_the_maximum_and_keep_half_their_bound():
    for chance, share in ((0.0, 0.5), (0.999999, 1.0)):
        delays = backoff.Backoff(1, 8, chance=lambda chance=chance: chance)
        found = [next(delays) for _ in range(6)]
        assert found == pytest.approx([b * share for b in (1, 2, 4, 8, 8, 8)], rel=1e-3)


def test_delays_start_again_after_a_reset_only():
    delays = backoff.Backoff(1, 60, chance=lambda: 0.0)
    assert [next(delays), next(delays), delays.attempts] == [0.5, 1.0, 2]
    delays.reset()
    assert [next(delays), delays.attempts] == [0.5, 1]


def test_delays_differ_between_clients():
    first, second = backoff.Backoff(), backoff.Backoff()
    assert [next(first) for _ in range(5)] != [next(second) for _ in range(5)]


def test_topics_are_ids_classes_or_all():
    assert filters.topic_ids("all", CODEC) == (30011, 30012)
    assert filters.topic_ids([CallEnded, 30011, 30011], CODEC) == (30011, 30012)
    assert filters.topic_ids(CallStateChanged, CODEC) == (30011,)
    assert filters.topic_ids(30099, CODEC) == (30099,)


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        "everything",
        [True],
        [int],
        [Event],
        ["30011"],
        b"30011",
        None,
        1.0,
        [-1],
        pytest.param(10**6000, id="huge"),
    ],
)
def test_what_is_no_topic_is_refused(wrong):
    with pytest.raises(ValueError, match="topics|event"):
        filters.topic_ids(wrong, CODEC)


@pytest.mark.parametrize("given", ["CallEnded", "callended", ["CallEnded"]])
def test_the_name_of_an_event_is_told_its_class_and_id(given):
    with pytest.raises(
        ValueError, match=r"write the class .*\.CallEnded, or its id 300"
    ):
        filters.topic_ids(given, CODEC)


@pytest.mark.parametrize("given", ["CallStarted", ["Call"], [""], ["30012"], [Event]])
def test_what_is_no_name_of_an_event_is_told_none(given):
    with pytest.raises(ValueError, match="topics") as refused:
        filters.topic_ids(given, CODEC)
    assert "write" not in str(refused.value) and "the event is" not in str(
        refused.value
    )


def test_a_session_is_healthy_from_the_answer_until_a_heartbeat_is_missed():
    session = state.Session(TIMING, retry_rules())
    assert session.topics([30011], 0.0) == '{"topic_list": [30011]}'
    assert not session.healthy(0.0)
    assert session.receive(ACK, 1.0) is state.FrameKind.ACCEPTED
    assert session.healthy(36.0)
    assert not session.healthy(36.1)
    assert not session.due(24.9)
    assert session.due(25.0)
    assert session.heartbeat(25.0) == "heartbeat"
    assert session.receive(b"heartbeat response", 26.0) is state.FrameKind.HEARTBEAT
    assert session.healthy(61.0)
    assert not session.healthy(61.1)


def test_a_session_is_confirmed_once_it_is_subscribed_and_has_answered_a_heartbeat():
    session = state.Session(TIMING, retry_rules())
    session.topics([1], 0)
    session.receive(b"heartbeat response", 1)
    assert not session.confirmed
    session.receive(ACK, 2)
    assert not session.confirmed
    session.receive(b"heartbeat response", 3)
    assert session.confirmed


def test_silence_is_an_unanswered_heartbeat_or_topic_list():
    session = state.Session(TIMING, retry_rules())
    session.topics([1], 0.0)
    assert session.deadline() == 5.0
    assert not session.silent(4.9)
    assert session.silent(5.0)
    session.receive(ACK, 4.0)
    assert session.deadline() == 25.0
    session.heartbeat(25.0)
    assert session.deadline() == 35.0
    session.heartbeat(30.0)
    assert session.silent(35.0), "a second heartbeat must not excuse the first"
    session.paused(8.0)
    assert not session.silent(42.9)
    assert session.silent(43.0)
    session.receive(b"heartbeat response", 44.0)
    assert not session.silent(60.0)


@pytest.mark.parametrize(
    ("frame", "kind"),
    [
        (b'{"type":30011,"sn":"x","msg":"{}"}', "EVENT"),
        (b'{"type":30011,"errcode":5,"msg":"{}"}', "EVENT"),
        (b'{"type":30011,"msg":"{\\"errcode\\":1}"}', "EVENT"),
        (b'{"errcode" : 0}', "ACCEPTED"),
        (b'{"errcode":"0"}', "ACCEPTED"),
        (b'{"errcode":40002,"errmsg":"PARAMETER ERROR"}', "REFUSED"),
        (b'{"errmsg":"TOKEN EXPIRED","errcode":10004}', "TOKEN_EXPIRED"),
        (b"heartbeat response", "HEARTBEAT"),
        (b"not json", "EVENT"),
        (b'{"errcode":0}\x00', "ACCEPTED"),
        (b'\xef\xbb\xbf{"errcode":0} junk', "ACCEPTED"),
        (b'{"errcode":10004,"errmsg":"\xff"}', "TOKEN_EXPIRED"),
        (b'{"errcode":0}{"type":30011,"msg":{}}', "EVENT"),
        (b'heartbeat response{"type":30011,"msg":{}}', "EVENT"),
    ],
)
def test_frames_are_told_apart(frame, kind):
    session = state.Session(TIMING, retry_rules())
    session.topics([1], 0)
    assert session.receive(frame, 1).name == kind


def test_a_refusal_keeps_what_the_pbx_objected_to():
    session = state.Session(TIMING, retry_rules())
    session.receive(
        b'{"errcode":40002,"invalid_param_list":[{"value":5,"validation_type":"enum"}]}',
        1,
    )
    expected = [{"value": 5, "validation_type": "enum"}]
    assert session.last_answer.invalid_param_list == expected


def test_a_full_queue_drops_the_oldest_and_says_so_in_its_place():
    queue = Consumer(None, None, 2, "drop_oldest")
    for number in range(5):
        assert queue.offer(event(number), at(number).timestamp(), at(9).timestamp())
    assert len(queue) == 2
    gap = queue.get(0)
    assert gap == gaps.Gap(at(0), at(9), "slow_consumer", dropped=3)
    assert [queue.get(0).sn, queue.get(0).sn] == ["3", "4"]
    assert queue.dropped == 3
    with pytest.raises(TimeoutError):
        queue.get(0)


@pytest.mark.parametrize("dropped", [None, 0, 3])
def test_a_gap_is_json_like_the_events_around_it(dropped):
    gap = gaps.Gap(at(0).replace(microsecond=25), at(2), gaps.SLOW_CONSUMER, dropped)
    told = json.loads(json.dumps(gap.to_dict()))
    assert list(told) == [each.name for each in dataclasses.fields(gap)]
    for name in ("since", "until"):
        told[name] = datetime.fromisoformat(told[name])
    assert gaps.Gap(**told) == gap


def test_a_blocking_queue_refuses_once_it_has_been_read_from():
    queue = Consumer(None, None, 1, "block")
    assert queue.offer(event(0), 0, 0)
    assert queue.offer(event(1), 0, 1), "nobody reads yet: nobody may be held up"
    assert isinstance(queue.get(0), gaps.Gap)
    assert not queue.offer(event(2), 0, 2)
    assert queue.get(0).sn == "1"
    assert queue.offer(event(2), 0, 2)


def test_dropping_a_gap_merges_it_into_the_next_one():
    queue = Consumer(None, None, 1, "drop_oldest")
    queue.mark(gaps.Gap(at(1), at(3), "connection_lost"))
    queue.offer(event(1), at(2).timestamp(), at(4).timestamp())
    queue.offer(event(2), at(2).timestamp(), at(5).timestamp())
    gap = queue.get(0)
    assert (gap.since, gap.until, gap.reason) == (at(1), at(4), "connection_lost")
    assert gap.dropped is None
    assert queue.get(0).sn == "2"


def test_nothing_is_left_of_what_was_discarded():
    queue = Consumer(None, None, 1, "drop_oldest")
    for number in range(3):
        queue.offer(event(number), 0.0, 0.0)
    queue.discard()
    with pytest.raises(StopIteration):
        queue.get(0)


def test_gaps_in_a_row_become_one():
    queue = Consumer(None, None, 1, "block")
    for number in range(100):
        queue.mark(gaps.Gap(at(number % 50), at(number % 50), "connection_lost"))
    assert len(queue) == 1
    assert queue.get(0) == gaps.Gap(at(0), at(49), "connection_lost")


@pytest.mark.parametrize("arguments", [(0, "block"), (1, "drop_newest")])
def test_wrong_settings_of_a_queue_are_refused(arguments):
    with pytest.raises(ValueError, match="queue_size|overflow"):
        Consumer(None, None, *arguments)


def test_the_overlap_takes_out_each_copy_once():
    seen = overlap.Overlap()
    for moment, frame in ((1, b"a"), (2, b"b"), (3, b"c"), (4, b"b")):
        seen.record(frame, moment)
    frames = [b"b", b"c", b"b", b"d", b"b"]
    assert seen.fresh(frames, since=2) == [b"d", b"b"]
    assert seen.fresh([b"a", b"b"], since=5) == [b"a", b"b"]


@pytest.mark.parametrize(
    ("old", "new", "joints"),
    [
        (b"abcde", b"cdefg", [3, 0]),
        (b"abcde", b"fg", [0]),
        (b"abcde", b"", [0]),
        (b"", b"ab", [0]),
        (b"ab77", b"77", [2, 1, 0]),
        (b"ab77", b"b777", [3, 0]),
        (b"b77", b"ab77", [0]),
        (b"7", b"777", [1, 0]),
        (b"abab", b"ababab", [4, 2, 0]),
    ],
)
def test_the_joints_are_all_ways_to_go_on(old, new, joints):
    seen = overlap.Overlap()
    for byte in old:
        seen.record(bytes([byte]), 0.0)
    assert seen.joints([bytes([byte]) for byte in new]) == joints


def test_the_overlap_tells_how_many_frames_came_lately():
    seen = overlap.Overlap()
    assert seen.since(0) == 0
    for moment in (1, 2, 3):
        seen.record(b"x", moment)
    assert [seen.since(moment) for moment in (1, 2.5, 4)] == [3, 1, 0]


def test_a_fresh_token_is_given_up_twice_and_then_seldom():
    budget = streams.TokenBudget()
    assert [budget.spend(now) for now in (0, 1, 2, 599)] == [True, True, False, False]
    assert [budget.spend(now) for now in (700, 701)] == [True, False]
    # Never more than eight valid at once, with the first one and those of others.
    budget = streams.TokenBudget()
    assert sum(budget.spend(now) for now in range(1800)) <= 5


def test_expired_tokens_in_a_row_meet_growing_delays():
    pauses = streams.ExpiryPauses(1.0, 60.0)
    found = [pauses.next(now) for now in (0, 1, 3, 6, 10)]
    assert found[0] == 0
    for pause, bound in zip(found[1:], (1, 2, 4, 8), strict=True):
        assert bound / 2 <= pause <= bound
    assert pauses.next(10 + 121) == 0, "that one has held"


def test_recent_frames_are_forgotten_after_the_window_and_beyond_the_limit():
    recent = overlap.RecentFrames(window=10, limit=2)
    assert not recent.repeated(b"a", 0)
    assert recent.repeated(b"a", 9)
    assert not recent.repeated(b"a", 10)
    assert not recent.repeated(b"b", 11)
    assert not recent.repeated(b"c", 12)
    assert not recent.repeated(b"a", 13), "pushed out by the limit"
