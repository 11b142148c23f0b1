"""The same call in curl and in Python, with values that were seen or none.

Where nothing was seen a word in capitals stands for the value, the name of the argument.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import cast
from urllib.parse import quote

from generator.escaping import literal
from generator.load import JsonObject
from generator.names import argument_name, identifier
from generator.publish.html.schemas import Schemas

CONNECT = """from yeastar_pseries import Client

# Logs in at the first call, renews its token, gives it back at the end.
with Client("https://192.168.5.150:8088", client_id="CLIENT_ID", client_secret="CLIENT_SECRET") as client:
    ..."""
_WIDTH = 46


class Placeholder(str):
    """A word that stands for a value."""

    __slots__ = ()


class File(Placeholder):
    """A word that stands for the name of a file that is uploaded."""

    __slots__ = ()


class Call:
    """One operation and what to send to it."""

    def __init__(
        self, schemas: Schemas, path: str, method: str, operation: JsonObject
    ) -> None:
        self._schemas = schemas
        self._path, self._method = path, method
        self._operation = operation
        body = cast(JsonObject, operation.get("requestBody") or {})
        content = cast(dict[str, JsonObject], body.get("content") or {})
        self._media = next(iter(content), "")
        self._body = content.get(self._media, {})
        self._query = [
            each
            for each in cast(list[JsonObject], operation.get("parameters") or [])
            if each.get("in") == "query"
        ]

    def curl(self) -> str:
        """Return the call for a shell."""
        query, body = self._given_query(), self._given_body()
        url = "$PBX" + quote(self._path, safe="/{}._-~")
        pairs = [f"{quote(k)}={_in_url(v)}" for k, v in query.items()]
        if self._operation.get("security") != []:
            pairs.append("access_token=$TOKEN")
        if pairs:
            url += "?" + "&".join(pairs)
        lines = [f'curl -A my-app "{url}"']
        if self._media.startswith("multipart/"):
            lines += [f"-F {_shell(f'{k}={_part(v)}')}" for k, v in body.items()]
        elif self._media:
            lines.append("-H 'Content-Type: application/json'")
            lines.append(f"-d {_shell(_json(body))}")
        return " \\\n  ".join(lines)

    def python(self) -> str:
        """Return the call with our own package, synchronous."""
        parts = self._path.strip("/").split("/")
        if len(parts) < 3:
            return CONNECT
        named = self._python_names()
        given = {**self._given_query(), **self._given_body()}
        # What was sent and is not documented is no argument.
        arguments = [
            f"{named[k]}={_python(v, 1)}" for k, v in given.items() if k in named
        ]
        version = "" if parts[0] == "v1.0" else "v2."
        target = f"client.{version}{identifier(parts[1])}.{identifier(parts[-1])}"
        call = f"{target}({', '.join(arguments)})"
        if len(call) > _WIDTH or "\n" in call:
            call = f"{target}(\n    " + ",\n    ".join(arguments) + ",\n)"
        if self._pages():
            return f"for row in {call}:\n    print(row)"
        if self._operation.get("x-download"):
            return f'{call}.save("FILE")'
        return f"answer = {call}"

    def _pages(self) -> bool:
        """Tell whether our package iterates over the rows."""
        paging = cast(JsonObject, self._operation.get("x-pagination") or {})
        answers = cast(dict[str, JsonObject], self._operation.get("responses") or {})
        content = cast(dict[str, JsonObject], answers.get("200", {}).get("content", {}))
        for media in content.values() if paging else ():
            shape = self._schemas.shape(cast(JsonObject, media.get("schema") or {}))
            rows = self._schemas.target(shape.properties.get(str(paging["items"]), {}))
            return bool(
                self._schemas.name_of(cast(JsonObject, rows.get("items") or {}))
            )
        return False

    def _python_names(self) -> dict[str, str]:
        own = {str(each["name"]): each for each in self._query}
        shape = self._schemas.shape(cast(JsonObject, self._body.get("schema") or {}))
        return {
            name: str(schema.get("x-python-name") or argument_name(name))
            for name, schema in {**own, **shape.properties}.items()
        }

    def _given_query(self) -> dict[str, object]:
        named = [_examples(each) for each in self._query]
        # The first that was seen at this very operation; shared parameters name theirs
        # after the operation.
        own = str(self._operation.get("operationId"))
        for examples in named:
            for key in examples:
                if "." in key and not key.startswith(f"{own}."):
                    continue
                short = key.removeprefix(f"{own}.")
                return {
                    str(parameter["name"]): each.get(short, each.get(f"{own}.{short}"))
                    for parameter, each in zip(self._query, named, strict=True)
                    if short in each or f"{own}.{short}" in each
                }
        forms = cast(list[list[str]], self._operation.get("x-one-of-required") or [])
        first = forms[0] if forms else []
        return {
            str(each["name"]): self._placeholder(str(each["name"]), each.get("schema"))
            for each in self._query
            if each.get("required") or str(each["name"]) in first
        }

    def _given_body(self) -> dict[str, object]:
        schema = cast(JsonObject, self._body.get("schema") or {})
        needed = self._needed(schema, 0)
        for value in _examples(self._body).values():
            if isinstance(value, dict):
                files = {k: v for k, v in needed.items() if _is_file(v)}
                return {**cast(JsonObject, value), **files}
        return needed

    def _needed(self, schema: JsonObject, depth: int) -> dict[str, object]:
        shape = self._schemas.shape(schema)
        wanted = shape.required | set(next(iter(shape.needs_one_of), list[str]()))
        return {
            name: self._placeholder(name, each, depth)
            for name, each in shape.properties.items()
            if name in wanted
        }

    def _placeholder(self, name: str, schema: object, depth: int = 0) -> object:
        target = self._schemas.target(cast(JsonObject, schema or {}))
        for each in (target, *self._schemas.inside(target)):
            values = each.get("enum") or ([each["const"]] if "const" in each else [])
            # One value is no choice; more are one, and it is the reader's.
            if len(cast(list[object], values)) == 1 and target.get("type") != "array":
                return values[0]
        if "default" in target:
            return target["default"]
        if target.get("format") == "binary" or "contentEncoding" in target:
            return File("FILE")
        word = re.sub(r"[^A-Z0-9]+", "_", name.upper()).strip("_") or "VALUE"
        if target.get("type") == "array":
            item = cast(JsonObject, target.get("items") or {})
            return [self._placeholder(name, item, depth + 1)] if depth < 3 else []
        if self._schemas.shape(target).properties and depth < 3:
            return self._needed(target, depth + 1)
        quoted = "string" in _kinds(self._schemas, target)
        return word if quoted else Placeholder(word)


def _is_file(value: object) -> bool:
    first = (
        next(iter(cast(list[object], value)), None)
        if isinstance(value, list)
        else value
    )
    return isinstance(first, File)


def _kinds(schemas: Schemas, schema: JsonObject) -> set[str]:
    kind = schema.get("type")
    found = {kind} if isinstance(kind, str) else set(cast(list[str], kind or []))
    for each in schemas.inside(schema):
        found |= _kinds(schemas, schemas.target(each))
    return found


def _examples(holder: JsonObject) -> dict[str, object]:
    examples = cast(Mapping[str, JsonObject], holder.get("examples") or {})
    return {key: each["value"] for key, each in examples.items() if "value" in each}


def _in_url(value: object) -> str:
    # Nothing that is left unquoted means anything between double quotes of a shell.
    return quote(value if isinstance(value, str) else _plain(value), safe=",/:")


def _part(value: object) -> str:
    if isinstance(value, list):
        return _part(next(iter(cast(list[object], value)), ""))
    if isinstance(value, File):
        return f"@{value}"
    return value if isinstance(value, str) else _plain(value)


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _shell(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _json(value: object, indent: str = "") -> str:
    if isinstance(value, Placeholder):
        return str(value)
    inner = indent + "  "
    if isinstance(value, dict) and value:
        pairs = cast(JsonObject, value).items()
        texts = [f"{_plain(k)}: {_json(v, inner)}" for k, v in pairs]
        return _bracketed("{}", texts, indent, inner, "")
    if isinstance(value, list) and value:
        texts = [_json(each, inner) for each in cast(list[object], value)]
        return _bracketed("[]", texts, indent, inner, "")
    return _plain(cast(object, value))


def _python(value: object, depth: int) -> str:
    if isinstance(value, File):
        return literal(str(value))
    if isinstance(value, Placeholder):
        return str(value)
    indent, inner = "    " * depth, "    " * (depth + 1)
    if isinstance(value, dict):
        pairs = cast(JsonObject, value).items()
        texts = [f"{literal(str(k))}: {_python(v, depth + 1)}" for k, v in pairs]
        return _bracketed("{}", texts, indent, inner, ",")
    if isinstance(value, list):
        texts = [_python(each, depth + 1) for each in cast(list[object], value)]
        return _bracketed("[]", texts, indent, inner, ",")
    return literal(value)


def _bracketed(
    brackets: str, texts: list[str], indent: str, inner: str, last: str
) -> str:
    line = f"{brackets[0]}{', '.join(texts)}{brackets[1]}"
    if len(line) <= _WIDTH and "\n" not in line:
        return line
    lines = f",\n{inner}".join(texts)
    return f"{brackets[0]}\n{inner}{lines}{last}\n{indent}{brackets[1]}"
