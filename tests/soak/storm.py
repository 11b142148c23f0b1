"""The PBX of a soak run: `python -m tests.soak.storm PLAN`, a process of its own.

It tells on stdout, line by line in JSON, where it listens, how far it is, and in the
end what it reported when. It is told on stdin "warm" (memory was measured) and "done".
"""

from __future__ import annotations

import json
import logging
import random
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from tests.mock_pbx import MockPbx

from .plan import EFFECT_DELAYS, RENEWAL, Fault, Plan, faults

RING, PRESENCE, DIGIT = 30008, 30009, 30017
TICK = 0.02
# Long enough for a client with the heartbeat times of client.py to give a silent
# connection up, on a busy machine too.
HALF_OPEN = 2.5
# A client that is not back by then will not come back.
PATIENCE = 30.0


def say(**facts: Any) -> None:
    """Tell the parent."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


class Storm:
    """Pushes events in one thread and lets faults happen in another."""

    def __init__(self, plan: Plan, pbx: MockPbx) -> None:
        self.plan = plan
        self.pbx = pbx
        # One for each thread, so that a seed says the same every time.
        self.chance = random.Random(plan.seed + 1)
        self.fate = random.Random(plan.seed + 2)
        self.faults = faults(plan)
        self.count = 0
        # Events per second; None for as many as the sockets take.
        self.pace: float | None = None
        self.stopping = False
        self.most_tokens = 0
        self.duplicates = 0
        self.cut_frames = 0
        # First and last number of each batch; when pushing it began and ended.
        self.batches: list[tuple[int, int, float, float]] = []
        # Events that happen again: when, number, id, msg. And when they did.
        self.repeats: list[tuple[float, int, int, dict[str, Any]]] = []
        self.repeated: list[tuple[int, float, float]] = []
        # Whether the client has to have presence events; held while events are pushed.
        self.wide = False
        self.pushing = threading.Lock()
        self.topic_changes = 0
        # No event beyond this number yet: each fault is to meet running events.
        self.allowed = 0
        self.told = {
            word: threading.Event() for word in ("warm", "done", "wide", "narrow")
        }
        self.left_alone = threading.Event()

    def run(self) -> None:
        """Everything from the first event to the end marker."""
        producer = threading.Thread(target=self._produce, name="producer", daemon=True)
        self._await_client()
        producer.start()
        disconnects = 0
        for number, fault in enumerate(self.faults):
            if number == self.plan.warm_faults:
                self._mark("warm")
            due = (self.plan.events - self.count) / (len(self.faults) - number + 1)
            target = self.count + int(due * fault.share)
            self.allowed = target + self.plan.batch
            while self.count < target and not self.stopping:
                time.sleep(TICK / 4)
            self._strike(fault)
            disconnects += fault.kind != RENEWAL
            say(events=self.count, faults=disconnects, kind=fault.kind)
        self.allowed = self.plan.events
        while producer.is_alive() and not self.stopping:
            time.sleep(TICK)
        self._mark("done")
        say(
            ledger=self.batches,
            repeated=self.repeated,
            topic_changes=self.topic_changes,
            events=self.count,
            faults=disconnects,
            most_tokens=self.most_tokens,
            duplicates=self.duplicates,
            cut_frames=self.cut_frames,
            requests=self._requests(),
            crashes=self.pbx.status()["crashes"],
        )

    def listen(self) -> None:
        """Hear what the client's side says; its end is ours as well."""
        for line in sys.stdin:
            if line.strip() in self.told:
                self.told[line.strip()].set()
        self.stopping = True
        self.left_alone.set()
        for told in self.told.values():
            told.set()

    def _produce(self) -> None:
        plan = self.plan
        form = "string"
        while self.count < plan.events and not self.stopping:
            self._repeat(time.monotonic())
            size = min(plan.batch, self.allowed - self.count, plan.events - self.count)
            if size <= 0:
                time.sleep(TICK / 4)
                continue
            pace = self.pace
            if pace is None and not self._subscribed():
                pace = plan.trickle
            if pace is not None:
                size = min(size, max(1, int(pace * TICK / 4)))
                time.sleep(size / pace)
            if self.chance.random() < 0.05:
                form = "object" if form == "string" else "string"
                self.pbx.configure(msg_form=form)
            with self.pushing:
                self._push(size)
            self._look_at_tokens()
        self._repeat(float("inf"))

    def _push(self, size: int) -> None:
        first = self.count
        numbers = range(first, first + size)
        began = time.time()
        event = self.chance.choice([RING, DIGIT, PRESENCE if self.wide else RING])
        if event == DIGIT:
            reports = [{"call_id": str(n), "info": "7", "flag": 1} for n in numbers]
        else:
            reports = [{"extension": str(n), "status": "Ringing"} for n in numbers]
        self.pbx.push_many(event, reports)
        likely = 0.0 if self.plan.duplicate_window or event == PRESENCE else 0.2
        if self.chance.random() < likely:
            again = time.monotonic() + self.chance.uniform(0.0, 0.4)
            self.repeats.append((again, first, event, reports[0]))
        self.batches.append((first, first + size - 1, began, time.time()))
        self.count += size

    def _repeat(self, now: float) -> None:
        """Let happen again what is due: an equal frame, and an event of its own."""
        for entry in [each for each in self.repeats if each[0] <= now]:
            self.repeats.remove(entry)
            _, number, event, report = entry
            began = time.time()
            self.pbx.push_many(event, [report])
            self.repeated.append((number, began, time.time()))

    def _change_topics(self) -> None:
        """Have the client set other topics, while whatever goes on goes on."""
        word = "narrow" if self.wide else "wide"
        with self.pushing:
            self.wide = False
        self.told[word].clear()
        say(topics=word)
        self._wait(self.told[word].is_set, "the topics were not set")
        # A PBX that acknowledges first acts a little later.
        time.sleep(max(EFFECT_DELAYS) + 0.1)
        self.wide = word == "wide"
        self.topic_changes += 1

    def _mark(self, word: str) -> None:
        """Let everything come to rest, and repeat a marker until the client answers.

        Memory is compared between two such moments.
        """
        held, self.allowed = self.allowed, self.count
        end = time.monotonic() + PATIENCE
        while not self.told[word].wait(0.2) and time.monotonic() < end:
            self.pbx.push(RING, msg={"extension": word, "status": "Ringing"})
        self.allowed = held

    def _strike(self, fault: Fault) -> None:
        pbx = self.pbx
        if fault.spoil == "duplicates":
            self.duplicates += fault.spoiled
            pbx.fail_frames("duplicate", fault.spoiled)
        elif fault.spoil == "cut frames":
            self.cut_frames += fault.spoiled
            pbx.fail_frames("cut", fault.spoiled)
        else:
            pbx.fail_frames("delay", fault.spoiled, self.fate.uniform(0.01, 0.1))
        time.sleep(self.fate.uniform(0.05, 0.2))
        # Of the two connections of a renewal, each should have events of its own.
        self.pace = self.plan.trickle * (5 if fault.kind == RENEWAL else 1)
        self.allowed = self.plan.events
        pbx.configure(effect_delay=self.fate.choice(EFFECT_DELAYS))
        changes = self.fate.random() < 0.5
        if fault.kind == RENEWAL:
            self._await_renewal(changes)
        else:
            self._disconnect(fault.kind)
            if changes:
                self._change_topics()
        time.sleep(self.fate.uniform(0.05, 0.3))
        self._await_client()
        self._look_at_tokens()
        self.allowed = self.count
        self.pace = None

    def _disconnect(self, kind: str) -> None:
        pbx = self.pbx
        if kind.startswith("close "):
            code = kind.removeprefix("close ")
            pbx.drop_sockets(1005 if code == "without code" else int(code))
        elif kind == "cut":
            pbx.drop_sockets(None)
        elif kind == "half a frame":
            pbx.fail_frames("half")
        elif kind == "token expired":
            pbx.expire_tokens()
        elif kind == "token expired while away":
            # The client finds out at the handshake: with a status, or with a frame.
            refusal = self.fate.choice(["http", "frame"])
            pbx.configure(socket_refusal=refusal)
            pbx.expire_tokens()
            pbx.drop_sockets(None)
        elif kind == "handshake refused":
            pbx.fail_next("subscribe", status=401)
            pbx.drop_sockets(1001)
        elif kind == "unavailable for a while":
            pbx.fail_next("subscribe", times=2)  # hangs up
            pbx.fail_next("subscribe", status=503, times=2)
            pbx.drop_sockets(None)
        elif kind == "frozen":
            pbx.freeze_sockets()
            time.sleep(HALF_OPEN)
            # A connection that has lost frames in its middle never comes back.
            pbx.drop_sockets(None)
            pbx.freeze_sockets(False)
        elif kind == "heartbeats muted":
            # A connection that brings events is alive, whatever becomes of heartbeats.
            self.allowed = self.count
            pbx.mute_heartbeats()
            time.sleep(HALF_OPEN * 2 / 3)
            self.allowed = self.plan.events
            time.sleep(HALF_OPEN / 3)
            pbx.mute_heartbeats(False)
        else:
            raise ValueError(kind)

    def _await_renewal(self, changes: bool) -> None:
        # Nothing but a renewal asks for tokens while nothing is wrong.
        before = set(self.pbx.issued_tokens)
        self._wait(lambda: self.pbx.issued_tokens != before, "no renewal")
        if changes:
            time.sleep(self.fate.uniform(0.0, 0.7))
            self._change_topics()
        sockets = self.pbx.app.state.sockets

        def renewed() -> bool:
            tokens = self.pbx.within(lambda: sockets.tokens)
            return len(tokens) == 1 and tokens[0] not in before

        self._wait(renewed, "the renewal did not end")

    def _await_client(self) -> None:
        self._wait(self._subscribed, "the client did not come back")

    def _wait(self, condition: Callable[[], bool], complaint: str) -> None:
        end = time.monotonic() + PATIENCE
        while not condition() and not self.stopping:
            if time.monotonic() > end:
                raise RuntimeError(complaint)
            time.sleep(TICK)

    def _subscribed(self) -> bool:
        sockets = self.pbx.app.state.sockets
        return self.pbx.within(lambda: any(sockets.topics))

    def _look_at_tokens(self) -> None:
        self.most_tokens = max(self.most_tokens, len(self.pbx.live_tokens))

    def _requests(self) -> dict[str, int]:
        made: dict[str, int] = {}
        for request in self.pbx.requests:
            name = str(request.operation)
            made[name] = made.get(name, 0) + 1
        return made


def main() -> None:
    """Serve one run."""
    plan = Plan.parse(sys.argv[1])
    # It warns of every write to a connection that was cut on order.
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    settings: dict[str, Any] = {
        "access_lifetime": plan.access_lifetime,
        # OpenSSL's own default; see Settings for what it may do to a thread.
        "tls_tickets": 2,
    }
    with MockPbx(**settings) as pbx:
        storm = Storm(plan, pbx)
        threading.Thread(target=storm.listen, daemon=True).start()
        say(
            url=pbx.tls_url,
            client_id=pbx.client_id,
            client_secret=pbx.client_secret,
            ca_file=pbx.ca_file,
        )
        try:
            storm.run()
        except RuntimeError as error:
            say(failure=str(error))
        storm.left_alone.wait(PATIENCE)


if __name__ == "__main__":
    main()
