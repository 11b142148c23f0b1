"""Events through an HTTP proxy: a tunnel (CONNECT), with and without TLS inside."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
import trustme

from tests.runtime_events.fake_pbx import FakePBX
from tests.runtime_events.package import load
from tests.runtime_events.samples import call

exceptions = load("exceptions")

# websockets announces with one what a later version refuses.
pytestmark = pytest.mark.filterwarnings("error::DeprecationWarning")


class ConnectProxy:
    """An HTTP proxy on loopback that knows CONNECT only.

    Attributes:
        requests: the heads of the requests that it got.
        sent: all bytes that clients sent through it.
        status: how it answers.
    """

    def __init__(self) -> None:
        self.requests: list[str] = []
        self.sent = b""
        self.status = "200 Connection established"
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._tasks: set[asyncio.Task[None]] = set()

    def __enter__(self) -> ConnectProxy:
        self._thread.start()
        start = asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._server = asyncio.run_coroutine_threadsafe(start, self._loop).result(5)
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        # Stopping cancels; asyncio's own callback would report that as an error.
        with suppress(OSError, asyncio.CancelledError):
            await self._tunnel(reader, writer)
        writer.close()

    async def _tunnel(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.requests.append(head)
        writer.write(f"HTTP/1.1 {self.status}\r\n\r\n".encode())
        if not self.status.startswith("200"):
            return
        host, port = head.split()[1].rsplit(":", 1)
        back, forth = await asyncio.open_connection(host, int(port))
        try:
            await asyncio.gather(
                self._pass_on(reader, forth, note=True), self._pass_on(back, writer)
            )
        finally:
            forth.close()

    async def _pass_on(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        note: bool = False,
    ) -> None:
        while data := await reader.read(65536):
            if note:
                self.sent += data
            writer.write(data)
        writer.close()


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trust(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture
def secure_pbx(driver, authority: trustme.CA) -> Iterator[FakePBX]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with FakePBX(context) as server:
        yield server


@pytest.fixture
def proxy(driver) -> Iterator[ConnectProxy]:
    with ConnectProxy() as server:
        yield server


def test_events_come_through_the_proxy(driver, pbx, proxy):
    with driver.make(pbx.url, proxy=proxy.url) as stream:
        pbx.push(call("1"))
        assert stream.ids(1) == ["1"]
    (head,) = proxy.requests
    assert head.startswith(f"CONNECT 127.0.0.1:{pbx.port} HTTP/1.1\r\n")
    assert b"SECRET" in proxy.sent


def test_events_come_through_the_proxy_over_tls(driver, secure_pbx, proxy, trust):
    with driver.make(secure_pbx.url, proxy=proxy.url, tls=trust) as stream:
        secure_pbx.push(call("1"))
        assert stream.ids(1) == ["1"]
    (head,) = proxy.requests
    assert head.startswith(f"CONNECT 127.0.0.1:{secure_pbx.port} HTTP/1.1\r\n")
    assert b"SECRET" not in head.encode() + proxy.sent


def test_a_reconnect_takes_the_proxy_too(driver, secure_pbx, proxy, trust):
    with driver.make(secure_pbx.url, proxy=proxy.url, tls=trust) as stream:
        secure_pbx.cut()
        assert stream.get().reason == "connection_lost"
        secure_pbx.push(call("1"))
        assert stream.ids(1) == ["1"]
    assert len(proxy.requests) == 2


def test_a_certificate_is_judged_behind_a_proxy_too(driver, secure_pbx, proxy):
    context = load("transport.tls").context_for(True, "00" * 32, False)
    stream = driver.make(secure_pbx.url, proxy=proxy.url, tls=context)
    with pytest.raises(exceptions.CertificateError, match="not the pinned one"):
        stream.open()
    assert proxy.requests
    assert not secure_pbx.attempts, "the token must not be sent to a stranger"


def test_a_proxy_that_refuses_is_a_clear_error(driver, pbx, proxy):
    proxy.status = "403 Forbidden"
    stream = driver.make(pbx.url, proxy=proxy.url, open_timeout=0.3)
    with pytest.raises(exceptions.ConnectError, match="no event connection") as caught:
        stream.open()
    assert "SECRET" not in str(caught.value)
    assert not pbx.attempts
