"""What x-call and x-calls name exists, and every word for an unanswered call has a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast, get_args

from generator.bundle import Bundle
from generator.ir.calls import ALL, EVENTS, ONE, OPERATIONS
from generator.ir.requests import request_of
from generator.ir.schemas import Schemas, json_content
from generator.lint.places import each_operation, schemas_of
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
_REST = {"reasons", "events", "absent"}
_KNOWN = f"one of {', '.join(sorted({*OPERATIONS, *_REST}))}"
# The schemas of AsyncAPI, and their fields, in which the PBX says why nobody answered.
_WORDS = {"failed": "reason", "ended": "status"}


def check(bundle: Bundle) -> Iterator[Problem]:
    """Check both marks of OpenAPI."""
    schemas = schemas_of(bundle)
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
    if "caller" in told and "number" in told:
        fault = f"{ONE} of {path} has a caller, and is found by whom the PBX calls"
        yield Problem(file, (*at, "caller"), fault, "caller only beside id")
    if operation.get("x-safe"):
        fault = f"{path} only reads, so it starts no call"
        yield Problem(file, at, fault, "an operation with x-safe: false")
    content = json_content(operation)
    fields = set(schemas.shape(content).properties) if content else set[str]()
    request = request_of(bundle.data, schemas, operation)
    sent = set(request.properties) if request else set[str]()
    for key in ("caller", "number"):
        argument = request.properties.get(told.get(key, "")) if request else None
        if argument is not None and schemas.resolve(argument).get("type") != "string":
            fault = f"the argument {told[key]!r} is no text, as a number to call is"
            yield Problem(file, (*at, key), fault, "an argument of type string")
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
    for key in sorted(rules.keys() - {*OPERATIONS, *_REST}):
        if not key.startswith("x-"):
            fault = f"{ALL} has no {key!r}"
            yield Problem(
                file, (ALL, key), fault, f"one of {', '.join(sorted(wanted))}"
            )
    yield from _operations(bundle, schemas, file, rules)
    yield from _events(file, rules["events"])
    yield from _absent(file, rules)
    yield from _reasons(file, rules["reasons"])


def _events(file: Path, told: object) -> Iterator[Problem]:
    known = cast(JsonObject, told) if isinstance(told, dict) else {}
    at: Pointer = (ALL, "events")
    for name in EVENTS:
        if type(known.get(name)) is not int:
            fault = f"{ALL} has no event that tells {name}"
            yield Problem(file, at, fault, f"{name}: 30011")
    for name in sorted(known.keys() - set(EVENTS)):
        fault = f"nothing reads the event that tells {name}"
        yield Problem(file, (*at, name), fault, f"one of {', '.join(EVENTS)}")
    if len(set(map(str, known.values()))) < len(known):
        fault = "one event tells two of them"
        yield Problem(file, at, fault, "an event of its own for each")


def _absent(file: Path, rules: JsonObject) -> Iterator[Problem]:
    if "absent" not in rules:
        return
    told: object = rules["absent"]
    codes = cast(list[object], told) if isinstance(told, list) else []
    if not codes or any(type(code) is not int or code < 1 for code in codes):
        fault = "absent is no list of error codes"
        yield Problem(file, (ALL, "absent"), fault, "absent: [60001]")
    elif len(set(map(str, codes))) < len(codes):
        yield Problem(file, (ALL, "absent"), "a code stands twice", "each code once")


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
        if not operation.get("x-safe"):
            fault = (
                f"{rules[name]} changes something, and would be asked again and again"
            )
            yield Problem(file, (ALL, name), fault, "an operation with x-safe: true")
        request = request_of(bundle.data, schemas, operation)
        missing = sorted(_ASKED[name] - set(request.properties if request else ()))
        if missing:
            fault = f"{rules[name]} does not take {', '.join(missing)}"
            yield Problem(file, (ALL, name), fault, "the operation that takes them")


def _reasons(file: Path, told: object) -> Iterator[Problem]:
    at: Pointer = (ALL, "reasons")
    reasons = cast(dict[str, object], told) if isinstance(told, dict) else {}
    seen = {bare(_ANSWERED)}
    if not reasons:
        fault = "reasons tells no reason"
        yield Problem(file, at, fault, "<reason>: [<text of the PBX>]")
    for name, texts in reasons.items():
        if name not in get_args(CallReason):
            fault = f"there is no reason {name!r}"
            remedy = f"one of {', '.join(get_args(CallReason))}"
            yield Problem(file, (*at, name), fault, remedy)
        words = cast(list[object], texts) if isinstance(texts, list) else [texts]
        if not words:
            fault = f"nothing means {name}"
            yield Problem(file, (*at, name), fault, f"{name}: [<text of the PBX>]")
        for text in words:
            if not isinstance(text, str) or not bare(text) or bare(text) in seen:
                fault = (
                    f"{text!r} is no text, stands twice, or is the word of an answer"
                )
                yield Problem(
                    file, (*at, name), fault, "each text once, under one reason"
                )
            else:
                seen.add(bare(text))


def check_codes(openapi: Bundle, known: Iterable[int]) -> Iterator[Problem]:
    """Check that the codes of a call that is not there are some that the PBX gives."""
    rules = cast(JsonObject, openapi.data.get(ALL) or {})
    for code in cast(list[int], rules.get("absent") or []):
        if code not in known:
            root = next(iter(openapi.files))
            fault = f"there is no error code {code}"
            yield Problem(root, (ALL, "absent"), fault, "a code of spec/errors.yaml")


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
    schemas = schemas_of(asyncapi)
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
