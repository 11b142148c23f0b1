"""A wallboard of the call centre: queues, how long callers wait, what the agents do.

    pip install . rich   (in a checkout of yeastar-pseries)
    python wallboard.py

It is asked for anew when an event comes, at most once a second, and each 15 seconds;
while the PBX is away, the board says so and waits. At the PBX: the API is on
(Integrations > API), and the monitors there; without them it lags by up to 15 seconds.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import time
from contextlib import suppress

from rich.console import Console, Group
from rich.live import Live
from rich.table import Table

from yeastar_pseries import Client, YeastarError
from yeastar_pseries.models import QueueAgentStatus

DOING = {1: "free", 2: "talking", 3: "ringing", 4: "talking, ringing", 5: "on hold"}


def doing(agent: QueueAgentStatus) -> str:
    """Return what an agent does, in words."""
    if agent.is_login and agent.is_pause:
        return f"paused {agent.pause_reason or ''}"
    return DOING.get(agent.call_status or 0, "?") if agent.is_login else "logged out"


def board(pbx: Client) -> Group:
    """Ask the PBX for each queue and return the picture."""
    calls = Table("queue", "waiting", "longest", "ringing", "talking", expand=True)
    agents = Table("queue", "agent", "name", "state", expand=True)
    for queue in pbx.queue.list():
        now = pbx.queue.call_status(id=queue.id or 0)
        longest = max([0, *(call.duration or 0 for call in now.waiting_list or [])])
        counts = now.waiting_calls, f"{longest} s", now.ringing_calls, now.active_calls
        calls.add_row(queue.name, *map(str, counts))
        for agent in pbx.queue.agent_status(id=queue.id or 0).data or []:
            agents.add_row(queue.name, agent.number, agent.name, doing(agent))
    return Group(calls, agents)


if __name__ == "__main__":
    screen = Live(console=Console(markup=False))
    with Client() as client, client.events("all", queue_size=1) as events, screen:
        while True:  # "all": a topic that this edition of the PBX lacks is no error
            try:
                screen.update(board(client), refresh=True)
            except YeastarError as error:  # where waiting is no use, the stream ends
                screen.update(f"Waiting for the PBX: {error}", refresh=True)
            with suppress(TimeoutError):
                events.get(timeout=15)  # one that waits is enough: queue_size
            time.sleep(1)
