"""A store that fails: an error, or tokens of one's own; never a login storm, or a leak."""

from __future__ import annotations

import contextlib
import errno
import io
import math
import time
import traceback
import warnings
from pathlib import Path
from typing import Any

import pytest
import redis
from cryptography.fernet import Fernet

from tests.mock_pbx.server import MockPbx
from tests.runtime_events.package import load
from tests.runtime_tokens.counts import asked, live
from tests.runtime_tokens.redis_server import RedisServer
from tests.twin import Twin
from yeastar_pseries.errors import TokenStoreError, TransportError, YeastarError
from yeastar_pseries.tokens import (
    AsyncRedisTokenStore,
    FileTokenStore,
    MemoryTokenStore,
    RedisTokenStore,
    TokenRecord,
    TokenStoreWarning,
    record_key,
)


class Failing(MemoryTokenStore):
    """A store of which some methods fail, with an error that tells all it knows."""

    def __init__(self, *methods: str, choice: Any = "raise") -> None:
        super().__init__()
        self.on_store_error = choice
        self.failing = set(methods)
        self.error: Any = OSError(errno.ENOSPC, "No space left on device")

    def _fail(self, name: str) -> None:
        if name in self.failing:
            raise self.error

    def load(self, key: str) -> Any:
        self._fail("load")
        return super().load(key)

    def save(self, key: str, record: Any) -> None:
        if "save" in self.failing and not isinstance(self.error, OSError):
            raise RuntimeError(record.to_bytes(), record.access_token.reveal())
        self._fail("save")
        super().save(key, record)

    def delete(self, key: str) -> None:
        self._fail("delete")
        super().delete(key)

    def lock(self, key: str, seconds: float) -> Any:
        self._fail("lock")
        return super().lock(key, seconds)


