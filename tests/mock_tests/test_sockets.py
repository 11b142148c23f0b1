"""The event socket and its faults."""

import json
import socket as sockets
import ssl
import threading
import time

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.mock_pbx import MockPbx

from .conftest import Caller
from .test_calls import listening

PRESENCE = {"extension": "1000", "status": "away"}
EXPIRED = {"errcode": 10004, "errmsg": "TOKEN EXPIRED"}


def silent(socket: ClientConnection) -> bool:
    try:
        socket.recv(0.1)
    except TimeoutError:
        return True
    return False


def open_socket(pbx: MockPbx, token: str) -> ClientConnection:
    base = pbx.tls_url.replace("https", "wss", 1)
    trust = ssl.create_default_context(cafile=pbx.ca_file)
    url = f"{base}/openapi/v1.0/subscribe?access_token={token}"
    return connect(url, ssl=trust, proxy=None)


def test_a_bad_token_is_refused_at_the_handshake(pbx: MockPbx) -> None:
    with pytest.raises(InvalidStatus) as refused:
        open_socket(pbx, "nonsense")
    assert refused.value.response.status_code == 401


def test_a_handshake_without_user_agent_is_refused(caller: Caller) -> None:
    base = caller.pbx.tls_url.replace("https", "wss", 1)
    trust = ssl.create_default_context(cafile=caller.pbx.ca_file)
    url = f"{base}/openapi/v1.0/subscribe?access_token={caller.token}"
    with pytest.raises(InvalidStatus) as refused:
        connect(url, ssl=trust, proxy=None, user_agent_header=None)
    assert b"40002" in (refused.value.response.body or b"")


def test_a_bad_token_can_be_refused_by_a_frame(pbx: MockPbx) -> None:
    pbx.configure(socket_refusal="frame")
    with open_socket(pbx, "nonsense") as socket:
        assert json.loads(socket.recv(5)) == EXPIRED
        with pytest.raises(ConnectionClosed):
            socket.recv(5)


def test_plain_http_on_subscribe_is_status_400(caller: Caller) -> None:
    answer = caller.http.get(f"{caller.pbx.url}/openapi/v1.0/subscribe")
    assert answer.status_code == 400


def test_a_heartbeat_is_answered_in_plain_text_before_any_topic(caller: Caller) -> None:
    with open_socket(caller.pbx, caller.token) as socket:
        socket.send("heartbeat")
        assert socket.recv(5) == "heartbeat response"


def test_only_subscribed_events_arrive_and_a_new_list_replaces_the_old(
    caller: Caller, pbx: MockPbx
) -> None:
    with listening(caller, [30009]) as socket:
        pbx.push(30008, {"extension": "1000", "status": "Idle"})
        pbx.push(30009, PRESENCE)
        frame = json.loads(socket.recv(5))
        assert frame["type"] == 30009
        assert json.loads(frame["msg"]) == PRESENCE
        socket.send(json.dumps({"topic_list": []}))
        socket.recv(5)
        pbx.push(30009, PRESENCE)
        assert silent(socket)


def test_a_recorded_frame_can_be_pushed_by_its_id(caller: Caller) -> None:
    with listening(caller, [30007]) as socket:
        caller.pbx.push(30007)
        assert json.loads(socket.recv(5))["msg"] == '{"extension":"2010"}'


@pytest.mark.parametrize(
    ("text", "errcode"),
    [("hello", 40001), ("[]", 40001), ('{"topic_list":["30011"]}', 40002)],
)
def test_other_texts_are_refused(caller: Caller, text: str, errcode: int) -> None:
    with listening(caller) as socket:
        socket.send(text)
        assert json.loads(socket.recv(5))["errcode"] == errcode


def test_an_idle_socket_is_closed_after_60_virtual_seconds(
    caller: Caller, pbx: MockPbx
) -> None:
    with listening(caller) as socket:
        pbx.advance(59, heartbeats=False)
        socket.send("heartbeat")
        assert socket.recv(5) == "heartbeat response"
        pbx.advance(59, heartbeats=False)
        assert silent(socket)
        pbx.advance(2, heartbeats=False)
        with pytest.raises(ConnectionClosed):
            socket.recv(5)


