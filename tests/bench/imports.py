"""Import of the package with a client made, over `import httpx`."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from .measure import Row, Spent, median, ratio

_TIMER = """
import time
wall, cpu = time.perf_counter(), time.process_time()
{}
print([time.perf_counter() - wall, time.process_time() - cpu])
"""
_CLIENT = "Client('http://127.0.0.1:1', client_id='a', client_secret='b')"
PEER = "import httpx"
OURS = f"from yeastar_pseries import Client; client = {_CLIENT}"
IMPORT = "from yeastar_pseries import Client"
PEER_CLIENT = "import httpx; client = httpx.Client(verify=False)"


def _spent(code: str) -> Spent:
    command = [sys.executable, "-c", _TIMER.format(code)]
    # Without bytecode the figure is of compiling, which users do once.
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=env)
    return Spent(*json.loads(done.stdout))


def run(quick: bool) -> list[Row]:
    """New interpreters, in turn."""
    rounds = 5 if quick else 25
    codes = (PEER, OURS, IMPORT, PEER_CLIENT)
    runs: dict[str, list[Spent]] = {code: [] for code in codes}
    for _ in range(rounds):
        for code in codes:
            runs[code].append(_spent(code))
    spent = {code: median(kept) for code, kept in runs.items()}
    return [
        ratio(
            "import, client made, over import httpx",
            spent[OURS],
            spent[PEER],
            target=1.15,
        ),
        ratio(
            "the same over import httpx and httpx.Client",
            spent[OURS],
            spent[PEER_CLIENT],
            note="verify=False: its TLS context is not counted",
        ),
        ratio("import alone over import httpx", spent[IMPORT], spent[PEER]),
    ]
