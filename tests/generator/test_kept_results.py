"""What a run keeps for the next is never an old result, whatever happened between."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
import pytest

from generator import cache, own_files
from generator.cache import Cache, toolchain_key


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Path]:
    """A folder in the place of the generator's."""
    folder = tmp_path / "own"
    (folder / "parts").mkdir(parents=True)
    (folder / "parts/one.py").write_text("x = 1\n", "utf-8")
    _next_run()
    with mock.patch.object(own_files, "_HERE", str(folder)):
        yield folder
    _next_run()


def _next_run() -> None:
    """Forget what a run reads once."""
    toolchain_key.cache_clear()
    own_files.own_content.cache_clear()


def key(name: str) -> str:
    _next_run()
    return toolchain_key(name)


@pytest.mark.parametrize(
    ("name", "place"), [("parts", "parts/one.py"), ("parts/one.py", "parts/one.py")]
)
def test_another_text_is_another_key(name: str, place: str, own: Path) -> None:
    before = key(name)
    (own / place).write_text("x = 2\n", "utf-8")
    assert key(name) != before


def test_another_name_of_a_file_is_another_key(own: Path) -> None:
    before = key("parts")
    (own / "parts/one.py").rename(own / "parts/two.py")
    assert key("parts") != before


def test_what_python_compiled_is_of_no_account(own: Path) -> None:
    before = key("parts")
    (own / "parts/__pycache__").mkdir()
    (own / "parts/__pycache__/one.pyc").write_bytes(b"\xff")
    assert key("parts") == before


@pytest.mark.usefixtures("own")
def test_another_python_is_another_key() -> None:
    before = key("parts")
    with mock.patch.object(sys, "version", "4.0"):
        assert key("parts") != before


def kept(path: Path) -> str | None:
    return Cache[str](path).get("key")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A cache with one result."""
    path = tmp_path / "kept/cache.json"
    found = Cache[str](path)
    found.put("key", "result")
    found.save()
    assert kept(path) == "result"
    return path


def test_a_file_with_one_wrong_letter_is_an_empty_one(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"result", b"resalt"))
    assert kept(file) is None


@pytest.mark.parametrize("content", [b"", b'{"key":"result"}', b"\0" * 40])
def test_a_file_of_another_form_is_an_empty_one(content: bytes, file: Path) -> None:
    file.write_bytes(content)
    assert kept(file) is None


def test_half_a_file_is_an_empty_one(file: Path) -> None:
    content = file.read_bytes()
    for length in range(len(content)):
        file.write_bytes(content[:length])
        assert kept(file) is None


def more(path: Path) -> None:
    found = Cache[str](path)
    found.get("key")
    found.put("more", "result")
    found.save()


def test_what_a_killed_run_left_goes(file: Path) -> None:
    (file.parent / "cache.json.12345").write_bytes(b"half")
    more(file)
    assert os.listdir(file.parent) == ["cache.json"]


def test_a_full_disk_costs_the_next_run_time_only(file: Path) -> None:
    class Full(io.FileIO):
        def write(self, content: Any, /) -> int:
            super().write(bytes(content)[:3])
            raise OSError(errno.ENOSPC, "No space left on device")

    with mock.patch.object(cache, "open", Full, create=True):
        more(file)
    assert kept(file) == "result"
    assert os.listdir(file.parent) == ["cache.json"]


def test_an_edit_of_the_generator_is_seen_whatever_its_size_and_time(
    own: Path,
) -> None:
    path = own / "parts/one.py"
    with mock.patch.object(own_files, "_BEFORE", own_files._state()):
        assert not own_files.edited_meanwhile()
        # Longer ago than the clock of the file system ticks.
        is_now = path.stat()
        new = own / "parts/one.new"
        new.write_text("x = 2\n", "utf-8")
        new.replace(path)
        os.utime(path, ns=(is_now.st_atime_ns, is_now.st_mtime_ns))
        assert path.stat().st_size == is_now.st_size
        assert own_files.edited_meanwhile()


def test_a_file_that_goes_while_it_is_looked_at_is_none(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    @contextmanager
    def and_it_goes(folder: str) -> Iterator[Iterator[os.DirEntry[str]]]:
        with real(folder) as entries:
            found = list(entries)
        (own / "parts/.one.swp").unlink(missing_ok=True)
        yield iter(found)

    before = key("parts")
    (own / "parts/.one.swp").write_text("half", "utf-8")
    _next_run()
    monkeypatch.setattr(own_files.os, "scandir", and_it_goes)
    assert toolchain_key("parts") == before


def test_nothing_is_kept_when_the_generator_was_edited_meanwhile(file: Path) -> None:
    with mock.patch.object(cache, "edited_meanwhile", return_value=True):
        more(file)
    assert Cache[str](file).get("more") is None


class Kept(msgspec.Struct):
    text: str
    number: int = 0


def _keep(path: Path, **results: object) -> None:
    found = Cache[object](path)
    for name, result in results.items():
        found.put(name, result)
    found.save()


def test_what_was_kept_and_asked_for_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    _keep(path, a=Kept("ä\n\\", 1), b=Kept("b"), c=Kept("c"))
    found = Cache(path, Kept)
    assert found.get("a") == Kept("ä\n\\", 1)
    assert len(found.results()) == 3
    found.put("d", Kept("d"))
    found.save()
    # Nobody asked for the others.
    assert {each.text for each in Cache(path, Kept).results()} == {"ä\n\\", "d"}


def test_what_an_older_generator_kept_is_no_result(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    _keep(path, old={"words": "a"}, new=Kept("b"))
    found = Cache(path, Kept)
    assert found.get("old") is None
    assert found.get("new") == Kept("b")
    assert found.results() == [Kept("b")]


def test_in_the_place_of_no_result_a_new_one_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    _keep(path, old={"words": "a"})
    found = Cache(path, Kept)
    assert found.get("old") is None
    found.put("old", Kept("a"))
    found.save()
    assert Cache(path, Kept).get("old") == Kept("a")
