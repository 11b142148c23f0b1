# Made by `make generate` from generator/runtime/transport/outcome.py; edits are lost.
"""What can come of one exchange, as values.

Failures travel as values and become exceptions in one place, high up: no exception of
the HTTP library is in flight then, so none hangs on as context with its request, and no
frame that held a token is in the traceback.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, cast
from urllib.parse import parse_qsl, quote

import msgspec
from msgspec.structs import replace

from ..client.later import Later
from ..concurrency.deadline import Deadline
from ..decoding.tolerant_json import load
from ..exceptions import (
    ApiError,
    CertificateError,
    ConnectError,
    DecodeError,
    RequestTimeoutError,
    TokenStoreError,
    TransportError,
)
from ..hidden import Hidden, ReprOnly
from ..redact import Secret, is_secret, redact_query
from ..sent_secrets import MASK, mask_sent, mask_shown, repeats
from . import tls
from .route import Route

if TYPE_CHECKING:
    from ..transfers import progress as progresses
    from ..transfers import sources
else:
    progresses = Later("..transfers.progress", __package__)
    sources = Later("..transfers.sources", __package__)

Pairs = tuple[tuple[str, str], ...]
"""Names and values of headers."""

# Characters of an answer that errors look at; they show far less.
_SHOWN = 16_384
# What one of a secret becomes at most, as `%25F0%259F%2598%2580`.
_ENCODED = 20

Kind = Literal[
    "connect", "timeout", "certificate", "broken", "status", "decode", "store"
]

_ERRORS: dict[Kind, type[TransportError | DecodeError | TokenStoreError]] = {
    "connect": ConnectError,
    "timeout": RequestTimeoutError,
    "certificate": CertificateError,
    "broken": TransportError,
    "status": TransportError,
    "decode": DecodeError,
    "store": TokenStoreError,
}


class RequestContext(msgspec.Struct):
    """One request on the wire: what goes with it, and how far it got.

    Attributes:
        token: access token to put on the URL, or None for none.
        deadline: when it must be over.
        bearer: True to send the token in a header instead.
        sent: True once a byte of the request may have left.
        request: what is sent; None where nobody else may see it, as for the events.
        guarded: True when a good answer is not to repeat a secret either.
        outlives: True when closing the client is no reason to end it: what it brings
            has to be given back, or is just being given back.
    """

    token: Secret | None
    deadline: Deadline
    bearer: bool = False
    sent: bool = False
    request: HttpRequest | None = None
    guarded: bool = False
    outlives: bool = False

    def target(self, raw_path: bytes) -> bytes:
        """Return an encoded path and query with what is secret behind it."""
        hidden = None if self.request is None else self.request.hidden
        if hidden is not None:
            raw_path = _joined(raw_path, hidden.reveal().encode())
        if self.token is None or self.bearer:
            return raw_path
        token = quote(self.token.reveal(), safe="").encode()
        return _joined(raw_path, b"access_token=" + token)

    def secrets(self) -> list[Secret]:
        """Return what is secret in the URL and in the headers."""
        found = [self.token] if self.token is not None else []
        return found if self.request is None else found + self.request.secrets()

    def all_secrets(self) -> list[Secret]:
        """Return those of the body too, which is read for them.

        That takes time: it is for what somebody is about to see.
        """
        found = [self.token] if self.token is not None else []
        return found if self.request is None else found + self.request.all_secrets()

    def authorized(
        self, headers: Sequence[tuple[bytes, bytes]]
    ) -> Sequence[tuple[bytes, bytes]]:
        """Return the headers with those that nobody may see."""
        given = None if self.request is None else self.request.extra
        if given is not None:
            extra = [(a.encode(), b.encode()) for a, b in given.reveal()]
            names = {name.lower() for name, _ in extra}
            headers = [*(h for h in headers if h[0].lower() not in names), *extra]
        if self.token is None or not self.bearer:
            return headers
        value = b"Bearer " + self.token.reveal().encode()
        return [*headers, (b"Authorization", value)]


class HttpRequest(ReprOnly, msgspec.Struct, frozen=True):
    """A request before the token is on it.

    Attributes:
        method: HTTP method.
        url: whole URL, query included but for what is secret in it.
        body: JSON body, or None.
        form: text fields of an upload.
        files: (field, file name, content) of an upload; None when it is no upload. A
            source is to be closed when nothing is sent any more.
        hidden: encoded part of the query with secrets, or None.
        extra: further headers, whose values may be secret; None for none.
        headers: further headers; they win over those that every request has.
        progress: is told how much of the files has left; None for nobody.
        names: wire names of secret fields, beyond those that always are.
    """

    method: str
    url: str
    body: bytes | None = None
    form: Mapping[str, str] | None = None
    files: Sequence[tuple[str, str, bytes | sources.FileSource]] | None = None
    hidden: Secret | None = None
    extra: Hidden[Pairs] | None = None
    headers: Mapping[str, str] | None = None
    progress: progresses.Progress | None = None
    names: frozenset[str] = frozenset()

    def secrets(self) -> list[Secret]:
        """Return the secrets in its query and its headers."""
        return _values_of(self.hidden) + _values_in(self.extra)

    def all_secrets(self) -> list[Secret]:
        """Return those in its body too."""
        body: object = self.form
        if self.body is not None:
            try:
                body = load(self.body)
            except ValueError:
                body = None
        named = _values_named(body, self.names)
        return self.secrets() + [Secret(value) for value in named]

    def __repr__(self) -> str:
        # What is sent may be secret, whatever its name.
        return f"HttpRequest({self.method!r}, {self.url.partition('?')[0]!r})"


class HttpAnswer(ReprOnly, msgspec.Struct, frozen=True):
    """A complete HTTP answer."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    def __repr__(self) -> str:
        return f"HttpAnswer({self.status}, {len(self.content)} bytes)"


