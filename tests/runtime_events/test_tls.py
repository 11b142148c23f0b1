"""Certificates of the event connection: judged before the token is sent."""

from __future__ import annotations

import asyncio
import hashlib
import os
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from tests.authority import AUTHORITY, identity, trust
from tests.mock_pbx import MockPbx
from tests.runtime_events.package import load
from tests.runtime_events.samples import call
from tests.scripted_pbx import ScriptedPbx
from yeastar_pseries import AsyncClient, Client
from yeastar_pseries.errors import CertificateError, ConfigurationError

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


WAYS = ("verify", "verify folder", "SSL_CERT_FILE", "SSL_CERT_DIR", "second folder")


@pytest.mark.parametrize("how", ["written", "put in its place", "same time"])
@pytest.mark.parametrize("way", WAYS)
def test_a_renewed_authority_gets_a_new_context(
    way: str, how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "authorities"
    folder.mkdir()
    file = folder / "ca.pem"
    whole = way.endswith(("FILE", "verify"))
    named = {"second folder": f"{tmp_path}{os.pathsep}{folder}"}
    place = named.get(way, str(file if whole else folder))
    settings = (place if way.startswith("verify") else True, None, True)
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    if settings[0] is True:
        monkeypatch.setenv(way if way.startswith("SSL") else "SSL_CERT_DIR", place)
    trustme.CA().cert_pem.write_to_path(str(file))
    earlier = os.stat(file).st_mtime_ns
    os.utime(folder, ns=(earlier, earlier - 10**9))
    old = tls.context_for(*settings)
    kept = len(tls._contexts)
    assert tls.context_for(*settings) is old
    other = tmp_path / "other.pem"
    other.write_bytes(AUTHORITY.cert_pem.bytes() + b"\n")
    if how == "written" and whole:
        file.write_bytes(other.read_bytes())
        os.utime(file, ns=(earlier, earlier + 10**9))
    else:
        if how == "same time":
            os.utime(other, ns=(earlier, earlier))
        # A folder, too, gets a new name in place of the old one.
        other.replace(file if whole else folder / "renewed.pem")
    new = tls.context_for(*settings)
    assert new is not old
    assert tls.context_for(*settings) is new
    assert len(tls._contexts) == kept, "the old one goes"
    if whole:
        der = ssl.PEM_cert_to_DER_cert(AUTHORITY.cert_pem.bytes().decode())
        assert new.get_ca_certs(binary_form=True) == [der]


def test_without_the_environment_no_file_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    first = tls.context_for(True, None, True)
    real = os.stat

    def stat(path, *rest, **more):
        asked.append(path)
        return real(path, *rest, **more)

    monkeypatch.setattr(os, "stat", stat)
    assert tls.context_for(True, None, True) is first
    tls.context_for(True, None, False)
    assert asked == []
    monkeypatch.setenv("SSL_CERT_FILE", "/nonexistent")
    tls.context_for(True, None, False)
    assert asked == []


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_new_client_sees_a_renewed_authority(
    kind: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def information() -> Any:
        given = (mock.tls_url, mock.client_id, mock.client_secret)
        if kind is Client:
            with Client(*given, trust_env=True, retries=0) as client:
                return client.system.information()

        async def main() -> Any:
            client = AsyncClient(*given, trust_env=True, retries=0)
            async with client, client.events([30011]):
                return await client.system.information()

        return asyncio.run(main())

    with MockPbx(tls=True) as mock:
        file = tmp_path / "ca.pem"
        trustme.CA().cert_pem.write_to_path(str(file))
        monkeypatch.setenv("SSL_CERT_FILE", str(file))
        with pytest.raises(CertificateError, match="not trusted"):
            information()
        file.write_bytes(Path(mock.ca_file).read_bytes())
        assert information().errcode == 0
        file.unlink()
        with pytest.raises(ConfigurationError, match="SSL_CERT_FILE"):
            information()
