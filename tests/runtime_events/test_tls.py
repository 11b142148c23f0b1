"""Certificates of the event connection: judged before the token is sent."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import Iterator
from typing import Any

import pytest
import trustme

from tests.authority import AUTHORITY, identity, trust
from tests.runtime_events.package import load
from tests.runtime_events.samples import call
from tests.scripted_pbx import ScriptedPbx
from yeastar_pseries import AsyncClient, Client
from yeastar_pseries.errors import ConfigurationError

exceptions = load("exceptions")
tls = load("transport.tls")


@pytest.fixture(scope="module")
def certificate() -> trustme.LeafCert:
    return AUTHORITY.issue_cert("127.0.0.1")


@pytest.fixture
def pbx(driver, certificate: trustme.LeafCert) -> Iterator[ScriptedPbx]:
    with ScriptedPbx(identity(certificate), any_token=True) as server:
        yield server


def fingerprint(certificate: trustme.LeafCert) -> str:
    pem = certificate.cert_chain_pems[0].bytes().decode()
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()


def test_a_certificate_of_a_trusted_authority_is_accepted(driver, pbx):
    with driver.make(pbx.url, tls=trust()) as stream:
        pbx.push(call("1"))
        assert stream.ids(1) == ["1"]


def test_a_pinned_certificate_is_accepted_whoever_signed_it(driver, pbx, certificate):
    context = tls.context_for(True, fingerprint(certificate), False)
    with driver.make(pbx.url, tls=context) as stream:
        pbx.push(call("1"))
        assert stream.ids(1) == ["1"]


@pytest.mark.parametrize("pin", [None, "00" * 32])
def test_a_certificate_that_is_not_trusted_ends_the_stream_at_once(driver, pbx, pin):
    context = tls.context_for(True, pin, False)
    stream = driver.make(pbx.url, tls=context, open_timeout=5)
    with pytest.raises(exceptions.CertificateError, match="certificate"):
        stream.open()
    assert not pbx.attempts, "the token must not be sent to a stranger"


def test_plain_http_at_a_tls_port_is_a_clear_error(driver, pbx):
    stream = driver.make(pbx.url.replace("https", "http"), open_timeout=0.3)
    with pytest.raises(exceptions.ConnectError):
        stream.open()


def test_closing_during_a_tls_handshake_is_quick(driver):
    import socket
    import threading
    import time

    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"https://127.0.0.1:{silent.getsockname()[1]}"
        context = ssl.create_default_context()
        stream = driver.make(url, tls=context, connect_timeout=30, open_timeout=30)
        failure = []

        def open_it():
            try:
                stream.open()
            except BaseException as error:
                failure.append(error)

        thread = threading.Thread(target=open_it)
        thread.start()
        time.sleep(0.3)
        started = time.monotonic()
        stream.close()
        thread.join(3)
        assert not thread.is_alive()
        assert time.monotonic() - started < 0.5
        assert failure


@pytest.mark.parametrize("place", ["/nonexistent", "/" + "x" * 300])
@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_stream_says_which_certificates_cannot_be_read(
    kind: Any, name: str, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv(name, place)
    client = kind("https://127.0.0.1:1", "id", "secret", trust_env=True)
    with pytest.raises(ConfigurationError, match=f"{name}={place!r} cannot be read"):
        stream = client.events([30011])
        asyncio.run(stream.open()) if kind is AsyncClient else stream.open()
