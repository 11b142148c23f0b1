"""The certificate of a PBX, asked for before anybody trusts it."""

from __future__ import annotations

import hashlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import trustme

import yeastar_pseries
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries.errors import (
    ConfigurationError,
    ConnectError,
    RequestTimeoutError,
)

Ask = Callable[..., Any]


@pytest.fixture
def ask(twin: Twin) -> Ask:
    """The function of this half."""
    name = "async_fingerprint" if twin.is_async else "fingerprint"
    function = getattr(yeastar_pseries, name)
    return lambda *args, **kwargs: twin.call(function, *args, **kwargs)


@pytest.fixture(scope="module")
def certificate() -> trustme.LeafCert:
    """One that nobody trusts."""
    return trustme.CA().issue_cert("pbx.example")


@pytest.fixture
def tls_pbx(certificate: trustme.LeafCert) -> Iterator[ScriptedPbx]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    with ScriptedPbx(tls=context) as server:
        yield server


@pytest.fixture
def silent() -> Iterator[str]:
    """A server that accepts and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"127.0.0.1:{server.getsockname()[1]}"


def test_what_it_returns_is_what_a_client_takes(
    ask: Ask, twin: Twin, tls_pbx: ScriptedPbx, certificate: trustme.LeafCert
) -> None:
    shown = ask(tls_pbx.url)
    pem = certificate.cert_chain_pems[0].bytes().decode()
    der = ssl.PEM_cert_to_DER_cert(pem)
    digest = hashlib.sha256(der).hexdigest()
    assert shown.fingerprint.replace(":", "").lower() == digest
    assert shown.der == der
    assert ssl.PEM_cert_to_DER_cert(shown.pem) == der
    assert shown.line == f'fingerprint="{shown.fingerprint}"'
    assert (shown.host, shown.port) == ("127.0.0.1", tls_pbx.port)
    assert shown.line in repr(shown)
    # Nothing but the handshake took place.
    assert tls_pbx.requests == []
    tls_pbx.on("/v1.0/extension/list", Response({"errcode": 0, "data": []}))
    with twin.client(tls_pbx, fingerprint=shown.fingerprint) as client:
        assert twin.run(client.extension.list()).data == []


def test_host_and_port_do_too(ask: Ask, tls_pbx: ScriptedPbx) -> None:
    assert ask(f"127.0.0.1:{tls_pbx.port}") == ask(f"{tls_pbx.url}/openapi")


@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b""])
def test_a_server_without_tls_is_told(ask: Ask, answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            connection.recv(1000)
            connection.sendall(answer)
            connection.close()

        thread = threading.Thread(target=serve)
        thread.start()
        with pytest.raises(ConnectError, match="speaks no TLS"):
            ask(f"127.0.0.1:{server.getsockname()[1]}")
        thread.join()


def test_a_refused_connection_and_an_unknown_name_are_told(ask: Ask) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(ConnectError, match=f"no connection to 127.0.0.1:{port}"):
        ask(f"127.0.0.1:{port}")
    with pytest.raises(ConnectError, match="no connection to nobody.invalid:8088"):
        ask("nobody.invalid")


def test_a_server_that_says_nothing_is_not_waited_for(ask: Ask, silent: str) -> None:
    with pytest.raises(RequestTimeoutError, match="timed out"):
        ask(silent, timeout=0.1)


@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("http://127.0.0.1", "write https"),
        ("", "HOST:PORT"),
        ("127.0.0.1:port", "HOST:PORT"),
        ("a..b", "cannot be the name of a host"),
        (f"{'a' * 70}.example", "cannot be the name of a host"),
    ],
)
def test_what_is_no_host_is_refused(ask: Ask, host: str, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        ask(host)


def test_no_extra_is_needed() -> None:
    import subprocess
    import sys

    script = (
        "import sys; from yeastar_pseries import fingerprint;"
        "assert not {'cryptography', 'typer'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
