"""A token that somebody else fetches: no login, nothing given back."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.mock_pbx.server import MockPbx
from tests.runtime_tokens.counts import asked, live
from tests.twin import Twin
from yeastar_pseries import BearerToken
from yeastar_pseries.errors import ConfigurationError, TokenExpiredError
from yeastar_pseries.tokens import MemoryTokenStore

CALLS = ("get_token", "refresh_token", "del_token")


def fetch(mock: MockPbx) -> str:
    """Fetch a token as another program does."""
    answer = httpx.post(
        f"{mock.url}/openapi/v1.0/get_token",
        json={"username": mock.client_id, "password": mock.client_secret},
        headers={"User-Agent": "OpenAPI"},
    )
    return answer.json()["access_token"]


class Provider:
    """Gives what a test tells it to give, sync or async."""

    def __init__(self, twin: Twin, *tokens: str) -> None:
        self.tokens = list(tokens)
        self.asked = 0
        self.function = self._later if twin.is_async else self._now

    def _now(self) -> str:
        self.asked += 1
        return self.tokens.pop(0) if len(self.tokens) > 1 else self.tokens[0]

    async def _later(self) -> str:
        return self._now()


def test_a_token_serves_calls_downloads_and_events(
    mock: MockPbx, twin: Twin, tmp_path: Path
) -> None:
    token = fetch(mock)
    client = twin.make(mock.url, access_token=token)
    twin.run(client.system.information())
    mock.call("1000", "1001")
    name = twin.run(client.recording.list()).data[0].file
    answer = twin.run(client.recording.download(file=name))
    assert len(twin.run(answer.read())) > 100
    with twin.stream(client, topics=[30011]) as stream:
        mock.push(30011)
        assert twin.call(
            lambda: next(iter(stream)) if not twin.is_async else anext(stream)
        )
    assert "access_token=***" in repr(client) and token not in repr(client)
    twin.close(client)
    assert asked(mock, *CALLS) == 1
    assert live(mock) == 1


def test_a_function_is_asked_once_more_when_its_token_has_expired(
    mock: MockPbx, twin: Twin
) -> None:
    provider = Provider(twin, "OLD-TOKEN", fetch(mock))
    client = twin.make(mock.url, access_token=provider.function)
    twin.run(client.system.information())
    assert provider.asked == 2
    twin.close(client)
    assert asked(mock, *CALLS) == 1


def test_a_token_that_stays_expired_is_an_error(mock: MockPbx, twin: Twin) -> None:
    for given in ("OLD-TOKEN", Provider(twin, "OLD-TOKEN").function):
        client = twin.make(mock.url, access_token=given)
        with pytest.raises(TokenExpiredError, match="access_token=") as caught:
            twin.run(client.system.information())
        shown = "".join(traceback.format_exception(caught.value))
        assert "OLD-TOKEN" not in shown
        with pytest.raises(TokenExpiredError), twin.stream(client, topics=[30011]):
            pass
        twin.close(client)
    assert asked(mock, *CALLS) == 0


def test_there_is_no_login_and_nothing_to_give_back(twin: Twin) -> None:
    client = twin.make("http://127.0.0.1:1", access_token="TOKEN")
    for call in (client.login, client.revoke_token):
        with pytest.raises(ConfigurationError, match="access_token="):
            twin.run(call())
    twin.close(client)


@pytest.mark.parametrize(
    "more",
    [
        {"client_id": "id"},
        {"client_secret": "secret"},
        {"auth": BearerToken("platform")},
        {"token_store": MemoryTokenStore()},
    ],
)
def test_it_goes_with_nothing_else_that_brings_a_token(
    twin: Twin, more: dict[str, Any]
) -> None:
    with pytest.raises(ConfigurationError, match="exclude each other"):
        twin.make("http://127.0.0.1:1", access_token="TOKEN", **more)


@pytest.mark.parametrize("token", ["", "two words", "Bearer x", "ünï-SECRET", 5])
def test_what_is_no_token_is_refused(twin: Twin, token: Any) -> None:
    with pytest.raises(ConfigurationError, match="access_token=") as caught:
        twin.make("http://127.0.0.1:1", access_token=token)
    assert "SECRET" not in str(caught.value)
