"""Downloads: whole or not at all, and never under a name or host of the PBX's choosing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.runtime.api import download
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

SOUND = bytes(range(256)) * 2000
WAV = {"Content-Type": "audio/wav"}


def offer(pbx: ScriptedPbx, url: str, file: str | None = "call.wav") -> None:
    """Let the first step give that URL."""
    pbx.on(
        "/v1.0/item/download",
        Response({"errcode": 0, "file": file, "download_resource_url": url}),
    )


def test_saves_the_file(pbx: ScriptedPbx, twin: Twin, tmp_path: Path) -> None:
    offer(pbx, "/api/download/a.wav")
    pbx.on("/api/download/a.wav", Response(SOUND, headers=WAV))
    file = twin.run(download(twin, twin.base_client(pbx)))
    assert twin.run(file.save(tmp_path / "x.wav")) == tmp_path / "x.wav"
    assert (tmp_path / "x.wav").read_bytes() == SOUND
    assert [p.name for p in tmp_path.iterdir()] == ["x.wav"]
    second = pbx.requests[-1]
    assert second.target == "/api/download/a.wav?access_token=TOKEN-1-SECRET"
    assert second.headers["user-agent"] == "OpenAPI"
    assert twin.run(file.read()) == SOUND
    assert b"".join(twin.items(file.iter_bytes())) == SOUND


def test_url_with_a_query_gets_the_token_behind_it(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    offer(pbx, "/api/download/a?x=1")
    pbx.on("/api/download/a", Response(SOUND))
    file = twin.run(download(twin, twin.base_client(pbx)))
    twin.run(file.read())
    assert pbx.requests[-1].target.endswith("/a?x=1&access_token=TOKEN-1-SECRET")


def test_whole_url_of_the_same_pbx_is_fine(pbx: ScriptedPbx, twin: Twin) -> None:
    offer(pbx, f"{pbx.url}/api/download/a")
    pbx.on("/api/download/a", Response(SOUND))
    assert twin.run(twin.run(download(twin, twin.base_client(pbx))).read()) == SOUND


@pytest.mark.parametrize(
    "url",
    [
        "http://evil.example/api/download/a",
        "//evil.example/a",
        "https://127.0.0.1:{port}/a",
        "http://127.0.0.1:{port}@evil.example/a",
        "ftp://127.0.0.1/a",
    ],
)
def test_another_host_is_refused(
    pbx: ScriptedPbx, twin: Twin, errors: Any, url: str
) -> None:
    offer(pbx, url.format(port=pbx.port))
    file = twin.run(download(twin, twin.base_client(pbx)))
    with pytest.raises(errors.InvalidArgumentError, match="not the PBX"):
        twin.run(file.read())


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:evil.wav", "evil.wav"),
        ("/abs/a.wav", "a.wav"),
        ("..", "download"),
        ("", "down.wav"),
        (None, "down.wav"),
        (".hidden", "hidden"),
        ("a\x00b\n.wav", "ab.wav"),
    ],
)
def test_pbx_never_decides_the_folder(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path, name: str | None, saved: str
) -> None:
    offer(pbx, "/api/download/down.wav?k=/../x", name)
    pbx.on("/api/download/down.wav", Response(SOUND))
    folder = tmp_path / "in" / "here"
    folder.mkdir(parents=True)
    file = twin.run(download(twin, twin.base_client(pbx)))
    assert twin.run(file.save(folder)) == folder / saved
    found = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert found == [folder / saved]


def test_nothing_is_left_of_a_broken_transfer(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    offer(pbx, "/api/download/a")
    pbx.on("/api/download/a", Response(SOUND, headers=WAV, cut=100_000))
    (tmp_path / "x.wav").write_bytes(b"older")
    file = twin.run(download(twin, twin.base_client(pbx)))
    with pytest.raises(errors.TransportError) as caught:
        twin.run(file.save(tmp_path / "x.wav"))
    assert caught.value.maybe_applied is False
    assert (tmp_path / "x.wav").read_bytes() == b"older"
    assert [p.name for p in tmp_path.iterdir()] == ["x.wav"]
    with pytest.raises(errors.TransportError):
        twin.run(file.read())


def test_error_in_place_of_a_file_is_raised(
    pbx: ScriptedPbx, twin: Twin, errors: Any, tmp_path: Path
) -> None:
    offer(pbx, "/api/download/a")
    file = twin.run(download(twin, twin.base_client(pbx)))
    pbx.on("/api/download/a", Response({"errcode": 60001, "errmsg": "DATA NOT FOUND"}))
    with pytest.raises(errors.ApiError) as caught:
        twin.run(file.save(tmp_path / "x.wav"))
    assert caught.value.errcode == 60001
    html = {"Content-Type": "text/html"}
    for reply, kind in (
        (Response(b"<html>login</html>", headers=html), errors.DecodeError),
        (Response(b"gone", status=404), errors.TransportError),
    ):
        pbx.on("/api/download/a", reply)
        with pytest.raises(kind):
            twin.run(file.save(tmp_path / "x.wav"))
    assert not list(tmp_path.iterdir())


def test_json_file_is_a_file(pbx: ScriptedPbx, twin: Twin) -> None:
    offer(pbx, "/api/download/a")
    pbx.on("/api/download/a", Response(b'{"calls": [1, 2]}'))
    file = twin.run(download(twin, twin.base_client(pbx)))
    assert twin.run(file.read()) == b'{"calls": [1, 2]}'


def test_token_that_expired_in_between_is_renewed(pbx: ScriptedPbx, twin: Twin) -> None:
    offer(pbx, "/api/download/a")
    pbx.on("/api/download/a", Response(SOUND))
    file = twin.run(download(twin, twin.base_client(pbx)))
    pbx.live.clear()
    assert twin.run(file.read()) == SOUND
    assert len(pbx.calls("refresh_token")) == 1


def test_long_transfer_is_not_cut_by_the_call_limit(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    offer(pbx, "/api/download/a")
    pbx.on("/api/download/a", Response(b"x" * 1500, drip=0.001))
    file = twin.run(download(twin, twin.base_client(pbx, timeout=0.6)))
    assert len(twin.run(file.read())) == 1500


def test_silence_ends_a_transfer(pbx: ScriptedPbx, twin: Twin, errors: Any) -> None:
    offer(pbx, "/api/download/a")
    pbx.on("/api/download/a", Response(b"x" * 30_000, drip=3))
    file = twin.run(download(twin, twin.base_client(pbx, timeout=0.4, retries=0)))
    with pytest.raises(errors.RequestTimeoutError):
        twin.run(file.read())


def test_broken_start_is_tried_again(pbx: ScriptedPbx, twin: Twin) -> None:
    offer(pbx, "/api/download/a")
    pbx.on("/api/download/a", Response(drop=True), Response(SOUND))
    assert twin.run(twin.run(download(twin, twin.base_client(pbx))).read()) == SOUND


def test_answer_without_url_is_told(pbx: ScriptedPbx, twin: Twin, errors: Any) -> None:
    pbx.on("/v1.0/item/download", Response({"errcode": 0}))
    file = twin.run(download(twin, twin.base_client(pbx)))
    with pytest.raises(errors.DecodeError, match="download_resource_url"):
        twin.run(file.read())


def test_leaving_early_closes_the_connection(pbx: ScriptedPbx, twin: Twin) -> None:
    offer(pbx, "/api/download/a")
    pbx.on("/api/download/a", Response(b"x" * 50_000_000))
    file = twin.run(download(twin, twin.base_client(pbx)))
    if twin.is_async:

        async def main() -> None:
            pieces = file.iter_bytes()
            async for _ in pieces:
                break
            await pieces.aclose()

        twin.run(main())
    else:
        for _ in file.iter_bytes():
            break
    pbx.wait_for(lambda: not pbx.open_sockets, 2)


def test_safe_name_never_is_a_path() -> None:
    safe_name = load("atomic_file").safe_name
    for name in ("a/../..", "...", "/", "\\", None, "\u202e/x"):
        assert "/" not in safe_name(name)
        assert safe_name(name) not in ("", ".", "..")
