"""Checks what is about to be sent, and turns it into a query, a body or an upload."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast
from urllib.parse import quote, urlencode

import msgspec
from msgspec import UNSET, inspect

from .exceptions import InvalidArgumentError
from .model import Model
from .operation import Operation
from .options import CallOptions
from .redact import MASK, is_secret, shorten
from .shapes import info

_NOT_SENT = frozenset({"self", "options"})

_AT = re.compile(r" - at `\$(?P<path>.*)`$")
_FIRST_NAME = re.compile(r"^\.?(?P<name>[^.\[\]]+)")
_MISSING = re.compile(r"missing required field `(?P<name>[^`]+)`")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A call ready to be sent, as often as needed.

    Attributes:
        query: the encoded query, without token and question mark.
        body: JSON body of a POST, or None.
        form: text fields of an upload.
        files: (field, file name, content) of an upload; None when it is no upload.
    """

    query: str = ""
    body: bytes | None = None
    form: Mapping[str, str] | None = None
    files: tuple[tuple[str, str, bytes], ...] | None = None

    def __repr__(self) -> str:
        # Arguments may be secrets.
        return "Prepared(...)"


def prepare(
    operation: Operation, values: Mapping[str, object], options: CallOptions
) -> Prepared:
    """Check the arguments of a call and encode them.

    Parameters:
        operation: the call.
        values: arguments under wire names or as the method names them; UNSET ones are
            left out, and so are `self` and `options`, because generated methods pass
            their `locals()`.
        options: per-call settings.

    Raises:
        InvalidArgumentError: an argument does not fit the API.
    """
    files: list[tuple[str, str, bytes]] = []
    plain: dict[str, object] = {}
    renamed = _renamed(operation.arguments)
    for name, value in values.items():
        if value is UNSET or name in _NOT_SENT:
            continue
        name = renamed.get(name, name)
        if name in operation.multipart:
            files.extend(_read_files(operation, name, value))
            continue
        plain[name] = to_plain(value)
    # Looking for flags takes the slow description of the arguments, so only if need be.
    if operation.arguments is not None and _holds_bool(plain):
        plain = cast("dict[str, object]", _flags(plain, info(operation.arguments)))
    if options.validate:
        check(operation, plain, files)
    query = dict(plain) if operation.method == "GET" else {}
    query.update(options.extra_query)
    encoded = encode_query(query)
    if operation.method == "GET":
        return Prepared(query=encoded)
    plain.update(options.extra_body)
    if operation.multipart:
        form = {name: query_text(value) for name, value in plain.items()}
        return Prepared(query=encoded, form=form, files=tuple(files))
    return Prepared(query=encoded, body=msgspec.json.encode(plain))


@cache
def _renamed(arguments: type[msgspec.Struct] | None) -> dict[str, str]:
    """Keyword argument to wire name, where they differ (`from_`, `options_`)."""
    if arguments is None:
        return {}
    fields = msgspec.structs.fields(arguments)
    wire = {field.name: field.encode_name for field in fields}
    return {name: sent for name, sent in wire.items() if name != sent}


