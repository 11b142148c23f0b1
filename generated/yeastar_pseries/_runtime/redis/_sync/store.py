# Made by `make generate` from generator/runtime/redis/_async/store.py; edits are lost.
"""A store in Redis (or Valkey), for the machines that reach it."""

from __future__ import annotations

import math
import secrets
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from typing import Any

from ...exceptions import ConfigurationError, TokenStoreError
from ...hidden import Hidden, without_frames
from ...tokens.stores.protocols import OnStoreError, TokenKey, error_choice
from ...tokens.stores.record import TokenRecord
from ...tokens.stores.sealing import checked_key
from ..connections import Connections, Redis, failure, is_silence

# Our locks end by themselves. One that does not was set by other hands, as by a backup
# that was restored, and would hold up renewals for ever: it gets the end of one of ours.
_BOUND = (
    'local left = redis.call("pttl", KEYS[1])'
    " if left == -1 or left > tonumber(ARGV[2]) then"
    ' return redis.call("pexpire", KEYS[1], ARGV[1]) end return 0'
)
# No client holds a lock for longer.
_LONGEST_LOCK = 60.0
# Deletes a lock of one's own, and no other's.
_RELEASE = (
    'if redis.call("get", KEYS[1]) == ARGV[1] then'
    ' return redis.call("del", KEYS[1]) end return 0'
)
# A refresh token lasts a day by the vendor's documentation; nothing of use lasts longer.
_LONGEST = 7 * 86400.0


class RedisTokenStore:
    """Keeps tokens in Redis, which machines share; one Redis may serve many PBXs.

    Records vanish when their tokens end. The lock is a key with an owner and an end of
    its own. It is a lock of one Redis: after a failover to a replica that has not got it
    yet, two clients may renew at the same time, and one of them logs in once more.

    Args:
        redis: a URL (``redis://host:6379/0``, ``rediss://...``, ``unix://...``), or a
            client of redis-py of your own, of the kind that this store uses. Over a URL
            each answer may take two seconds; a client of your own needs time limits of
            its own.
        key: encrypts the tokens, such as ``Fernet(...)`` of cryptography; None leaves
            them readable for whoever can read that Redis. A key that does not open them
            is a failure of the store.
        prefix: in front of the names of the keys.
        on_store_error: what clients do when Redis cannot be used. "raise" raises
            `TokenStoreError`, and nobody logs in; "memory" goes on with tokens of the
            client's own and warns once.

    Raises:
        ConfigurationError: redis-py is missing, or an argument cannot be used.
    """

    # A repr works on an object of which the constructor refuses an argument, too.
    _key: TokenKey | None = None
    _prefix = ""

    def __init__(
        self,
        redis: object,
        *,
        key: TokenKey | None = None,
        prefix: str = "yeastar-pseries:",
        on_store_error: OnStoreError = "raise",
    ) -> None:
        given, sealing = Hidden(redis), Hidden(key)
        # They may hold a password, or be a key itself.
        del redis, key
        self._connections = without_frames(lambda: Connections(given))
        self._key = without_frames(lambda: checked_key(sealing.reveal()))
        self._prefix = prefix
        self.on_store_error: OnStoreError = error_choice(on_store_error)
        self._silent_at = -math.inf

    def load(self, key: str) -> TokenRecord | None:
        """Return the record; None when there is none, or none that can be read.

        Raises:
            TokenStoreError: Redis failed, or the key is not the one that wrote it.
        """
        name = self._prefix + key
        # What came may hold tokens, and the frames of an error must not.
        data = Hidden(self._do(lambda redis: redis.get(name)))
        if not isinstance(data.reveal(), bytes | str):
            return None
        return TokenRecord.from_bytes(data.reveal(), self._key)

    def save(self, key: str, record: TokenRecord) -> None:
        """Put a record in the place of the present one.

        Raises:
            TokenStoreError: Redis failed.
        """
        name, data = self._prefix + key, Hidden(record.to_bytes(self._key))
        left = min(max(record.ends - time.time(), 1.0), _LONGEST)
        self._do(lambda redis: redis.set(name, data.reveal(), px=round(left * 1000)))

    def delete(self, key: str) -> None:
        """Remove the record, if there is one; raises as `save`."""
        name = self._prefix + key
        self._do(lambda redis: redis.delete(name))

    def lock(self, key: str, seconds: float) -> AbstractContextManager[bool]:
        """Let one client at a time get tokens; see `TokenStore.lock`.

        Raises:
            TokenStoreError: Redis failed.
        """
        name = f"{self._prefix}{key}:lock"
        return _Turn(self._do, self._silent_since, name, seconds)

    def close(self) -> None:
        """Close the connections that the store has made; a client of your own stays.

        The store connects again if it is used again.
        """
        self._connections.close()

    def _do(self, command: Callable[[Redis], Any]) -> Any:
        """Have Redis do something; what it raises becomes a `TokenStoreError`."""
        trouble: Exception
        try:
            return command(self._connections.client())
        except (TokenStoreError, ConfigurationError):
            raise
        except Exception as error:
            if is_silence(error):
                self._silent_at = time.monotonic()
            trouble = failure(error)
        # Raised out here, so that the frames of redis-py are not in its traceback.
        raise trouble

    def _silent_since(self, moment: float) -> bool:
        return self._silent_at >= moment

    def __repr__(self) -> str:
        sealed = ", key=***" if self._key is not None else ""
        return f"RedisTokenStore(prefix={self._prefix!r}{sealed})"


class _Turn:
    """A lock in Redis: a key that vanishes, and that only its owner deletes."""

    def __init__(
        self,
        do: Callable[[Callable[[Redis], Any]], Any],
        silent_since: Callable[[float], bool],
        name: str,
        seconds: float,
    ) -> None:
        self._do = do
        self._silent_since = silent_since
        self._name = name
        self._milliseconds = max(round(seconds * 1000), 1)
        self._owner = secrets.token_hex(16)
        self._held_at: float | None = None

    def __enter__(self) -> bool:
        name, owner, end = self._name, self._owner, self._milliseconds
        begun = time.monotonic()
        taken = self._do(lambda redis: redis.set(name, owner, px=end, nx=True))
        if taken:
            self._held_at = begun
        else:
            bounds = str(end), str(round(_LONGEST_LOCK * 1000))
            # A user of that Redis who may not do this waits as before.
            with suppress(TokenStoreError):
                self._do(lambda redis: redis.eval(_BOUND, 1, name, *bounds))
        return bool(taken)

    def __exit__(self, *_: object) -> None:
        # Who did not answer meanwhile would be waited for once more; it ends by itself.
        if self._held_at is not None and not self._silent_since(self._held_at):
            name, owner = self._name, self._owner
            self._do(lambda redis: redis.eval(_RELEASE, 1, name, owner))
