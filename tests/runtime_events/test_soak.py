"""Every event exactly once or covered by a Gap, whatever goes wrong on the way."""

from __future__ import annotations

import random
import threading
import time
from datetime import UTC, datetime, timedelta

from tests.runtime_events.package import load
from tests.runtime_events.samples import call

Gap = load("_shared.gap").Gap

FAULTS = 8
# The PBX writes an event down a moment before it is on its way.
SLACK = timedelta(milliseconds=50)


def test_a_stormy_night(driver, pbx, monkeypatch):
    # Renewals everywhere, also while a connection breaks.
    reader = load(f"_{driver.name}.reader")
    monkeypatch.setattr(reader, "_LEAST_LIFE", 0.3)
    monkeypatch.setattr(reader, "_READ_OUT", 0.5)
    tokens = driver.tokens_type(life=0.0)
    chance = random.Random(4)
    sent: dict[str, datetime] = {}
    stop = threading.Event()

    def produce():
        while not stop.is_set():
            number = str(len(sent))
            sent[number] = datetime.now(UTC)
            pbx.push(call(number))
            if len(sent) % 20 == 0:
                time.sleep(0.005)

    def half_open():
        pbx.answers_heartbeats = False
        time.sleep(0.7)
        pbx.answers_heartbeats = True

    faults = [
        pbx.cut,
        lambda: pbx.close(1011),
        lambda: pbx.push('{"errcode":10004,"errmsg":"TOKEN EXPIRED"}', pbx.line),
        half_open,
    ]
    with driver.make(pbx.url, tokens, queue_size=100_000) as stream:
        thread = threading.Thread(target=produce)
        thread.start()
        for number in range(FAULTS):
            time.sleep(0.1 + 0.3 * chance.random())
            pbx.form = "object" if number % 2 else "string"
            faults[number % len(faults)]()
        tokens.life = 1800
        pbx.wait_for(lambda: stream.healthy, 10)
        time.sleep(0.3)
        stop.set()
        thread.join()
        pbx.push(call("end"))
        items = []
        while not items or isinstance(items[-1], Gap) or items[-1].msg.call_id != "end":
            items.append(stream.get(10))
    got = [item.msg.call_id for item in items[:-1] if not isinstance(item, Gap)]
    gaps = [item for item in items if isinstance(item, Gap)]
    assert len(got) == len(set(got)), "no event twice"
    assert got == sorted(got, key=int), "in the order they happened"
    missing = set(sent) - set(got)
    uncovered = [
        number
        for number in missing
        if not any(g.since - SLACK <= sent[number] <= g.until for g in gaps)
    ]
    assert not uncovered
    assert gaps
    assert len(missing) < len(sent) / 2
