"""The constructor, and the call for what the package does not cover."""

from __future__ import annotations

import time
import tracemalloc
from typing import Any

import pytest

from tests.runtime.api import get
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

CallOptions = load("calls.options").CallOptions


@pytest.mark.parametrize(
    ("given", "base"),
    [
        ("https://pbx:8088", "https://pbx:8088"),
        ("https://pbx:8088/", "https://pbx:8088"),
        (" https://pbx:8088/openapi ", "https://pbx:8088"),
        ("https://pbx:8088/openapi/", "https://pbx:8088"),
        ("https://pbx:8088/openapi/v1.0/", "https://pbx:8088"),
        ("HTTP://192.168.5.150", "http://192.168.5.150"),
        ("https://gate/pbx1/openapi", "https://gate/pbx1"),
        ("https://[fe80::1]:8088", "https://[fe80::1]:8088"),
    ],
)
def test_base_url_is_taken_as_people_write_it(
    twin: Twin, given: str, base: str
) -> None:
    assert twin.base_client(given)._config.base_url == base


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("pbx:8088", "https://pbx:8088"),
        ("192.168.5.150", "https://192.168.5.150"),
        ("ftp://pbx", "http:// or https://"),
        ("https://", "name a host"),
        ("https://user:hush@pbx", "must not hold"),
        ("https://pbx/?access_token=hush", "must not hold"),
        ("https://pbx:99999", "not a URL"),
    ],
)
def test_base_url_that_cannot_work_is_explained(
    twin: Twin, errors: Any, given: str, remedy: str
) -> None:
    with pytest.raises(errors.ConfigurationError) as caught:
        twin.base_client(given)
    assert remedy in str(caught.value)
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    ("argument", "variable"),
    [
        ("base_url", "YEASTAR_URL"),
        ("client_id", "YEASTAR_CLIENT_ID"),
        ("client_secret", "YEASTAR_CLIENT_SECRET"),
    ],
)
def test_missing_setting_names_argument_and_variable(
    twin: Twin,
    errors: Any,
    monkeypatch: pytest.MonkeyPatch,
    argument: str,
    variable: str,
) -> None:
    given = {"base_url": "https://pbx", "client_id": "i", "client_secret": "s"}
    value = given.pop(argument)
    monkeypatch.delenv(variable, raising=False)
    make = twin.get("client.base", "BaseClient")
    with pytest.raises(errors.ConfigurationError) as caught:
        make(**given)
    assert argument in str(caught.value)
    assert variable in str(caught.value)
    monkeypatch.setenv(variable, value)
    make(**given)


