"""Answers that are too large, too deep, or ask for what no timer takes."""

from __future__ import annotations

import asyncio
import gzip
import json
import resource
import socket
import struct
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import formatdate
from itertools import pairwise
from typing import Any

import httpx
import pytest

from tests.runtime.api import create, download, get
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import Client
from yeastar_pseries.errors import DecodeError

MIB = 2**20
GZIP = {"Content-Encoding": "gzip"}


def bomb(mib: int) -> bytes:
    """Compress that many megabytes of blanks, in an object: one, and its copies."""
    packer = zlib.compressobj(9, wbits=-15)
    start, blanks, end = b'{"errcode":0,"x":"', b" " * MIB, b'"}'
    # A full flush makes what follows independent of what came before.
    first = packer.compress(start) + packer.flush(zlib.Z_FULL_FLUSH)
    each = packer.compress(blanks) + packer.flush(zlib.Z_FULL_FLUSH)
    last = packer.compress(end) + packer.flush()
    check = zlib.crc32(start)
    for _ in range(mib):
        check = zlib.crc32(blanks, check)
    size = len(start) + mib * MIB + len(end)
    tail = struct.pack("<II", zlib.crc32(end, check), size % 2**32)
    head = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
    return head + first + each * mib + last + tail


@pytest.fixture(scope="module")
def gibibyte() -> bytes:
    return bomb(1024)


