"""The file of a recording: what is written comes back, what is broken is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.mock_pbx.settings import ROOT
from yeastar_pseries._runtime.record.file import (
    RecordingError,
    encode,
    read_recording,
    recording_schema,
    write_recording,
)
from yeastar_pseries._runtime.record.lines import (
    AnyLine,
    End,
    Exchange,
    Frame,
    Header,
    Skipped,
)

LINES: list[AnyLine] = [
    Header(format=1, package="1", spec_hash="0" * 64, masked=True, firmware="37.1"),
    Exchange(
        operation="a_list",
        method="GET",
        path="/v1.0/a/list",
        query={"page": 1, "name": "é\u2028\n"},
        status=200,
        answer={"n": 2**63 - 1, "z": None, "e": "", "f": 1.0, "t": "1", "l": [[]]},
    ),
    Exchange(method="GET", path="/v1.0/b/list", status=500, text="<html>\r\n"),
    Exchange(method="GET", path="/v1.0/c/list", status=200, answer=None),
    Frame(seconds=0.5, frame={"type": 30011, "msg": "{}"}),
    Frame(seconds=0.6, gap="connection_lost"),
    Skipped(operation="d", method="GET", path="/v1.0/d", why="no rows"),
    End(exchanges=3, frames=2, skipped=1, replaced=0, seconds=1.5),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A whole recording."""
    return write_recording(tmp_path / "a.jsonl", LINES)


def change(path: Path, number: int, text: str | None) -> None:
    """Put a text in place of a line, counted from 1; None takes it away."""
    lines = path.read_text("utf-8").split("\n")
    lines[number - 1 : number] = [] if text is None else [text]
    path.write_text("\n".join(lines), "utf-8")


def test_what_is_written_comes_back(path: Path) -> None:
    assert read_recording(path) == LINES
    assert path.read_text("utf-8").count("\n") == len(LINES)


def test_nothing_is_left_of_a_file_that_could_not_be_written(tmp_path: Path) -> None:
    def broken() -> Any:
        yield LINES[0]
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_recording(tmp_path / "a.jsonl", broken())
    assert list(tmp_path.iterdir()) == []


def test_fields_that_are_not_known_are_tolerated(path: Path) -> None:
    line = json.loads(encode(LINES[1])) | {"newer": [1]}
    change(path, 2, json.dumps(line))
    assert read_recording(path) == LINES


@pytest.mark.parametrize(
    ("number", "text", "says"),
    [
        (2, '{"kind":"exchange"', ":2 is no line of a recording"),
        (2, '{"kind":"other"}', ":2 is no line of a recording"),
        (3, "", ":8 counts 3 exchanges, and there are 2"),
        (1, None, ":1 is no header"),
        (
            1,
            '{"kind":"header","format":9,"package":"9","spec_hash":"","masked":true}',
            "newer",
        ),
        (8, None, ":7 is the last one and no end: the file is cut off"),
        (8, '{"kind":"end","exchanges":3', ":8 is no line of a recording"),
        (2, encode(LINES[0]), ":2 is a second header"),
        (2, encode(LINES[-1]), ":3 comes after the end"),
    ],
)
def test_a_broken_file_is_refused_with_line_and_remedy(
    path: Path, number: int, text: str | None, says: str
) -> None:
    change(path, number, text)
    with pytest.raises(RecordingError) as caught:
        read_recording(path)
    assert str(caught.value).startswith(str(path))
    assert says in str(caught.value)


def test_an_empty_file_is_no_recording(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").touch()
    with pytest.raises(RecordingError, match="is empty; `yeastar record` writes one"):
        read_recording(tmp_path / "a.jsonl")


def test_the_published_schema_describes_each_line_and_says_so() -> None:
    text = (ROOT / "generated/spec/recording.schema.json").read_text("utf-8")
    schema = json.loads(text)
    assert schema == recording_schema()
    judge = jsonschema.Draft202012Validator(schema)
    judge.check_schema(schema)
    for line in LINES:
        judge.validate(json.loads(encode(line)))
    for wrong in (
        {"kind": "exchange"},
        {"kind": "x"},
        {"kind": "frame", "seconds": ""},
    ):
        assert not judge.is_valid(wrong)
    fields = [
        field
        for each in schema["$defs"].values()
        for name, field in each["properties"].items()
        if name != "kind"
    ]
    assert all(field["description"] for field in fields)
