"""Answers that are nested as deeply as can be read are given back all the same."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.runtime.api import Model
from tests.runtime.test_decode import read
from tests.runtime_events.package import load

model = load("decoding.model")


def in_thread(work: Callable[[], Any]) -> Any:
    """Return what it gives where few calls are under way."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


@pytest.mark.parametrize("levels", [400, 860, 940])
@pytest.mark.parametrize("key", ["new", "data", "errmsg"])
@pytest.mark.parametrize("kind", ["list", "object", "both"])
def test_what_is_read_can_be_given_back_however_deep(
    kind: str, key: str, levels: int
) -> None:
    begins, ends = {
        "list": (b"[", b"]"),
        "object": (b'{"a":', b"}"),
        "both": (b'[0,{"a":', b',"b":null},2]'),
    }[kind]
    times = levels // 2 if kind == "both" else levels
    content = b'{"errcode":0,"%s":' % key.encode()
    content += begins * times + b"1" + ends * times + b"}"

    def work() -> tuple[Any, Any, Any]:
        answer = read(content)
        changed = read(content)
        changed.errcode = 5
        return answer.to_dict(), answer.extra, changed.to_dict()

    plain, extra, changed = in_thread(work)
    assert list(plain) == ["errcode", key] == list(changed)
    assert changed["errcode"] == 5
    found, steps = plain[key], 0
    while isinstance(found, (list, dict)):
        if isinstance(found, list):
            assert len(found) == (3 if kind == "both" else 1)
            found = found[1 if kind == "both" else 0]
        else:
            assert list(found) == (["a", "b"] if kind == "both" else ["a"])
            found = found["a"]
        steps += 1
    assert (found, steps) == (1, levels)
    # What is no text, or no object, fits neither field; of an object, `data` has none.
    assert (key in extra) == (key != "data" or kind != "object")


def test_a_field_of_any_depth_is_told_from_a_changed_one() -> None:
    class Free(Model, kw_only=True):
        free: Any = None
        name: str | None = None

    content = b'{"free":' + b"[" * 900 + b'{"a":1}' + b"]" * 900 + b',"name":null}'

    def work() -> tuple[Any, Any]:
        same, changed = read(content, Free), read(content, Free)
        inner = changed.free
        while isinstance(inner, list):
            inner = inner[0]
        inner["a"] = 2
        changed.free = [changed.free[0][0]]
        return same.to_dict(), model._same(same.free, changed.free)

    plain, same = in_thread(work)
    assert list(plain) == ["free", "name"] and not same
