# Made by `make generate` from generator/runtime/calls/uploads.py; edits are lost.
"""Reads what may be given for a file that is uploaded.

Whole files, into memory: an upload must be sent again when the token turns out expired.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, cast

from ..exceptions import InvalidArgumentError
from .operation import Operation
from .values.plain import Unfit, to_plain


def read_files(
    operation: Operation[Any], field: str, value: object
) -> list[tuple[str, str, bytes]]:
    """Read what a file argument may be: path, bytes, (name, bytes), open binary file.

    Raises:
        InvalidArgumentError: it is none of these, or has a name that cannot be sent.
        OSError: the file cannot be read.
    """
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    found = [_read_file(operation, field, item) for item in items]
    for _, name, _ in found:
        _check_name(name, f"{operation.id}(): {field}", operation.id, field)
    return found


def named_files(
    files: Mapping[str, tuple[str, bytes]],
) -> list[tuple[str, str, bytes]]:
    """Return the parts for the files of a call that nothing describes.

    Raises:
        InvalidArgumentError: they are not given as field name to (file name, content).
    """
    parts: list[tuple[str, str, bytes]] = []
    fields = cast("object", files)
    items = files.items() if isinstance(fields, Mapping) else [("", fields)]
    for field, given in cast("list[tuple[object, object]]", items):
        listed = isinstance(given, (list, tuple))
        pair = cast("tuple[object, ...]", given) if listed else ()
        if not (
            isinstance(field, str)
            and len(pair) == 2
            and isinstance(pair[0], str)
            and isinstance(pair[1], bytes)
        ):
            raise InvalidArgumentError(
                "files must be a dict of field name to (file name, bytes)",
                argument="files",
            )
        for name in (field, pair[0]):
            _check_name(name, "files", None, "files")
        parts.append((field, pair[0], pair[1]))
    return parts


def _check_name(name: str, where: str, operation: str | None, argument: str) -> None:
    # A path may hold bytes that are no UTF-8, which Python keeps as half surrogates.
    try:
        to_plain(name)
    except Unfit as unfit:
        text = f"{where}: the name of the file {unfit.reason}; give (name, bytes)"
    else:
        return
    raise InvalidArgumentError(text, operation=operation, argument=argument)


def _read_file(
    operation: Operation[Any], field: str, value: object
) -> tuple[str, str, bytes]:
    if isinstance(value, tuple):
        pair = cast("tuple[object, ...]", value)
        if len(pair) == 2 and isinstance(pair[0], str):
            content = pair[1] if isinstance(pair[1], bytes) else _read(pair[1])
            if content is not None:
                return field, pair[0], content
    elif isinstance(value, (bytes, bytearray, memoryview)):
        return field, field, bytes(cast("bytes", value))
    elif isinstance(value, (str, os.PathLike)):
        path = os.fsdecode(cast("str | os.PathLike[str]", value))
        with open(path, "rb") as opened:
            return field, os.path.basename(path), opened.read()
    else:
        content = _read(value)
        if content is not None:
            name = getattr(value, "name", field)
            name = os.path.basename(name) if isinstance(name, str) else field
            return field, name, content
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
