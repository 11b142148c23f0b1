"""What is known about the tokens of one client, and what to do next. No I/O here."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Literal

import msgspec

from ..hidden import ReprOnly
from ..redact import Secret
from ..retry.rules import LOGIN_PAUSE, RetryRules
from ..transport.outcome import LoginRefused

# Renew this long before the end: the clocks of client and PBX disagree (field
# observation), and a call must not run into the end of its token.
SLACK = 60.0

# Used when an answer does not tell lifetimes; the documented values.
ACCESS_LIFETIME = 1800.0
REFRESH_LIFETIME = 86400.0


class TokenAnswer(ReprOnly, msgspec.Struct, kw_only=True):
    """The answer to get_token and refresh_token."""

    access_token: str | None = None
    refresh_token: str | None = None
    access_token_expire_time: int | float | None = None
    refresh_token_expire_time: int | float | None = None

    def __repr__(self) -> str:
        return "TokenAnswer(...)"


class LiveToken(msgspec.Struct):
    """A token and the moment it ends."""

    token: Secret
    ends: float
    lifetime: float

    def left(self, now: float) -> float:
        """Return the seconds until it ends."""
        return self.ends - now


class TokenState(msgspec.Struct):
    """The tokens of one client.

    Attributes:
        rules: which refusals pass by themselves.
        auto_refresh: False uses a token until `login` asks for another.
        clock: monotonic seconds; replaced in tests.
    """

    rules: RetryRules = RetryRules()
    auto_refresh: bool = True
    clock: Callable[[], float] = time.monotonic
    _access: LiveToken | None = None
    _refresh: LiveToken | None = None
    _refusal: LoginRefused | None = None
    _refused_until: float | None = None
    _lock: threading.Lock = msgspec.field(default_factory=threading.Lock)

    def current(self) -> Secret | None:
        """Return the token to use, or None when one must be fetched first."""
        live = self._access
        if live is None:
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
    def refresh_token(self) -> Secret | None:
        """The refresh token, valid or not."""
        return None if self._refresh is None else self._refresh.token

    @property
    def refusal(self) -> LoginRefused | None:
        """Why logging in is pointless now; None when it may be tried."""
        if self._refused_until is not None and self.clock() >= self._refused_until:
            self._refusal = self._refused_until = None
        return self._refusal

    def accept(self, answer: TokenAnswer) -> Secret | None:
        """Keep the tokens of an answer; return the access token."""
        if not answer.access_token:
            return None
        now = self.clock()
        lifetime = answer.access_token_expire_time or ACCESS_LIFETIME
        access = LiveToken(Secret(answer.access_token), now + lifetime, lifetime)
        refresh = None
        if answer.refresh_token:
            lifetime = answer.refresh_token_expire_time or REFRESH_LIFETIME
            refresh = LiveToken(Secret(answer.refresh_token), now + lifetime, lifetime)
        with self._lock:
            self._access, self._refresh = access, refresh
            self._refusal = self._refused_until = None
        return access.token

    def reject(self, token: Secret) -> None:
        """Drop a token that the PBX calls expired; a newer one stays untouched."""
        if not self.auto_refresh:
            return
        # Under the lock: another thread may be bringing the newer one right now.
        with self._lock:
            if self._access is not None and self._access.token == token:
                self._access = None

    def drop_refresh(self) -> None:
        """Drop the refresh token: the PBX refused it."""
        self._refresh = None

    def refuse(self, refusal: LoginRefused) -> None:
        """Remember a refused login: five wrong ones would block the caller's address."""
        again = self.rules.code(refusal.errcode).login
        if again == "later":
            return
        self._refusal = refusal
        if again == "in-a-minute":
            self._refused_until = self.clock() + LOGIN_PAUSE

    def forget(self) -> None:
        """Start anew: no token, and no refusal remembered."""
        with self._lock:
            self._access = self._refresh = None
            self._refusal = self._refused_until = None
