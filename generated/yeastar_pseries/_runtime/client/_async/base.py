# Made by `make generate` from generator/runtime/client/_async/base.py; edits are lost.
"""The client without its resources: its settings, and what it is put together from."""

from __future__ import annotations

import os
import ssl
from collections.abc import Callable
from typing import Literal, cast

import httpx

from ...calls._async.caller import AsyncCaller
from ...concurrency.dependents import Dependents
from ...config import MAX_ANSWER_BYTES, make_config
from ...exceptions import ApiError, ConfigurationError
from ...hidden import Hidden, without_frames
from ...retry.rules import RetryRules
from ...tokens._async.tokens import AsyncTokens
from ...transport._async.transport import AsyncTransport
from . import lazy
from .copies import AsyncCopies


class AsyncBaseClient(AsyncCopies):
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
        verify: True for publicly trusted certificates, a path to a CA file or to a
            folder of them (as `openssl rehash` makes it), an ssl.SSLContext, or False
            to accept any certificate.
        fingerprint: SHA-256 fingerprint of the only certificate to accept, for a PBX
            with a self-signed one; whoever signed it, so verify does not count then.
            Where base_url comes from the environment, else YEASTAR_FINGERPRINT.
        proxy: proxy URL; by default none, whatever the environment says. One with TLS
            has to have a certificate of the usual authorities or of those in `verify`.
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
        access_token: token of the PBX that somebody else fetches, or a function that
            returns one, in place of client_id and client_secret; a plain Client takes
            no coroutine function. It is asked before each attempt of a call, and once
            more when the PBX calls its token expired. There is no login then, and
            nothing is given back.
        token_store: where clients, processes or machines share one token, such as a
            `FileTokenStore`; see `tokens`. None has a token of the client's own.
        strict: True raises SchemaError for an answer or an event that does not fit the
            schema, after it came: a call that changes something has been applied then.
            False is for production, where a newer firmware must not stop anything; the
            logger ``yeastar_pseries.schema`` and `schema_report` tell in either case.
        on_request: a function, or a list of them, that is called with a `RequestInfo`
            before each request: of calls, repetitions, downloads, and for tokens. A
            plain Client takes no coroutine functions. The call waits for it, within its
            timeout; one that raises is logged, once, and breaks no call.
        on_response: called with a `ResponseInfo` after each of them, whatever came.
        on_retry: called with a `RetryInfo` before a call is tried again.
        on_token: called with a `TokenInfo` for each new token.

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
        auth: lazy.BearerToken | None = None,
        clock: lazy.PbxClock | None = None,
        max_answer_bytes: int = MAX_ANSWER_BYTES,
        firmware: str | None = None,
        on_old_firmware: Literal["raise", "warn"] = "raise",
        access_token: lazy.AsyncGivenToken | None = None,
        token_store: lazy.AsyncClientStore | None = None,
        strict: bool = False,
        on_request: lazy.AsyncHooked[lazy.RequestInfo] | None = None,
        on_response: lazy.AsyncHooked[lazy.ResponseInfo] | None = None,
        on_retry: lazy.AsyncHooked[lazy.RetryInfo] | None = None,
        on_token: lazy.AsyncHooked[lazy.TokenInfo] | None = None,
    ) -> None:
        url, secret, way = Hidden(base_url), Hidden(client_secret), Hidden(proxy)
        brought: Hidden[object] = Hidden(access_token)
        # A traceback shows what a constructor that refuses was given.
        del base_url, client_secret, proxy, access_token
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
                access_token=brought,
                shared=token_store is not None,
                strict=strict,
            )
        )
        if not _sends(transport):
            raise ConfigurationError(
                f"transport is a {type(transport).__name__}: AsyncClient needs an"
                " httpx.AsyncBaseTransport"
            )
        self._transport = AsyncTransport(self._config, transport)
        self._streams: Dependents[lazy.AsyncEventStream] = Dependents()
        self._tokens: AsyncTokens | lazy.AsyncBearer
        given = self._config.auth or self._config.access_token
        if given is None:
            self._tokens = AsyncTokens(
                self._config, self._transport, self._retry_rules, token_store
            )
        else:
            from ...tokens._async.bearer import AsyncBearer

            self._tokens = AsyncBearer(given)
        self._caller = AsyncCaller(
            self._config,
            self._transport,
            self._tokens,
            self._retry_rules,
            self._api_error,
        )
        self._caller.streams = self._streams
        if self._config.firmware is not None:
            from ...firmware._async.guard import AsyncFirmwareGuard

            self._caller.guard = AsyncFirmwareGuard(self._config)
        self.clock = clock
        given = (on_request, on_response, on_retry, on_token)
        if any(hooks is not None for hooks in given):
            self._add_hooks(
                request=on_request,
                response=on_response,
                retry=on_retry,
                token=on_token,
            )

    @property
    def firmware(self) -> str | None:
        """The firmware of the PBX: as it was given, or found out; None while unknown."""
        guard = self._caller.guard
        return None if guard is None else guard.firmware

    @property
    def schema_report(self) -> lazy.SchemaReport:
        """What did not fit the schema so far: each difference, and how often it came.

        Of calls and event streams of this client; `schema.report` has
        everything of the process. Threads may read it while others call.
        """
        return self._caller.common.schema.report

    @property
    def clock(self) -> lazy.PbxClock | None:
        """The PBX's clock, by which arguments that are times are written.

        `client.clock = PbxClock.of(client.system.information().data, zone=...)`; with
        an `AsyncClient`, await the answer first. Arguments that travel as Unix seconds
        need none.

        Raises:
            ConfigurationError: on setting, for what is no `PbxClock`.
        """
        return self._caller.common.clock

    @clock.setter
    def clock(self, clock: lazy.PbxClock | None) -> None:
        if clock is not None:
            from ...clock.pbx_clock import PbxClock

            if not isinstance(cast("object", clock), PbxClock):
                kind = type(clock).__name__
                raise ConfigurationError(f"clock is of type {kind}: give a PbxClock")
        self._caller.common.clock = clock


def _sends(transport: object) -> bool:
    """Tell whether a transport, if one was given, is of the kind that is needed."""
    return transport is None or callable(
        getattr(transport, "handle_async_request", None)
    )
