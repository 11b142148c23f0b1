"""Connections below requests and events: TCP, TLS, and TLS in TLS."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.authority import identity, trust
from tests.runtime_events.package import load


class Peer:
    """The server's end: so many layers of TLS over one socket, driven by hand."""

    def __init__(self, layers: int) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._layers = layers
        self._tls: list[tuple[ssl.MemoryBIO, ssl.MemoryBIO, ssl.SSLObject]] = []
        self.ready = threading.Event()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def _accept(self) -> None:
        self.tcp, _ = self._listener.accept()
        self.tcp.settimeout(5)
        for depth in range(self._layers):
            incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
            session = identity().wrap_bio(incoming, outgoing, server_side=True)
            while True:
                try:
                    session.do_handshake()
                    break
                except ssl.SSLWantReadError:
                    self.send(outgoing.read(), depth)
                    incoming.write(self.receive(depth))
            self.send(outgoing.read(), depth)
            self._tls.append((incoming, outgoing, session))
        self.ready.set()

    def send(self, data: bytes, depth: int | None = None) -> None:
        for _, outgoing, session in reversed(self._tls[:depth]):
            if data:
                session.write(data)
            data = outgoing.read()
        self.tcp.sendall(data)

    def receive(self, depth: int | None = None) -> bytes:
        layers = self._tls[:depth]
        if not layers:
            return self.tcp.recv(65536)
        incoming, _, session = layers[-1]
        while True:
            try:
                return session.read(65536)
            except ssl.SSLWantReadError:
                incoming.write(self.receive(len(layers) - 1))

    def close(self) -> None:
        self._thread.join(5)
        self.tcp.close()
        self._listener.close()


def context(seconds: float | None = None) -> Any:
    deadline = load("concurrency.deadline").Deadline(seconds)
    return load("transport.outcome").RequestContext(None, deadline)


@contextmanager
def threads(layers: int) -> Iterator[tuple[Any, Peer]]:
    """A connection for threads, and its other end."""
    peer = Peer(layers)
    network = load("transport.network").Network(context())
    stream = network.connect_tcp("localhost", peer.port, timeout=5)
    for _ in range(layers):
        stream.start_tls(trust(), "localhost", timeout=5)
    assert peer.ready.wait(5)
    try:
        yield stream, peer
    finally:
        network.close()
        peer.close()


def reading(stream: Any) -> tuple[threading.Thread, list[bytes]]:
    received: list[bytes] = []
    thread = threading.Thread(
        target=lambda: received.append(stream.receive(None)), daemon=True
    )
    thread.start()
    time.sleep(0.1)  # the tickets have come; the reader waits for data
    return thread, received


LAYERS = pytest.mark.parametrize("layers", [0, 1, 2])


@LAYERS
def test_closing_wakes_a_thread_that_reads(layers: int) -> None:
    with threads(layers) as (stream, _):
        thread, received = reading(stream)
        stream.abort()
        thread.join(0.5)
        assert not thread.is_alive()
        assert received == [b""]


@LAYERS
def test_sending_works_while_another_thread_reads(layers: int) -> None:
    with threads(layers) as (stream, peer):
        thread, received = reading(stream)
        stream.write(b"hello", 5)
        assert peer.receive() == b"hello"
        peer.send(b"there")
        thread.join(2)
        assert received == [b"there"]


@LAYERS
def test_the_end_of_the_other_side_reads_as_no_bytes(layers: int) -> None:
    with threads(layers) as (stream, peer):
        thread, received = reading(stream)
        peer.tcp.shutdown(socket.SHUT_RDWR)
        thread.join(2)
        assert received == [b""]
        assert stream.read(10, 1) == b""


@LAYERS
def test_a_read_ends_in_time_when_nothing_comes(layers: int) -> None:
    with threads(layers) as (stream, _):
        begun = time.monotonic()
        with pytest.raises(TimeoutError):
            stream.receive(begun + 0.2)
        assert 0.15 < time.monotonic() - begun < 1


@LAYERS
def test_a_send_that_nobody_reads_ends_in_time(layers: int) -> None:
    with threads(layers) as (stream, _):
        begun = time.monotonic()
        with pytest.raises(Exception, match="too long") as caught:
            stream.write(bytes(50_000_000), 0.3)
        assert type(caught.value).__name__ == "WriteTimeout"
        assert time.monotonic() - begun < 5


