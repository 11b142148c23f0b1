"""Tracebacks with locals, as error reporters and rich show them, hold no secret."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.frames import frames
from tests.runtime.api import create, get, pages
from tests.runtime_events.package import load
from tests.scripted_pbx import CLIENT_SECRET, Response, ScriptedPbx
from tests.twin import Twin

PASSWORD = "S3CRET-PASSWORD"
# All that must not be seen, tokens and proxy passwords included.
SECRETS = ("S3CRET", "-SECRET", CLIENT_SECRET)


def assert_clean(error: BaseException) -> None:
    found = frames(error)
    for place, shown in found:
        for secret in SECRETS:
            assert secret not in shown, (place, shown[:2000])


def failing(twin: Twin, kind: type[BaseException], call: Callable[[], Any]) -> Any:
    with pytest.raises(kind) as caught:
        twin.run(call())
    # Not vacuous: there are frames of the package.
    assert any("runtime_under_test" in place for place, _ in frames(caught.value))
    assert_clean(caught.value)
    return caught.value


REFUSALS = [
    Response({"errcode": -1, "errmsg": "FAILURE"}),
    Response({"errcode": 10001, "password": CLIENT_SECRET}),
    Response({"errcode": 0, "access_token": ["TOKEN-9-SECRET"]}),
    Response(b'{"errcode":NaN,"access_token":"TOKEN-9-SECRET"}'),
    Response(b'{"errcode":1e999,"access_token":"TOKEN-9-SECRET"}'),
    Response(b'{"access_token_expire_time":NaN,"errcode":1,"access_token":"X-SECRET"}'),
    Response(b'{"access_token": "TOKEN-9-SECRET', status=500),
    Response(drop=True),
]


@pytest.mark.parametrize("answer", REFUSALS)
def test_failed_login(pbx: ScriptedPbx, twin: Twin, answer: Response) -> None:
    pbx.login = [answer] * 4
    client = twin.base_client(pbx, retries=0)
    failed = 0
    for call in (
        lambda: get(twin, client),
        lambda: client.login(client_secret=PASSWORD),
        lambda: client.login("other-id", PASSWORD),
        lambda: client.events(open_timeout=0).open(),
    ):
        try:
            twin.run(call())
        except Exception as error:
            assert_clean(error)
            failed += 1
    # A code that is no number may be taken for none.
    assert failed == 4 or b"9" in answer.content
    assert b"S3CRET" in b"".join(each.body for each in pbx.requests)


def _make(twin: Twin, *given: Any, **settings: Any) -> Any:
    return twin.get("client.base", "BaseClient")(*given, **settings)


@pytest.mark.parametrize(
    ("given", "settings"),
    [
        ((f"http://u:{PASSWORD}@pbx", "id", PASSWORD), {}),
        ((f"u:{PASSWORD}@pbx", "id", PASSWORD), {}),
        ((f"http://pbx/?token={PASSWORD}", "id", PASSWORD), {}),
        (("pbx", "id", PASSWORD), {}),
        (("http://pbx", "", PASSWORD), {}),
        (("http://pbx", "id", [PASSWORD]), {}),
        (("http://pbx", "id", PASSWORD.encode()), {}),
        (("http://pbx", "id", PASSWORD), {"timeout": -1}),
        (("http://pbx", "id", PASSWORD), {"fingerprint": "x"}),
        (("http://pbx", "id", PASSWORD), {"transport": object()}),
        (("http://pbx", "id", PASSWORD), {"proxy": f"ftp://u:{PASSWORD}@proxy"}),
        (
            ("http://pbx", "id", PASSWORD),
            {"proxy": f"http://u:{PASSWORD}@proxy", "user_agent": "é"},
        ),
    ],
)
def test_constructor_that_refuses(
    twin: Twin, errors: Any, given: tuple[Any, ...], settings: dict[str, Any]
) -> None:
    error = failing(
        twin, errors.ConfigurationError, lambda: _make(twin, *given, **settings)
    )
    assert PASSWORD not in str(error)


def test_arguments_that_are_refused(pbx: ScriptedPbx, twin: Twin, errors: Any) -> None:
    client = twin.base_client(pbx)
    rule = {"pattern": "x", "password": PASSWORD}
    options = load("calls.options").CallOptions(
        extra_body={"vm_pin": PASSWORD}, extra_query={"odd": PASSWORD}
    )
    for values in (
        {"rules": [rule]},
        {"rules": [{**rule, "password": [PASSWORD]}]},
        {"enabled": "x", "note": PASSWORD},
        {"name": 1, "note": PASSWORD, "options": options},
    ):
        failing(
            twin,
            errors.InvalidArgumentError,
            lambda values=values: create(twin, client, **values),
        )
    assert pbx.requests == []


class Odd:
    """Something that cannot be sent, and tells so in its own way."""

    def __repr__(self) -> str:
        return f"Odd({PASSWORD})"


@pytest.mark.parametrize("value", [Odd(), {PASSWORD: Odd()}, object, "\ud800"])
def test_arguments_that_cannot_be_encoded(
    pbx: ScriptedPbx, twin: Twin, value: object
) -> None:
    client = twin.base_client(pbx)
    for call in (
        lambda: create(twin, client, note=value, password=PASSWORD),
        lambda: client.request("POST", "/x", json={"a": value, "pin": PASSWORD}),
    ):
        with pytest.raises(Exception) as caught:
            twin.run(call())
        assert_clean(caught.value)


@pytest.mark.parametrize(
    "answer",
    [
        Response({"errcode": 40002, "errmsg": "PARAMETER ERROR"}),
        Response(b"no JSON"),
        Response(b"", status=502),
        Response(drop=True),
    ],
)
def test_calls_that_fail(
    pbx: ScriptedPbx, twin: Twin, errors: Any, answer: Response
) -> None:
    for name in ("create", "list", "get"):
        pbx.on(f"/v1.0/item/{name}", answer)
    client = twin.base_client(pbx, retries=0)
    options = load("calls.options").CallOptions(extra_body={"any": PASSWORD})
    params = {"secret": PASSWORD}
    for call in (
        lambda: create(twin, client, note=PASSWORD, options=options),
        lambda: pages(twin, client, search_value=PASSWORD),
        lambda: get(twin, client, pin=PASSWORD),
        lambda: client.request("POST", "/v1.0/item/create", json={"x": PASSWORD}),
        lambda: client.request("GET", "/v1.0/item/get", params=params),
        lambda: client.request("GET", f"/v1.0/item/get?secret={PASSWORD}"),
        lambda: client.request(
            "POST", "/v1.0/item/create", files={"f": ("n", PASSWORD.encode())}
        ),
    ):
        try:
            twin.run(call())
        except errors.YeastarError as error:
            assert_clean(error)
        else:
            # A free request may fetch what is no JSON.
            assert answer.content == b"no JSON"
    assert len(pbx.requests) >= 8


def interrupted(twin: Twin, pbx: ScriptedPbx, call: Callable[[], Any]) -> Any:
    """Interrupt a call that the server keeps waiting: Ctrl-C, or a cancelled task."""
    if twin.is_async:

        async def cancelled() -> Any:
            task = asyncio.ensure_future(call())
            await asyncio.to_thread(pbx.wait_for, lambda: pbx.requests)
            await asyncio.sleep(0.2)
            task.cancel()
            await task

        with pytest.raises(asyncio.CancelledError) as stopped:
            twin.run(cancelled())
        return stopped.value

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGUSR1, interrupt)
    main = threading.main_thread().ident
    assert main is not None

    def later() -> None:
        pbx.wait_for(lambda: pbx.requests)
        threading.Event().wait(0.2)
        signal.pthread_kill(main, signal.SIGUSR1)

    helper = threading.Thread(target=later)
    helper.start()
    try:
        with pytest.raises(KeyboardInterrupt) as caught:
            call()
    finally:
        helper.join()
        signal.signal(signal.SIGUSR1, before)
    return caught.value


SLOW = [
    Response({"data": {"note": PASSWORD, "a": "x" * 200}}, drip=0.003, stall=9),
    Response(delay=9),
    Response({"note": PASSWORD}, drip=0.05, drip_head=True),
]


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("answer", SLOW)
def test_interrupted_call(
    pbx: ScriptedPbx, twin: Twin, answer: Response, own: bool
) -> None:
    pbx.on("/v1.0/item/create", answer)
    settings: dict[str, Any] = {}
    if own:
        kind = httpx.AsyncHTTPTransport if twin.is_async else httpx.HTTPTransport
        settings["transport"] = kind()
    client = twin.base_client(pbx, **settings)
    twin.run(client.login())
    pbx.requests.clear()
    error = interrupted(twin, pbx, lambda: create(twin, client, note=PASSWORD))
    assert_clean(error)
    assert pbx.requests[0].token == "TOKEN-1-SECRET"


def test_interrupted_while_what_sends_is_made(
    twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = f"http://user:{PASSWORD}@127.0.0.1:1"
    client = twin.base_client("http://127.0.0.1:2", proxy=proxy)

    def interrupted(*_: Any, **__: Any) -> Any:
        raise RecursionError

    monkeypatch.setattr("httpx._urls.urlparse", interrupted)
    for call in (lambda: get(twin, client), client.login):
        failing(twin, RecursionError, call)


@pytest.mark.parametrize("drip", [0.0, 0.003])
def test_interrupted_login(pbx: ScriptedPbx, twin: Twin, drip: float) -> None:
    tokens = {"access_token": "TOKEN-9-SECRET", "errcode": 0, "x": "x" * 200}
    pbx.login = [Response(tokens, drip=drip, stall=9)]
    client = twin.base_client(pbx)
    error = interrupted(twin, pbx, lambda: get(twin, client))
    # Tasks go on with a login that others may wait for.
    pbx.stop()
    assert_clean(error)


def test_handler_of_a_transport_is_found_by_its_author(twin: Twin) -> None:
    """Its own fault keeps its frames, with a request that hides the token there."""
    seen: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("item/get"):
            seen.append(repr(request))
        if request.url.path.endswith("get_token"):
            return httpx.Response(200, json={"errcode": 0, "access_token": "T0-SECRET"})
        if request.url.path.endswith("item/get"):
            raise LookupError("the fault")
        return httpx.Response(200, json={"errcode": 0})

    client = twin.base_client("https://pbx", transport=httpx.MockTransport(handler))
    with pytest.raises(LookupError, match="the fault") as caught:
        twin.run(get(twin, client))
    assert caught.traceback[-1].name == "handler"
    assert "access_token=***" in seen[-1]
    assert_clean(caught.value)
