# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of many PBXs in a broker: NATS JetStream or Redis Streams.

`Relay` is what the command `yeastar relay` runs, for programs of your own. Consumers read
what it published with `from_nats` and `from_redis`. It needs the extra `relay`
(`pip install "yeastar-pseries[relay]"`); reading does not.
"""

from __future__ import annotations

from collections.abc import Mapping

from ._runtime.events.gap import Gap
from ._runtime.relay.broker import RelayError
from ._runtime.relay.config_file import read_settings
from ._runtime.relay.member import PbxStatus
from ._runtime.relay.message import (
    EVENT_TOO_LARGE,
    MESSAGE_ID,
    RELAY_START,
    RELAY_TAKEOVER,
    RelayMessage,
    incoming,
)
from ._runtime.relay.leading import ClientContext
from ._runtime.relay.relay import BaseRelay
from ._runtime.relay.settings import BrokerSettings, PbxSettings, RelaySettings
from .events import CODEC

__all__ = [
    "EVENT_TOO_LARGE",
    "RELAY_START",
    "RELAY_TAKEOVER",
    "BrokerSettings",
    "Gap",
    "PbxSettings",
    "PbxStatus",
    "Relay",
    "RelayError",
    "RelayMessage",
    "RelaySettings",
    "from_nats",
    "from_redis",
    "read_settings",
]


class Relay(BaseRelay):
    """Moves the events of many PBXs into a broker, at least once, in their order.

    Any number of relays with the same settings may run. For each PBX, one of them leads:
    it subscribes at the PBX and publishes. When it ends, another one takes over, and its
    first message is a Gap from what was published for certain to its own subscription.
    So each event of a PBX is in the stream, or happened inside a Gap of it.

    `await relay.run()` works until it is cancelled; `relay.status` tells how each PBX is.

    Args:
        settings: PBXs, broker and lease; `read_settings` reads them from a file.

    Raises:
        ConfigurationError: what the broker needs is not installed, or no client can be
            made of the settings of a PBX.
    """

    def __init__(self, settings: RelaySettings) -> None:
        super().__init__(settings, _client, CODEC)


def _client(pbx: PbxSettings) -> ClientContext:
    from ._async.client import AsyncClient

    return AsyncClient(
        pbx.url,
        pbx.client_id,
        pbx.client_secret.reveal(),
        fingerprint=pbx.fingerprint,
        verify=pbx.verify,
    )


def from_nats(headers: Mapping[str, str] | None, data: bytes) -> RelayMessage:
    """Return what a relay has published to NATS.

    Args:
        headers: Of the message, `msg.headers` of nats-py.
        data: Of the message, `msg.data`.

    Raises:
        DecodeError: It is no message of a relay.
        EventDecodeError: Its data is no event.
    """
    names = (("id", MESSAGE_ID), ("kind", "Yeastar-Kind"), ("at", "Yeastar-At"))
    known = headers or {}
    return incoming({own: known[n] for own, n in names if n in known}, data, CODEC)


def from_redis(fields: Mapping[bytes, bytes] | Mapping[str, str]) -> RelayMessage:
    """Return what a relay has published to Redis.

    Args:
        fields: Of the entry, as redis-py gives them, with `decode_responses` or without.

    Raises:
        DecodeError: It is no message of a relay.
        EventDecodeError: Its data is no event.
    """
    known = {_bytes(name).decode(): _bytes(value) for name, value in fields.items()}
    return incoming(known, known.get("data", b""), CODEC)


def _bytes(value: str | bytes) -> bytes:
    return value.encode() if isinstance(value, str) else value
