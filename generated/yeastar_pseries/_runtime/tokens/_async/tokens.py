# Made by `make generate` from generator/runtime/tokens/_async/tokens.py; edits are lost.
"""Access tokens: fetched on first use, renewed before they end, one renewal at a time."""

from __future__ import annotations

import logging
import math
import threading
import time
from typing import TYPE_CHECKING

import msgspec

from ...client.later import Later
from ...concurrency.deadline import Deadline
from ...concurrency.process import know_forks
from ...concurrency.single_flight import Abandoned, AsyncSingleFlight, async_here
from ...concurrency.sleep import async_sleep
from ...config import Config
from ...hidden import without_frames
from ...redact import Secret
from ...retry.rules import RetryRules
from ...transport._async.transport import AsyncTransport
from ...transport.outcome import (
    CLOSED,
    Failure,
    HttpAnswer,
    HttpRequest,
    LoginRefused,
)
from ..answer import TokenAnswer, read_tokens, was_given_back
from ..memory import SHARED, key_of
from ..state import TokenState

if TYPE_CHECKING:
    from ...hooks._async.hooks import AsyncHooks
    from ..stores import protocols
    from .shared import AsyncSharedTokens
else:
    protocols = Later("..stores.protocols", __package__)

_log = logging.getLogger("yeastar_pseries")

# Revoking on close is a courtesy; it must not hold up the end of a program.
_REVOKE_SECONDS = 5.0
# Between looks whether another client has finished its login.
_TURN_SECONDS = 0.02

Outcome = Secret | Failure | LoginRefused


