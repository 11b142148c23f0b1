"""What counts as success: a code that says so, and hardly anything else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.api import create, download, get, pages
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

UNREADABLE = [
    b'"FAILURE"',
    b'""',
    b'"0x0"',
    b'"\xd9\xa0"',
    b'"00"',
    b'"+0"',
    b'"-0"',
    b'" 0 "',
    b'"0\\n"',
    b'"0.0"',
    b'"+40002"',
    b"[40002]",
    b"[0]",
    b"{}",
    b'{"code": 0}',
    b"null",
    b"true",
    b"false",
    b"-0.5",
    b"0.1",
    b"NaN",
    b"Infinity",
    b"1e999",
]
WITHOUT = [
    b"{}",
    b'{"status":"Failed","errno":"20002"}',
    b'{"status":"Failed","errno":"20002","data":{}}',
    b'{"errCode":40002,"data":null}',
    b'{"code":500,"message":"no","data":[]}',
    b'{"errmsg":"FAILURE"}',
    b'{"errmsg":"FAILURE","data":null}',
    b'{"data":{"id":1},"submsg":"no"}',
    b'{"data":{"id":1},"invalid_param_list":[{"field":"id"}]}',
]


def coded(code: bytes) -> Response:
    return Response(b'{"errcode":' + code + b',"errmsg":"X","data":{"id":1}}')


@pytest.mark.parametrize("code", UNREADABLE)
def test_code_that_cannot_be_read_is_no_success(
    pbx: ScriptedPbx, twin: Twin, errors: Any, code: bytes
) -> None:
    for path in ("get", "create", "list", "download"):
        pbx.on(f"/v1.0/item/{path}", coded(code))
    client = twin.base_client(pbx)
    calls = [
        lambda: get(twin, client),
        lambda: create(twin, client),
        lambda: download(twin, client),
        lambda: client.request("POST", "/v1.0/item/create", json={}),
        lambda: client.request("GET", "/v1.0/item/get", safe=True),
    ]
    for call in calls:
        with pytest.raises(errors.DecodeError, match="errcode") as caught:
            twin.run(call())
        assert caught.value.status == 200
        assert caught.value.attempts == 1
    with pytest.raises(errors.DecodeError, match="errcode"):
        twin.items(pages(twin, client))


@pytest.mark.parametrize("body", WITHOUT)
def test_answer_without_code_and_result_is_no_success(
    pbx: ScriptedPbx, twin: Twin, errors: Any, body: bytes
) -> None:
    pbx.on("/v1.0/item/get", Response(body))
    pbx.on("/v1.0/item/create", Response(body))
    client = twin.base_client(pbx)
    for call, applied in ((get, False), (create, True)):
        with pytest.raises(errors.DecodeError, match="errcode") as caught:
            twin.run(call(twin, client))
        assert caught.value.maybe_applied is applied
    with pytest.raises(errors.DecodeError, match="errcode"):
        twin.run(client.request("POST", "/v1.0/item/create", json={}))


def test_only_a_call_that_reads_may_do_without_a_code(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/get", Response({"data": {"id": 7}}))
    pbx.on("/v1.0/item/create", Response({"data": {"id": 7}}))
    client = twin.base_client(pbx)
    assert twin.run(get(twin, client)).data.id == 7
    with pytest.raises(errors.DecodeError):
        twin.run(create(twin, client))
    # A field of a later firmware is no error, and nothing at all may be the answer.
    for fine in ({"data": {"id": 7}, "later": 1}, {"data": None}, {"data": {}}):
        pbx.on("/v1.0/item/get", Response(fine))
        assert twin.run(get(twin, client)).errcode is None


def test_answer_whose_type_has_no_code_needs_none(pbx: ScriptedPbx, twin: Twin) -> None:
    from tests.runtime import api

    operation = api.Operation(result=api.Device, path="/v1.0/item/state")
    pbx.on("/v1.0/item/state", Response({"kind": "sip"}))
    client = twin.base_client(pbx)
    state = twin.run(api.call(twin, client, operation, api.Device))
    assert state.kind == "sip"
    # One that comes all the same is read.
    pbx.on("/v1.0/item/state", Response({"kind": "sip", "errcode": "40002"}))
    with pytest.raises(load("exceptions").ApiError, match="40002"):
        twin.run(api.call(twin, client, operation, api.Device))


@pytest.mark.parametrize("code", [0, "0", 0.0])
def test_zero_is_success_however_it_is_written(
    pbx: ScriptedPbx, twin: Twin, code: object
) -> None:
    pbx.on("/v1.0/item/create", Response({"errcode": code}))
    client = twin.base_client(pbx)
    assert twin.run(create(twin, client)).errcode == 0
    answer = twin.run(client.request("POST", "/v1.0/item/create", json={}))
    assert answer.errcode == 0


@pytest.mark.parametrize("code", ["40002", 40002.0, 40002])
def test_code_of_an_error_is_one_however_it_is_written(
    pbx: ScriptedPbx, twin: Twin, errors: Any, code: object
) -> None:
    pbx.on("/v1.0/item/create", Response({"errcode": code, "errmsg": "X"}))
    client = twin.base_client(pbx)
    for call in (
        lambda: create(twin, client),
        lambda: client.request("POST", "/v1.0/item/create", json={}),
    ):
        with pytest.raises(errors.ApiError) as caught:
            twin.run(call())
        assert caught.value.errcode == 40002


@pytest.mark.parametrize("body", [b'{"errcode":"no"}', b'{"errcode":null}'])
def test_error_in_place_of_a_file_need_not_be_readable(
    pbx: ScriptedPbx, twin: Twin, errors: Any, body: bytes
) -> None:
    found = Response({"errcode": 0, "download_resource_url": "/api/file"})
    pbx.on("/v1.0/item/download", found)
    pbx.on("/api/file", Response(body))
    client = twin.base_client(pbx)
    with pytest.raises(errors.DecodeError, match="errcode"):
        twin.call(twin.run(download(twin, client)).read)
    pbx.on("/api/file", Response(b'{"a": 1}'))
    assert twin.call(twin.run(download(twin, client)).read) == b'{"a": 1}'


def test_what_lies_outside_of_the_api_needs_no_code(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/api/v1.0/state", Response({"state": "fine"}))
    client = twin.base_client(pbx)
    answer = twin.run(client.request("GET", "/api/v1.0/state"))
    assert answer.json() == {"state": "fine"}
    assert answer.errcode is None


def test_unchecked_answer_is_taken_as_it_is(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/get", Response({"errcode": "FAILURE"}))
    client = twin.base_client(pbx)
    answer = twin.run(client.request("GET", "/v1.0/item/get", check=False))
    assert answer.errcode is None
    assert json.loads(answer.content) == {"errcode": "FAILURE"}


def test_error_status_with_a_code_that_cannot_be_read_is_that_status(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/create", Response({"errcode": "NO"}, status=503))
    with pytest.raises(errors.TransportError, match="HTTP 503"):
        twin.run(create(twin, twin.base_client(pbx)))


HALF_OF_A_CHARACTER = (
    b'{"errcode":40002,"errmsg":"\\ud83d","submsg":"a\\uDE00",'
    b'"invalid_param_list":[{"field":"\\ud800","value":{"\\udfff":["\\ud800"]}}]}'
)


def test_half_of_a_character_in_an_error_can_be_written_anywhere(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    pbx.on("/v1.0/item/create", Response(HALF_OF_A_CHARACTER))
    with pytest.raises(errors.ApiError) as caught:
        twin.run(create(twin, twin.base_client(pbx)))
    error = caught.value
    lines = [str(error), json.dumps(error.raw, ensure_ascii=False), error.errmsg]
    (tmp_path / "log.txt").write_text("\n".join(lines), encoding="utf-8")
    assert error.errmsg == "?"
