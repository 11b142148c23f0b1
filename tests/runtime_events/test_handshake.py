"""How an event connection begins: redirects, odd answers, frames right behind it."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from tests.authority import identity, trust
from tests.runtime_events.package import load
from tests.runtime_events.samples import call
from tests.scripted_pbx import ScriptedPbx
from tests.scripted_pbx.events import wire

exceptions = load("exceptions")

MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
# How often a stream is opened over TLS. What hangs on tickets does so once in hundreds.
OPENINGS = int(os.environ.get("OPENINGS", "20"))
UPGRADE = b"Upgrade: websocket\r\nConnection: Upgrade\r\n"


@contextmanager
def server(serve: Callable[[socket.socket], None]) -> Iterator[tuple[int, list[int]]]:
    """A server in a thread: its port, and an entry for each connection it had."""
    connections: list[int] = []

    def run() -> None:
        with suppress(OSError):
            while True:
                tcp, address = listener.accept()
                connections.append(address[1])
                with tcp, suppress(OSError):
                    tcp.settimeout(5)
                    serve(tcp)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=run, name="asyncio_server", daemon=True)
        thread.start()
        yield listener.getsockname()[1], connections
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
    thread.join(2)


def head_of(tcp: socket.socket) -> bytes:
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += tcp.recv(1)
    return head


def accepted(head: bytes) -> bytes:
    key = head.partition(b"Sec-WebSocket-Key: ")[2].partition(b"\r\n")[0]
    proof = base64.b64encode(hashlib.sha1(key + MAGIC).digest())
    return b"HTTP/1.1 101 OK\r\n" + UPGRADE + b"Sec-WebSocket-Accept: " + proof


def text_frame(text: str, opcode: int = 0x81) -> bytes:
    data = text.encode()
    length = len(data)
    if length < 126:
        return bytes((opcode, length)) + data
    return bytes((opcode, 126)) + length.to_bytes(2, "big") + data


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(driver, status):
    def answer(tcp: socket.socket) -> None:
        head_of(tcp)
        place = f"ws://127.0.0.1:{other}/openapi/v1.0/subscribe?access_token=SECRET"
        head = f"HTTP/1.1 {status} X\r\nLocation: {place}\r\nContent-Length: 0\r\n\r\n"
        tcp.sendall(head.encode())

    with server(lambda tcp: None) as (other, visits), server(answer) as (port, _):
        stream = driver.make(f"http://127.0.0.1:{port}", open_timeout=0)
        with pytest.raises(exceptions.YeastarError) as caught:
            stream.open()
        time.sleep(0.1)
        assert not visits, "the token must not be sent to another host"
    assert f"HTTP {status}" in str(caught.value)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 101 X\r\n" + UPGRADE + b"Sec-WebSocket-Accept: wrong\r\n\r\n",
        b"HTTP/1.1 101 X\r\n" + UPGRADE + b"\r\n",
        b"HTTP/1.1 101 X\r\n\r\n",
        b"SSH-2.0-OpenSSH\r\n",
        b"",
    ],
)
def test_an_answer_that_is_no_websocket_is_a_clear_error(driver, answer):
    def serve(tcp: socket.socket) -> None:
        head_of(tcp)
        tcp.sendall(answer)

    with server(serve) as (port, _):
        stream = driver.make(f"http://127.0.0.1:{port}", open_timeout=0)
        with pytest.raises(exceptions.ConnectError, match="handshake failed"):
            stream.open()


def test_frames_behind_the_answer_and_in_pieces_are_read(driver):
    """In one packet with the answer; fragmented, with a ping in between."""
    received: list[bytes] = []
    event = wire(call("1"))
    half = len(event) // 2

    def serve(tcp: socket.socket) -> None:
        first = text_frame(wire(call("0"))) + bytes((0x89, 2)) + b"hi"
        tcp.sendall(accepted(head_of(tcp)) + b"\r\n\r\n" + first)
        received.append(tcp.recv(65536))
        tcp.sendall(text_frame(json.dumps({"errcode": 0, "errmsg": "SUCCESS"})))
        tcp.sendall(text_frame(event[:half], 0x01))
        tcp.sendall(bytes((0x89, 5)) + b"there")
        tcp.sendall(text_frame(event[half:], 0x80))
        while data := tcp.recv(65536):
            received.append(data)

    with server(serve) as (port, _):
        with driver.make(f"http://127.0.0.1:{port}") as stream:
            assert stream.ids(2) == ["0", "1"]
            time.sleep(0.1)
        sent = b"".join(received)
    # Pongs: opcode 10, masked, as long as their pings.
    assert b"\x8a\x82" in sent
    assert b"\x8a\x85" in sent


def test_a_frame_that_is_too_long_ends_the_connection(driver, pbx):
    with driver.make(pbx.url) as stream:
        pbx.push("x" * (4 * 2**20 + 1), pbx.connection)
        assert stream.get(10).reason == "connection_lost"
        pbx.push(call("1"))
        assert stream.ids(1) == ["1"]


def test_opening_again_and_again_over_tls_never_hangs(driver):
    """A session ticket behind the handshake looks like data, and is none."""
    tls = trust()
    with ScriptedPbx(identity(), any_token=True) as server:
        for _ in range(OPENINGS):
            with driver.make(server.url, tls=tls):
                pass
