"""What a call leaves behind, and does for nothing: told by counting, not by a clock."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
import weakref
from typing import Any

import httpx
import pytest

import yeastar_pseries
from tests.runtime.api import get
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

_PATH = "/v1.0/item/get"


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref[Any]]:
    """Every response of httpx and every connection of ours from now on."""
    made: list[weakref.ref[Any]] = []
    kinds = (
        httpx.Response,
        load("transport.network").Network,
        load("transport.async_network").AsyncNetwork,
    )
    for kind in kinds:

        def init(self: Any, *args: Any, real: Any = kind.__init__, **kw: Any) -> None:
            real(self, *args, **kw)
            made.append(weakref.ref(self))

        monkeypatch.setattr(kind, "__init__", init)
    return made


@pytest.mark.parametrize("content", [{"errcode": 0}, b"no JSON", b"x" * 100_000])
def test_a_call_leaves_nothing_to_the_garbage_collector(
    pbx: ScriptedPbx, twin: Twin, seen: list[weakref.ref[Any]], content: Any
) -> None:
    pbx.on(_PATH, Response(content))
    client = twin.base_client(pbx, retries=0, max_answer_bytes=50_000)
    gc.collect()
    gc.disable()
    try:
        # An error holds its frames; what is looked at is what they hold.
        twin.run(_tried(twin, client) if twin.is_async else _tried_sync(twin, client))
        left = [kept for each in seen if (kept := each()) is not None]
    finally:
        gc.enable()
    assert len(seen) >= 4, "a login and a call, each a response and a connection"
    assert left == []


async def _tried(twin: Twin, client: Any) -> None:
    try:
        await get(twin, client)
    except load("exceptions").YeastarError:
        pass
    # Transports of asyncio end when the loop comes round.
    for _ in range(3):
        await asyncio.sleep(0)


def _tried_sync(twin: Twin, client: Any) -> None:
    try:
        get(twin, client)
    except load("exceptions").YeastarError:
        pass


def test_a_connection_is_ended_once(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    if twin.is_async:
        pytest.skip("asyncio ends its own")
    ended: list[int] = []
    real = socket.socket.shutdown

    def shutdown(self: socket.socket, how: int) -> None:
        if self.family == socket.AF_INET and self.type == socket.SOCK_STREAM:
            ended.append(self.fileno())
        real(self, how)

    pbx.on(_PATH, Response())
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    with monkeypatch.context() as patched:
        patched.setattr(socket.socket, "shutdown", shutdown)
        twin.run(get(twin, client))
    assert -1 not in ended


def test_a_call_enters_no_context_that_is_made_of_a_generator(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ours took a fortieth of a call."""
    base: Any = vars(contextlib)["_GeneratorContextManagerBase"]
    entered: list[str] = []
    real = base.__init__

    def init(self: Any, func: Any, *args: Any) -> None:
        entered.append(f"{func.__module__}.{func.__qualname__}")
        real(self, func, *args)

    pbx.on(_PATH, Response())
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    with monkeypatch.context() as patched:
        patched.setattr(base, "__init__", init)
        twin.run(get(twin, client))
    assert entered, "httpx has some: they are counted"
    ours = load("transport.network").__name__.partition(".")[0]
    assert [each for each in entered if each.startswith(ours)] == []


def test_closing_what_is_closed_takes_no_turn_of_the_loop() -> None:
    async def work(listener: socket.socket) -> None:
        network = load("transport.async_network").AsyncNetwork(_context())
        port = listener.getsockname()[1]
        stream = await network.connect_tcp("127.0.0.1", port, timeout=5)
        await stream.aclose()
        with pytest.raises(StopIteration):
            network.aclose().send(None)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        asyncio.run(work(listener))


def test_nothing_that_is_written_is_nothing_that_was_sent() -> None:
    """As httpcore writes after the head of a request without a body."""

    async def work(listener: socket.socket) -> None:
        context = _context()
        network = load("transport.async_network").AsyncNetwork(context)
        port = listener.getsockname()[1]
        stream = await network.connect_tcp("127.0.0.1", port, timeout=5)
        await stream.write(b"")
        assert not context.sent
        await network.aclose()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        asyncio.run(work(listener))
        context = _context()
        network = load("transport.network").Network(context)
        stream = network.connect_tcp("127.0.0.1", listener.getsockname()[1], timeout=5)
        stream.write(b"")
        assert not context.sent
        network.close()


def _context() -> Any:
    deadline = load("concurrency.deadline").Deadline(None)
    return load("transport.outcome").RequestContext(None, deadline)


class _App:
    """Keeps rows, and has its client call it."""

    def __init__(self, client: type[Any], rows: list[dict[str, Any]]) -> None:
        self._sent = rows
        self.client = client(
            "https://pbx.example",
            "id",
            "secret",
            transport=httpx.MockTransport(self._answer),
        )
        self.rows: list[Any] = []

    def _answer(self, request: httpx.Request) -> httpx.Response:
        answer: dict[str, Any] = {"errcode": 0, "total_number": 9, "data": self._sent}
        if request.url.path.endswith("get_token"):
            answer = {
                "errcode": 0,
                "access_token": "a" * 32,
                "refresh_token": "b" * 32,
                "access_token_expire_time": 1800,
                "refresh_token_expire_time": 9999,
            }
        return httpx.Response(200, json=answer)

    def run(self) -> None:
        with self.client:
            self.rows += self.client.extension.list().data

    async def run_async(self) -> None:
        async with self.client:
            self.rows += (await self.client.extension.list()).data


@pytest.mark.parametrize("name", ["Client", "AsyncClient"])
@pytest.mark.parametrize("odd", [7, {"not": "a text"}], ids=["fits", "repaired"])
def test_who_keeps_rows_of_a_client_that_calls_back_is_collected(
    name: str, odd: Any
) -> None:
    """Garbage collection does not look into rows: they must not lead to the client."""
    rows = [{"id": 1, "number": "1"}, {"id": odd, "number": "2"}]
    app = _App(getattr(yeastar_pseries, name), rows)
    asyncio.run(app.run_async()) if name == "AsyncClient" else app.run()
    row = app.rows[1]
    assert not type(row).__struct_config__.gc
    left = weakref.ref(app)
    del app
    gc.collect()
    assert left() is None
    assert row.to_dict() == rows[1], "the answer is still known"
