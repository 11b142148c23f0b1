"""A callback list: outside callers whom nobody took and nobody has spoken to since.

    python missed_calls.py HOURS-TO-LOOK-BACK > callbacks.csv

At the PBX: the API is on (Integrations > API), and its firmware is x.23.0.123 or newer,
for records of version 2.0: one row a call, whatever IVRs and queues it went through.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from yeastar_pseries import Client, PbxClock
from yeastar_pseries.models import CdrRowV2

FORMULA = re.compile(r"^(?=[=@\t\r]|[+-](?!\d+$))")  # to a spreadsheet; +49... is none


def same(number: str | None) -> str:
    """What two spellings of a number share: 0049 30 5503301 and 305503301."""
    return "".join(filter(str.isdigit, number or ""))[-8:]


def open_callbacks(calls: Iterable[CdrRowV2]) -> list[list[str]]:
    """Return number, name, last try and how often, for calls from the oldest on."""
    missed: dict[str, list[str]] = {}
    for call in calls:
        inbound = call.call_type == "Inbound"
        number = call.call_from_number if inbound else call.call_to_number
        if call.last_status == "ANSWERED":
            missed.pop(same(number), None)  # it came to a talk, either way
        elif inbound and number:
            _, _, _, times = missed.pop(same(number), ["", "", "", "0"])
            row = [number, call.call_from_name or "", call.time or ""]
            missed[same(number)] = [*row, str(int(times) + 1)]
    return list(missed.values())


def main() -> None:
    """Write the list, who called last at its end."""
    since = datetime.now(UTC) - timedelta(hours=float(sys.argv[1]))
    with Client() as pbx:
        pbx.clock = PbxClock.of(pbx.system.information().data)
        calls = pbx.v2.cdr.search(time_begin=since, sort_by="time", order_by="asc")
        table = csv.writer(sys.stdout)
        table.writerow(["number", "name", "last try (PBX time)", "tries"])
        for row in open_callbacks(calls):  # callers write their names themselves
            table.writerow([FORMULA.sub("'", cell) for cell in row])


if __name__ == "__main__":
    main() if len(sys.argv) == 2 else sys.exit(__doc__)
