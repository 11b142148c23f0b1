# Made by `make generate` from generator/runtime/calls/call.py; edits are lost.
"""One call from its spec to its answer: reading what came back, judging whether to repeat."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar

import msgspec
from msgspec.structs import replace

from ..decoding.answer import errcode_of, error_fields, tells_result
from ..decoding.decode import decode
from ..decoding.provenance import Continuation, Http, Provenance, provenance_of
from ..decoding.struct_fields import attribute_of, wire_names
from ..decoding.tolerant_json import (
    SeveralValues,
    TooDeep,
    load_object,
    past_blanks,
)
from ..exceptions import ApiError
from ..hidden import Hidden, ReprOnly
from ..redact import Secret, excerpt
from ..retry.rules import Repeat, RetryRules, after_no_token
from ..sent_secrets import mask_fields
from ..transport.outcome import Failure, HttpAnswer, HttpRequest, LoginRefused, to_show
from ..transport.route import for_tls
from .urls import redirected

R = TypeVar("R", bound=msgspec.Struct)

_log = logging.getLogger("yeastar_pseries")


class CallSpec(msgspec.Struct, Generic[R], frozen=True):
    """What is to be done.

    Attributes:
        request: what is sent.
        operation: name of the call, e.g. ``extension.list``; None for a free request.
        path: its path, without query.
        safe: True when it only reads.
        token: True when it needs an access token.
        result: type of the answer; None leaves it undecoded.
        check: False takes any answer as it is.
        secrets: wire names of secret fields.
        continuation: how the result will go on, for lists and downloads.
        since: edition to the first firmware that has the call, where told.
    """

    request: HttpRequest
    operation: str | None
    path: str
    safe: bool
    token: bool
    result: type[R] | None
    check: bool
    secrets: frozenset[str]
    continuation: Continuation | None = None
    since: Mapping[str, str] | None = None


class Answer(ReprOnly, msgspec.Struct, Generic[R], frozen=True):
    """What the PBX answered.

    Attributes:
        http_answer: the HTTP answer.
        errcode: the PBX's code; 0 where there need not be one.
        result: the decoded answer, if it was to be decoded.
        elapsed: seconds the call took.
        attempts: how often it was tried.
        exact: False if something in the result does not fit the schema.
        told: what an error tells of it, without secrets; only of an answer that is one.
    """

    http_answer: HttpAnswer
    errcode: int
    result: R | None = None
    elapsed: float = 0.0
    attempts: int = 1
    exact: bool = True
    told: Hidden[dict[str, Any]] | None = None

    def __repr__(self) -> str:
        # It stands in the frames of an error; the result may hold anything.
        return f"Answer({self.http_answer!r}, errcode={self.errcode})"

    def finished(self, elapsed: float, attempts: int) -> Answer[R]:
        """Return the answer with its duration, on the result's `.http` too."""
        provenance, _ = provenance_of(self.result)
        if provenance is not None and provenance.received.http is not None:
            received = provenance.received
            http = provenance.received.http
            received.http = replace(http, elapsed=elapsed, attempts=attempts)
        return replace(self, elapsed=elapsed, attempts=attempts)

    def problem(
        self,
        spec: CallSpec[R],
        rules: RetryRules,
        make: Callable[..., ApiError],
        attempts: int,
        elapsed: float,
    ) -> ApiError | None:
        """Return the error for an error code; None for a code that is a result."""
        if self.errcode in rules.results or not spec.check:
            return None
        return make(
            self.errcode,
            **({} if self.told is None else self.told.reveal()),
            operation=spec.operation,
            path=spec.path,
            attempts=attempts,
            elapsed=elapsed,
            maybe_applied=self.errcode in rules.unsure and not spec.safe,
        )


def read(
    spec: CallSpec[R], http_answer: HttpAnswer, token: Secret | None, rules: RetryRules
) -> Answer[R] | Failure:
    """Read an HTTP answer.

    Args:
        spec: the call.
        http_answer: what came.
        token: what was sent with it; no failure shows that, or a secret argument.
        rules: which codes are errors.
    """
    try:
        outcome = read_answer(spec, http_answer, token)
        return with_words(spec, outcome, token, rules)
    except OSError as error:
        return unread(error, http_answer)


