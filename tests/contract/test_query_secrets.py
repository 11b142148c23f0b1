"""Arguments that are secret and travel in a query: no log and no error shows them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.cases import (
    descriptor,
    document,
    made_up_arguments,
    method_path,
    raw_operations,
    to_arguments,
)
from tests.contract.test_secrecy import ONCE, Log, told
from tests.mock_pbx.server import MockPbx
from tests.twin import Twin
from yeastar_pseries import errors

SECRET = "query-S3CRET-71f0"


def _secrets(raw: dict[str, Any]) -> list[str]:
    parameters = document()["components"]["parameters"]
    listed = [
        parameters[each["$ref"].rsplit("/", 1)[1]] if "$ref" in each else each
        for each in raw.get("parameters", [])
    ]
    return [each["name"] for each in listed if each.get("x-secret")]


WITH_SECRETS = [
    pytest.param(path, raw, id=raw["operationId"])
    for path, _, raw in raw_operations()
    if _secrets(raw)
]


def test_there_are_such_arguments() -> None:
    assert len(WITH_SECRETS) >= 4


@pytest.mark.parametrize("path, raw", WITH_SECRETS)
def test_a_secret_of_a_query_arrives_and_is_not_shown(
    twin: Twin, pbx: MockPbx, path: str, raw: dict[str, Any]
) -> None:
    name = raw["operationId"]
    wire = made_up_arguments(raw)
    wire |= dict.fromkeys(_secrets(raw), SECRET)
    arguments = to_arguments(wire, descriptor(path, name))
    with Log() as log, twin.client(pbx) as client:
        method: Any = client
        for part in method_path(path):
            method = getattr(method, part)
        shown = [repr(twin.run(method(**arguments)))]
        sent = pbx.requests[-1]
        pbx.fail_next(name, "drop")
        with pytest.raises(errors.TransportError) as caught:
            twin.run(method(**arguments, options=ONCE))
        shown.append(told(caught.value))
    pbx.clear_faults()
    assert sent.operation == name
    # The mock's own log masks the value; it took the argument all the same.
    assert set(_secrets(raw)) <= set(sent.query or {})
    assert path in log.text.getvalue()
    assert SECRET not in log.text.getvalue()
    assert [text for text in shown if SECRET in text] == []


def test_a_free_request_hides_what_looks_like_a_secret(
    twin: Twin, pbx: MockPbx
) -> None:
    params = {"url": "x", "secret": SECRET, "request_method": "GET"}
    with Log() as log, twin.client(pbx) as client:
        outcome = client.request("GET", "/v1.0/webhook/test", params=params)
        assert twin.run(outcome).errcode == 0
    assert (pbx.requests[-2].query or {}).keys() >= params.keys()
    assert "/v1.0/webhook/test?url=x" in log.text.getvalue()
    assert SECRET not in log.text.getvalue()
