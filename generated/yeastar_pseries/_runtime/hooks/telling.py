# Made by `make generate` from generator/runtime/hooks/telling.py; edits are lost.
"""Calls hooks, in a pair: in a task and in a thread. No hook breaks a call."""

from __future__ import annotations

import inspect
import logging
import threading
from collections.abc import Coroutine, Iterable
from typing import Any, cast

from .callables import Hook, name_of

_log = logging.getLogger("yeastar_pseries")


class _Failures:
    """Which hooks have failed before: each is logged once, not with every call."""

    def __init__(self) -> None:
        # By identity: a callable need not be hashable, and its equality is its own.
        self._told: list[Hook[Any]] = []
        self._lock = threading.Lock()

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
            try:
                result = hook(info)
                if inspect.isawaitable(result):
                    await result
            except Exception as error:
                self.log(hook, error)


class Teller(_Failures):
    """Calls hooks in a thread."""

    awaits = False

    def tell(self, hooks: Iterable[Hook[Any]], info: object) -> None:
        """Call each hook with the struct; what it raises is logged, once per hook."""
        for hook in hooks:
            try:
                result = hook(info)
            except Exception as error:
                self.log(hook, error)
                continue
            if inspect.iscoroutine(result):
                cast("Coroutine[Any, Any, Any]", result).close()
                self.log(hook, "it gave a coroutine, which nobody awaits here")
