"""The rehearsal can fail: what is missing, wrong or too much is told."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from tests.rehearsal.planned import check_verdict, diff_verdict
from tests.rehearsal.secrets import survivors

FIELD = {"kind": "unknown_field", "operation": "trunk_list", "at": "/data/*/region"}
PLANNED = [{"id": 1, "title": "new field", "check": [FIELD]}]
LEAD = {"schema": "TrunkDetail", "name": "pos", "verdict": "confirmed"}
SAFE = {"reader": "safe", "writer": "safe", "python": "safe"}
CHANGE = {"rule": "field-removed", "at": "/components/schemas/A/properties/b", **SAFE}
REMOVED = [
    {
        "id": 7,
        "title": "removed",
        "diff": [
            {"rules": ["field-removed"], "at": "A/properties/b", "breaks": ["reader"]}
        ],
    }
]


def report(*findings: Any, leads: Any = ()) -> dict[str, Any]:
    return {"findings": list(findings), "leads": list(leads)}


def test_what_is_found_as_planned_is_right() -> None:
    verdict = check_verdict(PLANNED, report({**FIELD, "count": 3}))
    assert verdict.good
    assert verdict.count() == "1 of 1"


def test_what_is_not_found_is_told_with_what_is_near() -> None:
    near = {**FIELD, "at": "/data/*/zone"}
    verdict = check_verdict(PLANNED, report(near))
    assert verdict.count() == "0 of 1"
    assert "/data/*/region" in verdict.wrong[0]
    assert "/data/*/zone" in verdict.wrong[0]
    assert len(verdict.others) == 1


def test_one_finding_counts_once() -> None:
    assert not check_verdict(PLANNED, report(FIELD, FIELD)).good


def test_leads_have_to_be_those_that_are_planned() -> None:
    planned = [{"id": 2, "title": "lead", "lead": "TrunkDetail.pos"}]
    assert check_verdict(planned, report(leads=[LEAD])).good
    assert not check_verdict(planned, report()).good
    assert not check_verdict([], report(leads=[LEAD])).good
    silent = {**LEAD, "verdict": "not seen"}
    assert check_verdict([], report(leads=[silent])).good


def test_severity_has_to_be_right() -> None:
    assert not diff_verdict(REMOVED, [CHANGE]).good
    breaking = {**CHANGE, "reader": "breaking"}
    assert diff_verdict(REMOVED, [breaking]).good
    assert not diff_verdict(REMOVED, [{**breaking, "python": "breaking"}]).good
    assert not diff_verdict(REMOVED, [{**breaking, "rule": "field-renamed"}]).good


def test_a_break_that_nobody_planned_is_told_and_other_changes_are_not() -> None:
    assert diff_verdict([], [CHANGE]).good
    verdict = diff_verdict([], [{**CHANGE, "writer": "breaking"}])
    assert "writer" in verdict.others[0]


@pytest.mark.parametrize(
    "hidden",
    [
        "Zorvanek",
        "ZORVANEK",
        "%5A%6Fr%76anek",
        base64.b64encode(b"it is Zorvanek").decode(),
        json.dumps({"name": "Zorvanek"}),
        json.dumps('["\\u005aorvanek"]'),
    ],
)
def test_a_secret_is_found_in_every_form(hidden: str) -> None:
    planted = [{"id": 3, "secret": ["Zorvanek"]}]
    for line in ({"a": [hidden]}, {"b": {hidden: 1}}):
        assert survivors(planted, json.dumps(line)) == ["3: Zorvanek"]


def test_numbers_are_found_as_numbers() -> None:
    assert survivors([{"id": 1, "secret": ["834172"]}], '{"pin": 834172}')
    assert survivors([{"id": 1, "secret": ["834172"]}], '{"pin": 834173}') == []
