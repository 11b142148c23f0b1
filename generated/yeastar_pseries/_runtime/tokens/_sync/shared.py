# Made by `make generate` from generator/runtime/tokens/_async/shared.py; edits are lost.
"""Tokens that are shared through a store: one renewal at a time, whoever needs it."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable

from msgspec.structs import replace

from ...concurrency.deadline import Deadline
from ...concurrency.sleep import sleep
from ...notices import TokenStoreWarning, warn
from ...redact import Secret
from ...transport.outcome import Failure, LoginRefused
from ..state import TokenState
from ..stores import exchange
from ..stores.protocols import ClientStore
from ..stores.reach import Reach, StoreTrouble
from ..stores.record import TokenRecord, record_key

_log = logging.getLogger("yeastar_pseries")

# Longest time of a renewal, and so the longest that one who is killed holds up others.
_LEASE_SECONDS = 15.0
# Between looks whether another client has finished its renewal: more of them, later.
_FIRST_TURN_SECONDS, _LONGEST_TURN_SECONDS = 0.02, 0.25

Outcome = Secret | Failure | LoginRefused


class SharedTokens:
    """Gets tokens from a store, and puts new ones there.

    Args:
        store: of the user.
        state: of the client.
        timeout: seconds that a call of the client may take.
    """

    def __init__(
        self,
        store: ClientStore,
        state: TokenState,
        timeout: float,
    ) -> None:
        self._reach = Reach(store)
        self._in_memory = getattr(store, "on_store_error", "raise") == "memory"
        self._state = state
        state.stored_first = not self._in_memory
        # Whoever waits has time for a renewal of its own when the other one fails.
        self._lease = min(_LEASE_SECONDS, timeout / 2)
        self._unsaved: TokenRecord | None = None
        self._warned = False
        self._key = ""
        self._secret = Secret("")

    def belong(self, base_url: str, client_id: Secret, client_secret: Secret) -> None:
        """Tell of which PBX and whose the tokens are."""
        key = record_key(base_url, client_id.reveal())
        if key != self._key:
            # What could not be stored is of other credentials.
            self._key, self._unsaved = key, None
        # To tell whether a refusal was one of the same credentials.
        self._secret = client_secret

    def obtain(
        self, bring: Callable[[Deadline], Outcome], deadline: Deadline
    ) -> Outcome:
        """Return the token of the store; if that is none, bring one and store it.

        Args:
            bring: renews, or logs in; called while no other client does.
            deadline: when it has to be over.
        """
        trouble: StoreTrouble
        try:
            if self._unsaved is not None:
                self._keep(self._unsaved)
            return self._state.current() or self._obtain(bring, deadline)
        except StoreTrouble as error:
            trouble = error
        if not self._in_memory:
            return Failure("store", str(trouble), sent=False)
        self._warn(trouble)
        return self._state.current() or bring(deadline)

    def replace(
        self, bring: Callable[[Deadline], Outcome], deadline: Deadline
    ) -> tuple[Outcome, Secret | None]:
        """Bring a new token whatever the store holds; return it and the one before.

        Args:
            bring: logs in.
            deadline: when it has to be over.
        """
        own = before = self._state.usable()
        trouble: StoreTrouble
        try:
            while True:
                lock = self._reach.lock(self._key, self._lease, deadline.left())
                with lock as held:
                    if held:
                        record = self._reach.load(self._key, deadline.left())
                        before = _access_of(record) or before
                        return self._bring(bring, deadline, record), before
                if deadline.passed:
                    return _LATE, None
                sleep(_FIRST_TURN_SECONDS)
        except StoreTrouble as error:
            trouble = error
        if not self._in_memory:
            return Failure("store", str(trouble), sent=False), None
        self._warn(trouble)
        current = self._state.current()
        if current is None or current == own:
            return bring(deadline), before
        # It was brought, and could not be stored.
        return current, before

    def take(self, deadline: Deadline) -> Secret | Failure | None:
        """Remove the record from the store; return its access token."""
        trouble: StoreTrouble
        try:
            while True:
                lock = self._reach.lock(self._key, self._lease, deadline.left())
                with lock as held:
                    if held or deadline.passed:
                        record = self._reach.load(self._key, self._lease)
                        self._reach.delete(self._key, self._lease)
                        return _access_of(record)
                sleep(_FIRST_TURN_SECONDS)
        except StoreTrouble as error:
            trouble = error
        if not self._in_memory:
            return Failure("store", str(trouble), sent=False)
        self._warn(trouble)
        return None

    def _obtain(
        self, bring: Callable[[Deadline], Outcome], deadline: Deadline
    ) -> Outcome:
        turn = _FIRST_TURN_SECONDS
        while True:
            found = self._look(deadline)
            if found is not None:
                return found
            lock = self._reach.lock(self._key, self._lease, deadline.left())
            with lock as held:
                if held:
                    # Another one may have brought it on the way here.
                    found = self._look(deadline)
                    return found or self._bring(bring, deadline)
            if deadline.passed:
                return _LATE
            sleep(turn * (0.5 + random.random()))
            turn = min(turn * 1.5, _LONGEST_TURN_SECONDS)

    def _look(self, deadline: Deadline) -> Outcome | None:
        """Return what the store says: a token, that a login is pointless, or nothing."""
        state = self._state
        record = self._reach.load(self._key, deadline.left())
        if record is not None:
            now, moment = time.time(), state.clock()
            access, refresh = exchange.tokens_of(record, now, moment)
            if access is not None or refresh is not None:
                state.adopt(access, refresh)
            refusal = exchange.refusal_of(record, self._secret, now, moment)
            known = state.memory.refusal(state.key)
            if refusal is not None and exchange.is_later(refusal, known):
                state.memory.remember(state.key, refusal)
        return state.current() or state.refusal

    def _bring(
        self,
        bring: Callable[[Deadline], Outcome],
        deadline: Deadline,
        present: TokenRecord | None = None,
    ) -> Outcome:
        """Bring a token and store it; called with the lock.

        Args:
            bring: renews, or logs in.
            deadline: when it has to be over.
            present: what the store holds and others use, if a refusal does not end it.
        """
        state = self._state
        before, record = state.access, None
        try:
            # Over before the lock ends, with something left for the store.
            outcome = bring(Deadline(deadline.cap(self._lease * 0.8)))
        finally:
            # Of one that was interrupted here, too: it is on the PBX, and for the store.
            access = state.access
            if access is not before and access is not None and not state.in_store:
                record = exchange.record_of(state, time.time())
                self._unsaved = None if self._in_memory else record
        if isinstance(outcome, Secret):
            if record is not None:
                self._keep(record)
            return outcome
        now = time.time()
        refusal = state.memory.refusal(state.key)
        if refusal is not None and state.refusal is not None:
            marked = exchange.refused_record(refusal, self._secret, now, state.clock())
            if marked is not None:
                kept = present and replace(present, refusal=marked.refusal)
                self._tell(kept or marked)
        return outcome

    def _keep(self, record: TokenRecord) -> None:
        """Store new tokens; those that cannot be stored are not used, but kept.

        Else each call would fetch another token.
        """
        self._reach.save(self._key, record, self._lease)
        self._unsaved, self._state.in_store = None, True
        self._state.withheld = False

    def _tell(self, record: TokenRecord) -> None:
        """Store a refusal; what the PBX said matters more than that it is not stored."""
        try:
            self._reach.save(self._key, record, self._lease)
        except StoreTrouble as trouble:
            _log.warning("the refused login is not told to others: %s", trouble)

    def _warn(self, trouble: StoreTrouble) -> None:
        if not self._warned:
            self._warned = True
            warn(
                f"{trouble}; the client goes on with tokens of its own",
                TokenStoreWarning,
            )


_LATE = Failure(
    "timeout",
    "another client that shares the token store is getting a token, and did not in time",
    sent=False,
)


def _access_of(record: TokenRecord | None) -> Secret | None:
    return None if record is None else record.access_token
