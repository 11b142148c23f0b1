"""Downloads that only look whole, names that fit nowhere, targets that are no files."""

from __future__ import annotations

import gzip
import os
import random
import socket
import stat
import zlib
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.runtime.api import download
from tests.runtime.test_downloads import SOUND, WAV, offer
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

files = load("atomic_file")
encodings = load("transport.encodings")

GZIP = {**WAV, "Content-Encoding": "gzip"}
PACKED = gzip.compress(SOUND)


class Unframed(Response):
    """An answer that ends where the connection does, with nothing to tell its length."""

    @property
    def head(self) -> bytes:
        return b"".join(
            line + b"\r\n"
            for line in super().head.split(b"\r\n")[:-1]
            if not line.startswith(b"Content-Length")
        )


def fetch(pbx: ScriptedPbx, twin: Twin, reply: Response) -> Any:
    offer(pbx, "/api/download/a.wav")
    pbx.on("/api/download/a.wav", reply)
    return twin.run(download(twin, twin.base_client(pbx, retries=0)))


ENDS = [1, 5, 10, 11, len(PACKED) // 2, len(PACKED) - 8, len(PACKED) - 1]
"""In the header of gzip, in the data, before and in the check sum."""


@pytest.mark.parametrize("kind", [Response, Unframed])
@pytest.mark.parametrize("end", ENDS)
def test_half_a_gzip_stream_is_no_file(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path, end: int, kind: Any
) -> None:
    file = fetch(pbx, twin, kind(PACKED[:end], headers=GZIP))
    with pytest.raises(errors.TransportError):
        twin.run(file.save(tmp_path / "x.wav"))
    with pytest.raises(errors.TransportError):
        twin.run(file.read())
    with pytest.raises(errors.TransportError):
        twin.items(file.iter_bytes())
    assert list(tmp_path.iterdir()) == []


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


WHOLE = {
    "gzip": ("gzip", PACKED),
    "upper case": ("GZIP", PACKED),
    "old name": ("x-gzip", PACKED),
    "members": ("gzip", gzip.compress(SOUND[:1000]) + gzip.compress(SOUND[1000:])),
    "padding": ("gzip", PACKED + bytes(64)),
    "one byte of padding": ("gzip", PACKED + b"\0"),
    "deflate": ("deflate", zlib.compress(SOUND)),
    "deflate without header": ("deflate", raw_deflate(SOUND)),
    "twice": ("gzip, gzip", gzip.compress(PACKED)),
    "both": ("deflate, gzip", gzip.compress(zlib.compress(SOUND))),
    "identity": ("identity", SOUND),
    "no form of packing": ("binary", SOUND),
}


@pytest.mark.parametrize("kind", [Response, Unframed])
@pytest.mark.parametrize(("encoding", "body"), WHOLE.values(), ids=WHOLE)
def test_what_is_whole_is_unpacked(
    pbx: ScriptedPbx, twin: Twin, encoding: str, body: bytes, kind: Any
) -> None:
    headers = {**WAV, "Content-Encoding": encoding}
    assert twin.run(fetch(pbx, twin, kind(body, headers=headers)).read()) == SOUND


@pytest.mark.parametrize("kind", [Response, Unframed])
@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("deflate", zlib.compress(SOUND)[:-1]),
        ("deflate", raw_deflate(SOUND)[:-1]),
        ("deflate", b"x"),
        ("gzip", PACKED + PACKED[:100]),
        ("gzip, gzip", gzip.compress(PACKED[:-1])),
        ("gzip, gzip", gzip.compress(PACKED)[:-1]),
        ("gzip", SOUND),
        ("gzip", PACKED[:-8] + b"12345678"),
        ("gzip", PACKED[:500] + b"x" * 50 + PACKED[550:]),
    ],
)
def test_what_is_not_whole_or_not_packed_so_is_no_file(
    pbx: ScriptedPbx, twin: Twin, errors: Any, encoding: str, body: bytes, kind: Any
) -> None:
    headers = {**WAV, "Content-Encoding": encoding}
    with pytest.raises(errors.TransportError):
        twin.run(fetch(pbx, twin, kind(body, headers=headers)).read())


