# Made by `make generate` from generator/runtime/calls/_async/downloads.py; edits are lost.
"""The second step of a download: from the URL that the PBX gave to the file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import msgspec

from ... import checks
from ...atomic_file import PartFile, target_path
from ...concurrency.deadline import Deadline
from ...decoding.provenance import Continuation, continuation_of
from ...decoding.struct_fields import attribute_of
from ...exceptions import DecodeError
from ...retry.rules import RetryRules
from ...transfers._sync.transfer import Transfer
from ...transfers.progress import Progress, report, check_progress
from ...transport._sync.transport import Body
from ..operation import Operation

if TYPE_CHECKING:
    from ...transfers._sync.waiting import Waiting
    from ...transfers.matching import Located
    from .caller import Caller


class DownloadContext(Continuation):
    """How a download goes on: from the answer with the URL to the file.

    Attributes:
        operation: the call that gave the URL.
        caller: opens it.
        rules: what is tried again.
        retries: how often a transfer that broke off is continued.
        waiting: waits for a file that is still made; None where none is.
        located: what that has found.
    """

    operation: Operation[Any]
    caller: Caller
    rules: RetryRules
    retries: int
    waiting: Waiting | None = None
    located: Located | None = None

    def __repr__(self) -> str:
        return f"DownloadContext({self.operation.id})"

    def open(
        self, location: str, headers: Mapping[str, str], deadline: Deadline
    ) -> Body:
        """Open the URL for reading; raises as `Caller.open_file`."""
        return self.caller.open_file(self.operation, location, headers, deadline)


class Download:
    """A file on the PBX. The URL is valid for a limited time (recordings: 30 minutes).

    A transfer that breaks off is continued by itself, at most as often as the client's
    `retries` say: where the PBX gives a part of the same file, by the rest, else from
    the beginning. Whether a PBX gives parts is not documented. Silence longer than the
    client's timeout breaks a transfer off.
    """

    __slots__ = ()

    def save(
        self,
        path: str | os.PathLike[str],
        *,
        progress: Progress | None = None,
        resume: bool = False,
        timeout: float | None = None,
    ) -> Path:
        """Save the file.

        Args:
            path: file to write, replaced if it exists; or a folder, which gets a file
                of the name that the PBX tells. A link is replaced, not followed; what
                is no file, such as a device or a pipe, is left alone.
            progress: called after each piece with the bytes so far and the bytes in
                total (None while the PBX has not told); it may be with a
                Client. The bytes so far fall when the file has to begin anew. An
                error that it raises ends the transfer.
            resume: True keeps what came before an error, as `.<name>.part` with
                `.<name>.part.json` beside the file, and goes on there the next time, also
                with a new URL and in another process. Only where the PBX identifies
                the file by an ETag or a Last-Modified header; else nothing is kept.
            timeout: total seconds of the transfer, retries included; None for no
                limit, so that only silence ends it.

        Returns:
            The path of the file. After an error there is no file, not even half of it,
            but for what `resume` keeps.

        Raises:
            ApiError: the PBX refused.
            TransportError: the transfer broke off; RequestTimeoutError after `timeout`.
            OSError: the file cannot be written, or the path is that of something else;
                BlockingIOError when another transfer saves there with resume too.
        """
        deadline = _deadline(timeout)
        check_progress(progress)
        target = target_path(path, _file_name(self))
        context = _context(self)
        url = _url(self, context)
        kept = None
        if resume:
            from ...transfers.parts import KeptPart

            kept = KeptPart(target)
        with kept or PartFile(target) as part:
            begun = None if kept is None else kept.begun
            transfer = Transfer(context, url, deadline, begun=begun)
            size = transfer.position
            try:
                while (piece := transfer.piece()) is not None:
                    at, chunk = piece
                    if kept is not None:
                        kept.note(transfer.version)
                    if at != size:
                        part.cut(at)
                    part.write(chunk)
                    size = transfer.position
                    if progress is not None:
                        report(progress, size, transfer.total)
                # It may have begun anew and be empty now.
                part.cut(transfer.position)
                if progress is not None and not transfer.position:
                    report(progress, 0, transfer.total)
            finally:
                transfer.close()
        return target

    def read(self, *, timeout: float | None = None) -> bytes:
        """Return the whole file.

        Args:
            timeout: as of `save`.

        Raises:
            ApiError: the PBX refused.
            TransportError: the transfer broke off.
        """
        context = _context(self)
        transfer = Transfer(context, _url(self, context), _deadline(timeout))
        pieces: list[bytes] = []
        try:
            while (piece := transfer.piece()) is not None:
                if not piece[0]:
                    pieces.clear()
                pieces.append(piece[1])
        finally:
            transfer.close()
        return b"".join(pieces) if transfer.position else b""

    def iter_bytes(self, *, timeout: float | None = None) -> Iterator[bytes]:
        """Iterate over the file in pieces as they come.

        A transfer that breaks off is continued by the rest only: what was given out
        cannot be taken back.

        Args:
            timeout: as of `save`; what you do between the pieces counts too.

        Raises:
            ApiError: the PBX refused.
            TransportError: the transfer broke off; the pieces so far are incomplete.
        """
        context = _context(self)
        deadline = _deadline(timeout)
        transfer = Transfer(context, _url(self, context), deadline, forward=True)
        try:
            while (piece := transfer.piece()) is not None:
                yield piece[1]
        finally:
            transfer.close()


def _deadline(timeout: float | None) -> Deadline:
    if timeout is not None:
        checks.seconds("timeout", timeout)
    return Deadline(timeout)


def _context(answer: object) -> DownloadContext:
    context = continuation_of(answer)
    if not isinstance(context, DownloadContext):
        raise TypeError(
            "this download was made by hand or pickled: there is no client to fetch it"
        )
    return context


def told_url(answer: object) -> str:
    """Return the URL that an answer tells.

    Raises:
        DecodeError: it tells none.
    """
    return _url(answer, _context(answer))


def _url(answer: object, context: DownloadContext) -> str:
    if context.located is not None:
        return context.located.url
    operation = context.operation
    wire = operation.download or "download_resource_url"
    name = attribute_of(cast("type[msgspec.Struct]", type(answer)), wire)
    if name is not None:
        url = getattr(answer, name)
    else:
        # Of some calls the vendor's page of the answer was not seen.
        url = cast("Mapping[str, object]", getattr(answer, "extra", {})).get(wire)
    if isinstance(url, str) and url:
        return url
    text = f"the answer holds no {wire}"
    if context.waiting is not None:
        text = "the PBX is still making the file: `wait` for it first"
    raise DecodeError(
        f"{operation.id}: {text}", operation=operation.id, path=operation.path
    )


def _file_name(answer: object) -> str | None:
    """Return the name the PBX gives; else the end of the URL."""
    context = _context(answer)
    name = getattr(answer, "file", None)
    if context.located is not None:
        name = context.located.name
    if isinstance(name, str) and name:
        return name
    return _url(answer, context).partition("?")[0]
