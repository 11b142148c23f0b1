"""python -m tests.faults.table: writes tests/FAULTS.md from what happens.

Each fault meets a call that only reads and one that changes something, by both clients.
`test_table.py` runs the same and compares.
"""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.authority import identity
from tests.faults.faults import CALLS, LOGINS, Fault
from tests.faults.raw_server import RawServer
from yeastar_pseries import AsyncClient, Client
from yeastar_pseries.errors import YeastarError

TABLE = Path(__file__).parents[1] / "FAULTS.md"
# The whole call; enough for three attempts and the pauses between them.
_SECONDS = 4.0
_AT_ONCE = 24
_HEAD = """# What happens when something goes wrong

Written by `make faults`, from a run against real sockets; `make test` runs it again and
compares. "reads" is a call that changes nothing (`system.information`), "changes" one
that does (`call.hangup`). A login fault is met by two calls in a row. Outcome: what the
call raises; "maybe" says that it may have been carried out (`maybe_applied`).

| fault | client | call | outcome | requests | logins |
|---|---|---|---|---:|---:|
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    fault: str
    client: str
    call: str
    outcome: str
    requests: int
    logins: int

    def __str__(self) -> str:
        cells = (self.fault, self.client, self.call, self.outcome)
        return f"| {' | '.join(cells)} | {self.requests} | {self.logins} |"


@dataclass(frozen=True, slots=True)
class Case:
    fault: Fault
    at_login: bool
    sync: bool
    reads: bool
    tls: bool | None = None
    """Whether the server speaks TLS where the client expects the other; None: as is."""

    def run(self) -> Row:
        wrong = identity() if self.tls else None
        with RawServer(self.fault, self.at_login, wrong) as server:
            url = server.url
            if self.tls is not None:
                scheme = "http" if self.tls else "https"
                url = f"{scheme}://127.0.0.1:{server.port}"
            outcomes = _sync(url, self) if self.sync else asyncio.run(_async(url, self))
            requests, logins = server.requests, server.logins
        return Row(
            self.fault.name,
            "sync" if self.sync else "async",
            "reads" if self.reads else "changes",
            ", then ".join(outcomes),
            requests,
            logins,
        )


_SETTINGS: dict[str, Any] = {"timeout": _SECONDS, "trust_env": False}


def _sync(url: str, case: Case) -> list[str]:
    outcomes: list[str] = []
    with Client(url, "table-id", "table-secret", **_SETTINGS) as client:
        for _ in range(1 + case.at_login):
            try:
                if case.reads:
                    client.system.information()
                else:
                    client.call.hangup(channel_id="SIP/1-1")
            except Exception as error:
                outcomes.append(_told(error))
            else:
                outcomes.append("returns")
    return outcomes


async def _async(url: str, case: Case) -> list[str]:
    outcomes: list[str] = []
    async with AsyncClient(url, "table-id", "table-secret", **_SETTINGS) as client:
        for _ in range(1 + case.at_login):
            call: Callable[[], Awaitable[object]] = (
                client.system.information
                if case.reads
                else lambda: client.call.hangup(channel_id="SIP/1-1")
            )
            try:
                await call()
            except Exception as error:
                outcomes.append(_told(error))
            else:
                outcomes.append("returns")
    return outcomes


def _told(error: Exception) -> str:
    name = type(error).__name__
    if not isinstance(error, YeastarError):
        return f"**{name}**, undocumented"
    maybe = getattr(error, "maybe_applied", False)
    return f"{name}, maybe" if maybe else name


def cases() -> list[Case]:
    """All of them, in the order of the table."""
    both = [(sync, reads) for sync in (True, False) for reads in (True, False)]
    plain = Fault("https to a port that speaks HTTP")
    tls = Fault("http to a port that speaks TLS")
    return [
        *(Case(fault, False, *which) for fault in CALLS for which in both),
        *(Case(plain, False, *which, tls=False) for which in both),
        *(Case(tls, False, *which, tls=True) for which in both),
        *(Case(f, True, sync, True) for f in LOGINS for sync in (True, False)),
    ]


def run(chosen: Iterable[Case] | None = None) -> list[Row]:
    """Run the cases, many at once, and return their rows in order."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(Case.run, cases() if chosen is None else chosen))


def markdown(rows: list[Row]) -> str:
    """The file."""
    return _HEAD + "".join(f"{row}\n" for row in rows)


def main() -> int:
    rows = run()
    TABLE.write_text(markdown(rows), encoding="utf-8")
    kinds = Counter(row.outcome for row in rows)
    print(f"{len(rows)} rows in {TABLE.name}")
    for outcome, count in kinds.most_common():
        print(f"{count:5}  {outcome}")
    return 1 if any("undocumented" in outcome for outcome in kinds) else 0


if __name__ == "__main__":
    sys.exit(main())
