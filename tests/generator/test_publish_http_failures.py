"""What may come from before the API is said once, and does not reach generators."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.publish.http_failures import (
    NAME,
    STATUSES,
    add_http_failures,
    remove_http_failures,
)

SPEC = Path(__file__).resolve().parents[2] / "generated/spec"


def read(name: str) -> Any:
    return json.loads((SPEC / name).read_text("utf-8"))


def tiny(**responses: Any) -> dict[str, Any]:
    # As OpenAPI allows and this spec does not use: something beside the operations.
    item = {"summary": "A path", "parameters": [], "get": {"responses": responses}}
    return {"paths": {"/a": item}, "components": {}}


def test_every_operation_of_the_full_document_refers_to_it() -> None:
    document = read("openapi.json")
    said = document["components"]["responses"][NAME]
    assert "content" not in said, "no body is known, so none is described"
    operations = [op for item in document["paths"].values() for op in item.values()]
    assert len(operations) > 300
    for operation in operations:
        assert list(operation["responses"]) == ["200", *STATUSES]
        for status in STATUSES:
            there = {"$ref": f"#/components/responses/{NAME}"}
            assert operation["responses"][status] == there


def test_the_generator_safe_document_goes_without() -> None:
    document = read("openapi-3.0.json")
    assert NAME not in json.dumps(document)
    answers = [o["responses"] for i in document["paths"].values() for o in i.values()]
    assert all(list(each) == ["200"] for each in answers)


def test_what_an_operation_says_of_a_status_itself_stays() -> None:
    own = {"description": "Its own."}
    document = tiny(**{"4XX": own})
    add_http_failures(document)
    answers = document["paths"]["/a"]["get"]["responses"]
    assert answers["4XX"] == own
    assert NAME in answers["5XX"]["$ref"]
    remove_http_failures(document)
    assert document["paths"]["/a"]["get"]["responses"] == {"4XX": own}


def test_other_shared_responses_stay() -> None:
    document = tiny()
    document["components"] = {"responses": {"Other": {"description": "x"}}}
    add_http_failures(document)
    remove_http_failures(document)
    assert document["components"] == {"responses": {"Other": {"description": "x"}}}


@pytest.mark.parametrize("name", ["openapi.json", "openapi-3.0.json"])
def test_no_variable_of_a_server_has_a_description(name: str) -> None:
    # swagger-parser's schema of 3.1 misspells the key, and so refuses it.
    for server in read(name)["servers"]:
        for variable, said in server["variables"].items():
            assert "description" not in said
            assert f"`{variable}`" in server["description"]
