"""Recipes that read lists and write files: callbacks and a report."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from tests.mock_pbx.callparts import Outcome
from tests.mock_pbx.server import MockPbx
from tests.recipes._running import run


def callbacks(pbx: MockPbx) -> list[list[str]]:
    """Return number and tries of each row of the list."""
    rows = list(csv.reader(run(pbx, "missed_calls", "24").splitlines()))
    assert rows[0] == ["number", "name", "last try (PBX time)", "tries"]
    return [[number, tries] for number, _, _, tries in rows[1:]]


def test_who_was_missed_and_not_called_back_is_on_the_list(pbx: MockPbx) -> None:
    calls: list[tuple[str, str, Outcome]] = [
        ("5503301", "1000", "no_answer"),
        ("5503302", "1000", "no_answer"),
        ("5503303", "1001", "busy"),
        ("5503304", "1001", "answered"),
        ("1000", "1001", "no_answer"),  # inside the house
        ("5503301", "1001", "no_answer"),  # tried twice
        ("1000", "5503302", "answered"),  # called back
        ("1000", "5503303", "no_answer"),  # called back in vain
    ]
    for caller, callee, outcome in calls:
        pbx.call(caller, callee, outcome, ring=5, talk=10)
    assert callbacks(pbx) == [["5503303", "1"], ["5503301", "2"]]
    pbx.call("5503301", "1000", ring=5, talk=10)
    assert callbacks(pbx) == [["5503303", "1"]]


@pytest.mark.parametrize(
    ("number", "name", "written"),
    [
        ("+4930123", "=HYPERLINK(A1)", ["+4930123", "'=HYPERLINK(A1)"]),
        ("=1", "+x", ["'=1", "'+x"]),
        ("-5", "@SUM(A1)", ["-5", "'@SUM(A1)"]),
    ],
)
def test_no_caller_writes_a_formula(
    pbx: MockPbx, number: str, name: str, written: list[str]
) -> None:
    row = {"call_type": "Inbound", "call_from_number": number, "call_from_name": name}
    row |= {"last_status": "NO ANSWER", "time": "2026-11-29 10:00:00"}
    pbx.answer_next("v2_cdr_search", {"errcode": 0, "total_number": 1, "data": [row]})
    _, cells = csv.reader(run(pbx, "missed_calls", "24").splitlines())
    assert cells[:2] == written


def cells(page: str, first: str) -> list[float]:
    """Return the numbers of the row of a table that begins with some text."""
    (row,) = re.findall(rf"<th>{first}</th>(.*?)</tr>", page, re.DOTALL)
    return [float(each) for each in re.findall("<td>(.*?)</td>", row)]


def test_the_report_counts_by_hour_and_by_extension(
    pbx: MockPbx, tmp_path: Path
) -> None:
    outcomes: list[Outcome] = ["answered", "answered", "no_answer", "answered"]
    for outcome in outcomes:
        pbx.call("5503301", "1000", outcome, ring=4, talk=10)
    pbx.call("5503301", "1001", "busy", ring=4)
    run(pbx, "calls_report", "30", str(tmp_path / "report.html"))
    page = (tmp_path / "report.html").read_text("utf-8")
    assert cells(page, "1000") == [4, 0.75, 4]
    assert cells(page, "1001")[:2] == [1, 0]
    days, _, _ = page.partition("</table>")
    assert sum(map(float, re.findall("<td>(.*?)</td>", days))) == 5
