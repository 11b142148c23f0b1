"""The OpenAPI document of the orders, made from the signatures of control.py.

A verb is a public method of Control: its annotations give the schemas, its docstring
the words, with what stands below "Args:" beside each argument. A new verb is in the
document as soon as it is written.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, get_type_hints

import jsonschema

from .control import Control
from .jsontypes import JsonObject
from .settings import CHANGEABLE, HINTS, words
from .type_schemas import schema_of

NO_VERBS = ("run",)
PATH = "/mock/openapi.json"
_SECTION = re.compile(r"(?m)^(Args|Returns|Raises|Yields|Note|Example):\n")
_ENTRY = re.compile(r"(?m)^ {4}\**(\w+): ")

_ABOUT = """\
Orders to a mock Yeastar P-Series PBX, for tests in any language: let a call happen,
let the next answer fail, cut the sockets, push the clock. The PBX's own API is on the
same port below `/openapi` and has a document of its own.

Every verb is a `POST` with a JSON object of arguments, or without a body where none is
needed. The answer is `{"result": ...}`; a refused order is status 400 with
`{"error": "..."}`. Orders are taken from the machine itself only: others get 404.
Start the mock with `yeastar-mock-pbx --port 0 --json --stop-on-eof`, wait for the one
line that it prints, and let the tests begin with `reset`.
"""


def verbs() -> dict[str, Callable[..., Any]]:
    """Return the verbs by name, in the order of control.py."""
    found: dict[str, Callable[..., Any]] = {}
    for owner in reversed(Control.__mro__[:-1]):
        for name, value in vars(owner).items():
            if inspect.isfunction(value) and _is_verb(name):
                found[name] = value
    return found


def _is_verb(name: str) -> bool:
    return not name.startswith("_") and name not in NO_VERBS


@cache
def arguments_schema(verb: str) -> JsonObject:
    """Return the JSON Schema of what a verb takes; KeyError if there is none."""
    method = verbs()[verb]
    hints = _hints(method)
    said = _said(method)
    properties: JsonObject = {}
    required: list[str] = []
    schema: JsonObject = {"type": "object", "properties": properties}
    parameters = list(inspect.signature(method).parameters.values())[1:]
    for each in parameters:
        if each.kind is each.VAR_KEYWORD:
            properties |= _settings()
            continue
        about = said.get(each.name)
        properties[each.name] = schema_of(hints[each.name])
        if about:
            properties[each.name] |= {"description": about}
        if each.default is each.empty:
            required.append(each.name)
        else:
            properties[each.name] |= {"default": each.default}
    if required:
        schema["required"] = required
    return {**schema, "additionalProperties": False}


def problem(verb: str, arguments: object) -> str | None:
    """Say what is wrong with the arguments of a verb, or None.

    Args:
        verb: its name; one that does not exist is a problem, too.
        arguments: decoded JSON.
    """
    if verb not in verbs():
        return f"no such verb: {verb}; GET {PATH} lists all"
    # Any: the library types instances narrower than decoded JSON is.
    schema: Any = arguments_schema(verb)
    validator: Any = jsonschema.Draft202012Validator(schema)
    # A misspelt name makes another one missing, and is what has to be mended.
    errors = sorted(
        validator.iter_errors(arguments),
        key=lambda each: each.validator != "additionalProperties",
    )
    for error in errors:
        place = "".join(f"{each}: " for each in error.absolute_path)
        return f"{verb}: {place}{_wrong(error, schema)}"
    return None


def _wrong(error: Any, schema: Any) -> str:
    """Return what is wrong, and what may stand there."""
    if error.validator == "additionalProperties":
        return f"{error.message}; it takes {', '.join(schema['properties']) or 'none'}"
    words = [word for each in error.context or () for word in _words(each)]
    if words:
        return f"{error.instance!r} is none of {', '.join(map(repr, words))}"
    return str(error.message)


def _words(error: Any) -> list[object]:
    return list(error.validator_value) if error.validator == "enum" else []


def orders_document(version: str, url: str = "http://127.0.0.1:8080") -> JsonObject:
    """Return the document, OpenAPI 3.1.

    Args:
        version: of the mock PBX.
        url: where it listens.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Orders to the mock Yeastar P-Series PBX",
            "version": version,
            "description": _ABOUT,
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": url, "description": "as the mock prints it"}],
        "security": [],
        "tags": [{"name": "orders", "description": "What a test may order."}],
        "paths": {
            f"/mock/{verb}": {"post": _operation(verb, method)}
            for verb, method in verbs().items()
        },
        "components": {
            "schemas": {
                "Refusal": {
                    "type": "object",
                    "properties": {"error": {"type": "string"}},
                    "required": ["error"],
                }
            },
            "responses": {
                "Refused": {
                    "description": "The order was refused; `error` says why.",
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Refusal"}
                        }
                    },
                }
            },
        },
    }


