# Made by `make generate` from generator/runtime/hooks/call_log.py; edits are lost.
"""One log record per call, with fields that a JSON formatter finds."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..calls.call import CallSpec

_log = logging.getLogger("yeastar_pseries")


def log_call(
    spec: CallSpec[Any],
    outcome: object,
    *,
    fine: bool,
    attempts: int,
    elapsed: float,
) -> None:
    """Log what came of a call, at DEBUG, which the caller has found enabled.

    The record has the fields `operation`, `path`, `duration` (seconds), `status`,
    `errcode`, `attempt` (how often it was tried) and `error`.

    Args:
        spec: the call.
        outcome: what came of it.
        fine: True if it raises nothing.
        attempts: how often it was tried.
        elapsed: seconds it took.
    """
    from .judging import judge

    judged = judge(outcome, fine=fine)
    _log.debug(
        "%s: %s after %.3f s",
        spec.operation or spec.path,
        "answered" if fine else "failed",
        elapsed,
        extra={
            "operation": spec.operation,
            "path": spec.path,
            "duration": round(elapsed, 6),
            "status": judged.status,
            "errcode": judged.errcode,
            "attempt": attempts,
            "error": judged.error,
        },
    )
