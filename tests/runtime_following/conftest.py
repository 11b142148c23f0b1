"""A PBX without TLS, calls of which are followed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.mock_pbx.server import MockPbx
from tests.scripted_pbx import ScriptedPbx


@pytest.fixture(scope="module")
def _running() -> Iterator[MockPbx]:
    with MockPbx(clock="frozen", tls=False) as running:
        yield running


@pytest.fixture
def pbx(_running: MockPbx) -> MockPbx:
    """A mock PBX as new, whose clock goes on by order only."""
    _running.reset(settings=True)
    return _running


@pytest.fixture
def scripted() -> Iterator[ScriptedPbx]:
    """A PBX that answers as it is told."""
    with ScriptedPbx() as running:
        yield running
        assert running.wrongs == []
