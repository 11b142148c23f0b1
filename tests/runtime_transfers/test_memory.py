"""Memory does not grow with the size of a file; `memory.py` measures 300 MB."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.runtime_transfers.memory import KINDS, measured

MEGABYTES = 64


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_memory_does_not_grow_with_the_file(kind: str, tmp_path: Path) -> None:
    found = measured(kind, MEGABYTES, tmp_path)
    assert found["bytes"] == MEGABYTES << 20
    assert found["grown"] < 12
