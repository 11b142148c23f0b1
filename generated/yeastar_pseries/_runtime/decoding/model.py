# Made by `make generate` from generator/runtime/decoding/model.py; edits are lost.
"""Bases of the generated structs."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Self, cast

import msgspec
from msgspec.structs import replace

from ..redact import MASK, is_secret, redact_value
from .provenance import (
    Http,
    Linked,
    Received,
    Repaired,
    link_like,
    provenance_of,
)
from .strict_json import known_type
from .struct_fields import wire_names


class Model(Linked, msgspec.Struct, kw_only=True, omit_defaults=True):
    """Base of every object in an answer of the PBX.

    Fields carry their wire names; what the PBX left out is None.

    Copies know where the object came from too: those of `copy`, of pickle (the body of
    the answer goes with the object of the whole answer, not with a row of it) and of
    `__replace__` (`copy.replace` of Python 3.13). `msgspec.structs.replace` takes over
    the fields only.

    Garbage collection does not look at objects in which no cycle can arise by the types
    of their fields (`gc=False`). A class of your own with such a field says `gc=True`.
    """

    # Not annotated: msgspec would evaluate that once for each type.
    __secrets__ = frozenset[str]()

    @property
    def extra(self) -> dict[str, Any]:
        """Return the fields that the schema does not know, under wire names.

        Values that did not fit their field are here too, under that field's name.
        Empty for an object that your code created.
        """
        provenance, at = provenance_of(self)
        if provenance is None:
            return {}
        known = wire_names(type(self))
        source = provenance.source(at)
        extra = {name: source[name] for name in source if name not in known}
        return cast("dict[str, Any]", _copy({**extra, **provenance.unfit(at)}))

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object that the PBX sent, with your changes applied.

        Unknown fields, explicit nulls and values that did not fit come back as they
        were received; attributes that you changed since come back changed.
        """
        return cast("dict[str, Any]", _plain(self))

    def __copy__(self) -> Self:
        return self.__replace__()

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        fields = {name: getattr(self, name) for name in self.__struct_fields__}
        return self.__replace__(**deepcopy(fields, memo))

    def __replace__(self, **changes: Any) -> Self:
        made = replace(self, **changes)
        link_like(made, self)
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        from .pickling import pickled

        return pickled(self)

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return fields_shown(self, self.__secrets__)

    def __repr__(self) -> str:
        pairs = fields_shown(self, self.__secrets__)
        fields = ", ".join(f"{name}={value!r}" for name, value in pairs)
        return f"{type(self).__name__}({fields})"


class Answer(Model, kw_only=True):
    """Base of every whole answer of the PBX.

    What came over HTTP is told here only: a row has its own fields, and completion
    offers nothing beside them.
    """

    @property
    def raw(self) -> bytes:
        """Return the body of the answer, as received.

        Raises:
            AttributeError: your code created the object.
        """
        return _received(self).content

    @property
    def http(self) -> Http:
        """Return status, headers, duration, attempts and repairs of the answer.

        Raises:
            AttributeError: your code created the object, or it did not come over HTTP.
        """
        http = _received(self).http
        if http is None:
            raise AttributeError("this object did not come over HTTP")
        return http


