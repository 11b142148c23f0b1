# Made by `make generate` from generator/runtime/calls/_async/downloads.py; edits are lost.
"""The second step of a download: from the URL that the PBX gave to the file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Callable
from pathlib import Path
from typing import cast

import msgspec

from ...atomic_file import PartFile, target_path
from ...decoding.provenance import origin_of
from ...decoding.struct_fields import attribute_of
from ...exceptions import DecodeError
from ...transport._sync.transport import Body
from ..operation import Operation


class DownloadContext(msgspec.Struct, frozen=True):
    """What a download must know to fetch its file.

    Attributes:
        operation: the call that gave the URL.
        open: opens a URL for reading.
        fail: raises the error of a body that ended early.
    """

    operation: Operation
    open: Callable[[Operation, str], Body]
    fail: Callable[[Operation, Body], None]


class Download:
    """A file on the PBX. The URL is valid for a limited time (recordings: 30 minutes).

    There is no limit for the whole transfer; silence longer than the client's timeout
    ends it.
    """

    __slots__ = ()

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Save the file.

        Args:
            path: file to write, replaced if it exists; or a folder, which gets a file
                of the name that the PBX tells.

        Returns:
            The path of the file. After an error there is no file, not even half of it.

        Raises:
            ApiError: the PBX refused.
            TransportError: the transfer broke off.
            OSError: the file cannot be written.
        """
        target = target_path(path, _file_name(self))
        context = _context(self)
        body = context.open(context.operation, _url(self, context))
        try:
            with PartFile(target) as part:
                for chunk in body.chunks():
                    part.write(chunk)
                context.fail(context.operation, body)
        finally:
            body.close()
        return target

    def read(self) -> bytes:
        """Return the whole file.

        Raises:
            ApiError: the PBX refused.
            TransportError: the transfer broke off.
        """
        return b"".join([chunk for chunk in self.iter_bytes()])

    def iter_bytes(self) -> Iterator[bytes]:
        """Iterate over the file in pieces as they come.

        Raises:
            ApiError: the PBX refused.
            TransportError: the transfer broke off; the pieces so far are incomplete.
        """
        context = _context(self)
        body = context.open(context.operation, _url(self, context))
        try:
            for chunk in body.chunks():
                yield chunk
            context.fail(context.operation, body)
        finally:
            body.close()


def _context(answer: object) -> DownloadContext:
    origin, _ = origin_of(answer)
    context = origin.received.context if origin is not None else None
    if not isinstance(context, DownloadContext):
        raise TypeError("this download was made by hand, not received from a PBX")
    return context


def _url(answer: object, context: DownloadContext) -> str:
    wire = context.operation.download or "download_resource_url"
    name = attribute_of(cast("type[msgspec.Struct]", type(answer)), wire)
    url = getattr(answer, name) if name is not None else None
    if not isinstance(url, str) or not url:
        raise DecodeError(
            f"{context.operation.id}: the answer holds no {wire}",
            operation=context.operation.id,
            path=context.operation.path,
        )
    return url


def _file_name(answer: object) -> str | None:
    """Return the name the PBX gives; else the end of the URL."""
    name = getattr(answer, "file", None)
    if isinstance(name, str) and name:
        return name
    return _url(answer, _context(answer)).partition("?")[0]
