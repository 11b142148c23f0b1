"""Names that the spec only suspects: what a PBX says of each."""

from __future__ import annotations

import json
from typing import Any

from generator.runtime.drift.compare import compare
from generator.runtime.drift.findings import LeadVerdict, Report
from generator.runtime.record.lines import AnyLine
from tests.runtime_cli.planted import asked, exchange, header, package_spec, report


def suspected() -> set[tuple[str, str]]:
    """Schema and name of each lead, read from the spec anew."""
    found: set[tuple[str, str]] = set()
    for document in ("openapi", "asyncapi"):
        schemas = package_spec()[document]["components"]["schemas"]
        for name, schema in schemas.items():
            for part in (schema, *schema.get("allOf", ())):
                found |= {(name, lead["name"]) for lead in part.get("x-leads", ())}
    return found


def verdict(found: Report, schema: str, name: str) -> LeadVerdict:
    (only,) = [e for e in found.leads if (e.schema, e.name) == (schema, name)]
    return only


def get(**fields: Any) -> AnyLine:
    return asked("extension_get", lambda v: v["data"].update(fields))


def test_each_lead_has_one_verdict() -> None:
    verdicts = [(each.schema, each.name) for each in report([]).leads]
    assert len(verdicts) == len(set(verdicts)) > 400
    assert set(verdicts) == suspected()


def test_a_name_that_comes_is_confirmed_and_no_unknown_field() -> None:
    lines = [get(emergency_caller_id="911"), get(), get(emergency_caller_id=None)]
    found = report(lines)
    assert found.findings == ()
    assert verdict(found, "ExtensionDetail", "emergency_caller_id") == LeadVerdict(
        schema="ExtensionDetail",
        name="emergency_caller_id",
        verdict="confirmed",
        operation="extension_get",
        type={"type": ["string", "null"]},
        count=2,
        of=3,
    )


def test_a_name_that_a_whole_answer_does_not_have_is_unknown_to_the_pbx() -> None:
    found = verdict(report([get(), get()]), "ExtensionDetail", "emergency_caller_id")
    assert (found.verdict, found.of, found.operation) == (
        "unknown to it",
        2,
        "extension_get",
    )


def test_a_name_of_an_object_that_did_not_come_was_not_seen() -> None:
    found = report([asked("extension_list"), exchange("extension_get", {"errcode": 2})])
    lead = verdict(found, "ExtensionDetail", "emergency_caller_id")
    assert (lead.verdict, lead.of) == ("not seen", 0)


def test_a_failure_says_nothing_of_a_lead() -> None:
    failed = exchange("extension_get", {"errcode": 70004, "data": {"id": 1}})
    lead = verdict(report([failed]), "ExtensionDetail", "emergency_caller_id")
    assert lead.verdict == "not seen"


def test_a_name_that_only_requests_would_have_cannot_be_seen() -> None:
    found = report([get(), asked("extension_list")])
    assert verdict(found, "ExtensionUpdateRequest", "fxs_port").verdict == "not seen"


def test_a_lead_in_rows_inside_of_an_answer_is_found() -> None:
    def plant(value: dict[str, Any]) -> None:
        value["data"]["did_pattern_list"] = [{"did_pattern": "9."}, {}]

    found = report([asked("inbound_route_get", plant)])
    lead = verdict(found, "InboundRouteDidPattern", "did_pattern")
    assert (lead.verdict, lead.count, lead.of) == ("confirmed", 1, 2)
    assert found.findings == ()


def test_names_in_an_object_of_which_the_spec_knows_none_are_a_note() -> None:
    found = report([get(organization_list=[{"id": 1, "name": "Sales"}])])
    assert found.findings == ()
    assert "spec knows no names" in " ".join(found.notes)


def test_a_lead_that_another_schema_documents_is_not_judged_by_it() -> None:
    spec = json.loads(json.dumps(package_spec()))
    schemas = spec["openapi"]["components"]["schemas"]
    schemas["BusinesshourListItem"]["x-leads"] = [{"name": "color", "type": "string"}]
    own = schemas["BusinesshourDetail"]["allOf"][-1]
    own.setdefault("properties", {})["color"] = {"type": "string"}
    lines = [header(), asked("businesshour_get"), asked("businesshour_get")]
    found = verdict(compare(lines, spec), "BusinesshourListItem", "color")
    assert (found.verdict, found.of) == ("not seen", 0)
