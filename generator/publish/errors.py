"""errors.json: every error code, what it means and who tries again; and its schema."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from typing import Any, cast

from msgspec.structs import asdict

from generator.escaping import SpecText
from generator.ir.nodes import ErrorCode, Package
from generator.load import JsonObject
from generator.publish.nodes import operations
from generator.publish.recordings import Recording

_NUMBER = re.compile(r"\b\d{5}\b")
SCHEMA = "errors.schema.json"

# What each word of a rule says, for whoever reads the file without spec/errors.yaml.
_WORDS = {
    "never": "The same again gives the same answer.",
    "after-login": "Log in (or refresh the token) and repeat the call once.",
    "later": "It may pass by itself: a call that only reads is repeated after a pause.",
    "in-a-minute": "Something must end first: log in no earlier than in a minute.",
    "slowly": "Somebody must change something, or a block must end: log in after one "
    "minute, then two, four, at most ten.",
}
_WHO = {
    "call": "The call that was answered so.",
    "login": "get_token, when it was answered so.",
    "stream": "The event socket, when its token or subscription was answered so.",
}


def error_table(
    package: Package,
    source: JsonObject,
    openapi: JsonObject,
    recordings: Iterable[Recording],
) -> JsonObject:
    """Return errors.json.

    Args:
        package: the codes, families and statuses as they were built.
        source: spec/errors.yaml, for what is only written there.
        openapi: the curated OpenAPI document.
        recordings: what was seen; a failing answer names an operation of its code.
    """
    written = {int(each["code"]): each for each in _entries(source, "codes")}
    known = _operations(written.keys(), openapi, recordings)
    return {
        "$schema": SCHEMA,
        "version": package.version,
        "description": "Error codes of the Yeastar P-Series API. Failures are HTTP 200 "
        "as well: errcode decides, never the HTTP status and never errmsg, whose "
        "spelling varies. Other codes exist; take one as a failure that is not tried "
        "again.",
        "sources": _strings(source, "x-source"),
        "limits": source.get("x-coverage-note") or "",
        "retry": {"who": _WHO, "words": _WORDS},
        "codes": [
            _code(each, written[each.code], known.get(each.code, set()))
            for each in package.codes
        ],
        "families": [
            {
                "name": each.name,
                "description": _line(each.doc),
                "retry": asdict(each.retry),
                "maybe_applied": each.maybe_applied,
            }
            for each in package.families
        ],
        "statuses": [
            {
                "status": f"{each.status}xx" if each.status < 10 else str(each.status),
                "retry": asdict(each.retry),
            }
            for each in package.statuses
        ],
    }


def _code(code: ErrorCode, written: JsonObject, answers: set[str]) -> JsonObject:
    by_operation = dict(code.by_operation)
    entry: JsonObject = {
        "code": code.code,
        "errmsg": code.errmsg.value or None,
        "meaning": _line(code.meaning),
        "action": _line(code.action),
        "family": code.family,
        "family_by_operation": by_operation,
        "retry": asdict(code.retry),
        "maybe_applied": code.maybe_applied,
        "observed": code.observed,
        "operations": sorted(answers | by_operation.keys()),
        "notes": _strings(written, "x-note"),
        "sources": _strings(written, "x-source"),
    }
    for key, text in (("ends_at", code.ends_at), ("login_hint", code.login_hint)):
        if text.value:
            entry[key] = _line(text)
    return entry


def _operations(
    codes: Container[int], openapi: JsonObject, recordings: Iterable[Recording]
) -> dict[int, set[str]]:
    """Return the operations that are known to answer a code; most are not."""
    found: dict[int, set[str]] = {}
    for operation in operations(openapi):
        name = str(operation["operationId"])
        poll = cast(JsonObject, operation.get("x-poll") or {})
        told = None if poll.get("assumed") else poll.get("errcode")
        for code in (told, *_named(operation)):
            if isinstance(code, int) and code in codes:
                found.setdefault(code, set()).add(name)
    for each in recordings:
        code = (each.response or {}).get("errcode")
        if each.seen and each.operation and isinstance(code, int) and code:
            found.setdefault(code, set()).add(each.operation)
    return found


def _named(operation: JsonObject) -> list[int]:
    """Return the numbers that the texts of an operation name.

    Those below 10005 are about any call: no such path, or the token has ended.
    """
    texts = [str(operation.get("description")), *_strings(operation, "x-note")]
    found = (int(each) for each in _NUMBER.findall(" ".join(texts)))
    return [each for each in found if each >= 10005]


def _line(text: SpecText) -> str:
    return " ".join(text.value.split())


def _entries(source: JsonObject, key: str) -> list[JsonObject]:
    return cast(list[JsonObject], source.get(key) or [])


def error_schema(package: Package) -> JsonObject:
    """Return the JSON Schema of errors.json."""
    words: JsonObject = {"type": "string", "enum": list(_WORDS)}
    families: JsonObject = {"enum": [each.name for each in package.families]}
    flag: JsonObject = {"type": "boolean"}
    text: JsonObject = {"type": "string", "minLength": 1}
    rule: JsonObject = {"$ref": "#/$defs/Retry"}

    def texts(about: str) -> JsonObject:
        return {"type": "array", "items": text, "description": about}

    code = _record(
        {
            "code": {"type": "integer", "description": "errcode of the answer."},
            "errmsg": {
                "type": ["string", "null"],
                "description": "The vendor's text, typos kept; null where it is not "
                "known. Do not compare it.",
            },
            "meaning": text,
            "action": {**text, "description": "What the caller should do."},
            "family": {
                "anyOf": [families, {"type": "null"}],
                "description": "Name of an entry of families; null for a success.",
            },
            "family_by_operation": {
                "type": "object",
                "additionalProperties": families,
                "description": "Operations by which the code means something else.",
            },
            "retry": rule,
            "maybe_applied": {**flag, "description": "The PBX may have done the work."},
            "observed": {**flag, "description": "In no table of the vendor's."},
            "operations": texts("operationId of those known to answer it."),
            "notes": texts("What people tell of it, and how sure it is."),
            "sources": texts("Pages beside the sources of the whole table."),
            "ends_at": {**text, "description": "Field that tells when a block ends."},
            "login_hint": {**text, "description": "What to tell a person at a login."},
        },
        optional=("ends_at", "login_hint"),
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Errors",
        "$defs": {
            "Code": code,
            "Family": _record(
                {
                    "name": families,
                    "description": text,
                    "retry": rule,
                    "maybe_applied": flag,
                }
            ),
            "Status": _record(
                {
                    "status": {"type": "string", "pattern": "^[45]([0-9]{2}|xx)$"},
                    "retry": rule,
                }
            ),
            "Retry": {
                **_record(dict.fromkeys(_WHO, words)),
                "description": "Who tries again, and when.",
            },
        },
        **_record(
            {
                "$schema": text,
                "version": text,
                "description": text,
                "sources": texts("Pages of the whole table."),
                "limits": {"type": "string"},
                "retry": {"type": "object"},
                "codes": {"type": "array", "items": {"$ref": "#/$defs/Code"}},
                "families": {"type": "array", "items": {"$ref": "#/$defs/Family"}},
                "statuses": {"type": "array", "items": {"$ref": "#/$defs/Status"}},
            }
        ),
    }


def _record(properties: dict[str, Any], optional: tuple[str, ...] = ()) -> JsonObject:
    return {
        "type": "object",
        "required": [name for name in properties if name not in optional],
        "properties": properties,
        "additionalProperties": False,
    }


def _strings(entry: JsonObject, key: str) -> list[str]:
    return [" ".join(str(each).split()) for each in _list(entry, key)]


def _list(entry: JsonObject, key: str) -> list[object]:
    return cast(list[object], entry.get(key) or [])
