"""Files that come in parts, and a download that goes on against the mock PBX."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mock_pbx import MockPbx
from tests.mock_pbx.ranges import part_of
from yeastar_pseries import Client
from yeastar_pseries.errors import TransportError

from .conftest import Caller

FILE = bytes(range(100))
TAG = '"64-abc"'


@pytest.mark.parametrize(
    ("asked", "status", "content", "told"),
    [
        ({}, 200, FILE, None),
        ({"range": "bytes=0-"}, 206, FILE, "bytes 0-99/100"),
        ({"range": "bytes=90-"}, 206, FILE[90:], "bytes 90-99/100"),
        ({"range": "bytes=90-94"}, 206, FILE[90:95], "bytes 90-94/100"),
        ({"range": "bytes=90-500"}, 206, FILE[90:], "bytes 90-99/100"),
        ({"range": "bytes=-10"}, 206, FILE[90:], "bytes 90-99/100"),
        ({"range": "bytes=-500"}, 206, FILE, "bytes 0-99/100"),
        ({"range": "bytes=100-"}, 416, b"", "bytes */100"),
        ({"range": "bytes=-0"}, 416, b"", "bytes */100"),
        ({"range": "bytes=-"}, 200, FILE, None),
        ({"range": "bytes=0-1,5-6"}, 200, FILE, None),
        ({"range": "lines=0-1"}, 200, FILE, None),
        ({"range": f"bytes={'9' * 5000}-"}, 200, FILE, None),
        ({"range": "bytes=90-", "if-range": TAG}, 206, FILE[90:], "bytes 90-99/100"),
        ({"range": "bytes=90-", "if-range": '"other"'}, 200, FILE, None),
    ],
)
def test_a_range_gives_its_part(
    asked: dict[str, str], status: int, content: bytes, told: str | None
) -> None:
    part = part_of(FILE, TAG, asked)
    assert (part.status, part.content) == (status, content)
    assert part.headers.get("Content-Range") == told
    assert part.headers["ETag"] == TAG


def test_an_empty_file_has_no_part() -> None:
    assert part_of(b"", TAG, {"range": "bytes=0-"}).status == 416


def test_the_same_bytes_have_the_same_tag_in_another_offer(caller: Caller) -> None:
    tags = {
        caller.http.get(
            caller.pbx.url + caller.pbx.serve_file(name, size),
            params={"access_token": caller.token},
        ).headers["ETag"]
        for name, size in (("a.bin", 1000), ("b.bin", 1000), ("c.bin", 1001))
    }
    assert len(tags) == 2


def test_a_download_that_broke_off_goes_on_in_the_next_run(tmp_path: Path) -> None:
    target, statuses = tmp_path / "backup.bak", list[int | None]()
    with MockPbx() as pbx:
        login = (pbx.url, pbx.client_id, pbx.client_secret)
        with Client(*login, retries=0) as client:
            name = next(iter(client.backup.list())).file_name or ""
            whole = client.backup.download(file_name=name).save(tmp_path / "whole")
            size = whole.stat().st_size
            pbx.cut_next("download", after=size - 3, times=50)
            with pytest.raises(TransportError):
                client.backup.download(file_name=name).save(target, resume=True)
        pbx.reset()
        with Client(*login, on_response=lambda i: statuses.append(i.status)) as client:
            client.backup.download(file_name=name).save(target, resume=True)
    assert target.read_bytes() == whole.read_bytes()
    assert 206 in statuses, "the rest was asked for, not the whole"
