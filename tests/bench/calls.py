"""A typed call over the same call with bare httpx: plain and TLS, sync and async.

The server closes the connection after each answer, as the PBX does.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from typing import Any

import httpx

from yeastar_pseries import AsyncClient, Client

from .measure import Row, Spent, alternate, ratio
from .server import running

_PATH = "/openapi/v1.0/system/information?access_token=bench-access"
_TARGET = 1.10
SIZES = {False: (100, 9), True: (30, 3)}
"""Calls in a block and blocks, of a whole run and of a quick one."""


def run(quick: bool) -> list[Row]:
    """Blocks of calls, in turn."""
    calls, rounds = SIZES[quick]
    rows: list[Row] = []
    with running() as server:
        for name, url in (("HTTP", server.url), ("TLS", server.tls_url)):
            # Over HTTP a client of ours refuses what could not be obeyed; httpx loads
            # its own certificates if it is given none.
            verify = ssl.create_default_context(cafile=server.ca_file)
            for kind, work in (("sync", _sync), ("async", _async)):
                ours, peer = work(url, verify, calls, rounds)
                told = f"typed call over bare httpx, {name}, {kind}"
                rows.append(
                    ratio(told, ours.over(calls), peer.over(calls), target=_TARGET)
                )
    return rows


def _tls(url: str, verify: ssl.SSLContext) -> dict[str, Any]:
    return {"verify": verify} if url.startswith("https:") else {}


def _sync(
    url: str, verify: ssl.SSLContext, calls: int, rounds: int
) -> tuple[Spent, Spent]:
    with (
        Client(url, "id", "secret", **_tls(url, verify)) as client,
        httpx.Client(verify=verify, trust_env=False) as bare,
    ):
        assert client.system.information().errcode == 0

        def ours() -> None:
            for _ in range(calls):
                client.system.information()

        def peer() -> None:
            for _ in range(calls):
                bare.get(url + _PATH).json()

        return alternate(ours, peer, rounds)


def _async(
    url: str, verify: ssl.SSLContext, calls: int, rounds: int
) -> tuple[Spent, Spent]:
    loop = asyncio.new_event_loop()

    async def begin() -> tuple[AsyncClient, httpx.AsyncClient]:
        client = AsyncClient(url, "id", "secret", **_tls(url, verify))
        assert (await client.system.information()).errcode == 0
        return client, httpx.AsyncClient(verify=verify, trust_env=False)

    client, bare = loop.run_until_complete(begin())

    async def ours() -> None:
        for _ in range(calls):
            await client.system.information()

    async def peer() -> None:
        for _ in range(calls):
            (await bare.get(url + _PATH)).json()

    async def end() -> None:
        await client.aclose()
        await bare.aclose()

    in_loop: Callable[..., object] = loop.run_until_complete
    try:
        return alternate(lambda: in_loop(ours()), lambda: in_loop(peer()), rounds)
    finally:
        loop.run_until_complete(end())
        loop.close()
