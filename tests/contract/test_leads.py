"""Leads are no fields: no signature and no class has them, and a call may send them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import msgspec
import pytest

from tests.contract.cases import (
    descriptor,
    document,
    made_up_arguments,
    method_path,
    raw_operations,
    to_arguments,
)
from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.settings import Settings
from tests.twin import Twin
from yeastar_pseries import CallOptions, models

# A guess of a type, so that a PBX could take it.
VALUES: dict[str, Any] = {
    "array": [],
    "boolean": True,
    "integer": 1,
    "number": 1,
    "object": {},
    "string": "x",
}


def _parts(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A schema and all that it takes over."""
    yield schema
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        yield from _parts(document()["components"]["schemas"][name])
    for part in schema.get("allOf", []):
        yield from _parts(part)


def _leads(schema: dict[str, Any]) -> dict[str, str]:
    """Names with their types."""
    return {
        lead["name"]: lead["type"]
        for part in _parts(schema)
        for lead in part.get("x-leads", [])
    }


def _fields(schema: dict[str, Any]) -> set[str]:
    return {name for part in _parts(schema) for name in part.get("properties", {})}


SCHEMAS = [
    pytest.param(name, schema, id=name)
    for name, schema in document()["components"]["schemas"].items()
    if _leads(schema)
]


def _bodies() -> Iterator[Any]:
    for path, _, raw in raw_operations():
        for media in raw.get("requestBody", {}).get("content", {}).values():
            if leads := _leads(media["schema"]):
                yield pytest.param(path, raw, leads, id=raw["operationId"])


BODIES = list(_bodies())


@cache
def _classes() -> dict[str, Any]:
    """Every class of the package's models, by its name."""
    found: dict[str, Any] = {}
    for module in iter_modules(models.__path__, f"{models.__name__}."):
        found.update(vars(import_module(module.name)))
    return found


@pytest.fixture(scope="module")
def lenient() -> Iterator[MockPbx]:
    """A PBX that does not refuse what the spec does not know."""
    settings = Settings(stateful=False, max_tokens=1000)
    with MockPbx(settings) as running:
        yield running


@pytest.mark.parametrize("name, schema", SCHEMAS)
def test_a_lead_is_no_field_of_schema_or_class(
    name: str, schema: dict[str, Any]
) -> None:
    leads = set(_leads(schema))
    assert not leads & _fields(schema)
    if (model := _classes().get(name)) is not None:
        wire = {field.encode_name for field in msgspec.structs.fields(model)}
        assert not leads & wire


@pytest.mark.parametrize("path, raw, leads", BODIES)
def test_a_call_names_no_lead_and_sends_those_it_is_given(
    path: str,
    raw: dict[str, Any],
    leads: dict[str, str],
    twin: Twin,
    lenient: MockPbx,
) -> None:
    extra = {name: VALUES[kind] for name, kind in leads.items()}
    wire = made_up_arguments(raw)
    arguments = to_arguments(wire, descriptor(path, raw["operationId"]))
    with twin.client(lenient) as client:
        method: Any = client
        for part in method_path(path):
            method = getattr(method, part)
        assert not set(inspect.signature(method).parameters) & set(leads)
        twin.run(method(**arguments, options=CallOptions(extra_body=extra)))
        sent = lenient.requests[-1]
    assert sent.operation == raw["operationId"]
    assert sent.errcode == 0
    assert extra.items() <= (sent.body or {}).items()


def test_there_are_leads() -> None:
    assert len(BODIES) > 15
    assert len(SCHEMAS) > 40
    assert "TrunkDetail" in _classes()
