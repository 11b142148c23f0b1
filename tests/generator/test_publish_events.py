"""The AsyncAPI document as it is published: what follows from the curated one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.publish.asyncapi import published_asyncapi
from generator.publish.nodes import schemas

REPO = Path(__file__).resolve().parents[2]
FILE = REPO / "generated/spec/asyncapi.json"


def curated() -> dict[str, Any]:
    frame = {
        "type": "object",
        "required": ["type", "msg"],
        "properties": {
            "type": {"type": "integer", "const": 30099},
            "msg": {"$ref": "#/components/schemas/Thing"},
        },
    }
    message = {
        "name": "ThingChanged",
        "title": "Thing Changed",
        "description": "A thing changed.",
        "tags": [{"name": "thing"}],
        "traits": [{"$ref": "#/components/messageTraits/Report"}],
        "x-event-id": 30099,
        "x-editions": ["appliance", "cloud"],
        "x-since": {"cloud": "84.1"},
        "x-coverage": "partial",
        "x-coverage-note": "Half of it.",
        "x-prerequisites": ["Things are on."],
        "x-older-name": "Thing",
        "x-source": ["https://help.yeastar.com/en/thing.html"],
        "payload": {"$ref": "#/components/schemas/ThingFrame"},
    }
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Things", "description": "Own words."},
        "channels": {
            "things": {"bindings": {"ws": {"query": {"type": "object"}}}},
        },
        "components": {
            "messageTraits": {
                "Report": {"x-wire-form": {"msg": "json-string-or-object"}}
            },
            "messages": {
                "ThingChanged": message,
                "Plain": {
                    "name": "Plain",
                    "title": "Plain",
                    "payload": {"$ref": "#/components/schemas/Thing"},
                },
            },
            "schemas": {"ThingFrame": frame, "Thing": {"type": "object"}},
        },
    }


def test_msg_is_an_object_or_a_text_that_holds_it() -> None:
    schemas = published_asyncapi(curated())["components"]["schemas"]
    msg = schemas["ThingFrame"]["properties"]["msg"]
    thing = {"$ref": "#/components/schemas/Thing"}
    assert msg["title"] == "ThingChangedMsg"
    assert msg["oneOf"][0] == thing
    text = msg["oneOf"][1]
    assert (text["type"], text["contentMediaType"]) == ("string", "application/json")
    assert text["contentSchema"] == thing
    assert "oneOf" not in schemas["Thing"]


def test_the_curated_document_stays_as_it_is() -> None:
    bundle = curated()
    published_asyncapi(bundle, "guide")
    assert bundle == curated()


def test_a_message_tells_its_number_and_facts_and_keeps_its_name() -> None:
    messages = published_asyncapi(curated())["components"]["messages"]
    message = messages["ThingChanged"]
    assert message["name"] == "ThingChanged"
    assert message["title"] == "Thing Changed (30099)"
    first, line = message["description"].split("\n\n")
    assert first == "A thing changed."
    assert "\n" not in line
    for fact in (
        "Documented for Appliance, Cloud (since 84.1).",
        "Half of it.",
        "*Needs:* Things are on.",
        "`msg` comes as an object or as JSON in a text.",
        "Formerly *Thing*.",
    ):
        assert fact in line
    page = {"description": "The vendor's page", "url": curated_source()}
    assert message["externalDocs"] == page
    assert messages["Plain"]["title"] == "Plain"


def curated_source() -> str:
    messages = curated()["components"]["messages"]
    return messages["ThingChanged"]["x-source"][0]


def test_the_guide_tags_and_bindings_are_there() -> None:
    tags = {"tags": [{"name": "thing", "description": "Things."}]}
    document = published_asyncapi(curated(), "## Guide", tags)
    assert document["info"]["description"] == "Own words.\n## Guide"
    assert document["info"]["tags"] == tags["tags"]
    binding = document["channels"]["things"]["bindings"]["ws"]
    assert binding["query"]["title"] == "ThingsQuery"


@pytest.fixture(scope="module")
def published() -> dict[str, Any]:
    return json.loads(FILE.read_text("utf-8"))


def test_every_event_has_both_forms_and_its_number(published: dict[str, Any]) -> None:
    components = published["components"]
    events = [m for m in components["messages"].values() if "x-event-id" in m]
    assert len(events) >= 34
    for message in events:
        name = message["payload"]["$ref"].rsplit("/", 1)[1]
        frame = components["schemas"][name]["properties"]
        assert frame["type"]["const"] == message["x-event-id"]
        assert message["title"].endswith(f"({message['x-event-id']})")
        assert [each.get("type") for each in frame["msg"]["oneOf"]] == [None, "string"]


def test_every_schema_has_a_title(published: dict[str, Any]) -> None:
    without = [
        each
        for each in schemas(published)
        if "$ref" not in each and "title" not in each
    ]
    assert without == []


def test_the_guide_names_only_calls_that_exist(published: dict[str, Any]) -> None:
    guide = (REPO / "spec/asyncapi/guide.md").read_text("utf-8")
    assert guide in published["info"]["description"]
    openapi = json.loads((FILE.parent / "openapi.json").read_text("utf-8"))
    parts = guide.split("`")[1::2]
    named = [
        each
        for each in parts
        if "/" in each and each.replace("/", "").replace("_", "").isalpha()
    ]
    assert len(named) > 8
    paths = {path.split("/", 2)[2] for path in openapi["paths"]}
    assert [each for each in named if each not in paths] == []
