"""What a relay is told: its PBXs, its broker, its lease."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from .. import checks
from ..events.frames.codec import EventCodec
from ..events.topics import Topics, topic_ids
from ..exceptions import ConfigurationError
from ..redact import Secret

NATS_SCHEMES: Final = ("nats", "tls", "ws", "wss")
REDIS_SCHEMES: Final = ("redis", "rediss", "unix")

# Of a counter in either broker.
_MOST_MESSAGES = 2**63 - 1

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}\Z")


def _hidden(given: object) -> Secret:
    """Return what is secret as such; whoever makes settings by hand may give a text."""
    if isinstance(given, str):
        return Secret(given)
    if isinstance(given, Secret):
        return given
    raise ConfigurationError("a secret of a relay is a str")


@dataclass(frozen=True, slots=True, kw_only=True)
class PbxSettings:
    """One PBX of a relay.

    Attributes:
        name: in subjects, keys and message ids: letters, digits, `_` and `-`, at most 64.
        url: as of `Client`.
        client_id: of the API application.
        client_secret: its secret; a text is hidden.
        fingerprint: SHA-256 of the only certificate to accept; None to judge it by `verify`.
        verify: True, a file of certificates to trust, or False for any certificate.
        topics: event ids, or "all" for every event that this release knows and the PBX
            offers.
    """

    name: str
    url: str
    client_id: str
    client_secret: Secret
    fingerprint: str | None = None
    verify: bool | str = True
    topics: Topics = "all"

    def __post_init__(self) -> None:
        object.__setattr__(self, "client_secret", _hidden(self.client_secret))
        check_name(self.name, "the name of a PBX")


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokerSettings:
    """Where events go to.

    Attributes:
        url: `nats://host:4222` or `tls://...` for NATS, several with commas between them;
            `redis://host:6379/0`, `rediss://...` or `unix://...` for Redis or Valkey.
            Hidden, for it may hold a password.
        prefix: first part of the names of streams, subjects, keys and of the bucket:
            letters, digits, `_` and `-`.
        credentials: file of credentials (NATS only); None for none.
        max_messages: how many messages are kept of each PBX, about; 0 for no limit. A
            stream of JetStream that is there already keeps its own settings.
        replicas: of streams and bucket that the relay makes (NATS only), 1 to 5.
    """

    url: Secret
    prefix: str = "yeastar"
    credentials: str | None = None
    max_messages: int = 1_000_000
    replicas: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "url", _hidden(self.url))
        check_name(self.prefix, "the prefix")
        kept = checks.count("max_messages", self.max_messages)
        if kept > _MOST_MESSAGES:
            raise ConfigurationError("max_messages is more than a broker can count")
        if not 1 <= checks.count("replicas", self.replicas) <= 5:
            raise ConfigurationError("replicas is 1 to 5")
        if self.scheme not in NATS_SCHEMES + REDIS_SCHEMES:
            raise ConfigurationError(
                "the URL of the broker begins with nats://, tls://, redis://, rediss://"
                " or unix://"
            )

    @property
    def scheme(self) -> str:
        """What the URL begins with; it says which kind of broker it is."""
        try:
            return urlsplit(self.url.reveal().split(",")[0].strip()).scheme
        except ValueError:
            return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelaySettings:
    """All that one relay is told.

    Attributes:
        broker: where events go to.
        pbxs: their PBXs, each with a name of its own. Relays that take over from each other
            have the same.
        name: of this relay, for people who look into the broker; the computer's by
            default.
        lease: seconds after which another relay takes over from one that has stopped, 1
            to 300. Connecting to the PBX comes on top.
    """

    broker: BrokerSettings
    pbxs: tuple[PbxSettings, ...]
    name: str = field(default_factory=socket.gethostname)
    lease: float = 5.0

    def __post_init__(self) -> None:
        if not self.pbxs:
            raise ConfigurationError("a relay needs a PBX: [[pbx]]")
        if not 1 <= checks.seconds("lease", self.lease) <= 300:
            raise ConfigurationError("lease is 1 to 300 seconds")
        names = [pbx.name for pbx in self.pbxs]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ConfigurationError(f"PBXs of the same name: {', '.join(twice)}")


def check_pbx(
    pbx: PbxSettings, client: Callable[[PbxSettings], object], codec: EventCodec
) -> None:
    """Refuse what no client and no stream could be made of, before anything is tried.

    Args:
        pbx: the settings.
        client: makes a client of them, which connects to nothing yet.
        codec: knows the events.

    Raises:
        ConfigurationError: names the PBX; a relay would else try again and again.
    """
    try:
        client(pbx)
        topic_ids(pbx.topics, codec)
        return
    except (ConfigurationError, ValueError) as error:
        text = str(error)
    raise ConfigurationError(f"[[pbx]] {pbx.name}: {text}")


def check_name(text: str, what: str) -> None:
    """Refuse what cannot be a part of a subject, a key and a message id.

    Raises:
        ConfigurationError: likewise.
    """
    if not _NAME.match(text):
        raise ConfigurationError(
            f"{what} is of letters, digits, _ and - (64 at most): {text[:70]!r} is not"
        )
