"""Each operation, sync and async, with made-up arguments and with each recording."""

from __future__ import annotations

import inspect
import json
from typing import Any

import msgspec
import pytest

from tests.contract.cases import (
    Case,
    cases,
    descriptor,
    made_up_arguments,
    method_path,
    raw_operations,
    to_arguments,
)
from tests.mock_pbx.server import MockPbx
from tests.twin import Twin
from yeastar_pseries import AsyncClient, Client

CASES = cases()
RAW = {operation["operationId"]: operation for _, _, operation in raw_operations()}


def _method(client: Any, path: str) -> Any:
    target = client
    for name in method_path(path):
        target = getattr(target, name)
    return target


def _arguments(case: Case, pbx: MockPbx) -> dict[str, Any]:
    wire = made_up_arguments(RAW[case.operation_id])
    if case.recording is not None:
        # Made-up values stand in for what a page asks for but its sample leaves out.
        required = _required(case)
        given = {**case.recording.query, **case.recording.body}
        wire = {k: v for k, v in wire.items() if k in required and k not in given}
        wire |= given
    # Only these know the mock: it keeps tokens whatever else it replays.
    if case.operation_id == "get_token":
        wire = {"username": pbx.client_id, "password": pbx.client_secret}
    elif case.operation_id == "refresh_token":
        wire = {"refresh_token": _fresh_refresh_token(pbx)}
    return to_arguments(wire, descriptor(case.path, case.operation_id))


def _fresh_refresh_token(pbx: MockPbx) -> str:
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as client:
        login = client.auth.get_token(
            username=pbx.client_id, password=pbx.client_secret
        )
    return str(login.refresh_token)


def _required(case: Case) -> set[str]:
    arguments = descriptor(case.path, case.operation_id).arguments
    if arguments is None:
        return set()
    return {f.encode_name for f in msgspec.structs.fields(arguments) if f.required}


def _expect(case: Case, pbx: MockPbx) -> None:
    if case.recording is not None:
        pbx.answer_next(case.operation_id, case.recording.response)


def _judge(case: Case, result: Any) -> None:
    sent = json.loads(result.raw)
    if case.recording is not None:
        assert sent == case.recording.response
    # Nothing that the PBX said is lost, and nothing is made up.
    assert result.to_dict() == sent
    if case.recording is None:
        # The schema knows every field that was made from it.
        assert _unknown(result) == {}
        typed = msgspec.to_builtins(result)
        assert typed == _without_nulls(sent)


def _unknown(value: Any, path: str = "$") -> dict[str, Any]:
    found: dict[str, Any] = {}
    if isinstance(value, msgspec.Struct):
        extra = getattr(value, "extra", {})
        if extra:
            found[path] = extra
        for name in value.__struct_fields__:
            found |= _unknown(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            found |= _unknown(item, f"{path}[{index}]")
    return found


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_nulls(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [_without_nulls(v) for v in value]
    return value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_sync_call_is_valid_and_its_answer_decodes_without_loss(
    case: Case, pbx: MockPbx, client: Client
) -> None:
    _expect(case, pbx)
    try:
        result = _method(client, case.path)(**_arguments(case, pbx))
        _judge(case, result)
    finally:
        pbx.clear_faults()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_async_call_is_valid_and_its_answer_decodes_without_loss(
    case: Case, pbx: MockPbx, async_client: AsyncClient, session_twin: Twin
) -> None:
    _expect(case, pbx)
    try:
        call = _method(async_client, case.path)(**_arguments(case, pbx))
        _judge(case, session_twin.run(call))
    finally:
        pbx.clear_faults()


def test_every_path_has_a_method_in_both_clients_with_the_same_parameters(
    client: Client, async_client: AsyncClient
) -> None:
    for path, _, _ in raw_operations():
        sync = inspect.signature(_method(client, path))
        other = inspect.signature(_method(async_client, path))
        assert list(sync.parameters.items()) == list(other.parameters.items()), path
        assert all(
            p.kind is inspect.Parameter.KEYWORD_ONLY for p in sync.parameters.values()
        ), path
