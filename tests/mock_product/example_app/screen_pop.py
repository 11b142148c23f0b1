"""Shows who calls, as soon as the phone rings: python screen_pop.py 5503301=Ada."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping

from yeastar_pseries import Client
from yeastar_pseries.events import CallStateChanged


def pops(pbx: Client, customers: Mapping[str, str]) -> Iterator[str]:
    """Yield one line for each call from outside that begins to ring."""
    shown: set[str] = set()
    with pbx.events(topics=[CallStateChanged]) as events:
        yield "ready"
        for event in events:
            if not isinstance(event, CallStateChanged) or event.msg is None:
                continue
            members = event.msg.members or []
            caller = next((m.inbound for m in members if m.inbound), None)
            ringing = next((m.extension for m in members if m.extension), None)
            call = str(event.msg.call_id)
            if caller and ringing and call not in shown:
                shown.add(call)
                number = str(caller.from_)
                yield f"{ringing.number}: {customers.get(number, number)} calls"


def main() -> None:
    """Print the lines; the environment says where the PBX is."""
    with Client(
        os.environ["PBX_URL"],
        client_id=os.environ["PBX_CLIENT_ID"],
        client_secret=os.environ["PBX_CLIENT_SECRET"],
    ) as pbx:
        customers = dict(each.split("=", 1) for each in sys.argv[1:])
        for line in pops(pbx, customers):
            print(line, flush=True)


if __name__ == "__main__":
    main()
