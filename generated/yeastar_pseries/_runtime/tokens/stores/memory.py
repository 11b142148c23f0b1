# Made by `make generate` from generator/runtime/tokens/stores/memory.py; edits are lost.
"""A store for the clients of one process."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import contextmanager

from ...concurrency.process import ProcessLock, know_forks
from .protocols import OnStoreError
from .record import TokenRecord


class MemoryTokenStore:
    """Lets the clients of a process share tokens; nothing is written anywhere.

    ``store = MemoryTokenStore()``, and ``token_store=store`` for each client. A client
    without ``token_store=`` has tokens of its own.
    """

    on_store_error: OnStoreError = "raise"

    def __init__(self) -> None:
        self._records: dict[str, TokenRecord] = {}
        self._owners: dict[str, tuple[object, float]] = {}
        self._mutex = ProcessLock()
        know_forks(self)

    def after_fork(self) -> None:
        """Forget who renews: that goes on in the parent, and so do the tokens.

        A renewal here would end the parent's tokens, of which it would not learn.
        """
        self._owners = {}
        self._records = {}

    def load(self, key: str) -> TokenRecord | None:
        """Return the record; None when there is none."""
        return self._records.get(key)

    def save(self, key: str, record: TokenRecord) -> None:
        """Put a record in the place of the present one."""
        self._records[key] = record

    def delete(self, key: str) -> None:
        """Remove the record, if there is one."""
        self._records.pop(key, None)

    @contextmanager
    def lock(self, key: str, seconds: float) -> Generator[bool]:
        """Let one client at a time get tokens; see `TokenStore.lock`."""
        me, now = object(), time.monotonic()
        with self._mutex:
            owner = self._owners.get(key)
            held = owner is None or owner[1] <= now
            if held:
                self._owners[key] = (me, now + seconds)
        try:
            yield held
        finally:
            with self._mutex:
                owner = self._owners.get(key)
                if owner is not None and owner[0] is me:
                    del self._owners[key]

    def __repr__(self) -> str:
        return f"MemoryTokenStore({len(self._records)} records)"
