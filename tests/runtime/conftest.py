"""A PBX and a management platform on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.runtime_events.package import load
from tests.scripted_pbx import Platform, ScriptedPbx


@pytest.fixture
def pbx() -> Iterator[ScriptedPbx]:
    """A PBX without TLS."""
    with ScriptedPbx() as server:
        yield server
        assert server.wrongs == []


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A management platform that passes calls on to a PBX."""
    with Platform() as server:
        yield server
        assert server.wrongs == []


@pytest.fixture(scope="session")
def errors() -> Any:
    """The exceptions."""
    return load("exceptions")