class Failure(msgspec.Struct, frozen=True):
    """No usable answer.

    Attributes:
        kind: what went wrong.
        message: in words, without secrets.
        sent: False when the request certainly never left.
        status: HTTP status, if one came.
        wait: seconds the server asked us to wait, if it did.
        refused: True when an answer says that nothing was done.
    """

    kind: Kind
    message: str
    sent: bool
    status: int | None = None
    wait: float | None = None
    refused: bool = False

    def error(
        self,
        *,
        operation: str | None,
        path: str | None,
        attempts: int,
        elapsed: float,
        maybe_applied: bool,
    ) -> TransportError | DecodeError | TokenStoreError:
        """Return the exception to raise."""
        tries = f"{attempts} attempts, " if attempts > 1 else ""
        return _ERRORS[self.kind](
            f"{operation or path}: {self.message} ({tries}{elapsed:.1f} s)",
            operation=operation,
            path=path,
            status=self.status,
            attempts=attempts,
            elapsed=elapsed,
            maybe_applied=maybe_applied,
        )


CLOSED = Failure("broken", "the client was closed meanwhile", sent=False)
"""Instead of whatever a closed client would have had to do."""


class LoginRefused(ReprOnly, msgspec.Struct, frozen=True):
    """The PBX answered get_token with an error code.

    Attributes:
        errcode: the code.
        fields: what else an error tells.
        remembered: it was told to an earlier login, and the PBX was not asked again.
    """

    errcode: int
    fields: Mapping[str, object]
    remembered: bool = False

    def error(self, make: Callable[..., ApiError]) -> ApiError:
        """Return the exception to raise, of what makes one for a code."""
        error = make(self.errcode, **self.fields)
        if self.remembered:
            error.hint = _and_remembered(error.hint)
        return error

    def __repr__(self) -> str:
        return f"LoginRefused({self.errcode})"


_REMEMBERED = (
    "The PBX was not asked now: this is what an earlier login with these credentials was"
    " told, and none is repeated before the pause ends, as five refusals block the"
    " address. login() asks at once"
)


def remembered(outcome: LoginRefused | Failure) -> LoginRefused | Failure:
    """Return an earlier outcome of a login, which says so."""
    if isinstance(outcome, LoginRefused):
        return replace(outcome, remembered=True)
    return replace(outcome, message=_and_remembered(outcome.message))


def _and_remembered(text: str | None) -> str:
    return f"{text.rstrip('.')}. {_REMEMBERED}" if text else _REMEMBERED


