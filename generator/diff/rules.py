"""The rules: what each kind of change means, for whom, and which version it asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

import yaml

from generator.diff.rows import Direction, Row

Bump: TypeAlias = Literal["none", "patch", "minor", "major"]
Role: TypeAlias = Literal["reader", "writer", "python"]
BUMPS: tuple[Bump, ...] = ("none", "patch", "minor", "major")
ROLES: tuple[Role, ...] = ("reader", "writer", "python")
_PYTHON: frozenset[Role] = frozenset(("python",))
_FILE = Path(__file__).parent / "rules.yaml"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of rules.yaml.

    Attributes:
        name: how rows name it.
        says: what happened, and why it breaks whom.
        breaks: who is broken wherever it happens.
        request: who is broken if it is in something that is sent.
        answer: who is broken if it is in an answer or event.
        bump: what it asks for where nobody is broken.
        examples: small documents in which it happens.
    """

    name: str
    says: str
    breaks: frozenset[Role] = frozenset()
    request: frozenset[Role] = frozenset()
    answer: frozenset[Role] = frozenset()
    bump: Bump = "minor"
    examples: tuple[dict[str, Any], ...] = field(default=(), repr=False)

    def broken(self, directions: Iterable[Direction]) -> frozenset[Role]:
        """Return who is broken by a change met in these directions."""
        found = self.breaks
        for direction in set(directions):
            found |= self.request if direction == "request" else self.answer
        return found


@cache
def rules() -> dict[str, Rule]:
    """Read rules.yaml."""
    written = cast(
        list[dict[str, Any]],
        yaml.load(
            _FILE.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        ),
    )
    return {entry["rule"]: _rule(entry) for entry in written}


def _rule(entry: dict[str, Any]) -> Rule:
    def roles(key: str) -> frozenset[Role]:
        return frozenset(entry.get(key) or ())

    return Rule(
        entry["rule"],
        " ".join(str(entry["says"]).split()),
        roles("breaks"),
        roles("request"),
        roles("answer"),
        entry.get("bump", "minor"),
        tuple(entry.get("examples") or ()),
    )


def broken(row: Row) -> frozenset[Role]:
    """Return whom a row breaks."""
    found = rules()[row.rule].broken(user.direction for user in row.users)
    return found | _PYTHON if row.python_breaks else found


def bump(rows: Iterable[Row]) -> Bump:
    """Return the step of the version that rows ask for together."""
    return BUMPS[max((BUMPS.index(bump_of(row)) for row in rows), default=0)]


def bump_of(row: Row) -> Bump:
    """Return the step of the version that one row asks for."""
    return "major" if broken(row) else rules()[row.rule].bump


def table() -> str:
    """Return all rules as a Markdown table."""
    lines = [
        "| rule | what happened | breaks | asks for |",
        "|---|---|---|---|",
    ]
    for rule in rules().values():
        asks = rule.bump
        if rule.breaks:
            asks = "major"
        elif rule.request or rule.answer:
            asks = f"{rule.bump}, major if it breaks"
        says = rule.says.replace("|", "\\|")
        lines.append(f"| `{rule.name}` | {says} | {_who(rule)} | {asks} |")
    return "\n".join(lines)


def _who(rule: Rule) -> str:
    parts = [_roles(rule.breaks)] if rule.breaks else []
    if rule.request:
        parts.append(f"sent: {_roles(rule.request)}")
    if rule.answer:
        parts.append(f"answered: {_roles(rule.answer)}")
    return "; ".join(parts) or "nobody"


def _roles(roles: frozenset[Role]) -> str:
    return ", ".join(role for role in ROLES if role in roles)
