# Made by `make generate` from generator/runtime/calls/_async/token_keeper.py; edits are lost.
"""What calls need of whoever brings their tokens."""

from __future__ import annotations

from typing import Protocol

from ...concurrency.deadline import Deadline
from ...redact import Secret
from ...transport.outcome import Failure, LoginRefused


class TokenKeeper(Protocol):
    """Where calls get their tokens.

    Attributes:
        inside: who asks is in the middle of bringing one, as a hook that is told of it is.
    """

    @property
    def inside(self) -> bool: ...
    def get(self, deadline: Deadline) -> Secret | Failure | LoginRefused: ...
    def renew(
        self, rejected: Secret, deadline: Deadline
    ) -> Secret | Failure | LoginRefused | None: ...
