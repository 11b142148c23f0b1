# Made by `make generate` from generator/runtime/relay/relay.py; edits are lost.
"""Many PBXs, one broker: runs a member for each, and tells how they are."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable

from ..events.frames.codec import EventCodec
from .broker import Broker
from .leading import ClientContext
from .member import Member, PbxStatus
from .settings import (
    NATS_SCHEMES,
    BrokerSettings,
    PbxSettings,
    RelaySettings,
    check_pbx,
)

_log = logging.getLogger("yeastar_pseries.relay")

# How many PBXs are connected to at the same time: each needs a login, and TLS twice.
_CONNECTING = 16


class BaseRelay:
    """Moves the events of many PBXs into a broker, at least once, in their order.

    Any number of relays with the same settings may run. For each PBX, one of them leads:
    it subscribes at the PBX and publishes. When it ends, another one takes over, and its
    first message is a Gap from what was published for certain to its own subscription.
    So each event of a PBX is in the stream, or happened inside a Gap of it.

    Args:
        settings: PBXs, broker and lease.
        client: makes a client of a PBX.
        codec: knows the events.

    Raises:
        ConfigurationError: what the broker needs is not installed, or no client can be
            made of the settings of a PBX.
    """

    def __init__(
        self,
        settings: RelaySettings,
        client: Callable[[PbxSettings], ClientContext],
        codec: EventCodec,
    ) -> None:
        for pbx in settings.pbxs:
            check_pbx(pbx, client, codec)
        self._settings = settings
        self._client = client
        self._broker = broker_of(settings.broker)
        self._members: list[Member] = []

    @property
    def status(self) -> list[PbxStatus]:
        """What it does for each PBX just now, in the order of the settings."""
        return [member.status for member in self._members]

    async def run(self) -> None:
        """Work until cancelled; then leases are given back, so that others go on at once.

        Raises:
            RelayError: the broker refuses this relay.
        """
        import asyncio

        settings = self._settings
        # Another run must not be taken for this one.
        owner = f"{settings.name}:{secrets.token_hex(6)}"
        turn = asyncio.Semaphore(_CONNECTING)
        broker = self._broker
        await broker.open()
        try:
            self._members = [
                Member(broker, pbx, owner, settings.lease, self._client, turn)
                for pbx in settings.pbxs
            ]
            async with asyncio.TaskGroup() as group:
                for member in self._members:
                    group.create_task(member.run())
        finally:
            await broker.aclose()


def broker_of(settings: BrokerSettings) -> Broker:
    """Return the broker of these settings, not opened yet.

    Raises:
        ConfigurationError: what it needs is not installed.
    """
    if settings.scheme in NATS_SCHEMES:
        from .jetstream import NatsBroker

        return NatsBroker(settings)
    from .redis_streams import RedisBroker

    return RedisBroker(settings)
