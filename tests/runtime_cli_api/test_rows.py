"""Answers that are lists: rows in each form, and no "done" where there are none."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_cli_api.asking import yeastar
from yeastar_pseries._runtime.catalog.catalog import load_catalog
from yeastar_pseries._runtime.cli.output.fields import wanted
from yeastar_pseries._runtime.cli.output.options import Chosen
from yeastar_pseries._runtime.cli.output.show import Shown, show_answer

CATALOG = load_catalog()
LISTS = {
    each.name: fields.lists()
    for each in CATALOG
    if each.kind == "answer" and (fields := CATALOG.fields(each)).lists()
}
REPORT = ("call-report", "list", "--type", "extcallstatistics", "--ext-id-list", "1")


def shown(operation: str, form: Chosen) -> Shown:
    known = CATALOG.fields(CATALOG[operation])
    there = wanted(None, known, operation)
    return Shown(format=form, wanted=there, lists=known.lists())


def test_lists_are_found_by_what_the_spec_says() -> None:
    assert LISTS["call.query"].keys() == {"data"}
    assert LISTS["storage.list"].keys() == {"storage_list"}
    assert "ivr_list" in LISTS["call_report.list"]
    assert len(LISTS) > 40
    for no_list in ("queue.call_status", "callnotes.get", "extension.get", "call.dial"):
        assert no_list not in LISTS


@pytest.mark.parametrize("operation", LISTS)
@pytest.mark.parametrize("more", [{}, {"total_number": 0}, {"there": []}])
def test_a_list_without_rows_is_an_empty_one(
    operation: str, more: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """It was "done", whether the PBX sends an empty list or none."""
    lists = LISTS[operation]
    name, columns = next(iter(lists.items()))
    sent = {"errcode": 0, "errmsg": "SUCCESS"} | more
    if "there" in sent:
        sent[name] = sent.pop("there")
    show_answer(sent, shown(operation, "json"))
    assert json.loads(capsys.readouterr().out) == []
    show_answer(sent, shown(operation, "jsonl"))
    assert capsys.readouterr().out == ""
    show_answer(sent, shown(operation, "table"))
    assert capsys.readouterr() == ("", "0 rows\n")
    show_answer(sent, shown(operation, "csv"))
    told = name in sent or len(lists) == 1
    head = ",".join(columns) + "\n" if told else ""
    assert capsys.readouterr().out == head


@pytest.mark.parametrize("operation", ["call.query", "storage.list"])
@pytest.mark.parametrize("more", [{}, {"total_number": 0}])
@pytest.mark.parametrize("nothing", [None, "", {}])
def test_what_stands_for_no_rows_is_an_empty_list(
    operation: str,
    more: dict[str, Any],
    nothing: Any,
    capsys: pytest.CaptureFixture[str],
) -> None:
    ((name, columns),) = LISTS[operation].items()
    sent = {"errcode": 0, "errmsg": "SUCCESS", name: nothing, **more}
    show_answer(sent, shown(operation, "json"))
    assert json.loads(capsys.readouterr().out) == []
    show_answer(sent, shown(operation, "table"))
    assert capsys.readouterr() == ("", "0 rows\n")
    show_answer(sent, shown(operation, "csv"))
    assert capsys.readouterr().out == ",".join(columns) + "\n"


def test_a_row_by_itself_is_a_list_of_one(pbx: MockPbx) -> None:
    """As for the package; and of a report, it is found whatever is empty beside it."""
    row = {"call_id": "7"}
    pbx.answer_next("call_query", {"errcode": 0, "errmsg": "SUCCESS", "data": row})
    done = yeastar("call", "query", "--type", "inbound", "-o", "json")
    assert json.loads(done.stdout) == [row]
    sent = {"errcode": 0, "ivr_list": [{"ivr_num": "6200"}], "ext_stats": None}
    pbx.answer_next("call_report_list", sent)
    assert "6200" in yeastar(*REPORT, "-o", "csv").stdout


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_calls_that_go_on_are_rows_for_programs_too(pbx: MockPbx, form: str) -> None:
    """JSON had the answer around them, unless fields were chosen."""
    asked = ("call", "query", "--type", "inbound", "-o", form)
    nothing = yeastar(*asked)
    assert nothing.stdout == ("[]\n" if form == "json" else "")
    pbx.incoming_call("5503301", "1000")
    done = yeastar(*asked)
    (row,) = json.loads(done.stdout if form == "json" else f"[{done.stdout}]")
    assert row.keys() == {"call_id", "members"}


def test_a_report_is_a_table_and_not_one_cell(pbx: MockPbx) -> None:
    done = yeastar(*REPORT, "-o", "csv")
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    assert row["ext_num"] == "1000"
    assert yeastar(*REPORT, "--fields", "ext_num", "-o", "csv").stdout == (
        "ext_num\n1000\n"
    )


def test_what_a_report_tells_beside_its_rows_is_not_lost(pbx: MockPbx) -> None:
    sent = {
        "errcode": 0,
        "errmsg": "SUCCESS",
        "total_number": 1,
        "is_12hour": 1,
        "ivr_list": [{"ivr_num": "6200"}],
    }
    for form in ("table", "csv", "jsonl"):
        pbx.answer_next("call_report_list", sent)
        done = yeastar(*REPORT, "-o", form)
        assert "6200" in done.stdout
        assert "beside the rows: is_12hour: 1" in done.stderr
    pbx.answer_next("call_report_list", sent)
    assert json.loads(yeastar(*REPORT, "-o", "json").stdout) == sent


@pytest.mark.parametrize(
    "more", [{"figures": {"a": 1}}, {"used": 5}, {"names": ["a"]}, {"a": [], "b": []}]
)
def test_a_report_of_another_shape_is_shown_as_it_is(
    pbx: MockPbx, more: dict[str, Any]
) -> None:
    sent = {"errcode": 0, "errmsg": "SUCCESS", "total_number": 1} | more
    pbx.answer_next("call_report_list", sent)
    assert json.loads(yeastar(*REPORT, "-o", "json").stdout) == sent
    pbx.answer_next("call_report_list", sent)
    assert next(iter(more)) in yeastar(*REPORT, "-o", "table").stdout
