"""Through a management platform: its token in a header, and no token of the PBX."""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.runtime.api import create, download, get, pages
from tests.runtime_events.package import load
from tests.scripted_pbx import (
    PLATFORM_TOKEN,
    PREFIX,
    UNAUTHORIZED,
    Platform,
    Response,
    ScriptedPbx,
)
from tests.twin import Twin

BearerToken = load("tokens.bearer").BearerToken
EXPIRED = Response({"errcode": 10004, "errmsg": "TOKEN EXPIRED"})


class Source:
    """Gives tokens in turn, the last one for ever; counts how often it was asked."""

    def __init__(self, *tokens: object) -> None:
        self.tokens = list(tokens)
        self.asked = 0

    def give(self) -> Any:
        self.asked += 1
        return self.tokens.pop(0) if len(self.tokens) > 1 else self.tokens[0]

    async def give_later(self) -> Any:
        await asyncio.sleep(0)
        return self.give()

    def kinds(self, twin: Twin) -> list[Callable[[], Any]]:
        return [self.give, self.give_later] if twin.is_async else [self.give]


@pytest.fixture(autouse=True)
def _no_credentials(monkeypatch: pytest.MonkeyPatch, platform: Platform) -> None:
    for name in ("YEASTAR_CLIENT_ID", "YEASTAR_CLIENT_SECRET"):
        monkeypatch.delenv(name, raising=False)
    for name in ("get", "create", "list", "download"):
        platform.on(f"/v1.0/item/{name}", Response())


@pytest.mark.parametrize("tail", ["", "/", "/openapi", "/openapi/", "/openapi/v1.0"])
def test_every_request_has_the_header_and_no_other_token(
    platform: Platform, twin: Twin, tail: str
) -> None:
    client = twin.base_client(platform.base + tail, auth=BearerToken(PLATFORM_TOKEN))
    assert client._config.base_url == platform.base
    twin.run(get(twin, client, id=1))
    twin.run(create(twin, client))
    twin.run(client.request("GET", "/v1.0/item/get", params={"id": 2}))
    twin.run(client.request("GET", "/v1.0/item/get", token=False))
    twin.close(client)
    root = f"{PREFIX}/openapi/v1.0/item"
    assert [(r.method, r.target) for r in platform.requests] == [
        ("GET", f"{root}/get?id=1"),
        ("POST", f"{root}/create"),
        ("GET", f"{root}/get?id=2"),
        ("GET", f"{root}/get"),
    ]
    assert set(platform.bearers) == {PLATFORM_TOKEN}
    assert {r.headers["user-agent"] for r in platform.requests} == {"OpenAPI"}


def test_pages_are_fetched_one_after_the_other(platform: Platform, twin: Twin) -> None:
    def rows(request: Any) -> Response:
        first = (int(request.query.get("page", ["1"])[0]) - 1) * 2
        data = [{"id": first + 1}, {"id": first + 2}][: 5 - first]
        return Response({"errcode": 0, "total_number": 5, "data": data})

    platform.on("/v1.0/item/list", rows)
    client = twin.base_client(platform.base, auth=BearerToken(PLATFORM_TOKEN))
    listed = twin.items(pages(twin, client, page_size=2))
    assert [item.id for item in listed] == [1, 2, 3, 4, 5]
    assert platform.bearers == [PLATFORM_TOKEN] * 3


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


def test_free_request_shows_a_refusal_as_it_came(
    platform: Platform, twin: Twin, errors: Any
) -> None:
    client = twin.base_client(platform.base, auth=BearerToken("OTHER-SECRET"))
    answer = twin.run(client.request("GET", "/v1.0/item/get", check=False))
    assert (answer.status, answer.json()) == (401, {"msg": "unauthorized"})
    with pytest.raises(errors.ApiError) as caught:
        twin.run(client.request("GET", "/v1.0/item/get"))
    assert (caught.value.errcode, caught.value.path) == (10004, "/v1.0/item/get")


