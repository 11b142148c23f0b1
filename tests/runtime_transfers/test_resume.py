"""A transfer that breaks off goes on with the rest of the same file, or begins anew."""

from __future__ import annotations

import errno
import gzip
import os
from pathlib import Path
from typing import Any

import pytest

from tests.runtime_events.package import load
from tests.runtime_transfers.files import Served, offered
from tests.scripted_pbx import ScriptedPbx
from tests.twin import Twin

FILE = bytes(range(256)) + b"the end of a small file" * 4
OVERLAP = 64


class Seen:
    """Remembers what progress was told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int | None]] = []

    def note(self, done: int, total: int | None) -> None:
        self.told.append((done, total))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_cut_at_every_byte_gives_the_file(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    content = FILE[:150]
    served = Served(content)
    file = offered(twin, pbx, served)
    for cut in range(len(content)):
        served.cuts[:], served.asked[:] = [cut], []
        assert twin.run(file.save(tmp_path / "a")) == tmp_path / "a"
        assert (tmp_path / "a").read_bytes() == content
        start = f"bytes={max(0, cut - OVERLAP)}-" if cut else None
        assert served.asked == [None, start]
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("headers", [{"ETag": '"v1"'}, {"Last_Modified": "Mon, 1"}])
def test_the_rest_is_asked_for_by_what_identifies_the_file(
    pbx: ScriptedPbx, twin: Twin, headers: dict[str, str]
) -> None:
    served = Served(FILE, **headers)
    served.cuts = [100, 150]
    file = offered(twin, pbx, served)
    assert twin.run(file.read()) == FILE
    assert served.asked == [None, "bytes=36-", "bytes=122-"]
    (value,) = headers.values()
    assert served.requests[1].headers["if-range"] == value
    assert served.requests[1].headers["accept-encoding"] == "identity"


def test_pieces_given_out_go_on_and_are_not_repeated(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    served = Served(FILE)
    served.cuts = [100, 150]
    file = offered(twin, pbx, served)
    assert b"".join(twin.items(file.iter_bytes())) == FILE


def test_pieces_given_out_do_not_begin_anew(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    served = Served(FILE)
    served.cuts, served.ranges = [100], False
    file = offered(twin, pbx, served)
    with pytest.raises(errors.TransportError):
        twin.items(file.iter_bytes())


def test_a_pbx_that_ignores_ranges_sends_the_file_anew(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    served = Served(FILE)
    served.ranges = False
    served.cuts = [200, 100]
    file = offered(twin, pbx, served)
    seen = Seen()
    twin.run(file.save(tmp_path / "a", progress=seen.note))
    assert (tmp_path / "a").read_bytes() == FILE
    assert seen.told == [(200, 348), (100, 348), (348, 348)]


def test_it_is_continued_as_often_as_retries_say(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    served = Served(FILE)
    served.cuts = [50] * 9
    file = offered(twin, pbx, served, retries=3)
    with pytest.raises(errors.TransportError) as caught:
        twin.run(file.save(tmp_path / "a"))
    assert len(served.asked) == 4
    assert caught.value.attempts == 4
    assert caught.value.maybe_applied is False
    assert names(tmp_path) == []


OTHER = bytes(reversed(FILE))


@pytest.mark.parametrize(
    "odd",
    [
        {"headers": {"Content-Range": "bytes 37-347/348"}},
        {"headers": {"Content-Range": "bytes 36-347/999"}},
        {"headers": {"Content-Range": "bytes 36-400/348"}},
        {"headers": {"Content-Range": "bytes 0-347/348"}, "body": FILE},
        {"headers": {"Content-Range": "lines 36-347/348"}},
        {"headers": {"Content-Range": ""}},
        {"headers": {"ETag": '"v2"'}},
        {"body": OTHER[36:]},
        {"body": FILE[35:-1]},
        {"body": b"{}", "status": 416},
        {"body": b"x", "headers": {"Content-Length": "1"}},
        {"headers": {"Content-Encoding": "gzip"}, "body": gzip.compress(FILE[36:])},
    ],
)
def test_a_part_that_does_not_go_on_is_not_joined(
    pbx: ScriptedPbx, twin: Twin, odd: dict[str, Any]
) -> None:
    served = Served(FILE, ETag='"v1"')
    served.cuts, served.odd = [100], odd
    file = offered(twin, pbx, served)
    assert twin.run(file.read()) == FILE
    assert served.asked == [None, "bytes=36-", None]


def test_another_file_at_the_same_place_is_fetched_whole(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    for headers in ({}, {"ETag": '"v1"'}):
        served = Served(FILE, **headers)
        served.cuts = [100]
        file = offered(twin, pbx, served)

        def change(done: int, total: int | None, served: Served = served) -> None:
            served.content = OTHER
            if served.headers:
                served.headers["ETag"] = '"v2"'

        twin.run(file.save(tmp_path / "a", progress=change))
        assert (tmp_path / "a").read_bytes() == OTHER


def test_what_is_packed_begins_anew(pbx: ScriptedPbx, twin: Twin) -> None:
    served = Served(gzip.compress(FILE), Content_Encoding="gzip", ETag='"v1"')
    served.cuts = [200]
    file = offered(twin, pbx, served)
    assert twin.run(file.read()) == FILE
    assert served.asked == [None, None]


def test_a_token_that_ended_meanwhile_is_renewed(pbx: ScriptedPbx, twin: Twin) -> None:
    served = Served(FILE)
    served.cuts = [100]
    file = offered(twin, pbx, served)

    pieces = file.iter_bytes()
    if twin.is_async:

        async def rest() -> bytes:
            first = await anext(pieces)
            pbx.live.clear()
            return first + b"".join([piece async for piece in pieces])

        assert twin.run(rest()) == FILE
    else:
        first = next(pieces)
        pbx.live.clear()
        assert first + b"".join(pieces) == FILE
    assert len(pbx.calls("refresh_token")) == 1


def test_a_url_that_ended_meanwhile_is_an_error_that_says_so(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    served = Served(FILE, ETag='"v1"')
    served.cuts = [100]
    page = b"<html>"
    served.odd = {"status": 200, "body": page, "headers": {"Content-Type": "text/html"}}
    file = offered(twin, pbx, served)
    with pytest.raises(errors.DecodeError, match="ask for a new download URL"):
        twin.run(file.read())


# What `resume` keeps


def broken(
    twin: Twin, pbx: ScriptedPbx, errors: Any, target: Path, **headers: str
) -> Served:
    served = Served(FILE, **headers)
    served.cuts = [200]
    file = offered(twin, pbx, served, retries=0)
    with pytest.raises(errors.TransportError):
        twin.run(file.save(target, resume=True))
    return served


def test_a_later_transfer_goes_on(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    served = broken(twin, pbx, errors, tmp_path / "a", ETag='"v1"')
    assert names(tmp_path) == [".a.part", ".a.part.json"]
    assert (tmp_path / ".a.part").read_bytes() == FILE[:200]
    served.asked.clear()
    file = offered(twin, pbx, served)
    seen = Seen()
    twin.run(file.save(tmp_path / "a", resume=True, progress=seen.note))
    assert (tmp_path / "a").read_bytes() == FILE
    assert served.asked == ["bytes=136-"]
    assert seen.told == [(348, 348)]
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("damage", ["content", "longer", "notes", "no notes", "tail"])
def test_a_later_transfer_of_another_file_begins_anew(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path, damage: str
) -> None:
    served = broken(twin, pbx, errors, tmp_path / "a", ETag='"v1"')
    part, notes = tmp_path / ".a.part", tmp_path / ".a.part.json"
    if damage == "content":
        served.content, served.headers["ETag"] = OTHER, '"v2"'
    elif damage == "longer":
        part.write_bytes(FILE + b"more")
    elif damage == "notes":
        notes.write_bytes(b"\xff{")
    elif damage == "no notes":
        notes.unlink()
    else:
        part.write_bytes(FILE[:100] + bytes(100))
    file = offered(twin, pbx, served)
    twin.run(file.save(tmp_path / "a", resume=True))
    assert (tmp_path / "a").read_bytes() == served.content
    assert names(tmp_path) == ["a"]


def test_a_part_that_is_whole_is_only_looked_at(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    served = broken(twin, pbx, errors, tmp_path / "a", ETag='"v1"')
    (tmp_path / ".a.part").write_bytes(FILE)
    file = offered(twin, pbx, served)
    twin.run(file.save(tmp_path / "a", resume=True))
    assert (tmp_path / "a").read_bytes() == FILE
    assert served.asked[-1] == "bytes=284-"


def test_nothing_is_kept_of_a_file_that_cannot_be_known_again(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    broken(twin, pbx, errors, tmp_path / "a")
    assert names(tmp_path) == []
    broken(twin, pbx, errors, tmp_path / "a", ETag='W/"weak"')
    assert names(tmp_path) == []


def test_two_transfers_do_not_share_a_part(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    served = Served(FILE, ETag='"v1"')
    first = offered(twin, pbx, served)
    second = offered(twin, pbx, served)
    refused: list[BaseException] = []

    if twin.is_async:

        async def again(done: int, total: int | None) -> None:
            try:
                await second.save(tmp_path / "a", resume=True)
            except BlockingIOError as error:
                refused.append(error)

        twin.run(first.save(tmp_path / "a", resume=True, progress=again))
    else:

        def again_in_thread(done: int, total: int | None) -> None:
            try:
                second.save(tmp_path / "a", resume=True)
            except BlockingIOError as error:
                refused.append(error)

        first.save(tmp_path / "a", resume=True, progress=again_in_thread)
    assert "another transfer" in str(refused[0])
    assert (tmp_path / "a").read_bytes() == FILE


def test_a_link_in_place_of_the_part_is_not_followed(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path
) -> None:
    (tmp_path / "precious").write_bytes(b"keep")
    (tmp_path / ".a.part").symlink_to(tmp_path / "precious")
    file = offered(twin, pbx, Served(FILE, ETag='"v1"'))
    with pytest.raises(OSError, match=r"\.a\.part"):
        twin.run(file.save(tmp_path / "a", resume=True))
    assert (tmp_path / "precious").read_bytes() == b"keep"


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC])
@pytest.mark.parametrize("name", ["", ".json"], ids=["part", "notes"])
@pytest.mark.parametrize("resume", [False, True])
def test_a_folder_that_takes_no_file_is_told_by_the_name_of_the_file(
    pbx: ScriptedPbx,
    twin: Twin,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    name: str,
    resume: bool,
) -> None:
    """Tests may be root's, who has all rights."""
    real = os.open

    def refusing(path: Any, *rest: Any, **more: Any) -> int:
        of_the_notes = ".json" in str(path)
        if str(path).endswith(".part") and of_the_notes == bool(name):
            raise OSError(number, os.strerror(number), str(path))
        return real(path, *rest, **more)

    file = offered(twin, pbx, Served(FILE, ETag='"v1"'))
    monkeypatch.setattr(os, "open", refusing)
    if name and not resume:
        twin.run(file.save(tmp_path / "a"))
        return
    with pytest.raises(OSError) as caught:
        twin.run(file.save(tmp_path / "a", resume=resume))
    assert caught.value.errno == number
    assert caught.value.filename == str(tmp_path / "a")
    assert ".part" not in str(caught.value)
    assert names(tmp_path) == []


