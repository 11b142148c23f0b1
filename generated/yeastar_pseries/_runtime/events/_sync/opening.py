# Made by `make generate` from generator/runtime/events/_async/opening.py; edits are lost.
"""Puts together the event stream of a client: where, how, and with whose token."""

from __future__ import annotations

import math
from typing import Protocol

from ...calls._sync.caller import Caller
from ...concurrency.deadline import Deadline
from ...config import Config
from ...redact import Secret
from ...retry.rules import RetryRules
from ..frames.codec import EventCodec
from ..options import StreamOptions
from ..socket.errors import SocketOptions
from ..subscribing._sync.gate import TopicGate
from ..topics import Topics
from .connector import Connector, Target
from .stream import EventStream


class TokenLives(Protocol):
    """What is known of the tokens of a client."""

    def reject(self, token: Secret) -> None: ...
    def refused(self, token: Secret) -> bool: ...
    def lifetime(self, token: Secret) -> float: ...


class StreamTokens:
    """The client's tokens, as the event stream wants them."""

    def __init__(self, config: Config, caller: Caller, state: TokenLives) -> None:
        self._config = config
        self._caller = caller
        self._state = state

    def get(self) -> str:
        """Return the current token.

        Raises:
            ApiError: the login was refused, or a token that the user brings.
            TransportError: the PBX could not be reached.
            ConfigurationError: the client is closed.
        """
        self._caller.check_open()
        token = self._caller.token(Deadline(self._config.timeout))
        if self._state.refused(token):
            raise self._caller.not_taken()
        return token.reveal()

    def renew(self, old: str) -> str:
        """Return a token that lasts longer than the old one; raises as `get`."""
        self.rejected(old)
        del old  # this frame may stand in a traceback
        return self.get()

    def rejected(self, token: str) -> None:
        """Let nobody use this token again."""
        self._state.reject(Secret(token))

    def lifetime(self, token: str) -> float:
        """Return the seconds that the token has left."""
        if not self._config.auto_refresh:
            # Nobody renews it, so there is no moment to change over either.
            return math.inf
        return self._state.lifetime(Secret(token))


def open_stream(
    config: Config,
    caller: Caller,
    state: TokenLives,
    codec: EventCodec,
    topics: Topics,
    rules: RetryRules,
    options: StreamOptions,
) -> EventStream:
    """Return a stream that is not opened yet; parameters as of `EventStream`."""
    socket = SocketOptions(
        tls=config.ssl_context(),
        proxy=config.proxy_url(),
        user_agent=config.user_agent,
        open_timeout=config.connect_timeout,
    )
    guard, gate = caller.guard, None
    if guard is not None and codec.since:
        gate = TopicGate(caller, guard, codec, config.timeout)
    target = Target(config.base_url, socket, options.timing, rules)

    def told(reason: str) -> None:
        # Asked each time: a client can get hooks while its stream is open.
        if caller.hooks is not None:
            caller.hooks.gap(reason)

    return EventStream(
        Connector(target, StreamTokens(config, caller, state)),
        codec,
        topics,
        options,
        gate,
        told,
    )
