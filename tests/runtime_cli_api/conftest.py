"""The PBX that commands are run against."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_cli_api.asking import point_at


@pytest.fixture(scope="module")
def server() -> Iterator[MockPbx]:
    """One mock PBX for the file."""
    with MockPbx() as mock:
        yield mock


@pytest.fixture
def pbx(server: MockPbx, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> MockPbx:
    """The mock PBX at its start; the environment leads to it."""
    server.reset()
    server.unblock()
    point_at(server, monkeypatch, tmp_path)
    return server
