"""Findings and lines by hand, for the tiny spec."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.draft.propose import Proposal
from generator.runtime.drift.findings import Finding
from generator.runtime.record.lines import FORMAT, Exchange, Header

LAMP = "spec/openapi/resources/lamp.yaml"
BOX = '{firmware: "37.24.0.12", edition: appliance}'
Draft = Callable[..., Proposal]


def header(**changes: Any) -> Header:
    given: dict[str, Any] = {
        "format": FORMAT,
        "package": "0.2.0",
        "spec_hash": "0",
        "firmware": "37.24.0.12",
        "edition": "appliance",
        "masked": True,
    }
    return Header(**given | changes)


def field(name: str, type: dict[str, Any], schema: str = "Lamp") -> Finding:
    return Finding(
        kind="unknown_field",
        operation="lamp_list",
        at=f"/lamp_list/*/{name}",
        schema=schema,
        type=type,
    )


def other(name: str, kind: str, type: dict[str, Any], schema: str = "Lamp") -> Finding:
    return Finding(
        kind=kind,  # type: ignore[arg-type]
        operation="lamp_list",
        at=f"/lamp_list/*/{name}",
        schema=schema,
        spec_at=f"/components/schemas/{schema}/properties/{name}",
        type=type,
        expected="something else",
    )


def answer(**fields: Any) -> Exchange:
    return Exchange(
        operation="lamp_list",
        method="GET",
        path="/v1.0/lamp/list",
        status=200,
        answer={"errcode": 0, **fields},
    )


def probe(path: str, **query: Any) -> Exchange:
    return Exchange(
        method="GET",
        path=path,
        query=query,
        status=200,
        answer={"errcode": 0, "data": [{"id": 1}], "total_number": 1},
    )


WHOLE_ROW: dict[str, Any] = {
    "id": 1,
    "from": "a",
    "raw": "a",
    "colour": "red",
    "brigthness": 1,
    "engraving": "a",
    "holder": {"name": "a"},
    "holders": [],
    "state": {"a": {"name": "a"}},
    "anything": 1,
}
