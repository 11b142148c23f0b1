"""A PBX with one huge file, in a process of its own: `python -m ... MEGABYTES`.

It makes up what it sends and forgets what it gets, so that only the client's memory is
measured. It prints its URL.
"""

from __future__ import annotations

import asyncio
import json
import sys
from urllib.parse import urlsplit

CHUNK = bytes(range(256)) * 256
FILE = "/api/download/backup.bak"
TOKEN = {
    "errcode": 0,
    "access_token": "T",
    "refresh_token": "R",
    "access_token_expire_time": 1800,
    "refresh_token_expire_time": 86400,
}


async def serve(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, size: int
) -> None:
    """Answer one request."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    path = urlsplit(head.split(" ", 2)[1]).path
    length = 0
    for line in head.lower().split("\r\n"):
        if line.startswith("content-length: "):
            length = int(line.removeprefix("content-length: "))
    got = 0
    while got < length:
        got += len(await reader.read(1 << 16))
    if path == FILE:
        top = f"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\nConnection: close\r\n\r\n"
        writer.write(top.encode())
        for _ in range(size // len(CHUNK)):
            writer.write(CHUNK)
            await writer.drain()
    else:
        answer: dict[str, object] = {"errcode": 0, "errmsg": f"{got} bytes"}
        if path.endswith("/get_token"):
            answer = TOKEN
        elif path.endswith("/download"):
            answer |= {"file": "backup.bak", "download_resource_url": FILE}
        body = json.dumps(answer).encode()
        top = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(top.encode() + body)
    await writer.drain()
    writer.close()


async def main(size: int) -> None:
    """Serve until the process is ended."""
    server = await asyncio.start_server(
        lambda reader, writer: serve(reader, writer, size), "127.0.0.1"
    )
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) << 20))
