"""An event loop in a thread of its own, for the clients and the servers of tests."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable
from typing import Any

LIMIT = 60.0
"""Seconds after which a test that hangs fails instead."""


class LoopThread:
    """An event loop that goes on while the test does something else.

    Args:
        name: the name of the thread.
        debug: asyncio's debug mode, which logs more.
    """

    def __init__(self, name: str, *, debug: bool = False) -> None:
        self.loop = asyncio.new_event_loop()
        self.loop.set_debug(debug)
        self._stopped = False
        self._thread = threading.Thread(target=self._main, name=name, daemon=True)
        self._thread.start()

    def run(self, awaitable: Awaitable[Any], seconds: float = LIMIT) -> Any:
        """Await something in the loop.

        Args:
            awaitable: what to wait for.
            seconds: how long.

        Returns:
            Its result.

        Raises:
            BaseException: what it raised, the very object.
            AssertionError: there was no end in time.
        """

        # A future would replace some exceptions and cannot carry others.
        async def outcome() -> tuple[Any, BaseException | None]:
            try:
                return await awaitable, None
            except BaseException as error:
                return None, error

        assert threading.current_thread() is not self._thread, "this would wait forever"
        future = asyncio.run_coroutine_threadsafe(outcome(), self.loop)
        try:
            result, error = future.result(seconds)
        except TimeoutError:
            future.cancel()
            raise AssertionError(f"no end after {seconds:.0f} s") from None
        if error is not None:
            raise error
        return result

    def stop(self) -> list[str]:
        """End the loop and its thread.

        Returns:
            The tasks that were still there.
        """
        left = self.run(self._cancel_all())
        self.run(self.loop.shutdown_default_executor())
        self._stopped = True
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(5)
        self.loop.close()
        return left

    async def _cancel_all(self) -> list[str]:
        # A generator of a library below ours that was left half-way is closed by the
        # loop in a task of its own, as soon as the last traceback that holds it goes.
        for _ in range(100):
            if not any(map(_closes_generator, asyncio.all_tasks())):
                break
            await asyncio.sleep(0.01)
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.loop.shutdown_asyncgens()
        return [repr(task) for task in tasks]

    def _main(self) -> None:
        asyncio.set_event_loop(self.loop)
        while not self._stopped:
            # KeyboardInterrupt in a task, as some tests want it, ends the loop too.
            try:
                self.loop.run_forever()
            except (KeyboardInterrupt, SystemExit):
                continue


def _closes_generator(task: asyncio.Task[Any]) -> bool:
    return "async_generator_athrow" in repr(task.get_coro())
