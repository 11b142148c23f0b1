# Made by `make generate` from spec/openapi/openapi.yaml; edits are lost.
"""What the PBX is asked about a call that is followed, and what its words mean."""

from __future__ import annotations

from ._runtime.following.rules import CallRules
from .operations.call import CALL_QUERY
from .operations.cdr import CDR_SEARCH
from .operations.recording import RECORDING_DOWNLOAD

RULES = CallRules(
    query=CALL_QUERY,
    records=CDR_SEARCH,
    recording=RECORDING_DOWNLOAD,
    reasons={
        "486 Busy here": "busy",
        "BUSY": "busy",
        "User Busy": "rejected",
        "408 Request Time": "no_answer",
        "480 Temporatily Unavailable": "no_answer",
        "603 Declined": "no_answer",
        "NO ANSWER": "no_answer",
        "ABANDONED": "no_answer",
        "404 NOT found": "not_found",
        "484 Address incomplete": "not_found",
        "DND": "do_not_disturb",
        "NO Dial Permission": "not_allowed",
        "NO Outbound Restrictin": "not_allowed",
        "410 Gone": "unavailable",
        "Circuit/channel congestion": "unavailable",
        "Line Unreachable": "unavailable",
        "VOICEMAIL": "voicemail",
        "FAILED": "failed",
    },
    absent=frozenset([60001, 70651]),
)
