"""A proxy that speaks TLS: who vouches for it, and what is told if nobody does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.authority import AUTHORITY, identity
from tests.runtime_events.test_proxy import ConnectProxy
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import fingerprint
from yeastar_pseries.errors import CertificateError, ConnectError


class PlainProxy(ConnectProxy):
    """Knows no TLS, and says so in HTTP."""

    async def serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.read(100)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")


@contextmanager
def through(
    twin: Twin, *, tls: bool = True, **settings: Any
) -> Generator[tuple[Any, ConnectProxy]]:
    """Make a client of a PBX with TLS, by way of a proxy with a certificate of its own."""
    proxy = ConnectProxy() if tls else PlainProxy()
    if tls:
        proxy._tls = identity()
    with proxy, ScriptedPbx(identity()) as pbx:
        pbx.on("/v1.0/system/information", Response({"errcode": 0}))
        url = f"https://127.0.0.1:{proxy.port}"
        if settings.pop("pinned", False):
            settings["fingerprint"] = fingerprint(pbx.url).fingerprint
        with twin.client(pbx, proxy=url, retries=0, **settings) as client:
            yield client, proxy


def asking(twin: Twin, client: Any) -> None:
    twin.run(client.system.information())


def listening(twin: Twin, client: Any) -> None:
    with twin.stream(client, topics="all", open_timeout=0):
        pass


WAYS = [asking, listening]


def test_an_authority_that_verify_names_vouches_for_the_proxy_too(
    twin: Twin, tmp_path: Path
) -> None:
    file = tmp_path / "ca.pem"
    AUTHORITY.cert_pem.write_to_path(str(file))
    with through(twin, verify=file) as (client, proxy):
        asking(twin, client)
        listening(twin, client)
        assert all(each.startswith("CONNECT ") for each in proxy.requests)
        assert proxy.requests
        assert b"access_token" not in proxy.sent


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("settings", [{"verify": False}, {"pinned": True}, {}])
def test_a_proxy_that_nobody_vouches_for_is_named_and_sees_nothing(
    twin: Twin, way: Callable[[Twin, Any], None], settings: dict[str, Any]
) -> None:
    with through(twin, **settings) as (client, proxy):
        with pytest.raises(CertificateError) as caught:
            way(twin, client)
        assert f"certificate of the proxy 127.0.0.1:{proxy.port} is not" in str(
            caught.value
        )
        assert "Pass verify=" in str(caught.value)
        assert not proxy.requests


@pytest.mark.parametrize("way", WAYS)
def test_a_proxy_without_tls_says_so(
    twin: Twin, way: Callable[[Twin, Any], None]
) -> None:
    with through(twin, tls=False, verify=False) as (client, proxy):
        with pytest.raises(ConnectError) as caught:
            way(twin, client)
        told = f"no connection to the proxy 127.0.0.1:{proxy.port}: it does not speak"
        assert f"{told} TLS. Write http:// in proxy=" in str(caught.value)
