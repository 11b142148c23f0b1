"""Both halves of the package, for every test that asks for `twin`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.twin import Twin


@pytest.fixture(params=["sync", "async"])
def twin(request: pytest.FixtureRequest) -> Iterator[Twin]:
    """Runs the test once with each half; fails if a task is left over."""
    with Twin(request.param) as made:
        yield made
