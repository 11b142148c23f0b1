"""A PBX whose files break off, and no pauses between the attempts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.runtime_events.package import load
from tests.scripted_pbx import ScriptedPbx


@pytest.fixture
def pbx() -> Iterator[ScriptedPbx]:
    """A PBX without TLS."""
    with ScriptedPbx() as server:
        yield server
        assert server.wrongs == []


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again without a pause."""
    monkeypatch.setattr(load("retry.pauses"), "FIRST_PAUSE", 0.0)


@pytest.fixture(scope="session")
def errors() -> object:
    """The exceptions."""
    return load("exceptions")