def test_an_expired_token_is_told_on_the_open_socket_and_events_stop(
    caller: Caller, pbx: MockPbx
) -> None:
    with listening(caller, [30009]) as socket:
        pbx.expire_tokens()
        assert json.loads(socket.recv(5)) == EXPIRED
        pbx.push(30009, PRESENCE)
        assert silent(socket)


def test_a_refresh_leaves_the_open_socket_alone(anonymous: Caller) -> None:
    pair = anonymous.login()
    with listening(anonymous, [30009]) as socket:
        anonymous.post("refresh_token", token=None, refresh_token=pair["refresh_token"])
        anonymous.pbx.push(30009, PRESENCE)
        assert json.loads(socket.recv(5))["type"] == 30009


def test_sockets_can_be_dropped_with_and_without_a_code(
    caller: Caller, pbx: MockPbx
) -> None:
    for code in (None, 1000, 1001, 1005, 1011):
        with listening(caller) as socket:
            assert pbx.drop_sockets(code) == 1
            with pytest.raises(ConnectionClosed) as closed:
                socket.recv(5)
            received = closed.value.rcvd
            assert (received.code if received else None) == code


def test_heartbeats_can_be_muted(caller: Caller, pbx: MockPbx) -> None:
    with listening(caller) as socket:
        pbx.mute_heartbeats()
        socket.send("heartbeat")
        assert silent(socket)
        pbx.mute_heartbeats(False)
        socket.send("heartbeat")
        assert socket.recv(5) == "heartbeat response"


def test_a_frozen_socket_says_nothing_at_all(caller: Caller, pbx: MockPbx) -> None:
    with listening(caller, [30009]) as socket:
        pbx.freeze_sockets()
        socket.send("heartbeat")
        pbx.push(30009, PRESENCE)
        assert silent(socket)


def test_frames_can_be_duplicated_lost_cut_and_delayed(
    caller: Caller, pbx: MockPbx
) -> None:
    with listening(caller, [30009]) as socket:
        pbx.fail_frames("duplicate")
        pbx.push(30009, PRESENCE)
        assert socket.recv(5) == socket.recv(5)
        pbx.fail_frames("lose")
        pbx.push(30009, PRESENCE)
        assert silent(socket)
        pbx.fail_frames("cut")
        pbx.push(30009, PRESENCE)
        with pytest.raises(ValueError):
            json.loads(socket.recv(5))
        pbx.fail_frames("delay", seconds=0.2)
        started = time.monotonic()
        pbx.push(30009, PRESENCE)
        socket.recv(5)
        assert time.monotonic() - started >= 0.19


def test_half_a_frame_breaks_the_connection(caller: Caller, pbx: MockPbx) -> None:
    with listening(caller, [30009]) as socket:
        pbx.fail_frames("half")
        pbx.push(30009, PRESENCE)
        with pytest.raises(ConnectionClosed) as closed:
            socket.recv(5)
        assert closed.value.rcvd is None


def test_the_handshake_can_fail(caller: Caller, pbx: MockPbx) -> None:
    pbx.fail_next("subscribe", status=503)
    with pytest.raises(InvalidStatus) as refused:
        open_socket(pbx, caller.token)
    assert refused.value.response.status_code == 503
    pbx.fail_next("subscribe", "drop")
    with pytest.raises(Exception):  # noqa: B017  the client's error is its own affair
        open_socket(pbx, caller.token)
    with open_socket(pbx, caller.token) as socket:
        assert silent(socket)


def test_many_events_arrive_in_order(caller: Caller, pbx: MockPbx) -> None:
    count = 2000
    with listening(caller, [30009]) as socket:
        messages = [{"extension": str(n), "status": "away"} for n in range(count)]
        pusher = threading.Thread(target=pbx.push_many, args=(30009, messages))
        pusher.start()
        seen = [json.loads(json.loads(socket.recv(5))["msg"]) for _ in range(count)]
        pusher.join()
    assert [each["extension"] for each in seen] == [str(n) for n in range(count)]


def test_no_answer_waits_for_the_ack_of_what_came_before(pbx: MockPbx) -> None:
    """An accepted socket has the option of the one that listens."""
    for port in pbx._sockets:
        assert port.getsockopt(sockets.IPPROTO_TCP, sockets.TCP_NODELAY)