def to_plain(value: object) -> object:
    """Return JSON values for an argument; what is UNSET inside is left out."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, Mapping):
        items = cast("Mapping[str, object]", value).items()
        return {key: to_plain(item) for key, item in items if item is not UNSET}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [to_plain(item) for item in cast("list[object]", value)]
    if value is None or isinstance(value, (str, int, float)):
        return value
    return msgspec.to_builtins(value)


def _holds_bool(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_bool, cast("dict[str, object]", value).values()))
    if isinstance(value, list):
        return any(map(_holds_bool, cast("list[object]", value)))
    return isinstance(value, bool)


def _flags(value: object, kind: inspect.Type) -> object:
    """Send True and False as 1 and 0 where the PBX wants an integer flag."""
    if isinstance(value, bool):
        return int(value) if _takes_integer(kind) else value
    if isinstance(value, list):
        inner = _member(kind, inspect.ListType)
        if inner is None:
            return cast("object", value)
        return [_flags(item, inner.item_type) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        struct = _member(kind, inspect.StructType)
        if struct is None:
            return fields
        kinds = _kinds(struct.cls)
        return {
            name: _flags(item, kinds[name]) if name in kinds else item
            for name, item in fields.items()
        }
    return value


@cache
def _kinds(cls: type[msgspec.Struct]) -> dict[str, inspect.Type]:
    return {field.encode_name: field.type for field in info(cls).fields}


def _members(kind: inspect.Type) -> list[inspect.Type]:
    if isinstance(kind, inspect.Metadata):
        return _members(kind.type)
    if isinstance(kind, inspect.UnionType):
        return [part for member in kind.types for part in _members(member)]
    return [kind]


def _member(kind: inspect.Type, wanted: type[Any]) -> Any:
    return next((m for m in _members(kind) if isinstance(m, wanted)), None)


def _takes_integer(kind: inspect.Type) -> bool:
    members = _members(kind)
    if any(isinstance(m, (inspect.BoolType, inspect.AnyType)) for m in members):
        return False
    return any(
        isinstance(m, inspect.IntType)
        or (isinstance(m, inspect.LiteralType) and set(m.values) <= {0, 1})
        for m in members
    )


def check(
    operation: Operation,
    plain: Mapping[str, object],
    files: list[tuple[str, str, bytes]],
) -> None:
    """Refuse arguments that the API does not take.

    Raises:
        InvalidArgumentError: names operation, argument, what was given and is allowed.
    """
    if operation.arguments is None:
        return
    checked = dict(plain)
    if files:
        # A file was looked at when it was read; something of its type stands in for it.
        kinds = _kinds(operation.arguments)
        checked |= {field: _stand_in(kinds.get(field)) for field, _, _ in files}
    try:
        msgspec.convert(checked, operation.arguments, strict=True)
    except msgspec.ValidationError as error:
        problem = str(error)
    else:
        return
    raise _refusal(operation, checked, problem)


def _stand_in(kind: inspect.Type | None) -> object:
    members = [] if kind is None else _members(kind)
    for member in members:
        if isinstance(member, inspect.ListType):
            return [_stand_in(member.item_type)]
        if isinstance(member, inspect.BytesType):
            return b""
    return ""


def _refusal(
    operation: Operation, values: Mapping[str, object], problem: str
) -> InvalidArgumentError:
    where = _AT.search(problem)
    path = where["path"] if where else ""
    reason = _AT.sub("", problem)
    missing = _MISSING.search(reason)
    first = _FIRST_NAME.match(path)
    name = first["name"] if first else (missing["name"] if missing else None)
    text = f"{operation.id}()"
    if missing:
        inside = f" of {path.lstrip('.')}" if path else ""
        text += f": {missing['name']}{inside} is required"
        return InvalidArgumentError(text, operation=operation.id, argument=name)
    text += f": {path.lstrip('.') or 'arguments'}"
    given, leaf = _look_up(values, path)
    hidden = any(
        is_secret(part, operation.secrets) for part in re.split(r"[.\[\]]+", path)
    )
    if path:
        text += f" is {MASK if hidden else shorten(given)}"
    kind = _kind_at(operation, path)
    allowed = _allowed(kind) if kind is not None else ""
    if allowed:
        text += f"; allowed: {allowed}"
    elif not (hidden and leaf is not None and str(leaf) in reason):
        text += f": {reason}"
    return InvalidArgumentError(text, operation=operation.id, argument=name)


def _look_up(values: object, path: str) -> tuple[Any, Any]:
    """Follow msgspec's path (``.rows[0].name`` or ``[...]``) as far as it goes."""
    value: Any = values
    for part in re.findall(r"[^.\[\]]+", path):
        if isinstance(value, Mapping) and part in value:
            value = cast("Any", value)[part]
        elif isinstance(value, list) and part.isdigit():
            value = cast("Any", value)[int(part)]
        else:
            return cast("Any", value), None
    return value, value


def _kind_at(operation: Operation, path: str) -> inspect.Type | None:
    assert operation.arguments is not None
    kind: inspect.Type = info(operation.arguments)
    for part in re.findall(r"[^.\[\]]+", path):
        struct = _member(kind, inspect.StructType)
        listed = _member(kind, inspect.ListType)
        if listed is not None and (part.isdigit() or not part.strip(".")):
            kind = listed.item_type
        elif struct is not None and part in _kinds(struct.cls):
            kind = _kinds(struct.cls)[part]
        else:
            return None
    return kind


