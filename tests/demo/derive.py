"""Writes story_sync.py, which nobody edits: `python -m tests.demo.derive`."""

from __future__ import annotations

from pathlib import Path

from generator.twin import derive
from generator.write import format_source

FOLDER = Path(__file__).parent
SOURCE, DERIVED = FOLDER / "story_async.py", FOLDER / "story_sync.py"
HEADER = (
    "# Made by `python -m tests.demo.derive` from story_async.py; edits are lost.\n"
)


def story_sync() -> str:
    """Derive what story_sync.py has to be."""
    text = derive(SOURCE.read_text(encoding="utf-8"), str(SOURCE))
    return format_source(HEADER + text)


if __name__ == "__main__":
    DERIVED.write_text(story_sync(), encoding="utf-8")
