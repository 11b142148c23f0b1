"""A mock PBX on real sockets, a real Redis, and processes that share tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.mock_pbx.server import MockPbx
from tests.runtime_tokens.programs import Program, Setup
from tests.runtime_tokens.redis_server import RedisServer


@pytest.fixture(scope="session")
def mock_process() -> Iterator[MockPbx]:
    with MockPbx() as pbx:
        yield pbx


@pytest.fixture
def mock(mock_process: MockPbx) -> MockPbx:
    mock_process.reset()
    return mock_process


@pytest.fixture(scope="session")
def redis_process() -> Iterator[RedisServer]:
    with RedisServer() as server:
        yield server


@pytest.fixture
def redis_server(redis_process: RedisServer) -> RedisServer:
    redis_process.client.flushall()
    return redis_process


@pytest.fixture(params=["file", "redis"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place that processes can share."""
    if request.param == "file":
        return str(tmp_path / "tokens.json")
    return request.getfixturevalue("redis_server").url


@pytest.fixture
def setup(mock: MockPbx) -> Setup:
    return Setup(mock.url, mock.client_id, mock.client_secret, place="")


@pytest.fixture
def programs() -> Iterator[Callable[..., list[Program]]]:
    """Start so many processes; they are ended with the test."""
    started: list[Program] = []

    def start(setup: Setup, count: int, **changes: Any) -> list[Program]:
        begun = [Program(replace(setup, **changes)) for _ in range(count)]
        started.extend(begun)
        return begun

    yield start
    for each in started:
        each.end()
