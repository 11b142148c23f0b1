"""Names go as texts to whoever looks them up, or judges them, in the place of Python."""

from __future__ import annotations

import asyncio
import socket
import ssl
from typing import Any

import pytest

from tests.authority import identity
from tests.runtime.api import get
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

_PATH = "/v1.0/item/get"


def _found(host: object, port: int, *_: object, **__: object) -> list[Any]:
    """As a recipe for a name that no server knows has it."""
    if host != "pbx.test":
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]


def _base(twin: Twin, pbx: ScriptedPbx) -> Any:
    pbx.on(_PATH, Response())
    return twin.base_client(f"http://pbx.test:{pbx.port}")


def test_lookup_in_the_place_of_pythons_gets_a_text(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _found)
    twin.run(get(twin, _base(twin, pbx)))
    assert pbx.calls("item/get")


def test_lookup_of_another_event_loop_gets_a_text(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def found(self: object, host: object, port: int, **_: object) -> list[Any]:
        return _found(host, port)

    if not twin.is_async:
        pytest.skip("threads have no event loop")
    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", found)
    twin.run(get(twin, _base(twin, pbx)))
    assert pbx.calls("item/get")


def test_context_in_the_place_of_pythons_gets_a_text(
    twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As truststore puts one there, which asks the system about that name."""
    names: list[object] = []

    class Context(ssl.SSLContext):
        def wrap_bio(self, *pair: Any, **settings: Any) -> ssl.SSLObject:
            names.append(settings["server_hostname"])
            return super().wrap_bio(*pair, **settings)

    context = Context(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    monkeypatch.setattr(ssl, "SSLContext", Context)
    with ScriptedPbx(identity()) as pbx:
        pbx.on(_PATH, Response())
        twin.run(get(twin, twin.base_client(pbx, verify=context)))
    # The other side of the connection is the server's, which names nobody.
    assert set(names) == {"127.0.0.1", None}
