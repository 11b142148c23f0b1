# Made by `make generate` from generator/runtime/tokens/stores/exchange.py; edits are lost.
"""Between the state of a client and the record in a store. No I/O here.

A client counts by a clock that only goes forward, a store by the wall clock, which
machines need not agree on. What is left of a token is counted from the end that the
record tells, and is never more than it was when it was stored: a machine whose clock is
behind does not take a token for younger than new, and one whose clock is ahead renews it
early.
"""

from __future__ import annotations

import math
import os
from hashlib import pbkdf2_hmac

from ...redact import Secret
from ...transport.outcome import Failure, LoginRefused
from ..memory import Refusal
from ..state import LiveToken, TokenState
from .record import StoredRefusal, TokenRecord

# A refusal that no time heals is believed for so long by those who only heard of it:
# whoever mends the credentials on the PBX and starts the programs again need not know
# of the store.
LONGEST_REFUSAL = 3600.0
_ROUNDS = 100_000
_CHECK_BYTES = 2


def left_of(record: TokenRecord, ends: float, now: float) -> float:
    """Return the seconds that a token of a record has left (`now` in Unix seconds)."""
    return min(ends - now, ends - record.saved_at)


def tokens_of(
    record: TokenRecord, now: float, moment: float
) -> tuple[LiveToken | None, LiveToken | None]:
    """Return access and refresh token of a record, without those that have ended.

    Args:
        record: what the store holds.
        now: Unix seconds.
        moment: the same moment in monotonic seconds.
    """

    def live(token: Secret | None, ends: float) -> LiveToken | None:
        left = left_of(record, ends, now)
        if token is None or left <= 0:
            return None
        return LiveToken(token, moment + left, ends - record.saved_at)

    return (
        live(record.access_token, record.access_ends),
        live(record.refresh_token, record.refresh_ends),
    )


def record_of(state: TokenState, now: float) -> TokenRecord:
    """Return what to store of the tokens that a client has (`now` in Unix seconds)."""
    moment = state.clock()
    access, refresh = state.access, state.refresh
    return TokenRecord(
        saved_at=now,
        access_token=None if access is None else access.token,
        access_ends=0.0 if access is None else now + access.left(moment),
        refresh_token=None if refresh is None else refresh.token,
        refresh_ends=0.0 if refresh is None else now + refresh.left(moment),
    )


def refused_record(
    refusal: Refusal, secret: Secret, now: float, moment: float
) -> TokenRecord | None:
    """Return what to store of a refused login; None when the next may come at once."""
    left = min(refusal.until - moment, LONGEST_REFUSAL)
    if left <= 0:
        return None
    outcome, salt = refusal.outcome, os.urandom(8).hex()
    code = outcome.errcode if isinstance(outcome, LoginRefused) else None
    status = outcome.status if isinstance(outcome, Failure) else None
    return TokenRecord(
        saved_at=now,
        refusal=StoredRefusal(
            errcode=code,
            status=status,
            until=now + left,
            times=refusal.times,
            salt=salt,
            check=_check(secret, salt),
        ),
    )


def refusal_of(
    record: TokenRecord, secret: Secret, now: float, moment: float
) -> Refusal | None:
    """Return the refusal of a record, if it was one of these credentials.

    Args:
        record: what the store holds.
        secret: the Client Secret of this client.
        now: Unix seconds.
        moment: the same moment in monotonic seconds.
    """
    stored = record.refusal
    if stored is None or stored.check != _check(secret, stored.salt):
        return None
    left = min(left_of(record, stored.until, now), LONGEST_REFUSAL)
    outcome: LoginRefused | Failure
    if stored.errcode is not None:
        fields = {"operation": "get_token", "path": "/v1.0/get_token"}
        outcome = LoginRefused(stored.errcode, fields)
    else:
        kind = "decode" if stored.status is None else "status"
        text = "the login brought no token"
        outcome = Failure(kind, text, sent=False, status=stored.status)
    return Refusal(outcome, moment + left, max(1, stored.times))


def is_later(refusal: Refusal, known: Refusal | None) -> bool:
    """Tell whether a refusal of the store says more than what is known here."""
    return known is None or (refusal.until > known.until and known.until < math.inf)


def _check(secret: Secret, salt: str) -> str:
    text = secret.reveal().encode("utf-8", "surrogatepass")
    return pbkdf2_hmac("sha256", text, salt.encode(), _ROUNDS, _CHECK_BYTES).hex()