@contextmanager
def little_memory() -> Iterator[None]:
    """Fail what takes more than half a gigabyte at once."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    with open("/proc/self/statm") as file:
        used = int(file.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + 512 * MIB, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def test_a_megabyte_does_not_become_a_gigabyte(
    pbx: ScriptedPbx, twin: Twin, errors: Any, gibibyte: bytes
) -> None:
    assert len(gibibyte) < 1.1 * MIB
    pbx.on("/v1.0/item/get", Response(gibibyte, headers=GZIP))
    pbx.on("/v1.0/item/create", Response(gibibyte, headers=GZIP))
    client = twin.base_client(pbx)
    started = time.monotonic()
    with little_memory():
        for call, applied in ((get, False), (create, True)):
            with pytest.raises(errors.DecodeError, match="max_answer_bytes") as caught:
                twin.run(call(twin, client))
            assert caught.value.maybe_applied is applied
            assert caught.value.attempts == 1
    assert time.monotonic() - started < 5


def test_login_is_no_way_around_the_limit(
    pbx: ScriptedPbx, twin: Twin, errors: Any, gibibyte: bytes
) -> None:
    pbx.login = [Response(gibibyte, headers=GZIP)]
    with little_memory(), pytest.raises(errors.DecodeError, match="max_answer_bytes"):
        twin.run(twin.base_client(pbx).login())


@pytest.mark.parametrize("words", ["x, gzip", "gzip, br, gzip", "utf-8,gzip,zstd"])
def test_a_word_beside_it_does_not_make_a_bomb_of_it(
    pbx: ScriptedPbx, twin: Twin, errors: Any, gibibyte: bytes, words: str
) -> None:
    twice = gzip.compress(gibibyte)
    body = twice if words.count("gzip") == 2 else gibibyte
    pbx.on("/v1.0/item/get", Response(body, headers={"Content-Encoding": words}))
    with little_memory(), pytest.raises(errors.DecodeError, match="max_answer_bytes"):
        twin.run(get(twin, twin.base_client(pbx)))


@pytest.mark.parametrize(
    "words", ["gzip, gzip, gzip", "deflate,gzip,gzip", "gzip, br, gzip, identity, gzip"]
)
def test_what_is_compressed_three_times_is_not_inflated(
    pbx: ScriptedPbx, twin: Twin, errors: Any, words: str
) -> None:
    body = gzip.compress(gzip.compress(b'{"errcode":0}'))
    pbx.on("/v1.0/item/get", Response(body, headers={"Content-Encoding": words}))
    with pytest.raises(errors.DecodeError, match="more than twice"):
        twin.run(get(twin, twin.base_client(pbx)))


@pytest.mark.parametrize(
    ("words", "pack"),
    [
        ("gzip", gzip.compress),
        ("GZIP", gzip.compress),
        ("x-gzip", gzip.compress),
        ("identity, gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda body: zlib.compress(body)[2:-4]),
        ("identity", bytes),
        ("br", bytes),
        ("utf-8, gzip", gzip.compress),
    ],
)
@pytest.mark.parametrize("size", [0, 3 * MIB])
def test_compressed_answer_is_read(
    pbx: ScriptedPbx, twin: Twin, words: str, pack: Callable[[bytes], bytes], size: int
) -> None:
    body = json.dumps({"errcode": 0, "data": {"id": 7, "name": "x" * size}}).encode()
    pbx.on("/v1.0/item/get", Response(pack(body), headers={"Content-Encoding": words}))
    answer = twin.run(get(twin, twin.base_client(pbx)))
    assert (answer.data.id, len(answer.data.name)) == (7, size)


@pytest.mark.parametrize("words", ["gzip", "deflate"])
def test_broken_compression_is_told(
    pbx: ScriptedPbx, twin: Twin, errors: Any, words: str
) -> None:
    body = b"no gzip at all"
    pbx.on("/v1.0/item/get", Response(body, headers={"Content-Encoding": words}))
    with pytest.raises(errors.TransportError, match="damaged"):
        twin.run(get(twin, twin.base_client(pbx, retries=0)))


@pytest.mark.parametrize("headers", [{}, {"Transfer-Encoding": "chunked"}])
def test_limit_is_what_the_client_was_told(
    pbx: ScriptedPbx, twin: Twin, errors: Any, headers: dict[str, str]
) -> None:
    body = json.dumps({"errcode": 0, "x": "y" * 2000}).encode()
    content = body
    if headers:
        content = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
    reply = Response(content, headers=headers)
    if headers:
        reply = _without_length(reply)
    pbx.on("/v1.0/item/get", reply)
    small = twin.base_client(pbx, max_answer_bytes=len(body) - 1)
    with pytest.raises(errors.DecodeError, match=f"{len(body) - 1} bytes"):
        twin.run(get(twin, small))
    large = twin.base_client(pbx, max_answer_bytes=len(body))
    assert twin.run(get(twin, large)).errcode == 0


def _without_length(reply: Response) -> Response:
    class Chunked(Response):
        @property
        def head(self) -> bytes:
            lines = reply.head.split(b"\r\n")
            kept = [line for line in lines if not line.startswith(b"Content-Length")]
            return b"\r\n".join(kept)

    return Chunked(reply.body, headers=reply.headers)


def test_limit_that_is_none_is_refused(twin: Twin, errors: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match="max_answer_bytes"):
        twin.base_client("http://127.0.0.1:9", max_answer_bytes=0)


def test_download_has_no_limit_of_size(pbx: ScriptedPbx, twin: Twin) -> None:
    found = Response({"errcode": 0, "download_resource_url": "/api/file"})
    pbx.on("/v1.0/item/download", found)
    pbx.on("/api/file", Response(gzip.compress(b"x" * MIB), headers=GZIP))
    client = twin.base_client(pbx, max_answer_bytes=1000)
    content = twin.call(twin.run(download(twin, client)).read)
    assert content == b"x" * MIB


def test_transport_of_the_user_may_have_inflated_already(
    twin: Twin, errors: Any
) -> None:
    packed = gzip.compress(b'{"errcode":0,"access_token":"T-1-SECRET","data":{"id":7}}')

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=GZIP, content=packed)

    transport = httpx.MockTransport(answer)
    client = twin.base_client("http://pbx.invalid", transport=transport)
    assert twin.run(get(twin, client)).data.id == 7
    small = twin.base_client(
        "http://pbx.invalid", transport=transport, max_answer_bytes=40
    )
    with pytest.raises(errors.DecodeError, match="max_answer_bytes"):
        twin.run(get(twin, small))


@pytest.mark.parametrize("depth", [60, 400, 900, 5000, 100_000])
@pytest.mark.parametrize("kind", ["list", "object"])
def test_answer_may_be_nested_however_deep(
    pbx: ScriptedPbx, twin: Twin, errors: Any, depth: int, kind: str
) -> None:
    left, right = ("[", "]") if kind == "list" else ('{"a":', "}")
    deep = left * depth + "1" + right * depth
    client = twin.base_client(pbx)
    cases = [
        ("0", errors.DecodeError),
        ("40002", (errors.ApiError, errors.DecodeError)),
        ('"x"', errors.DecodeError),
    ]
    for code, allowed in cases:
        body = f'{{"errcode":{code},"errmsg":"X","data":{{"id":{deep}}},"x":{deep}}}'
        reply = Response(body.encode())
        pbx.on("/v1.0/item/get", reply)
        pbx.on("/v1.0/item/create", reply)
        for call in (
            lambda: get(twin, client),
            lambda: create(twin, client),
            lambda: client.request("POST", "/v1.0/item/create"),
        ):
            try:
                assert twin.run(call()) is not None
            except allowed as error:
                assert len(str(error)) < 400
            else:
                assert code == "0"
    pbx.login = [Response(f'{{"errcode":-1,"x":{deep}}}'.encode())]
    with pytest.raises(errors.YeastarError):
        twin.run(client.login())


@pytest.mark.parametrize("depth", [100, 160, 170, 190, 220, 245, 260, 400])
def test_odd_values_may_be_nested_however_deep(depth: int) -> None:
    """Of objects that hold their own kind each level is repaired by itself."""
    row: dict[str, object] = {"id": "7x", "name": "Sales"}
    for _ in range(depth):
        row = {"id": "7x", "name": "Sales", "children": [row]}
    body = json.dumps({"errcode": 0, "organization_list": [row]}).encode()

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("get_token"):
            token = {"access_token": "T", "access_token_expire_time": 1800}
            return httpx.Response(200, json={"errcode": 0, **token})
        return httpx.Response(200, content=body)

    transport = httpx.MockTransport(answer)
    with Client("http://pbx.invalid", "id", "secret", transport=transport) as client:
        try:
            made = client.organization.list().organization_list
        except DecodeError as error:
            assert depth > 100
            assert "the answer is JSON but nested too deeply" in str(error)
            assert len(str(error)) < 400
        else:
            assert made is not None
            assert (made[0].name, made[0].extra) == ("Sales", {"id": "7x"})


@pytest.mark.parametrize("told", ["nan", "inf", "9" * 400])
def test_pause_that_cannot_be_is_not_waited_for(
    pbx: ScriptedPbx, async_twin: Twin, told: str
) -> None:
    busy = Response(b"x", status=503, headers={"Retry-After": told})
    pbx.on("/v1.0/item/get", busy)
    client = async_twin.base_client(pbx, retries=1, timeout=1)
    errors = load("exceptions")
    ticks = [time.monotonic()]

    async def tick() -> None:
        while True:
            await asyncio.sleep(0.01)
            ticks.append(time.monotonic())

    async def main() -> None:
        ticking = asyncio.create_task(tick())
        calls = [get(async_twin, client) for _ in range(5)]
        results = await asyncio.gather(*calls, return_exceptions=True)
        assert {type(each) for each in results} == {errors.TransportError}
        ticking.cancel()

    async_twin.run(main())
    ticks.append(time.monotonic())
    assert ticks[-1] - ticks[0] < 2
    # Timers of others go on meanwhile.
    assert max(after - before for before, after in pairwise(ticks)) < 0.5


@pytest.mark.parametrize("told", ["nan", "-nan", "NaN", "1e999", "x"])
def test_pause_that_cannot_be_is_the_usual_one(
    pbx: ScriptedPbx, twin: Twin, told: str
) -> None:
    busy = Response(b"x", status=503, headers={"Retry-After": told})
    pbx.on("/v1.0/item/get", busy, Response())
    assert twin.run(get(twin, twin.base_client(pbx))).http.attempts == 2


def test_pause_may_be_told_as_a_date(pbx: ScriptedPbx, twin: Twin) -> None:
    # By the clock of the server, which is years behind.
    past = time.time() - 1e8
    headers = {
        "Date": formatdate(past, usegmt=True),
        "Retry-After": formatdate(past + 1, usegmt=True),
    }
    busy = Response(b"x", status=503, headers=headers)
    pbx.on("/v1.0/item/get", busy, Response())
    answer = twin.run(get(twin, twin.base_client(pbx)))
    assert answer.http.elapsed >= 1


def test_moments_of_retry_after() -> None:
    retry_after = load("retry.moments").retry_after
    now = 1795896000.0
    date = formatdate(now + 7, usegmt=True)
    assert retry_after({"retry-after": date}, now) == 7
    assert retry_after({"retry-after": date}, now + 60) == 0
    assert retry_after({"retry-after": "2.5"}, now) == 2.5
    assert retry_after({"retry-after": "9" * 400}, now) == 1e9
    for told in ("nan", "", "-1", "1e3", "Mon, 99 Nov 2026 99:00:00 GMT", "\x00"):
        assert retry_after({"retry-after": told}, now) is None
    assert retry_after({}, now) is None


def test_dead_addresses_share_the_time(
    twin: Twin, errors: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name with five addresses of which none answers."""
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        held = [socket.socket() for _ in range(3)]
        for each in held:
            each.setblocking(False)
            each.connect_ex(full.getsockname())
        address = full.getsockname()
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address)] * 5
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        url = f"http://pbx.invalid:{address[1]}"
        client = twin.base_client(url, timeout=1, connect_timeout=1, retries=0)
        started = time.monotonic()
        with pytest.raises(errors.RequestTimeoutError):
            twin.run(get(twin, client))
        assert time.monotonic() - started < 1.6
        for each in held:
            each.close()
