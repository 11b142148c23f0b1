"""Which file an answer brings, and whether another answer goes on with it. No I/O here.

The vendor says nothing about ranges, so all of it is assumed to be as HTTP has it
(RFC 9110), and used only where the PBX's own headers bear it out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

PARTIAL = 206
"""The status of an answer with a part of a file."""
NO_SUCH_RANGE = 416
"""The status of one that has no such part."""

# As many bytes of what is there already are fetched once more and compared: without
# headers, only the content can tell that a file has become another one.
OVERLAP = 64

_CONTENT_RANGE = re.compile(r"bytes +(\d{1,19})-(\d{1,19})/(\d{1,19}|\*)\Z")


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a file from the answer that began it.

    Attributes:
        size: bytes of the whole file; None where it is not told, or packed.
        etag: the ETag header, as it came; empty without one.
        modified: the Last-Modified header, likewise.
        ranges: False where a part of it cannot be asked for: it was packed on the way,
            or the PBX says that it gives no parts.
    """

    size: int | None = None
    etag: str = ""
    modified: str = ""
    ranges: bool = True

    @classmethod
    def of(cls, headers: Mapping[str, str]) -> Version:
        """Return what the headers of a whole file tell; names in lower case."""
        packed = "content-encoding" in headers
        told = headers.get("content-length", "")
        known = told.isdecimal() and len(told) < 20 and not packed
        return cls(
            size=int(told) if known else None,
            etag=headers.get("etag", ""),
            modified=headers.get("last-modified", ""),
            ranges=not packed and headers.get("accept-ranges", "").lower() != "none",
        )

    @property
    def validator(self) -> str:
        """What an If-Range header may hold; empty if nothing identifies the file."""
        if self.etag and not self.etag.startswith("W/"):
            return self.etag
        return self.modified

    def asks(self, start: int) -> dict[str, str]:
        """Return the headers that ask for the file from that byte on."""
        # Bytes of a file that is packed on the way are no bytes of the file.
        headers = {"Range": f"bytes={start}-", "Accept-Encoding": "identity"}
        if self.validator:
            headers["If-Range"] = self.validator
        return headers

    def goes_on(self, headers: Mapping[str, str], start: int) -> bool:
        """Tell whether an answer with a part brings this file, from that byte on."""
        found = _CONTENT_RANGE.match(headers.get("content-range", "").strip())
        if found is None or "content-encoding" in headers:
            return False
        first, last, size = found.groups()
        whole = None if size == "*" else int(size)
        fits = int(first) == start <= int(last) and (whole is None or int(last) < whole)
        same = None in (whole, self.size) or whole == self.size
        told = headers.get("content-length", "")
        framed = not told.isdecimal() or int(told) == int(last) - int(first) + 1
        return fits and same and framed and self._same(headers)

    def _same(self, headers: Mapping[str, str]) -> bool:
        """Tell whether nothing in the headers says that it is another file."""
        pairs = (
            (self.etag, headers.get("etag", "")),
            (self.modified, headers.get("last-modified", "")),
        )
        return all(not ours or not theirs or ours == theirs for ours, theirs in pairs)


class Begun(msgspec.Struct, frozen=True):
    """The beginning of a file that an earlier transfer has left.

    Attributes:
        version: of the file.
        size: how many bytes are there.
        tail: the last `OVERLAP` of them, or all if they are fewer.
    """

    version: Version
    size: int
    tail: bytes
