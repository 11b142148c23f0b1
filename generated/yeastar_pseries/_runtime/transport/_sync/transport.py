# Made by `make generate` from generator/runtime/transport/_async/transport.py; edits are lost.
"""One exchange with the PBX: the request out, the whole answer in, failures as values."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Self, cast

import httpx

from ...concurrency.deadline import Deadline
from ...concurrency.sleep import sleep
from ...config import Config
from ...hidden import cut
from ...log_guard import guard_loggers
from ...redact import Secret
from ...sent_secrets import in_flight, mask_sent
from ..encodings import Pieces, Unpacker, unpacker_of
from ..outcome import (
    CLOSED,
    Failure,
    HttpAnswer,
    HttpRequest,
    RequestContext,
    failure_of,
    masked,
)
from ..route import Route, host_of

if TYPE_CHECKING:
    from .connection import DirectTransport

# What a transport, ours or the user's, may raise when an exchange fails.
_FAILURES = (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError)
_ASIDE = "yeastar_headers"

guard_loggers()


class _NoCookies(httpx.Cookies):
    """Takes none: no request is sent with any, and looking for some takes time."""

    def extract_cookies(self, response: httpx.Response) -> None:
        pass


class _Client(httpx.Client):
    """An httpx client that keeps nothing of an answer for the next request."""

    @property
    def cookies(self) -> httpx.Cookies:
        return _NONE

    @cookies.setter
    def cookies(self, cookies: object) -> None:
        """Keep none."""


_NONE = _NoCookies()


class Body:
    """An answer whose body is still to be read.

    Attributes:
        status: HTTP status.
        headers: names in lower case.
        failure: why the body ended early; None while all is well.
    """

    def __init__(
        self,
        response: httpx.Response,
        context: RequestContext,
        route: Route,
        custom: bool = False,
    ) -> None:
        self.status = response.status_code
        route.heard(self.status)
        # Back where it was: of the user's own transport, the answer is the user's.
        response.headers = response.extensions.pop(_ASIDE, response.headers)
        # A header may repeat what we sent, token included.
        self.headers = masked(response.headers, context.secrets())
        self.failure: Failure | None = None
        self._response = response
        self._context = context
        self._started = context.deadline
        self._route = route
        self._custom = custom
        self._unpacker = Unpacker([])
        # A custom transport may give an answer that was read and unpacked already.
        raw = not response.is_stream_consumed
        if raw:
            try:
                packed = response.headers.get("content-encoding", "")
                self._unpacker = unpacker_of(packed)
            except httpx.DecodingError as error:
                text = str(error)
                self.failure = Failure("decode", text, sent=True, status=self.status)
        self._source = response.iter_raw() if raw else response.iter_bytes()
        self._pieces: Pieces = iter(())
        self._empty = True
        self._held: list[bytes] = []

    def chunks(self) -> Iterator[bytes]:
        """Read the body piece by piece; look at `failure` afterwards."""
        # Itself, and no generator: one that is left half-way outlives the call.
        return self

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> bytes:
        chunk = self._held.pop(0) if self._held else self._next()
        if chunk is None:
            raise StopIteration
        return chunk

    def peek(self, size: int) -> bytes:
        """Return the beginning of the body; `chunks` will give it again."""
        while sum(map(len, self._held)) < size:
            chunk = self._next()
            if chunk is None:
                break
            self._held.append(chunk)
        return b"".join(self._held)

    def whole(self, limit: int) -> bytes | None:
        """Read all of the body; look at `failure` afterwards.

        Returns:
            None for a body of more bytes than the limit.
        """
        pieces: list[bytes] = []
        size = 0
        try:
            for chunk in self.chunks():
                pieces.append(chunk)
                size += len(chunk)
                if size > limit:
                    return None
            return b"".join(pieces)
        except BaseException as error:
            # Interrupted: the frames below hold a piece of the answer, and this one all.
            pieces, chunk = [], b""
            raise cut(error) from None

    def only_idle_limit(self, whole: Deadline | None = None) -> None:
        """Lift the deadline: from now on only silence ends the exchange.

        Args:
            whole: ends it all the same; None for nothing.
        """
        self._context.deadline = whole or Deadline(None)

    @property
    def elapsed(self) -> float:
        """Seconds since the exchange began."""
        return self._started.elapsed

    def too_large(self, limit: int) -> Failure:
        """Return the failure for a body of more bytes than that."""
        text = f"the answer is larger than {limit} bytes (max_answer_bytes)"
        return Failure("decode", text, sent=True, status=self.status)

    @property
    def announced(self) -> int:
        """Return how many bytes will come at least, as far as the headers tell."""
        told = self.headers.get("content-length", "")
        packed = "content-encoding" in self.headers
        return int(told) if told.isdecimal() and not packed and len(told) < 20 else 0

    def _next(self) -> bytes | None:
        if self.failure is not None:
            return None
        # Our own connections watch the deadline themselves; custom transports may not.
        if self._context.deadline.passed:
            self.failure = Failure("timeout", self._route.unanswered(), sent=True)
            return None
        try:
            while True:
                for piece in self._pieces:
                    # It came without waiting: others may want to work too.
                    if not self._empty:
                        sleep(0)
                    self._empty = False
                    return piece
                with in_flight(self._context.all_secrets):
                    chunk = self._read()
                self._pieces = self._unpacker.pieces(chunk)
        except StopIteration:
            return None
        except _FAILURES as error:
            self.failure = failure_of(error, self._context, self._route, answered=True)
        return None

    def _read(self) -> bytes:
        if not self._custom:
            return next(self._source)
        from ...concurrency.limit import within

        left = self._context.deadline.left()
        return within(left, lambda: next(self._source))

    @property
    def shortfall(self) -> Failure | None:
        """Return why a body that ended is no whole one; None if it may be whole."""
        if not self._unpacker.whole:
            return Failure("broken", "the compressed answer ends too early", sent=True)
        # Without one of these, a connection that broke looks like one that was closed.
        framed = self.headers.keys() & {"content-length", "transfer-encoding"}
        if self._empty and not framed:
            return Failure("broken", "not one byte came", sent=True)
        return None

    def close(self) -> None:
        """Close the connection, and let go of it."""
        self._response.close()
        if not self._custom:
            # httpx's response and its stream hold each other, and all that is below: else
            # all of it would wait for the garbage collector.
            self._response.stream = httpx.ByteStream(b"")


class Transport:
    """Sends calls to one PBX.

    Args:
        config: the client's settings.
        custom: a transport of the user's own, or None for one connection per call.

    Attributes:
        bearer: True when tokens travel in a header.
        custom: True when the user's own transport sends.
        route: whom it sends to.
    """

    def __init__(
        self, config: Config, custom: httpx.BaseTransport | None = None
    ) -> None:
        self.bearer = config.auth is not None
        self._config = config
        self.route = Route(
            config.host,
            tls=config.base_url.startswith("https:"),
            proxy=host_of(config.proxy_url()),
        )
        self.custom = custom is not None
        self._custom = custom
        self._made: list[tuple[httpx.Client, DirectTransport | None]] = []
        self._closed = False
        self._gone = False

    def load(self) -> None:
        """Load what sends, as a call does at its beginning.

        Where the memory that Python took for a stack is just full, each of the thousand
        functions that loading calls takes more and gives it back: from twenty frames
        deeper, the first answer was 3 % later.
        """
        if self._custom is None and not self._made:
            with suppress(Exception):  # comes again where a failure is told of
                import_module(".connection", __package__)

    def _http(self) -> httpx.Client:
        if not self._made:
            # Threads may make their first calls at the same time, as may a signal handler
            # and what it interrupts. All of them use what was first.
            self._make()
            if self._closed:
                self.end_calls()
        return self._made[0][0]

    def _make(self) -> None:
        transport: httpx.BaseTransport
        direct = None
        if self._custom is not None:
            from .custom import TokenTransport

            transport = TokenTransport(self._custom)
        else:
            # Imported here: loading httpcore takes longer than making a client.
            from .connection import DirectTransport

            config = self._config
            direct = DirectTransport(config.ssl_context(), config.proxy_url())
            transport = direct
        client = _Client(
            transport=transport,
            trust_env=False,
            follow_redirects=False,
            event_hooks={"response": [_set_aside]},
        )
        self._made.append((client, direct))

    def exchange(
        self,
        outgoing: HttpRequest,
        token: Secret | None,
        deadline: Deadline,
        *,
        outlives: bool = False,
    ) -> HttpAnswer | Failure:
        """Send a call and read the whole answer; a failed exchange is no exception.

        Args:
            outgoing: what is sent.
            token: goes with it.
            deadline: when it must be over.
            outlives: as of `RequestContext`.
        """
        context = RequestContext(token, deadline, self.bearer, outlives=outlives)
        opened = self.open(outgoing, context)
        if isinstance(opened, Failure):
            return opened
        limit = self._config.max_answer_bytes
        try:
            if opened.announced > limit:
                return opened.too_large(limit)
            content = opened.whole(limit)
            if content is None:
                return opened.too_large(limit)
            if context.guarded and (sent := context.secrets()):
                text = content.decode("utf-8", "surrogateescape")
                content = mask_sent(text, sent).encode("utf-8", "surrogateescape")
        finally:
            opened.close()
        return opened.failure or HttpAnswer(opened.status, opened.headers, content)

    def open(self, outgoing: HttpRequest, context: RequestContext) -> Body | Failure:
        """Send a call and read the headers of the answer."""
        config = self._config
        context.request = outgoing
        # Such a secret has no name by which an answer that repeats it could be masked
        # when it is shown. The token in the URL may be part of the URL of a file.
        context.guarded = context.bearer or outgoing.hidden is not None
        left = context.deadline.left()
        if left == 0:
            return Failure("timeout", "the time was up before it was sent", sent=False)
        if self._gone or (self._closed and not context.outlives):
            return CLOSED
        headers = {
            "User-Agent": config.user_agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        if outgoing.body is not None:
            headers["Content-Type"] = "application/json"
        if outgoing.headers is not None:
            headers.update(outgoing.headers)
        files = sending = None
        if outgoing.files is not None and outgoing.progress is not None:
            from ...transfers._sync.sending import Sending

            sending = Sending(outgoing.progress, outgoing.files)
            files = sending.files
        elif outgoing.files is not None:
            # A source is a file as far as httpx looks at it.
            files = [
                (name, (file, cast("bytes", content)))
                for name, file, content in outgoing.files
            ]
        try:
            request = httpx.Request(
                outgoing.method,
                outgoing.url,
                headers=headers,
                content=outgoing.body,
                data=outgoing.form,
                files=files,
                extensions={
                    "yeastar_context": context,
                    "timeout": {
                        "connect": context.deadline.cap(config.connect_timeout),
                        "read": left,
                        "write": left,
                        "pool": left,
                    },
                },
            )
            if sending is not None:
                sending.of(request)
            # Nobody knows how far a custom transport comes; only that it never connected
            # says that nothing has left.
            context.sent = context.sent or self.custom
            with in_flight(context.all_secrets):
                response = self._send(request, left)
            # Of a custom transport: its body does not get the time of the head again.
            request.extensions["timeout"]["read"] = context.deadline.left()
        except _FAILURES as error:
            failure = failure_of(error, context, self.route, answered=False)
        except BaseException as error:
            if sending is None or sending.problem is None:
                if self.custom and isinstance(error, Exception):
                    raise  # the user's own fault, to be found by them
                # Interrupted: the frames below hold the request with the token on it.
                raise cut(error) from None
            failure = CLOSED
        else:
            return Body(response, context, self.route, self.custom)
        if sending is not None and sending.problem is not None:
            raise sending.problem  # with its own frames, and none of the request's
        return failure

    def _send(self, request: httpx.Request, seconds: float | None) -> httpx.Response:
        if not self.custom:
            # Our own connections watch the deadline themselves.
            return self._http().send(request, stream=True)
        from ...concurrency.limit import within

        return within(seconds, lambda: self._http().send(request, stream=True))

    def end_calls(self) -> None:
        """Send no more calls, and end those under way; what `outlives` goes on.

        A transport of the user's own ends what is under way when it is closed.
        """
        self._closed = True
        for _, direct in self._made:
            if direct is not None:
                direct.end_calls()

    def close(self) -> None:
        """Close a transport of the user's own; ours keeps nothing open by itself."""
        self.end_calls()
        if self._custom is None:
            return
        self._gone = True
        if self._made:
            self._made[0][0].close()
        else:
            self._custom.close()


def _set_aside(response: httpx.Response) -> None:
    """Keep from httpx where a redirect leads: it refuses what it could not follow."""
    if "location" in response.headers:
        response.extensions[_ASIDE] = response.headers
        response.headers = response.headers.copy()
        del response.headers["location"]
