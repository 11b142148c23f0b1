"""The bundles hold every fact of the fact base; what differs is listed with a reason.

`python -m tests.contract.reference` prints the differences without the list.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.contract.reference.compare import Published, compare
from tests.contract.reference.facts import ROOT, Reference, load, location
from tests.contract.reference.fields import Difference, Report
from tests.contract.reference.listed import Listed, differences, known_as

Schemas = dict[str, Any]


@pytest.fixture(scope="module")
def reference() -> Reference:
    if not location().is_dir():
        pytest.skip("the fact base is not beside this checkout")
    return load(location())


@pytest.fixture(scope="module")
def published() -> Published:
    return Published.read()


@pytest.fixture(scope="module")
def report(reference: Reference, published: Published) -> Report:
    return compare(reference, published)


def _fits(listed: Listed, difference: Difference) -> bool:
    return listed.text == difference.text and listed.where.matches(difference.pointer)


def test_every_difference_is_listed(report: Report) -> None:
    known = differences()
    unlisted = [
        str(difference)
        for difference in sorted(report.differences)
        if not any(_fits(listed, difference) for listed in known)
    ]
    assert not unlisted, "\n".join(["not listed in spec/README.md:", *unlisted])


def test_every_listed_difference_occurs(report: Report) -> None:
    stale = [
        f"{listed.where.text}: {listed.text}"
        for listed in differences()
        if not any(_fits(listed, difference) for difference in report.differences)
    ]
    assert not stale, "\n".join(["listed, but gone:", *stale])


def test_every_listed_difference_has_a_reason() -> None:
    assert all(len(listed.reason) > 10 for listed in differences())


def test_the_comparison_looks_at_everything(
    report: Report, reference: Reference
) -> None:
    """A reader that silently skips rows would find no differences either."""
    rows = sum(len(endpoint.query) for endpoint in reference.endpoints)
    unwritten = sum(f.observed for e in reference.endpoints for f in e.query)
    assert report.compared["parameters"] >= rows - unwritten > 500
    assert report.compared["answer fields"] > 2000
    assert report.compared["endpoints"] == len(
        {(endpoint.method, endpoint.url) for endpoint in reference.endpoints}
    )


def test_the_changelog_tells_the_figures_of_the_coverage_table() -> None:
    table = (ROOT / "generated" / "spec" / "COVERAGE.md").read_text("utf-8")
    figures = next(line for line in table.splitlines() if line[:1].isdigit())
    assert figures in (ROOT / "spec" / "CHANGELOG.md").read_text("utf-8")


def test_names_people_know_are_in_the_table(published: Published) -> None:
    """Each x-known-as is in the table, and the table names paths that exist."""
    rows = known_as()
    paths: dict[str, Any] = published.openapi["paths"]
    for path, item in paths.items():
        for operation in item.values():
            name = operation.get("x-known-as")
            if name is not None:
                real = path.partition("/")[2].partition("/")[2]
                assert any(_covers(row, name, real) for row in rows), f"{name}: {path}"
    for _, real_paths in rows:
        for real in real_paths:
            prefix = real.removesuffix("*")
            found = [p for p in paths if p.partition("/")[2].partition("/")[2] == real]
            assert found or (
                real.endswith("/*") and any(f"/{prefix}" in path for path in paths)
            ), f"no such path: {real}"


def _covers(row: tuple[list[str], list[str]], name: str, real: str) -> bool:
    for spelling in row[0]:
        for path in row[1]:
            if (spelling, path) == (name, real):
                return True
            stem, known = path.removesuffix("*"), spelling.removesuffix("*")
            if path.endswith("/*") and real.startswith(stem):
                tail = real.removeprefix(stem)
                if name in (f"{known}{tail}", f"{known}..."):
                    return True
    return False


def _rename_path(published: Published) -> None:
    paths = published.openapi["paths"]
    paths["/v1.0/call/dail"] = paths.pop("/v1.0/call/dial")


def _drop_v2(published: Published) -> None:
    del published.openapi["paths"]["/v2.0/cdr/list"]


def _drop_required(published: Published) -> None:
    for schema in _flat(_schemas(published)["WakeupcallCreateRequest"]):
        if "ext_id" in schema.get("required", ()):
            schema["required"].remove("ext_id")


def _add_required(published: Published) -> None:
    operation = published.openapi["paths"]["/v1.0/extension/search"]["get"]
    for parameter in operation["parameters"]:
        if parameter.get("name") == "search_value":
            parameter["required"] = True


def _drop_enum_value(published: Published) -> None:
    schema = _schemas(published)["WakeupcallFields"]
    schema["properties"]["repeat_option"]["enum"].remove("every_week")


def _invent_enum_value(published: Published) -> None:
    schema = _schemas(published)["WakeupcallFields"]
    schema["properties"]["repeat_option"]["enum"].append("every_year")


def _change_type(published: Published) -> None:
    schema = _schemas(published)["WakeupcallAlarm"]
    schema["properties"]["ring_timeout"]["type"] = "string"


def _drop_nested_field(published: Published) -> None:
    del _schemas(published)["WakeupcallAlarm"]["properties"]["remark"]


def _invent_field(published: Published) -> None:
    properties = _schemas(published)["WakeupcallAlarm"]["properties"]
    properties["colour"] = {"type": "string", "description": "Made up."}


def _drop_event_field(published: Published) -> None:
    schemas = published.asyncapi["components"]["schemas"]
    del schemas["OrganizationChange"]["properties"]["action"]


def _drop_error(published: Published) -> None:
    codes = published.errors["codes"]
    codes[:] = [code for code in codes if code["code"] != 70087]


def _schemas(published: Published) -> Schemas:
    return published.openapi["components"]["schemas"]


def _flat(schema: Schemas) -> list[Schemas]:
    return [schema, *schema.get("allOf", [])]


_CREATE = "POST /v1.0/wakeupcall/create body"
_ALARM = "GET /v1.0/wakeupcall/list answer.data[].wakeup_call[]"


@pytest.mark.parametrize(
    ("break_it", "expected"),
    [
        (_rename_path, "POST /v1.0/call/dial: missing"),
        (_rename_path, "POST /v1.0/call/dail: not in the fact base"),
        (_drop_v2, "GET /v2.0/cdr/list: missing"),
        (_drop_required, f"{_CREATE}.ext_id: optional, table required"),
        (
            _add_required,
            "GET /v1.0/extension/search query.search_value: required, table optional",
        ),
        (_drop_enum_value, f"{_CREATE}.repeat_option: enum lacks every_week"),
        (_invent_enum_value, f"{_CREATE}.repeat_option: enum also has every_year"),
        (_change_type, f"{_ALARM}.ring_timeout: string, table integer"),
        (_drop_nested_field, f"{_ALARM}.remark: missing"),
        (_invent_field, f"{_ALARM}.colour: not in the fact base"),
        (_drop_event_field, "event 30006 msg.action: missing"),
        (_drop_error, "errcode 70087: missing"),
    ],
)
def test_a_broken_spec_is_found(
    reference: Reference,
    published: Published,
    report: Report,
    break_it: Callable[[Published], None],
    expected: str,
) -> None:
    broken = copy.deepcopy(published)
    break_it(broken)
    found = compare(reference, broken).differences - report.differences
    assert expected in {str(difference) for difference in found}
