"""A container that ends well: on SIGTERM it closes its client, and leaves no token behind.

Eight containers (or more) of this live on one token when TOKEN_STORE names a place that
all of them reach: ``redis://...`` (in production Redis or Valkey, of your own or of your
cloud, such as the image ``redis:7`` or ``valkey/valkey:8``), or the path of a file in a
folder that they share. Without it each has a token of its own, of the eight that the PBX
gives, and gives it back at its end. The PBX and the credentials come from YEASTAR_URL,
YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET; TOKEN_KEY, if set, encrypts the tokens at
rest (``python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key())"``).
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from types import FrameType

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
    text = os.environ.get("TOKEN_KEY")
    if not text:
        return None
    from cryptography.fernet import Fernet, MultiFernet

    # To change the key: the new one, a space, the old one; later the new one alone.
    return MultiFernet([Fernet(each) for each in text.split()])


def main() -> None:
    """Work until SIGTERM, which Docker and Kubernetes send."""
    stop = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    # Leaving the block closes: a token of this client alone is given back.
    with Client(token_store=token_store()) as pbx:
        while not stop.is_set():
            pbx.system.information()  # whatever there is to do
            stop.wait(60)


if __name__ == "__main__":
    sys.exit(main())
