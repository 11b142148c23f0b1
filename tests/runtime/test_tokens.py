"""Tokens: fetched late, renewed early, one renewal at a time, never a second refusal."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import warnings
from typing import Any

import pytest

from tests.retry_rules import retry_rules
from tests.runtime.api import create, get
from tests.runtime_events.package import load
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin

REFUSED = Response(
    {
        "errcode": -1,
        "errmsg": "FAILURE",
        "invalid_param_list": [{"field": "username or password", "value": "error"}],
    }
)


@pytest.fixture(autouse=True)
def _paths(pbx: ScriptedPbx) -> None:
    pbx.on("/v1.0/item/get", Response())
    pbx.on("/v1.0/item/create", Response())


def test_one_login_serves_all_calls(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.base_client(pbx)
    assert pbx.requests == []
    for _ in range(3):
        twin.run(get(twin, client))
    assert len(pbx.calls("get_token")) == 1
    login = pbx.calls("get_token")[0]
    assert login.json == {"username": "client-1234", "password": "CLIENT-SECRET-VALUE"}
    assert login.token is None
    assert {r.token for r in pbx.calls("item/get")} == {"TOKEN-1-SECRET"}


def test_first_calls_at_once_share_one_login(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.login = [Response(delay=0.2)]
    client = twin.base_client(pbx)
    results = twin.at_once([lambda: get(twin, client)] * 20)
    assert not [r for r in results if isinstance(r, Exception)]
    assert len(pbx.calls("get_token")) == 1


def test_fifty_expired_calls_bring_one_renewal(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    pbx.live.clear()
    results = twin.at_once([lambda: create(twin, client)] * 50)
    assert not [r for r in results if isinstance(r, Exception)]
    assert len(pbx.calls("refresh_token")) == 1
    assert len(pbx.calls("get_token")) == 1
    assert pbx.calls("refresh_token")[0].json == {"refresh_token": "REFRESH-1-SECRET"}


def test_expired_call_is_repeated_once_only(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/create", Response({"errcode": 10004, "errmsg": "TOKEN EXPIRED"}))
    client = twin.base_client(pbx)
    with pytest.raises(errors.ApiError) as caught:
        twin.run(create(twin, client))
    assert caught.value.errcode == 10004
    assert len(pbx.calls("item/create")) == 2


def test_late_word_about_an_old_token_leaves_the_new_one_alone(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    slow_call_is_here, token_is_renewed = threading.Event(), threading.Event()
    expired = Response({"errcode": 10004, "errmsg": "TOKEN EXPIRED"})

    def get_answer(request: Request) -> Response:
        if request.token == "TOKEN-1-SECRET":
            slow_call_is_here.wait(5)
            return expired
        token_is_renewed.set()
        return Response()

    def create_answer(request: Request) -> Response:
        if request.token == "TOKEN-1-SECRET":
            slow_call_is_here.set()
            token_is_renewed.wait(5)
            return expired
        return Response()

    pbx.on("/v1.0/item/get", get_answer)
    pbx.on("/v1.0/item/create", create_answer)
    client = twin.base_client(pbx)
    twin.run(client.login())
    results = twin.at_once([lambda: create(twin, client), lambda: get(twin, client)])
    assert not [r for r in results if isinstance(r, Exception)]
    assert [r.token for r in pbx.calls("item/create")] == [
        "TOKEN-1-SECRET",
        "TOKEN-2-SECRET",
    ]
    assert len(pbx.calls("refresh_token")) == 1


def test_token_is_renewed_before_it_ends(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.lifetime = 2
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    time.sleep(1.1)
    twin.run(get(twin, client))
    assert len(pbx.calls("refresh_token")) == 1
    assert [r.token for r in pbx.calls("item/get")] == [
        "TOKEN-1-SECRET",
        "TOKEN-2-SECRET",
    ]


def test_refused_refresh_leads_to_one_login(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    pbx.live.clear()
    pbx.refresh = [REFUSED]
    twin.run(get(twin, client))
    assert len(pbx.calls("refresh_token")) == 1
    assert len(pbx.calls("get_token")) == 2


def test_refused_refresh_token_is_not_tried_again(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    pbx.live.clear()
    pbx.refresh, pbx.login = [REFUSED], [Response(drop=True)]
    with pytest.raises(errors.TransportError):
        twin.run(get(twin, client))
    twin.run(get(twin, client))
    assert len(pbx.calls("refresh_token")) == 1


def test_refused_login_is_remembered(pbx: ScriptedPbx, twin: Twin, errors: Any) -> None:
    pbx.login = [REFUSED]
    client = twin.base_client(pbx)
    for _ in range(5):
        with pytest.raises(errors.ApiError) as caught:
            twin.run(get(twin, client))
        assert caught.value.errcode == -1
    assert len(pbx.calls("get_token")) == 1
    twin.run(client.login(client_secret="other"))
    assert pbx.calls("get_token")[1].json["password"] == "other"
    twin.run(get(twin, client))
    assert len(pbx.calls("get_token")) == 2


def test_refused_login_is_told_to_all_who_wait(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.login = [Response(REFUSED.body, delay=0.2)]
    client = twin.base_client(pbx)
    results = twin.at_once([lambda: get(twin, client)] * 10)
    assert all(isinstance(r, errors.ApiError) for r in results)
    assert len({id(r) for r in results}) == 10
    assert len(pbx.calls("get_token")) == 1


def test_too_many_tokens_are_remembered_for_a_while(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.login = [Response({"errcode": 60002, "errmsg": "MAX LIMITATION EXCEEDED"})]
    client = twin.base_client(pbx)
    with pytest.raises(errors.ApiError, match="errcode 60002"):
        twin.run(get(twin, client))
    with pytest.raises(errors.ApiError, match="errcode 60002"):
        twin.run(get(twin, client))
    assert len(pbx.calls("get_token")) == 1


def test_without_auto_refresh_the_caller_renews(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    client = twin.base_client(pbx, auto_refresh=False)
    twin.run(get(twin, client))
    pbx.live.clear()
    with pytest.raises(errors.ApiError) as caught:
        twin.run(get(twin, client))
    assert caught.value.errcode == 10004
    assert len(pbx.calls("get_token")) == 1
    assert not pbx.calls("refresh_token")
    twin.run(client.login())
    twin.run(get(twin, client))


def test_unreachable_login_is_not_remembered(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.login = [Response(drop=True)]
    client = twin.base_client(pbx)
    with pytest.raises(errors.TransportError) as caught:
        twin.run(create(twin, client))
    # The token request may have been served, the call itself never left.
    assert caught.value.maybe_applied is False
    assert len(pbx.calls("get_token")) == 1
    twin.run(create(twin, client))


def test_closing_revokes_the_token_once(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    twin.close(client)
    twin.close(client)
    assert [r.token for r in pbx.calls("del_token")] == ["TOKEN-1-SECRET"]
    assert pbx.live == set()
    with pytest.raises(errors.ConfigurationError, match="closed"):
        twin.run(get(twin, client))


def test_logging_in_anew_gives_the_old_token_back(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    twin.run(client.login("other", "secret"))
    assert [r.token for r in pbx.calls("del_token")] == ["TOKEN-1-SECRET"]
    assert pbx.calls("get_token")[1].json == {"username": "other", "password": "secret"}
    assert pbx.live == {"TOKEN-2-SECRET"}


def test_client_closed_during_a_call_ends_it_cleanly(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/get", Response(drop=True, delay=0.3))
    client = twin.base_client(pbx)
    twin.run(client.login())

    def end() -> Any:
        time.sleep(0.0 if twin.is_async else 0.1)
        return client.aclose() if twin.is_async else client.close()

    call, closing = twin.at_once([lambda: get(twin, client), end])
    assert isinstance(call, errors.TransportError)
    assert not isinstance(closing, Exception)


def test_closing_an_unused_client_sends_nothing(pbx: ScriptedPbx, twin: Twin) -> None:
    twin.close(twin.base_client(pbx))
    assert pbx.requests == []


def test_closing_survives_a_pbx_that_is_gone(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    pbx.stop()
    twin.close(client)


def test_forgotten_client_warns_and_sends_nothing(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.get("client.base", "BaseClient")(pbx.url, "id", "secret")
    twin.run(get(twin, client))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        del client
        gc.collect()
    assert any(w.category is ResourceWarning for w in caught)
    assert not pbx.calls("del_token")


def test_cancelled_waiter_does_not_end_the_renewal(
    pbx: ScriptedPbx, async_twin: Twin
) -> None:
    pbx.login = [Response(delay=0.3)]
    client = async_twin.base_client(pbx)

    async def main() -> None:
        tasks = [asyncio.create_task(get(async_twin, client)) for _ in range(5)]
        await asyncio.sleep(0.1)
        tasks[0].cancel()
        done = await asyncio.gather(*tasks, return_exceptions=True)
        assert isinstance(done[0], asyncio.CancelledError)
        assert not [r for r in done[1:] if isinstance(r, BaseException)]

    async_twin.run(main())
    assert len(pbx.calls("get_token")) == 1


def test_all_waiters_cancelled_keeps_the_token(
    pbx: ScriptedPbx, async_twin: Twin
) -> None:
    pbx.login = [Response(delay=0.2)]
    client = async_twin.base_client(pbx)

    async def main() -> None:
        task = asyncio.create_task(get(async_twin, client))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await asyncio.sleep(0.3)
        await get(async_twin, client)

    async_twin.run(main())
    assert len(pbx.calls("get_token")) == 1


def test_impatient_call_does_not_spoil_the_login(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    options = load("calls.options").CallOptions(timeout=0.2, retries=0)
    pbx.login = [Response(delay=0.6)]
    client = twin.base_client(pbx)
    started = time.monotonic()

    def patient() -> Any:
        return get(twin, client)

    results = twin.at_once([lambda: get(twin, client, options=options), patient])
    assert time.monotonic() - started < 3
    assert isinstance(results[0], errors.RequestTimeoutError)
    assert not isinstance(results[1], Exception)


def test_async_client_serves_two_event_loops(
    pbx: ScriptedPbx, async_twin: Twin
) -> None:
    client = async_twin.base_client(pbx)
    for _ in range(2):
        asyncio.run(get(async_twin, client))
    asyncio.run(client.aclose())
    assert len(pbx.calls("get_token")) == 1


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_state_keeps_sixty_seconds_of_slack() -> None:
    module = load("tokens.state")
    clock = Clock()
    state = module.TokenState(clock=clock)
    answer = module.TokenAnswer(
        access_token="a", access_token_expire_time=1800, refresh_token="r"
    )
    token = state.accept(answer)
    clock.now += 1739
    assert state.current() == token
    clock.now += 2
    assert state.current() is None
    assert state.usable() == token
    assert state.next_step() == "refresh"
    clock.now += 60
    assert state.usable() is None
    clock.now += 86400
    assert state.next_step() == "login"


def test_state_forgets_the_token_limit_after_a_minute() -> None:
    module = load("tokens.state")
    refusal = load("transport.outcome").LoginRefused
    clock = Clock()
    state = module.TokenState(retry_rules(), clock=clock)
    state.refuse(refusal(60002, {}))
    assert state.refusal is not None
    clock.now += 61
    assert state.refusal is None
    state.refuse(refusal(-1, {}))
    clock.now += 1e6
    assert state.refusal is not None
    state.forget()
    state.refuse(refusal(-2, {}))
    assert state.refusal is None
