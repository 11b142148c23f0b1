"""A screen pop: when your phone rings, your browser opens the caller's page of your CRM.

    python screen_pop.py 1000 "https://crm.example.com/search?phone={number}"

The first argument is your extension, {number} stands for the number of who calls. Each
call from outside opens one page, whichever of your devices ring, and however it came:
directly, through a queue or a ring group, or transferred by somebody. Calls that were
ringing already when this was started, or while the connection was lost, count as well.

At the PBX: the API is on (Integrations > API), with Call Status Monitor on for the trunks
there. One person's computer needs one of the eight tokens that the PBX gives at a time:
for more people, run it once on a server, and send them the numbers.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import sys
import webbrowser
from urllib.parse import quote

from yeastar_pseries import Client
from yeastar_pseries.live import CallEnded, CallRinging, LiveCall


def pop(call: LiveCall, page: str) -> None:
    """Open the page of who calls; an anonymous caller has none."""
    if call.number:
        url = page.replace("{number}", quote(call.number, safe=""))
        print(url, flush=True)
        webbrowser.open(url)


def main() -> None:
    """Watch the calls until somebody ends it."""
    extension, page = sys.argv[1:]
    shown: set[str] = set()
    with Client() as pbx, pbx.live_calls() as calls:
        for change in calls:
            match change:
                case CallRinging(leg=leg, call=call) if leg.number == extension:
                    if call.direction == "inbound" and call.call_id not in shown:
                        shown.add(call.call_id)
                        pop(call, page)
                case CallEnded(call=call):
                    shown.discard(call.call_id)
                case _:
                    pass


if __name__ == "__main__":
    main() if len(sys.argv) == 3 else sys.exit(__doc__)
