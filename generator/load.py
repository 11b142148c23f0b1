"""YAML files to plain data, with the line of any place on demand.

Reading is fast (libyaml builds the data); positions are looked up only when a
problem has to be shown, by composing that one file again.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias, cast

import msgspec
import yaml

from generator.cache import Cache, digest, toolchain_key
from generator.yaml_values import JsonObject, Refused, SpecLoader

Pointer: TypeAlias = tuple[str | int, ...]


_REMEDIES = {
    "tab character": "spaces in place of the tab",
    r"'\t'": "spaces in place of the tab",
    "cannot start any token": "quotes around text that begins with a sign",
    "mapping values are not allowed": (
        "quotes around text with a colon, or the indent of the keys beside it"
    ),
    "did not find expected key": (
        "here and in the lines above: the indent of the keys beside it, two spaces"
        " more than what holds them"
    ),
    "did not find expected '-' indicator": "a list's - in one column, or fewer spaces",
    "did not find expected ',' or": (
        "a comma between two entries, and quotes around text with a comma or brackets"
    ),
    "could not find expected ':'": "a colon behind the key, or the indent of the text",
    "did not find expected alphabetic": "quotes around text that begins with * or &",
    "undefined alias": "quotes around text that begins with * or &",
}


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
    key = (
        digest(toolchain_key("load.py", "yaml_values.py", "pyyaml"), text)
        if cache
        else ""
    )
    known = cache.get(key) if cache else None
    if known is not None:
        return Document(path, msgspec.json.decode(known))
    data = _parse(path, text)
    if cache:
        cache.put(key, msgspec.json.encode(data).decode())
    return Document(path, data)


def _parse(path: Path, text: str) -> JsonObject:
    try:
        data: object = yaml.load(text, Loader=SpecLoader)
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        raise LoadError(
            path, line, f"a character that YAML refuses: {error.reason}", "plain text"
        ) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = error.problem or str(error)
        remedy = error.remedy if isinstance(error, Refused) else _remedy(said)
        raise LoadError(path, (mark.line + 1) if mark else 1, said, remedy) from None
    if not isinstance(data, dict):
        raise LoadError(path, 1, "the file is not a mapping", "keys with values")
    return cast(JsonObject, data)


def _remedy(said: str) -> str:
    """Return what to write where libyaml stumbles; it says only what it looked for."""
    for words, remedy in _REMEDIES.items():
        if words in said:
            return remedy
    return "valid YAML; each key once"


@lru_cache(maxsize=4)
def _composed(text: str) -> Any:
    # A file with many problems is asked for the line of each.
    return yaml.compose(text, Loader=SpecLoader)


def line_of(path: Path, pointer: Pointer) -> int:
    """Return the line of a place, or of the nearest parent that exists."""
    try:
        node = _composed(path.read_text(encoding="utf-8"))
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
