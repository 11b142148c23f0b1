"""Calls through a management platform: what is sent there, what is not, what fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.runtime.api import create, download, get, pages
from tests.runtime.token_source import Source
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

pytestmark = pytest.mark.usefixtures("no_credentials")

BearerToken = load("tokens.bearer").BearerToken


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
