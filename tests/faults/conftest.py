"""One stateful mock PBX, as new for each test, and both clients."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from tests.mock_pbx.server import MockPbx


@pytest.fixture(scope="session")
def running() -> Iterator[MockPbx]:
    with MockPbx() as pbx:
        yield pbx


@pytest.fixture
def pbx(running: MockPbx) -> Iterator[MockPbx]:
    before = vars(running.settings).copy()
    yield running
    crashes = running.status()["crashes"]
    vars(running.settings).update(before)
    running.reset()
    assert crashes == []


def asked(pbx: MockPbx) -> Counter[str | None]:
    """How often each operation was called."""
    return Counter(request.operation for request in pbx.requests)
