"""A PBX on loopback."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.scripted_pbx import ScriptedPbx


@pytest.fixture
def pbx() -> Iterator[ScriptedPbx]:
    """A PBX without TLS."""
    with ScriptedPbx() as server:
        yield server
        assert server.wrongs == []
