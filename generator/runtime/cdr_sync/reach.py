"""The sink and the cursor store as a run uses them, in a pair: awaited, and called.

What has plain methods is called in a thread by `async_sync`: a database that is slow
must not hold up other tasks.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from typing import Any, cast

from .. import checks
from ..concurrency.threads import in_thread
from ..exceptions import ConfigurationError
from .cursor import FileCursor
from .sinks import AsyncFunctionSink, FunctionSink


async def async_called(function: Callable[..., Any], *arguments: object) -> Any:
    """Call a function or a method of the user's: in a thread, or awaited."""
    if checks.is_async(function):
        return await function(*arguments)
    result = await in_thread(function, *arguments)
    return await result if inspect.isawaitable(result) else result


def called(function: Callable[..., Any], *arguments: object) -> Any:
    """Call a function or a method of the user's."""
    return function(*arguments)


def async_sink_of(given: object) -> Any:
    """Return what was given as a sink.

    Raises:
        ConfigurationError: it is none.
    """
    if not _writes(given) and checks.is_async(given):
        return AsyncFunctionSink(cast("Any", given))
    return _sink(given)


def sink_of(given: object) -> Any:
    """Return what was given as a sink.

    Raises:
        ConfigurationError: it is none, or async.
    """
    method = getattr(given, "write", given)
    if checks.is_async(method):
        raise ConfigurationError(
            "the sink is async, and nothing is awaited here: use async_sync"
        )
    return _sink(given)


def cursor_store(given: object, sink: object) -> Any:
    """Return where the cursor is kept.

    Args:
        given: the argument `cursor`.
        sink: may keep it.

    Raises:
        ConfigurationError: nothing keeps it.
    """
    if isinstance(given, str | os.PathLike):
        return FileCursor(cast("str | os.PathLike[str]", given))
    store = sink if given is None else given
    if _has(store, "load") and _has(store, "save"):
        return store
    if given is None:
        raise ConfigurationError(
            "this sink does not keep the cursor: give cursor=, the path of a file or an"
            " object with load and save"
        )
    raise ConfigurationError(
        f"cursor is of type {type(given).__name__}: give the path of a file, or an"
        " object with load and save"
    )


def _sink(given: object) -> Any:
    if _writes(given):
        return given
    if callable(given):
        return FunctionSink(given)
    raise ConfigurationError(
        f"the sink is of type {type(given).__name__}: give a function, or an object"
        " with a method `write`"
    )


def _writes(given: object) -> bool:
    return _has(given, "write")


def _has(given: object, method: str) -> bool:
    return callable(getattr(given, method, None))
