"""Where records go: what a sink has to have, and a function in the form of one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeAlias, runtime_checkable

from .call_record import CallRecord


@runtime_checkable
class CallRecordSink(Protocol):
    """Where call records go. An object with this method serves `sync`, and, plain or
    async, `async_sync`.

    Beside `write` a sink may have:

    - `keyed = True`: a record that is written again replaces the one with the same key
      (`pbx`, `api`, `id`). Then the cursor does not have to remember what was written,
      and stays small.
    - `load(pbx)` and `save(pbx, cursor)`, as a `CursorStore`: it keeps the cursor, too.
    - `write_recordings(recordings)`: is told which files were fetched, as a list of
      `SavedRecording`.
    """

    def write(self, records: Sequence[CallRecord], /) -> int | None:
        """Keep these records, all of them or (with an error) none.

        Args:
            records: At most a few thousand, in no particular order, each at most once.

        Returns:
            How many of them were new or had changed; None for all.
        """
        ...


class AsyncCallRecordSink(Protocol):
    """The same with async methods, for `async_sync`."""

    def write(self, records: Sequence[CallRecord], /) -> Awaitable[int | None]:
        """Keep these records; see `CallRecordSink.write`."""
        ...


@runtime_checkable
class CursorStore(Protocol):
    """Where cursors are kept: a database, say. A path of a file is one by itself."""

    def load(self, pbx: str, /) -> str | None:
        """Return the cursor of a PBX as it was saved; None if there is none."""
        ...

    def save(self, pbx: str, cursor: str, /) -> None:
        """Keep the cursor of a PBX, a line of JSON, in place of the one before."""
        ...


class AsyncCursorStore(Protocol):
    """The same with async methods, for `async_sync`."""

    def load(self, pbx: str, /) -> Awaitable[str | None]:
        """Return the cursor of a PBX as it was saved; None if there is none."""
        ...

    def save(self, pbx: str, cursor: str, /) -> Awaitable[None]:
        """Keep the cursor of a PBX in place of the one before."""
        ...


RecordFunction: TypeAlias = Callable[[CallRecord], object]
"""Called with one record after the other; `async_sync` awaits an async one."""
AnySink: TypeAlias = CallRecordSink | RecordFunction
AnyAsyncSink: TypeAlias = CallRecordSink | AsyncCallRecordSink | RecordFunction


class FunctionSink:
    """A function as a sink: it gets one record after the other."""

    def __init__(self, function: RecordFunction) -> None:
        self._function = function

    def write(self, records: Sequence[CallRecord], /) -> int | None:
        """Call the function with each record."""
        for record in records:
            self._function(record)
        return None


class AsyncFunctionSink:
    """An async function as a sink."""

    def __init__(self, function: Callable[[CallRecord], Awaitable[object]]) -> None:
        self._function = function

    async def write(self, records: Sequence[CallRecord], /) -> int | None:
        """Call the function with each record, one at a time."""
        for record in records:
            await self._function(record)
        return None
