"""A name in a nested argument that is almost right is refused, and no other one."""

from __future__ import annotations

import importlib
import pkgutil
import typing
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import Any

import msgspec
import pytest

from tests.contract.cases import document
from tests.mock_pbx import MockPbx
from tests.twin import Twin
from yeastar_pseries import CallOptions, operations
from yeastar_pseries._runtime.calls.operation import Operation
from yeastar_pseries._runtime.calls.values.names import refuse_misspelt
from yeastar_pseries.errors import InvalidArgumentError, InvalidParameterError

RIGHT = ["foo", "events", "text2", "ids", "enb_call_status", "enb_sms"]
WRONG = {
    "enb_call_statuss": "enb_call_status",
    "enb_cal_status": "enb_call_status",
    "enbCallStatus": "enb_call_status",
    "enb-call-status": "enb_call_status",
    "Enb_Call_Status": "enb_call_status",
    "enb_presense_status": "enb_presence_status",
    "numbre": "number",
}


def _described() -> Iterator[Operation[Any]]:
    for module in pkgutil.iter_modules(operations.__path__):
        found = importlib.import_module(f"{operations.__name__}.{module.name}")
        for value in vars(found).values():
            if isinstance(value, Operation) and value.arguments is not None:
                yield value


def _nested(kind: Any, steps: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Structs in a type, with the way to them; "" stands for an item."""
    for part in typing.get_args(kind):
        yield from _nested(
            part, (*steps, "") if typing.get_origin(kind) is list else steps
        )
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield steps, kind
        for field in msgspec.structs.fields(kind):
            yield from _nested(field.type, (*steps, field.encode_name))


def _within(steps: tuple[str, ...], value: object) -> Any:
    for step in reversed(steps):
        value = {step: value} if step else [value]
    return value


NESTED = [
    pytest.param(operation, steps, kind, id=f"{operation.id}-{kind.__name__}")
    for operation in _described()
    for field in msgspec.structs.fields(operation.arguments)
    for steps, kind in _nested(field.type, (field.encode_name,))
]


def _leads(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (lead["name"] for lead in value.get("x-leads", ()))
        for each in value.values():
            yield from _leads(each)
    elif isinstance(value, list):
        for each in value:
            yield from _leads(each)


@cache
def leads() -> frozenset[str]:
    return frozenset(_leads(document()))


@pytest.mark.parametrize("operation, steps, kind", NESTED)
def test_names_that_exist_are_never_taken_for_others(
    operation: Operation[Any], steps: tuple[str, ...], kind: type[msgspec.Struct]
) -> None:
    """Those of answers of the same resource, and those that other sources tell."""
    module = importlib.import_module(kind.__module__)
    names = {
        name
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, msgspec.Struct)
        for name in each.__struct_encode_fields__
    }
    for name in names | leads():
        refuse_misspelt(operation, _within(steps, {name: 1}))


@pytest.mark.parametrize("operation, steps, kind", NESTED)
def test_a_letter_too_many_is_told_wherever_a_name_is_nested(
    operation: Operation[Any], steps: tuple[str, ...], kind: type[msgspec.Struct]
) -> None:
    for name in kind.__struct_encode_fields__:
        if len(name.replace("_", "")) > 6:
            given = _within(steps, {f"{name}{name[-1]}": 1})
            with pytest.raises(InvalidArgumentError, match=f"did you mean '{name}'"):
                refuse_misspelt(operation, given)


def test_there_are_some() -> None:
    assert len(NESTED) > 50
    assert len(leads()) > 200


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_misspelt_does_not_leave(pbx: MockPbx, twin: Twin, wrong: str) -> None:
    entries = [{"ext_id": 1}, {"ext_id": 2, wrong: 1}]
    before = len(_sent(pbx))
    with twin.client(pbx) as client, pytest.raises(InvalidArgumentError) as caught:
        twin.run(client.extension_status_monitor.update(ext_monitor_list=entries))
    assert str(caught.value).startswith(
        "extension_status_monitor.update(): ext_monitor_list[1] has no field"
        f" {wrong!r}; did you mean {WRONG[wrong]!r}?"
    )
    assert caught.value.argument == "ext_monitor_list"
    assert len(_sent(pbx)) == before


@pytest.mark.parametrize(
    "name, validate", [(n, True) for n in RIGHT] + [(n, False) for n in WRONG]
)
def test_anything_else_leaves_as_it_is(
    pbx: MockPbx, twin: Twin, name: str, validate: bool
) -> None:
    entries = [{"ext_id": 2, name: 1}]
    options = CallOptions(validate=validate)
    # The mock PBX knows what is documented, and takes nothing else.
    with twin.client(pbx) as client, suppress(InvalidParameterError):
        update = client.extension_status_monitor.update
        twin.run(update(ext_monitor_list=entries, options=options))
    assert _sent(pbx)[-1] == {"ext_monitor_list": entries}


def _sent(pbx: MockPbx) -> list[object]:
    return [each.body for each in pbx.requests if "monitor" in each.path]


@pytest.mark.parametrize(
    ("wrong", "right"), [("secrets", "secret"), ("event_id", "event_ids")]
)
def test_what_lacks_may_be_there_misspelt(
    pbx: MockPbx, twin: Twin, wrong: str, right: str
) -> None:
    item: dict[str, Any] = {"url": "http://a/", "secret": "hush-hush"}
    item |= {"request_method": "POST", "event_ids": [30012]}
    item[wrong] = item.pop(right)
    with twin.client(pbx) as client, pytest.raises(InvalidArgumentError) as refused:
        twin.run(client.webhook.update(webhook_event_push_list=[item]))
    assert str(refused.value).startswith(
        f"webhook.update(): webhook_event_push_list[0] has no field {wrong!r}; did you"
        f" mean {right!r}?"
    )
    assert refused.value.argument == "webhook_event_push_list"
    assert "hush" not in str(refused.value)
    del item[wrong]
    with twin.client(pbx) as client, pytest.raises(InvalidArgumentError) as refused:
        twin.run(client.webhook.update(webhook_event_push_list=[item]))
    assert f"{right} of webhook_event_push_list[0] is required" in str(refused.value)
