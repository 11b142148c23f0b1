"""An MCP client of the SDK, in the same process as the server, and a mock PBX behind."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import mcp
import pytest

from tests.mock_pbx import MockPbx
from yeastar_pseries import Client
from yeastar_pseries._runtime.catalog.catalog import load_catalog
from yeastar_pseries._runtime.mcp.operations import OperationTools
from yeastar_pseries._runtime.mcp.recent import RecentEvents
from yeastar_pseries._runtime.mcp.rights import Rights
from yeastar_pseries._runtime.mcp.server import make_server
from yeastar_pseries._runtime.mcp.tools import Parts
from yeastar_pseries.events import EVENTS


@pytest.fixture(scope="session")
def server() -> Iterator[MockPbx]:
    """One mock PBX for all tests."""
    with MockPbx(call_seconds=0.05) as mock:
        yield mock


@pytest.fixture
def pbx(server: MockPbx) -> MockPbx:
    """The mock PBX at its start."""
    server.reset(settings=True)
    server.unblock()
    return server


class Agent:
    """What an agent does with the server; each call is a session of its own."""

    def __init__(self, server: Any) -> None:
        self._server = server

    def tools(self) -> dict[str, Any]:
        """Return the tools that are offered, by name."""

        async def ask() -> list[Any]:
            async with mcp.Client(self._server) as client:
                return (await client.list_tools()).tools

        return {each.name: each for each in asyncio.run(ask())}

    def __call__(self, tool: str, **arguments: object) -> Any:
        """Use a tool that has to work."""
        failed, text = self.tries(tool, **arguments)
        assert not failed, text
        return json.loads(text)

    def tries(self, tool: str, **arguments: object) -> tuple[bool, str]:
        """Use a tool; tell whether it went wrong, and the text of the answer."""

        async def use() -> Any:
            async with mcp.Client(self._server) as client:
                return await client.call_tool(tool, dict(arguments))

        result = asyncio.run(use())
        (content,) = result.content
        return result.is_error, content.text


@pytest.fixture
def agent(pbx: MockPbx) -> Iterator[Callable[..., Agent]]:
    """Make an agent whose server allows and denies as told."""
    open_ones: list[Any] = []

    def make(
        allow: tuple[str, ...] = (),
        deny: tuple[str, ...] = (),
        folder: Path | None = None,
    ) -> Agent:
        client = Client(pbx.url, pbx.client_id, pbx.client_secret)
        catalog = load_catalog()
        rights = Rights(catalog, allow, deny)
        events = RecentEvents(client, EVENTS)
        parts = Parts(OperationTools(catalog, client, rights, folder), events)
        open_ones.extend((events, client))
        return Agent(make_server(parts, rights, "1"))

    yield make
    for each in open_ones:
        each.close()
