"""What others put into httpx and httpcore (respx, tracers) is not gone past."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Callable
from typing import Any

import httpcore
import httpx
import pytest

from tests.runtime.api import get
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

_CONTENT = b'{"errcode": 0, "errmsg": "SUCCESS"}'
_PATH = "/v1.0/item/get"


def _answering(twin: Twin, answer: Callable[[], Any]) -> Callable[..., Any]:
    """A method of a class that answers by itself, as respx puts one there."""

    async def answered(self: Any, request: Any, **_: Any) -> Any:
        return answer()

    return answered if twin.is_async else lambda self, request, **_: answer()


def _ask(twin: Twin, client: Any) -> int:
    call = client.request("GET", _PATH, token=False)
    status: int = twin.run(call).status
    return status


@pytest.mark.parametrize("order", ["before", "after"])
def test_what_answers_for_httpcore_keeps_a_call_from_the_pbx(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch, order: str
) -> None:
    pbx.on(_PATH, Response())
    client = twin.base_client(pbx)
    if order == "after":
        assert _ask(twin, client) == 200
    before = len(pbx.requests)
    kind = httpcore.AsyncHTTPConnection if twin.is_async else httpcore.HTTPConnection
    name = "handle_async_request" if twin.is_async else "handle_request"
    answer = _answering(twin, lambda: httpcore.Response(203, content=_CONTENT))
    monkeypatch.setattr(kind, name, answer)
    assert _ask(twin, client) == 203
    assert len(pbx.requests) == before


def test_what_chooses_a_transport_for_httpx_keeps_a_call_from_the_pbx(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    mock = httpx.MockTransport(lambda request: httpx.Response(203, content=_CONTENT))
    kind = httpx.AsyncClient if twin.is_async else httpx.Client
    monkeypatch.setattr(kind, "_transport_for_url", lambda self, url: mock)
    assert _ask(twin, twin.base_client(pbx)) == 203
    assert pbx.requests == []


@pytest.mark.parametrize("own", [False, True])
def test_who_follows_what_httpx_sends_follows_our_calls(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch, own: bool
) -> None:
    kind = httpx.AsyncClient if twin.is_async else httpx.Client
    real, seen = kind.send, list[str]()

    # It bears the name and the module of what it wraps, as wrappers do.
    @functools.wraps(real)
    def send(self: Any, request: httpx.Request, **settings: Any) -> Any:
        seen.append(str(request.url))
        request.headers["Traceparent"] = "00-1-1-01"
        return real(self, request, **settings)

    monkeypatch.setattr(kind, "send", send)
    pbx.on(_PATH, Response())
    transport = httpx.AsyncHTTPTransport() if twin.is_async else httpx.HTTPTransport()
    settings = {"transport": transport} if own else {}
    twin.run(get(twin, twin.base_client(pbx, **settings)))
    assert pbx.calls("item/get")[-1].headers["traceparent"] == "00-1-1-01"
    # As it is above a transport: without the token.
    assert len(seen) == len(pbx.requests)
    assert not any("access_token" in url for url in seen)


def test_httpcore_tells_how_it_connects_where_that_is_logged(
    pbx: ScriptedPbx, twin: Twin, caplog: pytest.LogCaptureFixture
) -> None:
    pbx.on(_PATH, Response())
    with caplog.at_level(logging.DEBUG, "httpcore.connection"):
        twin.run(get(twin, twin.base_client(pbx)))
    told = [each.getMessage() for each in caplog.records if "connect" in each.name]
    assert any(text.startswith("connect_tcp.started host='127.0.0.1'") for text in told)
    assert any(text.startswith("connect_tcp.complete") for text in told)


def test_a_transport_of_another_event_loop_needs_no_base_of_asyncios(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As those of uvloop, which have its methods only."""
    monkeypatch.setattr(asyncio, "Transport", type("Transport", (), {}))
    pbx.on(_PATH, Response())
    twin.run(get(twin, twin.base_client(pbx, timeout=2, retries=0)))
    assert pbx.calls("item/get")
