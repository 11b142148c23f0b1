"""Closing a client: what is under way ends as promised, and no token is left behind."""

from __future__ import annotations

import asyncio
import errno
import socket
import threading
import time
from typing import Any

import pytest

from tests.runtime.api import create, download, get
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

CLOSED = "the client was closed meanwhile"


@pytest.fixture(autouse=True)
def _paths(pbx: ScriptedPbx) -> None:
    pbx.on("/v1.0/item/get", Response())
    pbx.on("/v1.0/item/create", Response())


class Late:
    """A call in the background, and how it ended."""

    def __init__(self, twin: Twin, call: Any) -> None:
        self._thread = threading.Thread(target=self._main, args=(twin, call))
        self.error: BaseException | None = None
        self.ended = 0.0
        self._thread.start()

    def _main(self, twin: Twin, call: Any) -> None:
        try:
            twin.call(call)
        except BaseException as error:
            self.error = error
        self.ended = time.monotonic()

    def join(self) -> BaseException | None:
        self._thread.join(20)
        assert not self._thread.is_alive()
        return self.error


def close(twin: Twin, client: Any) -> float:
    """Close inside the loop of the twin, as another task would; return the seconds."""
    begun = time.monotonic()
    twin.call(client.aclose if twin.is_async else client.close)
    return time.monotonic() - begun


def test_closing_during_a_slow_login_ends_the_calls_that_wait_for_it(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.login = [Response(delay=0.6)]
    client = twin.base_client(pbx)
    calls = [Late(twin, lambda: get(twin, client)) for _ in range(5)]
    pbx.wait_for(lambda: pbx.calls("get_token"))
    close(twin, client)
    for call in calls:
        # It was CancelledError, which nobody had asked for.
        assert isinstance(call.join(), errors.TransportError)
        assert CLOSED in str(call.error)
    assert len(pbx.calls("get_token")) == 1
    assert not pbx.calls("item/get")
    assert [r.token for r in pbx.calls("del_token")] == ["TOKEN-1-SECRET"]
    assert pbx.live == set()


def test_a_token_that_comes_long_after_closing_is_revoked(
    pbx: ScriptedPbx, twin: Twin, errors: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(twin.module("tokens.tokens"), "_REVOKE_SECONDS", 0.2)
    pbx.login = [Response(delay=1.0)]
    client = twin.base_client(pbx)
    call = Late(twin, lambda: get(twin, client))
    pbx.wait_for(lambda: pbx.calls("get_token"))
    assert close(twin, client) < 0.9
    assert pbx.issued == 0
    assert isinstance(call.join(), errors.TransportError)
    pbx.wait_for(lambda: pbx.calls("del_token"))
    assert pbx.live == set()
    assert not pbx.calls("item/get")


def test_a_refresh_that_comes_after_closing_is_revoked(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    pbx.live.clear()
    pbx.refresh = [Response(delay=0.5)]
    call = Late(twin, lambda: create(twin, client))
    pbx.wait_for(lambda: pbx.calls("refresh_token"))
    close(twin, client)
    assert isinstance(call.join(), errors.TransportError)
    pbx.wait_for(lambda: pbx.issued == 2)
    pbx.wait_for(lambda: pbx.live == set())


@pytest.mark.parametrize("safe", [True, False])
def test_closing_ends_calls_under_way(
    pbx: ScriptedPbx, twin: Twin, errors: Any, safe: bool
) -> None:
    name = "item/get" if safe else "item/create"
    pbx.on(f"/v1.0/{name}", Response(delay=8.0))
    client = twin.base_client(pbx)
    twin.run(client.login())
    call = Late(twin, lambda: (get if safe else create)(twin, client))
    pbx.wait_for(lambda: pbx.calls(name))
    begun = time.monotonic()
    close(twin, client)
    error = call.join()
    assert isinstance(error, errors.TransportError)
    assert CLOSED in str(error)
    assert error.maybe_applied is not safe
    assert call.ended - begun < 4.0
    assert len(pbx.calls(name)) == 1
    assert pbx.live == set()


def test_closing_between_two_steps_of_connecting_ends_the_call(
    pbx: ScriptedPbx, twin: Twin, errors: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    if twin.is_async:
        pytest.skip("tasks close between two awaits, and there is none")
    client = twin.base_client(pbx)

    def connect_ex(self: socket.socket, address: object) -> int:
        # Another thread is as quick as that.
        client.close()
        return errno.EINPROGRESS

    monkeypatch.setattr(socket.socket, "connect_ex", connect_ex, raising=False)
    with pytest.raises(errors.YeastarError, match="closed"):
        client.request("GET", "/v1.0/item/get", token=False)
    assert pbx.requests == []


def test_closing_ends_a_download_under_way(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Any
) -> None:
    pbx.on("/v1.0/item/download", Response({"download_resource_url": "/api/x.wav"}))
    pbx.on("/api/x.wav", Response(b"R" * 50_000, stall=8.0, drip=1e-6))
    client = twin.base_client(pbx)
    found = twin.run(download(twin, client))
    saving = Late(twin, lambda: found.save(tmp_path / "x.wav"))
    pbx.wait_for(lambda: any("x.wav" in r.path for r in pbx.requests))
    time.sleep(0.5)
    begun = time.monotonic()
    close(twin, client)
    assert isinstance(saving.join(), errors.YeastarError)
    assert saving.ended - begun < 4.0
    assert not (tmp_path / "x.wav").exists()


def test_logging_in_anew_during_a_slow_login_serves_those_who_wait(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.login = [Response(delay=0.6)]
    client = twin.base_client(pbx)
    calls = [Late(twin, lambda: get(twin, client)) for _ in range(3)]
    pbx.wait_for(lambda: pbx.calls("get_token"))
    twin.call(client.login, "other", "secret")
    assert [call.join() for call in calls] == [None] * 3
    assert {r.json["username"] for r in pbx.calls("get_token")[1:]} == {"other"}
    assert {r.token for r in pbx.calls("item/get")} <= pbx.live
    assert len(pbx.live) == 1


def test_cancelling_the_task_that_closes_ends_no_call_with_a_cancellation(
    pbx: ScriptedPbx, async_twin: Twin, errors: Any
) -> None:
    pbx.login = [Response(delay=0.5)]
    client = async_twin.base_client(pbx)

    async def main() -> BaseException:
        call = asyncio.ensure_future(get(async_twin, client))  # type: ignore[arg-type]
        await asyncio.sleep(0.1)
        closing = asyncio.create_task(client.aclose())
        await asyncio.sleep(0.1)
        closing.cancel()
        outcomes = await asyncio.gather(call, closing, return_exceptions=True)
        await asyncio.sleep(1.0)
        return outcomes[0]

    assert isinstance(async_twin.run(main()), errors.TransportError)
    assert pbx.live == set()


def test_dependents_are_held_weakly_and_refused_after_the_end() -> None:
    dependents = load("concurrency.dependents").Dependents()

    class Thing:
        pass

    first, second = Thing(), Thing()
    assert dependents.add(first) and dependents.add(second)
    del first
    assert dependents.end() == [second]
    assert not dependents.add(Thing())
