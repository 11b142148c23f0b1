"""Examples of the published documents: true, where they belong, and as many as seen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openapi_schema_validator import OAS30Validator

from generator.layout import Layout
from generator.load import LoadError
from generator.publish.examples import add_examples, add_frames
from generator.publish.recordings import Recording, read_recordings
from tests.publish.published import (
    operations,
    read,
    recordings,
    seen,
    target,
)

DOCUMENTS = {
    "openapi.json": jsonschema.Draft202012Validator,
    "openapi-3.0.json": OAS30Validator,
}
MARKED = [each for each in seen() if each.no_example]


def holders(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Everything that may have examples: its operation and itself."""
    for name, parameter in document["components"].get("parameters", {}).items():
        yield name, parameter
    for operation in operations(document):
        name = operation["operationId"]
        for parameter in operation.get("parameters", []):
            yield name, parameter
        for holder in (operation.get("requestBody", {}), operation["responses"]["200"]):
            for media in holder.get("content", {}).values():
                yield name, media


def errors(document: dict[str, Any], kind: Any, schema: Any, value: object) -> str:
    root = {"components": document["components"], **schema}
    found = sorted(kind(root).iter_errors(value), key=str)
    return f"{found[0].json_path}: {found[0].message}" if found else ""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_example_fits_the_schema_that_it_stands_at(name: str) -> None:
    document, wrong, count = read(name), [], 0
    for operation, holder in holders(document):
        for key, example in holder.get("examples", {}).items():
            count += 1
            found = errors(
                document, DOCUMENTS[name], holder.get("schema", {}), example["value"]
            )
            if found:
                wrong.append(f"{operation} {key}: {found}")
    assert wrong == []
    assert count > 450


@pytest.mark.parametrize("name", DOCUMENTS)
def test_everything_that_was_seen_is_shown_or_tells_why_not(name: str) -> None:
    document = read(name)
    by_name = {each["operationId"]: each for each in operations(document)}
    missing = []
    for recording in (each for each in seen() if each.operation):
        operation = by_name[recording.operation]
        wanted = [
            (operation.get("requestBody", {}), recording.request.body, "request"),
            (operation.get("requestBody", {}), recording.request.multipart, "request"),
            (operation["responses"]["200"], recording.response, "answer"),
        ]
        for holder, value, part in wanted:
            shown = [
                example["value"]
                for media in holder.get("content", {}).values()
                for example in media.get("examples", {}).values()
            ]
            if bool(value) and (value in shown) == (part in recording.no_example):
                missing.append(f"{recording.file} {part}")
        for key, value in recording.request.query.items():
            parameters = (target(document, p) for p in operation["parameters"])
            [parameter] = (p for p in parameters if p["name"] == key)
            shown = [str(each["value"]) for each in parameter["examples"].values()]
            if str(value) not in shown:
                missing.append(f"{recording.file} {key}")
    assert missing == []


@pytest.mark.parametrize("recording", MARKED, ids=lambda each: each.file)
def test_a_part_that_is_not_shown_would_be_wrong(recording: Recording) -> None:
    document = read("openapi.json")
    [operation] = (
        each
        for each in operations(document)
        if each["operationId"] == recording.operation
    )
    if "answer" in recording.no_example:
        # An answer always has it, whether or not its schema insists.
        assert recording.response and "errcode" not in recording.response
    if "request" in recording.no_example:
        [media] = operation["requestBody"]["content"].values()
        assert errors(
            document,
            jsonschema.Draft202012Validator,
            media["schema"],
            recording.request.body,
        )


def test_examples_tell_where_they_are_from() -> None:
    origins = set()
    for _, holder in holders(read("openapi.json")):
        for example in holder.get("examples", {}).values():
            origins.add(example["x-origin"])
            [source] = example["x-source"]
            assert example["description"].endswith(f"Source: {source}")
            assert example["summary"]
    assert {"documentation", "published"} <= origins
    assert origins <= {"documentation", "published", "device"}


def test_example_of_an_answer_that_was_cut_says_so() -> None:
    [media] = answers("callnotes_get").values()
    [example] = media["examples"].values()
    assert example["summary"] == "From the vendor's documentation, seen in part"


def test_variants_are_named() -> None:
    [media] = answers("get_token").values()
    assert list(media["examples"]) == ["documentation", "wrong-credentials"]
    summary = media["examples"]["wrong-credentials"]["summary"]
    assert summary == "Wrong credentials, from the vendor's documentation"
    [media] = answers("v2_call_report_list").values()
    summary = media["examples"]["bad-time-format"]["summary"]
    assert "published by others, firmware 37.23.0.123" in summary


def answers(name: str) -> dict[str, Any]:
    [operation] = (
        each for each in operations(read("openapi.json")) if each["operationId"] == name
    )
    return operation["responses"]["200"]["content"]


# Events


def frames() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for message in read("asyncapi.json")["components"]["messages"].values():
        for example in message.get("examples", []):
            yield message, example


