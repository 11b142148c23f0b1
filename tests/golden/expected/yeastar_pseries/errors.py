# Made by `make generate` from spec/errors.yaml; edits are lost.
"""Every error of the package, and the PBX's error codes.

YeastarError is the root; `except ApiError as error` and look at `error.errcode`,
or catch the family you can do something about.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from ._runtime.exceptions import (
    ApiError,
    CallNotAnsweredError,
    CertificateError,
    ConfigurationError,
    ConnectError,
    DecodeError,
    DownloadFailedError,
    FirmwareTooOldError,
    InvalidArgumentError,
    RequestTimeoutError,
    SchemaError,
    StreamError,
    TokenStoreError,
    TransportError,
    YeastarError,
)
from ._runtime.events.errors import (
    EventDecodeError,
    HandshakeRefusedError,
    SignatureError,
    StreamClosedError,
    SubscriptionRefusedError,
)

__all__ = [
    "ERRCODES",
    "ApiError",
    "CallNotAnsweredError",
    "CertificateError",
    "ConfigurationError",
    "ConnectError",
    "DecodeError",
    "DownloadFailedError",
    "ErrorCode",
    "EventDecodeError",
    "FirmwareTooOldError",
    "HandshakeRefusedError",
    "InvalidArgumentError",
    "RequestTimeoutError",
    "SchemaError",
    "SignatureError",
    "StreamClosedError",
    "StreamError",
    "SubscriptionRefusedError",
    "TokenStoreError",
    "TransportError",
    "YeastarError",
    "api_error",
    "NotFoundError",
    "AuthenticationError",
]


class NotFoundError(ApiError):
    """There is no such thing."""


class AuthenticationError(ApiError):
    """Not let in."""


class ErrorCode(msgspec.Struct, frozen=True):
    """One code of the vendor's table, or one that was seen elsewhere alone."""

    code: int
    errmsg: str
    """As the PBX spells it, empty if not known; compare codes, never this."""
    meaning: str
    action: str
    """What the caller can do."""
    family: type[ApiError]
    observed: bool = False
    """True for a code of captures or other people's code, in no table that was seen."""


ERRCODES: Mapping[int, ErrorCode] = MappingProxyType(
    {
        -1: ErrorCode(-1, "FAILURE", "Failed.", "Ask.", ApiError),
        0: ErrorCode(0, "SUCCESS", "Done.", "Nothing.", ApiError),
        60001: ErrorCode(
            60001, "DATA NOT FOUND", "No such lamp.", "Look it up first.", NotFoundError
        ),
        80010: ErrorCode(
            80010, "", "May not.", "Ask.", AuthenticationError, observed=True
        ),
    }
)
"""Known codes; the vendor's table goes on past the part that could be read."""


# Some operations mean something of their own by a general code.
_BY_OPERATION: dict[tuple[int, str], type[ApiError]] = {
    (-1, "get_token"): AuthenticationError,
}


# What a person can do when a login is refused.
_LOGIN_HINTS: dict[int, str] = {
    -1: "Ask for credentials.",
}


def api_error(errcode: int, *, operation: str = "", **details: Any) -> ApiError:
    """The error for a code: its family's class, `ApiError` for an unknown code."""
    known = ERRCODES.get(errcode)
    family = known.family if known is not None else ApiError
    family = _BY_OPERATION.get((errcode, operation), family)
    if operation in ("get_token", "refresh_token") and errcode in _LOGIN_HINTS:
        details.setdefault("hint", _LOGIN_HINTS[errcode])
    elif known is not None:
        # Where neither the PBX nor a table has words, ours are better than a number.
        silent = not (known.errmsg or details.get("errmsg"))
        meaning = f"{known.meaning} " if silent else ""
        details.setdefault("hint", f"{meaning}{known.action}" or None)
    return family(errcode, operation=operation, **details)