class AsyncTokens:
    """Keeps the tokens of one client.

    Failures come back as values, because several callers may wait for one renewal and
    each of them must raise an error of its own.

    Args:
        config: the client's settings.
        transport: sends.
        rules: what is tried again.
        store: where the tokens are shared; None for tokens of this client alone.

    Attributes:
        state: the tokens, and what is known of logins.
        hooks: are told of token calls and new tokens; None for none.
    """

    def __init__(
        self,
        config: Config,
        transport: AsyncTransport,
        rules: RetryRules,
        store: protocols.AsyncClientStore | None = None,
    ) -> None:
        self._config = config
        self._transport = transport
        self._credentials = (Secret(config.client_id), config.client_secret)
        self.state = TokenState(
            rules,
            auto_refresh=config.auto_refresh,
            memory=SHARED,
        )
        self._flight: AsyncSingleFlight[Outcome] = AsyncSingleFlight()
        self._closed = False
        self.hooks: AsyncHooks | None = None
        # A token that was asked for in an earlier era belongs to nobody when it comes.
        self._era = 0
        self._lock = threading.RLock()
        self._told: Secret | None = None
        self._shared: AsyncSharedTokens | None = None
        if store is not None:
            from .shared import AsyncSharedTokens

            self._shared = AsyncSharedTokens(store, self.state, config.timeout)
        self._name_credentials()
        know_forks(self)

    def after_fork(self) -> None:
        """Forget who held the lock."""
        self._lock = threading.RLock()

    @property
    def inside(self) -> bool:
        """True in a hook, or a store, that is called while a token is brought."""
        return self.state.memory.inside(async_here(), self.state.key)

    async def get(self, deadline: Deadline) -> Outcome:
        """Return a token that should work, fetching or renewing it if need be."""
        if self._closed:
            return CLOSED
        return self.state.current() or await self._join(deadline)

    async def renew(self, rejected: Secret, deadline: Deadline) -> Outcome:
        """Return another token than the one that the PBX calls expired.

        Of fifty callers whose calls were refused at the same time, the first one brings
        a new token and the others find it.
        """
        self.state.reject(rejected)
        return await self.get(deadline)

    async def login(
        self, client_id: str | None, client_secret: Secret | None, deadline: Deadline
    ) -> Outcome:
        """Give the present token back, forget refusals, and fetch a new token."""
        self.state.memory.refuse_inside(async_here(), self.state.key)
        if client_id is not None:
            self._credentials = (Secret(client_id), self._credentials[1])
        if client_secret is not None:
            self._credentials = (self._credentials[0], client_secret)
        shared = self._shared
        if shared is None:
            self._name_credentials()
            await self.revoke()
            self.state.pardon()
            return await self._join(deadline)
        await self._flight.abandon(_REVOKE_SECONDS)
        self._name_credentials()
        self.state.pardon()
        with self.state.memory.bringing(async_here(), self.state.key):
            outcome, before = await shared.replace(self._log_in, deadline)
        # The others find the new one in the store.
        if isinstance(outcome, Secret) and before is not None and before != outcome:
            await self._give_back(before)
        return outcome

    def _name_credentials(self) -> None:
        """Tell by which keys refusals and stored tokens of these credentials are found."""
        client_id, client_secret = self._credentials
        self.state.key = key_of(self._config.host, client_id, client_secret)
        if self._shared is not None:
            self._shared.belong(self._config.base_url, client_id, client_secret)

    async def revoke(self) -> None:
        """Give the token back, so that it does not count against the eight.

        One that is on its way goes back as soon as it comes, which is waited for a
        little. Those who wait for it are told that it does not come to them.
        """
        with self._lock:
            self._era += 1
            token = self.state.revocable()
            self.state.drop_tokens()
        await self._flight.abandon(_REVOKE_SECONDS)
        if token is not None:
            await self._give_back(token)

    async def give_back(self, deadline: Deadline) -> Failure | None:
        """Give the token back at once, out of the store too; return what went wrong."""
        shared = self._shared
        if shared is None:
            await self.revoke()
            return None
        self.state.memory.refuse_inside(async_here(), self.state.key)
        await self._flight.abandon(_REVOKE_SECONDS)
        own = self.state.usable()
        token = await shared.take(deadline)
        if isinstance(token, Failure):
            return token
        self.state.drop_tokens()
        if token is not None:
            await self._give_back(token)
        if own is not None and own != token:
            await self._give_back(own)
        return None

    async def aclose(self) -> None:
        """Give the token back unless others have it too, and bring no other."""
        self._closed = True
        if self._shared is not None:
            # What a renewal under way brings is for the store.
            await self._flight.abandon(_REVOKE_SECONDS)
        await self.revoke()

    async def _give_back(self, token: Secret) -> None:
        request = HttpRequest("GET", f"{self._config.api_url}/v1.0/del_token")
        deadline = Deadline(min(_REVOKE_SECONDS, self._config.timeout))
        outcome = await self._exchange(request, token, deadline)
        if isinstance(outcome, Failure):
            _log.debug("token not revoked: %s", outcome.message)
        elif was_given_back(outcome):
            self.state.make_room()

    async def _join(self, deadline: Deadline) -> Outcome:
        """Wait for the renewal under way, or start one."""
        flight = self._flight
        self.state.memory.refuse_inside(async_here(), self.state.key)
        while not self._closed:
            started = False

            async def work() -> Outcome:
                nonlocal started
                started = True
                # Detached work serves everybody and gets all the time there is; a
                # thread works on the time of its own call.
                limit = self._config.timeout
                own = None if flight.detached else deadline.cap(limit)
                return await self._obtain(Deadline(limit if own is None else own))

            try:
                outcome = await flight.run(work, deadline.left())
            except TimeoutError:
                return self._late()
            except Abandoned:
                continue
            if outcome is CLOSED:
                continue
            # The caller that did the work may have had less time than this one.
            impatient = isinstance(outcome, Failure) and outcome.kind == "timeout"
            if started or not impatient:
                return outcome
        return CLOSED

    def _late(self) -> Failure:
        text = f"no access token from {self._transport.route.way} in time"
        return Failure("timeout", text, sent=False)

    async def _obtain(self, deadline: Deadline) -> Outcome:
        """Bring a token. Runs once at a time, whoever waits for it."""
        # Somebody may have brought one while this caller was on its way here.
        current = self.state.current()
        if current is not None:
            return current
        with self.state.memory.bringing(async_here(), self.state.key):
            if self._shared is None:
                return await self._bring(deadline)
            outcome = await self._shared.obtain(self._bring, deadline)
        if self.state.in_store and self._told != outcome:
            await self._tell("store", outcome)
        return outcome

    async def _bring(self, deadline: Deadline) -> Outcome:
        """Renew the token, or log in."""
        state = self.state
        # Looked at once: another thread may forget it, and None is no answer.
        refusal = state.refusal
        if refusal is not None:
            return refusal
        refresh = state.refresh_token
        if refresh is not None and state.next_step() == "refresh":
            outcome = await self._ask("refresh_token", deadline, refresh_token=refresh)
            if isinstance(outcome, Secret):
                return outcome
            if isinstance(outcome, Failure) and not _refuses(outcome):
                # The old token may do for a little longer.
                return state.usable() or outcome
            state.drop_refresh()
        return await self._log_in(deadline)

    async def _log_in(self, deadline: Deadline) -> Outcome:
        """Ask for a token with the credentials, when no other client is doing so."""
        state = self.state
        memory, key = state.memory, state.key
        end = math.inf if deadline.end is None else deadline.end
        while (turn := memory.begin(key, time.monotonic(), end)) is None:
            if deadline.passed:
                return self._late()
            await async_sleep(_TURN_SECONDS)
        try:
            refusal = state.refusal
            if refusal is not None:
                return refusal
            era = self._era
            client_id, client_secret = self._credentials
            outcome = await self._ask(
                "get_token", deadline, username=client_id, password=client_secret
            )
            if era != self._era:
                return outcome  # of other credentials, or of a client that is closed
            if isinstance(outcome, Secret):
                state.pardon()
            elif outcome is not CLOSED:
                state.refuse(outcome)
            return outcome
        finally:
            memory.end(key, turn)

    async def _tell(self, kind: str, token: Outcome) -> None:
        """Tell of a new token, without showing it."""
        if self.hooks is None or not isinstance(token, Secret):
            return
        self._told = token
        from ...hooks.infos import TokenInfo

        lifetime = self.state.lifetime(token)
        await self.hooks.token(TokenInfo(kind=kind, lifetime=lifetime))

    async def _exchange(
        self, request: HttpRequest, token: Secret | None, deadline: Deadline
    ) -> HttpAnswer | Failure:
        """Make a token call; closing the client is no reason to end it."""

        async def send() -> HttpAnswer | Failure:
            return await self._transport.exchange(
                request, token, deadline, outlives=True
            )

        if self.hooks is None:
            return await send()
        from ...hooks._async.watch import token_exchange

        return await token_exchange(self.hooks, request, send)

    async def _ask(self, name: str, deadline: Deadline, **secrets: Secret) -> Outcome:
        if self._closed:
            return CLOSED
        era = self._era
        request = HttpRequest(
            "POST",
            f"{self._config.api_url}/v1.0/{name}",
            body=msgspec.json.encode({k: v.reveal() for k, v in secrets.items()}),
        )
        answered = await self._exchange(request, None, deadline)
        if isinstance(answered, Failure):
            return answered
        # Interrupted, the frames below would show the tokens.
        outcome = without_frames(
            lambda: read_tokens(name, answered, [*secrets.values()])
        )
        if isinstance(outcome, TokenAnswer):
            with self._lock:
                late = era != self._era
                token = None if late else self.state.accept(outcome)
            if late and outcome.access_token:
                await self._give_back(Secret(outcome.access_token))
            if token is None:
                return CLOSED
            _log.debug("%s brought a token", name)
            await self._tell("login" if name == "get_token" else "refresh", token)
            return token
        if isinstance(outcome, LoginRefused):
            _log.debug("%s refused with errcode %d", name, outcome.errcode)
        return outcome


def _refuses(failure: Failure) -> bool:
    """Tell whether a failed renewal is an answer, so that only a login can help."""
    status = failure.status or 0
    passing = status in (408, 425, 429)
    return failure.kind == "decode" or (400 <= status < 500 and not passing)