def test_every_frame_that_was_seen_is_shown_in_its_wire_form() -> None:
    shown = {(m["x-event-id"], json.dumps(e["payload"])) for m, e in frames()}
    wanted = set()
    for each in seen():
        if each.frame:
            frame = dict(each.frame)
            if each.msg_form == "string":
                frame["msg"] = json.dumps(
                    frame["msg"], ensure_ascii=False, separators=(",", ":")
                )
            wanted.add((each.event, json.dumps(frame)))
    assert shown == wanted
    assert len(shown) >= 31
    forms = {type(e["payload"]["msg"]) for _, e in frames()}
    assert forms == {str, dict}


def test_every_frame_fits_its_schema() -> None:
    document, wrong = read("asyncapi.json"), []
    takes_text = "contentSchema" in json.dumps(document)
    for message, example in frames():
        payload, schema, found = example["payload"], message["payload"], ""
        if takes_text:
            found = errors(document, jsonschema.Draft202012Validator, schema, payload)
        if isinstance(payload["msg"], str):
            # The text fits, and so does what is in it.
            payload = {**payload, "msg": json.loads(payload["msg"])}
        found += errors(document, jsonschema.Draft202012Validator, schema, payload)
        if found:
            wrong.append(f"{message['name']} {example['name']}: {found}")
    assert wrong == []


def test_every_frame_tells_where_it_is_from() -> None:
    for _, example in frames():
        assert "Source: " in example["summary"]
        told = (
            "from the vendor's documentation",
            "published by others",
            "recorded from a device",
        )
        assert any(words in example["summary"].lower() for words in told)


# What the tiny documents below show and the big ones do not

PARAMETER = {"name": "ids", "in": "query", "schema": {"type": "string"}}


def document() -> dict[str, Any]:
    def operation(name: str, *parameters: Any) -> dict[str, Any]:
        return {
            "operationId": name,
            "parameters": list(parameters),
            "responses": {"200": {"content": {"application/json": {}}}},
        }

    page = {"$ref": "#/components/parameters/Page"}
    return {
        "paths": {
            "/a": {"get": operation("a", page, dict(PARAMETER))},
            "/b": {"get": operation("b", page)},
        },
        "components": {
            "parameters": {
                "Page": {"name": "page", "in": "query", "schema": {"type": "integer"}}
            }
        },
    }


def recording(**fields: Any) -> dict[str, Any]:
    return {
        "origin": "device",
        "source": "ours",
        "firmware": "1.2",
        "complete": True,
        **fields,
    }


def put(folder: Path, **files: dict[str, Any]) -> tuple[Recording, ...]:
    for name, data in files.items():
        (folder / f"{name}.json").write_text(json.dumps(data), "utf-8")
    return read_recordings(folder)


def test_a_query_is_shown_as_its_schema_types_it(tmp_path: Path) -> None:
    data = document()
    asked = {"query": {"page": "2", "ids": 7}}
    add_examples(data, put(tmp_path, a=recording(operation="a", request=asked)))
    page = data["components"]["parameters"]["Page"]["examples"]
    assert page["a"]["value"] == 2
    ids = data["paths"]["/a"]["get"]["parameters"][1]["examples"]
    assert ids["device"]["value"] == "7"
    assert ids["device"]["summary"] == "Recorded from a device, firmware 1.2"


def test_a_shared_parameter_shows_each_value_once(tmp_path: Path) -> None:
    data = document()
    files = {
        "a": recording(operation="a", request={"query": {"page": 1}}),
        "b": recording(operation="b", request={"query": {"page": 1}}),
        "b.last": recording(operation="b", request={"query": {"page": 9}}),
    }
    add_examples(data, put(tmp_path, **files))
    page = data["components"]["parameters"]["Page"]["examples"]
    assert {name: each["value"] for name, each in page.items()} == {"a": 1, "b.last": 9}


def test_what_was_made_up_is_no_example(tmp_path: Path) -> None:
    data = document()
    made_up = {
        "origin": "synthetic",
        "response": {"errcode": 0},
        "request": {"query": {"page": 1}},
    }
    found = put(tmp_path, a=recording(operation="a", **made_up))
    add_examples(data, found)
    assert data == document()
    events = {"components": {"messages": {"A": {"x-event-id": 1}}}}
    made_up = {"origin": "synthetic", "event": 1, "frame": {"msg": {}}}
    add_frames(events, put(tmp_path, a=recording(**made_up)))
    assert events["components"]["messages"]["A"] == {"x-event-id": 1}


def test_a_file_that_is_no_recording_is_told(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="rumour"):
        put(tmp_path, a=recording(origin="rumour"))


def test_without_recordings_there_are_no_examples(tmp_path: Path) -> None:
    assert read_recordings(tmp_path / "none") == ()


def test_a_changed_recording_is_noticed(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    before = layout.inputs()
    layout.recordings.mkdir(parents=True)
    put(layout.recordings, a=recording(operation="a"))
    assert layout.inputs() != before


def test_no_recording_holds_a_secret() -> None:
    """What is shown to everybody has placeholders where the PBX has secrets."""
    shown = json.dumps([each.response or each.request.body for each in recordings()])
    assert "example-access-token" in shown
    for each in recordings():
        for part in (each.response or {}, each.request.query, each.request.body):
            for key in ("access_token", "refresh_token", "secret", "password"):
                value = part.get(key, "")
                assert not value or "xample" in value or value in PLACEHOLDERS, each


# base64 of `Example`, and what the vendor prints.
PLACEHOLDERS = ("RXhhbXBsZQ==", "000000")
