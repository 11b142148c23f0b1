"""A broker of each kind for the session, and PBXs that count."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.runtime_relay.servers import KINDS, TestBroker
from tests.runtime_relay.source import CountingPbx


@pytest.fixture(params=sorted(KINDS))
def broker(request: pytest.FixtureRequest) -> Iterator[TestBroker]:
    with KINDS[request.param]() as process:
        yield process


@pytest.fixture
def pbx() -> Iterator[CountingPbx]:
    with CountingPbx() as server:
        yield server
        assert server.wrongs == []
