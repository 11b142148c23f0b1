# Made by `make generate` from generator/runtime/retry/streams.py; edits are lost.
"""Whether the event stream tries again after an error. No I/O here."""

from __future__ import annotations

from ..events.errors import (
    HandshakeRefusedError,
    SubscriptionRefusedError,
    TokenExpiredError,
)
from ..exceptions import ApiError, CertificateError, TransportError
from .rules import RetryRules


def may_retry(error: Exception, rules: RetryRules) -> bool:
    """Tell whether another attempt to connect can succeed if nobody does anything.

    Refused credentials end a stream at once: after five refusals the PBX blocks the
    caller's address. So do an untrusted certificate and everything unexpected.

    Args:
        error: why there is no connection.
        rules: what codes and statuses mean.
    """
    if isinstance(error, ApiError | SubscriptionRefusedError):
        return rules.code(error.errcode).stream == "later"
    if isinstance(error, HandshakeRefusedError):
        return rules.status(error.status).stream == "later"
    if isinstance(error, TransportError):
        return not isinstance(error, CertificateError)
    return isinstance(error, TokenExpiredError)


def refuses_token(error: BaseException, rules: RetryRules) -> bool:
    """Tell whether the token of an attempt was not taken."""
    if isinstance(error, HandshakeRefusedError):
        return rules.status(error.status).stream == "after-login"
    return isinstance(error, TokenExpiredError)
