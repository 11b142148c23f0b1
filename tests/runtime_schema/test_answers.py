"""Answers that do not fit: logged once, counted, and an error for a strict client."""

from __future__ import annotations

import logging
import pickle
from typing import Any, Literal

import pytest

from tests.frames import frames
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import schema
from yeastar_pseries._runtime.schema.spots import spot_of
from yeastar_pseries.errors import ApiError, SchemaError
from yeastar_pseries.models.common import InvalidParam
from yeastar_pseries.models.extension import ExtensionListItem

GOOD = {"errcode": 0, "errmsg": "SUCCESS", "total_number": 1}
SECRET = "hunter2-SECRET"


def extensions(**fields: Any) -> Response:
    return Response({**GOOD, "data": [{"id": 1, "number": "1000", **fields}]})


def kinds(report: schema.SchemaReport) -> dict[tuple[str, str], int]:
    return {(each.kind, each.at): n for each, n in report.counts.items()}


def test_an_answer_that_fits_reports_nothing(
    pbx: ScriptedPbx, twin: Twin, caplog: pytest.LogCaptureFixture
) -> None:
    pbx.on("/v1.0/extension/list", extensions())
    with twin.client(pbx, strict=True) as client:
        page = twin.run(client.extension.list())
        assert not client.schema_report
        assert str(client.schema_report) == "everything fitted the schema"
    # Nobody ever sees the types that answers are decoded to.
    assert type(page.data[0]) is ExtensionListItem
    assert caplog.records == []


