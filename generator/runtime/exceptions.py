"""Defines every error of this package.

YeastarError
├── ConfigurationError      the client was set up wrongly, or is closed
├── InvalidArgumentError    an argument was refused before anything was sent
├── FirmwareTooOldError     the PBX is too old for the call, which was not sent
├── TransportError          no usable answer came back
│   ├── ConnectError        no connection; the request never left
│   ├── RequestTimeoutError no complete answer in time
│   └── CertificateError    the PBX's certificate is not trusted
├── TokenStoreError         the place where clients share tokens failed
├── DecodeError             the answer cannot be read
├── SchemaError             the answer, or the event, does not fit the schema
├── DownloadFailedError     the PBX could not make the file that was asked for
├── CallNotAnsweredError    the phone call ended, and nobody had answered
├── ApiError                the PBX answered with an error code
└── StreamError             the event stream is closed, or the PBX has refused it

None of them holds an object of the HTTP library, a token or a request body. They are
plain: pickling makes one from `args` and gives it its attributes back, notes included,
so an `__init__` must do with `args` alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .client.later import Later
from .printable import clean

if TYPE_CHECKING:
    from .schema import difference
else:
    difference = Later(".schema.difference", __package__)


class YeastarError(Exception):
    """Base of all errors of this package."""


class ConfigurationError(YeastarError):
    """The client was set up in a way that cannot work; the message names the remedy."""


class InvalidArgumentError(YeastarError, ValueError):
    """An argument does not fit the API; nothing was sent.

    Attributes:
        operation: the call, e.g. ``extension.list``.
        argument: name of the argument, or None when several are concerned.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        argument: str | None = None,
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.argument = argument


class FirmwareTooOldError(YeastarError):
    """The call, or the event, needs a newer firmware; nothing was sent.

    Raised by a client with ``firmware=`` only. `on_old_firmware="warn"` warns instead.

    Attributes:
        operation: the call, e.g. ``v2.cdr.list``; None for an event.
        event: id of the event; None for a call.
        firmware: that of the PBX.
        needed: the first firmware of its edition that has it.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        event: int | None = None,
        firmware: str = "",
        needed: str = "",
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.event = event
        self.firmware = firmware
        self.needed = needed


class _MaybeDone(YeastarError):
    """Base of errors that come after a call was sent; they say what `maybe_applied` says."""

    def __str__(self) -> str:
        text = self._told()
        if not getattr(self, "maybe_applied", False):
            return text
        return f"{text}{' ' if text.endswith('.') else '. '}{_MAYBE}"

    def _told(self) -> str:
        """Return the text up to there."""
        return super().__str__()


_MAYBE = "The PBX may have done it all the same"


class _CallError(_MaybeDone):
    """Base of errors of a call; its attributes are described on TransportError."""

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        path: str | None = None,
        status: int | None = None,
        attempts: int = 1,
        elapsed: float = 0.0,
        maybe_applied: bool = False,
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.path = path
        self.status = status
        self.attempts = attempts
        self.elapsed = elapsed
        self.maybe_applied = maybe_applied


class TransportError(_CallError):
    """No usable answer came back from the PBX.

    Attributes:
        operation: the call, e.g. ``call.dial``.
        path: its path, without query.
        status: HTTP status, when one came back.
        attempts: how often the call was tried.
        elapsed: seconds from the first attempt to this error.
        maybe_applied: True when a call that changes something may have reached
            the PBX, so that repeating it could do the work twice.
    """


class ConnectError(TransportError):
    """No connection to the PBX; the request was not sent."""


class RequestTimeoutError(TransportError, TimeoutError):
    """The total time of the call ran out."""


class CertificateError(TransportError):
    """The certificate of the PBX is not trusted; the request was not sent."""


class TokenStoreError(_CallError):
    """The token store of the client failed, so that there is no token; see `tokens`.

    Nothing was sent to the PBX with the call, and nobody logs in as long as the store
    fails, unless it was made with ``on_store_error="memory"``.

    The attributes are those of TransportError.
    """


class DecodeError(_CallError):
    """The answer cannot be read: not one JSON object, no errcode in it, or too large.

    The message shows its redacted beginning, where that helps.

    The attributes are those of TransportError.
    """


class SchemaError(_MaybeDone):
    """The answer, or the event, came and does not fit the schema; with strict=True.

    The PBX has done what was asked, as its code says: of a call that changes something,
    `maybe_applied` is true, and repeating it would do the work twice. The text and the
    differences have shapes and names, no values.

    Attributes:
        differences: all that differs, in order; see `schema`.
        operation: the call, e.g. ``extension.create``; None for an event.
        path: its path, without query; None for an event.
        event: id of the event; None for a call.
        answer: the answer, or the event, as it would have been without strict=True.
        maybe_applied: True when the call changes something.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        path: str | None = None,
        event: int | None = None,
        differences: Sequence[difference.SchemaDifference] = (),
        answer: Any = None,
        maybe_applied: bool = False,
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.path = path
        self.event = event
        self.differences = tuple(differences)
        self.answer = answer
        self.maybe_applied = maybe_applied

    @property
    def pointer(self) -> str:
        """JSON pointer of the first difference."""
        return self.differences[0].at if self.differences else ""

    @property
    def expected(self) -> str:
        """What the schema says there."""
        return self.differences[0].expected if self.differences else ""

    @property
    def got(self) -> str:
        """The shape of what came there."""
        return self.differences[0].got if self.differences else ""


