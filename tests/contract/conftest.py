"""One stateless mock PBX for the whole walk, and both clients on it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.settings import Settings
from yeastar_pseries import AsyncClient, Client


@pytest.fixture(scope="session")
def pbx() -> Iterator[MockPbx]:
    with MockPbx(Settings(stateful=False, max_tokens=1000)) as running:
        yield running


@pytest.fixture(scope="session")
def client(pbx: MockPbx) -> Iterator[Client]:
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as made:
        yield made


class AsyncRunner:
    """An AsyncClient and the event loop it lives on."""

    def __init__(self, pbx: MockPbx) -> None:
        self.runner = asyncio.Runner()
        self.client = AsyncClient(pbx.url, pbx.client_id, pbx.client_secret)


@pytest.fixture(scope="session")
def async_client(pbx: MockPbx) -> Iterator[AsyncRunner]:
    made = AsyncRunner(pbx)
    with made.runner:
        yield made
        made.runner.run(made.client.aclose())