def _allowed(kind: inspect.Type) -> str:
    """Say in words what an argument may be."""
    parts: list[str] = []
    for member in _members(kind):
        if isinstance(member, inspect.LiteralType):
            parts.extend(repr(value) for value in member.values)
        elif isinstance(member, (inspect.IntType, inspect.FloatType)):
            word = "an integer" if isinstance(member, inspect.IntType) else "a number"
            parts.append(word + _bounds(member))
        elif isinstance(member, inspect.StrType):
            parts.append("a string" + _lengths(member))
        elif isinstance(member, inspect.BoolType):
            parts.append("True or False")
        elif isinstance(member, inspect.ListType):
            parts.append("a list" + _lengths(member))
        elif isinstance(member, inspect.StructType):
            parts.append(f"a {member.cls.__name__}")
        elif isinstance(member, inspect.DictType):
            parts.append("a dict")
        elif isinstance(member, inspect.NoneType):
            parts.append("None")
    return ", ".join(parts)


def _bounds(kind: inspect.IntType | inspect.FloatType) -> str:
    limits = [
        f"{word} {value}"
        for word, value in (
            (">=", kind.ge),
            (">", kind.gt),
            ("<=", kind.le),
            ("<", kind.lt),
        )
        if value is not None
    ]
    return f" {' and '.join(limits)}" if limits else ""


def _lengths(kind: inspect.StrType | inspect.ListType) -> str:
    limits = [
        f"{word} {value}"
        for word, value in (("at least", kind.min_length), ("at most", kind.max_length))
        if value is not None
    ]
    text = f" of {' and '.join(limits)} in length" if limits else ""
    if isinstance(kind, inspect.StrType) and kind.pattern is not None:
        text += f" matching {kind.pattern}"
    return text


def query_text(value: object) -> str:
    """Return a value as it stands in a query; a list is joined with commas."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return ",".join(query_text(item) for item in cast("list[object]", value))
    if isinstance(value, Mapping):
        return msgspec.json.encode(value).decode()
    return str(value)


def encode_query(values: Mapping[str, object]) -> str:
    """Return an encoded query; None and UNSET are left out."""
    pairs = [
        (name, query_text(value))
        for name, value in values.items()
        if value is not None and value is not UNSET
    ]
    return urlencode(pairs, quote_via=quote)


def _read_files(
    operation: Operation, field: str, value: object
) -> list[tuple[str, str, bytes]]:
    """Read what a file argument may be: path, bytes, (name, bytes), open binary file."""
    if isinstance(value, list):
        items = cast("list[object]", value)
        return [entry for v in items for entry in _read_files(operation, field, v)]
    if isinstance(value, tuple):
        pair = cast("tuple[object, ...]", value)
        if len(pair) == 2 and isinstance(pair[0], str):
            content = pair[1] if isinstance(pair[1], bytes) else _read(pair[1])
            if content is not None:
                return [(field, pair[0], content)]
    elif isinstance(value, (bytes, bytearray, memoryview)):
        return [(field, field, bytes(cast("bytes", value)))]
    elif isinstance(value, (str, os.PathLike)):
        path = os.fspath(cast("str | os.PathLike[str]", value))
        with open(path, "rb") as opened:
            return [(field, os.path.basename(path), opened.read())]
    else:
        content = _read(value)
        if content is not None:
            name = getattr(value, "name", field)
            name = os.path.basename(name) if isinstance(name, str) else field
            return [(field, name, content)]
    given = type(cast("object", value)).__name__
    raise InvalidArgumentError(
        f"{operation.id}(): {field} is a {given}; allowed: a path, bytes,"
        " (name, bytes), or a file opened in binary mode",
        operation=operation.id,
        argument=field,
    )


def _read(value: object) -> bytes | None:
    read = getattr(value, "read", None)
    content = read() if callable(read) else None
    return content if isinstance(content, bytes) else None
