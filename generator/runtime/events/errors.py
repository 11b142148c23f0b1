"""Errors of events, streams and webhooks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from ..digits import integer_of
from ..exceptions import StreamError, YeastarError, public
from ..printable import clean


class EventDecodeError(YeastarError):
    """A frame or a webhook body that is no event.

    The text says what is wrong and how long the frame is, but never what it holds
    (an event may hold a PIN or a phone number).

    Attributes:
        reason: what is wrong with it.
        raw: the frame as received.
    """

    def __init__(self, reason: str, raw: bytes) -> None:
        super().__init__(f"not an event: {reason}; {len(raw)} bytes")
        self.reason = reason
        self.raw = raw

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.reason, self.raw), self.__dict__


class SignatureError(YeastarError):
    """The X-Signature of a webhook is missing or does not belong to its body."""


class StreamClosedError(StreamError):
    """The stream was used before it was opened or after it was closed."""


_ENDED = "the event stream has ended"


def ended(error: BaseException | None) -> StreamClosedError:
    """Return the error for what is asked of a stream that has ended.

    Args:
        error: why it has; None if it was closed.
    """
    why = str(error or "")
    return StreamClosedError(
        why if why.startswith(_ENDED) else f"{_ENDED}: {why}" if why else _ENDED
    )


def cancelled(what: str) -> str:
    """Say why something has ended that nobody has closed."""
    return (
        f"{what} has ended: its task was cancelled, as all are at the end of the event"
        " loop in which it was opened. Open one in the loop that reads it"
    )


class SubscriptionRefusedError(StreamError):
    """The PBX refused the topic list.

    Attributes:
        errcode: the PBX's error code.
        errmsg: its text; empty when it gave none.
        invalid_param_list: the values it objected to, as sent by the PBX.
    """

    def __init__(
        self,
        errcode: int,
        errmsg: str | None = None,
        invalid_param_list: Sequence[object] | None = None,
    ) -> None:
        self.errcode = errcode
        self.errmsg = errmsg or ""
        self.invalid_param_list = list(invalid_param_list or [])
        detail = f", objects to {self.invalid_param_list}" if invalid_param_list else ""
        super().__init__(
            "the PBX refused the subscription: "
            + clean(f"errcode {errcode} {self.errmsg}{detail}")
        )

    def topics(self) -> set[int]:
        """Return the event ids among the values that the PBX objected to."""
        found: set[int] = set()
        for entry in self.invalid_param_list:
            value = (
                cast("dict[str, object]", entry).get("value")
                if isinstance(entry, dict)
                else None
            )
            if isinstance(value, str):
                value = integer_of(value)
            if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
                found.add(value)
        return found

    def __reduce__(self) -> tuple[object, ...]:
        return (
            type(self),
            (self.errcode, self.errmsg, self.invalid_param_list),
            self.__dict__,
        )


class HandshakeRefusedError(StreamError):
    """The PBX answered the WebSocket handshake with an HTTP error.

    Attributes:
        status: the HTTP status.
    """

    def __init__(self, status: int, place: str) -> None:
        super().__init__(f"{place} refused the event connection with HTTP {status}")
        self.status = status
        self.place = place

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.status, self.place), self.__dict__


class TokenExpiredError(StreamError):
    """The PBX called the access token expired instead of subscribing."""


# Not TokenExpiredError: users have another one of that name.
public(
    EventDecodeError,
    SignatureError,
    StreamClosedError,
    SubscriptionRefusedError,
    HandshakeRefusedError,
)