def to_show(answer: HttpAnswer, sent: Sequence[Secret]) -> HttpAnswer:
    """Return the beginning of an answer without what was sent, for an error."""
    # Behind what is shown there is room for the longest secret, encoded twice, so that
    # no piece of one is left where the rest was cut off.
    room = _ENCODED * max((len(each.reveal()) for each in sent), default=0)
    # A character may have four bytes; in UTF-16 and UTF-32 most of them are zero.
    content = answer.content[: 4 * (_SHOWN + room)]
    text = content.replace(b"\0", b"").decode("utf-8", "surrogateescape")
    text = mask_shown(text, sent)
    if len(content) < len(answer.content):
        text = text[: max(text.rfind(MASK) + len(MASK), len(text) - room)]
    shown = text[:_SHOWN].encode("utf-8", "surrogateescape")
    headers = {name: mask_shown(text, sent) for name, text in answer.headers.items()}
    return HttpAnswer(answer.status, headers, shown)


def failure_of(
    error: Exception, context: RequestContext, route: Route, *, answered: bool
) -> Failure:
    """Sort an exception of the HTTP library.

    httpx and httpcore have exceptions of the same names; looking at the names spares
    loading httpcore, and serves custom transports of either kind.

    Args:
        error: the exception.
        context: of the request.
        route: whom it went to.
        answered: whether the head of the answer had come.
    """
    names = {cls.__name__ for cls in type(error).__mro__}
    trust = tls.explain(error, route.host, route.proxy)
    if trust is not None:
        return Failure("certificate", trust, sent=False)
    if "ConnectTimeout" in names or "PoolTimeout" in names:
        return Failure("timeout", route.late(), sent=False)
    reason = _reason(error, context)
    if "ProxyError" in names:
        return Failure("connect", f"the proxy {route.proxy} refused ({reason})", False)
    if "ConnectError" in names:
        return Failure("connect", route.unreachable(error, reason), False)
    unfit = names & {"InvalidURL", "LocalProtocolError"}
    # The URL may be where a redirect leads to, of an answer to what has been sent.
    if "UnsupportedProtocol" in names or (unfit and not context.sent):
        return Failure("broken", f"the request cannot be sent ({reason})", False)
    if names & {"TimeoutException", "TimeoutError"}:
        return Failure("timeout", route.unanswered(), sent=True)
    return Failure("broken", route.broken(reason, answered=answered), context.sent)


def _reason(error: Exception, context: RequestContext) -> str:
    # Messages of the HTTP library name hosts and errno, never the request; but a line
    # that it could not read may be one that repeats the request.
    text = redact_query(mask_shown(str(error), context.all_secrets()))
    return text or type(error).__name__


def _values_of(query: Secret | None) -> list[Secret]:
    if query is None:
        return []
    return [Secret(value) for _, value in parse_qsl(query.reveal()) if value]


def _values_in(headers: Hidden[Pairs] | None) -> list[Secret]:
    return [] if headers is None else [Secret(value) for _, value in headers.reveal()]


def _values_named(
    value: object, names: frozenset[str], secret: bool = False
) -> Iterator[str]:
    """Yield the values of secret fields at any depth."""
    if isinstance(value, Mapping):
        for name, item in cast("Mapping[str, object]", value).items():
            yield from _values_named(item, names, secret or is_secret(name, names))
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _values_named(item, names, secret)
    elif secret and isinstance(value, (str, int)) and not isinstance(value, bool):
        yield str(value)


def _joined(raw_path: bytes, query: bytes) -> bytes:
    return raw_path + (b"&" if b"?" in raw_path else b"?") + query


def masked(headers: Mapping[str, str], sent: Sequence[Hidden[str]]) -> dict[str, str]:
    """Return the headers of an answer without what is secret in them.

    Args:
        headers: of the answer.
        sent: the secrets of the request.
    """
    found = dict(headers.items())  # httpx decodes each of them anew
    if not repeats("\n".join(found.values()), sent):
        sent = ()
    for name, value in found.items():
        # First by value: a name may stand before a part of it.
        value = mask_sent(value, sent)
        if "=" in value or "%" in value or "earer " in value or "asic " in value:
            value = redact_query(value)
        found[name] = value
    return found
