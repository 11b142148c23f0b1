# Made by `make generate` from generator/runtime/calls/_async/downloads.py; edits are lost.
"""The second step of a download: from the URL that the PBX gave to the file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import msgspec

from ...atomic_file import PartFile, target_path
from ...decoding.provenance import Continuation, continuation_of
from ...decoding.struct_fields import attribute_of
from ...exceptions import DecodeError
from ...transport._sync.transport import Body
from ..operation import Operation

if TYPE_CHECKING:
    from .caller import Caller


class DownloadContext(Continuation):
    """How a download goes on: from the answer with the URL to the file.

    Attributes:
        operation: the call that gave the URL.
        caller: opens it.
    """

    operation: Operation[Any]
    caller: Caller

    def __repr__(self) -> str:
        return f"DownloadContext({self.operation.id})"

    def open(self, location: str) -> Body:
        """Open the URL for reading; raises as `Caller.open_file`."""
        return self.caller.open_file(self.operation, location)

    def check_end(self, body: Body) -> None:
        """Raise the error of a transfer that broke off; nothing if it is complete."""
        failure = body.failure or body.shortfall
        if failure is not None:
            raise failure.error(
                operation=self.operation.id,
                path=self.operation.path,
                attempts=1,
                elapsed=body.elapsed,
                maybe_applied=False,
            )


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
                of the name that the PBX tells. A link is replaced, not followed; what
                is no file, such as a device or a pipe, is left alone.

        Returns:
            The path of the file. After an error there is no file, not even half of it.

        Raises:
            ApiError: the PBX refused.
            TransportError: the transfer broke off.
            OSError: the file cannot be written, or the path is that of something else.
        """
        target = target_path(path, _file_name(self))
        context = _context(self)
        body = context.open(_url(self, context))
        try:
            with PartFile(target) as part:
                for chunk in body.chunks():
                    part.write(chunk)
                context.check_end(body)
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
        body = context.open(_url(self, context))
        try:
            for chunk in body.chunks():
                yield chunk
            context.check_end(body)
        finally:
            body.close()


def _context(answer: object) -> DownloadContext:
    context = continuation_of(answer)
    if not isinstance(context, DownloadContext):
        raise TypeError(
            "this download was made by hand or pickled: there is no client to fetch it"
        )
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
