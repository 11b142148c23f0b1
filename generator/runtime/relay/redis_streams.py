"""Redis Streams: one stream for each PBX, and an entry id that is a place in its order.

An entry id is `<epoch>-<sequence>`. Redis takes no id that is not greater than the last
one, and a script looks that the last one is what the sender believes: so each message is
stored once, in order, and nothing of a leader that another one has followed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, cast

from ..exceptions import ConfigurationError
from ..hidden import Hidden
from ..redis.connections import check_url
from .broker import (
    AppendRefusedError,
    LeaseRecord,
    RelayError,
    Seen,
    Tail,
    Trouble,
    end_if_cancelled,
)
from .message import Outgoing
from .settings import BrokerSettings

_MISSING = "a relay to Redis needs redis-py: pip install 'yeastar-pseries[relay]'"
# Seconds for an answer.
_SECONDS = 5.0
# For all PBXs together; who needs one waits until one is free.
_CONNECTIONS = 16

# The last id stays when its entry is trimmed away.
_LAST = """
local function last_id(key)
  if redis.call('exists', key) == 0 then return '0-0' end
  local info = redis.call('xinfo', 'stream', key)
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' then return info[i + 1] end
  end
end
"""
_TAIL = _LAST + """
local newest = redis.call('xrevrange', KEYS[1], '+', '-', 'COUNT', 1)
return {last_id(KEYS[1]), newest}
"""
# ARGV: id that the stream must end with, how many to keep, then of each message: id of the
# entry, and six pairs of name and value.
_APPEND = _LAST + """
if last_id(KEYS[1]) ~= ARGV[1] then return 0 end
for i = 3, #ARGV, 13 do
  local fields = {unpack(ARGV, i + 1, i + 12)}
  if ARGV[2] == '0' then
    redis.call('xadd', KEYS[1], ARGV[i], unpack(fields))
  else
    redis.call('xadd', KEYS[1], 'MAXLEN', '~', ARGV[2], ARGV[i], unpack(fields))
  end
end
return 1
"""
_WRITE = """
local now = tonumber(redis.call('hget', KEYS[1], 'revision') or '0')
if now ~= tonumber(ARGV[1]) then return 0 end
redis.call('hset', KEYS[1], 'revision', now + 1, 'record', ARGV[2])
return now + 1
"""


class RedisBroker:
    """Redis or Valkey. `<prefix>:<pbx>` is the stream, `<prefix>:<pbx>:lease` the lease.

    Args:
        settings: where it is.

    Raises:
        ConfigurationError: redis-py is missing.
    """

    def __init__(self, settings: BrokerSettings) -> None:
        try:
            import redis.asyncio
        except ImportError:
            raise ConfigurationError(_MISSING) from None
        self._prefix = settings.prefix
        self._keep = settings.max_messages
        self._trouble = Trouble()
        check_url(Hidden(settings.url.reveal()))
        pool = cast("Any", redis.asyncio.BlockingConnectionPool).from_url(
            settings.url.reveal(),
            max_connections=_CONNECTIONS,
            timeout=_SECONDS,
            socket_timeout=_SECONDS,
            socket_connect_timeout=_SECONDS,
        )
        self._client = cast("Any", redis.asyncio.Redis).from_pool(pool)

    async def open(self) -> None:
        """See `Broker`; connections are made when they are needed."""

    async def aclose(self) -> None:
        """See `Broker`."""
        await self._client.aclose()

    async def prepare(self, pbx: str) -> None:
        """See `Broker`; the first entry makes the stream."""

    def largest(self) -> int | None:
        """See `Broker`; half a gigabyte is more than a PBX can send."""
        return None

    async def read(self, pbx: str) -> Seen | None:
        """See `Broker`."""
        key = self._lease(pbx)
        found = await self._do(lambda r: r.hmget(key, "revision", "record"))
        revision, record = found
        if revision is None or record is None:
            return None
        return Seen(LeaseRecord.from_bytes(record), int(revision))

    async def write(self, pbx: str, record: LeaseRecord, revision: int) -> int | None:
        """See `Broker`."""
        arguments = (1, self._lease(pbx), revision, record.to_bytes())
        written = await self._do(lambda r: r.eval(_WRITE, *arguments))
        return int(written) or None

    async def tail(self, pbx: str) -> Tail:
        """See `Broker`."""
        last, newest = await self._do(lambda r: r.eval(_TAIL, 1, self._stream(pbx)))
        epoch, sequence = map(int, last.split(b"-"))
        if not newest:
            return Tail(0, epoch, sequence)
        pairs = newest[0][1]
        fields = dict(zip(pairs[::2], pairs[1::2], strict=True))
        return Tail(0, epoch, sequence, _number(fields.get(b"at")))

    async def append(self, pbx: str, messages: Sequence[Outgoing], after: Tail) -> Tail:
        """See `Broker`."""
        arguments: list[object] = [f"{after.epoch}-{after.sequence}", self._keep]
        for message in messages:
            arguments.append(f"{message.epoch}-{message.sequence}")
            for pair in message.fields():
                arguments.extend(pair)
        stream = self._stream(pbx)
        if not await self._do(lambda r: r.eval(_APPEND, 1, stream, *arguments)):
            raise AppendRefusedError("the stream has gone on without this relay")
        last = messages[-1]
        return Tail(0, last.epoch, last.sequence, last.at)

    def _stream(self, pbx: str) -> str:
        return f"{self._prefix}:{pbx}"

    def _lease(self, pbx: str) -> str:
        return f"{self._prefix}:{pbx}:lease"

    async def _do(self, command: Callable[[Any], Awaitable[Any]]) -> Any:
        """Have Redis do something; what it raises becomes a `RelayError`."""
        trouble = ""
        try:
            found = await command(self._client)
            end_if_cancelled()
            return found
        except Exception as error:
            # redis-py calls it a ConnectionError, too, when a password is refused.
            cause = error.__cause__ or error.__context__
            trouble = type(error).__name__
            if cause is not None:
                trouble += f", {type(cause).__name__}"
        end_if_cancelled()
        text = f"Redis failed: {trouble}"
        self._trouble.tell(text)
        # Out here, so that no frame of redis-py is in the traceback.
        raise RelayError(text)


def _number(value: bytes | None) -> float | None:
    try:
        return None if value is None else float(value)
    except ValueError:
        return None
