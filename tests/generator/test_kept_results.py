"""What is kept between runs comes back as it was, or not at all."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from generator.cache import Cache


class Kept(msgspec.Struct):
    text: str
    number: int = 0


def _kept(path: Path, **results: object) -> None:
    cache = Cache[object](path)
    for key, result in results.items():
        cache.put(key, result)
    cache.save()


def test_what_was_kept_and_asked_for_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    _kept(path, a=Kept("ä\n\\", 1), b=Kept("b"), c=Kept("c"))
    cache = Cache(path, Kept)
    assert cache.get("a") == Kept("ä\n\\", 1)
    assert len(cache.results()) == 3
    cache.put("d", Kept("d"))
    cache.save()
    # Nobody asked for the others.
    assert {each.text for each in Cache(path, Kept).results()} == {"ä\n\\", "d"}


def test_what_an_older_generator_kept_is_no_result(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    _kept(path, old={"words": "a"}, new=Kept("b"))
    cache = Cache(path, Kept)
    assert cache.get("old") is None
    assert cache.get("new") == Kept("b")
    assert cache.results() == [Kept("b")]


@pytest.mark.parametrize("at", [0, 3, 9, 12, -1])
def test_a_file_with_a_wrong_bit_is_an_empty_one(tmp_path: Path, at: int) -> None:
    path = tmp_path / "kept.json"
    _kept(path, a=Kept("text"))
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)
    assert Cache(path, Kept).get("a") is None
    path.write_bytes(content[: len(content) // 2])
    assert Cache(path, Kept).results() == []
