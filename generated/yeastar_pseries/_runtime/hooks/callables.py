# Made by `make generate` from generator/runtime/hooks/callables.py; edits are lost.
"""Judges hooks when they are given."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeAlias, TypeVar, cast

from .. import checks
from ..exceptions import ConfigurationError

T = TypeVar("T")

Hook: TypeAlias = Callable[[T], object]
"""Called with a struct; what it returns counts for nothing."""
AsyncHook: TypeAlias = Callable[[T], Awaitable[object] | object]
"""Likewise; what can be awaited is awaited."""
Hooked: TypeAlias = Hook[T] | Sequence[Hook[T]]
AsyncHooked: TypeAlias = AsyncHook[T] | Sequence[AsyncHook[T]]


def hooks_of(name: str, given: object, *, is_async: bool) -> tuple[Hook[Any], ...]:
    """Return hooks as they are called.

    Args:
        name: of the argument.
        given: a callable, a sequence of them, or None.
        is_async: True where async functions are awaited.

    Raises:
        ConfigurationError: it is something else, or async where nothing is awaited.
    """
    if given is None:
        return ()
    several = isinstance(given, (list, tuple))
    hooks = tuple(cast("Sequence[object]", given)) if several else (given,)
    for hook in hooks:
        if not callable(hook):
            raise ConfigurationError(
                f"{name} is of type {type(hook).__name__}: give a function, or a list of"
                " functions"
            )
        if not is_async and checks.is_async(hook):
            raise ConfigurationError(
                f"{name}: {name_of(hook)} is async, and Client awaits nothing: give a"
                " plain function, or use AsyncClient"
            )
    return cast("tuple[Hook[Any], ...]", hooks)


def name_of(hook: object) -> str:
    """Return the name of a function, for messages; of an object that of its class."""
    name = getattr(hook, "__qualname__", None)
    return name if isinstance(name, str) else type(hook).__qualname__
