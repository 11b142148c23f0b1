"""A PBX on a real socket that answers as a test tells it to.

It closes the connection after each answer, as the PBX does, and keeps every request.
Tokens are `TOKEN-1-SECRET`, `TOKEN-2-SECRET`, …
"""

from __future__ import annotations

import json
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

CLIENT_ID, CLIENT_SECRET = "client-1234", "CLIENT-SECRET-VALUE"


@dataclass
class Request:
    """One request as it came in."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def token(self) -> str | None:
        return self.query.get("access_token", [None])[0]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    """What to send back.

    Attributes:
        body: bytes, or something to send as JSON.
        delay: seconds before anything is sent.
        drip: seconds between single bytes of the body; or of the head with `head`.
        stall: seconds of silence after the first half of a dripping body.
        cut: close after that many bytes of the body.
        drop: close without a word.
    """

    body: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drip: float = 0.0
    drip_head: bool = False
    stall: float = 0.0
    cut: int | None = None
    drop: bool = False

    def content(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        return json.dumps({"errcode": 0} if self.body is None else self.body).encode()


Script = Reply | Callable[[Request], Reply]


class Pbx:
    """The server; use it as a context manager."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.client_id, self.client_secret = CLIENT_ID, CLIENT_SECRET
        self.requests: list[Request] = []
        self.tokens_issued = 0
        self.live: set[str] = set()
        self.lifetime = 1800
        self.login: list[Script] = []
        self.refresh: list[Script] = []
        self.peak = 0
        self._scripts: dict[str, list[Script]] = {}
        self._tls = tls
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.port: int = self._listener.getsockname()[1]

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def on(self, path: str, *scripts: Script) -> None:
        """Answer a path (under /openapi) with these in turn; the last one stays."""
        self._scripts[path if path.startswith("/api") else f"/openapi{path}"] = [
            *scripts
        ]

    def calls(self, path: str) -> list[Request]:
        """Requests to a path under /openapi/v1.0/."""
        return [r for r in self.requests if r.path == f"/openapi/v1.0/{path}"]

    @property
    def open_connections(self) -> int:
        with self._lock:
            return len(self._open)

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()
        for connection in list(self._open):
            connection.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(
                target=self._serve, args=(connection,), daemon=True
            ).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
        except (OSError, ssl.SSLError):
            connection.close()
            return
        with self._lock:
            self._open.add(connection)
            self.peak = max(self.peak, len(self._open))
        try:
            request = _read(connection)
            if request is not None:
                self.requests.append(request)
                _write(connection, self._answer(request))
        except OSError:
            pass
        finally:
            with self._lock:
                self._open.discard(connection)
            connection.close()

    def _answer(self, request: Request) -> Reply:
        path = request.path.removeprefix("/openapi/v1.0/")
        if path in ("get_token", "refresh_token"):
            scripts = self.login if path == "get_token" else self.refresh
            with self._lock:
                script = scripts.pop(0) if scripts else None
            if script is not None:
                reply = script(request) if callable(script) else script
                if reply.body is not None or reply.drop:
                    return reply
                time.sleep(reply.delay)
            return Reply(self.issue())
        if path == "del_token":
            self.live.discard(request.token or "")
            return Reply()
        with self._lock:
            scripts = self._scripts.get(request.path, [])
            script = scripts[0] if scripts else Reply({"errcode": 10001})
            if len(scripts) > 1:
                scripts.pop(0)
        if request.token is not None and request.token not in self.live:
            return Reply({"errcode": 10004, "errmsg": "TOKEN EXPIRED"})
        return script(request) if callable(script) else script

    def issue(self) -> dict[str, Any]:
        """Make a new pair of tokens."""
        with self._lock:
            self.tokens_issued += 1
            token = f"TOKEN-{self.tokens_issued}-SECRET"
            self.live.add(token)
            return {
                "errcode": 0,
                "errmsg": "SUCCESS",
                "access_token": token,
                "refresh_token": f"REFRESH-{self.tokens_issued}-SECRET",
                "access_token_expire_time": self.lifetime,
                "refresh_token_expire_time": 86400,
            }


def _read(connection: socket.socket) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(65536)
        if not chunk:
            return None
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    method, target, _ = first.split(" ")
    headers = {k.lower(): v for k, v in (line.split(": ", 1) for line in lines)}
    if headers.get("transfer-encoding") == "chunked":
        raise AssertionError("bodies are sent with their length")
    while len(body) < int(headers.get("content-length", 0)):
        body += connection.recv(65536)
    return Request(method, target, headers, body)


def _write(connection: socket.socket, reply: Reply) -> None:
    time.sleep(reply.delay)
    if reply.drop:
        return
    content = reply.content()
    headers = {"Content-Type": "application/json", "Content-Length": str(len(content))}
    headers.update(reply.headers)
    lines = [f"HTTP/1.1 {reply.status} X", *(f"{k}: {v}" for k, v in headers.items())]
    head = "\r\n".join([*lines, "Connection: close", "", ""]).encode()
    if reply.drip_head:
        _drip(connection, head, reply.drip)
    else:
        connection.sendall(head)
    if reply.cut is not None:
        connection.sendall(content[: reply.cut])
    elif reply.drip:
        half = len(content) // 2
        _drip(connection, content[:half], reply.drip)
        time.sleep(reply.stall)
        _drip(connection, content[half:], reply.drip)
    else:
        connection.sendall(content)


def _drip(connection: socket.socket, content: bytes, interval: float) -> None:
    for index in range(len(content)):
        connection.sendall(content[index : index + 1])
        time.sleep(interval)
