"""Async calls as event loops take them, other loops, and the sync client inside one."""

from __future__ import annotations

import asyncio
import sys
import types
import warnings
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.runtime.api import LIST, AsyncItemPage, SyncItemPage, download, get, pages
from tests.runtime.test_pages import lister
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin


async def as_task(listed: Any) -> Any:
    return await asyncio.create_task(listed)


async def as_named_task(listed: Any) -> Any:
    return await asyncio.get_running_loop().create_task(listed, name="list")


async def as_future(listed: Any) -> Any:
    return await asyncio.ensure_future(listed)


async def gathered(listed: Any) -> Any:
    return (await asyncio.gather(listed))[0]


async def waited_for(listed: Any) -> Any:
    return await asyncio.wait_for(listed, 10)


async def in_a_group(listed: Any) -> Any:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(listed)
    return task.result()


async def awaited_later(listed: Any) -> Any:
    done, _ = await asyncio.wait([asyncio.create_task(listed)])
    return done.pop().result()


WAYS: list[Callable[[Any], Awaitable[Any]]] = [
    *(as_task, as_named_task, as_future, gathered, waited_for),
    *(in_a_group, awaited_later),
]


@pytest.mark.parametrize("way", WAYS, ids=lambda each: each.__name__)
def test_list_is_taken_wherever_a_call_is(
    pbx: ScriptedPbx, async_twin: Twin, way: Callable[[Any], Awaitable[Any]]
) -> None:
    pbx.on("/v1.0/item/list", lister(5))
    client = async_twin.base_client(pbx)
    listed: Any = pages(async_twin, client)
    page = async_twin.run(way(listed))
    assert isinstance(page, AsyncItemPage) and len(page.data or []) == 5
    # The same list may be asked for again.
    assert async_twin.run(way(listed)).data == page.data
    assert async_twin.run(listed).data == page.data
    assert len(pbx.calls("item/list")) == 3


def test_error_and_cancellation_pass_through_the_task(
    pbx: ScriptedPbx, async_twin: Twin, errors: Any
) -> None:
    client = async_twin.base_client(pbx)
    pbx.on("/v1.0/item/list", Response({"errcode": 10005}), lister(1))
    listed: Any = pages(async_twin, client)

    async def failing() -> None:
        with pytest.raises(errors.ApiError):
            await asyncio.create_task(listed)

    async_twin.run(failing())
    pbx.on("/v1.0/item/list", lister(1))

    async def cancelled() -> None:
        task = asyncio.create_task(listed)
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async_twin.run(cancelled())
    assert len(async_twin.run(as_task(listed)).data) == 1
    listed.close()


def test_list_runs_as_a_whole_program(pbx: ScriptedPbx, async_twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(5))
    client = async_twin.base_client(pbx)
    assert len(asyncio.run(pages(async_twin, client)).data) == 5  # type: ignore[arg-type]


def test_list_that_nobody_asks_for_is_no_forgotten_coroutine(
    pbx: ScriptedPbx, async_twin: Twin
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        listed: Any = pages(async_twin, async_twin.base_client(pbx))
        listed.close()
        del listed
    assert pbx.requests == []


def without_asyncio(awaitable: Any) -> None:
    """Take the first step of something async the way another event loop would."""
    awaitable.__await__().send(None)


def test_another_event_loop_is_told_what_is_supported(
    pbx: ScriptedPbx, async_twin: Twin, errors: Any
) -> None:
    client = async_twin.base_client(pbx)
    calls = [
        lambda: get(async_twin, client),
        lambda: pages(async_twin, client),
        lambda: download(async_twin, client),
        lambda: client.request("GET", "/v1.0/x"),
        lambda: client.login(),
    ]
    for call in calls:
        with pytest.raises(errors.ConfigurationError, match="asyncio.*under trio"):
            without_asyncio(call())
    assert pbx.requests == []


def test_stream_under_another_event_loop_is_told_too(
    pbx: ScriptedPbx, async_twin: Twin, errors: Any
) -> None:
    with async_twin.client(pbx) as client:
        stream = client.events([30011])
        import yeastar_pseries

        with pytest.raises(yeastar_pseries.YeastarError, match="under trio"):
            without_asyncio(stream.open())
    assert pbx.requests == []


def in_a_loop(work: Callable[[], Any]) -> Any:
    async def main() -> Any:
        return work()

    return asyncio.run(main())


def test_sync_client_inside_a_loop_warns_once(pbx: ScriptedPbx) -> None:
    pbx.on("/v1.0/item/list", lister(25))
    pbx.on("/v1.0/item/get", Response())
    with Twin("sync") as twin:
        client = twin.base_client(pbx)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert twin.run(get(twin, client)) is not None
        with pytest.warns(RuntimeWarning, match="AsyncClient, or asyncio") as caught:
            assert len(in_a_loop(lambda: [*pages(twin, client)])) == 25  # type: ignore[call-overload]
            in_a_loop(lambda: pages(twin, client))
        (warning,) = caught
        assert "runtime_under_test" not in warning.filename
        with pytest.warns(RuntimeWarning, match="stops the event loop"):
            in_a_loop(lambda: twin.base_client(pbx).request("GET", "/v1.0/item/list"))


def test_sync_client_inside_a_loop_of_trio_warns_once(
    pbx: ScriptedPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = [True]
    # As much of it as is asked.
    trio: Any = types.ModuleType("trio")
    trio.lowlevel = types.SimpleNamespace(in_trio_run=lambda: runs[0])
    monkeypatch.setitem(sys.modules, "trio", trio)
    pbx.on("/v1.0/item/get", Response())
    with Twin("sync") as twin:
        client, beside = twin.base_client(pbx), twin.base_client(pbx)
        with pytest.warns(RuntimeWarning, match="trio.to_thread.run_sync") as caught:
            get(twin, client)
            get(twin, client)
        assert len(caught) == 1
        runs[0] = False
        # Of one that cannot tell, nothing is known.
        older: Any = types.ModuleType("trio")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            get(twin, beside)
            monkeypatch.setitem(sys.modules, "trio", older)
            get(twin, beside)


def test_sync_stream_and_login_inside_a_loop_warn(pbx: ScriptedPbx) -> None:
    with Twin("sync") as twin, twin.client(pbx) as client:
        with pytest.warns(RuntimeWarning, match="stops the event loop"):
            in_a_loop(client.login)
        with pytest.warns(RuntimeWarning, match="stops the event loop"):
            in_a_loop(lambda: client.events([30011]).open())


def test_sync_client_beside_a_loop_is_fine(
    pbx: ScriptedPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    pbx.on("/v1.0/item/list", lister(5))
    with Twin("sync") as twin, warnings.catch_warnings():
        warnings.simplefilter("error")
        client = twin.base_client(pbx)

        async def in_a_thread() -> Any:
            return await asyncio.to_thread(lambda: pages(twin, client))

        assert isinstance(asyncio.run(in_a_thread()), SyncItemPage)
        # A notebook has a loop around every cell.
        monkeypatch.setitem(sys.modules, "ipykernel", types.ModuleType("ipykernel"))
        assert in_a_loop(lambda: pages(twin, client, LIST)) is not None
