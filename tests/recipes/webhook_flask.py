"""A webhook in Flask: the PBX posts its events, the program checks and handles them.

    pip install . flask   (in a checkout of yeastar-pseries)
    WEBHOOK_SECRET=... flask --app webhook_flask run --port 5000      (to try it)
    WEBHOOK_SECRET=... gunicorn webhook_flask:app                     (to keep it)

At the PBX: Integrations > API > Webhook Event Push is on, with the URL of this program
(https://.../pbx; up to five URLs), method POST, a secret and the events that you want.
Its firmware is x.20.0.21 or newer. Nothing here calls the PBX: no login is needed.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

from flask import Flask, request

from yeastar_pseries.events import CallEnded, Event
from yeastar_pseries.webhooks import WebhookReceiver


def handle(event: Event) -> None:
    """Do your work with an event; here, print calls that have ended."""
    match event:
        case CallEnded(msg=call) if call is not None:
            print(f"{call.call_from} to {call.call_to}: {call.status}", flush=True)
        case _:
            pass


# The PBX waits a few seconds for its answer; what the executor does may take longer.
receiver = WebhookReceiver(
    os.environ["WEBHOOK_SECRET"], handle, executor=ThreadPoolExecutor(4)
)
app = Flask(__name__)


@app.post("/pbx", strict_slashes=False)
def pbx() -> tuple[str, int]:
    """Take a delivery: 200, or 401 if the signature is wrong."""
    return "", receiver.receive(request.get_data(), request.headers.get("X-Signature"))
