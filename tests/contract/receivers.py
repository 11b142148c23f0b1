"""Webhook receivers on real sockets, as a web application would run them."""

from __future__ import annotations

import queue
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import uvicorn

from yeastar_pseries.events import Event
from yeastar_pseries.webhooks import WebhookApp, WebhookReceiver

WAIT = 10.0


@dataclass
class Inbox:
    """Where a receiver listens, and what its handler got."""

    url: str
    events: queue.Queue[Event] = field(default_factory=queue.Queue[Event])
    requests: list[tuple[bytes, str | None]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)

    def get(self) -> Event:
        return self.events.get(timeout=WAIT)


@contextmanager
def plain_receiver(secret: str, **settings: Any) -> Iterator[Inbox]:
    """WebhookReceiver behind the standard library's server, as Flask would use it."""
    inbox = Inbox("")
    receiver = WebhookReceiver(secret, inbox.events.put, **settings)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            signature = self.headers["X-Signature"]
            inbox.requests.append((body, signature))
            status = receiver.receive(body, signature)
            inbox.statuses.append(status)
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    inbox.url = f"http://127.0.0.1:{server.server_address[1]}/pbx"
    try:
        yield inbox
    finally:
        server.shutdown()
        thread.join(WAIT)
        server.server_close()


@contextmanager
def asgi_receiver(secret: str, **settings: Any) -> Iterator[Inbox]:
    """WebhookApp on uvicorn, with an async handler."""
    inbox = Inbox("")

    async def handle(event: Event) -> None:
        inbox.events.put(event)

    app = WebhookApp(secret, handle, **settings)
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")  # type: ignore[arg-type]
    server = uvicorn.Server(config)
    thread = threading.Thread(
        target=server.run, kwargs={"sockets": [listening]}, daemon=True
    )
    thread.start()
    until = time.monotonic() + WAIT
    while not server.started and time.monotonic() < until:
        time.sleep(0.005)
    inbox.url = f"http://127.0.0.1:{listening.getsockname()[1]}/pbx"
    try:
        yield inbox
    finally:
        server.should_exit = True
        thread.join(WAIT)
        listening.close()


RECEIVERS = {"plain": plain_receiver, "asgi": asgi_receiver}
