# Made by `make generate` from generator/runtime/tokens/memory.py; edits are lost.
"""Refused logins, remembered by all clients of the process.

Five refusals in a row block the caller's address. They count on the PBX whichever
client had them, so what one client was told is told to all with the same credentials,
and they log in one after the other.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Generator
from contextlib import contextmanager, suppress
from hashlib import blake2b

import msgspec

from ..concurrency.process import ProcessLock, know_forks
from ..exceptions import ConfigurationError
from ..redact import Secret
from ..transport.outcome import Failure, LoginRefused

# So that what is in memory cannot be compared with the credentials of elsewhere.
_SALT = os.urandom(16)
# A process that tries out credentials must not grow for ever.
_MOST = 4096

_INSIDE = (
    "this call needs a token and is made in the middle of getting one, so that it would"
    " wait for itself: by a hook that is told of a login, by a token store, or by a"
    " signal handler. Make it in another thread or task that is not waited for here, or"
    " once the call that got you here is over"
)


class Refusal(msgspec.Struct, frozen=True):
    """A login that brought no token.

    Attributes:
        outcome: what came instead.
        until: when the next one may be tried (a time of the caller's clock).
        times: how many there were in a row.
    """

    outcome: LoginRefused | Failure
    until: float
    times: int


class Turn(msgspec.Struct, eq=False):
    """The right to log in, of one client at a time.

    Attributes:
        until: when it ends by itself: a client may vanish with its event loop.
    """

    until: float


class LoginMemory:
    """What is known of the last login with each set of credentials."""

    def __init__(self) -> None:
        self._lock = ProcessLock()
        self._refusals: OrderedDict[bytes, Refusal] = OrderedDict()
        self._turns: dict[bytes, Turn] = {}
        self._bringing: list[tuple[object, bytes]] = []
        know_forks(self)

    def after_fork(self) -> None:
        """Forget logins under way: they are the parent's."""
        self._turns.clear()
        self._bringing.clear()

    def refusal(self, key: bytes) -> Refusal | None:
        """Return the last refusal; None if a login has succeeded since."""
        return self._refusals.get(key)

    def remember(self, key: bytes, refusal: Refusal) -> None:
        """Note a refusal."""
        with self._lock:
            self._refusals[key] = refusal
            self._refusals.move_to_end(key)
            if len(self._refusals) > _MOST:
                self._refusals.popitem(last=False)

    def forget(self, key: bytes) -> None:
        """Forget what was refused: a login has succeeded, or a person asks for one."""
        with self._lock:
            self._refusals.pop(key, None)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._refusals.clear()
            self._turns.clear()

    def begin(self, key: bytes, now: float, until: float) -> Turn | None:
        """Return the right to log in; None while another client has it.

        Args:
            key: of the credentials.
            now: monotonic seconds.
            until: when the login will be over, well or not (likewise).
        """
        with self._lock:
            turn = self._turns.get(key)
            if turn is not None and now < turn.until:
                return None
            turn = self._turns[key] = Turn(until)
            return turn

    def end(self, key: bytes, turn: Turn) -> None:
        """Give the right to log in back."""
        with self._lock:
            if self._turns.get(key) is turn:
                del self._turns[key]

    @contextmanager
    def bringing(self, who: object, key: bytes) -> Generator[None]:
        """Note that a thread or a task brings a token, whichever way.

        Args:
            who: brings it.
            key: of the credentials.
        """
        entry = (who, key)
        with self._lock:
            self._bringing.append(entry)
        try:
            yield
        finally:
            with self._lock, suppress(ValueError):
                self._bringing.remove(entry)

    def inside(self, who: object, key: bytes) -> bool:
        """Tell whether a thread or a task is in the middle of bringing a token."""
        return (who, key) in self._bringing

    def refuse_inside(self, who: object, key: bytes) -> None:
        """Refuse to wait for what one is in the middle of.

        Whoever brings a token calls hooks and stores, and those may call a client.

        Raises:
            ConfigurationError: who asks is who brings the token.
        """
        if self.inside(who, key):
            raise ConfigurationError(_INSIDE)


SHARED = LoginMemory()
"""That of this process."""


def forget_refusals() -> None:
    """Let all clients of this process log in again, whatever was refused before.

    Clients remember refused logins and repeat none of them soon, since five in a row
    block the address. For tests: where each has a PBX as new, what one test was refused
    must not hold up the next. A program has `Client.login` instead, for one client.
    """
    SHARED.clear()


def key_of(host: str, client_id: Secret, client_secret: Secret) -> bytes:
    """Return a key for credentials that does not tell them."""
    digest = blake2b(key=_SALT, digest_size=16)
    for part in (host.lower(), client_id.reveal(), client_secret.reveal()):
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:%b" % (len(encoded), encoded))
    return digest.digest()
