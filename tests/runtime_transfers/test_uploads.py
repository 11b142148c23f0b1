"""Uploads: read while they are sent, of known length, and whole or not at all."""

from __future__ import annotations

import gc
import io
import os
import threading
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from tests.runtime.api import UPLOAD, GetResponse, call
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

BIG = os.urandom(300_000)


def sent(twin: Twin, pbx: ScriptedPbx, given: object, **settings: Any) -> bytes:
    """Upload something; returns the body that came."""
    client = twin.base_client(pbx, **settings)
    pbx.on("/v1.0/item/upload", Response())
    twin.run(call(twin, client, UPLOAD, GetResponse, file=given, is_check="ask"))
    return pbx.calls("item/upload")[-1].body


class Unseekable(io.RawIOBase):
    """A file that cannot go back, as a pipe or the body of a web request."""

    def __init__(self, content: bytes) -> None:
        self._file = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._file.readinto(buffer)


def kinds(path: Path) -> list[object]:
    path.write_bytes(BIG)
    middle = io.BytesIO(b"before" + BIG)
    middle.seek(6)
    return [
        path,
        str(path),
        BIG,
        bytearray(BIG),
        memoryview(BIG),
        middle,
        Unseekable(BIG),
        ("x.bin", BIG),
        ("x.bin", path),
        ("x.bin", io.BytesIO(BIG)),
        ("x.bin", Unseekable(BIG)),
    ]


def test_every_kind_of_file_is_sent_whole(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    for given in kinds(tmp_path / "x.bin"):
        assert BIG in sent(twin, pbx, given), given
        assert b'filename="' in pbx.calls("item/upload")[-1].body


def test_request_takes_them_too(pbx: ScriptedPbx, twin: Twin, tmp_path: Path) -> None:
    (tmp_path / "x.bin").write_bytes(BIG)
    client = twin.base_client(pbx)
    pbx.on("/v1.0/item/upload", Response())
    for content in (tmp_path / "x.bin", io.BytesIO(BIG), BIG):
        files = {"file": ("x.bin", content)}
        twin.run(client.request("POST", "/v1.0/item/upload", files=files))
        assert BIG in pbx.calls("item/upload")[-1].body


@pytest.mark.parametrize("kind", [Unseekable, io.BytesIO])
def test_an_upload_is_sent_whole_again_after_a_renewal(
    pbx: ScriptedPbx, twin: Twin, kind: Callable[[bytes], IO[bytes]]
) -> None:
    client = twin.base_client(pbx)
    pbx.on("/v1.0/item/upload", Response())
    twin.run(client.login())
    pbx.live.clear()
    file = kind(BIG)
    twin.run(call(twin, client, UPLOAD, GetResponse, file=file, is_check="ask"))
    first, second = pbx.calls("item/upload")
    assert BIG in first.body
    assert BIG in second.body
    assert not file.closed


def test_an_upload_that_may_have_arrived_is_not_repeated(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    client = twin.base_client(pbx)
    pbx.on("/v1.0/item/upload", Response(drop=True))
    with pytest.raises(errors.TransportError) as caught:
        twin.run(
            call(
                twin, client, UPLOAD, GetResponse, file=io.BytesIO(BIG), is_check="ask"
            )
        )
    assert caught.value.maybe_applied is True
    assert len(pbx.calls("item/upload")) == 1


class Changing(io.BytesIO):
    """Becomes shorter or longer, or breaks, once something of it was read."""

    def __init__(self, change: Callable[[io.BytesIO], object]) -> None:
        super().__init__(BIG)
        self._change = change
        self._reads = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self._reads += bool(size)
        if self._reads == 2:
            at = self.tell()
            self._change(self)
            self.seek(at)
        return super().read(size)


def broken(file: io.BytesIO) -> None:
    raise OSError(5, "the disk is gone")


def longer(file: io.BytesIO) -> None:
    file.seek(0, os.SEEK_END)
    file.write(b"more")


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda file: file.truncate(100_000), "shorter than 300000 bytes"),
        (longer, "longer than 300000 bytes"),
        (broken, "cannot be read: .*the disk is gone"),
        (lambda file: file.close(), "cannot be read"),
    ],
)
def test_a_file_that_changes_meanwhile_is_told(
    pbx: ScriptedPbx, twin: Twin, errors: Any, change: Any, text: str
) -> None:
    client = twin.base_client(pbx)
    twin.run(client.login())
    with pytest.raises(errors.InvalidArgumentError, match=text) as caught:
        twin.run(
            call(
                twin, client, UPLOAD, GetResponse, file=Changing(change), is_check="ask"
            )
        )
    assert caught.value.argument == "file"
    # Not one whole request came.
    assert pbx.calls("item/upload") == []
    pbx.wait_for(lambda: not pbx.open_sockets, 2)


def test_files_that_were_opened_here_are_closed(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(BIG)
    client = twin.base_client(pbx)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ResourceWarning)
        sent(twin, pbx, path)
        sent(twin, pbx, Unseekable(BIG))
        for bad in ({"file": [path, 5]}, {"file": path, "is_check": "no"}):
            values = {"is_check": "ask", **bad}
            with pytest.raises(errors.InvalidArgumentError):
                twin.run(call(twin, client, UPLOAD, GetResponse, **values))
        files = {"a": ("a", path), "b": 5}
        with pytest.raises(errors.InvalidArgumentError, match="files must be"):
            twin.run(client.request("POST", "/v1.0/item/upload", files=files))
        gc.collect()
    assert [str(w.message) for w in caught if "x.bin" in str(w.message)] == []


def test_a_pipe_by_its_path_is_sent(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(BIG,))
    writer.start()
    assert BIG in sent(twin, pbx, path)
    writer.join()


def test_what_is_missing_is_told_before_anything_is_sent(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        sent(twin, pbx, tmp_path / "none")
    with pytest.raises(IsADirectoryError):
        sent(twin, pbx, tmp_path)
    assert pbx.requests == []


def test_an_empty_file_is_sent(pbx: ScriptedPbx, twin: Twin, tmp_path: Path) -> None:
    (tmp_path / "x.bin").touch()
    assert b"\r\n\r\n\r\n--" in sent(twin, pbx, tmp_path / "x.bin")