def read_answer(
    spec: CallSpec[R], http_answer: HttpAnswer, token: Secret | None
) -> Answer[R] | Failure:
    status = http_answer.status
    if spec.check and status >= 300:
        try:
            has_code = errcode_of(load_object(http_answer.content)) is not None
        except ValueError:
            has_code = False
        if not has_code:
            return http_failure(spec, http_answer, token)
    if spec.result is None:
        return _read_raw(spec, http_answer, token)
    http = Http(status=status, headers=http_answer.headers)
    try:
        result = decode(http_answer.content, spec.result, http, spec.continuation)
    except ValueError as error:
        return _unreadable(spec, http_answer, token, error)
    code: object = getattr(result, "errcode", None)
    provenance, _ = provenance_of(result)
    exact = provenance is None or provenance.received.exact
    if type(code) is int and not _code_repaired(provenance):
        return Answer(http_answer, code, result, exact=exact)
    # The typed answer has no place for a code that cannot be read.
    try:
        tree = (
            load_object(http_answer.content)
            if provenance is None
            else (provenance.received.tree)
        )
    except ValueError as error:  # one of the two readers goes deeper than the other
        return _unreadable(spec, http_answer, token, error)
    coded = attribute_of(spec.result, "errcode") is not None
    found = _judge(spec, tree, wire_names(spec.result), coded)
    if found is None:
        return without_code(spec, http_answer, token)
    return Answer(http_answer, found, result, exact=exact)


def _unreadable(
    spec: CallSpec[R], http_answer: HttpAnswer, token: Secret | None, error: ValueError
) -> Failure:
    shown = _shown(spec, http_answer, token)
    text = excerpt(shown.content, spec.secrets) or "an empty body"
    text = f"the answer is {_fault(error)}: {text}"
    return Failure("decode", text, sent=True, status=http_answer.status)


def _fault(error: ValueError) -> str:
    if isinstance(error, TooDeep):
        return "JSON but nested too deeply"
    if isinstance(error, SeveralValues):
        return "more than one JSON value"
    return "not a JSON object"


def _read_raw(
    spec: CallSpec[R], http_answer: HttpAnswer, token: Secret | None
) -> Answer[R] | Failure:
    """Read the answer to a call of which nothing is known."""
    # What lies outside of the API has rules of its own.
    coded = "/openapi/" in spec.request.url.partition("?")[0]
    try:
        tree = load_object(http_answer.content)
    except ValueError:
        # A free request may well fetch something that is not JSON.
        if spec.check and coded and past_blanks(http_answer.content)[:1] == b"{":
            return without_code(spec, http_answer, token)
        return Answer(http_answer, 0)
    code = _judge(spec, tree, tree, coded)
    if code is None:
        return without_code(spec, http_answer, token)
    return Answer(http_answer, code)


def _judge(
    spec: CallSpec[R], tree: Mapping[str, object], known: Iterable[str], coded: bool
) -> int | None:
    """Return the code of an answer, 0 where none is needed; None if it must raise.

    A call that changes something is only believed when a code says that it was done.

    Args:
        spec: the call.
        tree: its answer.
        known: fields that the answer may have.
        coded: True where the documentation promises a code.
    """
    code = errcode_of(tree)
    if code is not None:
        return code
    if not spec.check or ("errcode" not in tree and not coded):
        return 0
    return 0 if spec.safe and tells_result(tree, known) else None


def _code_repaired(provenance: Provenance | None) -> bool:
    """Tell whether what came in place of a code was made one: `true` becomes 1."""
    http = None if provenance is None else provenance.received.http
    return http is not None and "$.errcode" in http.repairs


def unread(error: OSError, http_answer: HttpAnswer) -> Failure:
    """Return the failure of an answer that came, where what reads it cannot be loaded.

    Parts of that are loaded when they are first needed, and no descriptor may be left.
    """
    text = f"an answer came, and could not be read: {error.strerror or error}"
    return Failure("decode", text, sent=True, status=http_answer.status)