@LAYERS
def test_much_data_arrives_whole_both_ways(layers: int) -> None:
    data = bytes(range(256)) * 4000
    with threads(layers) as (stream, peer):
        writer = threading.Thread(target=stream.write, args=(data, 10))
        writer.start()
        there = b""
        while len(there) < len(data):
            there += peer.receive()
        writer.join(5)
        writer = threading.Thread(target=peer.send, args=(data,))
        writer.start()
        back = b""
        while len(back) < len(data):
            back += stream.receive(time.monotonic() + 5)
        writer.join(5)
        assert (there, back) == (data, data)


def test_a_deadline_that_has_passed_ends_reads_even_of_what_is_there() -> None:
    with threads(0) as (stream, peer):
        peer.send(b"late")
        stream._context.deadline = load("concurrency.deadline").Deadline(0)
        with pytest.raises(Exception, match="time is up") as caught:
            stream.read(10, 5)
        assert type(caught.value).__name__ == "ReadTimeout"


def test_connecting_is_aborted_by_another_thread() -> None:
    # A full backlog: the kernel answers no further attempt.
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        address = listener.getsockname()
        waiting = [socket.socket() for _ in range(3)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(address)
        network = load("transport.network").Network(context())
        threading.Timer(0.2, network.abort).start()
        begun = time.monotonic()
        with pytest.raises(Exception, match="closed|refused|in time|timed out"):
            network.connect_tcp("127.0.0.1", address[1], timeout=20)
        assert time.monotonic() - begun < 1
        for each in waiting:
            each.close()


@pytest.mark.parametrize("seconds", [None, 5.0])
def test_nobody_listens(seconds: float | None) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    network = load("transport.network").Network(context())
    with pytest.raises(Exception, match="refused") as caught:
        network.connect_tcp("localhost", port, timeout=seconds)
    assert type(caught.value).__name__ == "ConnectError"


@LAYERS
def test_tasks_read_write_time_out_and_abort(layers: int) -> None:
    data = bytes(range(256)) * 4000

    async def work(peer: Peer) -> None:
        network = load("transport.async_network").AsyncNetwork(context())
        stream = await network.connect_tcp("localhost", peer.port, timeout=5)
        for _ in range(layers):
            await stream.start_tls(trust(), "localhost", timeout=5)
        begun = time.monotonic()
        with pytest.raises(TimeoutError):
            await stream.receive(begun + 0.1)
        assert time.monotonic() - begun < 1

        async def all_of_it() -> bytes:
            back = b""
            while len(back) < len(data):
                back += await stream.read(1000, 5)
            return back

        def answer() -> bytes:
            there = b""
            while len(there) < len(data):
                there += peer.receive()
            peer.send(data)
            return there

        answering = asyncio.create_task(asyncio.to_thread(answer))
        await stream.write(data, 5)
        assert await all_of_it() == data
        assert await answering == data
        reader = asyncio.create_task(stream.receive(None))
        await asyncio.sleep(0.05)
        network.abort()
        assert await asyncio.wait_for(reader, 0.5) == b""

    peer = Peer(layers)
    try:
        asyncio.run(work(peer))
    finally:
        peer.close()


def test_a_task_that_reads_slowly_holds_up_the_sender() -> None:
    async def work(peer: Peer) -> None:
        network = load("transport.async_network").AsyncNetwork(context())
        stream = await network.connect_tcp("localhost", peer.port, timeout=5)
        assert await asyncio.to_thread(peer.ready.wait, 5)
        size = 50_000_000
        sender = threading.Thread(target=peer.send, args=(bytes(size),), daemon=True)
        sender.start()
        await asyncio.sleep(0.2)
        assert stream._waiting < 1_000_000
        left = size
        while left:
            left -= len(await stream.receive(time.monotonic() + 5))
        await network.aclose()
        sender.join(5)

    peer = Peer(0)
    try:
        asyncio.run(work(peer))
    finally:
        peer.close()


class ForgetfulTransport(asyncio.Transport):
    """Aborts as CPython 3.11.2 does below a second layer of TLS, once it was closed twice."""

    protocol: Any = None

    def abort(self) -> None:
        self.protocol._abort()


def test_a_transport_that_forgot_its_protocol_can_be_aborted() -> None:
    async def work() -> None:
        stream = load("transport.async_network").AsyncStream(context())
        stream.connection_made(ForgetfulTransport())
        stream.abort()
        await stream.aclose()

    asyncio.run(work())
