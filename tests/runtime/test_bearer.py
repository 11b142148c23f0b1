"""The token of auth=: given or asked for, refused and asked for again."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import pytest

from tests.runtime.api import create, get
from tests.runtime.token_source import Source
from tests.runtime_events.package import load
from tests.scripted_pbx import (
    PLATFORM_TOKEN,
    PREFIX,
    UNAUTHORIZED,
    Platform,
    Response,
)
from tests.twin import Twin

pytestmark = pytest.mark.usefixtures("no_credentials")

BearerToken = load("tokens.bearer").BearerToken
EXPIRED = Response({"errcode": 10004, "errmsg": "TOKEN EXPIRED"})


def test_function_is_asked_before_each_call(platform: Platform, twin: Twin) -> None:
    platform.accepted = {"A-1-SECRET", "A-2-SECRET"}
    for kind in range(len(Source(PLATFORM_TOKEN).kinds(twin))):
        platform.requests.clear()
        source = Source("A-1-SECRET", "A-2-SECRET")
        client = twin.base_client(
            platform.base, auth=BearerToken(source.kinds(twin)[kind])
        )
        assert source.asked == 0
        twin.run(get(twin, client))
        twin.run(create(twin, client))
        assert source.asked == 2
        assert platform.bearers == ["A-1-SECRET", "A-2-SECRET"]


@pytest.mark.parametrize("refusal", [UNAUTHORIZED, EXPIRED])
@pytest.mark.parametrize("make", [get, create])
def test_refused_token_is_asked_for_again_once(
    platform: Platform, twin: Twin, refusal: Response, make: Any
) -> None:
    for kind in range(len(Source(PLATFORM_TOKEN).kinds(twin))):
        platform.requests.clear()
        platform.refusals = [refusal]
        source = Source("OLD-SECRET", PLATFORM_TOKEN)
        client = twin.base_client(
            platform.base, auth=BearerToken(source.kinds(twin)[kind])
        )
        answer = twin.run(make(twin, client))
        assert answer.errcode == 0
        assert answer.http.attempts == 1
        assert platform.bearers == ["OLD-SECRET", PLATFORM_TOKEN]
        assert source.asked == 2


@pytest.mark.parametrize("refusal", [UNAUTHORIZED, EXPIRED])
def test_token_that_is_refused_again_ends_the_call(
    platform: Platform, twin: Twin, errors: Any, refusal: Response
) -> None:
    platform.refusals = [refusal] * 9
    source = Source(*(f"OLD-{number}-SECRET" for number in range(9)))
    client = twin.base_client(platform.base, auth=BearerToken(source.give), retries=5)
    with pytest.raises(errors.ApiError) as caught:
        twin.run(get(twin, client))
    assert caught.value.errcode == 10004
    assert (source.asked, len(platform.requests)) == (2, 2)


@pytest.mark.parametrize("refusal", [UNAUTHORIZED, EXPIRED])
def test_same_token_is_not_sent_twice(
    platform: Platform, twin: Twin, errors: Any, refusal: Response
) -> None:
    platform.refusals = [refusal] * 9
    for token in (PLATFORM_TOKEN, Source(PLATFORM_TOKEN).give):
        platform.requests.clear()
        client = twin.base_client(platform.base, auth=BearerToken(token))
        with pytest.raises(errors.ApiError) as caught:
            twin.run(create(twin, client))
        error = caught.value
        assert (error.errcode, error.operation) == (10004, "item.create")
        assert (error.attempts, error.maybe_applied) == (1, False)
        assert "auth=" in error.hint and "BearerToken" in str(error)
        assert ("HTTP 401" in error.hint) is (refusal is UNAUTHORIZED)
        assert len(platform.requests) == 1


def test_without_auto_refresh_nobody_asks_again(
    platform: Platform, twin: Twin, errors: Any
) -> None:
    platform.refusals = [UNAUTHORIZED]
    source = Source("OLD-SECRET", PLATFORM_TOKEN)
    client = twin.base_client(
        platform.base, auth=BearerToken(source.give), auto_refresh=False
    )
    with pytest.raises(errors.ApiError) as caught:
        twin.run(get(twin, client))
    assert "auth=" in caught.value.hint
    assert source.asked == 1


def test_credentials_are_not_read_and_not_taken(
    twin: Twin, errors: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YEASTAR_CLIENT_ID", "from-env")
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", "from-env")
    monkeypatch.setenv("YEASTAR_URL", f"https://ycm.example.com{PREFIX}")
    make = twin.get("client.base", "BaseClient")
    client = make(auth=BearerToken(PLATFORM_TOKEN))
    assert client._config.client_id == ""
    assert client._config.base_url.endswith("/cloud_pbx/SN")
    for given in ({"client_id": "i"}, {"client_secret": "s"}):
        with pytest.raises(errors.ConfigurationError, match="exclude each other"):
            make(auth=BearerToken(PLATFORM_TOKEN), **given)
    with pytest.raises(errors.ConfigurationError, match="BearerToken") as caught:
        make(auth=PLATFORM_TOKEN)
    assert PLATFORM_TOKEN not in str(caught.value)


@pytest.mark.parametrize(
    ("token", "said"),
    [
        ("", "is empty"),
        ("Bearer X-SECRET", "word Bearer"),
        ("X-SECRET\r\nEvil: 1", "cannot"),
        ("X-SECRET\n", "cannot"),
        ("X SECRET", "cannot"),
        ("gehéim-SECRET", "cannot"),
        (7, "'int'"),
        (None, "'NoneType'"),
    ],
)
def test_what_cannot_be_a_token_is_refused_before_anything_is_sent(
    platform: Platform, twin: Twin, errors: Any, token: object, said: str
) -> None:
    with pytest.raises(errors.ConfigurationError, match=said) as caught:
        BearerToken(token)
    assert "SECRET" not in str(caught.value)
    for give in Source(token).kinds(twin):
        client = twin.base_client(platform.base, auth=BearerToken(give))
        with pytest.raises(errors.ConfigurationError, match=said) as caught:
            twin.run(get(twin, client))
        assert "SECRET" not in str(caught.value)
    assert platform.requests == []


@pytest.mark.filterwarnings("error")
def test_sync_client_refuses_what_it_cannot_await(
    platform: Platform, errors: Any
) -> None:
    source = Source(PLATFORM_TOKEN)
    with Twin("sync") as sync:
        with pytest.raises(errors.ConfigurationError, match="AsyncClient"):
            sync.base_client(platform.base, auth=BearerToken(source.give_later))
        client = sync.base_client(
            platform.base, auth=BearerToken(lambda: source.give_later())
        )
        with pytest.raises(errors.ConfigurationError, match="AsyncClient"):
            get(sync, client)
    assert platform.requests == []


def test_error_of_the_function_comes_through(platform: Platform, twin: Twin) -> None:
    class VaultError(Exception):
        pass

    def plain() -> str:
        raise VaultError

    async def later() -> str:
        raise TimeoutError("of the vault's own")

    client = twin.base_client(platform.base, auth=BearerToken(plain))
    with pytest.raises(VaultError):
        twin.run(get(twin, client))
    if twin.is_async:
        client = twin.base_client(platform.base, auth=BearerToken(later))
        with pytest.raises(TimeoutError, match="vault"):
            twin.run(get(twin, client))


def test_function_that_takes_too_long_ends_with_the_call(
    platform: Platform, errors: Any, async_twin: Twin
) -> None:
    async def later() -> str:
        await asyncio.sleep(5)
        return PLATFORM_TOKEN

    client = async_twin.base_client(platform.base, auth=BearerToken(later), timeout=0.2)
    started = time.monotonic()
    with pytest.raises(errors.RequestTimeoutError, match="auth=") as caught:
        async_twin.run(create(async_twin, client))
    assert time.monotonic() - started < 2
    assert caught.value.maybe_applied is False


def test_many_calls_at_once(platform: Platform, twin: Twin) -> None:
    lock = threading.Lock()
    asked: list[str] = []

    def give() -> str:
        with lock:
            asked.append(f"N-{len(asked)}-SECRET")
            platform.accepted.add(asked[-1])
            return asked[-1]

    client = twin.base_client(platform.base, auth=BearerToken(give))
    results = twin.at_once([lambda: get(twin, client)] * 20)
    assert not [r for r in results if isinstance(r, Exception)]
    assert sorted(filter(None, platform.bearers)) == sorted(asked)
    assert len(asked) == 20
