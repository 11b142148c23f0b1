"""Events through an HTTP proxy: a tunnel (CONNECT), with and without TLS inside."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from tests.authority import identity, trust
from tests.runtime_events.package import load
from tests.runtime_events.samples import call
from tests.scripted_pbx import Listener, ScriptedPbx

exceptions = load("exceptions")

# websockets announces with one what a later version refuses.
pytestmark = pytest.mark.filterwarnings("error::DeprecationWarning")


class ConnectProxy(Listener):
    """An HTTP proxy on loopback that knows CONNECT only.

    Attributes:
        requests: the heads of the requests that it got.
        sent: all bytes that clients sent through it.
        status: how it answers.
    """

    def __init__(self) -> None:
        super().__init__()
        self.requests: list[str] = []
        self.sent = b""
        self.status = "200 Connection established"

    async def serve(
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


@pytest.fixture
def secure_pbx(driver) -> Iterator[ScriptedPbx]:
    with ScriptedPbx(identity(), any_token=True) as server:
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


def test_events_come_through_the_proxy_over_tls(driver, secure_pbx, proxy):
    with driver.make(secure_pbx.url, proxy=proxy.url, tls=trust()) as stream:
        secure_pbx.push(call("1"))
        assert stream.ids(1) == ["1"]
    (head,) = proxy.requests
    assert head.startswith(f"CONNECT 127.0.0.1:{secure_pbx.port} HTTP/1.1\r\n")
    assert b"SECRET" not in head.encode() + proxy.sent


def test_a_reconnect_takes_the_proxy_too(driver, secure_pbx, proxy):
    with driver.make(secure_pbx.url, proxy=proxy.url, tls=trust()) as stream:
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
    with pytest.raises(
        exceptions.ConnectError, match="the proxy .* refused .403"
    ) as caught:
        stream.open()
    assert "SECRET" not in str(caught.value)
    assert not pbx.attempts
