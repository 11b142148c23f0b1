"""The TLS socket under the threaded event stream, against a server with tickets."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import trustme

from yeastar_pseries._runtime.events.socket.tls_socket import TlsSocket


@contextmanager
def _pair() -> Iterator[tuple[TlsSocket, ssl.SSLSocket]]:
    """A client socket whose server has sent two session tickets and nothing else."""
    authority = trustme.CA()
    server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_context.num_tickets = 2
    authority.issue_cert("localhost").configure_cert(server_context)
    context = ssl.create_default_context()
    authority.configure_trust(context)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        accepted: list[ssl.SSLSocket] = []

        def serve() -> None:
            raw, _ = listener.accept()
            accepted.append(server_context.wrap_socket(raw, server_side=True))

        thread = threading.Thread(target=serve)
        thread.start()
        raw = socket.create_connection(listener.getsockname())
        client = TlsSocket(context.wrap_socket(raw, server_hostname="localhost"))
        thread.join()
        try:
            yield client, accepted[0]
        finally:
            client.close()
            accepted[0].close()


def _reading(client: TlsSocket) -> tuple[threading.Thread, list[bytes]]:
    got: list[bytes] = []
    thread = threading.Thread(
        target=lambda: got.append(client.recv(65536)), daemon=True
    )
    thread.start()
    time.sleep(0.1)  # the tickets have come; the reader waits for data
    return thread, got


def test_closing_wakes_a_reader_that_has_seen_tickets_only() -> None:
    with _pair() as (client, _):
        thread, got = _reading(client)
        client.close()
        thread.join(2)
        assert not thread.is_alive()
        assert got == [b""]


def test_sending_works_while_another_thread_reads() -> None:
    with _pair() as (client, server):
        thread, got = _reading(client)
        client.sendall(b"hello")
        assert server.recv(100) == b"hello"
        server.sendall(b"there")
        thread.join(2)
        assert got == [b"there"]


def test_end_of_the_other_side_reads_as_no_bytes() -> None:
    with _pair() as (client, server):
        thread, got = _reading(client)
        server.shutdown(socket.SHUT_RDWR)
        thread.join(2)
        assert got == [b""]


def test_a_send_that_nobody_reads_ends_in_time() -> None:
    with _pair() as (client, _):
        client.settimeout(0.3)
        started = time.monotonic()
        with pytest.raises(TimeoutError):
            client.sendall(bytes(50_000_000))
        assert time.monotonic() - started < 5
