"""What calls need of whoever brings their tokens."""

from __future__ import annotations

from typing import Protocol

from ...concurrency.deadline import Deadline
from ...redact import Secret
from ...transport.outcome import Failure, LoginRefused


class AsyncTokenKeeper(Protocol):
    """Where calls get their tokens."""

    async def get(self, deadline: Deadline) -> Secret | Failure | LoginRefused: ...
    async def renew(
        self, rejected: Secret, deadline: Deadline
    ) -> Secret | Failure | LoginRefused | None: ...
