# Made by `make generate` from generator/runtime/transfers/_async/sending.py; edits are lost.
"""Tells how much of an upload has left, piece by piece."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Sequence
from typing import cast

import httpx

from ..progress import Progress, async_report
from ..sources import FileSource


class ProgressRaised(Exception):
    """Ends a request in the place of an error that the user's function raised.

    On its way through httpx that one could be taken for a failure of the network.
    """


class AsyncSending(httpx.AsyncByteStream):
    """The files of one request on their way.

    Args:
        progress: the user's function.
        files: (field, file name, content) of the upload.

    Attributes:
        files: the same, for the request.
        problem: what the function raised; None for nothing.
    """

    def __init__(
        self, progress: Progress, files: Sequence[tuple[str, str, bytes | FileSource]]
    ) -> None:
        self._progress = progress
        self._contents = [
            io.BytesIO(content) if isinstance(content, bytes) else content
            for _, _, content in files
        ]
        self.files = [
            # A source is a file as far as httpx looks at it.
            (field, (name, cast("io.BytesIO", content)))
            for (field, name, _), content in zip(files, self._contents, strict=True)
        ]
        self.problem: Exception | None = None
        self._body: httpx.AsyncByteStream | None = None

    def of(self, request: httpx.Request) -> None:
        """Stand before the body of the request that has the files."""
        self._body = cast("httpx.AsyncByteStream", request.stream)
        request.stream = self

    async def __aiter__(self) -> AsyncIterator[bytes]:
        assert self._body is not None
        total = sum(map(_size, self._contents))
        for content in self._contents:
            content.seek(0)  # they may have been sent before
        told = 0 if total else -1
        async for chunk in self._body:
            yield chunk
            # Asked for the next one, httpx has sent it.
            del chunk
            done = sum(content.tell() for content in self._contents)
            if done > told:
                told = done
                await self._tell(done, total)

    async def _tell(self, done: int, total: int) -> None:
        try:
            await async_report(self._progress, done, total)
        except Exception as error:
            self.problem = error
            raise ProgressRaised from None


def _size(content: io.BytesIO | FileSource) -> int:
    return content.size if isinstance(content, FileSource) else len(content.getvalue())
