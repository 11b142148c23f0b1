"""The MCP server: the official SDK on one side, the tools on the other."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.types import (
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    Tool,
    ToolAnnotations,
)

from ..exceptions import YeastarError
from .rights import Rights
from .tools import INSTRUCTIONS, TOOLS, AgentTool, Parts


def make_server(parts: Parts, rights: Rights, version: str) -> Server[Any]:
    """Return a server of the tools, to be run on any transport of the SDK.

    Args:
        parts: what the tools work with.
        rights: what may be called, for the hints that hosts show to people.
        version: of this package.
    """
    tools = {each.name: each for each in TOOLS}

    async def list_tools(
        context: object, asked: PaginatedRequestParams | None
    ) -> ListToolsResult:
        return ListToolsResult(tools=[_described(each, rights) for each in TOOLS])

    async def call_tool(
        context: object, asked: CallToolRequestParams
    ) -> CallToolResult:
        tool = tools.get(asked.name)
        if tool is None:
            return _trouble(f"there is no tool {asked.name[:80]!r}")
        # The client is the one with threads, so that a slow call holds up no other.
        return await asyncio.to_thread(_run, tool, parts, asked.arguments or {})

    return Server(
        "yeastar",
        title="Yeastar P-Series phone system",
        version=version,
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def serve(server: Server[Any]) -> None:
    """Serve on stdin and stdout until stdin ends."""
    asyncio.run(_serve(server))


async def _serve(server: Server[Any]) -> None:
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())


def _described(tool: AgentTool, rights: Rights) -> Tool:
    return Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.schema,
        annotations=ToolAnnotations(
            read_only_hint=tool.only_reads or not rights.patterns,
            destructive_hint=not tool.only_reads and rights.destroys,
            open_world_hint=not tool.only_reads,
        ),
    )


def _run(tool: AgentTool, parts: Parts, given: dict[str, Any]) -> CallToolResult:
    """Run a tool; what goes wrong is told, and nothing of a fault of ours."""
    try:
        result = tool.run(parts, tool.parsed(given))
        text = msgspec.json.encode(result).decode()
    except YeastarError as error:
        return _trouble(str(error) or type(error).__name__)
    except TimeoutError:
        return _trouble("it took too long")
    except OSError as error:
        return _trouble(error.strerror or type(error).__name__)
    except Exception as error:
        # Its text could hold anything.
        return _trouble(f"a fault of this server: {type(error).__name__}")
    return CallToolResult(
        content=[TextContent(type="text", text=text)],
        structured_content=msgspec.json.decode(text),
    )


def _trouble(text: str) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=text)], is_error=True)
