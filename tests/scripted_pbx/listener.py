"""The lowest layer: connections on loopback."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Self

from tests.loop_thread import LoopThread


class Listener:
    """A server on a port of its own; use it as a context manager.

    It runs in a loop in a thread of its own, apart from the clients of the test.

    Args:
        tls: makes it speak TLS.

    Attributes:
        peak: the most connections that were open at the same time.
        wrongs: what no client must ever do, and errors of scripts; a fixture checks
            that there are none.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.peak = 0
        self.wrongs: list[str] = []
        self.port = 0
        self._tls = tls
        self._thread: LoopThread | None = None
        self._writers: dict[asyncio.Task[Any], asyncio.StreamWriter] = {}

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def open_sockets(self) -> int:
        """How many connections are open, of whatever kind."""
        return len(self._writers)

    def __enter__(self) -> Self:
        self._thread = LoopThread("scripted-pbx")
        self.run(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Cut all connections and accept no more; a second time does nothing."""
        if self._thread is not None:
            self.run(self._stop())
            self._thread.stop()
            self._thread = None

    def run(self, work: Any) -> Any:
        """Run a coroutine in the loop of the server and wait for it."""
        assert self._thread is not None, "the server is not running"
        return self._thread.run(work)

    def wait_for(self, condition: Callable[[], Any], seconds: float = 5) -> None:
        """Wait until something holds; fail if it does not come true."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "condition did not come true"
            time.sleep(0.005)

    async def serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Do what has to be done with one connection; it is closed behind that."""
        raise NotImplementedError

    async def _start(self) -> None:
        self._server = await asyncio.start_server(
            self._accept,
            "127.0.0.1",
            0,
            ssl=self._tls,
            backlog=200,
            # A client that is gone does not answer the end of TLS.
            ssl_shutdown_timeout=0.5 if self._tls else None,
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def _stop(self) -> None:
        self._server.close()
        tasks = dict(self._writers)
        for task, writer in tasks.items():
            writer.transport.abort()
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _accept(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._writers[task] = writer
        self.peak = max(self.peak, len(self._writers))
        try:
            await self.serve(reader, writer)
        except (OSError, asyncio.CancelledError):
            # The client has gone, or the test is over.
            pass
        except Exception as error:
            self.wrongs.append(repr(error))
        finally:
            writer.close()
            with suppress(OSError, asyncio.CancelledError):
                await writer.wait_closed()
            del self._writers[task]
