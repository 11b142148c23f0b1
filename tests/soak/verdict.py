"""Compares what the PBX reported with what the client's stream gave.

An event that did not come has to be covered twice over. By place: between the last
event before it and the first one after it the stream gave a Gap. By time: the moment
it was pushed lies within such a Gap. Gaps that state how many events they stand for
(`dropped`) cover as many and no more, by place alone.

Of two events that happened with equal frames nobody can tell which has come: they are
judged by number, and by time alone.

Equal events are two events for a stream with `duplicate_window=0`, the default: there,
as many copies may come as the PBX was ordered to send, and they are counted. With
a window none may come.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from yeastar_pseries import Gap

from .diary import Diary
from .plan import Plan

# Clocks are read a moment before or after the thing itself; in seconds.
SLACK = 0.05
MEGABYTE = 2**20
# What a run may have more in use at its end than after the warm-up. The allocator keeps
# some of what was freed, so the resident set is allowed more than the objects. asyncio
# has 256 KB for each TLS connection that is still closing, and several may be.
MOST_TRACED = 2 * MEGABYTE
MOST_RESIDENT = 16 * MEGABYTE
MOST_TOKENS = 8


@dataclass(slots=True)
class Report:
    """What came of one run; good if there is no complaint."""

    plan: Plan
    seconds: float
    complaints: list[str] = field(default_factory=list[str])
    figures: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def good(self) -> bool:
        return not self.complaints


@dataclass(slots=True)
class Findings:
    """Numbers of events that something is wrong with, and counts."""

    copies: list[int] = field(default_factory=list[int])
    disorder: list[int] = field(default_factory=list[int])
    uncovered: list[int] = field(default_factory=list[int])
    outside: list[int] = field(default_factory=list[int])
    miscounted: list[int] = field(default_factory=list[int])
    lost_equals: list[int] = field(default_factory=list[int])
    missing: int = 0
    late: int = 0
    most_outside: float = 0.0


class Ledger:
    """When each event was pushed."""

    def __init__(
        self,
        batches: list[tuple[int, int, float, float]],
        repeated: list[tuple[int, float, float]] | None = None,
    ) -> None:
        self.repeated = {number: times for number, *times in repeated or []}
        self._batches = batches
        self._firsts = [batch[0] for batch in batches]
        self.events = batches[-1][1] + 1 if batches else 0

    def between(self, last: int, number: int) -> list[int]:
        """Numbers that lie between two others and tell where they belong."""
        return [each for each in range(last + 1, number) if each not in self.repeated]

    def pushed(self, number: int) -> tuple[float, float]:
        """Earliest and latest moment."""
        _, _, began, ended = self._batches[bisect_right(self._firsts, number) - 1]
        return began, ended


def compare(diary: Diary, ledger: Ledger) -> Findings:
    """Walk through the diary event by event."""
    found = Findings()
    gaps = iter([*diary.gaps, (-1, None)])
    place, gap = next(gaps)
    seen = bytearray(ledger.events)
    spoiled: set[int] = set()
    here: list[Gap] = []
    last = -1
    for index, number in enumerate(diary.numbers):
        while gap is not None and place <= index:
            here.append(gap)
            place, gap = next(gaps)
        most = 2 if number in ledger.repeated else 1
        if seen[number] == most:
            found.copies.append(number)
            continue
        seen[number] += 1
        if most == 2:
            continue
        if number < last:
            # One of two connections had its frame spoiled, the other had it intact.
            if number in spoiled:
                found.late += 1
                found.missing -= 1
            else:
                found.disorder.append(number)
            continue
        if number > last + 1:
            run = ledger.between(last, number)
            _judge_run(run, here, ledger, found)
            if any(each.reason == "unreadable_frame" for each in here):
                spoiled.update(run)
        last = number
        here = []
    while gap is not None:
        here.append(gap)
        _, gap = next(gaps)
    _judge_run(ledger.between(last, ledger.events), here, ledger, found)
    for number in ledger.repeated:
        found.missing += not seen[number]
        if seen[number] < 2 and not _covered(number, diary, ledger):
            found.lost_equals.append(number)
    return found


def _covered(number: int, diary: Diary, ledger: Ledger) -> bool:
    """Does a gap cover the time of either of two equal events?"""
    began, ended = ledger.repeated[number]
    return any(
        gap.since.timestamp() - SLACK <= last and first <= gap.until.timestamp() + SLACK
        for _, gap in diary.gaps
        for first, last in (ledger.pushed(number), (began, ended))
    )


def _judge_run(
    run: list[int], gaps: list[Gap], ledger: Ledger, found: Findings
) -> None:
    """Are these missing events covered by the gaps at their place?"""
    found.missing += len(run)
    if not run:
        return
    if not gaps:
        found.uncovered += run
        return
    stated = sum(gap.dropped or 0 for gap in gaps)
    unstated = [gap for gap in gaps if gap.dropped is None]
    if not unstated:
        # Some of them may have been equal events, which are not in the run.
        if stated < len(run) or (stated > len(run) and not ledger.repeated):
            found.miscounted += run
        return
    distances: list[tuple[float, int]] = []
    for number in run:
        began, ended = ledger.pushed(number)
        distance = min(
            max(gap.since.timestamp() - ended, began - gap.until.timestamp())
            for gap in unstated
        )
        distances.append((distance, number))
    # The other gaps at this place may have the farthest ones.
    distances.sort(reverse=True)
    for distance, number in distances[stated:]:
        found.most_outside = max(found.most_outside, distance)
        if distance > SLACK:
            found.outside.append(number)


def judge(
    plan: Plan,
    diary: Diary,
    status: dict[str, Any],
    left: list[str],
    failure: str | None,
    seconds: float,
) -> Report:
    """The verdict."""
    report = Report(plan, seconds)
    complain = report.complaints.append
    if failure is not None:
        complain(f"the stream ended: {failure}")
    if "ledger" not in status:
        complain(status.get("failure") or "the PBX process did not come to its end")
        return report
    batches = [tuple(batch) for batch in status["ledger"]]
    repeated = [tuple(each) for each in status["repeated"]]
    found = compare(diary, Ledger(batches, repeated))
    _facts(report, diary, status, found)
    for numbers, what in (
        (found.uncovered, "missing without a Gap at their place"),
        (found.outside, "missing and pushed outside of the Gap at their place"),
        (found.miscounted, "missing where the Gaps state another number"),
        (found.disorder, "out of order"),
        (found.lost_equals, "that happened twice came once, without a Gap"),
        (found.copies if plan.duplicate_window else [], "delivered twice"),
    ):
        if numbers:
            complain(f"{len(numbers)} events {what}, the first: {numbers[:5]}")
    if len(found.copies) > status["duplicates"]:
        complain(f"{len(found.copies)} copies of {status['duplicates']} that were sent")
    if found.late > status["cut_frames"]:
        complain(f"{found.late} late events of {status['cut_frames']} cut frames")
    if status["events"] != plan.events or status["faults"] != plan.faults:
        complain(
            f"only {status['events']} events and {status['faults']} faults happened"
        )
    if found.missing > plan.events / 2:
        complain(f"{found.missing} events are missing: no soak of a stream")
    if status["most_tokens"] > MOST_TOKENS:
        complain(f"{status['most_tokens']} access tokens at once")
    if left:
        complain(f"left behind: {left}")
    if status["crashes"]:
        complain(f"the mock PBX crashed: {status['crashes']}")
    _memory(report, diary)
    return report


def _facts(
    report: Report, diary: Diary, status: dict[str, Any], found: Findings
) -> None:
    plan = report.plan
    reasons = Counter(gap.reason for _, gap in diary.gaps)
    sent = status["requests"]
    report.figures |= {
        "seed": f"{plan.seed}",
        "seconds": f"{report.seconds:.1f}",
        "events pushed": f"{status['events']:,}",
        "delivered once": f"{status['events'] - found.missing:,}",
        "covered by a Gap": f"{found.missing - len(found.uncovered):,}",
        "happened twice": f"{len(status['repeated'])}",
        "topic changes": f"{status['topic_changes']}",
        "copies sent / delivered": f"{status['duplicates']} / {len(found.copies)}",
        "cut frames / came late": f"{status['cut_frames']} / {found.late}",
        "disconnects / renewals": f"{status['faults']} / {plan.renewals}",
        "gaps": f"{len(diary.gaps)}",
        **{f"  {reason}": f"{count}" for reason, count in sorted(reasons.items())},
        "pushed before its Gap, at most": f"{found.most_outside * 1000:.0f} ms",
        "logins / refreshes": f"{sent.get('get_token', 0)}"
        f" / {sent.get('refresh_token', 0)}",
        "tokens at once, at most": f"{status['most_tokens']} of {MOST_TOKENS}",
    }


def _memory(report: Report, diary: Diary) -> None:
    before, after = diary.memory.get("warm"), diary.memory.get("done")
    if before is None or after is None:
        report.complaints.append("memory was not measured")
        return
    for name, first, last, most in (
        ("objects", before.traced, after.traced, MOST_TRACED),
        ("resident", before.resident, after.resident, MOST_RESIDENT),
    ):
        if first is None or last is None:
            continue
        grown = last - first
        report.figures[f"memory, {name}"] = (
            f"{first / MEGABYTE:.1f} MB {grown / MEGABYTE:+.2f}"
        )
        if grown > most:
            report.complaints.append(
                f"memory ({name}) grew by {grown / MEGABYTE:.1f} MB"
            )
