"""Events and calls through a proxy that itself speaks TLS: TLS in TLS, or HTTP in TLS."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.authority import identity, trust
from tests.runtime_events.package import load
from tests.runtime_events.samples import call
from tests.runtime_events.test_proxy import ConnectProxy
from tests.scripted_pbx import ScriptedPbx

exceptions = load("exceptions")


@pytest.fixture
def proxy(driver, monkeypatch: pytest.MonkeyPatch) -> Iterator[ConnectProxy]:
    # The usual authorities judge a proxy; this one is trusted for the test.
    monkeypatch.setattr(
        load("transport.proxies"),
        "proxy_of",
        lambda url: httpx.Proxy(
            url.reveal(),
            ssl_context=trust(),
            auth=("user", "pass"),
            headers={"X-Own": "1"},
        ),
    )
    server = ConnectProxy()
    server._tls = identity()
    with server:
        yield server


@pytest.mark.parametrize("secure", [False, True])
def test_events_come_through_a_proxy_with_tls(driver, pbx, proxy, secure):
    with ScriptedPbx(identity() if secure else None, any_token=True) as server:
        tls = trust() if secure else None
        with driver.make(server.url, proxy=proxy.url, tls=tls) as stream:
            server.push(call("1"))
            assert stream.ids(1) == ["1"]
        assert server.connection.token is not None
    (head,) = proxy.requests
    assert head.startswith(f"CONNECT 127.0.0.1:{server.port} HTTP/1.1\r\n")
    assert "Proxy-Authorization: Basic dXNlcjpwYXNz\r\n" in head
    assert "x-own: 1\r\n" in head.lower()
    assert (b"SECRET" in proxy.sent) is not secure


def test_a_proxy_that_is_not_trusted_sees_nothing(driver, pbx, proxy, monkeypatch):
    proxies = load("transport.proxies")
    monkeypatch.setattr(proxies, "proxy_of", lambda url: httpx.Proxy(url.reveal()))
    stream = driver.make(pbx.url, proxy=proxy.url, open_timeout=0)
    with pytest.raises(exceptions.CertificateError):
        stream.open()
    assert not proxy.requests


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("socks5://127.0.0.1:1", "socksio"),
        ("ftp://127.0.0.1:1", "must be an http"),
        ("http://[::1", "must be an http"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_an_error_of_configuration(
    driver, pbx, url, problem, monkeypatch
):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    stream = driver.make(pbx.url, proxy=url, open_timeout=0)
    with pytest.raises(exceptions.ConfigurationError, match=problem):
        stream.open()
