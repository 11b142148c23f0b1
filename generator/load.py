"""YAML files to plain data, with the line of any place on demand.

Reading is fast (libyaml builds the data); positions are looked up only when a
problem has to be shown, by composing that one file again.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, cast

import yaml

JsonObject: TypeAlias = dict[str, Any]
Pointer: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One spec file: where it is and what it holds."""

    path: Path
    data: JsonObject


class LoadError(Exception):
    """A file is missing, is not YAML, or is not a mapping."""

    def __init__(self, path: Path, line: int, message: str, remedy: str) -> None:
        self.path = path
        self.line = line
        super().__init__(f"{path}:{line}\n  wrong: {message}\n  write: {remedy}")


class _Loader(yaml.CSafeLoader):
    """Safe loader that refuses duplicate keys and keeps dates as text."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> JsonObject:
    # YAML lets the last of two equal keys win in silence; half a resource could
    # vanish that way.
    construct = cast(Any, loader).construct_object
    result: JsonObject = {}
    for key_node, value_node in node.value:
        key: object = construct(key_node, deep=True)
        key_text = key if isinstance(key, str) else _scalar_key(key_node, key)
        if key_text in result:
            raise yaml.constructor.ConstructorError(
                None, None, f"the key {key_text!r} stands twice", key_node.start_mark
            )
        result[key_text] = construct(value_node, deep=True)
    return result


def _scalar_key(node: yaml.Node, key: object) -> str:
    # `200:` and `1:` are written without quotes; JSON keys are text.
    return node.value if isinstance(node, yaml.ScalarNode) else str(key)


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def load(path: Path) -> Document:
    """Read one YAML file.

    Raises LoadError with the line and the remedy.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LoadError(
            path, 1, "there is no such file", "the right file name"
        ) from None
    try:
        data: object = yaml.load(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise LoadError(
            path,
            (mark.line + 1) if mark else 1,
            error.problem or str(error),
            "valid YAML; each key once",
        ) from None
    if not isinstance(data, dict):
        raise LoadError(path, 1, "the file is not a mapping", "keys with values")
    return Document(path, cast(JsonObject, data))


def line_of(path: Path, pointer: Pointer) -> int:
    """The line of a place, or of the nearest parent that exists."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError):
        return 1
    line = 1
    for part in pointer:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == str(part):
                    line = key.start_mark.line + 1
                    node = value
                    break
            else:
                return line
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            if part >= len(node.value):
                return line
            node = node.value[part]
            line = node.start_mark.line + 1
        else:
            return line
    return line
