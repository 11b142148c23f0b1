"""What of an answer leaves in one piece."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.mock_pbx import wire
from tests.mock_pbx.wire import JOINED, JoinedTransport

from .conftest import Caller


class Tap(asyncio.Transport):
    """A transport that notes what it is given, and passes it on if it has whom to."""

    def __init__(self, inner: Any = None) -> None:
        super().__init__()
        self.inner = inner
        self.told: list[bytes | str] = []

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.told.append(bytes(data))
        if self.inner is not None:
            self.inner.write(data)

    def close(self) -> None:
        self.told.append("closed")
        if self.inner is not None:
            self.inner.close()

    def __getattribute__(self, name: str) -> Any:
        if name in ("told", "inner", "write", "close", "__class__"):
            return super().__getattribute__(name)
        return getattr(self.inner, name)


def test_the_head_of_an_answer_waits_for_its_body() -> None:
    tap = Tap()
    joined = JoinedTransport(tap)
    joined.hold()
    joined.write(b"head ")
    assert tap.told == []
    joined.write(b"body")
    joined.write(b" more")
    assert tap.told == [b"head body", b" more"]


def test_a_long_body_is_not_copied_and_comes_behind_its_head() -> None:
    tap = Tap()
    joined = JoinedTransport(tap)
    joined.hold()
    joined.write(b"head ")
    joined.write(bytes(JOINED + 1))
    assert tap.told == [b"head ", bytes(JOINED + 1)]


def test_a_head_alone_goes_out_before_the_end() -> None:
    tap = Tap()
    joined = JoinedTransport(tap)
    joined.hold()
    joined.write(b"head")
    joined.close()
    assert tap.told == [b"head", "closed"]


def test_a_plain_answer_is_one_piece(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    taps: list[Tap] = []

    class Tapped(JoinedTransport):
        def __init__(self, inner: asyncio.Transport) -> None:
            taps.append(Tap(inner))
            super().__init__(taps[-1])

    monkeypatch.setattr(wire, "JoinedTransport", Tapped)
    assert caller.get("system/information")["errcode"] == 0
    (tap,) = taps
    (piece,) = [each for each in tap.told if each not in (b"", "closed")]
    assert isinstance(piece, bytes)
    assert piece.startswith(b"HTTP/1.1 200 ")
    assert piece.endswith(b"}")
