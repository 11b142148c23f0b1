"""Unpacks compressed answers, and knows whether one came whole.

The HTTP library unpacks too, but takes half of a gzip stream for a whole one and forgets
what comes behind its first member.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import TypeAlias

import httpx

Pieces: TypeAlias = Iterator[bytes]

# One piece on the wire may unpack to a thousand times its size.
_PIECE = 2**20
_MAGIC = b"\x1f\x8b"
_FORMS = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}


def unpacker_of(content_encoding: str) -> Unpacker:
    """Return what unpacks a body.

    A word that names none of our forms is passed over, whatever stands beside it. The
    HTTP library would unpack the rest of them, and those that nobody asked for, each
    piece to whatever size.

    Args:
        content_encoding: the header, or "".

    Raises:
        httpx.DecodingError: the body is packed more than twice.
    """
    names = [name.strip().lower() for name in content_encoding.split(",")]
    forms = [name for name in names if name in _FORMS]
    if len(forms) > 2:
        # As only an attacker does: each level multiplies the work by a thousand.
        raise httpx.DecodingError("the answer is compressed more than twice")
    # The last one named was put on last.
    return Unpacker([_Stage(_FORMS[form]) for form in reversed(forms)])


class Unpacker:
    """Unpacks a body piece by piece; one that is not packed passes as it is."""

    def __init__(self, stages: list[_Stage]) -> None:
        self._stages = stages

    @property
    def whole(self) -> bool:
        """Return whether the end was seen of all that began."""
        return all(stage.whole for stage in self._stages)

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Unpack what came; each piece is of a bounded size.

        Raises:
            httpx.DecodingError: it is damaged, or not packed as it says.
        """
        return self._through(data, 0)

    def _through(self, data: bytes, level: int) -> Iterator[bytes]:
        if level == len(self._stages):
            if data:
                yield data
            return
        for piece in self._stages[level].pieces(data):
            yield from self._through(piece, level + 1)


class _Stage:
    """One packing: members of gzip, or one stream of deflate.

    Attributes:
        whole: False from the first byte of a member to its last.
    """

    def __init__(self, form: str) -> None:
        self.whole = True
        self._gzip = form == "gzip"
        self._head = b""
        self._inflater = None
        self._members = 0
        self._over = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while data and not self._over:
            if self._inflater is None:
                data = self._start(data)
            inflater = self._inflater
            if inflater is not None:
                piece = b""
                # A full piece may leave something behind although all was read.
                while data or len(piece) == _PIECE:
                    piece = _inflated(inflater.decompress, data)
                    yield piece
                    data = inflater.unconsumed_tail
                data = inflater.unused_data
                if inflater.eof:
                    self._end()

    def _start(self, data: bytes) -> bytes:
        """Look at the first two bytes of a member; return what to unpack."""
        head = self._head + data
        if self._members and not (head.startswith(_MAGIC) or head == _MAGIC[:1]):
            self._over = True  # padding behind the end
            return b""
        self.whole = False
        if len(head) < 2:
            self._head = head
            return b""
        self._head = b""
        if self._gzip:
            wbits = zlib.MAX_WBITS | 16
        elif head[0] & 15 == 8 and int.from_bytes(head[:2], "big") % 31 == 0:
            wbits = zlib.MAX_WBITS
        else:
            wbits = -zlib.MAX_WBITS  # some servers leave out the header of zlib
        self._inflater = zlib.decompressobj(wbits)
        return head

    def _end(self) -> None:
        self.whole = True
        self._members += 1
        self._inflater = None
        self._over = not self._gzip


def _inflated(decompress: Callable[[bytes, int], bytes], data: bytes) -> bytes:
    try:
        return decompress(data, _PIECE)
    except zlib.error as error:
        reason = str(error)
    raise httpx.DecodingError(f"the compressed answer is damaged: {reason}")
