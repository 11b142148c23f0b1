"""What the tests of the tour share: the spec, short tours, and what came of one."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from tests.mock_pbx import MockPbx
from tests.mock_pbx.settings import ROOT
from yeastar_pseries._runtime.record.lines import (
    AnyLine,
    Exchange,
    Skipped,
)
from yeastar_pseries._runtime.record.run import (
    TourOptions,
)

DATA = ROOT / "generated/yeastar_pseries/_spec.json"
SPEC: dict[str, Any] = json.loads(DATA.read_text("utf-8"))
FAST = TourOptions(rate=0)
# What begins with s, and little else: short tours.
FEW = ("[!s]*",)
SAFE = {
    operation["operationId"]: (method.upper(), path)
    for path, item in SPEC["openapi"]["paths"].items()
    for method, operation in item.items()
    if operation["x-safe"]
}
LOGIN = ("POST", "/v1.0/get_token")


def asked(pbx: MockPbx) -> list[tuple[str, str]]:
    """Method and path of each request that the mock PBX got."""
    return [(each.method, each.path.removeprefix("/openapi")) for each in pbx.requests]


class Toured(NamedTuple):
    """A whole tour of the mock PBX."""

    lines: list[AnyLine]
    requests: list[tuple[str, str]]
    tokens: set[str]

    def of(self, operation: str) -> list[Exchange]:
        """The exchanges of one operation."""
        return [each for each in exchanges(self.lines) if each.operation == operation]


def exchanges(lines: list[AnyLine]) -> list[Exchange]:
    """The exchanges among lines."""
    return [each for each in lines if isinstance(each, Exchange)]


def skipped(lines: list[AnyLine]) -> dict[str, str]:
    """Why operations were skipped."""
    return {each.operation: each.why for each in lines if isinstance(each, Skipped)}


def lying() -> dict[str, Any]:
    """A spec whose names look harmless."""
    answer = {"200": {"description": "Result"}}
    entries = {
        "/v1.0/lamp/list": {"x-safe": False},
        "/v1.0/lamp/get": {"x-safe": "true"},
        "/v1.0/lamp/query": {"x-safe": True, "x-destructive": True},
        "/v1.0/lamp/search": {},
        "/v1.0/get_token": {"x-safe": True, "security": []},
        "/v1.0/lamp/info": {"x-safe": True},
    }
    paths: dict[str, Any] = {
        path: {
            "get": {
                "operationId": path[6:].replace("/", "_"),
                "responses": answer,
                **entry,
            }
        }
        for path, entry in entries.items()
    }
    post = {"operationId": "room_list", "x-safe": True, "responses": answer}
    paths["/v1.0/room/list"] = {"post": post}
    siblings = {"delete": {"state": "named", "note": "."}, "get": {"state": "absent"}}
    tags = [{"name": "room", "x-siblings": siblings}]
    return {**SPEC, "openapi": {**SPEC["openapi"], "paths": paths, "tags": tags}}
