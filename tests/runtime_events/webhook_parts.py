"""Webhook receivers of the runtime, and requests to them, for the tests."""

from __future__ import annotations

import asyncio
import time

import httpx

from tests.runtime_events.package import load
from tests.runtime_events.samples import CODEC, call
from tests.scripted_pbx import wire

webhooks = load("webhooks.signature")
receiver = load("webhooks.receiver")
asgi = load("webhooks.asgi")

SECRET = "0123456789abcdef0123456789abcdef"
HIDDEN = load("hidden").Hidden(SECRET)
BODY = wire(call("1")).encode()


def signed(body: bytes = BODY, secret: str = SECRET) -> dict[str, str]:
    return {"X-Signature": webhooks.sign(body, secret)}


class Receiver(receiver.WebhookReceiver):
    codec = CODEC


class App(asgi.WebhookApp):
    codec = CODEC


class Seen(list):
    """A handler that remembers, and fails while `fails` is set."""

    fails = False
    delay = 0.0

    def __call__(self, event):
        time.sleep(self.delay)
        if self.fails:
            raise RuntimeError("handler broke")
        self.append(event.msg.call_id)


def make(handler, **more):
    return Receiver(SECRET, handler, **more)


def send(view, body: bytes = BODY, header: str | None = "") -> int:
    return view.receive(body, webhooks.sign(body, SECRET) if header == "" else header)


def post(app, body=BODY, headers=None, method="POST", **more) -> int:
    async def go() -> int:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport) as client:
            headers_ = signed(body) if headers is None else headers
            answer = await client.request(
                method, "http://app/any/path", content=body, headers=headers_, **more
            )
            return answer.status_code

    return asyncio.run(go())
