"""What a run says to whoever has not installed everything."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from generator import console, pipeline
from generator.layout import Layout
from tests.golden import place


def test_events_that_could_not_be_checked_are_told_when_something_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A first `make demo` had it, too, of a spec that others had checked."""
    monkeypatch.setattr(console, "ASYNCAPI_SCHEMA", tmp_path / "none.json")
    monkeypatch.setattr(pipeline, "runtime_files", dict)
    layout = Layout(place(tmp_path / "repo"))

    def said() -> str:
        assert console.run(layout, False, time.perf_counter(), layout.inputs()) == 0
        return capsys.readouterr().err

    assert "`make node` brings it (needs Node.js)" in said()
    shutil.rmtree(layout.cache)
    text = said()
    assert "0 of" in text and len(text.splitlines()) == 1
