"""What every request and every socket needs is said, and said alike in both documents.

These facts belong to no operation, so nothing else would miss them: the header that
the PBX insists on, how long tokens last and how many there are, when an address is
blocked, that connections are closed, and how a socket is kept open.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle, find, pointer_of
from generator.ir.schemas import parameters
from generator.lint import shape
from generator.lint.places import each_operation, missing
from generator.load import JsonObject, Pointer
from generator.problems import Problem

HEADER = "User-Agent"
_WHOLE, _TEXT = shape.WHOLE, shape.TEXT
_PARTS: dict[str, dict[str, shape.Rule]] = {
    "tokens": {
        "access-seconds": _WHOLE,
        "refresh-seconds": _WHOLE,
        "valid-at-once": _WHOLE,
    },
    "lockout": {"failures": _WHOLE, "errcode": _WHOLE},
    "connection": {"after-answer": _TEXT},
    "heartbeat": {"request": _TEXT, "reply": _TEXT, "idle-limit-seconds": _WHOLE},
}
_KNOWN: dict[str, shape.Rule] = {
    **dict.fromkeys(_PARTS, shape.MAP),
    "x-source": shape.TEXTS,
    "x-note": shape.TEXTS,
}


def check_openapi(bundle: Bundle) -> Iterator[Problem]:
    """Check the facts of the root, and that no single operation has a header."""
    file = _root(bundle)
    yield from _facts(bundle.data, file)
    at: Pointer = ("x-required-headers",)
    listed = bundle.data.get(at[0])
    names: set[str] = set()
    for entry in cast(list[object], listed) if isinstance(listed, list) else []:
        ref = cast(JsonObject, entry).get("$ref") if isinstance(entry, dict) else None
        found = find(bundle.data, pointer_of(ref)) if isinstance(ref, str) else None
        header = cast(JsonObject, found) if isinstance(found, dict) else {}
        if header.get("in") != "header" or header.get("required") is not True:
            remedy = (
                "{$ref: '#/components/parameters/<name>'}, in: header, required: true"
            )
            yield Problem(file, at, "an entry is no required header", remedy)
        names.add(str(header.get("name")))
    if HEADER not in names:
        remedy = f"- {{$ref: ...}} to a parameter {HEADER} in: header, required: true"
        yield Problem(file, at, f"{HEADER} is not among the required headers", remedy)
    for _, _, operation, where, pointer in each_operation(bundle):
        for parameter in parameters(bundle.data, operation):
            if parameter.get("in") == "header":
                fault = f"{parameter.get('name')} is a header of one operation"
                remedy = "x-required-headers of the root: every request sends it"
                yield Problem(where, (*pointer, "parameters"), fault, remedy)


def check_asyncapi(bundle: Bundle) -> Iterator[Problem]:
    """Check the facts of the root, and the header of the handshake."""
    file = _root(bundle)
    yield from _facts(bundle.data, file)
    facts = bundle.data.get("x-protocol")
    beat = cast(JsonObject, facts).get("heartbeat") if isinstance(facts, dict) else None
    for name, channel in cast(JsonObject, bundle.data.get("channels") or {}).items():
        if not isinstance(channel, dict) or "x-heartbeat" not in channel:
            continue  # not a socket that a client opens
        at: Pointer = ("channels", name)
        if cast(JsonObject, channel)["x-heartbeat"] != beat:
            remedy = "the same on both places"
            fault = "x-heartbeat is not that of x-protocol"
            yield Problem(file, (*at, "x-heartbeat"), fault, remedy)
        required = find(
            cast(JsonObject, channel), ("bindings", "ws", "headers", "required")
        )
        if not isinstance(required, list) or HEADER not in required:
            fault = f"the handshake does not require {HEADER}"
            remedy = f"headers: {{type: object, required: [{HEADER}], properties: ...}}"
            yield Problem(file, (*at, "bindings"), fault, remedy)


def agree(openapi: Bundle, asyncapi: Bundle) -> Iterator[Problem]:
    """Check that both documents give the same figures."""
    first, second = (
        cast(JsonObject, bundle.data.get("x-protocol") or {})
        for bundle in (openapi, asyncapi)
    )
    for part in _PARTS:
        if first.get(part) != second.get(part):
            fault = f"{part} differs from x-protocol in {_root(openapi).name}"
            remedy = "the same in both documents"
            yield Problem(_root(asyncapi), ("x-protocol", part), fault, remedy)


def _root(bundle: Bundle) -> Path:
    return next(iter(bundle.files))


def _facts(data: JsonObject, file: Path) -> Iterator[Problem]:
    at: Pointer = ("x-protocol",)
    facts = data.get("x-protocol")
    if facts is None:
        yield missing(
            file, (), "x-protocol", f"x-protocol: {{{': ..., '.join(_PARTS)}: ...}}"
        )
        return
    wrong = shape.keys(facts, (file, at), _KNOWN, "x-protocol")
    yield from wrong
    if wrong:
        return
    for part, known in _PARTS.items():
        found = cast(JsonObject, facts).get(part)
        if found is None:
            yield missing(file, at, part, f"{part}: {{{': ..., '.join(known)}: ...}}")
            continue
        yield from shape.keys(found, (file, (*at, part)), known, part)
        for key in known:
            if key not in found:
                yield missing(file, (*at, part), key, f"{key}: ...")