def test_a_packed_file_may_come_byte_by_byte(pbx: ScriptedPbx, twin: Twin) -> None:
    small = raw_deflate(b"RIFF")
    headers = {**WAV, "Content-Encoding": "deflate"}
    reply = Response(small, headers=headers, drip=0.001)
    assert twin.run(fetch(pbx, twin, reply).read()) == b"RIFF"


@given(st.lists(st.integers(1, 700), max_size=30), st.sampled_from(sorted(WHOLE)))
def test_where_the_pieces_end_changes_nothing(sizes: list[int], form: str) -> None:
    encoding, body = WHOLE[form]
    unpacker = encodings.unpacker_of("" if encoding == "binary" else encoding)
    out, at = bytearray(), 0
    for size in [*sizes, len(body)]:
        out += b"".join(unpacker.pieces(body[at : at + size]))
        at += size
    assert bytes(out) == SOUND
    assert unpacker.whole


def test_a_piece_that_unpacks_to_much_comes_in_bounded_pieces() -> None:
    unpacker = encodings.unpacker_of("gzip")
    bomb = gzip.compress(bytes(50 * 2**20))
    assert len(bomb) < 60_000
    sizes = [len(piece) for piece in unpacker.pieces(bomb)]
    assert sum(sizes) == 50 * 2**20
    assert max(sizes) <= 2**20
    assert unpacker.whole


@pytest.mark.parametrize(
    ("status", "body"),
    # HTTP has no 204 and 205 with a body.
    [(status, b"") for status in (201, 202, 204, 205, 206, 299)]
    + [(status, SOUND) for status in (201, 202, 206, 207, 226, 299)],
)
def test_only_a_whole_file_is_a_file(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path, status: int, body: bytes
) -> None:
    file = fetch(pbx, twin, Response(body, status=status, headers=WAV))
    with pytest.raises(errors.TransportError) as caught:
        twin.run(file.save(tmp_path / "x.wav"))
    assert caught.value.status == status
    with pytest.raises(errors.TransportError):
        twin.run(file.read())
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_one_if_the_pbx_says_so(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    file = fetch(pbx, twin, Response(b"", headers=WAV))
    twin.run(file.save(tmp_path / "x.wav"))
    assert (tmp_path / "x.wav").read_bytes() == b""
    for headers in (WAV, GZIP):
        file = fetch(pbx, twin, Unframed(b"", headers=headers))
        with pytest.raises(errors.TransportError, match="not one byte"):
            twin.run(file.save(tmp_path / "y.wav"))
    assert [path.name for path in tmp_path.iterdir()] == ["x.wav"]


def test_a_transport_of_the_users_own_may_unpack_by_itself(twin: Twin) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("get_token"):
            login = {"errcode": 0, "access_token": "T", "access_token_expire_time": 999}
            return httpx.Response(200, json=login)
        if request.url.path.endswith("/download"):
            told = {"errcode": 0, "download_resource_url": "/api/download/a"}
            return httpx.Response(200, json=told)
        return httpx.Response(200, content=PACKED, headers=GZIP)

    transport = httpx.MockTransport(answer)
    client = twin.base_client("http://pbx.example", transport=transport)
    assert twin.run(twin.run(download(twin, client)).read()) == SOUND


NAMES = {
    "150 CJK characters": "录" * 150 + ".wav",
    "emoji": "📞" * 100 + ".wav",
    "a family of emoji": "👨‍👩‍👧‍👦" * 60 + ".wav",
    "combining": "é" * 200 + ".wav",
    "300 letters": "a" * 300 + ".wav",
    "one byte over": "录" * 66 + "abc.wav",
    "dots where it is cut": "." * 400 + "wav",
    "blanks where it is cut": "x" + " " * 300 + "a.wav",
    "surrogates": "\ud800" * 300 + "a.wav",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_of_many_bytes_fits(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path, name: str
) -> None:
    offer(pbx, "/api/download/a", name)
    pbx.on("/api/download/a", Response(SOUND))
    saved = twin.run(twin.run(download(twin, twin.base_client(pbx))).save(tmp_path))
    assert saved.read_bytes() == SOUND
    assert [path.name for path in tmp_path.iterdir()] == [saved.name]
    assert saved.name.endswith("wav")
    assert not saved.name.startswith((".", " "))


def test_a_name_in_the_url_of_many_bytes_fits(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    url = f"/api/download/{'%E5%BD%95' * 150}.wav"
    offer(pbx, url, None)
    pbx.on(url, Response(SOUND))
    saved = twin.run(twin.run(download(twin, twin.base_client(pbx))).save(tmp_path))
    assert saved.read_bytes() == SOUND


@pytest.mark.parametrize("name", ["a" * 255, "录" * 85, "a" * 251 + ".wav"])
def test_the_longest_name_of_the_users_own_fits(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path, name: str
) -> None:
    file = fetch(pbx, twin, Response(SOUND))
    assert twin.run(file.save(tmp_path / name)).read_bytes() == SOUND
    assert [path.name for path in tmp_path.iterdir()] == [name]


@given(st.text(st.characters() | st.sampled_from("./\\: 录"), max_size=400))
def test_any_name_is_made_one_that_a_file_system_takes(name: str) -> None:
    safe = files.safe_name(name)
    assert 0 < len(safe.encode()) <= 201
    assert not set(safe) & set("/\\:\0")
    assert safe == safe.strip(" .")
    assert files.safe_name(safe) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("NUL", "_NUL"),
        ("con.wav", "_con.wav"),
        ("COM1 .wav", "_COM1 .wav"),
        ("lpt9.tar.gz", "_lpt9.tar.gz"),
        ("console.wav", "console.wav"),
        ("a.wav. .", "a.wav"),
    ],
)
def test_no_name_is_a_device_of_windows(name: str, safe: str) -> None:
    assert files.safe_name(name) == safe


def device_behind_a_link(path: Path) -> None:
    path.symlink_to("/dev/null")


def pipe(path: Path) -> None:
    os.mkfifo(path)


def pipe_behind_a_link(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to("pipe")


def unix_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))


