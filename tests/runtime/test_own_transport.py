"""A transport of the user's own: what it cannot obey is refused, never dropped."""

from __future__ import annotations

import ssl
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.authority import identity
from tests.runtime.api import create, download, get
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin


def own(twin: Twin, **settings: Any) -> Any:
    """A transport of httpx."""
    kind = httpx.AsyncHTTPTransport if twin.is_async else httpx.HTTPTransport
    return kind(**settings)


@pytest.mark.parametrize(
    ("names", "settings"),
    [
        ("fingerprint=", {"fingerprint": "ab" * 32}),
        ("verify=", {"verify": False}),
        ("verify=", {"verify": "/nowhere.pem"}),
        ("verify=", {"verify": Path("/nowhere.pem")}),
        ("verify=", {"verify": ssl.create_default_context()}),
        ("proxy=", {"proxy": "http://127.0.0.1:9"}),
        ("trust_env=", {"trust_env": True}),
        (
            "fingerprint= and proxy=",
            {"fingerprint": "ab" * 32, "proxy": "http://127.0.0.1:9"},
        ),
    ],
)
def test_what_a_transport_would_drop_is_refused(
    twin: Twin, errors: Any, names: str, settings: dict[str, Any]
) -> None:
    with ScriptedPbx(identity()) as server:
        with pytest.raises(errors.ConfigurationError) as caught:
            client = twin.base_client(
                server, transport=own(twin, verify=False), **settings
            )
            # As it was: the secret goes to a host that nobody has checked.
            twin.run(get(twin, client))
        assert str(caught.value).startswith(f"{names} would not be obeyed")
        assert server.requests == []


def test_what_a_transport_leaves_to_the_client_is_obeyed(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/v1.0/item/get", Response(drop=True), Response())
    client = twin.base_client(
        pbx,
        transport=own(twin),
        verify=True,
        user_agent="Shop/2",
        retries=1,
        auto_refresh=False,
    )
    assert twin.run(get(twin, client)).http.attempts == 2
    assert {each.headers["user-agent"] for each in pbx.requests} == {"Shop/2"}


def test_what_a_transport_may_have_sent_is_not_sent_again(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/create", Response(drop=True), Response())
    client = twin.base_client(pbx, transport=own(twin))
    with pytest.raises(errors.TransportError) as caught:
        twin.run(create(twin, client))
    assert caught.value.maybe_applied
    assert sum("item/create" in each.path for each in pbx.requests) == 1


def test_what_a_transport_never_connected_for_is_sent_again(
    twin: Twin, errors: Any
) -> None:
    client = twin.base_client("http://127.0.0.1:9", transport=own(twin), retries=1)
    with pytest.raises(errors.ConnectError, match="2 attempts") as caught:
        twin.run(create(twin, client))
    assert not caught.value.maybe_applied


def test_events_are_not_sent_past_a_transport(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    client = twin.base_client(pbx, transport=own(twin))
    with pytest.raises(errors.ConfigurationError, match="do not go through transport="):
        stream = client.events(open_timeout=0)
        twin.run(stream.open())
    assert pbx.requests == []


def test_transport_of_the_other_kind_is_refused(twin: Twin, errors: Any) -> None:
    other = httpx.HTTPTransport() if twin.is_async else httpx.AsyncHTTPTransport()
    for wrong in (other, httpx.Client, "http://127.0.0.1", object()):
        with pytest.raises(errors.ConfigurationError, match="^transport is a"):
            twin.base_client("https://pbx", transport=wrong)


def test_transport_of_both_kinds_is_taken(twin: Twin) -> None:
    transport = httpx.MockTransport(
        lambda request: httpx.Response(200, json={"errcode": 0})
    )
    client = twin.base_client("https://pbx", transport=transport)

    outcome = twin.run(client.request("GET", "/v1.0/item/get", token=False))
    assert outcome.status == 200


def test_pin_holds_for_a_host_that_shows_another_certificate(
    twin: Twin, errors: Any
) -> None:
    """The same without transport=: nothing is sent there."""
    with ScriptedPbx(identity()) as server:
        client = twin.base_client(server, fingerprint="ab" * 32)
        with pytest.raises(errors.CertificateError):
            twin.run(get(twin, client))
        assert server.requests == []


@pytest.mark.parametrize(
    "answer",
    [
        Response({"errmsg": "x" * 20}, delay=0.35, drip=0.001, stall=5),
        Response({"errmsg": "x" * 200}, delay=0.35, drip=0.05),
        Response(delay=5),
    ],
)
def test_time_of_a_call_does_not_begin_anew_with_the_body(
    pbx: ScriptedPbx, twin: Twin, errors: Any, answer: Response
) -> None:
    pbx.on("/v1.0/item/create", answer)
    client = twin.base_client(pbx, transport=own(twin))
    twin.run(client.login())
    options = load("calls.options").CallOptions(timeout=0.5)
    started = time.monotonic()
    with pytest.raises(errors.RequestTimeoutError) as caught:
        twin.run(create(twin, client, options=options))
    # Before, silence in the body was allowed the 0.5 s once more.
    assert 0.45 < time.monotonic() - started < 0.75
    assert caught.value.maybe_applied is True


def test_head_that_drips_ends_a_call_of_the_async_client(
    pbx: ScriptedPbx, async_twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/create", Response(drip=0.05, drip_head=True))
    client = async_twin.base_client(pbx, transport=own(async_twin))
    async_twin.run(client.login())
    options = load("calls.options").CallOptions(timeout=0.5)
    started = time.monotonic()
    with pytest.raises(errors.RequestTimeoutError):
        async_twin.run(create(async_twin, client, options=options))
    assert time.monotonic() - started < 0.8


def test_download_through_a_transport_is_ended_by_silence_only(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    where = {"download_resource_url": "/api/download/a"}
    pbx.on("/v1.0/item/download", Response(where))
    pbx.on("/api/download/a", Response(b"x" * 40, drip=0.02))
    client = twin.base_client(pbx, transport=own(twin), timeout=0.5)
    twin.run(client.login())
    file: Any = twin.run(download(twin, client))
    assert twin.run(file.read()) == b"x" * 40


def test_the_answer_of_a_transport_is_left_as_it_was(
    twin: Twin, errors: Any, pbx: ScriptedPbx
) -> None:
    # As of respx, which tests look through afterwards.
    login = {"errcode": 0, "access_token": "T", "access_token_expire_time": 999}
    # As bytes: it need not be a text of any encoding, and may stand there twice.
    headers = [(b"Location", b"http://[::1\xff"), (b"X", b"1"), (b"Location", b"b")]
    moved = httpx.Response(302, headers=headers)
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        there = request.url.path.endswith("/item/get")
        return moved if there else httpx.Response(200, json=login)

    client = twin.base_client(pbx, transport=httpx.MockTransport(answer))
    for _ in range(2):
        with pytest.raises(errors.YeastarError, match="redirected to"):
            twin.run(get(twin, client))
        assert moved.headers.raw == headers
        assert not [each for each in moved.extensions if "yeastar" in each]
    assert len(asked) == 3
