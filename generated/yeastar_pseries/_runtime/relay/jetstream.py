# Made by `make generate` from generator/runtime/relay/jetstream.py; edits are lost.
"""NATS JetStream: one stream for each PBX, in which every message names its place.

`Nats-Expected-Last-Sequence` has the server refuse a message that does not follow the one
before it: so nothing is out of order, and nothing comes from a leader that another one has
followed. `Nats-Msg-Id` has it store a repeated message once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, cast

from ..exceptions import ConfigurationError
from .broker import (
    AppendRefusedError,
    LeaseRecord,
    RelayError,
    Seen,
    Tail,
    Trouble,
    end_if_cancelled,
)
from .message import MESSAGE_ID, Outgoing, parse_id
from .settings import BrokerSettings

_MISSING = "a relay to NATS needs nats-py: pip install 'yeastar-pseries[relay]'"
_log = logging.getLogger("yeastar_pseries.relay")

# Seconds for an answer.
_SECONDS = 5.0
# Seconds after which JetStream is asked again at the start.
_AGAIN = 2.0
# Bytes of headers of a message, at most.
_HEADERS = 1024
# "wrong last sequence", which names a number, or not; "wrong last msg ID".
_WRONG_LAST = (10071, 10164, 10070)


class NatsBroker:
    """JetStream. Stream `<prefix>_<pbx>` has `<prefix>.<pbx>.<event id>` and `.gap`.

    Leases are in the bucket `<prefix>_relay`.

    Args:
        settings: where it is.

    Raises:
        ConfigurationError: nats-py is missing.
    """

    def __init__(self, settings: BrokerSettings) -> None:
        try:
            import nats.aio.client
        except ImportError:
            raise ConfigurationError(_MISSING) from None
        self._settings = settings
        self._client: Any = nats.aio.client.Client()
        self._stream: Any = None
        self._bucket: Any = None
        self._trouble = Trouble()

    async def open(self) -> None:
        """See `Broker`."""
        settings = self._settings

        async def told(error: Exception) -> None:
            # Its text may repeat a URL, and so a password.
            self._trouble.tell(f"NATS: {type(error).__name__}")

        await self._do(
            lambda: self._client.connect(
                [each.strip() for each in settings.url.reveal().split(",")],
                name="yeastar relay",
                error_cb=told,
                max_reconnect_attempts=-1,
                reconnect_time_wait=0.5,
                user_credentials=settings.credentials,
            )
        )
        self._stream = self._client.jetstream(timeout=_SECONDS)
        while self._bucket is None:
            try:
                self._bucket = await self._do(self._open_bucket)
            except RelayError:
                # A cluster may still be choosing its leaders.
                await asyncio.sleep(_AGAIN)

    async def _open_bucket(self) -> Any:
        from nats.js.errors import NotFoundError

        name = f"{self._settings.prefix}_relay"
        try:
            return await self._stream.key_value(name)
        except NotFoundError:
            return await self._stream.create_key_value(
                bucket=name, history=1, replicas=self._settings.replicas
            )

    async def aclose(self) -> None:
        """See `Broker`."""
        try:
            await self._client.close()
        except Exception as error:
            # Nobody is there to say goodbye to; that is no failure of the relay.
            _log.debug("NATS: not closed: %s", type(error).__name__)

    async def prepare(self, pbx: str) -> None:
        """See `Broker`."""
        from nats.js.api import StreamConfig
        from nats.js.errors import NotFoundError

        settings, name = self._settings, self._name(pbx)

        async def prepare() -> None:
            try:
                await self._stream.stream_info(name)
            except NotFoundError:
                await self._stream.add_stream(
                    StreamConfig(
                        name=name,
                        subjects=[f"{settings.prefix}.{pbx}.>"],
                        max_msgs=settings.max_messages or -1,
                        num_replicas=settings.replicas,
                    )
                )

        await self._do(prepare)

    def largest(self) -> int | None:
        """See `Broker`; the server counts headers, too."""
        return int(self._client.max_payload) - _HEADERS

    async def read(self, pbx: str) -> Seen | None:
        """See `Broker`."""
        from nats.js.errors import KeyNotFoundError

        async def read() -> Seen | None:
            try:
                entry = await self._bucket.get(pbx)
            except KeyNotFoundError:
                return None
            return Seen(LeaseRecord.from_bytes(entry.value or b""), entry.revision)

        return cast("Seen | None", await self._do(read))

    async def write(self, pbx: str, record: LeaseRecord, revision: int) -> int | None:
        """See `Broker`."""
        from nats.js.errors import KeyWrongLastSequenceError

        async def write() -> int | None:
            data = record.to_bytes()
            try:
                if not revision:
                    return cast("int", await self._bucket.create(pbx, data))
                return cast("int", await self._bucket.update(pbx, data, revision))
            except KeyWrongLastSequenceError:
                return None

        return cast("int | None", await self._do(write))

    async def tail(self, pbx: str) -> Tail:
        """See `Broker`."""
        from nats.js.errors import NotFoundError

        name = self._name(pbx)

        async def tail() -> Tail:
            position = (await self._stream.stream_info(name)).state.last_seq
            if not position:
                return Tail()
            try:
                last = await self._stream.get_msg(name, position)
            except NotFoundError:
                # Its time was over; the number goes on.
                return Tail(position)
            return _tail(position, last.headers or {})

        return cast("Tail", await self._do(tail))

    async def append(self, pbx: str, messages: Sequence[Outgoing], after: Tail) -> Tail:
        """See `Broker`."""
        name, prefix = self._name(pbx), self._settings.prefix

        *others, last = messages
        position = after.position

        async def append() -> None:
            nonlocal position
            before = ""
            for message in others:
                # No reply is asked for: that of the last one tells of all.
                subject = f"{prefix}.{pbx}.{message.topic}"
                headers = _headers(message, position, before)
                await self._client.publish(subject, message.data, headers=headers)
                position, before = position + 1, message.id
            subject = f"{prefix}.{pbx}.{last.topic}"
            headers = _headers(last, position, before)
            answer = await self._stream.publish(
                subject, last.data, _SECONDS, name, headers
            )
            position += 1
            if answer.seq != position:
                # Stored before, at another place.
                raise AppendRefusedError("the stream is not what it was")

        await self._do(append)
        return Tail(position, last.epoch, last.sequence, last.at)

    def _name(self, pbx: str) -> str:
        return f"{self._settings.prefix}_{pbx}"

    async def _do(self, command: Callable[[], Awaitable[Any]]) -> Any:
        """Have NATS do something; what it raises becomes a `RelayError`."""
        from nats.js.errors import APIError

        trouble: RelayError
        try:
            found = await command()
            end_if_cancelled()
            return found
        except APIError as error:
            refused = error.err_code in _WRONG_LAST
            kind = AppendRefusedError if refused else RelayError
            text = error.description or error.code or type(error).__name__
            trouble = kind(f"NATS refused: {text}")
        except Exception as error:
            trouble = RelayError(f"NATS failed: {type(error).__name__}")
        end_if_cancelled()
        if not isinstance(trouble, AppendRefusedError):
            self._trouble.tell(str(trouble))
        # Out here, so that no frame of nats-py is in the traceback.
        raise trouble


def _headers(message: Outgoing, position: int, before: str) -> dict[str, str]:
    """Return the headers of a message that is to follow this place.

    Args:
        message: the message.
        position: number of the last one in the stream.
        before: its id, where that was sent a moment ago and not confirmed. If it was
            refused, another leader's message may have its number.
    """
    expected = {"Nats-Expected-Last-Sequence": str(position)}
    if before:
        expected["Nats-Expected-Last-Msg-Id"] = before
    return {**message.headers(), **expected}


def _tail(position: int, headers: dict[str, str]) -> Tail:
    """Return the end of a stream from its last message; foreign ones have no place."""
    try:
        _, epoch, sequence = parse_id(headers[MESSAGE_ID])
        return Tail(position, epoch, sequence, float(headers["Yeastar-At"]))
    except (KeyError, ValueError):
        return Tail(position)
