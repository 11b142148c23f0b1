"""What a YAML file may hold: what JSON can, read alike by every version of YAML.

YAML 1.1 and 1.2 disagree on what some words without quotes are: `010` is 8 or 10, `18:00`
is 1080 or a text, `on` is true or a text. Tools read the spec by either, so such a word
is refused. So is what no program could work off: values of endless depth, aliases of
aliases that multiply, numbers of thousands of digits.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar, cast

import yaml

JsonObject: TypeAlias = dict[str, Any]

N = TypeVar("N", bound=yaml.Node)

_TAG = "tag:yaml.org,2002:"
_MOST_LEVELS = 100
# With every alias written out, in characters; the largest file of ours has a twentieth.
_MOST_CHARACTERS = 10_000_000
_PER_NODE = 20

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z|0x[0-9a-fA-F]+\Z")
_NUMBER_OF_1_2 = re.compile(
    r"[-+]?(?:[0-9]+|0o[0-7]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)\Z"
)
_FIRST = frozenset("+-.0123456789")
_DIGITS = 20


class Refused(yaml.constructor.ConstructorError):
    """A value that is valid YAML, and no value of a spec."""

    def __init__(self, message: str, remedy: str, node: yaml.Node) -> None:
        super().__init__(None, None, message, node.start_mark)
        self.remedy = remedy


class SpecLoader(yaml.CSafeLoader):
    """Safe loader that refuses duplicate keys and what JSON cannot hold."""

    # Our own table: tags such as !!binary and !!set would make values that no
    # bundle can hold; dates stay text.
    yaml_constructors = {None: yaml.CSafeLoader.yaml_constructors[None]}

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self._level = 0
        self.sizes: dict[int, int] = {}
        """Characters of each list and mapping, by the identity of its node."""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        # The parser calls itself for each level, in C, and would end the process.
        self._level += 1
        if self._level > _MOST_LEVELS:
            raise Refused("the file is nested too deep", "fewer levels", current_node)

    def ascend_resolver(self) -> None:
        self._level -= 1

    def measure(self, node: yaml.CollectionNode, children: list[yaml.Node]) -> None:
        """Note the size of a list or a mapping, its children written out.

        Raises:
            Refused: it is too large.
        """
        size = _PER_NODE + sum(
            (
                len(cast(str, child.value)) + _PER_NODE
                if isinstance(child, yaml.ScalarNode)
                else self.sizes[id(child)]
            )
            for child in children
        )
        if size > _MOST_CHARACTERS:
            message = "with every alias written out this is too large"
            raise Refused(message, "fewer aliases of aliases", node)
        self.sizes[id(node)] = size


def _mapping(loader: SpecLoader, node: yaml.MappingNode) -> JsonObject:
    # YAML lets the last of two equal keys win in silence; half a resource could
    # vanish that way.
    construct = cast(Any, loader).construct_object
    result: JsonObject = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise Refused("a key is not plain text", "a key that is text", key_node)
        # `200:` and `1:` are written without quotes; JSON keys are text.
        key: str = key_node.value
        if key in result:
            raise Refused(
                f"the key {key!r} stands twice", "valid YAML; each key once", key_node
            )
        result[key] = construct(value_node, deep=True)
    loader.measure(node, [part for pair in node.value for part in pair])
    return result


def _sequence(loader: SpecLoader, node: yaml.SequenceNode) -> list[Any]:
    # Built at once, so that a list that holds itself is refused.
    result: list[Any] = cast(Any, loader).construct_sequence(node, deep=True)
    loader.measure(node, node.value)
    return result


def _integer(_: SpecLoader, node: yaml.ScalarNode) -> int:
    text = cast(str, node.value)
    if not _INTEGER.match(text):
        raise _ambiguous(node)
    # Python reads no number of thousands of digits, JSON has none above 64 bits.
    if len(text) <= _DIGITS:
        value = int(text, 16 if text.startswith("0x") else 10)
        if -(2**63) <= value < 2**64:
            return value
    raise Refused(
        f"{_shown(text)} is no integer of 64 bits", "a smaller number, or quotes", node
    )


def _float(loader: SpecLoader, node: yaml.ScalarNode) -> float:
    if "_" in node.value or ":" in node.value:
        raise _ambiguous(node)
    try:
        value: float = cast(Any, loader).construct_yaml_float(node)
    except (ValueError, IndexError):  # `!!float` before any text
        value = math.nan
    if not math.isfinite(value):
        raise Refused(
            f"{_shown(node.value)} is no number of JSON", "a finite number", node
        )
    return value


def _flag(_: SpecLoader, node: yaml.ScalarNode) -> bool:
    if node.value.lower() not in ("true", "false"):
        raise _ambiguous(node)
    return node.value.lower() == "true"


def _text(loader: SpecLoader, node: yaml.ScalarNode) -> str:
    text = cast(str, node.value)
    # A number of YAML 1.2 that is none of 1.1, such as 08 or 1e3.
    if not node.style and reads_as_number(text):
        plain = cast(Any, loader).resolve(yaml.ScalarNode, text, (True, False))
        if plain == f"{_TAG}str":
            raise _ambiguous(node)
    return text


def reads_as_number(text: str) -> bool:
    """Return whether YAML 1.2 takes a text without quotes for a number."""
    return text[:1] in _FIRST and _NUMBER_OF_1_2.match(text) is not None


def _nothing(_: SpecLoader, node: yaml.ScalarNode) -> None:
    if node.value not in ("", "~", "null", "Null", "NULL"):
        raise Refused(f"{_shown(node.value)} is not null", "null", node)


def _ambiguous(node: yaml.ScalarNode) -> Refused:
    return Refused(
        f"{_shown(node.value)} is one thing in YAML 1.1 and another in 1.2",
        "quotes around text; numbers in plain digits; true or false",
        node,
    )


def _shown(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:20]}... ({len(text)} characters)"


def _of_kind(kind: type[N], construct: Callable[[SpecLoader, N], object]) -> Any:
    """Return the constructor for a tag that may be written before anything."""

    def constructor(loader: SpecLoader, node: yaml.Node) -> object:
        if not isinstance(node, kind):
            raise Refused(f"{node.tag} does not fit", "the value without a tag", node)
        return construct(loader, node)

    return constructor


SpecLoader.yaml_constructors |= {
    f"{_TAG}map": _of_kind(yaml.MappingNode, _mapping),
    f"{_TAG}seq": _of_kind(yaml.SequenceNode, _sequence),
    f"{_TAG}int": _of_kind(yaml.ScalarNode, _integer),
    f"{_TAG}float": _of_kind(yaml.ScalarNode, _float),
    f"{_TAG}bool": _of_kind(yaml.ScalarNode, _flag),
    f"{_TAG}str": _of_kind(yaml.ScalarNode, _text),
    f"{_TAG}null": _of_kind(yaml.ScalarNode, _nothing),
}
SpecLoader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != f"{_TAG}timestamp"]
    for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
