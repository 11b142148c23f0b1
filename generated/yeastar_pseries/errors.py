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
    "TokenExpiredError",
    "AuthenticationError",
    "PermissionDeniedError",
    "UnsupportedError",
    "InvalidParameterError",
    "NotFoundError",
    "ConflictError",
    "LimitError",
    "BusyError",
    "UnavailableError",
    "ServerError",
    "RequestFailedError",
]


class TokenExpiredError(ApiError):
    """The access token has ended. The client renews it by itself once; this is raised when
    that did not help."""


class AuthenticationError(ApiError):
    """The PBX does not let this caller in, because of its credentials or its address.
    Rejected credentials are never tried again by themselves, since five failures in a
    row block the address."""


class PermissionDeniedError(ApiError):
    """The caller is known but may not do this, or nobody may."""


class UnsupportedError(ApiError):
    """This PBX does not have the endpoint or the API version."""


class InvalidParameterError(ApiError):
    """The PBX refuses the arguments; invalid_param_list often names them."""


class NotFoundError(ApiError):
    """What the arguments name does not exist."""


class ConflictError(ApiError):
    """The call clashes with what exists or with the present state; duplicate_field_list
    often names the value."""


class LimitError(ApiError):
    """A quantity is used up, such as the number of objects, of participants or of tokens."""


class BusyError(ApiError):
    """The PBX is occupied with a long task."""


class UnavailableError(ApiError):
    """A feature or a line that the call needs is off."""


class ServerError(ApiError):
    """The PBX failed on the call. It also answers so to some bad requests, so repeating
    seldom helps."""


