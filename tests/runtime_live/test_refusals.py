"""What a view does not take, and what it does without."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_live.following import Following, following, of, opened, wait_until
from tests.twin import Twin
from yeastar_pseries._runtime.live._async import asking as async_asking
from yeastar_pseries._runtime.live._sync import asking as sync_asking
from yeastar_pseries._runtime.live.pauses import Repeats
from yeastar_pseries.errors import (
    ConfigurationError,
    InvalidArgumentError,
    StreamClosedError,
)
from yeastar_pseries.live import CallMissed, CallParked, CallStarted, Resynced

pytestmark = pytest.mark.long


@pytest.fixture
def pbx() -> Iterator[MockPbx]:
    with MockPbx(tls=False) as mock:
        yield mock


def test_a_pbx_that_refuses_call_records_leaves_no_call_behind(
    twin: Twin, pbx: MockPbx
) -> None:
    pbx.fail_next("cdr_search", 20003, times=1000)
    with following(twin, pbx, record_wait=0.2, settle=0.1) as follow:
        call = pbx.incoming_call("5503301", "1000")
        call.answer()
        follow.wait(lambda calls: bool(calls) and calls[0].state == "talking")
        pbx.drop_sockets()
        call.hang_up()
        follow.until(lambda change: isinstance(change, Resynced))
        follow.until_end_of(call.call_id)
        assert follow.view.calls == ()
        assert follow.view.synced


def test_calls_that_came_and_went_are_told_when_records_can_be_had(
    twin: Twin, pbx: MockPbx
) -> None:
    pbx.fail_next("cdr_search", 20003)
    with following(twin, pbx) as follow:
        pbx.drop_sockets()
        gone = pbx.call("5503301", "1000", outcome="no_answer")
        follow.until(lambda c: isinstance(c, CallMissed) and of(c, gone))
        assert [c for c in follow.seen if isinstance(c, CallStarted)]


def test_a_parking_status_that_fails_once_is_asked_for_again(
    twin: Twin, pbx: MockPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    def quick(first: float, longest: float) -> Repeats:
        assert first < longest
        return Repeats(first=0.05, longest=0.05)

    for module in (async_asking, sync_asking):
        monkeypatch.setattr(module, "Repeats", quick)
    pbx.fail_next("call_park_status", 20003)
    with following(twin, pbx, settle=0.1, check_interval=0.2) as follow:
        call = pbx.incoming_call("5503301", "1000")
        call.answer()
        follow.wait(lambda calls: bool(calls) and calls[0].state == "talking")
        twin.run(follow.client.call.park(channel_id=call.channel_id))
        follow.until(lambda change: isinstance(change, CallParked))


def test_a_stream_that_is_not_open_is_refused(twin: Twin, pbx: MockPbx) -> None:
    """What it misses before it is opened, no Gap would tell."""
    with twin.client(pbx) as client:
        stream = client.events(topics="all")
        assert not stream.opened
        with pytest.raises(StreamClosedError, match="open the stream"):
            twin.run(client.live_calls(stream).open())
        with twin.stream(client) as stream:
            assert stream.opened
        with pytest.raises(StreamClosedError):
            twin.run(client.live_calls(stream).open())


@pytest.mark.parametrize("given", ["stream", [30011], object()])
def test_what_is_no_stream_is_refused_when_it_is_given(
    twin: Twin, pbx: MockPbx, given: Any
) -> None:
    raised = pytest.raises(InvalidArgumentError, match="EventStream, not builtins")
    with twin.client(pbx) as client, raised:
        client.live_calls(given)


def test_a_stream_of_the_other_half_is_refused(pbx: MockPbx) -> None:
    with (
        Twin("sync") as one,
        Twin("async") as two,
        one.client(pbx) as client,
        two.client(pbx) as stranger,
    ):
        for mine, theirs in ((client, stranger), (stranger, client)):
            with pytest.raises(InvalidArgumentError, match="EventStream"):
                mine.live_calls(theirs.events())


@pytest.mark.parametrize(
    "setting",
    [
        *({"queue_size": value} for value in ("10", True, 1.5, None)),
        *({"longest_call": value} for value in ("4", -1, float("nan"), None)),
        *({"skew": value} for value in ("4", -1, float("inf"), None, True)),
    ],
)
def test_a_setting_that_cannot_work_is_refused_when_it_is_given(
    twin: Twin, pbx: MockPbx, setting: dict[str, Any]
) -> None:
    (name,) = setting
    with twin.client(pbx) as client:
        with pytest.raises((ConfigurationError, InvalidArgumentError), match=name):
            client.live_calls(**setting)
        client.live_calls(skew=0, longest_call=0)


def test_a_call_that_is_gone_before_its_gap_is_known_has_its_outcome(
    twin: Twin, pbx: MockPbx
) -> None:
    """The PBX is asked while the stream has still to come back."""
    away = {"topics": "all", "reconnect_delay": (1000.0, 1000.0)}
    with twin.client(pbx) as client, twin.stream(client, **away) as stream:
        view = client.live_calls(stream, settle=0.1, check_interval=0.1)
        with opened(twin, view):
            call = pbx.incoming_call("5503301", "1000")
            follow = Following(twin, pbx, client, view)
            follow.wait(lambda calls: len(calls) == 1)
            pbx.drop_sockets()
            wait_until(lambda: not stream.healthy)
            call.hang_up()
            end = follow.until_end_of(call.call_id)[-1]
            assert isinstance(end, CallMissed)
            assert end.recovered
