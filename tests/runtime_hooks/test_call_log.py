"""One record per call, of which a JSON formatter makes fields."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from tests.runtime_hooks.conftest import READ
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries.errors import ApiError, TransportError, YeastarError

FIELDS = {"operation", "path", "duration", "status", "errcode", "attempt", "error"}
_USUAL = set(vars(logging.makeLogRecord({})))


class JsonFormatter(logging.Formatter):
    """As those of python-json-logger, structlog and others do."""

    def format(self, record: logging.LogRecord) -> str:
        more = {k: v for k, v in vars(record).items() if k not in _USUAL}
        return json.dumps({"text": record.getMessage(), **more})


@pytest.fixture
def lines() -> Iterator[list[str]]:
    """What the package's logger says, as JSON."""
    found: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(self.format(record))

    logger = logging.getLogger("yeastar_pseries")
    handler = Keep()
    handler.setFormatter(JsonFormatter())
    logger.addHandler(handler)
    level = logger.level
    logger.setLevel(logging.DEBUG)
    yield found
    logger.removeHandler(handler)
    logger.setLevel(level)


def calls(lines: list[str]) -> list[dict[str, Any]]:
    parsed = [json.loads(line) for line in lines]
    return [line for line in parsed if "operation" in line]


def test_each_call_is_one_record_with_its_facts(
    pbx: ScriptedPbx, twin: Twin, lines: list[str]
) -> None:
    busy = Response({"errcode": 10001, "errmsg": "NO"})
    pbx.on(READ, Response(drop=True), Response({"errcode": 0}), busy)
    with twin.client(pbx) as client:
        twin.run(client.system.information())
        with pytest.raises(ApiError):
            twin.run(client.system.information())
    good, bad = calls(lines)
    assert set(good) == FIELDS | {"text"}
    assert good["operation"] == "system.information"
    assert (good["attempt"], good["errcode"], good["status"]) == (2, 0, 200)
    assert 0 < good["duration"] < 30
    assert good["error"] is None
    assert (bad["errcode"], bad["error"], bad["attempt"]) == (10001, None, 1)


def test_a_call_without_an_answer_says_why(
    pbx: ScriptedPbx, twin: Twin, lines: list[str]
) -> None:
    pbx.on(READ, Response(drop=True))
    with twin.client(pbx, retries=0) as client, pytest.raises(TransportError):
        twin.run(client.system.information())
    [record] = calls(lines)
    assert (record["error"], record["errcode"], record["status"]) == (
        "broken",
        None,
        None,
    )


def test_records_hold_no_secret(pbx: ScriptedPbx, twin: Twin, lines: list[str]) -> None:
    with twin.client(pbx) as client:
        other = client.with_options(headers={"X-Key": "HEADER-SECRET"})
        twin.run(other.request("GET", READ, params={"pin": "QUERY-SECRET"}))
    text = "\n".join(lines)
    assert len(calls(lines)) == 1
    assert "SECRET" not in text
    assert pbx.client_id not in text


@pytest.mark.parametrize(
    "behind", ["?pin=", "#access_token=", ";password=", "/%3Faccess_token%3D"]
)
def test_no_path_that_is_told_holds_a_secret(
    pbx: ScriptedPbx, twin: Twin, lines: list[str], behind: str
) -> None:
    told: list[Any] = []
    hooks = {"on_request": told.append, "on_response": told.append}
    with twin.client(pbx, **hooks) as client, pytest.raises(YeastarError) as refused:
        twin.run(client.request("GET", f"/v1.0/nothing{behind}PLANTED"))
    assert [line["path"][:13] for line in calls(lines)] == ["/v1.0/nothing"]
    assert "/openapi/v1.0/nothing" in repr(told)
    assert "PLANTED" not in repr(told) + repr(refused.value) + "".join(lines)
