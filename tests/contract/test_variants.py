"""Typed methods for one kind of a call: each sends its kind, sync and async."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest

from tests.contract.cases import (
    descriptor,
    made_up_arguments,
    method_path,
    raw_operations,
    to_arguments,
)
from tests.mock_pbx.server import MockPbx
from tests.twin import Twin

VARIANTS = [
    pytest.param(path, raw, each, id=f"{raw['operationId']}-{each['name']}")
    for path, _, raw in raw_operations()
    for each in raw.get("x-variants", [])
]


def _method(client: Any, path: str, variant: dict[str, Any]) -> Any:
    *owner, name = method_path(path)
    for part in owner:
        client = getattr(client, part)
    return getattr(client, f"{name}_{variant['name']}")


def _judge(pbx: MockPbx, raw: dict[str, Any], variant: dict[str, Any]) -> None:
    sent = pbx.requests[-1]
    assert sent.operation == raw["operationId"]
    assert sent.errcode == 0
    values = {**sent.query, **(sent.body or {})}
    if "value" in variant:
        assert variant["value"] in values.values()
    assert set(variant["required"]) <= set(values)


@pytest.mark.parametrize("path, raw, variant", VARIANTS)
def test_variant_sends_its_kind_and_takes_what_that_needs(
    path: str,
    raw: dict[str, Any],
    variant: dict[str, Any],
    twin: Twin,
    pbx: MockPbx,
) -> None:
    wire = made_up_arguments(raw)
    names = [*variant["required"], *variant.get("optional", [])]
    operation = descriptor(path, raw["operationId"])
    arguments = to_arguments({n: wire[n] for n in names if n in wire}, operation)
    with twin.client(pbx) as client:
        method = _method(client, path, variant)
        result = twin.run(method(**arguments))
        _judge(pbx, raw, variant)
    if "items" in variant:
        rows = getattr(result, variant["items"])
        kind = variant["row"]["$ref"].rsplit("/", 1)[1]
        assert rows and {type(row).__name__ for row in rows} == {kind}
    parameters = inspect.signature(method).parameters
    required = [
        n for n, p in parameters.items() if p.default is inspect.Parameter.empty
    ]
    assert set(required) == set(variant["required"])
    doc = inspect.getdoc(method) or ""
    assert doc.startswith(variant["summary"])
    if "value" in variant:
        assert re.search(rf"`{variant['value']}`", doc)
    for name in parameters:
        assert name == "options" or f"    {name}: " in doc, name


def test_there_are_variants() -> None:
    assert len(VARIANTS) > 60