def with_words(
    spec: CallSpec[R],
    outcome: Answer[R] | Failure,
    token: Secret | None,
    rules: RetryRules,
) -> Answer[R] | Failure:
    """Return an answer that is an error with what may be told of it."""
    if isinstance(outcome, Failure) or outcome.errcode in rules.results:
        return outcome
    content = outcome.http_answer.content
    try:
        tree = mask_fields(load_object(content), _sent(spec, token))
    except ValueError as error:
        return _unreadable(spec, outcome.http_answer, token, error)
    return replace(outcome, told=Hidden(error_fields(tree, spec.secrets)))


def _shown(
    spec: CallSpec[R], http_answer: HttpAnswer, token: Secret | None
) -> HttpAnswer:
    """Return what an error may show of an answer."""
    return to_show(http_answer, _sent(spec, token))


def _sent(spec: CallSpec[R], token: Secret | None) -> list[Secret]:
    found = [token] if token is not None else []
    return found + spec.request.all_secrets()


def without_code(
    spec: CallSpec[R], http_answer: HttpAnswer, token: Secret | None
) -> Failure:
    text = excerpt(_shown(spec, http_answer, token).content, spec.secrets)
    text = f"the answer has no errcode that can be read: {text}"
    return Failure("decode", text, sent=True, status=http_answer.status)


# To be asked for at another address; 302 and 303 may also follow what was done.
_ELSEWHERE = frozenset({301, 307, 308})


def http_failure(
    spec: CallSpec[R], http_answer: HttpAnswer, token: Secret | None
) -> Failure:
    status, shown = http_answer.status, _shown(spec, http_answer, token)
    if status < 400:
        text = f"HTTP {status}: {redirected(shown.headers.get('location', ''))}"
        refused = status in _ELSEWHERE
        return Failure("status", text, sent=True, status=status, refused=refused)
    text = f"HTTP {status}: {excerpt(shown.content, spec.secrets)}".rstrip(": ")
    text = for_tls(text, shown.content)
    from ..retry.moments import retry_after

    wait = retry_after(http_answer.headers, time.time())
    # So HTTP has it: the fault is the request's, and the server has not carried it out.
    refused = status < 500
    return Failure("status", text, True, status, wait=wait, refused=refused)


def log_outcome(
    spec: CallSpec[R],
    outcome: object,
    attempts: int,
    elapsed: float,
    *,
    fine: bool = True,
) -> None:
    """Log what came of a call where somebody wants to know; see `log_call`."""
    if _log.isEnabledFor(logging.DEBUG):
        from ..hooks.call_log import log_call

        log_call(spec, outcome, fine=fine, attempts=attempts, elapsed=elapsed)


def repeat_after(outcome: object, rules: RetryRules) -> Repeat:
    """Tell whether to repeat the call."""
    if isinstance(outcome, Failure):
        return rules.after_failure(outcome)
    return rules.after_code(outcome.errcode) if isinstance(outcome, Answer) else "no"


def refuses_token(outcome: object, rules: RetryRules, platform: bool) -> bool:
    """Tell whether the token was not taken, so that nothing was done.

    Args:
        outcome: what came of the call.
        rules: which answers say so.
        platform: True to believe an HTTP status too; it is the management platform's
            way to say it.
    """
    if isinstance(outcome, Failure):
        rule = rules.status(outcome.status)
        return platform and rule.call == "after-login"
    if not isinstance(outcome, Answer):
        return False
    if rules.code(outcome.errcode).call == "after-login":
        return True
    # A body that says "done" is believed, whatever the status: doing it twice is worse.
    refused = outcome.errcode not in rules.results
    by_status = rules.status(outcome.http_answer.status).call == "after-login"
    return platform and refused and by_status


def is_busy(outcome: object, rules: RetryRules) -> bool:
    """Tell whether the PBX itself asked for patience."""
    return isinstance(outcome, Answer) and rules.after_code(outcome.errcode) == "safe"


def no_token(outcome: Failure | LoginRefused) -> tuple[Failure | LoginRefused, Repeat]:
    """Judge a call that got no token: whatever happened, the call itself never left."""
    if isinstance(outcome, LoginRefused):
        return outcome, "no"
    return replace(outcome, sent=False), after_no_token(outcome)


def reason_of(outcome: Answer[R] | Failure | LoginRefused) -> str:
    """Return in a few words why a token was not taken."""
    if isinstance(outcome, Failure):
        return outcome.message
    if isinstance(outcome, Answer):
        return f"HTTP {outcome.http_answer.status}"
    return "no token"
