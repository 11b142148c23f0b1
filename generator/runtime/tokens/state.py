"""What is known about the tokens of one client, and what to do next. No I/O here."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Literal, cast

import msgspec

from ..concurrency.process import ProcessLock, know_forks
from ..redact import Secret
from ..retry.rules import RetryRules
from ..transport.outcome import Failure, LoginRefused, remembered
from .answer import TokenAnswer
from .memory import LoginMemory, Refusal

# Renew this long before the end: the clocks of client and PBX may disagree (a claim
# of two clients), and a call must not run into the end of its token.
SLACK = 60.0
# Refused tokens that are remembered, lest the store bring them back.
_REMEMBERED = 8


class LiveToken(msgspec.Struct):
    """A token and the moment it ends."""

    token: Secret
    ends: float
    lifetime: float

    def left(self, now: float) -> float:
        """Return the seconds until it ends."""
        return self.ends - now


class TokenState(msgspec.Struct, eq=False, weakref=True):
    """The tokens of one client.

    A forked child may use the access token while it is good, as a call under way would;
    it does not renew it, which would end the parent's, and does not give it back.

    Attributes:
        rules: which refusals pass by themselves.
        auto_refresh: False uses a token until `login` asks for another.
        clock: monotonic seconds; replaced in tests.
        memory: of refused logins; that of the process, but in tests.
        key: of the credentials in the memory.
        in_store: True while the tokens are in a store, and so not this client's alone.
        stored_first: True where nobody uses tokens before they are in a store.
        withheld: True while they should be in the store and are not; nobody uses them.
    """

    rules: RetryRules = RetryRules()
    auto_refresh: bool = True
    clock: Callable[[], float] = time.monotonic
    memory: LoginMemory = msgspec.field(default_factory=LoginMemory)
    key: bytes = b""
    _access: LiveToken | None = None
    _refresh: LiveToken | None = None
    in_store: bool = False
    stored_first: bool = False
    withheld: bool = False
    _rejected: tuple[Secret, ...] = ()
    _borrowed: bool = False
    _lock: ProcessLock = msgspec.field(default_factory=ProcessLock)

    def __post_init__(self) -> None:
        know_forks(self)

    def after_fork(self) -> None:
        """Leave the parent what is the parent's."""
        self._borrowed = True
        self._refresh = None

    def current(self) -> Secret | None:
        """Return the token to use, or None when one must be fetched first."""
        live = self._access
        if live is None or self.withheld:
            return None
        if not self.auto_refresh:
            return live.token
        # Very short lifetimes, as in tests, keep half of theirs.
        slack = min(SLACK, live.lifetime / 2)
        return live.token if live.left(self.clock()) > slack else None

    def usable(self) -> Secret | None:
        """Return the token while the PBX should still take it, close to its end too."""
        live = self._access
        if live is not None and live.left(self.clock()) > 0:
            return live.token
        return None

    def revocable(self) -> Secret | None:
        """Return the token to give back; None for none, or one of the parent."""
        return None if self._borrowed or self.in_store else self.usable()

    def lifetime(self, token: Secret) -> float:
        """Return the seconds a token has left; 0 when it is not the current one."""
        live = self._access
        if live is None or live.token != token:
            return 0.0
        return max(0.0, live.left(self.clock()))

    def next_step(self) -> Literal["refresh", "login"]:
        """Tell which call brings the next token."""
        live = self._refresh
        if live is not None and live.left(self.clock()) > min(SLACK, live.lifetime / 2):
            return "refresh"
        return "login"

    @property
    def access(self) -> LiveToken | None:
        """The access token with its end, valid or not."""
        return self._access

    @property
    def refresh(self) -> LiveToken | None:
        """The refresh token with its end, valid or not."""
        return self._refresh

    @property
    def refresh_token(self) -> Secret | None:
        """The refresh token, valid or not."""
        refresh = self._refresh
        return None if refresh is None else refresh.token

    @property
    def refusal(self) -> LoginRefused | Failure | None:
        """Why logging in is pointless now; None when it may be tried."""
        known = self.memory.refusal(self.key)
        if known is None or self.clock() >= known.until:
            return None
        return remembered(known.outcome)

    def accept(self, answer: TokenAnswer) -> Secret | None:
        """Keep the tokens of an answer; return the access token."""
        if not answer.access_token:
            return None
        now = self.clock()
        lifetime = answer.access_lifetime
        access = LiveToken(Secret(answer.access_token), now + lifetime, lifetime)
        refresh = None
        if answer.refresh_token:
            lifetime = answer.refresh_lifetime
            refresh = LiveToken(Secret(answer.refresh_token), now + lifetime, lifetime)
        with self._lock:
            self._access, self._refresh = access, refresh
            self._borrowed = self.in_store = False
            # At once: another thread may be looking for a token right now.
            self.withheld = self.stored_first
        return access.token

    def adopt(self, access: LiveToken | None, refresh: LiveToken | None) -> None:
        """Take over the tokens of a store; an access token that was refused, not."""
        with self._lock:
            if access is not None and access.token in self._rejected:
                access = None
            self._access, self._refresh = access, refresh
            self._borrowed = self.withheld = False
            self.in_store = True

    def reject(self, token: Secret) -> None:
        """Drop a token that the PBX calls expired; a newer one stays untouched."""
        if not self.auto_refresh:
            return
        # Under the lock: another thread may be bringing the newer one right now.
        with self._lock:
            if token not in self._rejected:
                self._rejected = (*self._rejected[1 - _REMEMBERED :], token)
            if self._access is not None and self._access.token == token:
                self._access = None

    def refused(self, token: Secret) -> bool:
        """Tell whether a stream should end over it: no, another one is fetched."""
        return False

    def drop_refresh(self) -> None:
        """Drop the refresh token: the PBX refused it."""
        self._refresh = None

    def refuse(self, outcome: LoginRefused | Failure) -> None:
        """Remember a login without a token: five wrong ones would block the address."""
        from ..retry.pauses import login_pause

        word = self.rules.after_login(outcome)
        if word == "later":
            return
        known = self.memory.refusal(self.key)
        times = known.times + 1 if known else 1
        pause = login_pause(word, times, self._told(outcome))
        refusal = Refusal(outcome, self.clock() + pause, times)
        self.memory.remember(self.key, refusal)

    def _told(self, outcome: LoginRefused | Failure) -> float | None:
        """Return the seconds until a block ends, if the answer tells that."""
        if not isinstance(outcome, LoginRefused):
            return None
        raw = outcome.fields.get("raw")
        field = self.rules.ends.get(outcome.errcode)
        if field is None or not isinstance(raw, dict):
            return None
        from ..retry.moments import seconds_until

        return seconds_until(cast("dict[str, object]", raw).get(field), time.time())

    def pardon(self) -> None:
        """Forget refused logins with these credentials, for all clients that share it."""
        self.memory.forget(self.key)

    def make_room(self) -> None:
        """A token was given back: nobody waits any longer for one to end."""
        known = self.memory.refusal(self.key)
        if known is None or not isinstance(known.outcome, LoginRefused):
            return
        if self.rules.after_login(known.outcome) == "in-a-minute":
            self.memory.forget(self.key)

    def drop_tokens(self) -> None:
        """Forget the tokens: they were given back."""
        with self._lock:
            self._access = self._refresh = None
            self.withheld = self.in_store = False

    def forget(self) -> None:
        """Start anew: no token, and no refusal remembered."""
        self.drop_tokens()
        self.pardon()
