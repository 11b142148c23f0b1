"""A command, run in this process; its input is no terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from yeastar_pseries._runtime.cli.app import app


def yeastar(*arguments: object, typed: str | None = None) -> Result:
    """Run a command."""
    return CliRunner().invoke(app, [*map(str, arguments)], input=typed)


def point_at(pbx: MockPbx, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let the environment lead to a PBX."""
    monkeypatch.setenv("YEASTAR_URL", pbx.url)
    monkeypatch.setenv("YEASTAR_CLIENT_ID", pbx.client_id)
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", pbx.client_secret)
    monkeypatch.setenv("YEASTAR_CONFIG_DIR", str(folder / "settings"))
