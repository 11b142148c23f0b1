"""YAML files to plain data, with the line of any place on demand.

Reading is fast (libyaml builds the data); positions are looked up only when a
problem has to be shown, by composing that one file again.
"""

from __future__ import annotations

import json
import math
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, cast

import yaml

from generator.cache import Cache, digest, toolchain_key

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
        self.message = message
        self.remedy = remedy
        super().__init__(f"{path}:{line}\n  wrong: {message}\n  write: {remedy}")


class _Loader(yaml.CSafeLoader):
    """Safe loader that refuses duplicate keys and what JSON cannot hold."""

    # Our own table: tags such as !!binary and !!set would make values that no
    # bundle can hold; dates stay text.
    yaml_constructors = {
        tag: constructor
        for tag, constructor in yaml.CSafeLoader.yaml_constructors.items()
        if tag is None
        or tag.rpartition(":")[2] in ("null", "bool", "int", "float", "str")
    }


def _mapping(loader: _Loader, node: yaml.MappingNode) -> JsonObject:
    # YAML lets the last of two equal keys win in silence; half a resource could
    # vanish that way.
    construct = cast(Any, loader).construct_object
    result: JsonObject = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise _refused("a key is not plain text", key_node)
        # `200:` and `1:` are written without quotes; JSON keys are text.
        key: str = key_node.value
        if key in result:
            raise _refused(f"the key {key!r} stands twice", key_node)
        result[key] = construct(value_node, deep=True)
    return result


def _sequence(loader: _Loader, node: yaml.SequenceNode) -> list[Any]:
    # Built at once, so that a list that holds itself is refused.
    return cast(Any, loader).construct_sequence(node, deep=True)


def _number(loader: _Loader, node: yaml.ScalarNode) -> float:
    value: float = cast(Any, loader).construct_yaml_float(node)
    if not math.isfinite(value):
        raise _refused(f"{node.value} is no number of JSON", node)
    return value


def _refused(message: str, node: yaml.Node) -> yaml.constructor.ConstructorError:
    return yaml.constructor.ConstructorError(None, None, message, node.start_mark)


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.add_constructor("tag:yaml.org,2002:seq", _sequence)
_Loader.add_constructor("tag:yaml.org,2002:float", _number)
_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


_parsed: ContextVar[Cache[str] | None] = ContextVar("_parsed", default=None)


@contextmanager
def yaml_cache(path: Path) -> Generator[None]:
    """Cache parsed files as JSON in a file at `path`: it reads ten times as fast."""
    cache = Cache[str](path)
    token = _parsed.set(cache)
    try:
        yield
    finally:
        _parsed.reset(token)
    cache.save()


def load(path: Path) -> Document:
    """Read one YAML file.

    Raises:
        LoadError: with the line and the remedy.
    """
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8")
    except FileNotFoundError:
        raise LoadError(
            path, 1, "there is no such file", "the right file name"
        ) from None
    except OSError as error:
        raise LoadError(
            path, 1, f"the file cannot be read: {error.strerror}", "a YAML file"
        ) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LoadError(
            path, line, "the file is not UTF-8", "the file saved as UTF-8"
        ) from None
    cache = _parsed.get()
    key = digest(toolchain_key("load.py", "pyyaml"), text) if cache else ""
    known = cache.get(key) if cache else None
    if known is not None:
        return Document(path, json.loads(known))
    data = _parse(path, text)
    if cache:
        cache.put(key, json.dumps(data))
    return Document(path, data)


def _parse(path: Path, text: str) -> JsonObject:
    try:
        data: object = yaml.load(text, Loader=_Loader)
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        raise LoadError(
            path, line, f"a character that YAML refuses: {error.reason}", "plain text"
        ) from None
    except RecursionError:
        raise LoadError(
            path, 1, "the file is nested too deep", "fewer levels"
        ) from None
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
    return cast(JsonObject, data)


def line_of(path: Path, pointer: Pointer) -> int:
    """Return the line of a place, or of the nearest parent that exists."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, ValueError, yaml.YAMLError):
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
