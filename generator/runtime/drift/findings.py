"""One difference between a PBX and the spec, as data.

`yeastar check` shows them, `generator draft` makes patches of them.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import msgspec

Kind: TypeAlias = Literal[
    "unknown_operation",
    "missing_operation",
    "unknown_field",
    "missing_field",
    "unknown_value",
    "other_type",
    "unexpected_null",
    "other_form",
    "unknown_event",
    "unknown_error_code",
]
"""`missing_field`: one that the spec requires, that a client looks for (rows of a list,
their count, the address of a file), or that an earlier recording of the PBX has. `other_type`: neither the type of the spec nor what readers take for it.
`other_form`: rows under a key that belongs to another form of the call."""

Verdict: TypeAlias = Literal["confirmed", "unknown to it", "not seen"]


class Finding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One difference, counted over all answers and frames.

    Attributes:
        kind: what differs.
        operation: operationId; of a probed name its path.
        event: id of the event, for what a frame carries.
        at: JSON pointer into the answer or frame, `*` for any index: /data/*/status.
        schema: component of the spec that holds the place.
        spec_at: JSON pointer of that place in the published document.
        expected: what the spec says, for people.
        got: what came, for people: types and shapes, no values.
        values: values that may be shown: of enums, error codes, event ids.
        type: JSON Schema of what came, for a draft: {"type": "string"}.
        count: how often.
        of: in how many places it could have been.
        example: one value, masked.
        firmware: of the box, if it tells.
    """

    kind: Kind
    operation: str | None = None
    event: int | None = None
    at: str = ""
    schema: str | None = None
    spec_at: str | None = None
    expected: str = ""
    got: str = ""
    values: tuple[str | int, ...] = ()
    type: dict[str, Any] | None = None
    count: int = 1
    of: int = 1
    example: Any = msgspec.UNSET
    firmware: str | None = None


class LeadVerdict(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a PBX says of one lead (`x-leads`).

    Attributes:
        schema: component that has the lead.
        name: of the lead.
        verdict: confirmed (the name is in its answer), unknown to it (it answered that
            object whole, without the name), not seen (no such object came).
        operation: operationId of the answer that decided.
        type: JSON Schema of what came, if confirmed.
        count: how often the name came.
        of: in how many objects.
    """

    schema: str
    name: str
    verdict: Verdict
    operation: str | None = None
    type: dict[str, Any] | None = None
    count: int = 0
    of: int = 0


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """All that a comparison found.

    Attributes:
        firmware, edition, package: as in the recording's header.
        spec: version of the spec that was compared with.
        findings: differences, in the order of the spec.
        leads: one verdict for each lead.
        not_seen: operations that nothing is known of, with why.
        notes: forms that readers take, sentences for people; no differences.
        exchanges, frames: how much was compared.
    """

    firmware: str | None = None
    edition: str | None = None
    spec: str = ""
    package: str = ""
    findings: tuple[Finding, ...] = ()
    leads: tuple[LeadVerdict, ...] = ()
    not_seen: dict[str, str] = {}
    notes: tuple[str, ...] = ()
    exchanges: int = 0
    frames: int = 0
