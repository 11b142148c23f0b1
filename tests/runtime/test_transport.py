"""Time limits, cancellation, repetition, TLS."""

from __future__ import annotations

import asyncio
import errno
import os
import re
import ssl
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from tests.mock_pbx.certificate import Certificate, make_certificate
from tests.runtime.api import create, get
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

DRIPS = [
    Response({"errcode": 0, "x": "y" * 18}, drip=0.04, stall=5),
    Response({"errcode": 0, "errmsg": "x" * 200}, drip=0.05),
    Response({"errcode": 0}, drip=0.05, drip_head=True),
    Response({"errcode": 0}, delay=5),
]

TOO_MANY_REQUESTS = Response(b"slow down", status=429, headers={"Retry-After": "0.6"})


@pytest.mark.parametrize("reply", DRIPS)
def test_total_time_limit_holds(
    pbx: ScriptedPbx, twin: Twin, errors: Any, reply: Response
) -> None:
    pbx.on("/v1.0/item/create", Response(), reply)
    client = twin.base_client(pbx, timeout=5)
    twin.run(create(twin, client))
    options = load("calls.options").CallOptions(timeout=1.0)
    started = time.monotonic()
    with pytest.raises(errors.RequestTimeoutError) as caught:
        twin.run(create(twin, client, options=options))
    # Half of the stalling reply takes 0.8 s; a limit per read would add 1 s to that.
    assert 0.9 < time.monotonic() - started < 1.5
    assert caught.value.maybe_applied is True
    assert caught.value.attempts == 1
    assert isinstance(caught.value, TimeoutError)


