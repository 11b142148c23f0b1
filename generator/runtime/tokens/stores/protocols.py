"""What a token store has to do, and the key that its records can be encrypted with."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Literal, Protocol, cast

from .record import TokenRecord

OnStoreError = Literal["raise", "memory"]


class TokenKey(Protocol):
    """Encrypts and decrypts; ``Fernet`` and ``MultiFernet`` of cryptography fit.

    It has to authenticate, too: `decrypt` raises for what it has not encrypted.
    """

    def encrypt(self, data: bytes, /) -> bytes:
        """Return the bytes encrypted."""
        ...

    def decrypt(self, data: bytes, /) -> bytes:
        """Return what was encrypted; raises if that was not by this key."""
        ...


class TokenStore(Protocol):
    """Where clients keep the tokens that they share.

    A store holds one record for each key, which stands for a PBX and a Client ID. It
    holds no credentials. Any exception of its methods counts as a failure of the store;
    its text is shown only if it is a `TokenStoreError` or an OSError, because others
    may repeat what was to be stored. `Client` calls the methods from its threads,
    `AsyncClient` from a thread of its own.

    An attribute ``on_store_error`` of "memory", if it has one, lets clients go on with
    tokens of their own, and warn once, when the store fails; else they raise
    `TokenStoreError`.
    """

    def load(self, key: str) -> TokenRecord | None:
        """Return the record; None when there is none, or none that can be read."""
        ...

    def save(self, key: str, record: TokenRecord) -> None:
        """Put a record in the place of the present one, which stays whole till then."""
        ...

    def delete(self, key: str) -> None:
        """Remove the record, if there is one."""
        ...

    def lock(self, key: str, seconds: float) -> AbstractContextManager[bool | None]:
        """Return a context manager that lets one client at a time get tokens.

        Entering gives False at once, or soon, while another one has the lock; the client
        looks again a moment later. Everything else means that it has it now.

        Args:
            key: of the record.
            seconds: after so long the lock ends by itself, as when its owner was killed;
                leaving it then does no harm to the next owner.
        """
        ...


class AsyncTokenStore(Protocol):
    """The same as `TokenStore` with coroutines, for `AsyncClient` only."""

    async def load(self, key: str) -> TokenRecord | None:
        """Return the record; None when there is none, or none that can be read."""
        ...

    async def save(self, key: str, record: TokenRecord) -> None:
        """Put a record in the place of the present one, which stays whole till then."""
        ...

    async def delete(self, key: str) -> None:
        """Remove the record, if there is one."""
        ...

    def lock(
        self, key: str, seconds: float
    ) -> AbstractAsyncContextManager[bool | None]:
        """Return a context manager that lets one client at a time get tokens."""
        ...


ClientStore = TokenStore
AsyncClientStore = TokenStore | AsyncTokenStore


def error_choice(value: object) -> OnStoreError:
    """Return what `on_store_error` says.

    Raises:
        ConfigurationError: it is neither "raise" nor "memory".
    """
    from ...checks import word

    return cast("OnStoreError", word("on_store_error", value, ("raise", "memory")))
