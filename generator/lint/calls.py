"""What x-call and x-calls name exists, and every word for an unanswered call has a reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast, get_args

from generator.bundle import Bundle
from generator.ir.calls import ALL, EVENTS, ONE, OPERATIONS
from generator.ir.requests import request_of
from generator.ir.schemas import Schemas, json_content
from generator.lint.places import each_operation
from generator.load import JsonObject, Pointer
from generator.problems import Problem
from generator.runtime.following.outcome import CallReason
from generator.runtime.following.rules import bare

_KEYS = ("id", "caller", "number")
# With what following asks each operation.
_ASKED = {
    "query": {"call_id", "extension"},
    "records": {"start_time", "end_time", "page", "page_size"},
    "recording": {"file"},
}
_ANSWERED = "ANSWERED"
# The schemas of AsyncAPI, and their fields, in which the PBX says why nobody answered.
_WORDS = {"failed": "reason", "ended": "status"}


def check(bundle: Bundle) -> Iterator[Problem]:
    """Check both marks of OpenAPI."""
    schemas = Schemas(
        cast(dict[str, JsonObject], bundle.data["components"].get("schemas") or {})
    )
    yield from _all(bundle, schemas)
    for path, _, operation, file, pointer in each_operation(bundle):
        if ONE in operation:
            yield from _one(bundle, schemas, path, operation, (file, (*pointer, ONE)))


def _one(
    bundle: Bundle,
    schemas: Schemas,
    path: str,
    operation: JsonObject,
    place: tuple[Path, Pointer],
) -> Iterator[Problem]:
    file, at = place
    told = cast(dict[str, str], operation[ONE])
    if ALL not in bundle.data:
        fault = f"{path} starts a call, and nothing tells how calls are followed"
        yield Problem(file, at, fault, f"{ALL} at the root of the document")
    if ("id" in told) == ("number" in told) or told.keys() - set(_KEYS):
        fault = f"{ONE} of {path} does not tell by what the call is found"
        yield Problem(file, at, fault, "{id: <field>}, or {number: <argument>}")
    content = json_content(operation)
    fields = set(schemas.shape(content).properties) if content else set[str]()
    request = request_of(bundle.data, schemas, operation)
    sent = set(request.properties) if request else set[str]()
    for key, known, what in (
        ("id", fields, "field in the answer"),
        ("caller", sent, "argument"),
        ("number", sent, "argument"),
    ):
        if key in told and told[key] not in known:
            fault = f"there is no {what} {told[key]!r}"
            yield Problem(file, (*at, key), fault, f"one of {', '.join(sorted(known))}")


def _all(bundle: Bundle, schemas: Schemas) -> Iterator[Problem]:
    told: object = bundle.data.get(ALL)
    if told is None:
        return
    file = next(iter(bundle.files))
    rules = cast(JsonObject, told) if isinstance(told, dict) else {}
    wanted = {*OPERATIONS, "events", "reasons"}
    missing = sorted(wanted - rules.keys())
    if missing:
        fault = f"{ALL} does not tell {', '.join(missing)}"
        yield Problem(file, (ALL,), fault, f"{missing[0]}: ...")
        return
    yield from _operations(bundle, schemas, file, rules)
    events = rules["events"]
    known = cast(JsonObject, events) if isinstance(events, dict) else {}
    for name in EVENTS:
        if type(known.get(name)) is not int:
            fault = f"{ALL} has no event that tells {name}"
            yield Problem(file, (ALL, "events"), fault, f"{name}: 30011")
    absent: object = rules.get("absent", [])
    codes = cast(list[object], absent) if isinstance(absent, list) else [None]
    if any(type(code) is not int or code < 1 for code in codes):
        fault = "absent is no list of error codes"
        yield Problem(file, (ALL, "absent"), fault, "absent: [60001]")
    yield from _reasons(file, rules["reasons"])


def _operations(
    bundle: Bundle, schemas: Schemas, file: Path, rules: JsonObject
) -> Iterator[Problem]:
    by_id = {one.get("operationId"): one for _, _, one, _, _ in each_operation(bundle)}
    for name in OPERATIONS:
        operation = by_id.get(rules[name])
        if operation is None:
            fault = f"there is no operation {rules[name]!r}"
            yield Problem(file, (ALL, name), fault, "an operationId")
            continue
        request = request_of(bundle.data, schemas, operation)
        missing = sorted(_ASKED[name] - set(request.properties if request else ()))
        if missing:
            fault = f"{rules[name]} does not take {', '.join(missing)}"
            yield Problem(file, (ALL, name), fault, "the operation that takes them")


def _reasons(file: Path, told: object) -> Iterator[Problem]:
    at: Pointer = (ALL, "reasons")
    reasons = cast(dict[str, object], told) if isinstance(told, dict) else {}
    seen: set[str] = set()
    for name, texts in reasons.items():
        if name not in get_args(CallReason):
            fault = f"there is no reason {name!r}"
            remedy = f"one of {', '.join(get_args(CallReason))}"
            yield Problem(file, (*at, name), fault, remedy)
        words = cast(list[object], texts) if isinstance(texts, list) else [texts]
        for text in words:
            if not isinstance(text, str) or bare(text) in seen:
                fault = f"{text!r} is no text, or stands twice"
                yield Problem(
                    file, (*at, name), fault, "each text once, under one reason"
                )
            else:
                seen.add(bare(text))


def check_words(openapi: Bundle, asyncapi: Bundle) -> Iterator[Problem]:
    """Check that the words of the events that end a call are all sorted."""
    rules = cast(JsonObject | None, openapi.data.get(ALL) or None)
    if rules is None:
        return
    root = next(iter(openapi.files))
    known = {
        bare(text)
        for texts in cast(dict[str, list[str]], rules["reasons"]).values()
        for text in texts
    }
    components = cast(JsonObject, asyncapi.data["components"])
    schemas = Schemas(cast(dict[str, JsonObject], components.get("schemas") or {}))
    messages = cast(dict[str, JsonObject], components.get("messages") or {}).values()
    by_id = {message.get("x-event-id"): message for message in messages}
    for name in EVENTS:
        message = by_id.get(cast(dict[str, int], rules["events"])[name])
        if message is None:
            fault = f"there is no event {rules['events'][name]}"
            yield Problem(root, (ALL, "events", name), fault, "the id of an event")
            continue
        if name not in _WORDS:
            continue
        frame = schemas.shape(cast(JsonObject, message["payload"])).properties
        body = schemas.shape(frame["msg"]).properties
        for word in _values(schemas.resolve(body.get(_WORDS[name], {}))):
            if bare(word) not in known and word != _ANSWERED:
                fault = f"nothing tells what {word!r} of event {message['x-event-id']} means"
                yield Problem(root, (ALL, "reasons"), fault, f"<reason>: [{word}]")


def _values(schema: JsonObject) -> Iterator[str]:
    for part in (schema, *cast(list[JsonObject], schema.get("anyOf") or [])):
        for value in cast(list[object], part.get("enum") or []):
            if isinstance(value, str):
                yield value
