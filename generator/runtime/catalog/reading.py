"""From what the spec says of an operation to what the catalog tells."""

from __future__ import annotations

import keyword
import re
from typing import Any, Literal, cast

from ..redact import is_secret
from .infos import Choice, Form, Kind, OperationInfo, Parameter, ParameterType
from .schemas import Json, Schemas

_TYPES = ("string", "integer", "number", "boolean", "array", "object")
_WORD = re.compile(r"[^0-9A-Za-z_]+")
# What a method's own names are.
_TAKEN = frozenset(("self", "options", "ops", "models", "locals", "progress"))
_JSON, _FORM = "application/json", "multipart/form-data"
_QUERY = "query"


def operation_info(
    schemas: Schemas, path: str, method: str, node: Json
) -> OperationInfo:
    """Return one operation.

    Args:
        schemas: of the bundle.
        path: as in the bundle.
        method: `get` or `post`.
        node: what the bundle has there.
    """
    paging = cast(Json, node.get("x-pagination") or {})
    paged = {paging.get("page"), paging.get("size")} if paging else set[object]()
    body, found = _arguments(schemas, node)
    parameters = [
        _parameter(schemas, name, each, needed and name not in paged)
        for name, each, needed in found
    ]
    parameters.sort(key=lambda each: not each.required)
    return OperationInfo(
        id=str(node["operationId"]),
        name=dotted(path),
        method=method.upper(),
        path=path,
        summary=str(node.get("summary") or ""),
        parameters=tuple(parameters),
        body=body,
        kind=_kind(node),
        rows=str(paging.get("items") or ""),
        safe=bool(node.get("x-safe")),
        destructive=bool(node.get("x-destructive")),
        polls=bool(node.get("x-poll")),
        forms=tuple(map(_form, node.get("x-variants") or ())),
        one_of=tuple(map(tuple, _one_of(schemas, node))),
        known_as=str(node.get("x-known-as") or ""),
        since=_since(node),
        complete=node.get("x-coverage") != "partial",
    )


def dotted(path: str) -> str:
    """Return how the client names a call: `/v2.0/cdr/list` is `v2.cdr.list`."""
    version, *parts = path.strip("/").split("/")
    if len(parts) == 1:
        parts = ["auth", *parts]
    name = ".".join(map(_identifier, parts))
    return name if version == "v1.0" else f"v{version[1:].split('.')[0]}.{name}"


def answer_schema(node: Json) -> Json:
    """Return the schema of an operation's answer, {} if there is none."""
    found: Any = node
    for key in ("responses", "200", "content", _JSON, "schema"):
        found = cast(Json, found).get(key) or {}
    return cast(Json, found)


def body_schema(node: Json) -> tuple[Literal["json", "form"], Json] | None:
    """Return how a body travels and its schema, or None."""
    content = cast(Json, cast(Json, node.get("requestBody") or {}).get("content") or {})
    if _FORM in content:
        return "form", content[_FORM]["schema"]
    return ("json", content[_JSON]["schema"]) if _JSON in content else None


def _arguments(
    schemas: Schemas, node: Json
) -> tuple[Literal["query", "json", "form"], list[tuple[str, Json, bool]]]:
    body = body_schema(node)
    if body is not None:
        form, schema = body
        required = schemas.required(schema)
        return form, [
            (name, each, name in required)
            for name, each in schemas.properties(schema).items()
        ]
    found: list[tuple[str, Json, bool]] = []
    for each in node.get("parameters") or ():
        given = schemas.resolve(each)
        if given.get("in", _QUERY) != _QUERY:
            continue
        # Marks stand at the parameter, types in its schema.
        marks = {key: value for key, value in given.items() if key.startswith("x-")}
        schema = {**cast(Json, given.get("schema") or {}), **marks}
        found.append((str(given["name"]), schema, bool(given.get("required"))))
    return "query", found


def _parameter(schemas: Schemas, name: str, node: Json, required: bool) -> Parameter:
    schema = schemas.resolve(node)
    kind = _type(schemas, schema)
    items = schemas.resolve(schema.get("items") or {}) if kind == "array" else None
    values = schema if items is None else items
    form = schema.get("x-time") or None
    if form == "unix-seconds" and schema.get("type") == "string":
        form = "unix-seconds-text"
    secret = schema.get("x-secret")
    return Parameter(
        name=name,
        keyword=str(schema.get("x-python-name") or _argument(name)),
        type=kind,
        items=None if items is None else _type(schemas, items),
        required=required,
        secret=is_secret(name) if secret is None else bool(secret),
        choices=_choices(schemas, values),
        separator=schema.get("x-separator") or None,
        time=form,
    )


def _type(schemas: Schemas, schema: Json) -> ParameterType:
    types: set[str] = set()
    for part in schemas.parts(schema):
        if part.get("format") == "binary":
            return "file"
        told = part.get("type")
        names = cast("list[str]", told if isinstance(told, list) else [told])
        types |= {each for each in names if each in _TYPES}
    return cast(ParameterType, types.pop()) if len(types) == 1 else "any"


def _choices(schemas: Schemas, schema: Json) -> tuple[Choice, ...]:
    values: dict[str | int, str] = {}
    for part in schemas.parts(schema):
        meanings = {
            str(value): str(text)
            for value, text in cast(Json, part.get("x-enum-descriptions") or {}).items()
        }
        for value in part.get("enum") or ():
            if isinstance(value, str | int):
                values[value] = meanings.get(str(value), "")
    return tuple(Choice(value, text) for value, text in values.items())


def _kind(node: Json) -> Kind:
    if node.get("x-pagination"):
        return "page"
    return "download" if node.get("x-download") or node.get("x-poll") else "answer"


def _form(node: Json) -> Form:
    return Form(
        name=str(node["name"]),
        value=str(node["value"]) if "value" in node else None,
        required=tuple(node.get("required") or ()),
        optional=tuple(node.get("optional") or ()),
        summary=str(node.get("summary") or ""),
    )


def _one_of(schemas: Schemas, node: Json) -> list[list[str]]:
    found = node.get("x-one-of-required")
    body = body_schema(node)
    if not found and body is not None:
        found = schemas.resolve(body[1]).get("x-one-of-required")
    return cast("list[list[str]]", found or [])


def _since(node: Json) -> dict[str, str]:
    found = cast(Json, node.get("x-since") or {})
    return {str(edition): str(firmware) for edition, firmware in found.items()}


def _identifier(wire: str) -> str:
    name = _WORD.sub("_", wire)
    if not name or name[0].isdigit():
        name = f"n{name}"
    return f"{name}_" if keyword.iskeyword(name) else name


def _argument(wire: str) -> str:
    name = _identifier(wire)
    return f"{name}_" if name in _TAKEN else name
