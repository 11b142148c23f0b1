# Made by `make generate` from generator/runtime/hooks/judging.py; edits are lost.
"""What came of a request, as hooks and log records tell it."""

from __future__ import annotations

from typing import Any, cast

import msgspec

from ..calls.call import Answer
from ..decoding.answer import errcode_of
from ..decoding.tolerant_json import load_object
from ..transport.outcome import Failure, HttpAnswer, LoginRefused
from .infos import RequestInfo, ResponseInfo


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a request; attributes as of `ResponseInfo`."""

    ok: bool = False
    status: int | None = None
    errcode: int | None = None
    error: str | None = None
    bytes: int | None = None

    @property
    def reason(self) -> str:
        """Why it is tried again."""
        return "errcode" if self.error is None else self.error

    def info(self, request: RequestInfo, duration: float) -> ResponseInfo:
        """Return it for hooks."""
        return ResponseInfo(
            operation=request.operation,
            method=request.method,
            path=request.path,
            attempt=request.attempt,
            ok=self.ok,
            status=self.status,
            errcode=self.errcode,
            error=self.error,
            duration=duration,
            bytes=self.bytes,
            request=request,
        )


def judge(outcome: object, *, fine: bool) -> Judged:
    """Judge the outcome of a call.

    Args:
        outcome: an answer, a failure, a login that was refused, or an open file.
        fine: True for an answer whose code is a result.
    """
    if isinstance(outcome, Failure):
        return Judged(status=outcome.status, error=outcome.kind)
    if isinstance(outcome, LoginRefused):
        return Judged(errcode=outcome.errcode)
    if isinstance(outcome, Answer):
        answer = cast("Answer[Any]", outcome)
        http = answer.http_answer
        return Judged(
            ok=fine,
            status=http.status,
            errcode=answer.errcode,
            bytes=len(http.content),
        )
    return Judged(ok=True, status=getattr(outcome, "status", None))


def judge_token(outcome: HttpAnswer | Failure) -> Judged:
    """Judge the answer to a token call, which is not read yet."""
    if isinstance(outcome, Failure):
        return judge(outcome, fine=False)
    try:
        code = errcode_of(load_object(outcome.content))
    except ValueError:
        code = None
    return Judged(
        ok=outcome.status < 300 and code == 0,
        status=outcome.status,
        errcode=code,
        error="status" if code is None and outcome.status >= 300 else None,
        bytes=len(outcome.content),
    )