def test_time_limit_includes_the_login(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.login = [Response(delay=3)]
    pbx.on("/v1.0/item/get", Response())
    client = twin.base_client(pbx, timeout=0.4)
    started = time.monotonic()
    with pytest.raises(errors.RequestTimeoutError):
        twin.run(get(twin, client))
    assert time.monotonic() - started < 0.8


def test_cancelled_calls_take_no_capacity(pbx: ScriptedPbx, async_twin: Twin) -> None:
    # So late that on a busy machine, too, no call is done before it is cancelled.
    pbx.on("/v1.0/item/get", Response(), Response(delay=2.0))
    client = async_twin.base_client(pbx)

    async def main() -> None:
        await get(async_twin, client)
        tasks = [asyncio.create_task(get(async_twin, client)) for _ in range(100)]
        for index, task in enumerate(tasks):
            if index % 5 < 2:
                # At every stage: before connecting, while sending, while waiting.
                await asyncio.sleep(0.002)
                task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert sum(isinstance(r, asyncio.CancelledError) for r in results) >= 30
        assert not [r for r in results if isinstance(r, Exception)]
        pbx.on("/v1.0/item/get", Response(delay=0.6))
        started = time.monotonic()
        await asyncio.gather(*(get(async_twin, client) for _ in range(100)))
        assert time.monotonic() - started < 15

    async_twin.run(main())
    pbx.wait_for(lambda: not pbx.open_sockets, 2)


def test_many_calls_at_once_are_not_throttled(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/get", Response(), Response(delay=0.8))
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    results = twin.at_once([lambda: get(twin, client)] * 120)
    assert not [r for r in results if isinstance(r, Exception)]
    assert pbx.peak > 100


def test_reading_call_is_repeated(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on(
        "/v1.0/item/get",
        Response(drop=True),
        Response(b"sorry", status=503),
        Response({"errcode": 0, "errmsg": "SUCCESS"}),
    )
    answer = twin.run(get(twin, twin.base_client(pbx)))
    assert answer.errmsg == "SUCCESS"
    assert answer.http.attempts == 3
    assert answer.http.elapsed > 0.2


def test_reading_call_waits_as_long_as_a_busy_server_asks(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/v1.0/item/get", TOO_MANY_REQUESTS, Response())
    answer = twin.run(get(twin, twin.base_client(pbx)))
    assert answer.http.attempts == 2
    # Longer than the first pause would be otherwise.
    assert answer.http.elapsed >= 0.6


def test_changing_call_is_not_repeated_when_a_server_is_busy(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/create", TOO_MANY_REQUESTS, Response())
    with pytest.raises(errors.TransportError, match="HTTP 429"):
        twin.run(create(twin, twin.base_client(pbx)))
    assert len(pbx.calls("item/create")) == 1


@pytest.mark.parametrize(
    "reply",
    [Response(drop=True), Response(b"", status=502), Response({"errcode": 0}, cut=5)],
)
def test_changing_call_is_not_repeated(
    pbx: ScriptedPbx, twin: Twin, errors: Any, reply: Response
) -> None:
    pbx.on("/v1.0/item/create", reply)
    with pytest.raises(errors.TransportError) as caught:
        twin.run(create(twin, twin.base_client(pbx)))
    assert caught.value.maybe_applied is True
    assert caught.value.attempts == 1
    assert caught.value.operation == "item.create"
    assert caught.value.path == "/v1.0/item/create"
    assert len(pbx.calls("item/create")) == 1


def test_changing_call_that_never_left_is_repeated(twin: Twin, errors: Any) -> None:
    client = twin.base_client("http://127.0.0.1:9", retries=2)
    with pytest.raises(errors.ConnectError) as caught:
        twin.run(create(twin, client))
    assert caught.value.attempts == 3
    assert caught.value.maybe_applied is False


def test_no_repetition_when_not_wanted(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/get", Response(drop=True))
    options = load("calls.options").CallOptions(retries=0)
    for client, extra in (
        (twin.base_client(pbx, retries=0), {}),
        (twin.base_client(pbx), {"options": options}),
    ):
        pbx.requests.clear()
        with pytest.raises(errors.TransportError) as caught:
            twin.run(get(twin, client, **extra))
        assert caught.value.attempts == 1
        assert caught.value.maybe_applied is False
        assert len(pbx.calls("item/get")) == 1


def test_busy_pbx_is_asked_again(pbx: ScriptedPbx, twin: Twin, errors: Any) -> None:
    busy = Response({"errcode": 70082, "errmsg": "OVERLOAD_TASK_RUNNING"})
    pbx.on("/v1.0/item/get", busy, Response())
    pbx.on("/v1.0/item/create", busy)
    client = twin.base_client(pbx)
    assert twin.run(get(twin, client)).http.attempts == 2
    with pytest.raises(errors.ApiError):
        twin.run(create(twin, client))
    assert len(pbx.calls("item/create")) == 1


def test_server_fault_may_have_been_applied(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/create", Response({"errcode": -2}))
    with pytest.raises(errors.ApiError) as caught:
        twin.run(create(twin, twin.base_client(pbx)))
    assert caught.value.maybe_applied is True


def test_environment_proxies_are_ignored(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    pbx.on("/v1.0/item/get", Response())
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "socks5://127.0.0.1:9")
    twin.run(get(twin, twin.base_client(pbx)))


def test_environment_proxies_count_when_wanted(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch, errors: Any
) -> None:
    pbx.on("/v1.0/item/get", Response())
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(errors.ConnectError):
        twin.run(get(twin, twin.base_client(pbx, trust_env=True, retries=0)))


def test_proxy_is_used(pbx: ScriptedPbx, twin: Twin) -> None:
    # The server takes the absolute form that a proxy gets.
    pbx.on("/v1.0/item/get", Response())
    client = twin.base_client("http://pbx.invalid:8088", proxy=pbx.url)
    twin.run(get(twin, client))
    assert pbx.requests[0].target.startswith("http://pbx.invalid:8088/openapi/")


def test_user_agent_and_headers_are_sent(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/create", Response())
    twin.run(create(twin, twin.base_client(pbx)))
    assert {r.headers["user-agent"] for r in pbx.requests} == {"OpenAPI"}
    assert pbx.requests[-1].headers["content-type"] == "application/json"
    twin.run(create(twin, twin.base_client(pbx, user_agent="Shop/2")))
    assert pbx.requests[-1].headers["user-agent"] == "Shop/2"


def test_cookies_are_neither_kept_nor_sent(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/get", Response(headers={"Set-Cookie": "session=1; Path=/"}))
    client = twin.base_client(pbx)
    for _ in range(2):
        twin.run(get(twin, client))
    assert [r for r in pbx.requests if "cookie" in r.headers] == []
    kept = client._transport._http().cookies
    assert len(kept) == 0


def test_threads_that_call_first_at_once_share_what_sends(
    twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing the client would not reach the calls of a second one."""
    client = twin.base_client("http://127.0.0.1:1")
    module = twin.module("transport.connection")
    real = twin.get("transport.connection", "DirectTransport")

    def slow(*arguments: Any) -> Any:
        time.sleep(0.05)
        return real(*arguments)

    monkeypatch.setattr(module, real.__name__, slow)
    with ThreadPoolExecutor(4) as pool:
        made = [pool.submit(client._transport._http) for _ in range(4)]
    assert len({id(each.result()) for each in made}) == 1
    assert made[0].result()._transport is client._transport._made[0][1]


@pytest.mark.parametrize("when", ["made again meanwhile", "closed meanwhile"])
def test_what_happens_while_what_sends_is_made(
    twin: Twin, errors: Any, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """As by a signal handler, at the worst of moments."""
    client = twin.base_client("http://127.0.0.1:1", retries=0)
    module = twin.module("transport.connection")
    real = twin.get("transport.connection", "DirectTransport")
    inner: list[Any] = []

    def interrupted(*arguments: Any) -> Any:
        monkeypatch.setattr(module, real.__name__, real)
        if when == "closed meanwhile":
            client._transport.end_calls()
        else:
            inner.append(client._transport._http())
        return real(*arguments)

    monkeypatch.setattr(module, real.__name__, interrupted)
    outer = client._transport._http()
    direct = outer._transport
    if inner:
        assert inner == [outer]
    assert direct._networks.add(Mock()) is (when == "made again meanwhile")


@pytest.mark.parametrize("path", ["item/get", "get_token", "other"])
@pytest.mark.parametrize(
    ("name", "place", "problem"),
    [
        ("SSL_CERT_FILE", "/nonexistent.pem", "No such file"),
        ("SSL_CERT_FILE", __file__, "NO_CERTIFICATE"),
        ("SSL_CERT_FILE", "/", "Is a directory"),
        ("SSL_CERT_FILE", "/" + "x" * 300, "File name too long"),
        ("SSL_CERT_FILE", "loop", "Too many levels"),
        ("SSL_CERT_DIR", "/nonexistent", "No such file"),
        ("SSL_CERT_DIR", __file__, "Not a directory"),
        ("SSL_CERT_DIR", "loop", "Too many levels"),
        (
            "SSL_CERT_DIR",
            os.pathsep.join(["/nonexistent", __file__]),
            "Not a directory",
        ),
    ],
)
def test_certificates_that_cannot_be_read_are_an_error_of_ours(
    twin: Twin,
    errors: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    path: str,
    name: str,
    place: str,
    problem: str,
) -> None:
    if place == "loop":
        (tmp_path / "loop").symlink_to(tmp_path / "loop")
        place = str(tmp_path / "loop")
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv(name, place)
    client = twin.base_client("https://127.0.0.1:1", trust_env=True, retries=0)
    told = re.escape(f"{name}={place!r} cannot be read (") + f".*{problem}"
    with pytest.raises(errors.ConfigurationError, match=told):
        if path == "item/get":
            twin.run(get(twin, client))
        elif path == "get_token":
            twin.run(client.login())
        else:
            twin.run(client.request("GET", f"/v1.0/{path}", token=False))


def test_one_folder_of_several_that_can_be_read_is_enough(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    several = os.pathsep.join(["/nonexistent", str(tmp_path)])
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv("SSL_CERT_DIR", several)
    context = load("transport.tls").context_for(True, None, True)
    assert context.verify_mode is ssl.CERT_REQUIRED


def test_certificates_are_no_fault_where_descriptors_are_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """That passes by itself; another path would not help."""

    def exhausted(*_: object, **__: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    tls = load("transport.tls")
    monkeypatch.setattr(ssl, "create_default_context", exhausted)
    with pytest.raises(OSError, match="Too many open files"):
        tls.context_for(str(tmp_path / "ca.pem"), None, False)
    monkeypatch.setenv("SSL_CERT_FILE", __file__)
    monkeypatch.setattr("httpx.create_ssl_context", exhausted)
    with pytest.raises(OSError, match="Too many open files"):
        tls.context_for(True, None, True)


def test_custom_transport_gets_the_token(pbx: ScriptedPbx, twin: Twin) -> None:
    import httpx

    pbx.on("/v1.0/item/get", Response())
    transport = httpx.AsyncHTTPTransport() if twin.is_async else httpx.HTTPTransport()
    twin.run(get(twin, twin.base_client(pbx, transport=transport)))
    assert pbx.calls("item/get")[0].token == "TOKEN-1-SECRET"


def test_custom_transport_keeps_the_time_limit(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    import httpx

    pbx.on("/v1.0/item/get", Response({"errmsg": "x" * 200}, drip=0.05))
    transport = httpx.AsyncHTTPTransport() if twin.is_async else httpx.HTTPTransport()
    client = twin.base_client(pbx, transport=transport, timeout=0.5)
    with pytest.raises(errors.RequestTimeoutError) as caught:
        twin.run(get(twin, client))
    assert caught.value.elapsed < 1


@pytest.fixture
def certificate(tmp_path: Path) -> Certificate:
    """One that nobody knows; its file is that of the authority that signed it, too."""
    return make_certificate(tmp_path)


@pytest.fixture
def secure(certificate: Certificate) -> Iterator[ScriptedPbx]:
    with ScriptedPbx(certificate.context) as server:
        server.on("/v1.0/item/get", Response())
        yield server


def test_unknown_certificate_is_refused(
    secure: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    with pytest.raises(errors.CertificateError, match="not trusted") as caught:
        twin.run(get(twin, twin.base_client(secure)))
    assert f"run `yeastar fingerprint {secure.url}`" in str(caught.value)
    assert caught.value.attempts == 1
    assert secure.requests == []


def test_ca_file_makes_it_trusted(
    secure: ScriptedPbx, twin: Twin, certificate: Certificate
) -> None:
    twin.run(get(twin, twin.base_client(secure, verify=str(certificate.path))))
    twin.run(get(twin, twin.base_client(secure, verify=False)))
    own = ssl.create_default_context(cafile=str(certificate.path))
    twin.run(get(twin, twin.base_client(secure, verify=own)))


def test_missing_ca_file_is_told_at_once(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    with pytest.raises(errors.ConfigurationError, match=r"nowhere\.pem"):
        twin.base_client("https://127.0.0.1:1", verify="/nowhere.pem")


def test_pinned_certificate_is_trusted(
    secure: ScriptedPbx, twin: Twin, certificate: Certificate
) -> None:
    pin = certificate.fingerprint
    twin.run(get(twin, twin.base_client(secure, fingerprint=pin)))
    colons = ":".join(pin[i : i + 2] for i in range(0, 64, 2)).upper()
    twin.run(get(twin, twin.base_client(secure, fingerprint=f"SHA256:{colons}")))


def test_other_certificate_than_the_pinned_one_fails_closed(
    secure: ScriptedPbx, twin: Twin, certificate: Certificate, errors: Any
) -> None:
    # Even a certificate that a trusted authority signed.
    client = twin.base_client(
        secure, fingerprint="0" * 64, verify=str(certificate.path)
    )
    with pytest.raises(errors.CertificateError) as caught:
        twin.run(get(twin, client))
    seen = certificate.fingerprint.upper()
    assert ":".join(seen[i : i + 2] for i in range(0, 64, 2)) in str(caught.value)
    assert "fingerprint='" in str(caught.value)
    assert secure.requests == []


def test_clients_share_their_tls_context(twin: Twin) -> None:
    pin = "0" * 64
    configs = [twin.base_client("https://h", fingerprint=pin)._config for _ in range(3)]
    assert len({id(config.ssl_context()) for config in configs}) == 1
    plain = twin.base_client("https://h")._config.ssl_context()
    assert plain is twin.base_client("https://other")._config.ssl_context()
    assert plain is not configs[0].ssl_context()
    assert twin.base_client("http://h")._config.ssl_context() is None
