"""What is tried again, and by whom, after which answer. No I/O here.

Three ask: a call that failed, a login that was refused, and the event stream without
a connection. What they do after an error code or an HTTP status stands in
spec/errors.yaml and comes here as `RetryRules`; what they do when no answer came
follows from how far the request got. Beside this, `streams.py` knows the errors of the
stream, `pauses.py` how long and how often, `backoff.py` growing delays.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from ..transport.outcome import Failure, LoginRefused

Word = Literal["never", "after-login", "later", "in-a-minute", "slowly"]
Repeat = Literal["no", "safe", "unsent"]
"""Whether to repeat a call: never, only one that merely reads, or one of any kind,
because the request never left."""


class Rule(msgspec.Struct, frozen=True):
    """What to do after one answer.

    Attributes:
        call: "after-login" repeats any call once with a new token, "later" repeats
            one that only reads, after a pause.
        login: "later" lets the next call log in, "in-a-minute" too, but no earlier,
            "slowly" after pauses that grow; "never" leaves it to the user.
        stream: "after-login" connects with a new token, "later" with growing delays;
            "never" ends the stream.
    """

    call: Word = "never"
    login: Word = "never"
    stream: Word = "never"


_NEVER = Rule()


class RetryRules(msgspec.Struct, frozen=True, kw_only=True):
    """The rules that spec/errors.yaml sets.

    Attributes:
        codes: error code to rule; after a code that is not here nobody tries again.
        statuses: HTTP status, or its first digit for all that begin with it, to rule.
        ends: error code to the field of its answer that tells when a block ends.
        results: codes that are no errors: done, partly done, still running.
        unsure: codes after which the work may have been done all the same.
        expired: the code that says that a token has ended; 0 if there is none.
        old_firmware: codes that a PBX also gives to a call newer than its firmware.
    """

    codes: Mapping[int, Rule] = {}
    statuses: Mapping[int, Rule] = {}
    ends: Mapping[int, str] = {}
    results: frozenset[int] = frozenset({0})
    unsure: frozenset[int] = frozenset()
    expired: int = 0
    old_firmware: frozenset[int] = frozenset()

    def code(self, errcode: int) -> Rule:
        """Return the rule for an error code."""
        return self.codes.get(errcode, _NEVER)

    def status(self, status: int | None) -> Rule:
        """Return the rule for an HTTP status that came without an error code."""
        return self._listed(status) or _NEVER

    def _listed(self, status: int | None) -> Rule | None:
        if status is None:
            return None
        return self.statuses.get(status) or self.statuses.get(status // 100)

    def after_login(self, outcome: LoginRefused | Failure) -> Word:
        """Tell when to log in again after a login that brought no token."""
        if isinstance(outcome, LoginRefused):
            # Done, but without a token: nothing was rejected.
            odd = outcome.errcode in self.results
            return "slowly" if odd else self.code(outcome.errcode).login
        if outcome.kind == "decode":
            # An answer that is not understood is no rejection either.
            return "slowly"
        rule = self._listed(outcome.status)
        return "later" if rule is None else rule.login

    def after_code(self, errcode: int) -> Repeat:
        """Tell whether to repeat a call that was answered with this code."""
        return "safe" if self.code(errcode).call == "later" else "no"

    def after_failure(self, failure: Failure) -> Repeat:
        """Tell whether to repeat a call that got no usable answer."""
        if failure.kind in ("certificate", "decode"):
            return "no"
        if failure.kind == "status":
            return "safe" if self.status(failure.status).call == "later" else "no"
        return "safe" if failure.sent else "unsent"


def after_no_token(failure: Failure) -> Repeat:
    """Tell whether to repeat a call for which no token could be fetched.

    A token request that may have been served is not repeated: each one takes one of
    the eight places.
    """
    unsent = failure.kind == "connect" and not failure.sent
    return "unsent" if unsent else "no"
