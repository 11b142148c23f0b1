"""Compares what a command said with what is planned for each planted difference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

Json: TypeAlias = Mapping[str, Any]
ROLES = ("reader", "writer", "python")


@dataclass(slots=True)
class Verdict:
    """How well planned and found agree.

    Attributes:
        right: ids of differences that were found as planned.
        missed: how many were not.
        wrong: of these, what was planned and what came instead.
        others: what was found and nobody planned.
    """

    right: list[int] = field(default_factory=list[int])
    missed: int = 0
    wrong: list[str] = field(default_factory=list[str])
    others: list[str] = field(default_factory=list[str])

    @property
    def good(self) -> bool:
        """Whether all was found, and nothing else."""
        return not self.wrong and not self.others

    def count(self) -> str:
        """Return `25 of 25`."""
        return f"{len(self.right)} of {len(self.right) + self.missed}"


def read(path: Path) -> list[Json]:
    """Return the differences of a file."""
    return yaml.safe_load(path.read_text("utf-8"))["differences"]


def check_verdict(planned: Iterable[Json], report: Json) -> Verdict:
    """Compare with the report of `yeastar check --json`."""
    verdict = Verdict()
    left = list(report["findings"])
    leads = {
        f"{each['schema']}.{each['name']}"
        for each in report["leads"]
        if each["verdict"] == "confirmed"
    }
    for each in planned:
        missing: list[str] = []
        for wanted in each.get("check", ()):
            found = next((f for f in left if _fits(wanted, f)), None)
            if found is None:
                missing.append(
                    f"wanted {_short(wanted)}; near it: {_near(wanted, left)}"
                )
            else:
                left.remove(found)
        if "lead" in each and each["lead"] not in leads:
            missing.append(f"wanted the lead {each['lead']}; got {sorted(leads)}")
        leads.discard(each.get("lead", ""))
        _note(verdict, each, missing)
    verdict.others = [_short(each) for each in left]
    verdict.others += [f"lead confirmed: {each}" for each in sorted(leads)]
    return verdict


def diff_verdict(planned: Iterable[Json], changes: Sequence[Json]) -> Verdict:
    """Compare with the changes of `generator diff --json`.

    What breaks nobody may come beside what is planned (a new schema of a new object,
    say); what breaks somebody may not.
    """
    verdict = Verdict()
    used: list[Json] = []
    for each in planned:
        missing: list[str] = []
        for wanted in each.get("diff", ()):
            found = [change for change in changes if _is_of(wanted, change)]
            right = [c for c in found if _broken(c) == set(wanted["breaks"])]
            used += found
            if not right:
                got = [_short(change) for change in found] or "nothing"
                missing.append(f"wanted {_short(wanted)}; got {got}")
        _note(verdict, each, missing)
    verdict.others = [
        _short(change)
        for change in changes
        if _broken(change) and not any(change is each for each in used)
    ]
    return verdict


def _note(verdict: Verdict, each: Json, missing: Sequence[str]) -> None:
    for problem in missing:
        verdict.wrong.append(f"{each['id']} ({each['title']}): {problem}")
    if missing:
        verdict.missed += 1
    else:
        verdict.right.append(each["id"])


def _fits(wanted: Json, finding: Json) -> bool:
    return all(finding.get(key) == value for key, value in wanted.items())


def _is_of(wanted: Json, change: Json) -> bool:
    if change["rule"] not in wanted["rules"]:
        return False
    if "event" in wanted and change.get("event") != wanted["event"]:
        return False
    place = wanted.get("at", "")
    return place in str(change.get("at")) or place in str(change.get("text"))


def _broken(change: Json) -> set[str]:
    return {role for role in ROLES if change[role] == "breaking"}


def _near(wanted: Json, left: Iterable[Json]) -> Any:
    """What was found at the same operation or event."""
    near = [
        _short(each)
        for each in left
        if each.get("operation") == wanted.get("operation")
        and each.get("event") == wanted.get("event")
    ]
    return near or "nothing"


def _short(each: Json) -> str:
    """The keys that matter to a person, in a line."""
    keys = (
        "kind",
        "rule",
        "rules",
        "operation",
        "event",
        "at",
        "schema",
        "values",
        "breaks",
        "text",
    )
    parts = [f"{key}={each[key]}" for key in keys if each.get(key) not in (None, "")]
    if "rule" in each:
        parts.append(f"breaks={sorted(_broken(each))}")
    return " ".join(parts)