def test_http_401_of_the_pbx_itself_stays_what_it_was(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/get", Response(b"no", status=401))
    with pytest.raises(errors.TransportError) as caught:
        twin.run(get(twin, twin.base_client(pbx)))
    assert caught.value.status == 401
    assert len(pbx.calls("item/get")) == 1


def test_other_failures_keep_their_rules(
    platform: Platform, twin: Twin, errors: Any
) -> None:
    platform.on(
        "/v1.0/item/get", Response(drop=True), Response(b"", status=502), Response()
    )
    client = twin.base_client(platform.base, auth=BearerToken(PLATFORM_TOKEN))
    assert twin.run(get(twin, client)).http.attempts == 3
    platform.on("/v1.0/item/create", Response(drop=True))
    with pytest.raises(errors.TransportError) as caught:
        twin.run(create(twin, client))
    assert (caught.value.attempts, caught.value.maybe_applied) == (1, True)
    platform.on("/v1.0/item/get", Response({"errcode": 60001}))
    with pytest.raises(errors.ApiError) as refused:
        twin.run(get(twin, client))
    assert refused.value.hint is None
    platform.on("/v1.0/item/get", Response(b"forbidden", status=403))
    with pytest.raises(errors.TransportError, match="403: forbidden"):
        twin.run(get(twin, client))


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


def test_calls_about_tokens_of_the_pbx_are_not_sent(
    platform: Platform, twin: Twin, errors: Any
) -> None:
    client = twin.base_client(platform.base, auth=BearerToken(PLATFORM_TOKEN))
    for path in ("/v1.0/get_token", "openapi/v1.0/refresh_token/", "/v1.0/del_token"):
        with pytest.raises(errors.ConfigurationError, match="auth="):
            twin.run(client.request("GET", path))
    for given in ({}, {"client_secret": "other"}):
        with pytest.raises(errors.ConfigurationError, match="no login"):
            twin.run(client.login(**given))
    assert platform.requests == []


def test_events_and_files_need_the_pbx_itself(
    platform: Platform, twin: Twin, errors: Any, tmp_path: Any
) -> None:
    url = "/api/download/a.wav"
    platform.on(
        "/v1.0/item/download", Response({"errcode": 0, "download_resource_url": url})
    )
    client = twin.base_client(platform.base, auth=BearerToken(PLATFORM_TOKEN))
    with pytest.raises(errors.ConfigurationError, match="not told by the vendor"):
        client.events()
    assert platform.requests == []
    file = twin.run(download(twin, client))
    assert file.download_resource_url == url
    for fetch in (
        lambda: twin.run(file.save(tmp_path / "a.wav")),
        lambda: twin.run(file.read()),
        lambda: twin.items(file.iter_bytes()),
    ):
        with pytest.raises(errors.ConfigurationError, match="client of the PBX"):
            fetch()
    assert len(platform.requests) == 1
    assert list(tmp_path.iterdir()) == []


def test_own_transport_gets_the_header(platform: Platform, twin: Twin) -> None:
    import httpx

    transport = httpx.AsyncHTTPTransport() if twin.is_async else httpx.HTTPTransport()
    platform.refusals = [UNAUTHORIZED]
    auth = BearerToken(Source("OLD-SECRET", PLATFORM_TOKEN).give)
    client = twin.base_client(platform.base, auth=auth, transport=transport)
    twin.run(create(twin, client, name="y"))
    assert platform.bearers == ["OLD-SECRET", PLATFORM_TOKEN]
    assert platform.requests[-1].json == {"name": "y"}


def test_forgotten_client_warns_without_the_token(
    platform: Platform, twin: Twin
) -> None:
    client = twin.get("client.base", "BaseClient")(
        platform.base, auth=BearerToken(PLATFORM_TOKEN)
    )
    twin.run(get(twin, client))
    with pytest.warns(
        ResourceWarning, match=r"auth=BearerToken\(\*\*\*\)\) was not"
    ) as caught:
        client.__del__()
    assert "on the PBX" not in str(caught[0].message)
    twin.close(client)


def test_bearer_token_shows_nothing_and_is_not_copied() -> None:
    for token in (
        BearerToken(PLATFORM_TOKEN),
        BearerToken(Source(PLATFORM_TOKEN).give),
    ):
        for shown in (repr(token), str(token), f"{token}", repr([token])):
            assert "SECRET" not in shown
        assert not hasattr(token, "__dict__")
        for copier in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="secret"):
                copier(token)


def test_rich_shows_nothing(platform: Platform) -> None:
    from rich.console import Console
    from rich.pretty import pretty_repr
    from rich.traceback import Traceback

    client = Twin("sync").base_client(platform.base, auth=BearerToken(PLATFORM_TOKEN))
    console = Console(width=200)
    with console.capture() as captured:
        console.print(client, client._config, client._config.auth)
        console.print(pretty_repr(client._config), pretty_repr(vars(client)))
        try:
            client.events()
        except Exception:
            console.print(Traceback(show_locals=True))
    assert "base_url" in captured.get()
    assert "PLATFORM-1" not in captured.get()


def test_logger_of_other_libraries_is_guarded() -> None:
    redact = load("redact")
    record = logging.LogRecord(
        "x",
        10,
        "f",
        1,
        f"headers=[(b'X-Echo', b'Bearer {PLATFORM_TOKEN}')]",
        None,
        None,
    )
    redact.TokenFilter().filter(record)
    assert record.getMessage() == "headers=[(b'X-Echo', b'Bearer ***')]"
    prose = "the bearer token is missing; Bearer authentication wanted"
    assert redact.redact_query(prose) == prose
    redacted = redact.redact_value({"Authorization": f"Basic {PLATFORM_TOKEN}"})
    assert redacted == {"Authorization": "***"}


def test_answer_that_says_done_is_believed_whatever_its_status(
    platform: Platform, twin: Twin
) -> None:
    platform.on("/v1.0/item/create", Response({"errcode": 0}, status=401))
    given = iter(f"token-{number}" for number in range(10_000, 10_009))
    platform.accepted.update(f"token-{number}" for number in range(10_000, 10_009))
    client = twin.base_client(platform.base, auth=BearerToken(lambda: next(given)))
    twin.run(create(twin, client))
    assert len(platform.requests) == 1


def test_refusal_by_http_401_tells_how_long_the_call_took(
    platform: Platform, twin: Twin, errors: Any
) -> None:
    platform.on("/v1.0/item/get", Response(b"no", status=401, delay=0.05))
    client = twin.base_client(platform.base, auth=BearerToken(PLATFORM_TOKEN))
    with pytest.raises(errors.ApiError) as caught:
        twin.run(get(twin, client))
    assert caught.value.elapsed >= 0.05
