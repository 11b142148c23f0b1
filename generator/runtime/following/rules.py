"""What the PBX is asked about a call, and what its words mean; the spec tells it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, cast, get_args

import msgspec

from ..calls.operation import Operation
from .outcome import CallReason

_NUMBER = re.compile(r"^\d+\s+")
_CODE = re.compile(r"\d{3}(?!\d)", re.ASCII)
# "Restrictin" and "Restriction", but no word in place of another.
_ALIKE = 0.95
_LONG, _LONGEST = 8, 100


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

        Texts are compared by what counts in them: the PBX varies the rest. It cuts and
        misspells some of those that are known, so one that begins or ends with such a
        text, or is nearly one, counts as well, and before that the code of SIP in front.
        """
        known = {bare(each): reason for each, reason in self.reasons.items()}
        codes = {_code(each): reason for each, reason in self.reasons.items()}
        wanted, code = bare(text), _code(text)
        found = known.get(wanted) or (code and codes.get(code)) or _near(wanted, known)
        return cast("CallReason", found if found in get_args(CallReason) else "unknown")


def _near(wanted: str, known: Mapping[str, str]) -> str | None:
    for text, reason in known.items():
        cut = wanted.startswith(text) or wanted.endswith(text)
        if cut and len(text) >= _LONG:
            return reason
    near = get_close_matches(wanted[:_LONGEST], known, 1, _ALIKE)
    return known[near[0]] if near else None


def _code(text: str) -> str:
    """Return the number before a text; "" if there is none."""
    found = _CODE.match(text.strip())
    return found[0] if found else ""


def bare(text: str) -> str:
    """Return what of a text counts: not case, and not the number before it."""
    return _NUMBER.sub("", text.strip().casefold())
