"""Takes what may be given for a file that is uploaded.

Paths and open files are read while they are sent, and once more when the call has to be
repeated: when the token turns out expired, for one.
"""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from typing import Any, cast

from ..exceptions import InvalidArgumentError
from ..transfers.sources import FileSource, given, opened
from .operation import Operation
from .upload_types import Content
from .values.plain import Unfit, to_plain

# Bytes that are sent in one piece; more are sent as a file is.
_AT_ONCE = 1 << 20


def read_files(
    operation: Operation[Any],
    field: str,
    value: object,
    found: list[tuple[str, str, bytes | FileSource]],
) -> None:
    """Take what a file argument may be: path, bytes, open binary file, (name, one of them).

    Args:
        operation: the call.
        field: the argument.
        value: what was given for it, or a list of such.
        found: gets the files; what is in it has to be closed, after an error too.

    Raises:
        InvalidArgumentError: it is none of these, or has a name that cannot be sent.
        OSError: the file cannot be read.
    """
    place = f"{operation.id}(): {field}"
    for item in cast("list[object]", value) if isinstance(value, list) else [value]:
        name, content = _file(item, place, operation.id, field)
        found.append((field, name, content))
        _check_name(name, place, operation.id, field)


def named_files(
    files: Mapping[str, tuple[str, Content]],
    parts: list[tuple[str, str, bytes | FileSource]],
) -> None:
    """Take the files of a call that nothing describes; `parts` as `found` above.

    Raises:
        InvalidArgumentError: they are not given as field name to (file name, content).
        OSError: a file cannot be read.
    """
    fields = cast("object", files)
    items = files.items() if isinstance(fields, Mapping) else [("", fields)]
    for field, offer in cast("list[tuple[object, object]]", items):
        listed = isinstance(offer, (list, tuple))
        pair = cast("tuple[object, ...]", offer) if listed else ()
        content = None
        if isinstance(field, str) and len(pair) == 2 and isinstance(pair[0], str):
            content = _content(pair[1], "files", None, "files")
        if content is None:
            raise InvalidArgumentError(
                "files must be a dict of field name to (file name, content); a content"
                " is bytes, a Path, or a file opened in binary mode",
                argument="files",
            )
        name = cast("tuple[str, object]", pair)[0]
        parts.append((cast("str", field), name, content))
        for text in (cast("str", field), name):
            _check_name(text, "files", None, "files")


def _check_name(name: str, where: str, operation: str | None, argument: str) -> None:
    # A path may hold bytes that are no UTF-8, which Python keeps as half surrogates.
    try:
        to_plain(name)
    except Unfit as unfit:
        text = f"{where}: the name of the file {unfit.reason}; give (name, bytes)"
    else:
        return
    raise InvalidArgumentError(text, operation=operation, argument=argument)


def _file(
    value: object, place: str, operation: str, argument: str
) -> tuple[str, bytes | FileSource]:
    """Return the name and the content of one file."""
    content: bytes | FileSource | None = None
    name = argument
    if isinstance(value, tuple):
        pair = cast("tuple[object, ...]", value)
        if len(pair) == 2 and isinstance(pair[0], str):
            name = pair[0]
            content = _content(pair[1], place, operation, argument)
    elif isinstance(value, (str, os.PathLike)):
        path = os.fsdecode(cast("str | os.PathLike[str]", value))
        name = os.path.basename(path)
        content = opened(path, place, operation, argument)
    else:
        content = _content(value, place, operation, argument)
        told = getattr(value, "name", None)
        if isinstance(told, str):
            name = os.path.basename(told)
    if content is not None:
        return name, content
    kind = type(cast("object", value)).__name__
    raise InvalidArgumentError(
        f"{place} is a {kind}; allowed: a path, bytes, a file opened in binary mode,"
        " (name, one of these; a path as a Path)",
        operation=operation,
        argument=argument,
    )


def _content(
    value: object, place: str, operation: str | None, argument: str
) -> bytes | FileSource | None:
    """Return what is to be sent; None for what is no content. A text is none here."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        content = bytes(cast("bytes", value))
        if len(content) < _AT_ONCE:
            return content
        # What is handed over at once is copied on its way.
        return given(io.BytesIO(content), place, operation, argument)
    if isinstance(value, os.PathLike):
        path = os.fsdecode(cast("os.PathLike[str]", value))
        return opened(path, place, operation, argument)
    return given(value, place, operation, argument)
