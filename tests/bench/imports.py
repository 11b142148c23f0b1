"""Import of the package with a client made, over `import httpx`."""

from __future__ import annotations

import statistics
import subprocess
import sys

from .measure import Row, ratio

_TIMER = "import time; s = time.perf_counter(); {}; print(time.perf_counter() - s)"
OURS = _TIMER.format("from yeastar_pseries import Client")
BOTH = _TIMER.format("from yeastar_pseries import AsyncClient, Client")
PEER = _TIMER.format("import httpx")
MADE = _TIMER.format(
    "from yeastar_pseries import Client;"
    " c = Client('http://127.0.0.1:1', client_id='a', client_secret='b')"
)
PEER_MADE = _TIMER.format("import httpx; c = httpx.Client(verify=False)")


def _seconds(code: str) -> float:
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def run(quick: bool) -> list[Row]:
    """New interpreters, in turn."""
    rounds = 5 if quick else 25
    codes = (PEER, OURS, BOTH, PEER_MADE, MADE)
    times: dict[str, list[float]] = {code: [] for code in codes}
    for _ in range(rounds):
        for code in codes:
            times[code].append(_seconds(code))
    seconds = {code: statistics.median(times[code]) for code in codes}
    return [
        ratio(
            "import Client over import httpx", seconds[OURS], seconds[PEER], target=1.15
        ),
        ratio("import both clients over httpx", seconds[BOTH], seconds[PEER]),
        ratio(
            "import and make a client over httpx's",
            seconds[MADE],
            seconds[PEER_MADE],
            note="httpx.Client(verify=False): its TLS context is not counted",
        ),
    ]
