"""Documents to text, as they are published."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any, cast

import msgspec
import yaml

from generator.cache import Cache, digest, toolchain_key
from generator.load import JsonObject
from generator.pieces import Pieces, Place
from generator.yaml_values import reads_as_number

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

    def lines(parent: Place, entries: JsonObject) -> Iterator[str]:
        yield _below(parent[:-1], parent[-1], {"": 0}).removesuffix(_LAST[len(parent)])
        for name, value in entries.items():
            key = digest(tools, *parent, name, pieces.digests[(*parent, name)])
            text = cache.get(key)
            if text is None:
                text = _below(parent, name, value)
                cache.put(key, text)
            yield text

    parts: list[str] = []
    for key, value in pieces.data.items():
        if key == "paths" and value:
            parts += lines(("paths",), value)
        elif key == "components" and all(value.values()):
            parts.append("components:\n")
            for kind, entries in value.items():
                parts += lines(("components", kind), entries)
        else:
            parts.append(_below((), key, value))
    return "".join(parts)


def _below(parent: Place, name: str, value: object) -> str:
    """Return the lines of an entry as they stand below its parents."""
    # Another entry follows, as the last one may end otherwise.
    data: JsonObject = {name: value, "": 0}
    for key in reversed(parent):
        data = {key: data}
    text = _dumped(data)
    for _ in parent:
        text = text.partition("\n")[2]
    return text.removesuffix(_LAST[len(parent)])


def _dumped(data: JsonObject) -> str:
    stream = io.StringIO()
    dumper: Any = yaml.CSafeDumper(
        stream, default_flow_style=False, allow_unicode=True, width=100
    )
    try:
        dumper.open()
        dumper.serialize(_node(dumper, data))
        dumper.close()
    finally:
        dumper.dispose()
    return stream.getvalue()


def _node(dumper: Any, value: object) -> yaml.Node:
    # As `dumper.represent` does, in half the time: JSON has few types.
    if isinstance(value, str):
        # The library knows which words need quotes in YAML 1.1 only.
        style = "'" if reads_as_number(value) else None
        return yaml.ScalarNode("tag:yaml.org,2002:str", value, style=style)
    if isinstance(value, dict):
        pairs = [
            (_node(dumper, key), _node(dumper, each))
            for key, each in cast(dict[str, object], value).items()
        ]
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)
    if isinstance(value, list):
        nodes = [_node(dumper, each) for each in cast(list[object], value)]
        return yaml.SequenceNode("tag:yaml.org,2002:seq", nodes, flow_style=False)
    return dumper.represent_data(value)
