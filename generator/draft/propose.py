"""Recordings and what differs in them, made into changes of files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from generator.draft.codes import draft_codes
from generator.draft.drafting import Drafting, Note, Told
from generator.draft.events import draft_events
from generator.draft.evidence import Evidence
from generator.draft.fields import draft_field, draft_lead
from generator.draft.figures import figures
from generator.draft.operations import draft_operation
from generator.draft.recordings import draft_recordings
from generator.draft.seen import Seen
from generator.draft.spec import DraftSpec
from generator.draft.values import draft_type, draft_values
from generator.draft.whole import raise_coverage
from generator.runtime.drift.findings import Finding

_STEPS: dict[str, Callable[[Drafting, Finding], None]] = {
    "unknown_operation": draft_operation,
    "unknown_field": draft_field,
    "unknown_value": draft_values,
    "other_type": draft_type,
    "unexpected_null": draft_type,
    "unknown_event": draft_events,
    "unknown_error_code": draft_codes,
}
_FOR_PEOPLE = {
    "missing_operation": "is gone, or has another path; the spec keeps it",
    "missing_field": "did not come; the spec keeps it",
    "other_form": "came with another type than x-variants says; look which is wrong",
}
_SHOWN = 6


@dataclass(slots=True)
class Proposal:
    """The files of a draft, and what to tell of it.

    Attributes:
        files: by path from the repository, the text before (None for a new file) and
            after.
        told: for people.
    """

    files: dict[Path, tuple[str | None, str]] = field(
        default_factory=dict[Path, tuple[str | None, str]]
    )
    told: Told = field(default_factory=Told)


def propose(
    spec: DraftSpec, recordings: Iterable[Seen], files: bool = True
) -> Proposal:
    """Return what recordings change in the spec.

    Args:
        spec: as it is.
        recordings: each with its report.
        files: whether to draft recordings for the tests, too.
    """
    proposal = Proposal()
    said: dict[Evidence, list[str]] = {}
    for seen in recordings:
        drafting = Drafting(spec, seen, proposal.told)
        first = len(proposal.told.done)
        _draft(drafting)
        changes = [note.text for note in proposal.told.done[first:]]
        if changes:
            said.setdefault(drafting.evidence, []).extend(changes)
        if changes and files:
            for path, text in draft_recordings(drafting).items():
                proposal.files[path] = (None, text)
    repo = spec.layout.repo
    for file in spec.changed():
        before = None if file.new else file.before
        proposal.files[file.path.relative_to(repo)] = (before, file.text)
    for path, text in figures(spec, said).items() if said else ():
        before = (repo / path).read_text("utf-8")
        if text != before:
            proposal.files[path] = (before, text)
    return proposal


def _draft(drafting: Drafting) -> None:
    told = drafting.told
    unplaced: set[str] = set()
    report = drafting.seen.report
    for finding in report.findings:
        what = label(finding)
        if finding.kind in _FOR_PEOPLE:
            came = finding.got.partition("; ")[2]
            instead = f"; {came}" if finding.kind == "missing_field" and came else ""
            told.left.append(Note(f"{what} {_FOR_PEOPLE[finding.kind]}{instead}"))
            unplaced |= {finding.schema} if finding.schema else set[str]()
            continue
        count, done = len(told.failed), len(told.done)
        step = _STEPS[finding.kind]
        drafting.attempt(what, lambda f=finding, s=step: s(drafting, f))
        if len(told.failed) > count and finding.schema:
            unplaced.add(finding.schema)
        if len(told.done) > done:
            _touch(drafting, finding)
        _ask(drafting, finding)
    for verdict in report.leads:
        if verdict.verdict == "confirmed":
            what = f"lead {verdict.schema}.{verdict.name}"
            drafting.attempt(what, lambda v=verdict: draft_lead(drafting, v))
            if verdict.operation is not None:
                drafting.touched.add(verdict.operation)
    _refuted(drafting)
    raise_coverage(drafting, unplaced)


def _refuted(drafting: Drafting) -> None:
    """Tell which leads did not come where they could have, by schema."""
    names: dict[str, list[str]] = {}
    for verdict in drafting.seen.report.leads:
        if verdict.verdict == "unknown to it":
            names.setdefault(verdict.schema, []).append(verdict.name)
    for schema, leads in names.items():
        shown = ", ".join(leads[:_SHOWN])
        rest = f" and {len(leads) - _SHOWN} more" if len(leads) > _SHOWN else ""
        text = f"x-leads of {schema} that did not come: {shown}{rest}"
        drafting.told.left.append(Note(f"{text}; another edition may have them"))


def _touch(drafting: Drafting, finding: Finding) -> None:
    if finding.event is not None:
        drafting.touched.add(finding.event)
    elif finding.operation in drafting.spec.operations:
        drafting.touched.add(finding.operation)


def _ask(drafting: Drafting, finding: Finding) -> None:
    """Tell what the patch decides for now and people have to look at."""
    told = drafting.told
    if finding.kind == "other_type":
        told.left.append(
            Note(
                f"{label(finding)} contradicts the spec, which said {finding.expected};"
                " the patch takes both"
            )
        )
    elif "under a new path" in finding.got:
        told.left.append(
            Note(f"{label(finding)}: {finding.got}; the patch keeps both paths")
        )


def label(finding: Finding) -> str:
    """Return what a finding is about: `extension_list /data/*/status`."""
    kind = finding.kind.replace("_", " ")
    if finding.kind == "unknown_event":
        kind = "unknown"  # the event is named behind it
    of = finding.operation or (f"event {finding.event}" if finding.event else "")
    return " ".join(filter(None, (kind, of, finding.at)))
