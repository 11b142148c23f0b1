"""A container that ends well: on SIGTERM it closes its client, and leaves no token behind.

    TOKEN_STORE=redis://redis:6379 python shared_token.py

All containers of this live on one token when TOKEN_STORE names a place that all of them
reach: ``redis://...`` (Redis or Valkey), or the path of a file in a folder that they
share. Without it, each gives its own token back at its end; the PBX gives eight at once.
TOKEN_KEY, if set, encrypts the tokens at rest; `Fernet.generate_key()` makes one.

At the PBX: the API is on (Integrations > API). Nothing else: no events are needed.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import os
import signal
import sys
import threading

from yeastar_pseries import Client
from yeastar_pseries.tokens import FileTokenStore, RedisTokenStore, TokenKey, TokenStore


def token_store() -> TokenStore | None:
    """Return the store that the environment names."""
    place, key = os.environ.get("TOKEN_STORE"), encryption_key()
    if not place:
        return None
    if place.startswith(("redis:", "rediss:", "unix:")):
        return RedisTokenStore(place, key=key)
    return FileTokenStore(place, key)


def encryption_key() -> TokenKey | None:
    """Return the key that the environment holds."""
    if not (text := os.environ.get("TOKEN_KEY")):
        return None
    from cryptography.fernet import Fernet, MultiFernet

    # To change the key: the new one, a space, the old one; later the new one alone.
    return MultiFernet([Fernet(each) for each in text.split()])


def main() -> None:
    """Work until SIGTERM, which Docker and Kubernetes send."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _, __: stop.set())
    # Leaving the block closes: a token of this client alone is given back.
    with Client(token_store=token_store()) as pbx:
        while not stop.is_set():
            pbx.system.information()  # whatever there is to do
            stop.wait(60)


if __name__ == "__main__":
    sys.exit(main())
