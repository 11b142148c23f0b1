"""The client without its resources: settings, one call from end to end, closing."""

from __future__ import annotations

import os
import ssl
import warnings
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Literal, Self, TypeVar, cast

import httpx
import msgspec

from ...calls._async.caller import AsyncCaller
from ...calls.arguments import free_call
from ...calls.call import CallSpec
from ...calls.options import DEFAULT_OPTIONS, CallOptions
from ...calls.raw_response import RawResponse
from ...calls.urls import request_url
from ...concurrency.deadline import Deadline
from ...concurrency.dependents import Dependents
from ...config import MAX_ANSWER_BYTES, NO_EVENTS_HERE, make_config
from ...exceptions import ApiError, ConfigurationError
from ...hidden import Hidden, without_frames
from ...redact import Secret
from ...retry.rules import RetryRules
from ...tokens._async.bearer import AsyncBearer
from ...tokens._async.tokens import AsyncTokens
from ...tokens.bearer import NO_EVENTS, BearerToken
from ...transport._async.transport import AsyncTransport
from . import lazy

R = TypeVar("R", bound=msgspec.Struct)
P = TypeVar("P", bound=msgspec.Struct)


class AsyncBaseClient:
    """What the client of a PBX does whatever the resource.

    Args:
        base_url: the PBX, e.g. ``https://192.168.5.150:8088``; else YEASTAR_URL.
        client_id: Client ID of the API application (Integrations > API); else
            YEASTAR_CLIENT_ID.
        client_secret: its Client Secret; else YEASTAR_CLIENT_SECRET.
        timeout: total seconds per call, retries and token renewal included; for
            transport=, see there.
        connect_timeout: seconds for connecting, TLS included.
        retries: how often a call that only reads is repeated after a broken
            connection, a server fault or "busy"; others are repeated only when the
            request certainly never left.
        verify: True for publicly trusted certificates, a path to a CA file, an
            ssl.SSLContext, or False to accept any certificate.
        fingerprint: SHA-256 fingerprint of the only certificate to accept, for a PBX
            with a self-signed one; whoever signed it, so verify does not count then.
        proxy: proxy URL; by default none, whatever the environment says.
        trust_env: True to follow proxy and certificate variables of the environment.
        max_answer_bytes: most bytes of an answer, uncompressed; a larger one raises
            DecodeError. Files of downloads have no limit.
        user_agent: sent with every request.
        transport: an httpx transport of your own; TLS and proxy are its business then,
            so verify, fingerprint, proxy and trust_env are refused beside it. Events do
            not go through it and are refused too. It is told how many seconds are left
            of a call; a plain Client cannot interrupt it, so there a PBX that drips its
            answer can exceed timeout, by a multiple while it drips the headers.
        auto_refresh: False fetches one token and leaves renewing it to `login`; with
            auth, an expired token is not asked for again.
        auth: token of the management platform that passes calls on to a cloud PBX, in
            place of client_id and client_secret; base_url is
            ``https://<platform>/dm/open_api/v1/cloud_pbx/<sn>`` then. Of the platform
            the vendor tells how GET goes through; POST is sent in the same way. Events
            and the files of downloads need a client of the PBX itself.
        clock: the PBX's clock, for arguments that are times; also an attribute, so that
            it can be set from what the PBX answers.
        firmware: that of the PBX as `system.information` tells it, or "detect" to have
            it asked, once, before the first call that needs to know. A call or an event
            newer than it raises FirmwareTooOldError, and nothing is sent. None looks at
            no firmware; `request` never does.
        on_old_firmware: "warn" gives a FirmwareWarning then, and sends the call.

    Raises:
        ConfigurationError: an argument is missing or cannot work.
    """

    _api_error: Callable[..., ApiError] = ApiError
    _retry_rules: RetryRules = RetryRules()

    def __init__(
        self,
        base_url: str | httpx.URL | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        *,
        timeout: float = 30.0,
        connect_timeout: float = 10.0,
        retries: int = 2,
        verify: bool | str | os.PathLike[str] | ssl.SSLContext = True,
        fingerprint: str | None = None,
        proxy: str | httpx.URL | None = None,
        trust_env: bool = False,
        user_agent: str = "OpenAPI",
        transport: httpx.AsyncBaseTransport | None = None,
        auto_refresh: bool = True,
        auth: BearerToken | None = None,
        clock: lazy.PbxClock | None = None,
        max_answer_bytes: int = MAX_ANSWER_BYTES,
        firmware: str | None = None,
        on_old_firmware: Literal["raise", "warn"] = "raise",
    ) -> None:
        url, secret, way = Hidden(base_url), Hidden(client_secret), Hidden(proxy)
        # A traceback shows what a constructor that refuses was given.
        del base_url, client_secret, proxy
        self._config = without_frames(
            lambda: make_config(
                base_url=url,
                client_id=client_id,
                client_secret=secret,
                timeout=timeout,
                connect_timeout=connect_timeout,
                retries=retries,
                verify=verify,
                fingerprint=fingerprint,
                proxy=way,
                trust_env=trust_env,
                user_agent=user_agent,
                auto_refresh=auto_refresh,
                auth=auth,
                max_answer_bytes=max_answer_bytes,
                own_transport=transport is not None,
                firmware=firmware,
                on_old_firmware=on_old_firmware,
            )
        )
        if not _sends(transport):
            raise ConfigurationError(
                f"transport is a {type(transport).__name__}: AsyncClient needs an"
                " httpx.AsyncBaseTransport"
            )
        self._transport = AsyncTransport(self._config, transport)
        self._streams: Dependents[lazy.AsyncEventStream] = Dependents()
        self._tokens: AsyncTokens | AsyncBearer
        if auth is None:
            self._tokens = AsyncTokens(self._config, self._transport, self._retry_rules)
        else:
            self._tokens = AsyncBearer(auth)
        self._caller = AsyncCaller(
            self._config,
            self._transport,
            self._tokens,
            self._retry_rules,
            self._api_error,
        )
        if self._config.firmware is not None:
            from ...firmware._async.guard import AsyncFirmwareGuard

            self._caller.guard = AsyncFirmwareGuard(self._config)
        self.clock = clock

    @property
    def firmware(self) -> str | None:
        """The firmware of the PBX: as it was given, or found out; None while unknown."""
        guard = self._caller.guard
        return None if guard is None else guard.firmware

    @property
    def clock(self) -> lazy.PbxClock | None:
        """The PBX's clock, by which arguments that are times are written.

        `client.clock = PbxClock.of(client.system.information().data, zone=...)`; with
        an `AsyncClient`, await the answer first. Arguments that travel as Unix seconds
        need none.

        Raises:
            ConfigurationError: on setting, for what is no `PbxClock`.
        """
        return self._caller.clock

    @clock.setter
    def clock(self, clock: lazy.PbxClock | None) -> None:
        if clock is not None:
            from ...clock.pbx_clock import PbxClock

            if not isinstance(cast("object", clock), PbxClock):
                kind = type(clock).__name__
                raise ConfigurationError(f"clock is of type {kind}: give a PbxClock")
        self._caller.clock = clock

    def __repr__(self) -> str:
        if not hasattr(self, "_config"):
            # Error reporters show the locals of a constructor that refused.
            return f"{type(self).__name__}(not set up)"
        config = self._config
        return f"{type(self).__name__}(base_url={config.base_url!r}, {config.identity})"

    async def __aenter__(self) -> Self:
        self._caller.check_open()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """End streams and calls, revoke the token that this client fetched, and close.

        Iterations over its event streams end. A call under way in another task raises
        TransportError, whose `maybe_applied` tells what may have become of it.

        The PBX gives eight tokens at most; one that is not revoked blocks its place
        for half an hour. One that is on its way is waited for a few seconds, and revoked
        when it comes. A token of auth is left alone. Never raises for a PBX that cannot
        be reached.
        """
        if self._caller.closed:
            return
        self._caller.closed = True
        try:
            for stream in self._streams.end():
                # The event loop of that one may be gone.
                with suppress(RuntimeError):
                    await stream.aclose()
        finally:
            self._transport.end_calls()
            try:
                if self._caller.guard is not None:
                    await self._caller.guard.aclose()
            finally:
                try:
                    await self._tokens.aclose()
                finally:
                    await self._transport.aclose()

    def __del__(self) -> None:
        # No I/O here: the event loop may be gone, and so may half of the interpreter.
        caller = getattr(self, "_caller", None)
        if caller is not None and caller.used and not caller.closed:
            text = f"{self!r} was not closed"
            if self._config.auth is None:
                text += "; its token stays in use on the PBX"
            warnings.warn(text, ResourceWarning, stacklevel=2, source=self)

    async def login(
        self, client_id: str | None = None, client_secret: str | None = None
    ) -> None:
        """Fetch a new token now, with new credentials if given.

        Not needed as a rule: the first call logs in. It is the way back after rejected
        credentials, which all clients of the process remember and do not try again by
        themselves, because five refusals in a row block the caller's address.

        Args:
            client_id: another Client ID, or None to keep the present one.
            client_secret: another Client Secret, or None to keep the present one.

        Raises:
            ApiError: the PBX refused.
            TransportError: it could not be reached.
            ConfigurationError: the client has auth, and nothing to log in to.
        """
        self._caller.check_open()
        self._caller.surroundings.check()
        self._caller.used = True
        deadline = Deadline(self._config.timeout)
        secret = None if client_secret is None else Secret(client_secret)
        del client_secret
        outcome = await self._tokens.login(client_id, secret, deadline)
        self._caller.require(outcome, deadline)

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        json: Mapping[str, object] | None = None,
        files: Mapping[str, tuple[str, bytes]] | None = None,
        check: bool = True,
        safe: bool = False,
        token: bool = True,
        options: CallOptions | None = None,
    ) -> RawResponse:
        """Make any call, for what this package does not cover yet.

        Args:
            method: HTTP method.
            path: e.g. ``/v1.0/extension/list`` (under ``/openapi``); a path that begins
                with ``/api/`` or ``/openapi/`` is taken as it is.
            params: query parameters; lists are joined with commas.
            json: JSON body; the text fields of the form when files are given.
            files: files to upload: field name to (file name, content).
            check: raise for an error code and for an HTTP error; False returns it.
            safe: True when the call only reads, so that it may be repeated.
            token: False leaves the access token out; that of auth is always sent.
            options: timeout and retries of this call.

        Raises:
            ApiError: the PBX answered with an error code.
            TransportError: no usable answer.
            InvalidArgumentError: the path leads to another host, or something is given
                that cannot be sent.
        """
        options = options or DEFAULT_OPTIONS
        given, place = Hidden((params, json, files)), Hidden(path)
        # This frame is in the traceback of each error.
        del path, params, json, files
        request = without_frames(
            lambda: free_call(
                method,
                request_url(self._config.base_url, place.reveal()),
                *given.reveal(),
                options,
            )
        )
        spec: CallSpec[msgspec.Struct] = CallSpec(
            request=request,
            operation=None,
            path=place.reveal().partition("?")[0],
            safe=safe,
            token=token or self._transport.bearer,
            result=None,
            check=check,
            secrets=frozenset(),
        )
        answer = await self._caller.perform(spec, options)
        return RawResponse(
            answer.http_answer.status,
            answer.http_answer.headers,
            answer.http_answer.content,
            answer.elapsed,
            answer.attempts,
        )

    def events(
        self,
        topics: lazy.Topics = "all",
        *,
        queue_size: int = 10_000,
        queue_bytes: int = 32 * 2**20,
        overflow: lazy.Overflow = "drop_oldest",
        open_timeout: float = 10.0,
        reconnect_delay: tuple[float, float] = (1.0, 60.0),
        heartbeat_interval: float = 25.0,
        heartbeat_timeout: float = 10.0,
        reply_timeout: float = 10.0,
        renewal_margin: float = 120.0,
        renewal_linger: float = 1.0,
        duplicate_window: float = 0.0,
    ) -> lazy.AsyncEventStream:
        """Return the live events of the PBX: ``async with client.events(...) as stream``.

        Args:
            topics: event ids, event classes, or "all" for every event this release
                knows and the PBX offers.
            queue_size: most events that wait for the consumer.
            queue_bytes: most bytes that these may have had on the wire.
            overflow: what a full queue does: "drop_oldest" leaves a Gap in the place of
                the oldest event, "block" stops reading until there is room.
            open_timeout: seconds that entering may take, repeated attempts included; 0
                for one attempt.
            reconnect_delay: (first, longest) seconds between attempts.
            heartbeat_interval: seconds between heartbeats.
            heartbeat_timeout: seconds in which one must be answered.
            reply_timeout: seconds in which a topic list must be answered.
            renewal_margin: seconds before the end of the access token at which the
                stream goes over to a new connection; half of its life at most.
            renewal_linger: seconds for which the old connection is kept beside the new
                one, so that no event is lost on a PBX that acknowledges a subscription
                a moment before it takes effect. After a loss, the Gap ends with the
                first event, or so many seconds after the new subscription.
            duplicate_window: seconds within which an equal event is taken for a
                repeated delivery and dropped; 0 for never.

        Raises:
            ConfigurationError: the client has auth, and events come from the PBX itself;
                or transport=, which makes requests and no WebSocket.
        """
        from ...events._async.opening import open_stream
        from ...events.options import StreamOptions
        from ...events.session import Timing

        self._caller.check_open()
        if isinstance(self._tokens, AsyncBearer):
            raise ConfigurationError(NO_EVENTS)
        if self._transport.custom:
            raise ConfigurationError(NO_EVENTS_HERE)
        self._caller.used = True
        stream = open_stream(
            self._config,
            self._caller,
            self._tokens.state,
            self._codec(),
            topics,
            self._retry_rules,
            StreamOptions(
                queue_size=queue_size,
                queue_bytes=queue_bytes,
                overflow=overflow,
                open_timeout=open_timeout,
                reconnect_delay=reconnect_delay,
                renewal_margin=renewal_margin,
                renewal_linger=renewal_linger,
                duplicate_window=duplicate_window,
                timing=Timing(heartbeat_interval, heartbeat_timeout, reply_timeout),
            ),
        )
        if not self._streams.add(stream):
            self._caller.check_open()
        return stream

    def reconcile(
        self, gap: lazy.Gap, *, longest_call: float = 4 * 3600.0, skew: float = 120.0
    ) -> AsyncIterator[lazy.Event]:
        """Yield what a gap in the event stream may have hidden.

        First the calls that ended meanwhile (30012, from the call records), then those
        that are going on (30011): the types of a stream, with `recovered` True. What
        came before the gap may come again: compare `uid` or `call_id`.

        Args:
            gap: as the stream gave it.
            longest_call: seconds; records are searched by the time at which a call
                began, so a longer call that ended inside the gap is not found.
            skew: seconds by which the clocks of PBX and computer may differ.

        Raises:
            ApiError, TransportError: as of any call.
        """
        from ...events._async.reconcile import reconcile

        async def fetch(path: str, query: Mapping[str, object]) -> Mapping[str, object]:
            return (await self.request("GET", path, params=query, safe=True)).json()

        return reconcile(
            gap, fetch, self._codec(), longest_call=longest_call, skew=skew
        )

    @classmethod
    def _codec(cls) -> lazy.EventCodec:
        """Return what decodes events; the generated client knows it."""
        raise NotImplementedError


def _sends(transport: object) -> bool:
    """Tell whether a transport, if one was given, is of the kind that is needed."""
    return transport is None or callable(
        getattr(transport, "handle_async_request", None)
    )
