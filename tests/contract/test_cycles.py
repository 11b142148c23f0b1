"""Which rows garbage collection has to know: those in which a cycle can arise."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest

from yeastar_pseries import models
from yeastar_pseries._runtime.decoding.model import Answer, Model
from yeastar_pseries._runtime.events.frames.part import EventPart


def _classes() -> Iterator[type[msgspec.Struct]]:
    for module in pkgutil.iter_modules(models.__path__):
        held = vars(importlib.import_module(f"{models.__name__}.{module.name}"))
        for found in held.values():
            bases = getattr(found, "__bases__", None)
            if found is not Answer and bases in ((Model,), (EventPart,)):
                yield found


def _can_hold_any_of(kind: Any, above: frozenset[type]) -> bool:
    """Whether something of this type can hold an object of a type above it."""
    if kind is Any or get_origin(kind) is dict or kind in (dict, list, object):
        return True
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        hints = get_type_hints(kind)
        fields = [hints[name] for name in kind.__struct_fields__]
        return kind in above or any(
            _can_hold_any_of(each, above | {kind}) for each in fields
        )
    # The arguments of a Literal are values, and hold nothing.
    return any(_can_hold_any_of(part, above) for part in get_args(kind))


@pytest.mark.parametrize("cls", [*_classes()], ids=lambda cls: cls.__name__)
def test_only_where_a_cycle_can_arise_is_a_row_looked_at(
    cls: type[msgspec.Struct],
) -> None:
    assert cls.__struct_config__.gc == _can_hold_any_of(cls, frozenset())


def test_there_are_rows_of_both_kinds() -> None:
    kinds = [cls.__struct_config__.gc for cls in _classes()]
    assert kinds.count(False) > 150 and kinds.count(True) > 3


def test_a_class_of_your_own_can_be_looked_at() -> None:
    from yeastar_pseries.models.cdr import CdrRow

    class Followed(CdrRow, gc=True):
        follows: Any = None

    assert CdrRow.__struct_config__.gc is False
    assert Followed.__struct_config__.gc is True
