"""A webhook in FastAPI: the PBX posts its events, the program checks and handles them.

    pip install . fastapi uvicorn   (in a checkout of yeastar-pseries)
    WEBHOOK_SECRET=... uvicorn webhook_fastapi:app --port 5000

At the PBX: Integrations > API > Webhook Event Push is on, with the URL of this program
(https://.../pbx; up to five URLs), method POST, a secret and the events that you want.
Its firmware is x.20.0.21 or newer. Nothing here calls the PBX: no login is needed.
"""

from __future__ import annotations

import os

from fastapi import FastAPI

from yeastar_pseries.events import CallEnded, Event
from yeastar_pseries.webhooks import WebhookApp

app = FastAPI()


async def handle(event: Event) -> None:
    """Do your work with an event, after the PBX has its answer; here, print."""
    match event:
        case CallEnded(msg=call) if call is not None:
            print(f"{call.call_from} to {call.call_to}: {call.status}", flush=True)
        case _:
            pass


WebhookApp(os.environ["WEBHOOK_SECRET"], handle).add_to(app, "/pbx")
