# Made by `make generate` from generator/runtime/calls/argument_errors.py; edits are lost.
"""Says in words why an argument was refused, and what is allowed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from msgspec import inspect

from ..clock.wire_times import WORDS
from ..decoding.struct_fields import info
from ..exceptions import InvalidArgumentError
from ..redact import MASK, is_secret, redact_text, redact_value, shorten
from . import msgspec_text
from .argument_types import kinds, member, members
from .operation import Operation
from .values.plain import Unfit


def refusal(
    operation: Operation[Any], values: Mapping[str, object], problem: str
) -> InvalidArgumentError:
    """Return the error for arguments that msgspec refused.

    Args:
        operation: the call.
        values: what was to be sent.
        problem: msgspec's message.

    Raises:
        InvalidArgumentError: what lacks inside of an argument is there, misspelt.
    """
    path, reason, missing = msgspec_text.read(problem)
    steps = msgspec_text.steps(path)
    name = steps[0] if steps else missing
    text = f"{operation.id}()"
    if missing:
        if path and operation.arguments is not None:
            from .values.names import refuse_misspelt

            # What lacks may be there under a name that is almost right.
            refuse_misspelt(operation, values)
        inside = f" of {path.lstrip('.')}" if path else ""
        text += f": {missing}{inside} is required"
        return InvalidArgumentError(text, operation=operation.id, argument=name)
    text += f": {path.lstrip('.') or 'arguments'}"
    given, leaf = _look_up(values, steps)
    hidden = any(is_secret(step, operation.secrets) for step in steps)
    if path:
        text += f" is {MASK if hidden else _shown(given, operation.secrets)}"
    allowed = _allowed_at(operation, steps)
    if allowed:
        text += f"; allowed: {allowed}"
    elif not (hidden and leaf is not None and str(leaf) in reason):
        text += f": {reason}"
    return InvalidArgumentError(text, operation=operation.id, argument=name)


def _shown(given: object, secrets: frozenset[str]) -> str:
    """Return a value for a message: a secret may lie inside of what is of a wrong type."""
    if isinstance(given, str):
        return shorten(redact_text(given, secrets))
    return shorten(redact_value(given, secrets))


def unfit_argument(
    operation: Operation[Any], name: str, unfit: Unfit
) -> InvalidArgumentError:
    """Return the error for a value that nothing can be sent for.

    Args:
        operation: the call.
        name: wire name of the argument.
        unfit: what is wrong, and where inside.
    """
    text = f"{operation.id}(): {unfit.path(name)} {unfit.reason}"
    if unfit.other and operation.arguments is not None:
        steps = [name, *map(str, reversed(unfit.steps))]
        allowed = _allowed_at(operation, steps)
        text += f"; allowed: {allowed}" if allowed else ""
    return InvalidArgumentError(text, operation=operation.id, argument=name)


def _look_up(values: object, steps: list[str]) -> tuple[Any, Any]:
    """Follow msgspec's path as far as it goes."""
    value: Any = values
    for part in steps:
        if isinstance(value, Mapping) and part in value:
            value = cast("Any", value)[part]
        elif isinstance(value, list) and part.isdigit():
            value = cast("Any", value)[int(part)]
        else:
            return cast("Any", value), None
    return value, value


def _kind_at(operation: Operation[Any], steps: list[str]) -> inspect.Type | None:
    assert operation.arguments is not None
    kind: inspect.Type = info(operation.arguments)
    for part in steps:
        struct = member(kind, inspect.StructType)
        listed = member(kind, inspect.ListType)
        if listed is not None and (part.isdigit() or not part.strip(".")):
            kind = listed.item_type
        elif struct is not None and part in kinds(struct.cls):
            kind = kinds(struct.cls)[part]
        else:
            return None
    return kind


def _allowed_at(operation: Operation[Any], steps: list[str]) -> str:
    """Say in words what may stand in a place; empty where nothing is known."""
    kind = _kind_at(operation, steps)
    allowed = _allowed(kind) if kind is not None else ""
    if allowed and len(steps) == 1:
        allowed += WORDS.get((operation.times or {}).get(steps[0], ""), "")
        allowed += ", a list of values" if steps[0] in (operation.joined or {}) else ""
    return allowed


def _allowed(kind: inspect.Type) -> str:
    """Say in words what an argument may be."""
    parts: list[str] = []
    words = _words(kind)
    for part in members(kind):
        if isinstance(part, inspect.LiteralType):
            parts.extend(repr(value) for value in part.values)
        elif isinstance(part, (inspect.IntType, inspect.FloatType)):
            word = "an integer" if isinstance(part, inspect.IntType) else "a number"
            parts.append(word + _bounds(part))
        elif isinstance(part, inspect.StrType):
            form = f" ({words})" if words and part.pattern is not None else ""
            parts.append("a string" + _lengths(part, told=bool(form)) + form)
        elif isinstance(part, inspect.BoolType):
            parts.append("True or False")
        elif isinstance(part, inspect.ListType):
            parts.append("a list" + _lengths(part))
        elif isinstance(part, inspect.StructType):
            parts.append(f"a {part.cls.__name__}")
        elif isinstance(part, inspect.DictType):
            parts.append("a dict")
        elif isinstance(part, inspect.NoneType):
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


def _words(kind: inspect.Type) -> str:
    """Return the spec's words for the form of a text; empty where it has no pattern."""
    if isinstance(kind, inspect.Metadata):
        schema: dict[str, object] = cast("Any", kind).extra_json_schema or {}
        told = schema.get("description")
        return told if isinstance(told, str) else _words(kind.type)
    if isinstance(kind, inspect.UnionType):
        return next((told for each in kind.types if (told := _words(each))), "")
    return ""


def _lengths(kind: inspect.StrType | inspect.ListType, *, told: bool = False) -> str:
    limits = [
        f"{word} {value}"
        for word, value in (("at least", kind.min_length), ("at most", kind.max_length))
        if value is not None
    ]
    text = f" of {' and '.join(limits)} in length" if limits else ""
    if isinstance(kind, inspect.StrType) and kind.pattern is not None and not told:
        text += f" matching {kind.pattern}"
    return text
