"""A process that forks while a client is in use, as a preloading server does."""

from __future__ import annotations

import asyncio
import inspect
import json
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.runtime.api import get, pages
from tests.runtime_events.package import load
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture(autouse=True)
def _path(pbx: ScriptedPbx) -> None:
    pbx.on("/v1.0/item/get", Response())


class Child:
    """Does something in a forked process; `result` is what came of it."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self._read, write = os.pipe()
        self.id = os.fork()
        if self.id == 0:
            text = "nothing"
            try:
                signal.alarm(15)
                text = json.dumps(_run(work))
            except BaseException as error:
                text = json.dumps([type(error).__name__, str(error)])
            finally:
                os.write(write, text.encode())
                os._exit(0)
        os.close(write)

    def result(self) -> Any:
        """Wait for the end of it."""
        try:
            with os.fdopen(self._read, "rb") as pipe:
                return json.loads(pipe.read() or b'"killed"')
        finally:
            os.waitpid(self.id, 0)


def _run(work: Callable[[], Any]) -> Any:
    """Run what may be async in a loop of the child's own."""

    async def main() -> Any:
        value = work()
        return await value if inspect.isawaitable(value) else value

    return asyncio.run(main())


@pytest.fixture
def busy() -> Iterator[Callable[[Callable[[], Any]], None]]:
    """Do something in a thread until the test is over."""
    threads: list[threading.Thread] = []

    def start(work: Callable[[], Any]) -> None:
        threads.append(threading.Thread(target=work))
        threads[-1].start()

    yield start
    for thread in threads:
        thread.join(10)


def calls(twin: Twin, client: Any, number: int = 2) -> Any:
    """Make calls; return how many there were."""
    if not twin.is_async:
        for _ in range(number):
            get(twin, client)
        return number

    async def main() -> int:
        for _ in range(number):
            await get(twin, client)
        return number

    return main()


def close(twin: Twin, client: Any) -> Any:
    return client.aclose() if twin.is_async else client.close()


def test_child_works_while_a_thread_of_the_parent_logs_in(
    pbx: ScriptedPbx, twin: Twin, busy: Any
) -> None:
    pbx.login = [Response(delay=1)]
    client = twin.base_client(pbx, timeout=4)
    busy(lambda: twin.run(get(twin, client)))
    pbx.wait_for(lambda: pbx.calls("get_token"))
    assert Child(lambda: calls(twin, client)).result() == 2
    twin.run(get(twin, client))
    # One each.
    assert len(pbx.calls("get_token")) == 2


def test_child_works_while_a_thread_of_the_parent_renews(
    pbx: ScriptedPbx, twin: Twin, busy: Any
) -> None:
    client = twin.base_client(pbx, timeout=4)
    twin.run(get(twin, client))
    pbx.live.clear()
    pbx.refresh = [Response(delay=1)]
    busy(lambda: twin.run(get(twin, client)))
    pbx.wait_for(lambda: pbx.calls("refresh_token"))
    assert Child(lambda: calls(twin, client)).result() == 2
    # The parent's pair of tokens is the parent's to renew.
    assert len(pbx.calls("refresh_token")) == 1
    assert len(pbx.calls("get_token")) == 2


