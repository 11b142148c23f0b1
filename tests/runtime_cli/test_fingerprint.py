"""`yeastar fingerprint` against servers with and without TLS."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
import trustme
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from tests.runtime_cli_api.asking import point_at
from yeastar_pseries import Client
from yeastar_pseries._runtime.cli.app import app
from yeastar_pseries._runtime.cli.fingerprint import read_certificate
from yeastar_pseries._runtime.transport.certificate import certificate_of, fingerprint
from yeastar_pseries.errors import CertificateError, ConnectError, YeastarError


@pytest.fixture(scope="module")
def pbx() -> Iterator[MockPbx]:
    """A mock PBX."""
    with MockPbx() as mock:
        yield mock


def test_the_line_that_is_shown_pins_the_pbx_and_nobody_logs_in(pbx: MockPbx) -> None:
    done = CliRunner().invoke(app, ["fingerprint", pbx.tls_url])
    assert done.exit_code == 0
    assert "subject  CN=Mock PBX" in done.stdout
    assert "(itself)" in done.stdout
    assert "(valid)" in done.stdout
    (line,) = [
        each for each in done.stdout.splitlines() if each.startswith("fingerprint=")
    ]
    pin = line.removeprefix('fingerprint="').removesuffix('"')
    assert pin.replace(":", "").lower() == pbx.fingerprint
    assert pbx.requests == []
    with Client(
        pbx.tls_url, pbx.client_id, pbx.client_secret, fingerprint=pin
    ) as client:
        assert client.system.information().data is not None
    wrong = pin[:-1] + ("0" if pin[-1] != "0" else "1")
    with (
        Client(
            pbx.tls_url, pbx.client_id, pbx.client_secret, fingerprint=wrong
        ) as client,
        pytest.raises(YeastarError, match="not the pinned one"),
    ):
        client.system.information()


def test_the_error_of_a_client_names_the_command_that_shows_the_pin(
    pbx: MockPbx,
) -> None:
    with (
        Client(pbx.tls_url, pbx.client_id, pbx.client_secret) as client,
        pytest.raises(CertificateError) as caught,
    ):
        client.system.information()
    told = str(caught.value)
    assert "fingerprint='<SHA-256>', or with YEASTAR_FINGERPRINT where" in told
    command = re.search(r"run `yeastar ([^`]*)` \(extra cli\)", told)
    assert command is not None
    done = CliRunner().invoke(app, command[1].split())
    assert pbx.fingerprint.upper() in done.stdout.replace(":", "")


def test_the_error_of_a_command_names_commands_only(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(pbx, monkeypatch, tmp_path)
    monkeypatch.setenv("YEASTAR_URL", pbx.tls_url)
    done = CliRunner().invoke(app, ["system", "information"])
    assert (
        "`yeastar login` shows it and pins it in a profile; without a profile, set"
        f" YEASTAR_FINGERPRINT to what `yeastar fingerprint {pbx.tls_url}` shows ("
    ) in done.stderr
    assert "verify=" not in done.stderr and "extra" not in done.stderr


def test_a_host_with_a_port_is_enough(pbx: MockPbx) -> None:
    done = CliRunner().invoke(
        app, ["fingerprint", pbx.tls_url.removeprefix("https://")]
    )
    assert done.exit_code == 0
    assert pbx.fingerprint.upper() in done.stdout.replace(":", "")


@pytest.mark.parametrize(
    ("host", "says"),
    [
        ("127.0.0.1:1", "no connection to 127.0.0.1:1"),
        ("http://127.0.0.1:8088", "http:// has no certificate: write https://"),
        ("127.0.0.1:what", "write HOST or HOST:PORT"),
        (":8088", "write HOST or HOST:PORT"),
    ],
)
def test_what_cannot_work_is_one_line_and_exit_code_two(host: str, says: str) -> None:
    done = CliRunner().invoke(app, ["fingerprint", host])
    assert done.exit_code == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_a_port_without_tls_is_told(pbx: MockPbx) -> None:
    done = CliRunner().invoke(app, ["fingerprint", pbx.url.removeprefix("http://")])
    assert done.exit_code == 2
    assert "speaks no TLS" in done.stderr
    assert "HTTPS port" in done.stderr


def test_names_and_times_are_those_that_python_reads() -> None:
    authority = trustme.CA(organization_name="Größe & Co", organization_unit_name="PBX")
    leaf = authority.issue_cert("pbx.example", common_name="pbx.example")
    content = ssl.PEM_cert_to_DER_cert(leaf.cert_chain_pems[0].bytes().decode())
    found = read_certificate(certificate_of("pbx", 8088, content))
    assert "CN=pbx.example" in found.subject
    assert "O=Größe & Co, OU=PBX" in found.issuer
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=authority.cert_pem.bytes().decode())
    (own,) = context.get_ca_certs()
    content = ssl.PEM_cert_to_DER_cert(authority.cert_pem.bytes().decode())
    other = certificate_of("pbx", 8088, content)
    ends = ssl.cert_time_to_seconds(str(own["notAfter"]))
    assert read_certificate(other).ends.timestamp() == ends
    assert read_certificate(other).begins.tzinfo is UTC


def test_a_certificate_that_cannot_be_read_still_has_its_fingerprint() -> None:
    with pytest.raises(YeastarError, match="cannot be read; its SHA-256 is 06:36"):
        read_certificate(certificate_of("pbx", 8088, b"\x30\x03\x02"))


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6")
def test_an_ipv6_address_stands_in_brackets_as_in_a_url() -> None:
    with MockPbx(host="::1") as mock:
        url = mock.tls_url
        done = CliRunner().invoke(app, ["fingerprint", url])
        shown = fingerprint(url)
    place = url.removeprefix("https://")
    assert place.startswith("[::1]:")
    assert f"PBX      {place}\n" in done.stdout
    assert (shown.host, shown.port) == ("::1", int(place.rpartition(":")[2]))
    assert repr(shown).startswith(f"ServerCertificate({place}, ")
    done = CliRunner().invoke(app, ["fingerprint", url])
    assert done.exit_code == 2
    assert f"no connection to {place} (" in done.stderr
    with pytest.raises(ConnectError, match=rf"^{re.escape(place)} showed no"):
        certificate_of("::1", shown.port, None)
