# Made by `make generate` from generator/runtime/following/rules.py; edits are lost.
"""What the PBX is asked about a call, and what its words mean; the spec tells it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast, get_args

import msgspec

from ..calls.operation import Operation
from .outcome import CallReason

_NUMBER = re.compile(r"^\d+\s+")


class CallRules(msgspec.Struct, frozen=True, kw_only=True):
    """How calls are followed.

    Attributes:
        query: lists the calls that are going on.
        records: searches the records of calls that are over.
        recording: tells where a recording lies.
        reasons: text of the PBX to why nobody answered.
        absent: error codes that say that there is no such call, record or recording,
            or not yet.
    """

    query: Operation[Any]
    records: Operation[Any]
    recording: Operation[Any]
    reasons: Mapping[str, str]
    absent: frozenset[int] = frozenset()

    def reason(self, text: str) -> CallReason:
        """Return what a text of the PBX means; "unknown" for one that nobody knows.

        Texts are compared by what counts in them: the PBX varies the rest.
        """
        wanted = bare(text)
        for known, reason in self.reasons.items():
            if bare(known) == wanted and reason in get_args(CallReason):
                return cast("CallReason", reason)
        return "unknown"


def bare(text: str) -> str:
    """Return what of a text counts: not case, and not the number before it."""
    return _NUMBER.sub("", text.strip().casefold())
