"""Event frames that do not fit: by stream, by webhook, by parse_event."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest

from tests.scripted_pbx import ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import schema, webhooks
from yeastar_pseries.errors import SchemaError
from yeastar_pseries.events import parse_event

SECRET = "hunter2-SECRET"


def call(call_id: str = "1", **fields: Any) -> dict[str, Any]:
    return {"type": 30011, "sn": "SN", "msg": {"call_id": call_id, **fields}}


def counted() -> dict[schema.SchemaDifference, int]:
    return dict(schema.report().counts)


@pytest.mark.parametrize("as_text", [True, False])
@pytest.mark.parametrize(
    ("frame", "kind", "at"),
    [
        (call(brand_new=SECRET), "unknown_field", "/msg/brand_new"),
        (call(call_id={"x": SECRET}), "other_type", "/msg/call_id"),
        (call(members=SECRET), "other_type", "/msg/members"),
        (
            call(members=[{"extension": {"member_status": SECRET}}]),
            "unknown_value",
            "/msg/members/*/extension/member_status",
        ),
        ({**call(), "more": SECRET}, "unknown_field", "/more"),
        ({**call(), "sn": 5}, "other_type", "/sn"),
        ({"type": 30011, "sn": "SN"}, "missing_field", "/msg"),
        ({"type": 39999, "sn": "SN", "msg": {"a": SECRET}}, "unknown_value", "/type"),
    ],
)
def test_what_does_not_fit_is_told_once(
    frame: dict[str, Any],
    kind: str,
    at: str,
    as_text: bool,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    if as_text and "msg" in frame:
        frame = {**frame, "msg": json.dumps(frame["msg"])}
    before = counted()
    for _ in range(2):
        parse_event(frame)
    new = {d: n - before.get(d, 0) for d, n in counted().items() if n != before.get(d)}
    assert {(each.kind, each.at): n for each, n in new.items()} == {(kind, at): 2}
    (record,) = caplog.records
    told: Any = record
    assert (told.event, told.operation, told.pointer) == (frame["type"], None, at)
    assert SECRET not in caplog.text + str(vars(record))
    with pytest.raises(SchemaError) as caught:
        parse_event(frame, strict=True)
    assert (caught.value.event, caught.value.pointer) == (frame["type"], at)
    assert caught.value.answer == parse_event(frame)
    assert SECRET not in str(caught.value)


def test_a_frame_that_fits_is_no_difference() -> None:
    frame = call(members=[{"extension": {"number": "1000", "member_status": "RING"}}])
    before = counted()
    assert parse_event(frame, strict=True).sn == "SN"
    assert counted() == before


def test_a_stream_of_a_strict_client_raises_in_the_place_of_the_event(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    with twin.client(pbx, strict=True) as client:
        with twin.stream(client, topics=[30011]) as stream:
            pbx.push(call("1"))
            pbx.push(call("2", brand_new=1))
            pbx.push(call("3"))
            assert twin.run(stream.get(5)).msg.call_id == "1"
            with pytest.raises(SchemaError) as caught:
                twin.run(stream.get(5))
            assert caught.value.answer.msg.call_id == "2"
            assert twin.run(stream.get(5)).msg.call_id == "3", "it goes on"
        assert [each.at for each in client.schema_report.counts] == ["/msg/brand_new"]


def test_a_stream_of_a_tolerant_client_counts(pbx: ScriptedPbx, twin: Twin) -> None:
    with twin.client(pbx) as client:
        with twin.stream(client, topics=[30011]) as stream:
            for number in range(3):
                pbx.push(call(str(number), brand_new=1))
                assert twin.run(stream.get(5)).msg.call_id == str(number)
        assert list(client.schema_report.counts.values()) == [3]


def test_a_webhook_is_told_and_can_be_strict(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    body = json.dumps(call(brand_new=SECRET)).encode()
    header = webhooks.sign(body, "s3cret")
    with pytest.raises(SchemaError):
        webhooks.parse_webhook(body, header, "s3cret", strict=True)
    receiver = webhooks.WebhookReceiver("s3cret", lambda event: None)
    assert receiver.receive(body, header) == 200
    assert [each.name for each in caplog.records] == ["yeastar_pseries.schema"]
