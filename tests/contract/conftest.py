"""One stateless mock PBX for the whole walk, and both clients on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.settings import Settings
from tests.twin import Twin
from yeastar_pseries import AsyncClient, Client


@pytest.fixture(scope="session")
def pbx() -> Iterator[MockPbx]:
    with MockPbx(Settings(stateful=False, max_tokens=1000, strict=True)) as running:
        yield running


@pytest.fixture(scope="session")
def client(pbx: MockPbx) -> Iterator[Client]:
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as client:
        yield client


@pytest.fixture(scope="session")
def session_twin() -> Iterator[Twin]:
    """Where the async client of the whole walk lives."""
    with Twin("async") as twin:
        yield twin


@pytest.fixture(scope="session")
def async_client(session_twin: Twin, pbx: MockPbx) -> Iterator[AsyncClient]:
    with session_twin.client(pbx) as client:
        yield client
