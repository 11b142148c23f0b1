"""Access tokens: fetched on first use, renewed before they end, one renewal at a time."""

from __future__ import annotations

import logging

import msgspec

from ...concurrency.deadline import Deadline
from ...concurrency.single_flight import AsyncSingleFlight
from ...config import Config
from ...decoding.answer import errcode_of, error_fields
from ...decoding.tolerant_json import load_object
from ...redact import Secret, excerpt
from ...retry.rules import RetryRules
from ...sent_secrets import mask_fields
from ...transport._async.transport import AsyncTransport
from ...transport.outcome import Failure, HttpRequest, LoginRefused, to_show
from ..state import TokenAnswer, TokenState

_log = logging.getLogger("yeastar_pseries")

# Revoking on close is a courtesy; it must not hold up the end of a program.
_REVOKE_SECONDS = 5.0

Outcome = Secret | Failure | LoginRefused


class AsyncTokens:
    """Keeps the tokens of one client.

    Failures come back as values, because several callers may wait for one renewal and
    each of them must raise an error of its own.
    """

    def __init__(
        self,
        config: Config,
        transport: AsyncTransport,
        rules: RetryRules,
    ) -> None:
        self.state = TokenState(rules, auto_refresh=config.auto_refresh)
        self._config = config
        self._transport = transport
        self._credentials = (Secret(config.client_id), config.client_secret)
        self._flight: AsyncSingleFlight[Outcome] = AsyncSingleFlight()

    async def get(self, deadline: Deadline) -> Outcome:
        """Return a token that should work, fetching or renewing it if need be."""
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
        await self.revoke()
        if client_id is not None:
            self._credentials = (Secret(client_id), self._credentials[1])
        if client_secret is not None:
            self._credentials = (self._credentials[0], client_secret)
        return await self._join(deadline)

    async def revoke(self) -> None:
        """Give the token back, so that it does not count against the eight."""
        await self._flight.settle(_REVOKE_SECONDS)
        token = self.state.usable()
        self.state.forget()
        if token is None:
            return
        request = HttpRequest("GET", f"{self._config.api_url}/v1.0/del_token")
        deadline = Deadline(min(_REVOKE_SECONDS, self._config.timeout))
        outcome = await self._transport.exchange(request, token, deadline)
        if isinstance(outcome, Failure):
            _log.debug("token not revoked: %s", outcome.message)

    async def _join(self, deadline: Deadline) -> Outcome:
        """Wait for the renewal under way, or start one."""
        flight = self._flight
        while True:
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
                break
            # The caller that did the work may have had less time than this one.
            impatient = isinstance(outcome, Failure) and outcome.kind == "timeout"
            if started or not impatient:
                return outcome
        return Failure("timeout", "no access token in time", sent=False)

    async def _obtain(self, deadline: Deadline) -> Outcome:
        """Bring a token. Runs once at a time, whoever waits for it."""
        state = self.state
        # Somebody may have brought one while this caller was on its way here.
        current = state.current()
        if current is not None:
            return current
        if state.refusal is not None:
            return state.refusal
        refresh = state.refresh_token
        if refresh is not None and state.next_step() == "refresh":
            outcome = await self._ask("refresh_token", deadline, refresh_token=refresh)
            if isinstance(outcome, Secret):
                return outcome
            if isinstance(outcome, Failure):
                # The old token may do for a little longer.
                return state.usable() or outcome
            state.drop_refresh()
        client_id, client_secret = self._credentials
        outcome = await self._ask(
            "get_token", deadline, username=client_id, password=client_secret
        )
        if isinstance(outcome, LoginRefused):
            state.refuse(outcome)
        return outcome

    async def _ask(self, name: str, deadline: Deadline, **secrets: Secret) -> Outcome:
        request = HttpRequest(
            "POST",
            f"{self._config.api_url}/v1.0/{name}",
            body=msgspec.json.encode({k: v.reveal() for k, v in secrets.items()}),
        )
        outcome = await self._transport.exchange(request, None, deadline)
        if isinstance(outcome, Failure):
            return outcome
        # An answer may repeat what was sent, and an error must not.
        sent = [*secrets.values()]
        try:
            tree = load_object(outcome.content)
            answer = msgspec.convert(tree, TokenAnswer, strict=False)
        except (ValueError, msgspec.ValidationError):
            begin = excerpt(to_show(outcome, sent).content)
            text = f"{name} answered HTTP {outcome.status}: {begin}"
            return Failure("status", text, sent=True, status=outcome.status)
        token = None
        code = errcode_of(tree) or 0
        if code == 0:
            token = self.state.accept(answer)
        if token is None:
            _log.debug("%s refused with errcode %d", name, code)
            return LoginRefused(
                code,
                {
                    **error_fields(mask_fields(tree, sent), frozenset()),
                    "operation": name,
                    "path": f"/v1.0/{name}",
                    **({} if code else {"hint": "the answer holds no access token"}),
                },
            )
        _log.debug("%s brought a token", name)
        return token