def test_what_failed_in_part_fits_and_is_looked_at(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    # The types of these rows are not made before such a row has come.
    refused = {"field": "number", "value": "error"}
    good = {**GOOD, "data": [], "invalid_param_list": [refused]}
    bad = {**good, "invalid_param_list": [{**refused, "brand_new": 1}]}
    taken = {"field": "number", "external_source_name": 1000}
    worse = {**GOOD, "duplicate_field_list": [taken]}
    pbx.on("/v1.0/extension/list", Response(good), Response(bad), Response(worse))
    with twin.client(pbx) as client:
        page = twin.run(client.extension.list())
        assert type(page.invalid_param_list[0]) is InvalidParam
        assert (page.invalid_param_list[0].field_, page.data) == ("number", [])
        assert not client.schema_report
        twin.run(client.extension.list())
        twin.run(client.extension.list())
        assert kinds(client.schema_report) == {
            ("unknown_field", "/invalid_param_list/*/brand_new"): 1,
            ("other_type", "/duplicate_field_list/*/external_source_name"): 1,
        }


@pytest.mark.parametrize(
    ("fields", "kind", "at", "expected", "got", "level"),
    [
        (
            {"brand_new": SECRET},
            "unknown_field",
            "/data/*/brand_new",
            "fields of ExtensionListItem",
            "string",
            logging.INFO,
        ),
        (
            {SECRET: 1},
            "unknown_field",
            "/data/*/***",
            "fields of ExtensionListItem",
            "integer",
            logging.INFO,
        ),
        (
            {"presence_status": SECRET},
            "unknown_value",
            "/data/*/presence_status",
            "string, one of ",
            "another string",
            logging.INFO,
        ),
        (
            {"caller_id_name": [SECRET]},
            "other_type",
            "/data/*/caller_id_name",
            "string",
            "array",
            logging.WARNING,
        ),
        (
            {"id": "12"},
            "other_type",
            "/data/*/id",
            "integer",
            "string with a number",
            logging.WARNING,
        ),
    ],
)
def test_what_does_not_fit_is_told_once_and_counted_each_time(
    pbx: ScriptedPbx,
    twin: Twin,
    caplog: pytest.LogCaptureFixture,
    fields: dict[str, Any],
    kind: str,
    at: str,
    expected: str,
    got: str,
    level: int,
) -> None:
    caplog.set_level(logging.INFO)
    pbx.on("/v1.0/extension/list", extensions(**fields))
    before = sum(schema.report().counts.values())
    with twin.client(pbx) as client:
        for _ in range(3):
            twin.run(client.extension.list())
        assert kinds(client.schema_report) == {(kind, at): 3}
        with twin.client(pbx) as other:
            twin.run(other.extension.list())
            assert kinds(other.schema_report) == {(kind, at): 1}
    assert sum(schema.report().counts.values()) == before + 4
    (record,) = [r for r in caplog.records if r.name == "yeastar_pseries.schema"]
    told: Any = record
    assert told.levelno == level
    assert (told.difference, told.operation, told.event) == (
        kind,
        "extension.list",
        None,
    )
    assert (told.pointer, told.got) == (at, got)
    assert expected in told.expected
    assert SECRET not in caplog.text
    assert SECRET not in str(vars(record))


def test_numbers_that_are_listed_stand_in_their_order() -> None:
    assert spot_of(Literal[10, 9, 1]).expected == "integer, one of 1, 9, 10"


def test_a_strict_client_raises_after_the_answer_came(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/v1.0/extension/list", extensions(brand_new=SECRET, id="12"))
    with twin.client(pbx, strict=True) as client:
        with pytest.raises(SchemaError) as caught:
            twin.run(client.extension.list())
        assert len(client.schema_report.counts) == 2
    error = caught.value
    assert (error.operation, error.path) == (
        "extension.list",
        "/v1.0/extension/list",
    )
    assert (error.pointer, error.got) == ("/data/*/id", "string with a number")
    assert [each.kind for each in error.differences] == ["other_type", "unknown_field"]
    assert error.maybe_applied is False, "it only reads"
    assert error.answer.data[0].id == 12
    assert SECRET not in str(error)
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.pointer, copy.differences) == (error.pointer, error.differences)
    assert not [place for place, shown in frames(error) if SECRET in shown]


def test_a_call_that_changes_something_was_applied(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/v1.0/call/dial", Response({"errcode": 0, "call_id": "7", "new_one": 1}))
    with (
        twin.client(pbx, strict=True) as client,
        pytest.raises(SchemaError) as caught,
    ):
        twin.call(client.call.dial, caller="1000", callee="1001")
    assert caught.value.maybe_applied is True
    assert caught.value.answer.call_id == "7"
    assert len(pbx.calls("call/dial")) == 1, "it is not repeated"


def test_an_answer_with_an_error_code_is_that_error(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/v1.0/extension/list", Response({"errcode": 40002, "new_one": 1}))
    with twin.client(pbx, strict=True) as client:
        with pytest.raises(ApiError):
            twin.run(client.extension.list())
        assert not client.schema_report


def test_a_page_in_the_middle_raises_when_its_turn_comes(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    def answer(request: Request) -> Response:
        number = int(request.query["page"][0])
        row: dict[str, Any] = {"id": number} | ({"new_one": 1} if number == 3 else {})
        return Response({"errcode": 0, "total_number": 4, "data": [row]})

    pbx.on("/v1.0/extension/list", answer)
    with twin.client(pbx, strict=True) as client:
        listed = client.extension.list(page=1, page_size=1)
        pages = listed.pages(concurrency=2)
        take = (lambda: anext(pages)) if twin.is_async else (lambda: next(pages))
        assert [twin.call(take).data[0].id for _ in range(2)] == [1, 2]
        with pytest.raises(SchemaError):
            twin.call(take)


def test_where_the_documentation_names_no_fields_any_field_is_right(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    answer = {"errcode": 0, "data": {"basic": {"id": 1}, "call_notes": {"whatever": 1}}}
    pbx.on("/v2.0/cdr/detail", Response(answer))
    with twin.client(pbx, strict=True) as client:
        found = twin.call(client.v2.cdr.detail, uid="1")
        assert found.data.call_notes.extra == {"whatever": 1}


def test_a_body_that_is_only_nearly_json_is_told_too(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    body = b'{"errcode": 0, "total_number": 1, "data": [{"number": "10\n00"}]}'
    pbx.on("/v1.0/extension/list", Response(body))
    with twin.client(pbx) as client:
        page = twin.run(client.extension.list())
        assert page.data[0].number == "10\n00"
        assert kinds(client.schema_report) == {("not_json", ""): 1}


def test_a_hostile_pbx_does_not_fill_the_memory(
    pbx: ScriptedPbx, twin: Twin, caplog: pytest.LogCaptureFixture
) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [a + b + c for a in letters for b in letters for c in letters]
    waiting = iter(range(0, len(names), 40))

    def answer(request: Request) -> Response:
        start = next(waiting)
        return extensions(**dict.fromkeys(names[start : start + 40], 1))

    pbx.on("/v1.0/extension/list", answer)
    with twin.client(pbx) as client:
        for _ in range(30):
            twin.run(client.extension.list())
        report = client.schema_report
        assert len(report.counts) == 1000
        assert report.left_out == 30 * 40 - 1000
        pbx.on(
            "/v1.0/extension/list", extensions(**dict.fromkeys(names[:9000], SECRET))
        )
        twin.run(client.extension.list())
        report = client.schema_report
        assert len(report.counts) == 1000
