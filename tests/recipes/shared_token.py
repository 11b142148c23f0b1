"""A container that ends well: on SIGTERM it closes its client, and leaves no token behind.

    pip install ".[redis]" cryptography   (in a checkout of yeastar-pseries)
    TOKEN_STORE=redis://redis:6379 python shared_token.py

All containers of this live on one token when TOKEN_STORE names a place that all reach:
``redis://...`` or a file in a shared folder. Else each gives its own token back at its
end; the PBX gives eight at once. TOKEN_KEY, of `Fernet.generate_key()`, encrypts them.
It waits while the PBX is away, and after a refused login: each start is another login,
and five refused ones block the address.

At the PBX: the API is on (Integrations > API). Nothing else: no events are needed.
YEASTAR_URL, YEASTAR_CLIENT_ID, YEASTAR_CLIENT_SECRET are in the environment, with
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from queue import Empty, SimpleQueue

from yeastar_pseries import Client, YeastarError
from yeastar_pseries.tokens import FileTokenStore, RedisTokenStore, TokenKey, TokenStore


def token_store() -> TokenStore | None:
    """Return the store that the environment names, with its key."""
    key: TokenKey | None = None
    if keys := os.environ.get("TOKEN_KEY", "").split():
        from cryptography.fernet import Fernet, MultiFernet

        # To change the key: the new one, a space, the old one; later the new one alone.
        key = MultiFernet([Fernet(each) for each in keys])
    place = os.environ.get("TOKEN_STORE")
    if place and place.startswith(("redis:", "rediss:", "unix:")):
        return RedisTokenStore(place, key=key)
    return FileTokenStore(place, key) if place else None


def main() -> None:
    """Work until SIGTERM, which Docker and Kubernetes send."""
    # Not threading.Event: a signal that comes while it is waited for locks it for good.
    signals: SimpleQueue[int] = SimpleQueue()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda got, _: signals.put(got))
    with Client(token_store=token_store()) as pbx:
        while signals.empty():
            try:
                pbx.system.information()  # whatever there is to do
            except YeastarError as error:  # away, perhaps: ask again in a minute
                print(f"Waiting for the PBX: {error}", flush=True)
            with suppress(Empty):
                signals.put(signals.get(timeout=60))


if __name__ == "__main__":
    main()
