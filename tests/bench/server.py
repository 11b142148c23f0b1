"""A PBX that does next to nothing, as its own process: what is timed is the client.

Each answer is ready made and ends its connection, as the PBX does. A WebSocket gets its
frames as soon as it has sent its topic list: in one burst, or one at a time and then
with the time of sending as their serial number.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import random
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.__main__ import REPO

from .samples import UNSENT, frame, recorded

_MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_SUCCESS = {"errcode": 0, "errmsg": "SUCCESS"}
_UNSENT = UNSENT.encode()
_TOKEN = {
    **_SUCCESS,
    "access_token_expire_time": 1800,
    "access_token": "bench-access",
    "refresh_token_expire_time": 86400,
    "refresh_token": "bench-refresh",
}


@dataclass(frozen=True, slots=True)
class Running:
    """Where it listens."""

    url: str
    tls_url: str
    ca_file: str


@contextmanager
def running(
    frames: int = 0, as_string: bool = True, pace: float = 0.0
) -> Generator[Running]:
    """The server in a process of its own.

    Args:
        frames: how many go to each WebSocket.
        as_string: `msg` is a string that holds JSON.
        pace: seconds between two frames; 0 for one burst.
    """
    form = "string" if as_string else "object"
    command = [sys.executable, "-m", "tests.bench.server", str(frames), form]
    command.append(str(pace))
    with subprocess.Popen(
        command, cwd=REPO, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin and process.stdout
        try:
            yield Running(**json.loads(process.stdout.readline()))
        finally:
            process.stdin.close()  # that is its sign to end


def _http(body: bytes) -> bytes:
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body


def _frame(text: str) -> bytes:
    """A text frame as a server sends it: unmasked."""
    body = text.encode()
    if len(body) < 126:
        return bytes((0x81, len(body))) + body
    return bytes((0x81, 126)) + len(body).to_bytes(2, "big") + body


class _Server:
    def __init__(self, frames: int, as_string: bool, pace: float) -> None:
        self._pace = pace
        information = recorded("system/system_information.json")["response"]
        self._answers = {
            b"get_token": _http(json.dumps(_TOKEN).encode()),
            b"system/information": _http(json.dumps(information).encode()),
        }
        self._other = _http(json.dumps(_SUCCESS).encode())
        self._burst = [_frame(frame(number, as_string)) for number in range(frames)]

    async def serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            lower = head.lower()
            if b"upgrade: websocket" in lower:
                await self._socket(head, reader, writer)
            else:
                _, _, length = lower.partition(b"content-length:")
                if length:
                    await reader.readexactly(int(length.split(b"\r\n")[0]))
                path = head.split(b" ", 2)[1].partition(b"?")[0]
                name = path.partition(b"/v1.0/")[2]
                writer.write(self._answers.get(name, self._other))
                await writer.drain()
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()

    async def _one_by_one(self, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        # Those who came together are served one after the other.
        due = loop.time() + self._pace * random.random()
        for made in self._burst:
            await asyncio.sleep(max(0.0, due - loop.time()))
            due += self._pace
            writer.write(made.replace(_UNSENT, b"%d" % time.time_ns()))
            await writer.drain()

    async def _socket(
        self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        lines = head.decode("latin-1").split("\r\n")
        headers = dict(
            line.lower().split(": ", 1) for line in lines[1:] if ": " in line
        )
        keys = {line.split(": ", 1)[0].lower(): line for line in lines if ": " in line}
        assert "sec-websocket-key" in headers
        key = keys["sec-websocket-key"].split(": ", 1)[1]
        accept = base64.b64encode(hashlib.sha1((key + _MAGIC).encode()).digest())
        writer.write(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Accept: " + accept + b"\r\n\r\n"
        )
        await _received(reader)  # the topic list
        writer.write(_frame(json.dumps(_SUCCESS)))
        if self._pace:
            await self._one_by_one(writer)
        else:
            for start in range(0, len(self._burst), 64):
                writer.write(b"".join(self._burst[start : start + 64]))
                await writer.drain()
        while opcode := await _received(reader):
            if opcode == 8:
                writer.write(bytes((0x88, 0)))
                await writer.drain()
                return
            writer.write(_frame("heartbeat response"))


async def _received(reader: asyncio.StreamReader) -> int:
    """Read one frame of the client and return its opcode; the content is no matter."""
    first, second = await reader.readexactly(2)
    length = second & 0x7F
    if length == 126:
        length = int.from_bytes(await reader.readexactly(2), "big")
    await reader.readexactly(4 + length)
    return first & 0x0F


async def _main(frames: int, as_string: bool, pace: float) -> None:
    from tests.mock_pbx.certificate import make_certificate

    server = _Server(frames, as_string, pace)
    with tempfile.TemporaryDirectory() as folder:
        certificate = make_certificate(Path(folder))
        ports: list[int] = []
        contexts: tuple[ssl.SSLContext | None, ...] = (None, certificate.context)
        for context in contexts:
            made = await asyncio.start_server(
                server.serve, "127.0.0.1", 0, ssl=context, backlog=512
            )
            ports.append(made.sockets[0].getsockname()[1])
        told = {
            "url": f"http://127.0.0.1:{ports[0]}",
            "tls_url": f"https://127.0.0.1:{ports[1]}",
            "ca_file": str(certificate.path),
        }
        print(json.dumps(told), flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1]), sys.argv[2] == "string", float(sys.argv[3])))
