"""A PBX and a management platform on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.runtime_events.package import load
from tests.scripted_pbx import Platform, Response, ScriptedPbx


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


@pytest.fixture
def no_credentials(monkeypatch: pytest.MonkeyPatch, platform: Platform) -> None:
    """Nothing in the environment; the platform answers calls of the tests' API."""
    for name in ("YEASTAR_CLIENT_ID", "YEASTAR_CLIENT_SECRET"):
        monkeypatch.delenv(name, raising=False)
    for name in ("get", "create", "list", "download"):
        platform.on(f"/v1.0/item/{name}", Response())


@pytest.fixture(scope="session")
def errors() -> Any:
    """The exceptions."""
    return load("exceptions")
