"""What is used of redis-py, loaded when a store of that kind is made."""

from __future__ import annotations

from collections.abc import Awaitable
from importlib.util import find_spec
from typing import Any, Protocol, cast

from ..exceptions import ConfigurationError, TokenStoreError
from ..hidden import Hidden

_MISSING = (
    "the token store in Redis needs redis-py: pip install 'yeastar-pseries[redis]'"
)
# A Redis that does not answer must not hold up calls for longer: it answers in a
# thousandth of that, or it is stopped.
_SECONDS = 2.0
_SILENCE = frozenset(("ConnectionError", "TimeoutError"))


class AsyncRedis(Protocol):
    """What the store calls of ``redis.asyncio.Redis``."""

    def get(self, name: str, /) -> Awaitable[Any]: ...
    def set(
        self, name: str, value: bytes | str, /, *, px: int, nx: bool = False
    ) -> Awaitable[Any]: ...
    def delete(self, name: str, /) -> Awaitable[Any]: ...
    def eval(
        self, script: str, numkeys: int, /, *keys_and_args: str
    ) -> Awaitable[Any]: ...


class Redis(Protocol):
    """What the store calls of ``redis.Redis``."""

    def get(self, name: str, /) -> Any: ...
    def set(
        self, name: str, value: bytes | str, /, *, px: int, nx: bool = False
    ) -> Any: ...
    def delete(self, name: str, /) -> Any: ...
    def eval(self, script: str, numkeys: int, /, *keys_and_args: str) -> Any: ...


class AsyncConnections:
    """Clients of one Redis: one for each event loop, as connections belong to a loop."""

    def __init__(self, given: Hidden[object]) -> None:
        from weakref import WeakKeyDictionary

        self._given = given
        self._clients: WeakKeyDictionary[Any, AsyncRedis] = WeakKeyDictionary()
        check(given)

    def client(self) -> AsyncRedis:
        """Return the client for the running event loop."""
        import asyncio

        given = self._given.reveal()
        if not isinstance(given, str):
            return cast("AsyncRedis", given)
        loop = asyncio.get_running_loop()
        if loop not in self._clients:
            import redis.asyncio

            kind = cast("Any", redis.asyncio.Redis)
            made = kind.from_url(given, **_settings())
            self._clients[loop] = cast("AsyncRedis", made)
        return self._clients[loop]

    async def aclose(self) -> None:
        """Close what was made for the running event loop."""
        import asyncio

        made: Any = self._clients.pop(asyncio.get_running_loop(), None)
        if made is not None:
            await made.aclose()


class Connections:
    """The client of one Redis, which threads share."""

    def __init__(self, given: Hidden[object]) -> None:
        check(given)
        value = given.reveal()
        self._made = isinstance(value, str)
        if isinstance(value, str):
            import redis

            value = cast("Any", redis.Redis).from_url(value, **_settings())
        self._client = Hidden(cast("Redis", value))

    def client(self) -> Redis:
        """Return the client."""
        return self._client.reveal()

    def close(self) -> None:
        """Close its connections, if it was made here."""
        if self._made:
            cast("Any", self._client.reveal()).close()


def _settings() -> dict[str, Any]:
    return {"socket_timeout": _SECONDS, "socket_connect_timeout": _SECONDS}


def check(given: Hidden[object]) -> None:
    """Refuse what is no Redis.

    Raises:
        ConfigurationError: redis-py is missing, or it is neither a URL nor a client.
    """
    if find_spec("redis") is None:
        raise ConfigurationError(_MISSING)
    value = given.reveal()
    if isinstance(value, str):
        check_url(given)
    elif not all(
        callable(getattr(value, name, None)) for name in ("get", "set", "eval")
    ):
        raise ConfigurationError(
            f"redis is of type {type(value).__name__}: give a URL, or a client of redis-py"
        )


def check_url(url: Hidden[Any]) -> None:
    """Refuse a URL that redis-py does not take.

    Raises:
        ConfigurationError: it does not.
    """
    import redis

    bad = False
    try:
        cast("Any", redis.ConnectionPool).from_url(url.reveal())
    except ValueError:
        bad = True
    if bad:
        # The URL may hold a password, and so may the text of that error.
        raise ConfigurationError(
            "redis is no URL that redis-py takes: give redis://host:6379/0,"
            " rediss://... or unix://..."
        )


def is_silence(error: Exception) -> bool:
    """Tell whether Redis gave no answer, so that nothing else is worth asking."""
    return bool(_kinds(error) & _SILENCE)


def _kinds(error: Exception) -> set[str]:
    """Return the names of its classes: redis-py need not be loaded for them."""
    return {cls.__name__ for cls in type(error).__mro__}


def failure(error: Exception) -> TokenStoreError:
    """Return the error to raise for one of redis-py.

    An answer of the server may repeat the command, and so the tokens: only its code is
    told, such as OOM, READONLY or NOPERM.
    """
    name = type(error).__name__
    kinds = _kinds(error)
    if "AuthenticationError" in kinds:
        told = "it asks for another user or password than it was given"
    elif "ResponseError" in kinds:
        word = str(error).partition(" ")[0]
        # Without a code, the text begins with the command, or with another word.
        told = word if word.isalpha() and word.isupper() and len(word) > 2 else ""
    elif kinds & _SILENCE:
        told = str(error)
    else:
        told = ""
    return TokenStoreError(f"Redis failed: {name}{': ' * bool(told)}{told}")
