"""A real PostgreSQL from a wheel, where it can run."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


@contextmanager
def postgres(folder: Path) -> Generator[str]:
    """Give the URL of a PostgreSQL that ends with the test; skip where none starts."""
    server = _started(folder)
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def _started(folder: Path) -> Any:
    """Start one; a busy machine may take longer than pgserver waits."""
    pgserver = pytest.importorskip("pgserver")
    why = ""
    for attempt in range(3):
        try:
            return pgserver.get_server(folder / str(attempt), cleanup_mode="delete")
        except Exception as error:
            why = f"{type(error).__name__}: {error}"
    pytest.skip(f"no PostgreSQL starts here: {why}")