def test_the_fingerprint_of_the_environment_is_that_of_its_pbx(
    twin: Twin, errors: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YEASTAR_URL", "https://pbx")
    monkeypatch.setenv("YEASTAR_FINGERPRINT", "AB:" * 31 + "AB")
    make = twin.get("client.base", "BaseClient")

    def pin(**given: object) -> object:
        made = make(client_id="i", client_secret="s", **given)
        return made._config.fingerprint

    assert pin() == "ab" * 32
    assert pin(fingerprint="cd" * 32) == "cd" * 32
    assert pin(verify=False) is None
    assert pin(base_url="https://another-pbx") is None
    monkeypatch.setenv("YEASTAR_FINGERPRINT", "")
    assert pin() is None
    with pytest.raises(errors.ConfigurationError, match="fingerprint"):
        pin(fingerprint="")
    monkeypatch.setenv("YEASTAR_FINGERPRINT", "12:34")
    with pytest.raises(errors.ConfigurationError, match="fingerprint"):
        pin()
    monkeypatch.setenv("YEASTAR_FINGERPRINT", "ab" * 32)
    monkeypatch.setenv("YEASTAR_URL", "http://pbx")
    with pytest.raises(errors.ConfigurationError, match="YEASTAR_FINGERPRINT"):
        pin()


@pytest.mark.parametrize(
    "settings",
    [
        {"timeout": 0},
        {"connect_timeout": -1},
        {"retries": -1},
        {"user_agent": " "},
        {"fingerprint": "12:34"},
    ],
)
def test_setting_that_cannot_work_is_refused(
    twin: Twin, errors: Any, settings: dict[str, Any]
) -> None:
    with pytest.raises(errors.ConfigurationError):
        twin.base_client("https://pbx", **settings)


def test_free_request_reaches_any_path(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/new/thing", Response({"errcode": 0, "x": 1}))
    client = twin.base_client(pbx)
    for path in ("/v1.0/new/thing", "v1.0/new/thing", "/openapi/v1.0/new/thing"):
        answer = twin.run(client.request("GET", path, params={"a": [1, 2], "b": None}))
        assert (answer.status, answer.errcode) == (200, 0)
        assert answer.json() == {"errcode": 0, "x": 1}
        assert answer.headers["content-type"] == "application/json"
        assert pbx.requests[-1].query["a"] == ["1,2"]
        assert "b" not in pbx.requests[-1].query
    twin.run(client.request("post", "/v1.0/new/thing", json={"k": None}))
    assert pbx.requests[-1].method == "POST"
    assert pbx.requests[-1].json == {"k": None}
    twin.run(client.request("POST", f"{pbx.url}/openapi/v1.0/new/thing"))
    twin.run(
        client.request(
            "POST", "/v1.0/new/thing", json={"t": 1}, files={"f": ("n.wav", b"RIFF")}
        )
    )
    assert b'filename="n.wav"' in pbx.requests[-1].body
    twin.run(client.request("GET", "/v1.0/new/thing", token=False))
    assert pbx.requests[-1].token is None


def test_free_request_checks_if_wanted(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/bad", Response({"errcode": 40002, "errmsg": "PARAMETER ERROR"}))
    pbx.on("/v1.0/page", Response(b"<html>"))
    pbx.on("/v1.0/gone", Response(b"no", status=404))
    client = twin.base_client(pbx)
    with pytest.raises(errors.ApiError) as caught:
        twin.run(client.request("GET", "/v1.0/bad"))
    assert caught.value.path == "/v1.0/bad"
    answer = twin.run(client.request("GET", "/v1.0/bad", check=False))
    assert answer.errcode == 40002
    answer = twin.run(client.request("GET", "/v1.0/page"))
    assert (answer.content, answer.errcode) == (b"<html>", None)
    with pytest.raises(errors.TransportError, match="404"):
        twin.run(client.request("GET", "/v1.0/gone"))
    assert twin.run(client.request("GET", "/v1.0/gone", check=False)).status == 404


def test_free_request_is_repeated_only_when_called_safe(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/x", Response(drop=True), Response())
    client = twin.base_client(pbx)
    with pytest.raises(errors.TransportError) as caught:
        twin.run(client.request("GET", "/v1.0/x"))
    assert caught.value.maybe_applied is True
    pbx.on("/v1.0/x", Response(drop=True), Response())
    assert twin.run(client.request("GET", "/v1.0/x", safe=True)).attempts == 2


@pytest.mark.parametrize(
    "path", ["https://evil.example/x", "//evil.example/x", "\\\\evil\\x", "file:///x"]
)
def test_free_request_never_leaves_the_pbx(
    pbx: ScriptedPbx, twin: Twin, errors: Any, path: str
) -> None:
    with pytest.raises(errors.InvalidArgumentError):
        twin.run(twin.base_client(pbx).request("GET", path))
    assert pbx.requests == []


def test_client_is_a_context_manager(pbx: ScriptedPbx, async_twin: Twin) -> None:
    pbx.on("/v1.0/item/get", Response())
    sync = Twin("sync")
    with sync.base_client(pbx) as client:
        get(sync, client)

    async def main() -> None:
        async with async_twin.base_client(pbx) as client:
            await get(async_twin, client)

    async_twin.run(main())
    assert len(pbx.calls("del_token")) == 2


def test_client_is_cheap(twin: Twin) -> None:
    make = twin.get("client.base", "BaseClient")
    twin.base_client("https://pbx")._config.ssl_context()
    tracemalloc.start()
    started = time.perf_counter()
    clients = [make("https://pbx", "id", "secret") for _ in range(200)]
    for client in clients:
        client._transport._http()
    seconds = (time.perf_counter() - started) / 200
    size = tracemalloc.get_traced_memory()[0] / 200
    tracemalloc.stop()
    # Generous: the machine may be busy, and tracing costs time. Measured: 0.2 ms.
    assert seconds < 0.01
    assert size < 200_000


def test_a_busy_pbx_gets_a_longer_pause(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/get", Response({"errcode": 70082}), Response())
    client = twin.base_client(pbx)
    started = time.monotonic()
    twin.run(get(twin, client))
    # The first pause after a broken connection is 0.25 s at most.
    assert time.monotonic() - started >= 0.5
    assert len(pbx.calls("item/get")) == 2
