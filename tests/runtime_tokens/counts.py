"""What the mock PBX was asked, and what its token calls brought."""

from __future__ import annotations

from typing import Any

from tests.mock_pbx.server import MockPbx


def asked(mock: MockPbx, *operations: str) -> int:
    """How often operations were called; token calls that bring one, if none is named."""
    wanted = operations or ("get_token", "refresh_token")
    return sum(1 for each in mock.requests if each.operation in wanted)


def live(mock: MockPbx) -> int:
    """How many tokens the PBX has given and not got back."""
    status: dict[str, Any] = mock.status()
    return status["live_tokens"]
