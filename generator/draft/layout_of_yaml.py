"""How values are written into the spec: as people write it there.

Short ones stand in a line, `{type: string, description: ...}`; long ones and those that
hold others of some size get a line for each key.
"""

from __future__ import annotations

import re
from typing import cast

from generator.load import JsonObject
from generator.yaml_values import reads_as_number

WIDTH = 120
_PLAIN = re.compile(r"[A-Za-z_/.][A-Za-z0-9_./+() @;=*-]*(?:#/[A-Za-z0-9_./-]*)?\Z")
# Outside of flow style these are text, too.
_PLAIN_IN_BLOCK = re.compile(r"[A-Za-z_/.](?:[A-Za-z0-9_./+() @;,'`=*-]|:(?=\S))*\Z")
_KEY = re.compile(r"[A-Za-z_/$][A-Za-z0-9_./-]*\Z")
_WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"))
_FIRMWARE = re.compile(r"[0-9]+(?:\.[0-9]+)+\Z")
# A mapping that has one of these is never put into one line.
_BLOCK = frozenset(
    (
        "properties",
        "allOf",
        "content",
        "responses",
        "operationId",
        "payload",
        "code",
        "application/json",
    )
)
# A list below one of these has a line for each entry.
_LISTS = frozenset(("parameters", "allOf", "x-note"))


def scalar(value: object) -> str:
    """Return a value that is no list and no mapping, quoted if it has to be."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    text = str(value)
    if _FIRMWARE.match(text):
        return f'"{text}"'
    if "\n" in text or not text.isprintable():
        return _escaped(text)
    if _PLAIN.match(text) and _is_text(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _escaped(text: str) -> str:
    made = "".join(
        (
            each
            if each.isprintable() and each not in '"\\'
            else f"\\U{ord(each):08x}" if each not in '"\\' else f"\\{each}"
        )
        for each in text
    )
    return f'"{made}"'


def key_text(key: str) -> str:
    """Return a key of a mapping."""
    if _KEY.match(key) and key.lower() not in _WORDS:
        return key
    return "'" + key.replace("'", "''") + "'" if key.isprintable() else _escaped(key)


def flow(value: object) -> str:
    """Return a value in one line."""
    if isinstance(value, dict):
        inner = (
            f"{key_text(key)}: {flow(child)}"
            for key, child in cast(JsonObject, value).items()
        )
        return "{" + ", ".join(inner) + "}"
    if isinstance(value, list):
        items = cast(list[object], value)
        return "[" + ", ".join(flow(each) for each in items) + "]"
    return scalar(value)


def entry(key: str, value: object, indent: int) -> list[str]:
    """Return the lines of one key of a mapping in block style."""
    head = f"{' ' * indent}{key_text(key)}:"
    if not _needs_block(key, value):
        line = f"{head} {_in_block(value)}"
        if len(line) <= WIDTH or not isinstance(value, dict | list):
            return [line]
    if isinstance(value, dict):
        return [head, *block(cast(JsonObject, value), indent + 2)]
    lines = [head]
    for each in cast(list[object], value):
        lines += item(each, indent + 2)
    return lines


def _in_block(value: object) -> str:
    if isinstance(value, str) and _PLAIN_IN_BLOCK.match(value) and _is_text(value):
        return value
    return flow(value)


def _is_text(text: str) -> bool:
    """Return whether a text without quotes is text for every version of YAML."""
    return (
        text == text.strip()
        and text.lower() not in _WORDS
        and not reads_as_number(text)
        and not re.match(r"\.(inf|nan)\Z", text, re.IGNORECASE)
    )


def item(value: object, indent: int) -> list[str]:
    """Return the lines of one entry of a list in block style."""
    line = f"{' ' * indent}- {flow(value)}"
    if not isinstance(value, dict) or not (
        _needs_block("", cast(object, value)) or len(line) > WIDTH
    ):
        return [line]
    first, *rest = block(cast(JsonObject, value), indent + 2)
    return [f"{' ' * indent}- {first.lstrip()}", *rest]


def block(value: JsonObject, indent: int) -> list[str]:
    """Return the lines of a mapping, a key after another."""
    lines: list[str] = []
    for key, child in value.items():
        lines += entry(key, child, indent)
    return lines


def _needs_block(key: str, value: object) -> bool:
    if isinstance(value, list):
        return key in _LISTS and value != []
    if not isinstance(value, dict) or value == {}:
        return False
    mapping = cast(JsonObject, value)
    return (
        key == "properties"
        or bool(_BLOCK & set(mapping))
        or any(_needs_block(name, child) for name, child in mapping.items())
    )
