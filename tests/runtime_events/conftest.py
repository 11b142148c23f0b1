"""Streams of both halves, and a PBX on loopback."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.runtime_events.driver import Driver
from tests.scripted_pbx import ScriptedPbx
from tests.twin import Twin


@pytest.fixture
def driver(twin: Twin) -> Driver:
    """Makes streams of the half that `twin` is."""
    return Driver(twin)


@pytest.fixture
def pbx(driver: Driver) -> Iterator[ScriptedPbx]:
    """A PBX that takes the tokens of a driver; it must outlive the stream."""
    with ScriptedPbx(any_token=True) as server:
        yield server
        assert server.wrongs == []
