# Made by `make generate` from generator/runtime/live/legs.py; edits are lost.
"""The parties of a call, as 30011 and call/query tell them. No I/O here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeAlias, cast

LegKind: TypeAlias = Literal["extension", "inbound", "outbound"]
LegState: TypeAlias = Literal[
    "calling", "ringing", "talking", "held", "ended", "unknown"
]
Role: TypeAlias = Literal["caller", "callee", "unknown"]

KINDS: Final[tuple[LegKind, ...]] = ("extension", "inbound", "outbound")

_STATES: Final[dict[str, LegState]] = {
    "ALERT": "calling",
    "RING": "ringing",
    "EARLYMEDIA": "ringing",
    "ANSWERED": "talking",
    "ANSWER": "talking",
    "HOLD": "held",
    "BYE": "ended",
}
_ROLES: Final[dict[str, Role]] = {
    "ALERT": "caller",
    "ANSWERED": "caller",
    "RING": "callee",
    "EARLYMEDIA": "callee",
    "ANSWER": "callee",
}
# What a leg has been through does not come again, as far as is documented; a report
# that says so is late, or tells of something that no page describes.
_PASSED: Final[dict[str, frozenset[str]]] = {
    "ANSWERED": frozenset({"ALERT"}),
    "ANSWER": frozenset({"RING", "EARLYMEDIA"}),
    "HOLD": frozenset({"ALERT", "RING", "EARLYMEDIA"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One party of a call.

    Attributes:
        kind: "extension"; "inbound" for an outside party that called in, "outbound" for
            one that was called.
        number: of an extension its number, else the outside party's.
        channel_id: the party's channel, which `call.hold`, `call.transfer` and others
            take.
        status: as the PBX spells it: ALERT, RING, EARLYMEDIA, ANSWERED, ANSWER, HOLD,
            BYE, or what a newer firmware says.
        role: whether it called or was called, as far as its states have told.
        from_number: number that called, of an outside party; else None.
        to_number: number that was called, of an outside party; else None.
        trunk: name of the trunk, of an outside party; else None.
        path: number of the IVR, call flow, queue, ring group, paging group or
            conference that it came through; None for none.
    """

    kind: LegKind
    number: str
    channel_id: str
    status: str
    role: Role = "unknown"
    from_number: str | None = None
    to_number: str | None = None
    trunk: str | None = None
    path: str | None = None

    @property
    def state(self) -> LegState:
        """What the party is doing, by its status."""
        return _STATES.get(self.status, "unknown")

    @property
    def live(self) -> bool:
        """True while the party takes part in the call."""
        return self.status != "BYE"

    @property
    def key(self) -> str:
        """What tells it from the other parties: its channel, or else its number."""
        return self.channel_id or f"{self.kind}:{self.number}"

    def outdated(self, report: Leg) -> bool:
        """Tell whether a report of this party says what had been before."""
        if not self.live:
            return report.live
        return report.status in _PASSED.get(self.status, ())

    def joined(self, report: Leg) -> Leg:
        """Return the party as a report has it, with what only earlier ones told."""
        return replace(
            report,
            role=role_of(report.status, self.role),
            number=report.number or self.number,
            from_number=report.from_number or self.from_number,
            to_number=report.to_number or self.to_number,
            trunk=report.trunk or self.trunk,
            path=report.path or self.path,
        )


def legs_of(members: object) -> Iterator[Leg]:
    """Return the parties that the `members` of an event name; a list, or nothing."""
    named = cast("list[object]", members) if isinstance(members, list) else []
    for member in named:
        for kind in KINDS:
            party = getattr(member, kind, None)
            if party is not None:
                yield _leg(kind, party)


def role_of(status: str, before: Role = "unknown") -> Role:
    """Return the role that a status tells, or else the one that was known."""
    return _ROLES.get(status, before)


def _leg(kind: LegKind, party: Any) -> Leg:
    status = (_text(party, "member_status") or "").upper()
    caller, callee = _text(party, "from_"), _text(party, "to")
    if kind == "extension":
        number = _text(party, "number")
    else:
        number = caller if kind == "inbound" else callee
    return Leg(
        kind=kind,
        number=number or "",
        channel_id=_text(party, "channel_id") or "",
        status=status,
        role=role_of(status),
        from_number=caller,
        to_number=callee,
        trunk=_text(party, "trunk_name"),
        path=_text(party, "call_path"),
    )


def _text(party: object, name: str) -> str | None:
    """Return a text; None for a blank one, which the PBX writes as a space, too."""
    value = getattr(party, name, None)
    text = value.strip() if isinstance(value, str) else ""
    return text or None
