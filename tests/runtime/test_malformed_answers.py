"""Servers that break HTTP with what was sent to them: no error and no log shows it."""

from __future__ import annotations

import io
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from tests.runtime.api import UPLOAD, GetResponse, call, create
from tests.runtime_events.package import load
from tests.twin import Twin

PASSWORD = "reg-S3CRET-XYZ"
CLIENT_SECRET = "client-S3CRET-0000"

_GOOD = b"HTTP/1.1 200 OK\r\n"
_TOKEN = b'{"errcode": 0, "access_token": "TOKEN-1"}'
_LOGIN = _GOOD + b"Content-Length: %d\r\n\r\n%s" % (len(_TOKEN), _TOKEN)

BREAKS: dict[str, Callable[[bytes], bytes]] = {
    "status line": lambda seen: seen + b" 200 OK\r\n\r\n",
    "header line": lambda seen: _GOOD + b"error in " + seen + b"\r\n\r\n",
    "header name": lambda seen: _GOOD + b"a (" + seen + b"): 1\r\n\r\n",
    "length": lambda seen: _GOOD + b"Content-Length: " + seen + b"\r\n\r\n{}",
    "encoding": lambda seen: _GOOD + b"Content-Encoding: " + seen + b"\r\n\r\n{}",
    "chunk": lambda seen: (
        _GOOD + b"Transfer-Encoding: chunked\r\n\r\n" + seen + b"\r\n{}\r\n0\r\n\r\n"
    ),
    "good header": lambda seen: (
        b"HTTP/1.1 400 Bad\r\nX-Echo: " + seen + b"\r\nContent-Length: 2\r\n\r\n{}"
    ),
    "reason": lambda seen: (
        b"HTTP/1.1 500 " + seen + b"\r\nContent-Length: 2\r\n\r\n{}"
    ),
}


@contextmanager
def server(answer: bytes, login: bytes = _LOGIN) -> Iterator[str]:
    """Yield the URL of a server that answers all in the same words, logins aside."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                with connection:
                    connection.settimeout(5)
                    _whole(connection, login, answer)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()


def _whole(connection: socket.socket, login: bytes, answer: bytes) -> None:
    """Read a request whole: else what is left of it resets the connection."""
    request = b""
    with suppress(OSError):
        while b"\r\n\r\n" not in request:
            request += connection.recv(65536)
        head, _, body = request.partition(b"\r\n\r\n")
        names = [line for line in head.split(b"\r\n") if b"ength:" in line]
        left = int(names[0].partition(b":")[2]) - len(body) if names else 0
        while left > 0:
            left -= len(connection.recv(65536))
        logs_in = b"get_token" in head
        connection.sendall(login if logs_in or b"del_token" in head else answer)


def told(error: BaseException) -> str:
    return f"{error} {error!r} {error.args} {vars(error)}"


def _call(twin: Twin, client: Any, what: str) -> Any:
    if what == "form":
        options = load("calls.options").CallOptions(extra_body={"password": PASSWORD})
        values = {"file": b"RIFF", "is_check": "ask", "options": options}
        return call(twin, client, UPLOAD, GetResponse, **values)
    # The operation itself says that this is secret; nothing in the name does.
    options = load("calls.options").CallOptions(extra_body={"reg_code": PASSWORD})
    return create(twin, client, options=options)


@pytest.mark.parametrize("what", ["json", "form"])
@pytest.mark.parametrize("how", BREAKS)
def test_call_shows_nothing_of_its_body(
    twin: Twin, errors: Any, log: io.StringIO, how: str, what: str
) -> None:
    with server(BREAKS[how](PASSWORD.encode())) as url:
        client = twin.base_client(url, retries=0)
        with pytest.raises(errors.YeastarError) as caught:
            twin.run(_call(twin, client, what))
        twin.close(client)
    assert "S3CRET" not in told(caught.value)
    assert "S3CRET" not in log.getvalue()


@pytest.mark.parametrize("how", BREAKS)
def test_login_shows_nothing_of_its_body(
    twin: Twin, errors: Any, log: io.StringIO, how: str
) -> None:
    with server(b"", login=BREAKS[how](CLIENT_SECRET.encode())) as url:
        base = twin.get("client.base", "BaseClient")
        client = base(url, "client-1234", CLIENT_SECRET, retries=0)
        with pytest.raises(errors.YeastarError) as caught:
            twin.run(create(twin, client))
        twin.close(client)
    assert "S3CRET" not in told(caught.value)
    assert "S3CRET" not in log.getvalue()


def test_what_came_is_told(twin: Twin, errors: Any) -> None:
    """It tells whoever looks what it is that answers there."""
    with server(b"SSH-2.0-OpenSSH_9.6\r\n\r\n") as url:
        client = twin.base_client(url, retries=0)
        with pytest.raises(errors.TransportError, match="SSH-2.0-OpenSSH_9.6"):
            twin.run(create(twin, client))
        twin.close(client)
