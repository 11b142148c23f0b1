"""Calls that were over before the mock PBX started."""

import random

from .clock import VirtualClock
from .history import History
from .rows import EndedCall

SPACING = 2220  # seconds between two past calls


def book_past_calls(
    history: History,
    clock: VirtualClock,
    numbers: list[tuple[str, str]],
    count: int,
    seed: int,
) -> None:
    """Fill the CDR with internal calls; same seed, same calls.

    numbers: (number, name) of the extensions to choose from, at least two.
    """
    chooser = random.Random(seed)
    for index in range(count if len(numbers) > 1 else 0):
        started = float(int(clock.now()) - (count - index) * SPACING)
        (caller, caller_name), (callee, callee_name) = chooser.sample(numbers, 2)
        status = chooser.choice(["ANSWERED", "ANSWERED", "NO ANSWER", "BUSY"])
        call = EndedCall(
            call_id=f"{int(started)}.{index}",
            started=started,
            caller=caller,
            caller_name=caller_name,
            callee=callee,
            callee_name=callee_name,
            kind="Internal",
            status=status,
            ring=chooser.randint(2, 15),
            talk=chooser.randint(5, 90) if status == "ANSWERED" else 0,
        )
        history.add(call, started + call.ring + call.talk)