def device(path: Path) -> None:
    try:
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("only root may make a device")


SPECIAL = (device, device_behind_a_link, pipe, pipe_behind_a_link, unix_socket)


def state(path: Path) -> tuple[int | float, ...]:
    """What a write would change; following a link changes when it was last read."""
    found = path.lstat()
    return found.st_ino, found.st_mode, found.st_rdev, found.st_size, found.st_mtime


@pytest.mark.parametrize("make", SPECIAL, ids=lambda make: make.__name__)
@pytest.mark.parametrize("by_name", [False, True])
def test_what_is_no_file_is_left_alone(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path, make: Any, by_name: bool
) -> None:
    target = tmp_path / "x"
    make(target)
    before = state(target)
    offer(pbx, "/api/download/a", "x")
    pbx.on("/api/download/a", Response(SOUND))
    file = twin.run(download(twin, twin.base_client(pbx)))
    asked = len(pbx.requests)
    with pytest.raises(OSError, match="no file") as caught:
        twin.run(file.save(tmp_path if by_name else target))
    assert str(target) in str(caught.value)
    assert state(target) == before
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]
    assert len(pbx.requests) == asked, "told before the file was asked for"


def test_a_folder_of_the_name_is_told_at_once(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    (tmp_path / "x").mkdir()
    offer(pbx, "/api/download/a", "x")
    pbx.on("/api/download/a", Response(SOUND))
    file = twin.run(download(twin, twin.base_client(pbx)))
    with pytest.raises(IsADirectoryError):
        twin.run(file.save(tmp_path))
    assert list((tmp_path / "x").iterdir()) == []


@pytest.mark.parametrize("there", [True, False])
def test_a_link_to_a_file_is_replaced_and_its_target_is_not(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path, there: bool
) -> None:
    other = tmp_path / "other"
    if there:
        other.write_bytes(b"older")
    (tmp_path / "x").symlink_to("other")
    twin.run(fetch(pbx, twin, Response(SOUND)).save(tmp_path / "x"))
    assert not (tmp_path / "x").is_symlink()
    assert (tmp_path / "x").read_bytes() == SOUND
    assert other.exists() is there
    assert not there or other.read_bytes() == b"older"


def test_damage_anywhere_in_gzip_is_noticed_or_harmless() -> None:
    chance = random.Random(5)
    for _ in range(300):
        body = bytearray(PACKED)
        at = chance.randrange(10, len(body))
        body[at] ^= 1 << chance.randrange(8)
        unpacker = encodings.unpacker_of("gzip")
        try:
            out = b"".join(unpacker.pieces(bytes(body)))
        except httpx.DecodingError as error:
            assert error.__context__ is None
        else:
            assert not unpacker.whole or out == SOUND
