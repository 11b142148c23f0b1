"""A checkout of the tiny spec, and a draft into it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.draft.patch import write
from generator.draft.propose import Proposal, propose
from generator.draft.seen import Seen
from generator.draft.spec import DraftSpec
from generator.runtime.drift.findings import Finding, LeadVerdict, Report
from generator.runtime.record.lines import AnyLine
from tests.draft.hands import Draft, header
from tests.golden import place


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return place(tmp_path / "repo")


@pytest.fixture
def draft(repo: Path) -> Draft:
    """Drafts findings, writes what is proposed, and sees that the spec is right."""

    def run(
        *findings: Finding | LeadVerdict,
        lines: tuple[AnyLine, ...] = (),
        **of_header: Any,
    ) -> Proposal:
        head = header(**of_header)
        report = Report(
            findings=tuple(f for f in findings if isinstance(f, Finding)),
            leads=tuple(f for f in findings if isinstance(f, LeadVerdict)),
        )
        proposal = propose(DraftSpec(repo), [Seen(head, [head, *lines], report)])
        write(proposal.files, repo)
        pipeline.read(pipeline.Layout(repo), lambda _: None)
        return proposal

    return run
