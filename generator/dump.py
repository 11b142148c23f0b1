"""Documents to text, as they are published."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias, cast

import msgspec
import yaml

from generator.cache import Cache, digest, toolchain_key
from generator.load import JsonObject
from generator.pieces import Pieces, Place
from generator.yaml_values import reads_as_number

TextOf: TypeAlias = Callable[[Place, object], str]
"""Gives the lines of a piece, `json_entry` or `yaml_entry`, which may be known."""
_TEXT = "tag:yaml.org,2002:str"
_RESOLVER: Any = yaml.resolver.Resolver()
_LAST = [f"{' ' * 2 * depth}'': 0\n" for depth in range(4)]


def as_json(data: JsonObject) -> str:
    """Return JSON with one space of indent a level."""
    # json writes indents in Python; laying the text out afterwards takes a fifth.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return msgspec.json.format(text, indent=1) + "\n"


def as_yaml(pieces: Pieces, cache: Cache[str]) -> str:
    """Return a bundle as YAML, everything written out, in its own order.

    Args:
        pieces: those of the bundle.
        cache: text of pieces by content.
    """
    tools = toolchain_key("dump.py", "yaml_values.py", "pyyaml")

    def text_of(place: Place, value: object) -> str:
        key = digest(tools, *place, pieces.digests[place])
        text = cache.get(key)
        if text is None:
            text = yaml_entry(place, value)
            cache.put(key, text)
        return text

    return joined_yaml(pieces.data, text_of)


def joined_yaml(data: JsonObject, text_of: TextOf) -> str:
    """Return a bundle as YAML, put together from the texts of its pieces."""

    def lines(parent: Place, entries: JsonObject) -> Iterator[str]:
        yield yaml_entry(parent, {"": 0}).removesuffix(_LAST[len(parent)])
        for name, value in entries.items():
            yield text_of((*parent, name), value)

    parts: list[str] = []
    for key, value in data.items():
        if key == "paths" and value:
            parts += lines(("paths",), value)
        elif key == "components" and value:
            parts.append("components:\n")
            for kind, entries in value.items():
                place = ("components", kind)
                parts += lines(place, entries) if entries else [yaml_entry(place, {})]
        else:
            parts.append(yaml_entry((key,), value))
    return "".join(parts)


def joined_json(data: JsonObject, text_of: TextOf) -> str:
    """Return a bundle as `as_json` does, put together from the texts of its pieces."""

    def lines(parent: Place, entries: JsonObject) -> str:
        if not entries:
            return json_entry(parent, entries)
        indent = " " * len(parent)
        inner = ",\n".join(
            text_of((*parent, name), value) for name, value in entries.items()
        )
        return f"{indent}{json.dumps(parent[-1])}: {{\n{inner}\n{indent}}}"

    parts: list[str] = []
    for key, value in data.items():
        if key == "paths":
            parts.append(lines(("paths",), value))
        elif key == "components" and value:
            kinds = ",\n".join(
                lines(("components", kind), entries) for kind, entries in value.items()
            )
            parts.append(f' "components": {{\n{kinds}\n }}')
        else:
            parts.append(json_entry((key,), value))
    return "{\n" + ",\n".join(parts) + "\n}\n"


def json_entry(place: Place, value: object) -> str:
    """Return the lines of an entry as they stand in the document."""
    alone = as_json({place[-1]: value}).removeprefix("{\n").removesuffix("\n}\n")
    indent = " " * (len(place) - 1)
    return indent + alone.replace("\n", f"\n{indent}")


def yaml_entry(place: Place, value: object) -> str:
    """Return the lines of an entry as they stand in the document."""
    *parents, name = place
    # Another entry follows, as the last one may end otherwise.
    data: JsonObject = {name: value, "": 0}
    for key in reversed(parents):
        data = {key: data}
    text = _dumped(data)
    for _ in parents:
        text = text.partition("\n")[2]
    return text.removesuffix(_LAST[len(parents)])


def _dumped(data: JsonObject) -> str:
    stream = io.StringIO()
    dumper: Any = yaml.CSafeDumper(
        stream, default_flow_style=False, allow_unicode=True, width=100
    )
    try:
        dumper.open()
        dumper.emit(yaml.DocumentStartEvent(explicit=False))
        _emit(dumper, data)
        dumper.emit(yaml.DocumentEndEvent(explicit=False))
        dumper.close()
    finally:
        dumper.dispose()
    return stream.getvalue()


def _emit(dumper: Any, value: object) -> None:
    # As the library does by way of nodes, in two thirds of the time: JSON has few types.
    if isinstance(value, str):
        plain, style = _written(value)
        dumper.emit(yaml.ScalarEvent(None, _TEXT, (plain, True), value, style=style))
    elif isinstance(value, dict):
        dumper.emit(yaml.MappingStartEvent(None, None, True, flow_style=False))
        for key, each in cast(dict[str, object], value).items():
            _emit(dumper, key)
            _emit(dumper, each)
        dumper.emit(yaml.MappingEndEvent())
    elif isinstance(value, list):
        dumper.emit(yaml.SequenceStartEvent(None, None, True, flow_style=False))
        for each in cast(list[object], value):
            _emit(dumper, each)
        dumper.emit(yaml.SequenceEndEvent())
    else:
        node = dumper.represent_data(value)
        dumper.emit(yaml.ScalarEvent(None, node.tag, (True, False), node.value))


@cache
def _written(text: str) -> tuple[bool, str | None]:
    """Return whether a text may stand without quotes, and which it has in any case."""
    # The library knows which words need quotes in YAML 1.1 only.
    style = "'" if reads_as_number(text) else None
    return _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == _TEXT, style
