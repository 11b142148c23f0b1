"""The event stream of the generated clients in trouble, and what mends a gap."""

from __future__ import annotations

import time
from importlib import import_module
from typing import Any

import pytest

from tests.faults.conftest import asked
from tests.mock_pbx.server import MockPbx
from tests.twin import Twin
from yeastar_pseries import Gap
from yeastar_pseries.errors import InvalidArgumentError
from yeastar_pseries.events import (
    CallEnded,
    CallStateChanged,
    ExtensionPresenceStateChanged,
    ExtensionRegistrationStatusChanged,
    IncomingCallRequest,
)

QUICK: dict[str, Any] = {"reconnect_delay": (0.01, 0.05)}


def take(twin: Twin, stream: Any) -> Any:
    return twin.run(stream.get(10.0))


@pytest.mark.parametrize("code", [None, 1000, 1001, 1005, 1011])
def test_cut_connection_gives_a_gap_and_the_next_event(
    pbx: MockPbx, twin: Twin, code: int | None
) -> None:
    with twin.client(pbx) as client, twin.stream(client, **QUICK) as stream:
        pbx.push(30007)
        assert isinstance(take(twin, stream), ExtensionRegistrationStatusChanged)
        pbx.drop_sockets(code)
        gap = take(twin, stream)
        assert isinstance(gap, Gap)
        assert gap.since <= gap.until
        pbx.push(30009)
        assert isinstance(take(twin, stream), ExtensionPresenceStateChanged)
    # The token was good still: no second login.
    assert asked(pbx)["get_token"] == 1


def test_call_that_was_missed_is_found_by_reconciling(pbx: MockPbx, twin: Twin) -> None:
    with twin.client(pbx) as client, twin.stream(client, **QUICK) as stream:
        # A PBX that is away for a while, and a call meanwhile.
        pbx.fail_next("subscribe", status=503, times=3)
        pbx.drop_sockets(None)
        pbx.call("1000", "1001")
        gap = take(twin, stream)
        assert isinstance(gap, Gap)
        found = twin.items(client.reconcile(gap))
        ended = [event for event in found if isinstance(event, CallEnded)]
        numbers = [
            (event.msg.call_from, event.msg.call_to) for event in ended if event.msg
        ]
        assert any("1001" in (to or "") for _, to in numbers), numbers
        assert all(event.recovered for event in found)


def test_renewal_during_a_stream_loses_no_event(
    pbx: MockPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = import_module(f"yeastar_pseries._runtime.events._{twin.name}.reader")
    # Real tokens live for half an hour; this one for four seconds.
    monkeypatch.setattr(reader, "_EARLIEST_RENEWAL_SECONDS", 0.2)
    pbx.configure(access_lifetime=4.0)
    settings = {**QUICK, "renewal_margin": 2.0, "renewal_linger": 0.2}
    with twin.client(pbx) as client, twin.stream(client, **settings) as stream:
        number = 0
        until = time.monotonic() + 2.5
        while time.monotonic() < until or pbx.status()["sockets"] > 1:
            pbx.push(30009, msg={"extension": str(number), "status": "away"})
            event = take(twin, stream)
            assert isinstance(event, ExtensionPresenceStateChanged), event
            assert event.msg is not None and event.msg.extension == str(number)
            number += 1
        assert number > 50
        assert stream.queued == 0
        assert asked(pbx)["refresh_token"] == 1
        assert pbx.status()["sockets"] == 1
    assert asked(pbx)["get_token"] == 1


def test_expired_token_on_the_open_socket_is_a_gap_and_not_the_end(
    pbx: MockPbx, twin: Twin
) -> None:
    with twin.client(pbx) as client, twin.stream(client, **QUICK) as stream:
        pbx.expire_tokens()
        assert isinstance(take(twin, stream), Gap)
        pbx.push(30007)
        assert isinstance(take(twin, stream), ExtensionRegistrationStatusChanged)


def test_spoiled_frames_cost_no_other(pbx: MockPbx, twin: Twin) -> None:
    with twin.client(pbx) as client, twin.stream(client, **QUICK) as stream:
        pbx.fail_frames("cut")
        pbx.push(30007)
        pbx.push(30009)
        assert isinstance(take(twin, stream), Gap)
        assert isinstance(take(twin, stream), ExtensionPresenceStateChanged)
        pbx.fail_frames("half")
        pbx.push(30007)
        assert isinstance(take(twin, stream), Gap)
        pbx.push(30009)
        assert isinstance(take(twin, stream), ExtensionPresenceStateChanged)


def test_two_streams_and_calls_share_one_token(pbx: MockPbx, twin: Twin) -> None:
    with (
        twin.client(pbx) as client,
        twin.stream(client, topics=[30011]) as calls,
        twin.stream(client, topics=[CallEnded]) as ends,
    ):
        pbx.call("1000", "1001")
        assert isinstance(take(twin, calls), CallStateChanged)
        assert isinstance(take(twin, ends), CallEnded)
        twin.run(client.system.information())
        assert len(pbx.live_tokens) == 1
    assert pbx.status()["sockets"] == 0


def test_inbound_call_is_answered_from_its_event(pbx: MockPbx, twin: Twin) -> None:
    topics = [IncomingCallRequest, CallStateChanged]
    with twin.client(pbx) as client, twin.stream(client, topics=topics) as stream:
        pbx.invite("5551234", "1000")
        event = take(twin, stream)
        assert isinstance(event, IncomingCallRequest) and event.msg is not None
        members = [each.inbound for each in event.msg.members or [] if each.inbound]
        channel = members[0].channel_id
        twin.run(client.call.accept_inbound(channel_id=channel))
        assert isinstance(take(twin, stream), CallStateChanged)


def test_closing_the_client_first_ends_its_streams_quickly(
    pbx: MockPbx, twin: Twin
) -> None:
    client = twin.make(pbx.url, pbx.client_id, pbx.client_secret)
    stream = client.events(**QUICK)
    twin.run(stream.open())
    begun = time.monotonic()
    twin.close(client)
    twin.close(stream)
    assert time.monotonic() - begun < 3.0
    time.sleep(0.1)
    assert pbx.status()["sockets"] == 0


def test_unknown_topics_are_refused_before_anything_is_sent(
    pbx: MockPbx, twin: Twin
) -> None:
    with twin.client(pbx) as client:
        before = len(pbx.requests)
        for topics in ([str], ["30011"], [], "everything", [30011, None], [True]):
            with pytest.raises(InvalidArgumentError):
                client.events(topics=topics)
        assert len(pbx.requests) == before


def test_open_timeout_of_zero_is_one_attempt(pbx: MockPbx, twin: Twin) -> None:
    with (
        twin.client(pbx) as client,
        twin.stream(client, open_timeout=0.0) as stream,
    ):
        assert stream.healthy or stream.topics