def test_child_that_closes_leaves_the_parent_its_token(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    client = twin.base_client(pbx)
    twin.run(get(twin, client))

    def work() -> Any:
        if not twin.is_async:
            calls(twin, client)
            close(twin, client)
            return "closed"

        async def main() -> str:
            await calls(twin, client)
            await close(twin, client)
            return "closed"

        return main()

    assert Child(work).result() == "closed"
    assert not pbx.calls("del_token")
    twin.run(get(twin, client))
    # The child needed no token of its own.
    assert len(pbx.calls("get_token")) == 1


def test_child_gives_back_what_it_fetched(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.base_client(pbx)

    def work() -> Any:
        if not twin.is_async:
            get(twin, client)
            close(twin, client)
            return "closed"

        async def main() -> str:
            await get(twin, client)
            await close(twin, client)
            return "closed"

        return main()

    assert Child(work).result() == "closed"
    assert [each.token for each in pbx.calls("del_token")] == ["TOKEN-1-SECRET"]
    assert pbx.live == set()


def test_child_logs_in_when_the_parent_gave_its_token_back(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    ready, go = os.pipe()

    def work() -> Any:
        os.read(ready, 1)
        return calls(twin, client)

    child = Child(work)
    twin.close(client)
    os.write(go, b"x")
    assert child.result() == 2
    assert len(pbx.calls("get_token")) == 2
    os.close(ready)
    os.close(go)


def numbered(request: Request) -> Response:
    """A page of three rows, of nine."""
    page = int(request.query.get("page", ["1"])[0])
    rows = [{"id": 3 * page - 3 + row} for row in range(3)]
    body = {"errcode": 0, "total_number": 9, "data": rows}
    return Response(body, delay=0 if page == 1 else 0.5)


def test_pages_that_the_parent_fetches_ahead_are_fetched_in_the_child(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/v1.0/item/list", numbered)
    listed: Any = pages(twin, twin.base_client(pbx), page_size=3)
    rows = listed.items(concurrency=3)
    first = twin.run(anext(rows)) if twin.is_async else next(rows)
    # Both that follow are under way.
    pbx.wait_for(lambda: len(pbx.calls("item/list")) == 3)

    async def later() -> list[int]:
        return [row.id async for row in rows]

    ids = [1, 2, 3, 4, 5, 6, 7, 8]
    rest = later if twin.is_async else lambda: [row.id for row in rows]
    assert first.id == 0
    assert Child(rest).result() == ids
    assert (twin.run(later()) if twin.is_async else rest()) == ids
    assert len(pbx.calls("item/list")) == 5


@pytest.mark.parametrize("lock", ["state", "memory", "flight", "tls"])
def test_lock_that_a_thread_holds_is_free_in_the_child(
    pbx: ScriptedPbx, twin: Twin, busy: Any, lock: str
) -> None:
    client = twin.base_client(pbx, timeout=4)
    tokens = client._tokens
    if lock == "flight" and twin.is_async:
        pytest.skip("tasks need no lock")
    locks = {
        "state": lambda: tokens.state._lock,
        "memory": lambda: tokens.state.memory._lock,
        "flight": lambda: tokens._flight._lock,
        "tls": lambda: load("transport.tls")._lock,
    }
    held, over = threading.Event(), threading.Event()

    def hold() -> None:
        with locks[lock]():
            held.set()
            over.wait(10)

    busy(hold)
    held.wait(5)

    def using() -> Any:
        load("transport.tls").context_for(False, None, False)
        return calls(twin, client)

    try:
        assert Child(using).result() == 2
    finally:
        over.set()


def test_stream_belongs_to_the_process_that_opened_it(twin: Twin) -> None:
    with ScriptedPbx() as pbx:
        client = twin.make(pbx.url, pbx.client_id, pbx.client_secret)
        stream = client.events([30011])
        twin.run(stream.open())
        pbx.wait_for(lambda: pbx.open_connections)
        end = time.monotonic() + 5
        while not stream.healthy:
            assert time.monotonic() < end
            time.sleep(0.01)

        async def read() -> Any:
            seen: list[Any] = [stream.healthy]
            for step in (stream.get, stream.open):
                try:
                    value = step()
                    if inspect.isawaitable(value):
                        await value
                    seen.append("came")
                except Exception as error:
                    seen.append(type(error).__name__)
            value = (stream.aclose if twin.is_async else stream.close)()
            if inspect.isawaitable(value):
                await value
            return seen

        seen = Child(read).result()
        assert seen == [False, "StreamClosedError", "StreamClosedError"]
        # The parent's goes on.
        assert stream.healthy
        assert len(pbx.open_connections) == 1
        twin.close(stream)
        twin.close(client)


def test_iteration_of_a_parent_ends_in_the_child(twin: Twin) -> None:
    with ScriptedPbx() as pbx:
        client = twin.make(pbx.url, pbx.client_id, pbx.client_secret)
        stream = client.events([30011])
        twin.run(stream.open())
        rows = aiter(stream) if twin.is_async else iter(stream)

        async def work() -> str:
            try:
                if twin.is_async:
                    await asyncio.wait_for(anext(rows), 5)
                else:
                    next(rows)
            except Exception as error:
                return type(error).__name__
            return "came"

        assert Child(work).result() == "StreamClosedError"
        twin.close(stream)
        twin.close(client)


def test_stream_that_was_not_opened_yet_is_opened_in_the_child(twin: Twin) -> None:
    with ScriptedPbx() as pbx:
        client = twin.make(pbx.url, pbx.client_id, pbx.client_secret)
        stream = client.events([30011])

        async def work() -> Any:
            for step in (
                stream.open,
                stream.aclose if twin.is_async else stream.close,
            ):
                value = step()
                if inspect.isawaitable(value):
                    await value
            return len(stream.topics)

        assert Child(work).result() == 1
        twin.close(client)


def test_what_a_parent_ends_has_ended_while_a_child_lives(
    twin: Twin, busy: Any
) -> None:
    with ScriptedPbx() as pbx:
        pbx.answers_topics = False
        client = twin.make(pbx.url, pbx.client_id, pbx.client_secret)
        # It is not subscribed in time, and dropped without a word.
        stream = client.events([30011], open_timeout=1.0)

        def opening() -> None:
            with pytest.raises(Exception, match="no event subscription"):
                twin.call(stream.open)

        busy(opening)
        pbx.wait_for(lambda: pbx.open_connections)
        ready, go = os.pipe()
        child = Child(lambda: len(os.read(ready, 1)))
        try:
            pbx.wait_for(lambda: not pbx.open_connections)
        finally:
            os.write(go, b"x")
        assert child.result() == 1
        os.close(ready)
        os.close(go)
        twin.close(client)


def test_child_reports_a_broken_hook_whatever_another_thread_does(twin: Twin) -> None:
    with ScriptedPbx() as pbx:
        pbx.on("/v1.0/system/information", Response())
        settings = {"on_request": [_broken], "timeout": 4}
        client = twin.make(pbx.url, pbx.client_id, pbx.client_secret, **settings)
        held, over = threading.Event(), threading.Event()

        def hold() -> None:
            with client._caller.hooks._teller._lock:
                held.set()
                over.wait(20)

        thread = threading.Thread(target=hold)
        thread.start()
        held.wait(5)

        async def work() -> int:
            answer = client.system.information()
            return (await answer if twin.is_async else answer).errcode

        try:
            assert Child(work).result() == 0
        finally:
            over.set()
            thread.join()
        twin.close(client)


def _broken(info: object) -> None:
    raise RuntimeError("broken on purpose")
