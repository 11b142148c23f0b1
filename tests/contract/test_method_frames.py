"""A traceback with locals shows no secret argument, not even in the called method."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from functools import reduce
from typing import Any, cast

import pytest

from tests.contract.cases import (
    descriptor,
    document,
    made_up_arguments,
    method_path,
    raw_operations,
    to_arguments,
)
from tests.frames import frames
from yeastar_pseries import AsyncClient, CallOptions, Client, errors

PLANTED = "Planted-S3CRET"


def planted(value: Any, schema: dict[str, Any]) -> Any:
    """The same value, with something to look for wherever the schema marks a secret."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        schema = document()["components"]["schemas"][name] | schema
    if schema.get("x-secret") is True and isinstance(value, str):
        return PLANTED
    if isinstance(value, list):
        items = schema.get("items", {})
        return [planted(each, items) for each in cast("list[Any]", value)]
    if not isinstance(value, dict):
        return value
    held = cast("dict[str, Any]", value)
    for part in [schema, *schema.get("allOf", [])]:
        fields = part.get("properties", {})
        held |= {
            name: planted(held[name], fields[name]) for name in fields if name in held
        }
    return held


def arguments_of(path: str, raw: dict[str, Any], operation: Any) -> dict[str, Any]:
    wire = made_up_arguments(raw)
    for media in raw.get("requestBody", {}).get("content", {}).values():
        wire = planted(wire, media["schema"])
    wire |= dict.fromkeys(own_secrets(operation), PLANTED)
    return to_arguments(wire, operation)


def own_secrets(operation: Any) -> set[str]:
    """The arguments that are secret themselves."""
    if operation.arguments is None:
        return set()
    return operation.secrets & set(operation.arguments.__struct_encode_fields__)


SECRET = [
    (path, raw, operation)
    for path, _, raw in raw_operations()
    if (operation := descriptor(path, raw["operationId"]))
    and PLANTED in repr(arguments_of(path, raw, operation))
]


def test_there_are_operations_with_secret_arguments() -> None:
    names = {raw["operationId"] for _, raw, _ in SECRET}
    assert {"extension_create", "pin_list_create", "cdr_list"} <= names
    inside = {
        raw["operationId"] for _, raw, operation in SECRET if not own_secrets(operation)
    }
    assert {"webhook_update", "wizard_initial_setup"} <= inside
    assert len(names) >= 12


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize(
    ("path", "raw", "operation"),
    SECRET,
    ids=[raw["operationId"] for _, raw, _ in SECRET],
)
def test_no_frame_shows_a_secret_argument(
    kind: Any, path: str, raw: dict[str, Any], operation: Any
) -> None:
    arguments = arguments_of(path, raw, operation)
    client = kind("http://127.0.0.1:1", "id", "client-secret")
    method = reduce(getattr, method_path(path), client)
    # Refused before it is sent, and broken off when it is.
    options = CallOptions(timeout=0.5, retries=0, validate=kind is Client)
    with pytest.raises(errors.YeastarError) as caught:
        outcome(lambda: method(**arguments, options=options))
    shown = frames(caught.value)
    listed = operation.paging is not None
    assert any("resources" in place for place, _ in shown) or listed
    assert not [place for place, text in shown if PLANTED in text]


def outcome(call: Callable[[], Any]) -> Any:
    """What a call gives, of either client."""
    given = call()
    if inspect.isawaitable(given):

        async def waited() -> Any:
            return await given

        return asyncio.run(waited())
    return given
