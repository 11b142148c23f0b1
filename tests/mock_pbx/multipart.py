"""Reads multipart/form-data piece by piece: a file of any size takes no memory."""

from __future__ import annotations

from email.message import Message
from email.parser import BytesHeaderParser

MOST_PARTS = 1000
LONGEST_HEAD = 16384
LONGEST_TEXT = 1 << 20


class NotMultipart(ValueError):
    """The body is no multipart form."""


class FormReader:
    """Takes the pieces of one form.

    Args:
        content_type: the header of the request, which has the boundary.

    Raises:
        NotMultipart: there is no boundary.
    """

    def __init__(self, content_type: str) -> None:
        header = Message()
        header["Content-Type"] = content_type.encode("ascii", "replace").decode()
        boundary = header.get_boundary()
        if not boundary:
            raise NotMultipart
        self._mark = b"\r\n--" + boundary.encode()
        # The first mark need not have a line above it.
        self._left = bytearray(b"\r\n")
        self._step = self._before
        self._name: str | None = None
        self._file: str | None = None
        self._text = bytearray()
        self._parts = 0
        self._fields: dict[str, list[str]] = {}

    def feed(self, piece: bytes) -> None:
        """Take the next piece.

        Raises:
            NotMultipart: it is no form, or has parts that nobody sends in earnest.
        """
        self._left += piece
        while self._step():
            pass

    def close(self) -> dict[str, list[str]]:
        """Return field name -> its texts; a file shows up as its name.

        Raises:
            NotMultipart: the form has no end.
        """
        if self._step != self._behind:
            raise NotMultipart
        return self._fields

    def _before(self) -> bool:
        """What comes before the first mark is of no meaning."""
        return self._content()

    def _content(self) -> bool:
        end = self._left.find(self._mark)
        size = end if end >= 0 else len(self._left) - len(self._mark) + 1
        if size > 0 and self._name is not None and self._file is None:
            self._text += self._left[:size]
            if len(self._text) > LONGEST_TEXT:
                raise NotMultipart
        if end < 0:
            if size > 0:
                del self._left[:size]
            return False
        del self._left[: end + len(self._mark)]
        self._keep()
        self._step = self._after_mark
        return True

    def _after_mark(self) -> bool:
        if self._left.startswith(b"--"):
            self._step = self._behind
            return True
        end = self._left.find(b"\r\n")
        if end < 0:
            if len(self._left) > LONGEST_HEAD:
                raise NotMultipart
            return False
        if self._left[:end].strip():
            raise NotMultipart
        # This end of line may also be the one that ends a head without lines.
        del self._left[:end]
        self._step = self._head
        return True

    def _head(self) -> bool:
        end = self._left.find(b"\r\n\r\n")
        if end < 0 or end > LONGEST_HEAD:
            if len(self._left) > LONGEST_HEAD:
                raise NotMultipart
            return False
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise NotMultipart
        head = BytesHeaderParser().parsebytes(bytes(self._left[2 : end + 4]))
        del self._left[: end + 4]
        name = head.get_param("name", header="content-disposition")
        self._name = name if isinstance(name, str) else None
        self._file = head.get_filename()
        self._text.clear()
        self._step = self._content
        return True

    def _behind(self) -> bool:
        self._left.clear()
        return False

    def _keep(self) -> None:
        if self._name is None:
            return
        value = self._file or self._text.decode("utf-8", "replace")
        self._fields.setdefault(self._name, []).append(value)
