"""The whole package through a management platform, which adds the PBX's token."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.contract.cases import document
from tests.contract.platforms import platform_of
from tests.contract.test_secrecy import EXTENSION
from tests.mock_pbx.server import MockPbx
from tests.scripted_pbx import PLATFORM_TOKEN, UNAUTHORIZED, Platform
from tests.twin import Twin
from yeastar_pseries import BearerToken, errors


@pytest.fixture(scope="module")
def pbx() -> Iterator[MockPbx]:
    with MockPbx() as running:
        yield running


@pytest.fixture
def platform(pbx: MockPbx) -> Iterator[Platform]:
    pbx.reset()
    with platform_of(pbx) as running:
        yield running
        assert running.wrongs == []


@pytest.fixture
def client(twin: Twin, platform: Platform) -> Iterator[Any]:
    outcome = twin.make(platform.base, auth=BearerToken(PLATFORM_TOKEN))
    yield outcome
    twin.close(outcome)


def test_calls_pages_and_errors_are_those_of_the_pbx(
    twin: Twin,
    client: Any,
    platform: Platform,
    pbx: MockPbx,
) -> None:
    with twin.client(pbx) as direct:
        for each in (client, direct):
            answer_of = twin.run(each.system.information())
            assert answer_of.data.sn == twin.run(direct.system.information()).data.sn
        numbers = [row.number for row in twin.items(direct.extension.list())]
        rows = twin.items(client.extension.list(page_size=20))
        assert [row.number for row in rows] == numbers
        assert len(numbers) > 40
        failed: list[errors.ApiError] = []
        for each in (client, direct):
            with pytest.raises(errors.ApiError) as caught:
                twin.run(each.extension.get(id=999_999))
            failed.append(caught.value)
        assert type(failed[0]) is type(failed[1])
        assert failed[0].errcode == failed[1].errcode
        assert str(failed[0]).partition("(")[0] == str(failed[1]).partition("(")[0]
        outcome = twin.run(client.extension.create(**EXTENSION))
        assert outcome.errcode == 0
        assert "4321" in [row.number for row in twin.items(direct.extension.list())]
    assert set(platform.bearers) == {PLATFORM_TOKEN}
    assert len(platform.requests) >= 6


def test_token_that_ends_is_asked_for_again(
    twin: Twin,
    platform: Platform,
) -> None:
    tokens = ["OLD-SECRET", PLATFORM_TOKEN]
    given = twin.make(
        platform.base,
        auth=BearerToken(lambda: tokens.pop(0) if len(tokens) > 1 else tokens[0]),
    )
    platform.refusals = [UNAUTHORIZED]
    assert twin.run(given.system.information()).errcode == 0
    assert platform.bearers == ["OLD-SECRET", PLATFORM_TOKEN]
    twin.close(given)


def test_fixed_token_that_ends_says_what_to_do(
    twin: Twin,
    client: Any,
    platform: Platform,
) -> None:
    platform.accepted.clear()
    with pytest.raises(errors.TokenExpiredError, match="auth=") as caught:
        twin.run(client.system.information())
    assert "HTTP 401" in str(caught.value)
    assert len(platform.requests) == 1


def test_what_is_not_told_for_a_platform_is_not_sent(
    twin: Twin,
    client: Any,
    platform: Platform,
    pbx: MockPbx,
    tmp_path: Path,
) -> None:
    for refused in (
        lambda: client.events(),
        lambda: client.login(),
        lambda: client.auth.get_token(username="u", password="p"),
        lambda: client.auth.refresh_token(refresh_token="r"),
        lambda: client.auth.del_token(),
    ):
        with pytest.raises(errors.ConfigurationError, match="auth="):
            twin.run(refused())
    assert platform.requests == []
    pbx.call("1000", "1001")
    row = twin.items(client.recording.list())[0]
    found = twin.run(client.recording.download(id=row.id))
    sent = len(platform.requests)
    with pytest.raises(errors.ConfigurationError, match="download"):
        twin.run(found.save(tmp_path / "a.wav"))
    assert len(platform.requests) == sent
    # The remedy that the message names.
    with twin.client(pbx) as direct:
        again = twin.run(direct.recording.download(id=row.id))
        twin.run(again.save(tmp_path / "a.wav"))
    assert (tmp_path / "a.wav").stat().st_size > 0


def test_no_operation_of_the_spec_asks_for_the_token_of_a_platform() -> None:
    spec = document()
    assert spec["security"] == [{"accessToken": []}]
    assert "platformToken" in spec["components"]["securitySchemes"]
    asked = [
        operation.get("security", [])
        for item in spec["paths"].values()
        for operation in item.values()
    ]
    assert {name for wanted in asked for each in wanted for name in each} <= {
        "accessToken"
    }
