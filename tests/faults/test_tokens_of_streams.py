"""A token that dies under an event stream: what the socket hears, REST has to mend."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import Gap
from yeastar_pseries.errors import AuthenticationError
from yeastar_pseries.events import ExtensionRegistrationStatusChanged

EVENT = {"type": 30007, "sn": "X", "msg": {"extension": "2010"}}
EXPIRED = {"errcode": 10004, "errmsg": "TOKEN EXPIRED"}
SETTINGS: dict[str, Any] = {"topics": [30007], "reconnect_delay": (0.01, 0.05)}
FIRST, SECOND = "TOKEN-1-SECRET", "TOKEN-2-SECRET"


@pytest.fixture
def pbx() -> Iterator[ScriptedPbx]:
    with ScriptedPbx() as running:
        running.on("/v1.0/system/information", Response())
        yield running
        assert running.wrongs == []


def paths(pbx: ScriptedPbx) -> list[str]:
    """What was asked for, in order."""
    return [request.path.rpartition("/")[2] for request in pbx.requests]


def expire(pbx: ScriptedPbx) -> None:
    """End all tokens, and say so on the event connection as the PBX does."""
    pbx.live.clear()
    pbx.push('{"errcode": 10004, "errmsg": "TOKEN EXPIRED"}', pbx.connection)


def assert_goes_on(twin: Twin, stream: Any, pbx: ScriptedPbx) -> None:
    """An event comes, on a connection with a token that is good."""
    assert pbx.connection.token in pbx.live
    pbx.push(EVENT)
    event = twin.run(stream.get(5.0))
    assert isinstance(event, ExtensionRegistrationStatusChanged)
    assert event.msg is not None and event.msg.extension == "2010"


def test_token_refused_on_the_open_socket_is_renewed_over_rest(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    with twin.client(pbx) as client, twin.stream(client, **SETTINGS) as stream:
        expire(pbx)
        gap = twin.run(stream.get(5.0))
        assert isinstance(gap, Gap) and gap.reason == "token_expired"
        assert_goes_on(twin, stream, pbx)
        expected = ["get_token", "subscribe", "refresh_token", "subscribe"]
        assert paths(pbx) == expected
    assert [each.token for each in pbx.connections] == [FIRST, SECOND]
    # The client gives back the token that the stream brought.
    assert [r.token for r in pbx.calls("del_token")] == [SECOND]


def test_token_that_died_before_subscribing_is_renewed_over_rest(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    with twin.client(pbx) as client:
        twin.run(client.system.information())
        pbx.live.clear()
        with twin.stream(client, **SETTINGS) as stream:
            assert_goes_on(twin, stream, pbx)
            # What the stream renewed serves the calls, too.
            twin.run(client.system.information())
    assert [each.token for each in pbx.connections] == [FIRST, SECOND]
    tokens = [request.token for request in pbx.calls("system/information")]
    assert tokens == [FIRST, SECOND]
    assert len(pbx.calls("refresh_token")) == 1


def test_refused_renewal_of_a_stream_leads_to_one_login(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.refresh = [Response(EXPIRED)]
    with twin.client(pbx) as client, twin.stream(client, **SETTINGS) as stream:
        expire(pbx)
        assert isinstance(twin.run(stream.get(5.0)), Gap)
        assert_goes_on(twin, stream, pbx)
    assert len(pbx.calls("get_token")) == 2
    assert len(pbx.calls("refresh_token")) == 1


def test_refused_login_of_a_stream_ends_it(pbx: ScriptedPbx, twin: Twin) -> None:
    with twin.client(pbx) as client, twin.stream(client, **SETTINGS) as stream:
        pbx.refresh = [Response(EXPIRED)]
        pbx.login = [Response({"errcode": -1, "errmsg": "FAILURE"})]
        expire(pbx)
        with pytest.raises(AuthenticationError):
            twin.run(stream.get(5.0))
    # Five refused logins would block the address.
    assert len(pbx.calls("get_token")) == 2
    assert len(pbx.connections) == 1


def test_calls_and_stream_share_one_renewal(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.refresh = [Response(delay=0.2)]
    with twin.client(pbx) as client, twin.stream(client, **SETTINGS) as stream:
        expire(pbx)
        results = twin.at_once([lambda: client.system.information()] * 10)
        assert {each.errcode for each in results} == {0}
        assert isinstance(twin.run(stream.get(5.0)), Gap)
        assert_goes_on(twin, stream, pbx)
    assert len(pbx.calls("refresh_token")) == 1
    assert [each.token for each in pbx.connections] == [FIRST, SECOND]
