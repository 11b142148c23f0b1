"""Decodes a msg that msgspec refused, and keeps every field that fits.

The rules are those of responses (`decoding.repair`); only the classes differ. A value
that does not fit leaves its field at None, and `Event.extra` finds it in the raw frame
again. So one odd value costs one field and not the event.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import msgspec
from msgspec import inspect

from ...decoding.provenance import Received
from ...decoding.repair import Repair


class _EventRepair(Repair):
    """Repairs dataclasses too; msgspec's description of them has the same fields."""

    def value(self, value: object, kind: inspect.Type, path: str) -> object:
        """Repair a value of any type; see `Repair.value`."""
        if isinstance(kind, inspect.DataclassType):
            return self.struct(value, cast("inspect.StructType", kind), path)
        return super().value(value, kind, path)


@cache
def _described(kind: Any) -> inspect.Type:
    """Return msgspec's description of a type; cached, because it takes long."""
    return inspect.type_info(kind)


def repair_body(value: object, kind: Any) -> object:
    """Return a msg with every field that fits.

    Args:
        value: the msg as plain values.
        kind: the type that the event declares for it.

    Returns:
        An instance of `kind`, or None if the value cannot become one at all.
    """
    repaired = _EventRepair(Received(b"", None)).value(value, _described(kind), "msg")
    try:
        return msgspec.convert(repaired, kind)
    except msgspec.ValidationError:
        return None
