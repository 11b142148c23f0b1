"""How fast the mock is: python -m tests.mock_tests.speed. No test; prints figures.

The mock runs as its own process. Besides the rate by the wall clock, the rate by its own
processor time is printed: that is what one core gives when others do not take it away.
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from tests.mock_pbx import RemotePbx

CALLS = 2000
AT_ONCE = 8
STREAMS = 200
EVENTS = 200
TOPICS = b'{"topic_list":[30011]}'
TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def running() -> Generator[tuple[subprocess.Popen[bytes], str, float]]:
    """A mock in a process of its own, and the seconds until its first answer."""
    with tempfile.TemporaryDirectory() as folder:
        ports = Path(folder, "ports.json")
        command = [sys.executable, "-m", "tests.mock_pbx", "--port=0", "--tls-port=0"]
        begun = time.perf_counter()
        process = subprocess.Popen(
            [*command, "--ports-file", str(ports)], stdout=subprocess.DEVNULL
        )
        try:
            while not ports.exists():
                time.sleep(0.001)
            url = json.loads(ports.read_text())["url"]
            asyncio.run(_exchange(url, _head("GET", "/nothing", b"")))
            yield process, url, time.perf_counter() - begun
        finally:
            process.terminate()
            process.wait(30)


def cpu(process: subprocess.Popen[bytes]) -> float:
    """Seconds of processor time that a process has used."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def peak(process: subprocess.Popen[bytes]) -> float:
    """Most memory that a process has held, in MB."""
    text = Path(f"/proc/{process.pid}/status").read_text()
    return int(text.split("VmHWM:")[1].split()[0]) / 1024


def _head(method: str, target: str, body: bytes) -> bytes:
    return (
        f"{method} {target} HTTP/1.1\r\nHost: mock\r\nUser-Agent: OpenAPI\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body


async def _open(url: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    parts = urlsplit(url)
    return await asyncio.open_connection(parts.hostname, parts.port)


async def _exchange(url: str, request: bytes) -> bytes:
    reader, writer = await _open(url)
    try:
        writer.write(request)
        return await reader.read()
    finally:
        writer.close()


async def _token(url: str) -> str:
    body = b'{"username":"mock-client-id","password":"mock-client-secret"}'
    answer = await _exchange(url, _head("POST", "/openapi/v1.0/get_token", body))
    return json.loads(answer.partition(b"\r\n\r\n")[2])["access_token"]


async def _many(url: str, request: bytes) -> None:
    async def some() -> None:
        for _ in range(CALLS // AT_ONCE):
            answer = await _exchange(url, request)
            assert b'"errcode":0' in answer.replace(b" ", b"")[:400], answer[:400]

    await asyncio.gather(*(some() for _ in range(AT_ONCE)))


async def _listen(url: str, token: str, frames: int) -> None:
    reader, writer = await _open(url)
    key = base64.b64encode(os.urandom(16)).decode()
    writer.write(
        f"GET /openapi/v1.0/subscribe?access_token={token} HTTP/1.1\r\nHost: mock\r\n"
        f"User-Agent: OpenAPI\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    await reader.readuntil(b"\r\n\r\n")
    # A mask of zeros leaves the text as it is.
    writer.write(bytes([0x81, 0x80 | len(TOPICS)]) + bytes(4) + TOPICS)
    seen = 0
    while seen < frames:
        block = await reader.read(1 << 20)
        assert block
        seen += block.count(b'"type":30011')
    writer.close()


async def _streams(url: str, token: str, pbx: RemotePbx) -> float:
    tasks = [asyncio.create_task(_listen(url, token, EVENTS)) for _ in range(STREAMS)]
    subscribed = 0
    while subscribed < STREAMS:
        status = await asyncio.to_thread(pbx.status)
        subscribed = status["topics"].count([30011])
    message = {
        "call_id": "1760000000.1",
        "members": [{"extension": {"number": "1000"}}],
    }
    begun = time.perf_counter()
    order = asyncio.to_thread(pbx.push_many, 30011, [message] * EVENTS)
    await asyncio.gather(order, *tasks)
    return time.perf_counter() - begun


def _bodies() -> Iterator[tuple[str, tuple[str, bytes], int, bytes, int]]:
    """Path, media type and first bytes, millions of bytes, last bytes, and errcode."""
    refused = ("application/json", b'{"number": "')
    yield "extension/create", refused, 50, b'"}', 40004
    disposition = b"--x\r\nContent-Disposition: form-data; name="
    head = disposition + b'"is_check"\r\n\r\nforce\r\n'
    head += disposition + b'"file"; filename="a.wav"\r\n\r\n'
    form = ("multipart/form-data; boundary=x", head)
    yield "custom_prompt/upload", form, 300, b"\r\n--x--\r\n", 0


async def _pour(
    url: str, path: str, head: tuple[str, bytes], count: int, tail: bytes
) -> str:
    reader, writer = await _open(url)
    media, first = head
    size = len(first) + count * 1_000_000 + len(tail)
    writer.write(
        f"POST {path} HTTP/1.1\r\nHost: mock\r\nUser-Agent: OpenAPI\r\n"
        f"Content-Type: {media}\r\nContent-Length: {size}\r\n\r\n".encode()
    )
    writer.write(first)
    for _ in range(count):
        writer.write(b"1" * 1_000_000)
        await writer.drain()
    writer.write(tail)
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2].decode()


def _row(what: str, count: float, wall: float, used: float) -> None:
    print(f"{what:34}{count / wall:10,.0f}/s{count / used:12,.0f}/s of its own core")


def main() -> None:
    """Measure and print."""
    with running() as (process, url, start):
        print(
            f"from start to first answer: {start:.2f} s, {cpu(process):.2f} s of its own "
            f"core, peak {peak(process):.0f} MB"
        )
        pbx = RemotePbx(url)
        token = asyncio.run(_token(url))
        for target in (
            "system/information",
            "call/query",
            "extension/list?page_size=10",
            "queue/list?page_size=10",
        ):
            mark = "&" if "?" in target else "?"
            full = f"/openapi/v1.0/{target}{mark}access_token={token}"
            request = _head("GET", full, b"")
            asyncio.run(_exchange(url, request))
            begun, before = time.perf_counter(), cpu(process)
            asyncio.run(_many(url, request))
            _row(target, CALLS, time.perf_counter() - begun, cpu(process) - before)
        before = cpu(process)
        wall = asyncio.run(_streams(url, token, pbx))
        _row(
            f"frames on {STREAMS} streams",
            STREAMS * EVENTS,
            wall,
            cpu(process) - before,
        )
        print(f"peak {peak(process):.0f} MB before long bodies")
        for what, head, count, tail, errcode in _bodies():
            path = f"/openapi/v1.0/{what}?access_token={token}"
            begun = time.perf_counter()
            answer = asyncio.run(_pour(url, path, head, count, tail))
            # Else it would be the cost of another answer than the one that is meant.
            assert json.loads(answer)["errcode"] == errcode, answer
            print(
                f"{what}, {count} MB: {answer[:60]}, {time.perf_counter() - begun:.1f} s, "
                f"peak {peak(process):.0f} MB"
            )
        print(f"peak {peak(process):.0f} MB; crashes: {len(pbx.status()['crashes'])}")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))
    main()
