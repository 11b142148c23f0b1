"""Examples of both documents: what was seen, with where it was seen; none made up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from generator.load import JsonObject
from generator.publish.nodes import CHOICES, components, operations, target
from generator.publish.recordings import Recording, evidence, label


def add_examples(document: JsonObject, recordings: Iterable[Recording]) -> None:
    """Give requests and answers of an OpenAPI document (3.0 or 3.1) their examples.

    Args:
        document: is changed in place.
        recordings: in the order in which a place shows them.
    """
    by_id = {str(each["operationId"]): each for each in operations(document)}
    for recording in recordings:
        operation = by_id.get(recording.operation)
        if operation is None or not recording.seen:
            continue
        if "request" not in recording.no_example:
            _add_body(operation, recording)
            _add_query(document, operation, recording)
        if recording.response and "answer" not in recording.no_example:
            answers = cast(dict[str, JsonObject], operation["responses"])
            partly = not recording.complete
            for media in _media(answers["200"]):
                _put(media, _name(recording), recording, recording.response, partly)


def add_frames(document: JsonObject, recordings: Iterable[Recording]) -> None:
    """Give the messages of an AsyncAPI document their examples, in place.

    An example of AsyncAPI has no place for `x-` fields, so its summary says it all.
    """
    messages = components(document, "messages").values()
    by_event = {each.get("x-event-id"): each for each in messages}
    for recording in recordings:
        message, frame = by_event.get(recording.event), recording.wire_frame()
        if recording.event is None or message is None or frame is None:
            continue
        if not recording.seen or "answer" in recording.no_example:
            continue
        words = label(recording, not recording.complete)
        summary = f"{words}. {_told(recording)}"
        example = {"name": _name(recording), "summary": summary, "payload": frame}
        cast(list[JsonObject], message.setdefault("examples", [])).append(example)


def _media(holder: JsonObject) -> Iterator[JsonObject]:
    yield from cast(dict[str, JsonObject], holder.get("content") or {}).values()


def _add_body(operation: JsonObject, recording: Recording) -> None:
    request = recording.request
    value = request.body or request.multipart
    if value and "requestBody" in operation:
        for media in _media(cast(JsonObject, operation["requestBody"])):
            _put(media, _name(recording), recording, value)


def _add_query(
    document: JsonObject, operation: JsonObject, recording: Recording
) -> None:
    given = recording.request.query
    if not given:
        return
    for entry in cast(list[JsonObject], operation.get("parameters") or []):
        shared = "$ref" in entry
        parameter = target(document, entry)
        name = str(parameter.get("name"))
        if name not in given or parameter.get("in") != "query":
            continue
        schema = cast(JsonObject, parameter.get("schema") or {})
        value = _typed(given[name], _types(document, schema))
        known = cast(dict[str, JsonObject], parameter.get("examples") or {})
        if not shared:
            _put(parameter, _name(recording), recording, value)
        elif all(each["value"] != value for each in known.values()):
            # It stands at several operations, so each value is shown once, under the
            # name of one of them.
            own = f"{recording.operation}.{recording.variant}".removesuffix(".")
            _put(parameter, own, recording, value)


def _put(
    holder: JsonObject,
    name: str,
    recording: Recording,
    value: object,
    partly: bool = False,
) -> None:
    examples = cast(JsonObject, holder.setdefault("examples", {}))
    examples[name] = {
        "summary": label(recording, partly),
        "description": _told(recording),
        "value": value,
        **evidence(recording),
    }


def _name(recording: Recording) -> str:
    return recording.variant or recording.origin


def _told(recording: Recording) -> str:
    note = f"{recording.note.rstrip('.')}. " if recording.note else ""
    return f"{note}Source: {recording.source}"


def _types(document: JsonObject, schema: JsonObject) -> set[str]:
    """Return the JSON types that a schema takes; none if it takes all."""
    schema = target(document, schema)
    kind = schema.get("type")
    found = {kind} if isinstance(kind, str) else set(cast(list[str], kind or []))
    for key in CHOICES:
        for part in cast(list[JsonObject], schema.get(key) or []):
            found |= _types(document, part)
    return found


def _typed(value: object, types: set[str]) -> object:
    """Return a value of a query as the schema has it: the URL has text only.

    People typed the recordings, and 7 and "7" are the same query.
    """
    if isinstance(value, str) and types and "string" not in types:
        digits = value.removeprefix("-").isdecimal()
        return int(value) if digits and types & {"integer", "number"} else value
    if type(value) in (int, float) and "string" in types:
        return value if types & {"integer", "number"} else str(value)
    return value
