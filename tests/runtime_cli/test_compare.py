"""What is planted in answers and frames is found at its place, and nothing else is."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from generator.runtime.drift.compare import compare
from generator.runtime.masking.masker import Masker
from generator.runtime.record.lines import AnyLine, Frame
from tests.mock_pbx.settings import BUNDLE
from tests.runtime_cli.drift_cases import CASES, LIST, NO_SUCH
from tests.runtime_cli.planted import (
    asked,
    brief,
    bundle,
    exchange,
    header,
    package_spec,
    recordings,
    report,
    resolve,
)


@pytest.mark.parametrize("name", CASES)
def test_what_is_planted_is_found_and_nothing_else(name: str) -> None:
    lines, expected = CASES[name]
    found = report(lines).findings
    assert sorted(map(brief, found), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("name", CASES)
def test_a_masked_recording_tells_the_same(name: str) -> None:
    lines, _ = CASES[name]
    masker = Masker(package_spec())
    for line in lines:
        masker.learn(line)
    masked = [masker.mask(line) for line in lines]
    raw = report(lines, masker=masker).findings
    got = report(masked, masker=masker).findings
    assert list(map(brief, got)) == list(map(brief, raw))
    assert [(f.type, f.of, f.values) for f in got] == [
        (f.type, f.of, f.values) for f in raw
    ]


@pytest.mark.parametrize("name", CASES)
def test_a_finding_points_into_the_published_document(name: str) -> None:
    for finding in report(CASES[name][0]).findings:
        if finding.spec_at is None or finding.kind == "unknown_error_code":
            continue
        document = "openapi" if finding.event is None else "asyncapi"
        published = json.loads((BUNDLE.parent / f"{document}.json").read_text("utf-8"))
        resolve(finding.spec_at, published)


def of(name: str) -> Any:
    return report(CASES[name][0]).findings[0]


def test_rows_of_another_form_are_told_with_the_key_that_they_belong_to() -> None:
    found = of("rows under the key of another form")
    assert (found.count, found.of) == (1, 2)
    assert found.expected == "queue_performance_list for type queueperformance"
    assert found.got == "array of object, which other types have"


def test_a_finding_says_what_came_and_what_the_spec_says() -> None:
    found = of("an integer that is not listed")
    assert (found.values, found.type, found.of) == ((99,), {"type": "integer"}, 3)
    assert found.spec_at == "/components/schemas/TrunkListItem/properties/status"
    assert "integer, one of" in found.expected
    found = of("a field of rows of version 2.0")
    assert found.type == {
        "type": "object",
        "properties": {"score": {"type": "integer"}},
    }
    assert (found.schema, found.of, found.firmware) == ("CdrRowV2", 3, "37.24.0.1")
    assert of("a field of the envelope").schema == "Envelope"
    assert of("a field deep in an event whose msg is a text").schema == "CallExtension"


def test_a_field_of_the_envelope_is_told_beside_those_that_all_answers_have() -> None:
    found = of("a field of the envelope")
    assert found.schema == "Envelope"
    assert found.expected == "Envelope has 5 fields, not this one"


def test_an_answer_without_a_body_is_told_in_our_words() -> None:
    masker = Masker(package_spec())
    empty = exchange(LIST, msgspec.UNSET)
    [found] = report([empty], masker=masker).findings
    assert (found.kind, found.example) == ("other_type", "(no content)")


def test_an_endpoint_with_a_new_path_is_told_as_one() -> None:
    gone, new = report(CASES["an endpoint with a new path"][0]).findings
    assert "/v1.0/sip_trunk/list" in gone.got
    assert "trunk_list" in new.got
    others = [exchange("ivr_list", NO_SUCH), *CASES["an endpoint that nobody knew"][0]]
    assert not [f for f in report(others).findings if "new path" in f.got]


def test_an_operation_that_is_newer_than_the_firmware_is_no_difference() -> None:
    spec = json.loads(json.dumps(package_spec()))
    spec["openapi"]["paths"]["/v1.0/extension/list"]["get"]["x-since"] = {
        "appliance": "37.25.0.1"
    }
    lines = [header(), exchange(LIST, NO_SUCH)]
    found = compare(lines, spec)
    assert found.findings == ()
    assert found.not_seen[LIST] == "newer than this firmware: since 37.25.0.1"
    lines[0] = header(firmware="37.25.0.10")
    assert len(compare(lines, spec).findings) == 1


def test_operations_that_told_nothing_are_named_with_why() -> None:
    lines = [
        asked(LIST),
        exchange("ivr_list", {"errcode": 10005, "errmsg": "NO PERMISSION"}),
        exchange("trunk_list", msgspec.UNSET, status=502),
    ]
    seen = report(lines).not_seen
    assert LIST not in seen
    assert seen["ivr_list"] == "answered errcode 10005"
    assert seen["trunk_list"] == "answered HTTP 502"
    assert seen["queue_query"] == "was not asked"
    assert "extension_create" not in seen  # it changes something


def test_everything_that_was_recorded_fits_the_spec() -> None:
    lines: list[AnyLine] = []
    for each in recordings().all:
        if each.event is not None:
            lines.append(Frame(seconds=0, frame=each.frame))
        elif each.response:
            # Some who wrote an answer down left the envelope out.
            lines.append(exchange(each.operation, {"errcode": 0, **each.response}))
    found = report(lines)
    assert (found.exchanges, found.frames) > (200, 40)
    # Of some, only the head of the answer or some fields of a row were seen.
    cut = {each.operation for each in recordings().all if not each.complete}
    missing = [each for each in found.findings if each.kind == "missing_field"]
    assert [brief(each) for each in found.findings if each not in missing] == []
    assert {each.operation for each in missing} <= cut


def test_every_answer_made_from_a_schema_fits_it() -> None:
    lines: list[AnyLine] = []
    for each in bundle().by_id.values():
        lines.append(asked(each.id))
        for variant in each.variants:
            if "value" in variant:
                lines.append(asked(each.id, type=variant["value"]))
    assert list(map(brief, report(lines).findings)) == []
