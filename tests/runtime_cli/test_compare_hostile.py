"""No answer and no frame breaks a comparison, whatever it holds and however big."""

from __future__ import annotations

import json
import time
from typing import Any

import msgspec
import pytest

from generator.runtime.masking.masker import Masker
from generator.runtime.record.lines import AnyLine, Exchange, Frame
from tests.runtime_cli.drift_cases import LIST, rows
from tests.runtime_cli.planted import (
    answer,
    asked,
    brief,
    exchange,
    header,
    package_spec,
    probe,
    report,
)


def nested(depth: int) -> dict[str, Any]:
    value: dict[str, Any] = {"id": 1}
    for _ in range(depth):
        value = {"id": 1, "children": [value]}
    return value


HOSTILE: list[object] = [
    None,
    [],
    [1, [2, {"a": None}]],
    "text",
    7,
    True,
    1.5,
    {"errcode": None},
    {"errcode": True, "data": 7},
    {"errcode": "x" * 100, "data": [None, 1, "a", [], {}]},
    {"errcode": 10**40, "data": {"a": {"b": {}}}},
    {"errcode": 0, "data": [[[[[]]]]], "organization_list": [nested(400)]},
    {"errcode": 0, "data": {str(n): n for n in range(5_000)}},
    {"errcode": 0, "data": [{f"f{n}": n} for n in range(2_000)]},
    {"errcode": 0, "data": [{"\x1b[31m": "\x1b[31m", "~/": "/~", "": 0}]},
    {"errcode": 0, "total_number": "9" * 10_000, "data": [{"id": "1" * 5000}]},
]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_no_answer_and_no_frame_can_break_it(value: object) -> None:
    lines: list[AnyLine] = [
        *(exchange(each, value) for each in (LIST, "organization_list", "cdr_list")),
        exchange("v2_cdr_getaicontext", value, status=500),
        probe("/v1.0/rota/list", value),
        Frame(seconds=0, frame=value),
        Frame(seconds=0, frame={"type": 30011, "msg": value}),
        Frame(seconds=0, frame={"type": value, "msg": value}),
        Frame(seconds=0, frame={"type": 30099, "msg": value}),
        Frame(seconds=0, frame={"type": 30012, "msg": json.dumps(value)}),
        Frame(seconds=0, frame={"type": 30012, "msg": "[" * 100_000}),
    ]
    found = report(lines, baseline=[header(), *lines], masker=Masker(package_spec()))
    assert found.exchanges == 5
    assert len(found.findings) < 1000
    assert msgspec.json.encode(found)


def test_an_answer_that_is_no_json_is_another_type() -> None:
    page = Exchange(
        operation=LIST,
        method="GET",
        path="/v1.0/extension/list",
        status=200,
        content_type="text/html",
        text="<html>",
    )
    assert list(map(brief, report([page]).findings)) == [("other_type", LIST, "", 1)]


def test_keys_that_are_data_are_one_finding_without_the_data() -> None:
    found = report([asked(LIST, lambda v: rows(v, "+49 30 1234567", 1))]).findings
    assert list(map(brief, found)) == [("unknown_field", LIST, "/data/*/*", 3)]
    found = report([asked(LIST, lambda v: rows(v, "x", {"+49 30 1234": 1}))]).findings
    assert b"1234" not in msgspec.json.encode(found)


def test_a_thousand_large_answers_would_take_a_few_seconds() -> None:
    value = answer(LIST)
    value["data"] *= 13
    assert len(json.dumps(value)) > 20_000
    line = exchange(LIST, value)
    began = time.process_time()  # others may use the machine, too
    found = report([line] * 300)
    assert found.findings == ()
    assert time.process_time() - began < 1.5
