"""Clients that share a store, in one process: whose token, whose renewal, whose end."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace as changed

from tests.mock_pbx.server import MockPbx
from tests.runtime_tokens.counts import asked, live
from tests.runtime_tokens.redis_server import RedisServer
from tests.twin import Twin
from yeastar_pseries import AsyncClient, Client
from yeastar_pseries.errors import ApiError, ConfigurationError
from yeastar_pseries.tokens import (
    AsyncRedisTokenStore,
    FileTokenStore,
    MemoryTokenStore,
    record_key,
)


class DictStore:
    """A store as a user may write it."""

    def __init__(self) -> None:
        self.records: dict[str, Any] = {}
        self.locks: dict[str, Any] = defaultdict(threading.Lock)

    def load(self, key: str) -> Any:
        return self.records.get(key)

    def save(self, key: str, record: Any) -> None:
        self.records[key] = record

    def delete(self, key: str) -> None:
        self.records.pop(key, None)

    @contextmanager
    def lock(self, key: str, seconds: float) -> Any:
        with self.locks[key]:
            yield


STORES = {
    "memory": lambda folder: MemoryTokenStore(),
    "file": lambda folder: FileTokenStore(folder / "t"),
    "user": lambda folder: DictStore(),
}


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    return STORES[request.param](tmp_path)


def call(twin: Twin, client: Any) -> None:
    twin.run(client.system.information())


def test_clients_share_a_token_and_closing_leaves_it(
    mock: MockPbx, twin: Twin, store: Any
) -> None:
    for _ in range(3):
        with twin.client(mock, token_store=store) as client:
            call(twin, client)
    assert (asked(mock), live(mock)) == (1, 1)
    with twin.client(mock, token_store=store) as last:
        twin.run(last.revoke_token())
        assert live(mock) == 0
        call(twin, last)
        assert (asked(mock, "get_token"), live(mock)) == (2, 1)


def test_without_a_store_a_client_has_a_token_of_its_own(
    mock: MockPbx, twin: Twin
) -> None:
    with twin.client(mock) as one, twin.client(mock) as two:
        call(twin, one)
        call(twin, two)
        assert live(mock) == 2
        twin.run(two.revoke_token())
        assert live(mock) == 1
    assert live(mock) == 0


def test_a_refused_token_gives_way_to_the_newer_one_of_the_store(
    mock: MockPbx, twin: Twin, store: Any
) -> None:
    with (
        twin.client(mock, token_store=store) as one,
        twin.client(mock, token_store=store) as two,
    ):
        call(twin, one)
        call(twin, two)
        mock.expire_tokens()
        call(twin, one)
        assert (asked(mock, "refresh_token"), asked(mock)) == (1, 2)
        call(twin, two)
        assert asked(mock) == 2


def test_a_login_by_hand_replaces_the_token_of_all(
    mock: MockPbx, twin: Twin, store: Any
) -> None:
    with (
        twin.client(mock, token_store=store) as one,
        twin.client(mock, token_store=store) as two,
    ):
        call(twin, one)
        call(twin, two)
        twin.run(one.login())
        assert (asked(mock, "get_token"), live(mock)) == (2, 1)
        call(twin, two)
        assert (asked(mock), live(mock)) == (2, 1)


def test_a_refused_login_by_hand_leaves_the_token_of_the_others(
    mock: MockPbx, twin: Twin, store: Any
) -> None:
    with (
        twin.client(mock, token_store=store) as one,
        twin.client(mock, token_store=store) as two,
    ):
        call(twin, one)
        with pytest.raises(ApiError):
            twin.run(two.login(mock.client_id, "WRONG-SECRET"))
    with twin.client(mock, token_store=store) as late:
        call(twin, late)
    assert (asked(mock, "get_token"), live(mock)) == (2, 1)


def test_a_login_by_hand_ends_a_refusal_for_all(
    mock: MockPbx, twin: Twin, store: Any
) -> None:
    with twin.client(mock, token_store=store) as one:
        mock.fail_next("get_token", -1)
        for _ in range(3):
            with pytest.raises(ApiError):
                call(twin, one)
        assert asked(mock) == 1
        assert store.load(record_key(mock.url, mock.client_id)).refusal.errcode == -1
        twin.run(one.login())
        call(twin, one)
    assert store.load(record_key(mock.url, mock.client_id)).refusal is None
    assert asked(mock) == 2


@pytest.mark.parametrize("behind", [-7 * 86400, -3600, 3600, 7 * 86400])
def test_clocks_that_disagree_cost_a_renewal_at_most(
    mock: MockPbx, twin: Twin, store: Any, behind: float
) -> None:
    with twin.client(mock, token_store=store) as one:
        call(twin, one)
    # As a machine would have stored it whose clock differs by so much.
    key = record_key(mock.url, mock.client_id)
    told = store.load(key)
    moved = {
        name: getattr(told, name) + behind
        for name in ("saved_at", "access_ends", "refresh_ends")
    }
    store.save(key, changed(told, **moved))
    with twin.client(mock, token_store=store) as two:
        for _ in range(5):
            call(twin, two)
        assert asked(mock) <= 2
        mock.expire_tokens()
        call(twin, two)
        assert asked(mock) <= 3
    assert store.load(key).access_ends < time.time() + 1801


def test_two_event_loops_share_a_store(
    mock: MockPbx, redis_server: RedisServer, tmp_path: Path
) -> None:
    stores: list[Any] = [
        AsyncRedisTokenStore(redis_server.url),
        FileTokenStore(tmp_path / "t"),
    ]

    async def calls(store: Any) -> None:
        async with AsyncClient(
            mock.url, mock.client_id, mock.client_secret, token_store=store
        ) as client:
            await asyncio.gather(*(client.system.information() for _ in range(10)))

    for store in stores:
        mock.reset()
        loops = [
            threading.Thread(target=asyncio.run, args=(calls(store),)) for _ in range(3)
        ]
        for each in loops:
            each.start()
        for each in loops:
            each.join()
        assert asked(mock) == 1
        mock.expire_tokens()
        asyncio.run(calls(store))
        assert asked(mock) == 2


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_child_shares_the_file_and_frees_its_lock(
    mock: MockPbx, tmp_path: Path
) -> None:
    store = FileTokenStore(tmp_path / "t")
    key = record_key(mock.url, mock.client_id)
    with Client(
        mock.url, mock.client_id, mock.client_secret, token_store=store
    ) as client:
        client.system.information()
        begin, end = os.pipe()
        with store.lock(key, 30):
            child = os.fork()
            if child == 0:
                # It lives on, and must not keep what its parent gives up.
                os.close(end)
                os.read(begin, 1)
                os._exit(0)
        with store.lock(key, 30) as held:
            assert held
        os.close(end)
        os.waitpid(child, 0)
        child = os.fork()
        if child == 0:
            code = 1
            try:
                mock_client: Any = client
                mock_client.system.information()
                client.close()
                code = 0
            finally:
                os._exit(code)
        assert os.waitpid(child, 0)[1] == 0
        client.system.information()
    assert (asked(mock), live(mock)) == (1, 1)


def test_an_async_store_is_refused_by_the_sync_client(
    redis_server: RedisServer,
) -> None:
    store: Any = AsyncRedisTokenStore(redis_server.url)
    with pytest.raises(ConfigurationError, match="coroutines"):
        Client("http://127.0.0.1:1", "id", "secret", token_store=store)


@pytest.mark.parametrize("thing", [object(), "tokens.json", {}])
def test_what_is_no_store_is_refused(twin: Twin, thing: Any) -> None:
    with pytest.raises(
        ConfigurationError, match="token_store is of type .* and has no"
    ):
        twin.make("http://127.0.0.1:1", "id", "secret", token_store=thing)


@pytest.mark.parametrize("method", ["load", "save", "delete", "lock"])
def test_a_store_of_which_one_method_is_a_coroutine_is_refused(
    twin: Twin, method: str
) -> None:
    async def coroutine(*given: object) -> None:
        raise AssertionError

    store: Any = MemoryTokenStore()
    setattr(store, method, coroutine)
    with pytest.raises(ConfigurationError, match="all plain or all coroutines"):
        twin.make("http://127.0.0.1:1", "id", "secret", token_store=store)
