"""Names of the spec as parts of a URL, and links between pages."""

from __future__ import annotations

import posixpath
import re

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")
ENVELOPE = "Envelope"


def slug(name: str) -> str:
    """Return a name as a part of a URL: nothing in it means anything to HTML."""
    return _UNSAFE.sub("-", name).strip("-.") or "x"


def heading_slug(text: str) -> str:
    """Return the anchor of a heading: `Log in, call` becomes `log-in-call`."""
    return slug(re.sub(r"[^a-z0-9]+", "-", text.lower()))


def relative(target: str, page: str) -> str:
    """Return a link from one page to a target, both told from the top folder."""
    path, hash_, anchor = target.partition("#")
    if path == page:
        return f"#{anchor}" if hash_ else posixpath.basename(page)
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_ + anchor


class Unique:
    """Anchors or file names, each given once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name(self, wanted: str) -> str:
        """Return the name, with a number behind it where it is taken."""
        # File systems that ignore case would put two pages into one file.
        number, free = 2, slug(wanted)
        while free.lower() in self._taken:
            free = f"{slug(wanted)}-{number}"
            number += 1
        self._taken.add(free.lower())
        return free
