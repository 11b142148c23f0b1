"""What a night holds: how many events, which faults, and when."""

from __future__ import annotations

import json
import random
from dataclasses import asdict, dataclass

# Each of these ends the connection, or leaves it half open until the client ends it.
DISCONNECTS = (
    "cut",
    "close 1000",
    "token expired",
    "frozen",
    "close without code",
    "handshake refused",
    "half a frame",
    "heartbeats muted",
    "close 1001",
    "token expired while away",
    "unavailable for a while",
    "close 1011",
)
# No fault, but a moment at which events can be lost or doubled: the connection is left
# alone until the client changes over to another because its token is about to end.
RENEWAL = "renewal"
# These spoil frames and leave the connection alone. One comes before each of the above,
# while the events run.
SPOILS = ("duplicates", "cut frames", "delays")
# Seconds from acknowledging a topic list to acting on it; another one at each fault.
EFFECT_DELAYS = (0.0, 0.3, -0.3)
# What the stream is subscribed to; the client changes over when it is told to. Events of
# the last id are reported only while it has to have them.
TOPICS = {"narrow": [30008, 30017], "wide": [30008, 30009, 30017]}


@dataclass(frozen=True, slots=True)
class Plan:
    """One run. Times are seconds.

    Attributes:
        client: "sync" or "async".
        events: how many the PBX reports.
        faults: how many disconnects are forced; frame faults come on top.
        seed: of everything that is left to chance.
        limit: the run fails if it takes longer.
        access_lifetime: of a token. The stream renews at `renewal_margin` before it
            ends, but no sooner than 5 s after connecting.
        renewal_margin: as of `client.events`.
        duplicate_window: as of `client.events`. The PBX delivers some events twice.
            With a window the client has to drop the copies; with 0 it has to deliver
            them, because for all it knows two equal events are two events. With 0 some
            events also happen twice, a moment apart, and have to come twice.
        batch: events that are pushed at once.
    """

    client: str
    events: int
    faults: int
    seed: int = 1
    limit: float = 900.0
    access_lifetime: float = 9.0
    renewal_margin: float = 3.5
    duplicate_window: float = 10.0
    batch: int = 100

    def text(self) -> str:
        """For the command line of the PBX process."""
        return json.dumps(asdict(self))

    @classmethod
    def parse(cls, text: str) -> Plan:
        """The plan in the text."""
        return cls(**json.loads(text))

    @property
    def renewals(self) -> int:
        """How many times the client gets to change over in peace."""
        return max(2, self.faults // 3)

    @property
    def warm_faults(self) -> int:
        """After so many faults, memory is measured for the first time."""
        return max(1, self.faults // 4)

    @property
    def trickle(self) -> float:
        """Events per second while a fault lasts: some to lose, most to deliver.

        A fault takes about 1.5 s, and no more than half of all events.
        """
        return min(500.0, self.events / 2 / (self.faults * 1.5))


@dataclass(frozen=True, slots=True)
class Fault:
    """One disconnect or renewal, and the frame fault shortly before it.

    Attributes:
        kind: of DISCONNECTS, or RENEWAL.
        share: how much of the events that are due until then comes before it.
        spoil: of SPOILS.
        spoiled: how many frames.
    """

    kind: str
    share: float
    spoil: str
    spoiled: int


def faults(plan: Plan) -> list[Fault]:
    """All faults in order: every kind in turn, and renewals in between."""
    chance = random.Random(plan.seed)
    kinds: list[str] = []
    while len(kinds) < plan.faults:
        kinds += chance.sample(DISCONNECTS, len(DISCONNECTS))
    del kinds[plan.faults :]
    for place in range(plan.renewals, 0, -1):
        kinds.insert(place * plan.faults // (plan.renewals + 1), RENEWAL)
    return [
        Fault(
            kind=kind,
            share=chance.uniform(0.5, 1.0),
            spoil=SPOILS[number % len(SPOILS)],
            spoiled=chance.randint(1, 5),
        )
        for number, kind in enumerate(kinds)
    ]