def _operation(verb: str, method: Callable[..., Any]) -> JsonObject:
    words, _ = _sections(method)
    summary, _, more = words.partition("\n\n")
    taken = arguments_schema(verb)
    operation: JsonObject = {
        "operationId": verb,
        "tags": ["orders"],
        "summary": _one_line(summary),
    }
    if more:
        operation["description"] = more
    if taken["properties"]:
        operation["requestBody"] = {
            "required": "required" in taken,
            "content": {"application/json": {"schema": taken}},
        }
    operation["responses"] = {
        "200": {
            "description": _returns(method) or "Done.",
            "content": {"application/json": {"schema": _result(method)}},
        },
        "400": {"$ref": "#/components/responses/Refused"},
    }
    return operation


def _result(method: Callable[..., Any]) -> JsonObject:
    return {
        "type": "object",
        "properties": {"result": schema_of(_hints(method).get("return", Any))},
        "required": ["result"],
    }


def _settings() -> JsonObject:
    """Return the settings that may change while it runs.

    Their defaults are words only: one that is left out stays as it is, and a generated
    client that sends defaults would undo what was set before.
    """
    schemas: JsonObject = {}
    for name, each in CHANGEABLE.items():
        between = each.metadata["between"]
        limits = zip(("minimum", "maximum"), between or (), strict=False)
        bounds = {key: limit for key, limit in limits if limit is not None}
        about = {"description": words(name)}
        schemas[name] = {**schema_of(HINTS[name]), **bounds, **about}
    return schemas


def _hints(method: Callable[..., Any]) -> dict[str, Any]:
    names = _Names(method.__globals__)
    return get_type_hints(method, localns=names, include_extras=True)


class _Names(dict[str, Any]):
    """Names of a module, and those that only a type checker imports there."""

    def __missing__(self, name: str) -> Any:
        module = str(self["__name__"])
        for each in _imports(module):
            if name in [alias.asname or alias.name for alias in each.names]:
                place = "." * each.level + (each.module or "")
                found = importlib.import_module(place, self["__package__"])
                return getattr(found, name)
        raise KeyError(name)


@cache
def _imports(module: str) -> list[ast.ImportFrom]:
    """Return the imports of a module, those for type checkers included."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return [each for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)]


def _sections(method: Callable[..., Any]) -> tuple[str, dict[str, str]]:
    """Return the words of a docstring, and its sections by heading."""
    words, *rest = _SECTION.split(inspect.getdoc(method) or "")
    return words.strip(), dict(zip(rest[::2], rest[1::2], strict=True))


def _said(method: Callable[..., Any]) -> dict[str, str]:
    """Return what is said of each argument."""
    _, sections = _sections(method)
    _, *rest = _ENTRY.split(sections.get("Args", ""))
    return {n: _one_line(t) for n, t in zip(rest[::2], rest[1::2], strict=True)}


def _returns(method: Callable[..., Any]) -> str:
    _, sections = _sections(method)
    return _one_line(sections.get("Returns", ""))


def _one_line(text: str) -> str:
    return " ".join(text.split())
