"""A PBX and a management platform on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.runtime.management import Platform
from tests.runtime.server import Pbx
from tests.runtime_events.package import load


@pytest.fixture
def pbx() -> Iterator[Pbx]:
    """A PBX without TLS."""
    with Pbx() as server:
        yield server


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A management platform that passes calls on to a PBX."""
    with Platform() as server:
        yield server
        # Whatever a test was about: nothing went out that a platform must not see.
        assert server.wrongs == []


@pytest.fixture(scope="session")
def errors() -> Any:
    """The exceptions."""
    return load("exceptions")