def test_a_part_of_somebody_else_is_told_by_its_own_name(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = tmp_path / ".a.part"
    part.write_bytes(FILE[:100])
    real = os.open

    def refusing(path: Any, *rest: Any, **more: Any) -> int:
        if path == part:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *rest, **more)

    file = offered(twin, pbx, Served(FILE, ETag='"v1"'))
    monkeypatch.setattr(os, "open", refusing)
    with pytest.raises(PermissionError, match=r"\.a\.part"):
        twin.run(file.save(tmp_path / "a", resume=True))


def test_a_part_shorter_than_asked_for_is_gone_on_with(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    served = Served(FILE, ETag='"v1"')
    served.cuts = [100]
    served.odd = {
        "headers": {"Content-Range": "bytes 36-200/348"},
        "body": FILE[36:201],
    }
    file = offered(twin, pbx, served)
    assert twin.run(file.read()) == FILE
    assert served.asked == [None, "bytes=36-", "bytes=137-"]


@pytest.mark.parametrize(
    "told", ["bytes 5-9/10", "bytes 3-9/10", "bytes 4-10/10", "bytes 4-3/10", "4-9/10"]
)
def test_only_a_part_from_the_right_byte_on_goes_on(told: str) -> None:
    version = load("transfers.version").Version(size=10)
    assert version.goes_on({"content-range": "bytes 4-9/10"}, 4)
    assert version.goes_on({"content-range": "bytes 4-9/*"}, 4)
    assert not version.goes_on({"content-range": told}, 4)
