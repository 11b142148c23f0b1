"""The part of a file that a request asks for, as HTTP has it (RFC 9110, 14)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

# More digits than any file has bytes are a form that nobody knows; int() refuses many.
_ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})\Z")


@dataclass(frozen=True, slots=True)
class Part:
    """What is sent of a file.

    Attributes:
        status: 200 for the whole file, 206 for a part, 416 for one that is not there.
        content: the bytes.
        headers: that tell which part of which version it is.
    """

    status: int
    content: bytes
    headers: dict[str, str]


def part_of(content: bytes, tag: str, asked: Mapping[str, str]) -> Part:
    """Return what a request with these headers gets of a file.

    Several ranges in one request, and forms that nobody knows, get the whole file, as
    HTTP allows.

    Args:
        content: the whole file.
        tag: the ETag of these bytes.
        asked: headers of the request, by lower-case name.
    """
    headers = {"Accept-Ranges": "bytes", "ETag": tag}
    found = _ONE_RANGE.fullmatch(asked.get("range", "").strip())
    if found is None or not any(found.groups()) or asked.get("if-range", tag) != tag:
        return Part(200, content, headers)
    size = len(content)
    first, last = _bounds(found[1], found[2], size)
    if first >= size or last < first:
        return Part(416, b"", {**headers, "Content-Range": f"bytes */{size}"})
    headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    return Part(206, content[first : last + 1], headers)


def _bounds(first: str, last: str, size: int) -> tuple[int, int]:
    """Return the first and the last byte; without the first, it is the last so many."""
    if not first:
        return max(0, size - int(last)) if int(last) else size, size - 1
    return int(first), min(int(last), size - 1) if last else size - 1
