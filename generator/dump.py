"""Documents to text, as they are published."""

from __future__ import annotations

import io
import json
from typing import Any, cast

import msgspec
import yaml

from generator.load import JsonObject


def as_json(data: JsonObject) -> str:
    """Return JSON with one space of indent a level."""
    # json writes indents in Python; laying the text out afterwards takes a fifth.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return msgspec.json.format(text, indent=1) + "\n"


def as_yaml(data: JsonObject) -> str:
    """Return YAML with everything written out where it belongs, in its own order."""
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
        return yaml.ScalarNode("tag:yaml.org,2002:str", value)
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
