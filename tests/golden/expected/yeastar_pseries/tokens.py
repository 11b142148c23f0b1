# Made by `make generate` from spec/; edits are lost.
"""Token stores: where clients, processes and machines share a token of the PBX.

The PBX gives an application eight tokens at once. ``Client(..., token_store=store)`` has
all who use the same store live on one, which one of them renews: `MemoryTokenStore` for
the clients of a process, `FileTokenStore` for the processes of a machine,
`RedisTokenStore` and `AsyncRedisTokenStore` for many machines (extra ``redis``). Anything
else that keeps a `TokenRecord` can be a store, see `TokenStore`. Stores with plain methods
serve `Client` and `AsyncClient`. No store holds credentials.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._runtime.exceptions import TokenStoreError
from ._runtime.notices import TokenStoreWarning
from ._runtime.tokens.stores.protocols import AsyncTokenStore, TokenKey, TokenStore
from ._runtime.tokens.stores.record import StoredRefusal, TokenRecord, record_key

if TYPE_CHECKING:
    from ._runtime.redis._async.store import AsyncRedisTokenStore
    from ._runtime.redis._sync.store import RedisTokenStore
    from ._runtime.tokens.memory import forget_refusals
    from ._runtime.tokens.stores.file import FileTokenStore
    from ._runtime.tokens.stores.memory import MemoryTokenStore

__all__ = [
    "AsyncRedisTokenStore",
    "AsyncTokenStore",
    "FileTokenStore",
    "MemoryTokenStore",
    "RedisTokenStore",
    "StoredRefusal",
    "TokenKey",
    "TokenRecord",
    "TokenStore",
    "TokenStoreError",
    "TokenStoreWarning",
    "forget_refusals",
    "record_key",
]


_HOMES = {
    "AsyncRedisTokenStore": "_runtime.redis._async.store",
    "RedisTokenStore": "_runtime.redis._sync.store",
    "FileTokenStore": "_runtime.tokens.stores.file",
    "forget_refusals": "_runtime.tokens.memory",
    "MemoryTokenStore": "_runtime.tokens.stores.memory",
}


def _named(name: str) -> Any:
    from importlib import import_module

    value = getattr(import_module(f".{_HOMES[name]}", __package__), name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:
    # PEP 562: nothing is loaded until it is named, and then only once. Hidden from
    # type checkers, which would otherwise accept every misspelt name.
    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _named(name)

    def __dir__():
        return sorted({*__all__, *(name for name in globals() if name[:2] == "__")})
