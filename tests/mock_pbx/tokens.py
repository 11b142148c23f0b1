"""Access tokens: issue, renew, revoke, expire, count; and the login lock-out."""

from dataclasses import dataclass, field

from .answers import Refused, success
from .chance import chooser, make_token
from .clock import VirtualClock
from .jsontypes import JsonObject
from .settings import Settings


@dataclass(slots=True)
class Session:
    """One login: its current pair of tokens."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    access_until: float
    refresh_until: float


class TokenBook:
    """All tokens of one PBX."""

    def __init__(
        self, settings: Settings, clock: VirtualClock, resets: int = 0
    ) -> None:
        self._settings = settings
        self._clock = clock
        # A token from before a reset must not be good again after it.
        self._random = chooser(settings.seed, f"tokens {resets}")
        self._sessions: list[Session] = []
        self._replaced: dict[str, float] = {}
        self._failures: dict[str, int] = {}
        self.issued: set[str] = set()
        """Every token ever given out, so that a test can search logs for them."""

    @property
    def live(self) -> list[str]:
        """Access tokens that are valid now, oldest first."""
        now = self._clock.now()
        return [each.access for each in self._sessions if each.access_until > now]

    @property
    def blocked(self) -> list[str]:
        """Addresses that failed too often."""
        limit = self._settings.lockout_after
        return [who for who, count in self._failures.items() if count >= limit]

    def login(self, username: str, password: str, address: str) -> JsonObject:
        """get_token."""
        self._refuse_blocked(address)
        expected = (self._settings.client_id, self._settings.client_secret)
        if (username, password) != expected:
            self._failures[address] = self._failures.get(address, 0) + 1
            problem = {"field": "username or password", "value": "error"}
            # [documented: bad-credentials]
            raise Refused(-1, invalid_param_list=[problem])
        self._failures.pop(address, None)
        if len(self.live) >= self._settings.max_tokens:
            # The vendor names no code [assumed: full-house]; the body beyond errcode and
            # errmsg was printed nowhere.
            raise Refused(60002)
        self._sessions = [each for each in self._sessions if self._useful(each)]
        session = Session("", "", 0, 0)
        self._sessions.append(session)
        return self._renew(session)

    def refresh(self, token: str, address: str) -> JsonObject:
        """refresh_token: a new pair; takes no new slot.

        Two authors claim so [assumed: refresh-takes-no-slot].
        """
        self._refuse_blocked(address)
        now = self._clock.now()
        for session in self._sessions:
            if session.refresh == token and session.refresh_until > now:
                self._replaced[session.access] = session.access_until
                return self._renew(session)
        raise Refused(10004)  # [assumed: dead-refresh-token]

    def revoke(self, token: str) -> None:
        """del_token; the refresh token dies with it [assumed: revoke-ends-refresh]."""
        self._sessions = [each for each in self._sessions if each.access != token]
        self._replaced.pop(token, None)
        self._clock.wake()  # open sockets look at their tokens

    def check(self, token: str | None) -> None:
        """Raise 10004 unless token is valid on REST.

        For an expired token that is [documented: expired-token], for a missing or
        unknown one [assumed: no-token].
        """
        if token is None or self.valid_until(token) is None:
            raise Refused(10004)
        if token in self._replaced and self._settings.refresh_revokes_old:
            raise Refused(10004)

    def valid_until(self, token: str) -> float | None:
        """When the token ends, or None if it is dead.

        A token that a refresh replaced still counts here, for an open socket that was
        authorised with it [assumed: replaced-token-on-socket].
        """
        until = self._replaced.get(token)
        for session in self._sessions:
            if session.access == token:
                until = session.access_until
        return until if until is not None and until > self._clock.now() else None

    def expire(self) -> None:
        """End all access tokens now; refresh tokens live on."""
        self._replaced.clear()
        for session in self._sessions:
            session.access_until = 0.0
        self._clock.wake()  # open sockets look at their tokens

    def end_all(self) -> None:
        """Forget all logins, as after a restart; also what they could renew."""
        self._sessions.clear()
        self._replaced.clear()
        self._clock.wake()

    def block(self, address: str) -> None:
        """Block an address, as too many failed logins in a row do.

        What was issued before stays good [assumed: lock-out-spares-tokens].
        """
        self._failures[address] = self._settings.lockout_after

    def unblock(self) -> None:
        """Empty the block list, as an administrator does in the portal."""
        self._failures.clear()

    def _renew(self, session: Session) -> JsonObject:
        now = self._clock.now()
        session.access = make_token(self._random)
        session.refresh = make_token(self._random)
        session.access_until = now + self._settings.access_lifetime
        session.refresh_until = now + self._settings.refresh_lifetime
        self.issued |= {session.access, session.refresh}
        return success(
            access_token_expire_time=int(self._settings.access_lifetime),
            access_token=session.access,
            refresh_token_expire_time=int(self._settings.refresh_lifetime),
            refresh_token=session.refresh,
        )

    def _useful(self, session: Session) -> bool:
        return session.refresh_until > self._clock.now()

    def _refuse_blocked(self, address: str) -> None:
        if address in self.blocked:
            raise Refused(70004)  # [documented: lock-out]
