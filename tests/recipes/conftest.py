"""A mock PBX for recipes, as new for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.mock_pbx.server import MockPbx
from yeastar_pseries import Client


@pytest.fixture(scope="session")
def _pbx() -> Iterator[MockPbx]:
    with MockPbx(tls=False, strict=True, past_calls=0) as pbx:
        yield pbx


@pytest.fixture
def pbx(_pbx: MockPbx) -> MockPbx:
    """A strict one, without calls in its past."""
    _pbx.reset()
    return _pbx


@pytest.fixture
def client(pbx: MockPbx) -> Iterator[Client]:
    """What a test itself asks the PBX with."""
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as client:
        yield client
