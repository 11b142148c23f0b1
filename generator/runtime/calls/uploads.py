"""Reads what may be given for a file that is uploaded.

Whole files, into memory: an upload must be sent again when the token turns out expired.
"""

from __future__ import annotations

import os
from typing import Any, cast

from ..exceptions import InvalidArgumentError
from .operation import Operation


def read_files(
    operation: Operation[Any], field: str, value: object
) -> list[tuple[str, str, bytes]]:
    """Read what a file argument may be: path, bytes, (name, bytes), open binary file."""
    if isinstance(value, list):
        items = cast("list[object]", value)
        return [entry for v in items for entry in read_files(operation, field, v)]
    if isinstance(value, tuple):
        pair = cast("tuple[object, ...]", value)
        if len(pair) == 2 and isinstance(pair[0], str):
            content = pair[1] if isinstance(pair[1], bytes) else _read(pair[1])
            if content is not None:
                return [(field, pair[0], content)]
    elif isinstance(value, (bytes, bytearray, memoryview)):
        return [(field, field, bytes(cast("bytes", value)))]
    elif isinstance(value, (str, os.PathLike)):
        path = os.fspath(cast("str | os.PathLike[str]", value))
        with open(path, "rb") as opened:
            return [(field, os.path.basename(path), opened.read())]
    else:
        content = _read(value)
        if content is not None:
            name = getattr(value, "name", field)
            name = os.path.basename(name) if isinstance(name, str) else field
            return [(field, name, content)]
    given = type(cast("object", value)).__name__
    raise InvalidArgumentError(
        f"{operation.id}(): {field} is a {given}; allowed: a path, bytes,"
        " (name, bytes), or a file opened in binary mode",
        operation=operation.id,
        argument=field,
    )


def _read(value: object) -> bytes | None:
    read = getattr(value, "read", None)
    content = read() if callable(read) else None
    return content if isinstance(content, bytes) else None