def misfit_untold(error: OSError, what: str, **fields: Any) -> SchemaError:
    """Return the error for what does not fit, where nothing can be loaded that compares.

    Args:
        error: why it cannot be loaded; no descriptor may be left.
        what: "answer" or "event".
        fields: of the error.
    """
    reason = error.strerror or error
    text = f"the {what} does not fit the schema; where cannot be told: {reason}"
    return SchemaError(text, **fields)


class ApiError(_MaybeDone):
    """The PBX answered with an error code.

    The codes 1 (part of the work was done) and 2 (still running) raise nothing: they
    stand in `errcode` of the answer.

    Attributes:
        errcode: the PBX's code; decide by this and not by errmsg.
        errmsg: the PBX's text, unchanged.
        submsg: further text, if any.
        invalid_param_list: refused parameters, each a dict with ``field`` and one of
            ``value``, ``validation_type``, ``valid_msg``.
        duplicate_field_list: fields whose value is already in use.
        operation: the call, e.g. ``extension.create``.
        path: its path, without query.
        raw: the whole answer, secrets masked.
        attempts: how often the call was tried.
        elapsed: seconds from the first attempt to this error.
        maybe_applied: True when the PBX may have done the work nevertheless.
        hint: what to do about it, if known.
    """

    def __init__(
        self,
        errcode: int,
        *,
        errmsg: str | None = None,
        submsg: str | None = None,
        invalid_param_list: Sequence[Mapping[str, object]] = (),
        duplicate_field_list: Sequence[Mapping[str, object]] = (),
        operation: str | None = None,
        path: str | None = None,
        raw: Mapping[str, object] | None = None,
        attempts: int = 1,
        elapsed: float = 0.0,
        maybe_applied: bool = False,
        hint: str | None = None,
    ) -> None:
        super().__init__(errcode)
        self.errcode = errcode
        self.errmsg = errmsg
        self.submsg = submsg
        self.invalid_param_list = list(invalid_param_list)
        self.duplicate_field_list = list(duplicate_field_list)
        self.operation = operation
        self.path = path
        self.raw = dict(raw or {})
        self.attempts = attempts
        self.elapsed = elapsed
        self.maybe_applied = maybe_applied
        self.hint = hint

    def _told(self) -> str:
        where = self.operation or self.path or "call"
        text = f"{where}: errcode {self.errcode}"
        if self.errmsg:
            text += f" {self.errmsg}"
        details = [self.submsg] if self.submsg else []
        for entry in self.invalid_param_list:
            reason = next(
                (
                    entry[key]
                    for key in ("valid_msg", "validation_type", "value")
                    if entry.get(key)
                ),
                "refused",
            )
            named = entry.get("field")
            details.append(f"{named}: {reason}" if named else str(reason))
        for entry in self.duplicate_field_list:
            holder = " ".join(
                str(entry[key])
                for key in ("external_source", "external_source_name")
                if entry.get(key)
            )
            named = entry.get("field")
            details.append(
                (f"{named} " if named else "")
                + f"{entry.get('value')!r} is already used"
                + (f" by {holder}" if holder else "")
            )
        if details:
            text += f" ({'; '.join(details)})"
        if self.attempts > 1:
            text += f" ({self.attempts} attempts, {self.elapsed:.1f} s)"
        # What a terminal takes for orders, or a log for a line of its own, is written out.
        return clean(f"{text}. {self.hint}" if self.hint else text)


class DownloadFailedError(YeastarError):
    """The PBX could not make the file that was asked for.

    Attributes:
        operation: the call that asked, e.g. ``call_schedule_report.download``.
        reason: what the PBX says.
    """

    def __init__(
        self, message: str, *, operation: str | None = None, reason: str = ""
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.reason = reason


class CallNotAnsweredError(YeastarError):
    """The phone call that was started ended before anybody answered.

    Attributes:
        operation: the call that started it, e.g. ``call.dial``.
        reason: why, e.g. "busy", "no_answer", "rejected", "not_found"; see
            `types.CallReason`.
        outcome: all that is known of it, a `types.CallOutcome`; its `reason_text` has
            the words of the PBX.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        reason: str = "",
        outcome: Any = None,
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.reason = reason
        self.outcome = outcome


class StreamError(YeastarError):
    """The event stream was closed, or the PBX has refused its topics or its connection.

    A stream ends with other errors, too, where trying again cannot help, such as
    CertificateError and AuthenticationError: catch YeastarError around a loop over it.
    """


def public(*kinds: type[Exception], module: str = ".errors") -> None:
    """Let tracebacks and pickles name the module that people import errors from.

    Args:
        kinds: errors and warnings.
        module: that one, as seen from the package; empty for the package itself.
    """
    for kind in kinds:
        kind.__module__ = __name__.partition("._runtime")[0] + module


public(
    YeastarError,
    ConfigurationError,
    InvalidArgumentError,
    FirmwareTooOldError,
    TransportError,
    ConnectError,
    RequestTimeoutError,
    CertificateError,
    TokenStoreError,
    DecodeError,
    SchemaError,
    DownloadFailedError,
    CallNotAnsweredError,
    ApiError,
    StreamError,
)