def full_story(error: BaseException) -> str:
    """An error as the most talkative reporters show it, without frames of tests."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    shown.stack = traceback.StackSummary.from_list(
        [frame for frame in shown.stack if "/tests/" not in frame.filename]
    )
    return "\n".join([*shown.format(), repr(error), repr(vars(error))])


def outcomes(twin: Twin, client: Any, count: int = 10) -> list[Any]:
    return twin.at_once([client.system.information for _ in range(count)])


@pytest.mark.parametrize("method", ["load", "save", "lock"])
def test_a_store_that_fails_is_an_error_until_it_works_again(
    mock: MockPbx, twin: Twin, method: str
) -> None:
    store = Failing(method)
    with twin.client(mock, token_store=store) as client:
        for _ in range(3):
            for each in outcomes(twin, client):
                assert isinstance(each, TokenStoreError)
                assert f"Failing: {method} failed: No space left" in str(each)
        assert asked(mock) == (1 if method == "save" else 0)
        store.failing.clear()
        twin.run(client.system.information())
        # What was brought before is stored now.
        assert (asked(mock), live(mock)) == (1, 1)
    assert live(mock) == 1


@pytest.mark.parametrize("choice", ["raise", "memory"])
def test_no_call_has_a_token_before_the_store_has_it(
    mock: MockPbx, twin: Twin, choice: str
) -> None:
    # A hook sees the moment in which it has come and is not stored yet.
    seen: list[Any] = []
    store = Failing("save", choice=choice)
    with (
        warnings.catch_warnings(),
        twin.client(
            mock, token_store=store, on_token=lambda info: seen.append(state.current())
        ) as client,
    ):
        warnings.simplefilter("ignore")
        state = client._tokens.state
        outcomes(twin, client, 1)
        assert [each is None for each in seen] == [choice == "raise"]
        store.failing.clear()
        twin.run(client.system.information())
        assert (asked(mock), len(seen)) == (1, 1)


def test_a_login_by_hand_that_fails_uses_no_token_that_is_not_stored(
    mock: MockPbx, twin: Twin
) -> None:
    store = Failing("save")
    with twin.client(mock, token_store=store) as client:
        outcomes(twin, client, 1)
        store.failing = {"lock", "save"}
        for attempt in (client.login, client.system.information):
            with pytest.raises(TokenStoreError):
                twin.run(attempt())
        store.failing.clear()
        twin.run(client.system.information())
        assert (asked(mock), live(mock)) == (1, 1)


class Interrupt(BaseException):
    """As Ctrl-C, but for the test runner."""


def test_what_an_interrupted_login_brought_is_stored_by_the_next_call(
    mock: MockPbx, twin: Twin
) -> None:
    interrupts: list[BaseException] = [Interrupt()]

    def interrupt(info: object) -> None:
        if interrupts:
            raise interrupts.pop()

    store = Failing()
    with twin.client(mock, token_store=store, on_token=interrupt) as client:
        with pytest.raises(Interrupt):
            twin.run(client.system.information())
        twin.run(client.system.information())
        assert (asked(mock), live(mock)) == (1, 1)
    # It is the store's, not this client's alone.
    assert live(mock) == 1


@pytest.mark.parametrize("method", ["load", "save", "lock"])
def test_a_store_that_fails_lets_clients_go_on_alone_if_so_wished(
    mock: MockPbx, twin: Twin, method: str
) -> None:
    store = Failing(method, choice="memory")
    with twin.client(mock, token_store=store) as client:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            for _ in range(3):
                outcomes(twin, client)
                mock.expire_tokens()
            twin.run(client.system.information())
        told = [each for each in caught if each.category is TokenStoreWarning]
        assert len(told) == 1
        assert "No space left" in str(told[0].message)
        assert (asked(mock, "get_token"), asked(mock)) == (1, 4)
        assert live(mock) == 1
    # It was this client's alone.
    assert live(mock) == 0


def test_what_was_never_stored_is_given_back(mock: MockPbx, twin: Twin) -> None:
    with twin.client(mock, token_store=Failing("save")) as client:
        outcomes(twin, client, 1)
        assert live(mock) == 1
    assert live(mock) == 0


@pytest.mark.parametrize("choice", ["raise", "memory"])
def test_a_redis_that_is_away_comes_back(
    mock: MockPbx, twin: Twin, choice: Any
) -> None:
    kind = AsyncRedisTokenStore if twin.is_async else RedisTokenStore
    with RedisServer() as server:
        store = kind(server.url, on_store_error=choice)
        with twin.client(mock, token_store=store) as client:
            server.kill()
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                results = outcomes(twin, client)
            if choice == "raise":
                assert all(isinstance(each, TokenStoreError) for each in results)
                assert "Redis failed: ConnectionError" in str(results[0])
                assert asked(mock) == 0
            else:
                kinds = [each.category for each in caught]
                assert kinds.count(TokenStoreWarning) == 1
                assert asked(mock) == 1
            server.start()
            mock.expire_tokens()
            twin.run(client.system.information())
            assert live(mock) == 1
        assert live(mock) == 1
        twin.close(store)


@pytest.mark.parametrize("end", [None, 86400])
def test_a_lock_that_other_hands_set_does_not_hold_renewals_for_ever(
    mock: MockPbx, twin: Twin, redis_server: RedisServer, end: int | None
) -> None:
    kind = AsyncRedisTokenStore if twin.is_async else RedisTokenStore
    name = f"yeastar-pseries:{record_key(mock.url, mock.client_id)}:lock"
    redis_server.client.set(name, "other hands", ex=end)
    store = kind(redis_server.url)
    with twin.client(mock, token_store=store, timeout=4) as client:
        twin.run(client.system.information())
        assert asked(mock) == 1
    twin.close(store)


class Counting:
    """A Redis that gives the lock and then keeps nothing; it notes what it is asked."""

    def __init__(self, twin: Twin, error: Exception) -> None:
        self.asked: list[str] = []
        self._twin, self._error = twin, error

    def _answer(self, what: str, *given: Any) -> Any:
        self.asked.append(what)
        if what == "save":
            if self._twin.is_async:
                return self._failed()
            raise self._error
        value = None if what == "get" else 1
        return self._given(value) if self._twin.is_async else value

    async def _failed(self) -> Any:
        raise self._error

    async def _given(self, value: Any) -> Any:
        return value

    def get(self, name: str) -> Any:
        return self._answer("get")

    def set(self, name: str, value: Any, **more: Any) -> Any:
        return self._answer("lock" if name.endswith(":lock") else "save")

    def eval(self, script: str, count: int, *more: str) -> Any:
        return self._answer("free")


@pytest.mark.parametrize(
    ("error", "released"),
    [
        (redis.TimeoutError("Timeout reading from socket"), False),
        (redis.ConnectionError("Connection refused"), False),
        # Redis answers: a lock that can be freed is freed.
        (redis.ResponseError("MISCONF no disk"), True),
    ],
    ids=["silent", "away", "refusing"],
)
def test_a_redis_that_stops_is_not_waited_for_twice(
    mock: MockPbx, twin: Twin, error: Exception, released: bool
) -> None:
    kind = AsyncRedisTokenStore if twin.is_async else RedisTokenStore
    counting = Counting(twin, error)
    with twin.client(mock, token_store=kind(counting)) as client:
        [failed] = outcomes(twin, client, 1)
        assert isinstance(failed, TokenStoreError)
        assert counting.asked == ["get", "lock", "get", "save", *["free"] * released]


def test_a_redis_that_runs_no_scripts_says_who_has_the_lock() -> None:
    class NoScripts:
        def get(self, name: str) -> None: ...

        def set(self, name: str, value: Any, **more: Any) -> None: ...

        def eval(self, script: str, count: int, *more: str) -> None:
            raise redis.ResponseError("NOPERM this user may not")

    with RedisTokenStore(NoScripts()).lock("k", 5) as held:
        assert not held


def test_a_redis_without_room_is_an_error_and_nobody_logs_in(
    mock: MockPbx, twin: Twin, redis_server: RedisServer
) -> None:
    kind = AsyncRedisTokenStore if twin.is_async else RedisTokenStore
    redis_server.client.config_set("maxmemory", 1)
    try:
        with twin.client(mock, token_store=kind(redis_server.url)) as client:
            [error, *_] = outcomes(twin, client)
    finally:
        redis_server.client.config_set("maxmemory", 0)
    assert "Redis failed: OutOfMemoryError" in str(error)
    assert asked(mock) == 0


@pytest.mark.parametrize("choice", ["raise", "memory"])
def test_a_wrong_key_is_an_error_or_one_fresh_login(
    mock: MockPbx, twin: Twin, tmp_path: Path, choice: Any
) -> None:
    def client(**settings: Any) -> Any:
        key = Fernet(Fernet.generate_key())
        store = FileTokenStore(tmp_path / "t", key, **settings)
        return twin.client(mock, token_store=store)

    with client() as first:
        twin.run(first.system.information())
    with client(on_store_error=choice) as other, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        results = outcomes(twin, other) + outcomes(twin, other)
    wrong = [each for each in results if isinstance(each, TokenStoreError)]
    assert len(wrong) == (20 if choice == "raise" else 0)
    assert asked(mock) == (1 if choice == "raise" else 2)
    assert live(mock) == 1


@pytest.mark.parametrize("method", ["load", "save", "lock"])
def test_an_error_of_a_store_shows_no_token(
    mock: MockPbx, twin: Twin, log: io.StringIO, method: str
) -> None:
    store = Failing(method)
    store.error = ValueError("whatever it is")
    with twin.client(mock, token_store=store) as client:
        errors = outcomes(twin, client, 3)
        with pytest.raises(YeastarError) as by_hand:
            twin.run(client.login())
        errors.append(by_hand.value)
        shown = "".join(map(full_story, errors)) + repr(client)
    shown += log.getvalue()
    secrets = {*mock.issued_tokens, mock.client_secret}
    assert method != "save" or len(secrets) > 1
    assert [each for each in secrets if each in shown] == []
    assert "whatever" not in shown


def test_a_store_that_does_not_answer_does_not_hold_up_a_task(
    mock: MockPbx, async_twin: Twin
) -> None:
    import asyncio

    class Silent:
        async def load(self, key: str) -> Any:
            await asyncio.sleep(60)

        save = delete = load

        def lock(self, key: str, seconds: float) -> Any:
            return contextlib.nullcontext(True)

    with async_twin.client(mock, token_store=Silent(), timeout=0.2) as client:
        [error] = outcomes(async_twin, client, 1)
    assert isinstance(error, TokenStoreError | TransportError)
    assert asked(mock) == 0


@pytest.mark.parametrize("method", ["load", "lock"])
def test_a_login_by_hand_is_one_though_the_store_fails(
    mock: MockPbx, twin: Twin, method: str
) -> None:
    store = Failing(method, choice="memory")
    with twin.client(mock, token_store=store) as client, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        twin.run(client.system.information())
        twin.run(client.login())
        assert (asked(mock, "get_token"), live(mock)) == (2, 1)
    assert live(mock) == 0


# By hand, anything can be made: a store of somebody's own may.
@pytest.mark.parametrize(
    "values",
    [
        {"access_ends": math.nan},
        {"access_ends": None},
        {"access_token": 5},
        {"access_token": "\ud800"},
        {"refusal": "no"},
    ],
    ids=str,
)
def test_a_record_with_values_that_none_has_is_a_failure_of_the_store(
    mock: MockPbx, twin: Twin, values: dict[str, Any]
) -> None:
    store = Failing()
    end = time.time() + 999
    fields = {"access_token": "abc", "access_ends": end, **values}
    store.load = lambda key: TokenRecord(saved_at=time.time(), **fields)  # type: ignore[method-assign]
    with (
        twin.client(mock, token_store=store) as client,
        pytest.raises(TokenStoreError, match="values that none has"),
    ):
        twin.run(client.system.information())
    assert asked(mock) == 0


def test_a_store_that_raises_stop_iteration_fails_like_any_other(
    mock: MockPbx, twin: Twin
) -> None:
    store = Failing("load")
    store.error = StopIteration("as of next() of nothing")
    with (
        twin.client(mock, token_store=store) as client,
        pytest.raises(TokenStoreError, match="load failed"),
    ):
        twin.run(client.system.information())


@pytest.mark.parametrize(
    "text",
    [
        "WRONGPASS invalid username-password pair",
        "HELLO must be called with the client already authenticated",
    ],
)
def test_a_password_that_redis_does_not_take_is_said_so(text: str) -> None:
    failure = load("redis.connections").failure
    told = str(failure(redis.AuthenticationError(text)))
    assert told == (
        "Redis failed: AuthenticationError: it asks for another user or password than it"
        " was given"
    )
    assert str(failure(redis.ResponseError("DB index is out of range"))) == (
        "Redis failed: ResponseError"
    )
    assert "OOM" in str(failure(redis.ResponseError("OOM command not allowed")))
