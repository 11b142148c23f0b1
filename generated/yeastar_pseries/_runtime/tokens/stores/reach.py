# Made by `make generate` from generator/runtime/tokens/stores/reach.py; edits are lost.
"""The way to a store, in a pair: by awaiting, and by waiting.

Whatever a store raises becomes `StoreTrouble` here, without the frames and the texts of
others: those may show the tokens that were to be stored.
"""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, cast

from ... import checks
from ...concurrency.threads import in_thread
from ...exceptions import ConfigurationError, TokenStoreError
from .protocols import AsyncClientStore, ClientStore
from .record import TokenRecord

_METHODS = ("load", "save", "delete", "lock")


class StoreTrouble(Exception):
    """A store did not do what it should."""


def _trouble(store: object, what: str, error: BaseException) -> StoreTrouble:
    name = type(store).__name__
    if isinstance(error, TokenStoreError):
        return StoreTrouble(f"{name}: {error}")
    told = type(error).__name__
    if isinstance(error, TimeoutError):
        told = "no answer in time"
    elif isinstance(error, OSError) and error.strerror:
        told = error.strerror
        if isinstance(error.filename, str):
            told += f" ({error.filename})"
    return StoreTrouble(f"{name}: {what} failed: {told}")


def _record(store: object, found: object) -> TokenRecord | None:
    if found is None:
        return None
    told = f"a {type(found).__name__}"
    if isinstance(found, TokenRecord):
        told = "a TokenRecord with values that none has"
        with suppress(Exception):
            # One that was made by hand may hold anything.
            record = TokenRecord.from_bytes(found.to_bytes())
            if record is not None:
                return record
    del found
    raise StoreTrouble(
        f"{type(store).__name__}: load gave {told}; it has to give a TokenRecord or None"
    )


def _check(store: object) -> None:
    missing = [name for name in _METHODS if not callable(getattr(store, name, None))]
    if missing:
        raise ConfigurationError(
            f"token_store is of type {type(store).__name__} and has no"
            f" {', '.join(missing)}: give a store of the module tokens, or an object"
            " with the methods of its TokenStore"
        )
    mixed = {_is_async(store, name) for name in _METHODS[:-1]}
    if len(mixed) > 1 or _is_async(store, "lock"):
        raise ConfigurationError(
            f"token_store is of type {type(store).__name__}: load, save and delete have"
            " to be all plain or all coroutines, and lock a plain method that returns a"
            " context manager"
        )


def _is_async(store: object, method: str = "load") -> bool:
    return checks.is_async(getattr(store, method, None))


class AsyncReach:
    """Asks a store by awaiting; one with plain methods in a thread.

    Args:
        store: either kind.

    Raises:
        ConfigurationError: it is no store.
    """

    def __init__(self, store: AsyncClientStore) -> None:
        _check(store)
        self._store: Any = store
        self._threaded = not _is_async(store)

    async def load(self, key: str, seconds: float | None) -> TokenRecord | None:
        """Return the record, if there is one."""
        return _record(self._store, await self._do("load", seconds, key))

    async def save(self, key: str, record: TokenRecord, seconds: float | None) -> None:
        """Put a record in the place of the present one."""
        await self._do("save", seconds, key, record)

    async def delete(self, key: str, seconds: float | None) -> None:
        """Remove the record."""
        await self._do("delete", seconds, key)

    @asynccontextmanager
    async def lock(
        self, key: str, lease: float, seconds: float | None
    ) -> AsyncGenerator[bool]:
        """Have the lock, or False if another has it."""
        trouble: StoreTrouble | None = None
        turn: Any = None
        held: object = False
        import asyncio

        try:
            manager = self._store.lock(key, lease)
            turn = _ThreadTurn(manager) if self._threaded else manager
            async with asyncio.timeout(seconds):
                held = await turn.__aenter__()
        except Exception as error:
            trouble = _trouble(self._store, "lock", error)
        if trouble is not None:
            raise trouble
        try:
            yield held is not False
        finally:
            # It ends by itself, and what was to be done is done.
            with suppress(Exception):
                async with asyncio.timeout(lease):
                    await turn.__aexit__(None, None, None)

    async def _do(self, what: str, seconds: float | None, *given: object) -> object:
        import asyncio

        method = getattr(self._store, what)
        try:
            async with asyncio.timeout(seconds):
                if self._threaded:
                    return await in_thread(method, *given)
                return await method(*given)
        except Exception as error:
            trouble = _trouble(self._store, what, error)
        raise trouble


class _ThreadTurn:
    """A plain context manager, entered and left in threads.

    A task that is cancelled while a thread waits for the lock does not come back for it:
    the thread gives it back then.
    """

    def __init__(self, manager: Any) -> None:
        self._manager = manager
        self._mutex = threading.Lock()
        self._left = False
        self._entered = False

    def _enter(self) -> object:
        held = self._manager.__enter__()
        with self._mutex:
            self._entered = True
            left = self._left
        if left:
            self._manager.__exit__(None, None, None)
        return held

    async def __aenter__(self) -> object:
        import asyncio

        try:
            return await in_thread(self._enter)
        except asyncio.CancelledError:
            with self._mutex:
                entered, self._left = self._entered, True
            if entered:
                self._manager.__exit__(None, None, None)
            raise

    async def __aexit__(self, *_: object) -> None:
        import asyncio

        # Not broken off half way: a closing event loop waits for its threads.
        await asyncio.shield(in_thread(self._manager.__exit__, None, None, None))


class Reach:
    """Asks a store by waiting.

    Args:
        store: one with plain methods.

    Raises:
        ConfigurationError: it is no store, or one for `AsyncClient`.
    """

    def __init__(self, store: ClientStore) -> None:
        _check(store)
        if _is_async(store):
            raise ConfigurationError(
                f"token_store is of type {type(store).__name__}, whose methods are"
                " coroutines, which Client cannot await: give it the plain kind, or use"
                " AsyncClient"
            )
        self._store: Any = store

    def load(self, key: str, seconds: float | None) -> TokenRecord | None:
        """Return the record, if there is one."""
        return _record(self._store, self._do("load", key))

    def save(self, key: str, record: TokenRecord, seconds: float | None) -> None:
        """Put a record in the place of the present one."""
        self._do("save", key, record)

    def delete(self, key: str, seconds: float | None) -> None:
        """Remove the record."""
        self._do("delete", key)

    @contextmanager
    def lock(self, key: str, lease: float, seconds: float | None) -> Generator[bool]:
        """Have the lock, or False if another has it."""
        trouble: StoreTrouble | None = None
        turn: Any = None
        held: object = False
        try:
            turn = self._store.lock(key, lease)
            held = turn.__enter__()
        except Exception as error:
            trouble = _trouble(self._store, "lock", error)
        if trouble is not None:
            raise trouble
        try:
            yield held is not False
        finally:
            # It ends by itself, and what was to be done is done.
            with suppress(Exception):
                turn.__exit__(None, None, None)

    def _do(self, what: str, *given: object) -> object:
        method = cast("Callable[..., object]", getattr(self._store, what))
        try:
            return method(*given)
        except Exception as error:
            trouble = _trouble(self._store, what, error)
        raise trouble
