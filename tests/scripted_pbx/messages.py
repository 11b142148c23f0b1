"""What comes in and what goes out: HTTP on the wire, with every fault that can be."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Request:
    """One request as it came in."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""
    head: bytes = field(default=b"", repr=False)
    """The first line and the headers as they came in."""

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
    def bearer(self) -> str | None:
        """The token of the Authorization header."""
        word, _, token = self.headers.get("authorization", "").partition(" ")
        return token if word == "Bearer" else None

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Response:
    """What to send back.

    Attributes:
        body: bytes, or something to send as JSON.
        delay: seconds before anything is sent.
        drip: seconds between single bytes of the body; or of the head with `drip_head`.
        stall: seconds of silence after the first half of the body.
        cut: close after that many bytes of the body.
        drop: close without a word.
    """

    body: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    delay: float = 0.0
    drip: float = 0.0
    drip_head: bool = False
    stall: float = 0.0
    cut: int | None = None
    drop: bool = False

    @property
    def content(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        return json.dumps({"errcode": 0} if self.body is None else self.body).encode()

    @property
    def head(self) -> bytes:
        headers = {
            "Content-Type": "application/json",
            "Content-Length": str(len(self.content)),
            **self.headers,
            "Connection": "close",
        }
        lines = [f"{name}: {value}" for name, value in headers.items()]
        return "\r\n".join([f"HTTP/1.1 {self.status} X", *lines, "", ""]).encode()


async def read_request(reader: asyncio.StreamReader) -> Request | None:
    """Read a request; None if the client closes before it is whole."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        first, *lines = head.decode().rstrip().split("\r\n")
        method, target, _ = first.split(" ")
        pairs = (line.split(": ", 1) for line in lines)
        headers = {name.lower(): value for name, value in pairs}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
    except asyncio.IncompleteReadError:
        return None
    return Request(method, target, headers, body, head)


async def write_response(writer: asyncio.StreamWriter, response: Response) -> None:
    """Send a response, or what its faults leave of it."""
    await asyncio.sleep(response.delay)
    if response.drop:
        return
    if response.drip_head:
        await _drip(writer, response.head, response.drip)
    else:
        writer.write(response.head)
    content = response.content
    if response.cut is not None:
        writer.write(content[: response.cut])
    elif response.drip or response.stall:
        half = len(content) // 2
        await _drip(writer, content[:half], response.drip)
        await asyncio.sleep(response.stall)
        await _drip(writer, content[half:], response.drip)
    else:
        writer.write(content)
    await writer.drain()


async def _drip(writer: asyncio.StreamWriter, content: bytes, interval: float) -> None:
    size = 1 if interval else len(content)
    for index in range(0, len(content), size):
        writer.write(content[index : index + size])
        await writer.drain()
        await asyncio.sleep(interval)
