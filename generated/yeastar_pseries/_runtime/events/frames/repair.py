# Made by `make generate` from generator/runtime/events/frames/repair.py; edits are lost.
"""Second try for a msg that msgspec refused: keep every field that fits.

The rules are those of responses (`repair`); only the classes differ. A value that does
not fit leaves its field at None, and `Event.extra` finds it in the raw frame again: one
odd value costs one field, never the event.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import msgspec
from msgspec import inspect

from ...decoding.provenance import Received
from ...decoding.repair import Repair


class _EventRepair(Repair):
    """Knows dataclasses too, which msgspec describes in the same terms."""

    def value(self, value: object, kind: inspect.Type, path: str) -> object:
        if isinstance(kind, inspect.DataclassType):
            return self.struct(value, cast("inspect.StructType", kind), path)
        return super().value(value, kind, path)


@cache
def _described(kind: Any) -> inspect.Type:
    return inspect.type_info(kind)


def repair(value: object, kind: Any) -> object:
    """The closest thing of type `kind` that plain `value` can become, or None."""
    fitted = _EventRepair(Received(b"", None)).value(value, _described(kind), "msg")
    try:
        return msgspec.convert(fitted, kind)
    except msgspec.ValidationError:
        return None
