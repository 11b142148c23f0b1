"""Both twins, and a PBX on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.runtime.server import Pbx
from tests.runtime.twins import Twin
from tests.runtime_events.package import load


@pytest.fixture
def pbx() -> Iterator[Pbx]:
    """A PBX without TLS."""
    with Pbx() as server:
        yield server


@pytest.fixture(params=["sync", "async"])
def twin(request: pytest.FixtureRequest) -> Iterator[Twin]:
    """Runs the test once with each half of the package."""
    made = Twin(request.param)
    yield made
    made.end()


@pytest.fixture(scope="session")
def errors() -> Any:
    """The exceptions."""
    return load("_shared.exceptions")
