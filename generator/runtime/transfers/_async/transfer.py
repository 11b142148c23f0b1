"""Reads one file, over as many connections as it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...concurrency.deadline import Deadline
from ...concurrency.sleep import async_sleep
from ...exceptions import TransportError
from ...retry.pauses import next_pause
from ...transport._async.transport import AsyncBody
from ...transport.outcome import Failure
from ..version import NO_SUCH_RANGE, OVERLAP, PARTIAL, Begun, Version

if TYPE_CHECKING:
    from ...calls._async.downloads import DownloadContext

_ENDED = Failure("broken", "the file ended too early", sent=True)


class AsyncTransfer:
    """A file that comes in pieces, and goes on where a connection broke.

    After a broken connection it asks for the rest. If the PBX gives no parts, or the
    file is another one now, it begins anew.

    Args:
        context: opens the URL.
        location: the URL.
        deadline: of the whole transfer.
        begun: what an earlier transfer has left; None for nothing.
        forward: True when pieces that were given out cannot be taken back, so that
            beginning anew is no way.

    Attributes:
        position: bytes of the file that were given out, or were there before.
        version: the file; None before the first answer.
    """

    def __init__(
        self,
        context: DownloadContext,
        location: str,
        deadline: Deadline,
        *,
        begun: Begun | None = None,
        forward: bool = False,
    ) -> None:
        self.position = 0 if begun is None else begun.size
        self.version = None if begun is None else begun.version
        self._tail = b"" if begun is None else begun.tail
        self._context = context
        self._location = location
        self._deadline = deadline
        self._forward = forward
        self._body: AsyncBody | None = None
        self._expected = b""
        self._ranges = True
        self._failures = 0
        self._last = _ENDED

    @property
    def total(self) -> int | None:
        """Bytes of the whole file; None while that is not known."""
        return None if self.version is None else self.version.size

    async def piece(self) -> tuple[int, bytes] | None:
        """Return the next piece and where in the file it belongs; None at the end.

        A piece at 0 after others means that the file begins anew.

        Raises:
            ApiError: the PBX refused.
            TransportError, DecodeError: the transfer broke off for good.
        """
        while True:
            if self._body is None:
                self._body = await self._open()
            async for chunk in self._body.chunks():
                fresh = self._compared(chunk)
                if fresh is None:
                    await self._anew()
                    break
                if fresh:
                    at = self.position
                    self.position += len(fresh)
                    self._tail = (self._tail + fresh[-OVERLAP:])[-OVERLAP:]
                    return at, fresh
            else:
                failure = self._end(self._body)
                if failure is None:
                    return None
                await self.aclose()
                await self._after(failure)

    async def aclose(self) -> None:
        """Close the connection."""
        body, self._body = self._body, None
        if body is not None:
            await body.aclose()

    async def _open(self) -> AsyncBody:
        """Open the URL where the file goes on, or at its beginning."""
        while True:
            start, headers = self._wanted()
            try:
                body = await self._context.open(self._location, headers, self._deadline)
            except TransportError as error:
                if not headers or error.status != NO_SUCH_RANGE:
                    raise
                await self._anew()
                continue
            body.only_idle_limit(self._deadline)
            if body.status != PARTIAL:
                if self.position and self._forward:
                    await body.aclose()
                    raise self._error(self._last)
                self._begin(Version.of(body.headers))
                return body
            if self.version is not None and self.version.goes_on(body.headers, start):
                self._expected = self._tail
                return body
            await body.aclose()
            await self._anew()

    def _wanted(self) -> tuple[int, dict[str, str]]:
        """Return from which byte on to ask, and how; nothing for the whole file."""
        version = self.version
        if (
            not self.position
            or version is None
            or not (version.ranges and self._ranges)
        ):
            return 0, {}
        start = self.position - len(self._tail)
        return start, version.asks(start)

    def _begin(self, version: Version) -> None:
        self.position, self._tail, self._expected = 0, b"", b""
        self.version = version
        self._ranges = True

    async def _anew(self) -> None:
        """Ask for the whole file next: what came does not go on with what is there."""
        await self.aclose()
        if self._forward:
            raise self._error(self._last)
        self._ranges = False

    def _compared(self, chunk: bytes) -> bytes | None:
        """Return what is new in a piece; None if it is not what was there before."""
        expected = self._expected
        if not expected:
            return chunk
        size = min(len(chunk), len(expected))
        if chunk[:size] != expected[:size]:
            return None
        self._expected = expected[size:]
        return chunk[size:]

    def _end(self, body: AsyncBody) -> Failure | None:
        """Return why a body that ended is not the end of the file; None if it is."""
        failure = body.failure or body.shortfall
        if failure is not None:
            if self._deadline.passed:
                text = "the transfer took longer than its timeout"
                failure = replace(failure, kind="timeout", message=text)
            return failure
        if self._expected or (self.total is not None and self.position < self.total):
            return _ENDED
        return None

    async def _after(self, failure: Failure) -> None:
        """Wait before the next connection; raise if there is to be none."""
        self._failures += 1
        self._last = failure
        context = self._context
        seconds = next_pause(
            context.rules.after_failure(failure),
            safe=context.operation.safe,
            attempt=self._failures,
            retries=context.retries,
            busy=False,
            wait=failure.wait,
            left=self._deadline.left(),
        )
        lost = self._forward and self.position and not self._wanted()[1]
        if seconds is None or lost or context.caller.common.closed:
            raise self._error(failure)
        await async_sleep(seconds)

    def _error(self, failure: Failure) -> Exception:
        operation = self._context.operation
        return failure.error(
            operation=operation.id,
            path=operation.path,
            attempts=max(self._failures, 1),
            elapsed=self._deadline.elapsed,
            maybe_applied=False,
        )
