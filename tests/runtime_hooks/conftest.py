"""A PBX on loopback that answers one call that reads and one that changes something."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.scripted_pbx import Response, ScriptedPbx

READ = "/v1.0/system/information"
TOKEN = "TOKEN-1-SECRET"


@pytest.fixture
def pbx() -> Iterator[ScriptedPbx]:
    """A PBX without TLS."""
    with ScriptedPbx() as server:
        server.on(READ, Response({"errcode": 0, "data": {}}))
        yield server
        assert server.wrongs == []
