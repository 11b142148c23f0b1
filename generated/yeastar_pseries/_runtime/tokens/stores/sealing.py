# Made by `make generate` from generator/runtime/tokens/stores/sealing.py; edits are lost.
"""Records encrypted with the user's key. No I/O here."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from ...exceptions import ConfigurationError, TokenStoreError
from ...hidden import Hidden

if TYPE_CHECKING:
    from .protocols import TokenKey

_MARK = b"sealed:"


def checked_key(key: TokenKey | None) -> TokenKey | None:
    """Return the key if it can be used.

    Raises:
        ConfigurationError: it does not encrypt and decrypt.
    """
    for name in ("encrypt", "decrypt"):
        if key is not None and not callable(getattr(key, name, None)):
            raise ConfigurationError(
                f"key is of type {type(key).__name__} and has no {name}(): give an"
                " object such as cryptography.fernet.Fernet(...)"
            )
    return key


def sealed(plain: Hidden[bytes], key: TokenKey) -> bytes:
    """Return a record that only the key opens, as ASCII.

    Raises:
        TokenStoreError: the key failed.
    """
    failed = ""
    secret = b""
    try:
        secret = key.encrypt(plain.reveal())
    except Exception as error:
        failed = type(error).__name__
    if failed:
        # Raised out here: its frames and its context hold what was to be hidden.
        raise TokenStoreError(f"key= did not encrypt the tokens: {failed}")
    return _MARK + b64encode(secret)


def opened(data: bytes, key: TokenKey | None) -> bytes | None:
    """Return what is in a record; None for one that is not as it should be.

    Raises:
        TokenStoreError: it is encrypted, and not with this key.
    """
    is_sealed = data.startswith(_MARK)
    if not is_sealed:
        # Where a key is given, what anybody could have written is not believed.
        return data if key is None else None
    if key is None:
        raise TokenStoreError(
            "the tokens in the store are encrypted, and the store was made without key=:"
            " give it the key that wrote them, or delete the record"
        )
    try:
        secret = b64decode(data[len(_MARK) :], validate=True)
    except ValueError:
        return None
    failed = ""
    try:
        return key.decrypt(secret)
    except Exception as error:
        failed = type(error).__name__
    raise TokenStoreError(
        f"key= does not open the tokens in the store ({failed}): give the key that wrote"
        " them (beside a new one: cryptography.fernet.MultiFernet), or delete the record"
    )
