# Made by `make generate` from generator/runtime/hooks/telling.py; edits are lost.
"""Calls hooks, in a pair: in a task and in a thread. No hook breaks a call."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Coroutine, Generator, Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, cast

from ..concurrency.process import ProcessLock
from .callables import Hook, name_of

_log = logging.getLogger("yeastar_pseries")

# A hook may make calls and is told of those, too. One that makes a call whenever it is
# told of one would do so without end.
_DEEPEST = 3


class _Running:
    """A hook that runs in this thread or task, or ran in one that began this one."""

    def __init__(self, hook: Hook[Any]) -> None:
        self.hook: Hook[Any] | None = hook


_running: ContextVar[tuple[_Running, ...]] = ContextVar("running_hooks", default=())


class _Failures:
    """Which hooks have failed before: each is logged once, not with every call."""

    def __init__(self) -> None:
        # By identity: a callable need not be hashable, and its equality is its own.
        self._told: list[Hook[Any]] = []
        self._lock = ProcessLock()

    @contextmanager
    def turn(self, hook: Hook[Any]) -> Generator[bool]:
        """Run a hook inside, if that gives True; log what it raises."""
        outer = _running.get()
        if sum(each.hook is hook for each in outer) >= _DEEPEST:
            self.log(hook, "it calls itself without end, by the calls that it makes")
            yield False
            return
        run = _Running(hook)
        mark = _running.set((*outer, run))
        try:
            yield True
        except Exception as error:
            self.log(hook, error)
        finally:
            # Tasks that it began have it in their context for good.
            run.hook = None
            _running.reset(mark)

    def log(self, hook: Hook[Any], problem: Exception | str) -> None:
        with self._lock:
            if any(each is hook for each in self._told):
                return
            self._told.append(hook)
        text = problem if isinstance(problem, str) else type(problem).__name__
        error = None if isinstance(problem, str) else problem
        _log.error(
            "the hook %s failed (%s); calls go on, and it is not reported again",
            name_of(hook),
            text,
            exc_info=error,
        )


class AsyncTeller(_Failures):
    """Calls hooks in a task, and awaits those that are async."""

    awaits = True

    async def tell(self, hooks: Iterable[Hook[Any]], info: object) -> None:
        """Call each hook with the struct; what it raises is logged, once per hook."""
        for hook in hooks:
            with self.turn(hook) as due:
                result = hook(info) if due else None
                if inspect.isawaitable(result):
                    await result


class Teller(_Failures):
    """Calls hooks in a thread."""

    awaits = False

    def tell(self, hooks: Iterable[Hook[Any]], info: object) -> None:
        """Call each hook with the struct; what it raises is logged, once per hook."""
        for hook in hooks:
            with self.turn(hook) as due:
                result = hook(info) if due else None
                if inspect.iscoroutine(result):
                    cast("Coroutine[Any, Any, Any]", result).close()
                    self.log(hook, "it gave a coroutine, which nobody awaits here")
