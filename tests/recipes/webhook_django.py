"""A webhook in Django: the PBX posts its events, the program checks and handles them.

    pip install . django   (in a checkout of yeastar-pseries)
    WEBHOOK_SECRET=... python webhook_django.py runserver 5000        (to try it)

It is a whole project in one file. In yours, the receiver and the view go to views.py and
the pattern to urls.py.

At the PBX: Integrations > API > Webhook Event Push is on, with the URL of this program
(https://.../pbx; up to five URLs), method POST, a secret and the events that you want.
Its firmware is x.20.0.21 or newer. Nothing here calls the PBX: no login is needed.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse
from django.urls import re_path
from django.views.decorators.csrf import csrf_exempt

from yeastar_pseries.events import CallEnded, Event
from yeastar_pseries.webhooks import WebhookReceiver

settings.configure(
    ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY=os.urandom(32)
)


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


@csrf_exempt
def pbx(request: HttpRequest) -> HttpResponse:
    """Take a delivery: 200, or 401 if the signature is wrong."""
    signature = request.META.get("HTTP_X_SIGNATURE")
    return HttpResponse(status=receiver.receive(request.body, signature))


urlpatterns = [re_path(r"^pbx/?$", pbx)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