class RequestFailedError(ApiError):
    """The PBX says no more than that the call failed, or its code is not understood yet."""


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
        -2: ErrorCode(
            -2,
            "INTERNAL SERVER ERROR",
            "The PBX failed on the call, or did not expect its arguments.",
            "Check the arguments and the firmware first; repeat only if both are right.",
            ServerError,
        ),
        -1: ErrorCode(
            -1,
            "FAILURE",
            "The call failed; on get_token the credentials are wrong.",
            "Read invalid_param_list.",
            RequestFailedError,
        ),
        0: ErrorCode(0, "SUCCESS", "Done.", "None.", ApiError),
        1: ErrorCode(
            1,
            "PARTIAL SUCCESS",
            "Part of the work was done.",
            "Look into the answer for what was not done.",
            ApiError,
        ),
        2: ErrorCode(
            2,
            "PROCESSING",
            "Accepted and still running.",
            "Wait for the event that ends it, or ask again.",
            ApiError,
        ),
        10001: ErrorCode(
            10001,
            "INTERFACE NOT EXISTED",
            "There is no such endpoint in this API version on this firmware.",
            "Check the path, the API version and the firmware.",
            UnsupportedError,
        ),
        10002: ErrorCode(
            10002,
            "API VERSION OUT OF MAINTENANCE",
            "The API version is retired.",
            "Use a newer API version.",
            UnsupportedError,
        ),
        10003: ErrorCode(
            10003,
            "API VERSION UNSUPPORTED",
            "The PBX does not know the API version.",
            "Use an older API version or update the firmware.",
            UnsupportedError,
        ),
        10004: ErrorCode(
            10004,
            "TOKEN EXPIRED",
            "The access token has ended or was revoked.",
            "Renew the token and repeat the call once.",
            TokenExpiredError,
        ),
        10005: ErrorCode(
            10005,
            "ACCESS DENIED",
            "The API application lacks the permission.",
            "Grant the permission in the web portal, under Integrations > API. A new token does not help.",
            PermissionDeniedError,
        ),
        10009: ErrorCode(
            10009,
            "OPERATION FAILED",
            "The operation is refused, its feature is off or a permission is lacking.",
            "Check that the feature is on and allowed.",
            PermissionDeniedError,
        ),
        40001: ErrorCode(
            40001,
            "PARAMETER SYNTAX ERROR",
            "The arguments are malformed.",
            "Correct the request.",
            InvalidParameterError,
        ),
        40002: ErrorCode(
            40002,
            "PARAMETER ERROR",
            "An argument is wrong or missing, or its object cannot be changed.",
            "Read invalid_param_list and correct the request.",
            InvalidParameterError,
        ),
        40003: ErrorCode(
            40003,
            "DUPLICATE KEY VALUE",
            "A value that must be unique is in use.",
            "Read duplicate_field_list and choose another value.",
            ConflictError,
        ),
        40004: ErrorCode(
            40004,
            "FILE SIZE EXCEEDED",
            "The uploaded or imported file is too large.",
            "Send a smaller file.",
            InvalidParameterError,
        ),
        60001: ErrorCode(
            60001,
            "DATA NOT FOUND",
            "There is no such data.",
            "Check the ids; some endpoints take ids, not numbers.",
            NotFoundError,
        ),
        60002: ErrorCode(
            60002,
            "MAX LIMITATION EXCEEDED",
            "A quantity or depth has reached its limit.",
            "Delete what is not needed.",
            LimitError,
        ),
        60101: ErrorCode(
            60101,
            "ROLE NOT EXISTED",
            "There is no such user role.",
            "Check the role.",
            NotFoundError,
        ),
        70004: ErrorCode(
            70004,
            "ACCOUNT IP BLOCKED",
            "The caller's address is blocked, after five failed logins in a row.",
            "Stop, and have it removed in the web portal, under Security > Security Rules > Blocked IPs. That the block also ends by itself is a claim.",
            AuthenticationError,
        ),
        70082: ErrorCode(
            70082,
            "OVERLOAD_TASK_RUNNING",
            "A long task is running.",
            "Try again later.",
            BusyError,
        ),
        70084: ErrorCode(
            70084,
            "ACTION FORBIDDEN",
            "The operation is not allowed.",
            "Do without it.",
            PermissionDeniedError,
        ),
        70087: ErrorCode(
            70087,
            "IP FORBIDDEN",
            "The caller's address is not on the list of allowed addresses.",
            "Add the address in the web portal, under Integrations > API.",
            AuthenticationError,
        ),
        70091: ErrorCode(
            70091,
            "CONNECTION_RELATION_EXISTED",
            "The object is still used elsewhere.",
            "Remove it where it is used, for example a contact from its phonebooks.",
            ConflictError,
        ),
        70093: ErrorCode(
            70093,
            "PHONEBOOK_NOT_EXISTED",
            "There is no such phonebook.",
            "Check the phonebook.",
            NotFoundError,
        ),
        70106: ErrorCode(
            70106,
            "RATE_NOT_EXISTED",
            "No call rate is set.",
            "Set a rate before asking for a call cost report.",
            NotFoundError,
        ),
        70120: ErrorCode(
            70120,
            "ORGANIZATION DISABLED",
            "Organization management is off.",
            "Turn it on.",
            UnavailableError,
        ),
        70123: ErrorCode(
            70123,
            "API UNAVAILABLE",
            "The API is switched off or not available.",
            "Turn it on in the web portal, under Integrations > API.",
            UnavailableError,
        ),
        70128: ErrorCode(
            70128,
            "CONTACTS_NOT_EXISTED",
            "There is no such contact.",
            "Check the contact.",
            NotFoundError,
        ),
        70130: ErrorCode(
            70130,
            "CAHNNEL ID NOT FOUND",
            "There is no such call channel.",
            "Take the channel id from event 30011 or call/query; it ends with the call.",
            NotFoundError,
        ),
        70131: ErrorCode(
            70131,
            "",
            "Call recording is not enabled.",
            "Turn it on.",
            UnavailableError,
            observed=True,
        ),
        70132: ErrorCode(
            70132,
            "OPERATION NOT SUPPORTED",
            "The call channel cannot do that now.",
            "Check the state of the call.",
            ConflictError,
        ),
        70510: ErrorCode(
            70510,
            "MAX PARTICIPANTS EXCEEDED",
            "The conference is full.",
            "Remove a participant first.",
            LimitError,
        ),
        70514: ErrorCode(
            70514,
            "TRUNK NOT AVAILABLE",
            "The trunk for SMS is not available.",
            "Check the trunk.",
            UnavailableError,
        ),
        70515: ErrorCode(
            70515,
            "TRUNK NOT EXISTED",
            "There is no such trunk for SMS.",
            "Check the trunk.",
            NotFoundError,
        ),
        70516: ErrorCode(
            70516,
            "WAKEUP CALL AL",
            "About wake-up calls; the rest of the vendor's text was not seen.",
            "Check the wake-up calls of the extension.",
            RequestFailedError,
        ),
        70651: ErrorCode(
            70651,
            "",
            "Another recording download is being prepared; there is one at a time.",
            "Try again when it is done.",
            BusyError,
            observed=True,
        ),
        70656: ErrorCode(
            70656,
            "",
            "The API function that the call needs is not enabled.",
            "Turn it on in the web portal.",
            UnavailableError,
            observed=True,
        ),
        80010: ErrorCode(
            80010,
            "",
            "The caller has no permission for the operation.",
            "Grant the permission.",
            PermissionDeniedError,
            observed=True,
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
    -1: "check client_id and client_secret (Integrations > API on the PBX); five refusals in a row block this computer's address",
    60002: "all 8 access tokens of this API application are in use: close clients that are no longer needed, share one client, or wait until a token expires (30 minutes)",
    70004: "this computer's address is blocked: unblock it on the PBX under Security > Security Rules > Blocked IPs (that the block also ends by itself is a claim)",
    70087: "this computer's address is not allowed: add it to the addresses of the API application under Integrations > API",
    70123: "switch the API on under Integrations > API",
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