class Arguments(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Base of every struct that is sent; what is not given is UNSET and not sent."""

    __secrets__ = frozenset[str]()

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return fields_shown(self, self.__secrets__)

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({fields})"


def fields_shown(
    value: msgspec.Struct, secrets: frozenset[str]
) -> list[tuple[str, Any]]:
    """Return the fields that are set, for a repr; secrets masked."""
    pairs: list[tuple[str, Any]] = []
    names = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
    for name, wire in names:
        field = getattr(value, name)
        if field is None or field is msgspec.UNSET:
            continue
        secret = is_secret(wire, secrets) or name in secrets
        if secret and field != "":
            field = MASK
        elif isinstance(field, (str, list, dict)):
            # A URL, or JSON that no struct describes.
            field = redact_value(cast("object", field), secrets)
        pairs.append((name, field))
    return pairs


def _received(value: Answer) -> Received:
    """Return the answer that an object was decoded from."""
    provenance, _ = provenance_of(value)
    if provenance is None:
        raise AttributeError("this object was made by hand, not received from a PBX")
    return provenance.received


def _plain(value: object) -> object:
    """Return a field's value as JSON; objects keep what was received for them."""
    if isinstance(value, Model):
        return _plain_model(value)
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return {key: _plain(item) for key, item in items}
    return msgspec.to_builtins(value)


def _plain_model(model: Model) -> dict[str, object]:
    """Return the JSON object of a model.

    Starts from a copy of what was received, so that unknown fields and unfit values
    stay, and replaces only the fields that were changed since. To tell those, the
    source is decoded again and compared.
    """
    names = zip(model.__struct_encode_fields__, model.__struct_fields__, strict=True)
    provenance, at = provenance_of(model)
    if provenance is None:
        fields = {wire: getattr(model, name) for wire, name in names}
        return {
            wire: _plain(value)
            for wire, value in fields.items()
            if value not in (None, msgspec.UNSET)
        }
    source = provenance.source(at)
    if isinstance(provenance, Repaired):
        from .repair import repair_object

        decoded = repair_object(source, type(model), provenance.received)[0]
    else:
        decoded = msgspec.convert(source, known_type(type(model)), strict=True)
    current = cast("dict[str, object]", _copy(source))
    for wire, name in names:
        value = getattr(model, name)
        if _same(value, getattr(decoded, name)):
            continue
        current[wire] = _plain(value)
    return current


def _copy(value: object) -> object:
    """Copy a JSON value; copy.deepcopy takes ten times as long.

    The readers of JSON take values in values more deeply than Python calls functions.
    """
    try:
        return _copied(value)
    except RecursionError:
        pass
    # Not in there, where a traceback of a thousand frames would be kept meanwhile.
    return _copied_level_by_level(value)


def _copied(value: object) -> object:
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return {key: _copied(item) for key, item in fields.items()}
    if isinstance(value, list):
        return [_copied(item) for item in cast("list[object]", value)]
    return value


def _copied_level_by_level(value: object) -> object:
    """Copy a JSON value of any depth; it takes three times as long."""
    top: list[Any] = [None]
    todo: list[tuple[Any, Any, object]] = [(top, 0, value)]
    while todo:
        place, at, item = todo.pop()
        if isinstance(item, dict):
            fields = cast("dict[str, object]", item)
            # With the keys in their order; what comes first is filled in last.
            place[at] = made = dict[str, object].fromkeys(fields)
            todo.extend((made, key, each) for key, each in fields.items())
        elif isinstance(item, list):
            items = cast("list[object]", item)
            place[at] = row = [None] * len(items)
            todo.extend((row, index, each) for index, each in enumerate(items))
        else:
            place[at] = item
    return top[0]


def _same(value: object, decoded: object) -> bool:
    """Return whether a field is as it was decoded; 1 and True differ."""
    if type(value) is not type(decoded):
        return False
    try:
        return value == decoded
    except RecursionError:
        pass
    return _same_level_by_level(value, decoded)


def _same_level_by_level(value: object, decoded: object) -> bool:
    """Compare JSON values of any depth; only what was decoded is looked into."""
    todo: list[tuple[object, object]] = [(value, decoded)]
    while todo:
        one, other = todo.pop()
        if isinstance(one, dict) and isinstance(other, dict):
            fields = cast("dict[str, object]", one)
            others = cast("dict[str, object]", other)
            if fields.keys() != others.keys():
                return False
            todo.extend((fields[key], each) for key, each in others.items())
        elif isinstance(one, list) and isinstance(other, list):
            items, more = cast("list[object]", one), cast("list[object]", other)
            if len(items) != len(more):
                return False
            todo.extend(zip(items, more, strict=True))
        elif one != other:
            return False
    return True
