"""Hooks: what they are told, when, and that none breaks a call or sees a secret."""

from __future__ import annotations

import asyncio
import functools
import io
from pathlib import Path
from typing import Any

import pytest

import yeastar_pseries
from tests.runtime_hooks.conftest import READ
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import RequestInfo, ResponseInfo, RetryInfo, TokenInfo
from yeastar_pseries.errors import ApiError, ConfigurationError, TransportError


def told(twin: Twin, into: list[Any]) -> dict[str, Any]:
    """Arguments that collect everything; the async half gets async functions."""

    async def later(info: object) -> None:
        await asyncio.sleep(0)
        into.append(info)

    hook = later if twin.is_async else into.append
    return {f"on_{name}": hook for name in ("request", "response", "retry", "token")}


def kinds(infos: list[Any]) -> list[str]:
    return [f"{type(i).__name__[:-4]} {getattr(i, 'operation', i)}" for i in infos]


def test_a_call_and_its_tokens_are_told_in_order(pbx: ScriptedPbx, twin: Twin) -> None:
    infos: list[Any] = []
    with twin.client(pbx, **told(twin, infos)) as client:
        twin.run(client.system.information())
        login, answer, token, request, response = infos
    assert infos[-1].operation == "del_token"
    assert (login.operation, login.method, login.attempt) == ("get_token", "POST", 1)
    assert (answer.ok, answer.errcode, answer.status) == (True, 0, 200)
    assert answer.request is login
    assert token.kind == "login"
    assert 1700 < token.lifetime <= 1800
    assert isinstance(request, RequestInfo)
    assert request.path == f"/openapi{READ}"
    assert request.operation == "system.information"
    assert isinstance(response, ResponseInfo)
    assert response.request is request
    assert 0 < response.duration < 30
    assert response.bytes == len('{"errcode": 0, "data": {}}')
    assert (response.ok, response.error) == (True, None)


def test_nothing_told_holds_a_secret(pbx: ScriptedPbx, twin: Twin) -> None:
    infos: list[Any] = []
    with twin.client(pbx, **told(twin, infos)) as client:
        params = {"password": "SECRET-IN-QUERY"}
        twin.run(client.request("GET", READ, params=params))
    text = repr(infos)
    assert len(infos) == 7
    for secret in ("TOKEN-", "SECRET", "REFRESH", pbx.client_id):
        assert secret not in text
    assert "access_token" in pbx.requests[-2].target


