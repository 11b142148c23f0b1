"""A PBX on loopback, and a process that was told of nothing yet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.scripted_pbx import ScriptedPbx
from yeastar_pseries._runtime.schema.report import TOLD, WHOLE_PROCESS


@pytest.fixture
def pbx() -> Iterator[ScriptedPbx]:
    """A PBX without TLS."""
    with ScriptedPbx() as server:
        yield server
        assert server.wrongs == []


@pytest.fixture(autouse=True)
def _nothing_told() -> None:
    TOLD.forget()
    WHOLE_PROCESS.forget()
