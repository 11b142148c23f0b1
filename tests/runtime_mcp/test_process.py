"""`yeastar mcp` as hosts run it: a process, spoken to with the client of the SDK."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import mcp
import pytest
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from tests.runtime_watch.conftest import until
from yeastar_pseries._runtime.cli.app import app

COMMAND = [sys.executable, "-m", "yeastar_pseries", "mcp"]


def environment(pbx: MockPbx) -> dict[str, str]:
    return {
        **os.environ,
        "YEASTAR_URL": pbx.url,
        "YEASTAR_CLIENT_ID": pbx.client_id,
        "YEASTAR_CLIENT_SECRET": pbx.client_secret,
    }


def test_a_host_speaks_with_it_over_stdio(pbx: MockPbx, tmp_path: Path) -> None:
    server = mcp.StdioServerParameters(
        command=COMMAND[0],
        args=[*COMMAND[1:], "--allow", "call.dial", "--deny", "cdr.*"],
        env=environment(pbx),
    )

    async def talk() -> dict[str, Any]:
        with (tmp_path / "stderr").open("w") as told:
            async with mcp.Client(mcp.stdio_client(server, told)) as client:
                tools = (await client.list_tools()).tools
                found: dict[str, Any] = {"tools": [each.name for each in tools]}
                for name, arguments in {
                    "rows": {"operation": "extension.list", "max_rows": 2},
                    "dialled": {
                        "operation": "call.dial",
                        "arguments": {"caller": "1000", "callee": "1001"},
                    },
                    "denied": {"operation": "cdr.list"},
                }.items():
                    result = await client.call_tool("call_operation", arguments)
                    found[name] = (result.is_error, result.content[0].text)
                assert "phone system" in (client.instructions or "")
                return found

    found = asyncio.run(talk())
    assert len(found["tools"]) == 4
    assert [row["number"] for row in json.loads(found["rows"][1])["rows"]] == [
        "1000",
        "1001",
    ]
    assert found["dialled"][0] is False
    assert found["denied"] == (True, "cdr.list is not offered here")
    everything = json.dumps(found) + (tmp_path / "stderr").read_text()
    for secret in (pbx.client_secret, *pbx.issued_tokens):
        assert secret not in everything
    # The end of its input is its end, and the token is given back.
    until(lambda: not pbx.live_tokens)


def test_a_signal_ends_it_although_it_waits_for_input(pbx: MockPbx) -> None:
    asked = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    }
    use = {
        "jsonrpc": "2.0",
        "id": 2,
        "method": "tools/call",
        "params": {"name": "recent_events", "arguments": {}},
    }
    with subprocess.Popen(
        COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(pbx),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(asked) + "\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 1
        ready = {"jsonrpc": "2.0", "method": "notifications/initialized"}
        process.stdin.write(json.dumps(ready) + "\n" + json.dumps(use) + "\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 2
        assert pbx.live_tokens
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()
    assert process.returncode == 143
    assert pbx.live_tokens == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--allow", "call.dail"), "there is no operation 'call.dail'; near: call."),
        (("--deny", "nothing.*"), "--deny nothing.*: no operation fits this"),
    ],
)
def test_what_cannot_work_is_told_before_anything_is_served(
    arguments: tuple[str, ...], says: str
) -> None:
    done = CliRunner().invoke(app, ["mcp", *arguments])
    assert done.exit_code == 2
    assert says in done.stderr
    assert done.stdout == ""


def test_without_the_sdk_one_line_names_the_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("yeastar_pseries._runtime.cli.mcp.find_spec", lambda name: None)
    done = CliRunner().invoke(app, ["mcp"])
    assert done.exit_code == 2
    assert "pip install 'yeastar-pseries[mcp]'" in done.stderr
    assert len(done.stderr.splitlines()) == 1
