"""Faults as bytes: what a server sends instead of a good answer, and what it does then."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import Literal

End = Literal["close", "hang", "drip", "reset"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that can go wrong.

    Attributes:
        name: in plain words, as the table shows it.
        answer: what is sent, head and all; None lets this request be answered well.
        end: what comes behind it. "drip" sends the answer itself byte by byte.
        times: how often; then all is well again.
    """

    name: str
    answer: bytes = b""
    end: End = "close"
    times: int = 1000


def http(
    body: bytes | object = b"", status: str = "200 OK", *headers: str, length: int = -1
) -> bytes:
    """An answer; anything but bytes is sent as JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    size = len(content) if length < 0 else length
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {size}", *headers]
    if not any(line.lower().startswith("content-type") for line in lines):
        lines.append("Content-Type: application/json")
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + content


def _codes() -> list[Fault]:
    """Answers whose errcode is refused, or cannot be read."""
    known = {
        "10001, no such interface": 10001,
        "10005, not permitted": 10005,
        "20002, not found": 20002,
        "40002, wrong argument": 40002,
        "99999, unknown": 99999,
        "as text": "40002",
    }
    odd = {
        "a word": b'"FAILURE"',
        "a list": b"[40002]",
        "null": b"null",
        "true": b"true",
        "a fraction": b"-0.5",
        "NaN": b"NaN",
        "without end": b"1e999",
    }
    return [
        *(Fault(f"errcode {name}", http({"errcode": c})) for name, c in known.items()),
        *(
            Fault(f"errcode {name}", http(b'{"errcode": ' + code + b"}"))
            for name, code in odd.items()
        ),
        Fault("no errcode, but a failure", http({"status": "Failed", "errno": "2"})),
        Fault("10004, once", http({"errcode": 10004}), times=1),
        Fault("10004, always", http({"errcode": 10004})),
    ]


def _statuses() -> list[Fault]:
    page = b"<html><body>What a pity</body></html>"
    html = "Content-Type: text/html"
    plain = (
        "400 Bad Request",
        "401 Unauthorized",
        "403 Forbidden",
        "404 Not Found",
        "405 Method Not Allowed",
        "408 Request Timeout",
        "413 Content Too Large",
        "500 Internal Server Error",
        "502 Bad Gateway",
        "504 Gateway Timeout",
    )
    now, busy = "Retry-After: 0", "503 Service Unavailable"
    return [
        *(Fault(f"{status}, a page", http(page, status, html)) for status in plain),
        Fault("429, Retry-After 0", http(page, "429 Too Many Requests", now)),
        Fault("429, Retry-After nan", http(b"", "429 Busy", "Retry-After: nan")),
        Fault("429, Retry-After 9999", http(b"", "429 Busy", "Retry-After: 9999")),
        Fault("503, Retry-After 0, once", http(page, busy, now), times=1),
        Fault("503, Retry-After 0", http(page, busy, now)),
        Fault(
            "301 to another host",
            http(b"", "301 Moved", "Location: http://192.0.2.1/openapi"),
        ),
        Fault("307 to itself", http(b"", "307 Moved", "Location: /openapi/v1.0/")),
        Fault("204 without a body", b"HTTP/1.1 204 No Content\r\n\r\n"),
    ]


def _bodies() -> list[Fault]:
    good = json.dumps({"errcode": 0, "errmsg": "SUCCESS"}).encode()
    squeezed = gzip.compress(good)
    gz = "Content-Encoding: gzip"
    bomb = gzip.compress(b"0" * (64 << 20))
    return [
        Fault("an empty body", http(b"")),
        Fault("a page with status 200", http(b"<html></html>")),
        Fault("JSON, but a list", http([])),
        Fault("JSON null", http(b"null")),
        Fault("half of the JSON", http(b'{"errcode": 0, "errmsg"')),
        Fault("JSON nested 100,000 deep", http(b"[" * 100_000)),
        Fault("no UTF-8", http(b'{"errcode": 0, "errmsg": "\xff"}')),
        Fault("UTF-16", http('{"errcode": 0}'.encode("utf-16"))),
        Fault("gzip, good", http(squeezed, "200 OK", gz)),
        Fault("gzip, cut", http(squeezed[:-9], "200 OK", gz)),
        Fault("gzip that is none", http(good, "200 OK", gz)),
        Fault("gzip of 64 MB of zeros", http(bomb, "200 OK", gz)),
    ]


def _wires() -> list[Fault]:
    good = http({"errcode": 0, "errmsg": "SUCCESS"})
    head, _, body = good.partition(b"\r\n\r\n")
    return [
        Fault("closed without a word"),
        Fault("reset without a word", end="reset"),
        Fault("closed without a word, once", times=1),
        Fault("silence", end="hang"),
        Fault("a byte every now and then", good, "drip"),
        Fault("half a status line", b"HTTP/1."),
        Fault("a head only", head + b"\r\n\r\n"),
        Fault("a head, then silence", head + b"\r\n\r\n", "hang"),
        Fault("half of the body", good[:-10]),
        Fault("half of the body, reset", good[:-10], "reset"),
        Fault("more than the length", good + body),
        Fault("no HTTP", b"220 mail.example ESMTP\r\n"),
        Fault("HTTP/1.0", good.replace(b"HTTP/1.1", b"HTTP/1.0")),
        Fault("HTTP/2", b"\x00\x00\x12\x04\x00\x00\x00\x00\x00"),
        Fault(
            "two lengths",
            good.replace(b"Connection", b"Content-Length: 3\r\nConnection"),
        ),
        Fault(
            "a header of 200 KB", http({"errcode": 0}, "200 OK", f"X: {'x' * 200_000}")
        ),
        Fault(
            "a chunk cut short",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1f\r\n{}",
        ),
    ]


CALLS = [*_wires(), *_statuses(), *_bodies(), *_codes()]
"""What befalls a call."""


def _logins() -> list[Fault]:
    token = {
        "errcode": 0,
        "access_token": "table-access",
        "refresh_token": "table-refresh",
        "refresh_token_expire_time": 86400,
        "access_token_expire_time": 1800,
    }
    none = {k: v for k, v in token.items() if k != "access_token"}
    page = b"<html></html>"
    return [
        Fault("login: wrong credentials", http({"errcode": -1})),
        Fault("login: 70004, blocked", http({"errcode": 70004})),
        Fault("login: 10001", http({"errcode": 10001})),
        Fault("login: 401, a page", http(page, "401 Unauthorized")),
        Fault("login: 403, a page", http(page, "403 Forbidden")),
        Fault("login: 500, a page", http(page, "500 Oops")),
        Fault("login: 302", http(b"", "302 Found", "Location: http://192.0.2.1/")),
        Fault("login: closed without a word"),
        Fault("login: silence", end="hang"),
        Fault("login: no token", http(none)),
        Fault("login: errcode NaN", http(b'{"errcode": NaN}')),
        Fault(
            "login: a lifetime that is blank",
            http({**token, "access_token_expire_time": ""}),
        ),
        Fault(
            "login: a lifetime below zero",
            http({**token, "access_token_expire_time": -5}),
        ),
        Fault(
            "login: a lifetime that is NaN",
            http(
                json.dumps({**token, "access_token_expire_time": float("nan")}).encode()
            ),
        ),
    ]


LOGINS = _logins()
"""What befalls a login; two calls follow each other."""