def test_repetitions_count_on_and_say_why(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on(READ, Response(drop=True), Response({"errcode": 0}))
    infos: list[Any] = []
    with twin.client(pbx, **told(twin, infos)) as client:
        twin.run(client.system.information())
    retries = [info for info in infos if isinstance(info, RetryInfo)]
    assert [(r.attempt, r.reason, r.status) for r in retries] == [(1, "broken", None)]
    assert 0 < retries[0].pause < 1
    answers = [
        info
        for info in infos
        if isinstance(info, ResponseInfo) and info.operation == "system.information"
    ]
    assert [(a.attempt, a.ok, a.error) for a in answers] == [
        (1, False, "broken"),
        (2, True, None),
    ]


def test_a_renewed_token_is_a_repetition_too(pbx: ScriptedPbx, twin: Twin) -> None:
    infos: list[Any] = []
    with twin.client(pbx, **told(twin, infos)) as client:
        twin.run(client.system.information())
        pbx.expired.add("TOKEN-1-SECRET")
        del infos[:]
        twin.run(client.system.information())
        assert kinds(infos)[:2] == [
            "Request system.information",
            "Response system.information",
        ]
        assert infos[1].errcode == 10004
        [retry] = [info for info in infos if isinstance(info, RetryInfo)]
        assert (retry.reason, retry.pause, retry.errcode) == ("token", 0, 10004)
        [token] = [info for info in infos if isinstance(info, TokenInfo)]
        assert token.kind in ("refresh", "login")
        assert infos[-1].attempt == 2
        assert infos[-1].ok


def test_errors_and_downloads_are_told(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    pbx.on(READ, Response({"errcode": 10001, "errmsg": "NO"}))
    url = {"errcode": 0, "file": "a.wav", "download_resource_url": "/api/x/a.wav"}
    pbx.on("/v1.0/recording/download", Response(url))
    pbx.on(
        "/api/x/a.wav", Response(b"RIFF" * 99, headers={"Content-Type": "audio/wav"})
    )
    infos: list[Any] = []
    with twin.client(pbx, **told(twin, infos)) as client:
        with pytest.raises(ApiError):
            twin.run(client.system.information())
        assert (infos[-1].ok, infos[-1].errcode) == (False, 10001)
        file = twin.run(client.recording.download(id=1))
        assert len(twin.run(file.read())) == 396
        last = infos[-1]
    assert (last.operation, last.path) == ("recording.download", "/api/x/a.wav")
    assert (last.ok, last.status, last.bytes) == (True, 200, None)


def test_a_hook_that_raises_is_logged_once_and_breaks_nothing(
    pbx: ScriptedPbx, twin: Twin, log: io.StringIO
) -> None:
    infos: list[Any] = []

    def wrong(info: object) -> None:
        raise KeyError("my fault")

    hooks = {"on_request": [wrong, infos.append], "on_response": wrong}
    with twin.client(pbx, **hooks) as client:
        for _ in range(3):
            twin.run(client.system.information())
    assert len(infos) == 5  # login, three calls, the token given back
    assert log.getvalue().count("wrong failed (KeyError)") == 1
    assert "TOKEN-1" not in log.getvalue()


class Later:
    async def __call__(self, info: object) -> None: ...

    async def method(self, info: object) -> None: ...


@pytest.mark.parametrize(
    "hook", [Later(), Later().method, functools.partial(Later().method)]
)
def test_async_hooks_are_for_the_async_client(hook: Any) -> None:
    with pytest.raises(ConfigurationError, match="on_token.* is async"):
        yeastar_pseries.Client("http://pbx", "id", "secret", on_token=hook)
    yeastar_pseries.AsyncClient("http://pbx", "id", "secret", on_token=hook)


def test_a_plain_function_may_wrap_an_async_one(pbx: ScriptedPbx) -> None:
    infos: list[Any] = []

    async def later(info: object) -> None:
        infos.append(info)

    @functools.wraps(later)
    def hook(info: object) -> None:
        asyncio.run(later(info))

    with yeastar_pseries.Client(
        pbx.url, pbx.client_id, pbx.client_secret, on_token=hook
    ) as client:
        client.system.information()
    assert len(infos) == 1


@pytest.mark.parametrize("hook", ["print", 7, [print, None]])
def test_what_is_no_function_is_refused(hook: Any, twin: Twin) -> None:
    with pytest.raises(ConfigurationError, match=r"^on_retry is of type"):
        twin.make("http://pbx", "id", "secret", on_retry=hook)


def test_a_coroutine_that_nobody_awaits_is_told(
    pbx: ScriptedPbx, log: io.StringIO
) -> None:
    later = Later()
    with yeastar_pseries.Client(
        pbx.url, pbx.client_id, pbx.client_secret, on_request=lambda i: later.method(i)
    ) as client:
        client.system.information()
    assert log.getvalue().count("gave a coroutine") == 1


def test_a_cancelled_call_has_an_end_for_its_hooks(
    pbx: ScriptedPbx, async_twin: Twin
) -> None:
    pbx.on(READ, Response(delay=5))
    ends: list[ResponseInfo] = []
    with async_twin.client(pbx, on_response=ends.append) as client:

        async def main() -> None:
            task = asyncio.create_task(client.system.information())
            arrived = lambda: any(READ in r.target for r in pbx.requests)  # noqa: E731
            await asyncio.to_thread(pbx.wait_for, arrived, 5)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

        async_twin.run(main())
        assert ends[-1].error == "CancelledError"
        assert ends[-1].status is None


def test_no_connection_is_told_as_such(twin: Twin) -> None:
    infos: list[Any] = []
    client = twin.make("http://127.0.0.1:9", "id", "secret", **told(twin, infos))
    with pytest.raises(TransportError):
        twin.run(client.system.information(options=None))
    twin.close(client)
    answers = [info for info in infos if isinstance(info, ResponseInfo)]
    assert {(a.operation, a.error) for a in answers} == {("get_token", "connect")}
    retries = [info for info in infos if isinstance(info, RetryInfo)]
    assert [(r.attempt, r.reason) for r in retries] == [(0, "connect")] * 2
