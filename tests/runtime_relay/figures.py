"""What one relay process can do: `python -m tests.runtime_relay.figures`.

The PBXs are connections of one scripted server in a process of its own. Rates are per
second of processor time of the relay, so that other work on the machine does not count.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from typing import Any

from tests.peak import peak
from tests.runtime_relay.playing import RunningRelay, settings
from tests.runtime_relay.servers import KINDS
from tests.scripted_pbx import ScriptedPbx

FRAME = json.dumps(
    {
        "type": 30011,
        "sn": "3631A2128341",
        "msg": json.dumps(
            {
                "call_id": "1795881891.3",
                "members": [
                    {
                        "extension": {
                            "number": "1000",
                            "channel_id": "PJSIP/1000-00000004",
                            "member_status": "ALERT",
                            "call_path": "",
                        }
                    },
                    {
                        "inbound": {
                            "from": "5503301",
                            "to": "1000",
                            "trunk_name": "trunk",
                            "channel_id": "PJSIP/trunk-00000003",
                            "member_status": "ALERT",
                            "call_path": "",
                        }
                    },
                ],
            }
        ),
    }
).encode()


def serve() -> None:
    """Be the PBXs; each line of stdin is a number of events for each of them."""
    with ScriptedPbx() as pbx:
        print(pbx.url, flush=True)
        for line in sys.stdin:
            pbx.run(_push(pbx, int(line)))
            print("pushed", flush=True)


async def _push(pbx: ScriptedPbx, count: int) -> None:
    async def to(connection: Any) -> None:
        for number in range(count):
            await connection.send(FRAME)
            if number % 20 == 0:
                await asyncio.sleep(0)

    # Listener.run gives up after a minute; nobody waits for this.
    pbx.pushing = asyncio.gather(*map(to, pbx.open_connections))  # type: ignore[attr-defined]


class Pbxs:
    """The process of the PBXs."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __spec__.name, "serve"],  # type: ignore[union-attr]
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.url = self._read()

    def _read(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def push(self, count: int) -> None:
        """Let so many events happen on each PBX."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{count}\n")
        self._process.stdin.flush()
        self._read()

    def end(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()


def measure(kind: str, pbxs: int, events: int, idle: float) -> None:
    """Print a row: start, memory, idle load, and rate of a relay for so many PBXs."""
    server = Pbxs()
    with KINDS[kind]() as broker:
        places = {f"pbx-{number}": server.url for number in range(pbxs)}
        before, began = peak(), time.monotonic()
        with RunningRelay(settings(broker.url, places, lease=5.0)) as relay:
            relay.wait_leading(range(pbxs), 300)
            started = time.monotonic() - began
            each = (peak() - before) * 1024 / pbxs
            cpu, began = time.process_time(), time.monotonic()
            time.sleep(idle)
            load = (time.process_time() - cpu) / (time.monotonic() - began)
            cpu, began = time.process_time(), time.monotonic()
            share = max(events // pbxs, 1)
            server.push(share)
            total = pbxs * (share + 1)
            while sum(row.published for row in relay.relay.status) < total:
                time.sleep(0.1)
            cpu, span = time.process_time() - cpu, time.monotonic() - began
        print(
            f"{kind:<6} {pbxs:>4} PBXs: all lead after {started:5.1f} s,"
            f" {each:5.0f} KB each, idle {load:6.1%} of a core;"
            f" {share * pbxs:,} events: {share * pbxs / cpu:7,.0f} a second of one core"
            f" ({share * pbxs / span:,.0f}/s on this machine)",
            flush=True,
        )
    server.end()


def main() -> None:
    """Measure both brokers with few and with many PBXs."""
    if sys.argv[1:] == ["serve"]:
        serve()
    elif sys.argv[1:]:
        kind, pbxs, events = sys.argv[1:4]
        measure(kind, int(pbxs), int(events), 10)
    else:
        # A process each, since memory is the most there ever was.
        for kind in sorted(KINDS):
            for pbxs in (1, 50, 500):
                command = [sys.executable, "-m", __spec__.name]  # type: ignore[union-attr]
                subprocess.run([*command, kind, str(pbxs), "50000"], check=True)


if __name__ == "__main__":
    main()
