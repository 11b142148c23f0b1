"""What hooks are given: small frozen structs, with nothing secret in them.

There is no token, no argument and no part of a body or of a query in any of them.
"""

from __future__ import annotations

import msgspec


class RequestInfo(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A request that is about to be sent.

    Equal to itself alone, so that it can be the key of a dictionary: the `ResponseInfo`
    that follows has the same object as its `request`.

    Attributes:
        operation: name of the call, such as ``extension.list`` or ``get_token``; None
            for one of `request`.
        method: HTTP method.
        path: path of the URL, such as ``/openapi/v1.0/extension/list``, without query.
        attempt: number of this request within its call, from 1. Repetitions count on,
            and so does the request that follows a renewed token.
    """

    operation: str | None
    method: str
    path: str
    attempt: int


class ResponseInfo(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What came of a request.

    Attributes:
        operation: as of `RequestInfo`.
        method: likewise.
        path: likewise.
        attempt: likewise.
        ok: True for an answer that is a result; False for an error code, an HTTP error,
            and no usable answer.
        status: HTTP status; None if none came.
        errcode: the PBX's code; None if none came, as of a file.
        error: why there is no usable answer: "connect", "timeout", "certificate",
            "broken", "status" or "decode"; the name of an exception, such as
            "CancelledError", if the call was interrupted; else None.
        duration: seconds from before the request until the answer was read; for a file
            until it begins.
        bytes: size of the answer's body, uncompressed; None if none came whole, and for
            a file, which is read later.
        request: what `on_request` was given.
    """

    operation: str | None
    method: str
    path: str
    attempt: int
    ok: bool
    status: int | None
    errcode: int | None
    error: str | None
    duration: float
    bytes: int | None
    request: RequestInfo


class RetryInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A call that is about to be tried again.

    Attributes:
        operation: as of `RequestInfo`.
        path: likewise.
        attempt: number of the request that failed; 0 if no token came, so that there
            was none.
        reason: "token" after a token that the PBX no longer took, "errcode" after an
            error code, else why there was no usable answer, as `ResponseInfo.error`.
        errcode: the error code, if one came.
        status: HTTP status, if one came.
        pause: seconds that are waited before.
    """

    operation: str | None
    path: str
    attempt: int
    reason: str
    errcode: int | None
    status: int | None
    pause: float


class TokenInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A new access token. It is not in here.

    Attributes:
        kind: "login" for one fetched with the credentials, "refresh" for one fetched
            with a refresh token, "store" for one found in a token store. A later
            release may add kinds.
        lifetime: seconds until it ends.
    """

    kind: str
    lifetime: float
