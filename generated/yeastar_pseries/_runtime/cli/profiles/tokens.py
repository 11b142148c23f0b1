# Made by `make generate` from generator/runtime/cli/profiles/tokens.py; edits are lost.
"""The token that the commands of a profile share, kept between them.

A PBX has room for eight tokens and blocks an address after five refused logins, so a
loop of a hundred commands must not log in a hundred times. The token lies in
`tokens.json` beside the profiles, for its owner only (0600), encrypted with a key made
of the Client Secret: who has that needs no token, and without it the file tells nothing,
also where the secret is in a keyring.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from ...exceptions import TokenStoreError, YeastarError
from ...redact import Secret
from .store import SavedProfile, path

if TYPE_CHECKING:
    from ...tokens.stores.file import FileTokenStore
    from ...tokens.stores.protocols import TokenKey

_PURPOSE = b"yeastar-pseries: tokens of a profile\0"


def kept_tokens(secret: Secret) -> FileTokenStore:
    """Return the store of the commands of a profile.

    Where it cannot be used, as in a folder that is read-only, a command logs in for
    itself and warns.

    Args:
        secret: Client Secret of the profile.
    """
    from cryptography.fernet import Fernet

    digest = sha256(_PURPOSE + secret.reveal().encode("utf-8", "surrogatepass"))
    return _store(Fernet(urlsafe_b64encode(digest.digest())))


def give_back(name: str, profile: SavedProfile) -> None:
    """Give the kept token of a profile back to its PBX, and forget it.

    Nobody logs in for that. A PBX that cannot be reached is no trouble: the token ends
    there by itself.

    Args:
        name: of the profile.
        profile: what is saved of it, still.
    """
    from ...tokens.stores.record import record_key
    from .selection import chosen

    # The secret may be gone from the keyring, or the file be of another key.
    with suppress(YeastarError, OSError):
        key = record_key(profile.url, profile.client_id)
        if not _kept(key):
            return
        try:
            with chosen(name).client() as client:
                client.revoke_token()
        finally:
            _store().delete(key)


def _kept(key: str) -> bool:
    """Return whether there is a record, without a key that opens it."""
    try:
        return _store().load(key) is not None
    except TokenStoreError:
        return True


def _store(key: TokenKey | None = None) -> FileTokenStore:
    from ...tokens.stores.file import FileTokenStore

    return FileTokenStore(path().with_name("tokens.json"), key, on_store_error="memory")
