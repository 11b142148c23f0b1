"""Whether the event stream tries again after an error, and when. No I/O here."""

from __future__ import annotations

from ..events.errors import (
    HandshakeRefusedError,
    SubscriptionRefusedError,
    TokenExpiredError,
)
from ..exceptions import (
    ApiError,
    CertificateError,
    DecodeError,
    TokenStoreError,
    TransportError,
)
from .backoff import Backoff
from .rules import RetryRules

# Of the tokens of one application, eight are valid at once, for half an hour each; its
# other programs need some. A stream takes five of them in that time at most, beside
# those that follow a token that has served.
_TOKENS_AT_ONCE = 2
_TOKEN_SECONDS = 600.0


def may_retry(error: Exception, rules: RetryRules) -> bool:
    """Tell whether another attempt to connect can succeed if nobody does anything.

    Refused credentials end a stream at once: after five refusals the PBX blocks the
    caller's address. So do an untrusted certificate and everything unexpected. A login
    whose answer is not understood rejected nothing, and is asked for slowly.

    Args:
        error: why there is no connection.
        rules: what codes and statuses mean.
    """
    if isinstance(error, ApiError | SubscriptionRefusedError):
        # A code of success is an error of a login that brought no token.
        odd = error.errcode in rules.results
        return odd or rules.code(error.errcode).stream == "later"
    if isinstance(error, HandshakeRefusedError):
        return rules.status(error.status).stream == "later"
    if isinstance(error, TransportError):
        return not isinstance(error, CertificateError)
    # A store that is away comes back, and nobody logs in meanwhile.
    return isinstance(error, DecodeError | TokenExpiredError | TokenStoreError)


def refuses_token(error: BaseException, rules: RetryRules) -> bool:
    """Tell whether the token of an attempt was not taken."""
    if isinstance(error, HandshakeRefusedError):
        return rules.status(error.status).stream == "after-login"
    return isinstance(error, TokenExpiredError)


class TokenBudget:
    """How often a stream asks for a new token because a fresh one was refused.

    The first refusals may be meant for an old token, or for one that another program
    has ended. A PBX that goes on refusing means something else, and each further token
    would take one of the few that are valid at once: the stream waits, and comes back
    with the token it has.

    Args:
        tokens: how many may follow each other.
        seconds: after so long, one more is due.
    """

    def __init__(
        self, tokens: int = _TOKENS_AT_ONCE, seconds: float = _TOKEN_SECONDS
    ) -> None:
        self._most = tokens
        self._seconds = seconds
        self._left = float(tokens)
        self._counted_at: float | None = None

    def spend(self, now: float) -> bool:
        """Take one, if one is left (`now` in monotonic seconds)."""
        if self._counted_at is not None:
            grown = (now - self._counted_at) / self._seconds
            self._left = min(self._most, self._left + grown)
        self._counted_at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class ExpiryPauses:
    """How long to wait after a token that the PBX called expired on an open connection.

    That is no sign of trouble, and the next attempt is made at once; unless it comes
    again and again, as from a PBX that takes every token and drops it right away.
    Then the delays grow, whatever else the connection has proved.

    Args:
        first: upper bound of the first delay, in seconds.
        longest: of every delay.
    """

    def __init__(self, first: float, longest: float) -> None:
        self._backoff = Backoff(first, longest)
        self._calm = 2 * longest
        self._last: float | None = None

    def next(self, now: float) -> float:
        """Return the seconds to wait after an expiry now (monotonic seconds)."""
        last, self._last = self._last, now
        if last is None or now - last > self._calm:
            self._backoff.reset()
            return 0.0
        return next(self._backoff)
