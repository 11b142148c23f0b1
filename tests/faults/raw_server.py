"""A server that answers with the bytes of a fault."""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import struct
from collections.abc import Mapping

from tests.faults.faults import Fault
from tests.scripted_pbx import Listener

_TOKEN = {
    "errcode": 0,
    "errmsg": "SUCCESS",
    "access_token": "table-access",
    "refresh_token": "table-refresh",
    "access_token_expire_time": 1800,
    "refresh_token_expire_time": 86400,
}
# How TLS begins, and what a server that speaks HTTP says to it.
_TLS_HANDSHAKE = b"\x16"
_BAD = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
_DRIP_SECONDS = 0.1


class RawServer(Listener):
    """Serves one fault, to calls or to logins; all else is answered well.

    Attributes:
        requests: calls that came in, logins not among them.
        logins: calls of get_token and refresh_token that came in.
    """

    def __init__(
        self, fault: Fault, at_login: bool, tls: ssl.SSLContext | None = None
    ) -> None:
        super().__init__(tls)
        self.requests = 0
        self.logins = 0
        self._fault = fault
        self._at_login = at_login
        self._left = fault.times

    async def serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            head = await reader.readexactly(1)
            if head == _TLS_HANDSHAKE:
                writer.write(_BAD)
                return
            head += await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return
        _, _, length = head.lower().partition(b"content-length:")
        if length:
            await reader.readexactly(int(length.split(b"\r\n")[0]))
        path = head.split(b" ", 2)[1].partition(b"?")[0]
        if path.endswith(b"del_token"):
            writer.write(_good({}))
            return
        login = path.endswith(b"_token")
        if login:
            self.logins += 1
        else:
            self.requests += 1
        if login is self._at_login and self._left > 0:
            self._left -= 1
            await self._break(writer)
        else:
            writer.write(_good(_TOKEN if login else {}))

    async def _break(self, writer: asyncio.StreamWriter) -> None:
        fault = self._fault
        if fault.end == "drip":
            for byte in fault.answer:
                writer.write(bytes((byte,)))
                await writer.drain()
                await asyncio.sleep(_DRIP_SECONDS)
        writer.write(fault.answer)
        await writer.drain()
        if fault.end == "hang":
            await asyncio.sleep(60)
        elif fault.end == "reset":
            # Not waiting for what was not sent makes it a reset.
            made: socket.socket = writer.get_extra_info("socket")
            linger = struct.pack("ii", 1, 0)
            made.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            writer.transport.abort()


def _good(more: Mapping[str, object]) -> bytes:
    body = json.dumps({"errcode": 0, "errmsg": "SUCCESS", **more}).encode()
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body
