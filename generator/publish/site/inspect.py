"""Is a built site whole: does each link lead somewhere, and is all of it here?"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# A page of the server's own, with links from the root of a host nobody knows yet.
_SKIPPED = {"404.html"}


@dataclass
class _Page(HTMLParser):
    ids: set[str] = field(default_factory=set[str])
    links: set[str] = field(default_factory=set[str])
    fetched: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.add(given["id"])
        if tag == "a" and "href" in given:
            self.links.add(given["href"])
        elif tag == "link" and given.get("rel") in ("canonical", "prev", "next"):
            return
        elif tag in ("link", "script", "img", "iframe", "source", "object"):
            self.fetched.update(given[n] for n in ("href", "src", "data") if n in given)


def problems(folder: Path) -> list[str]:
    """Return what is wrong with the pages of a folder, a line each.

    Args:
        folder: A built site.
    """
    pages: dict[str, _Page] = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        if name not in _SKIPPED:
            pages[name] = page = _Page()
            page.feed(path.read_text("utf-8"))
    files = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    }
    return [
        problem
        for name, page in pages.items()
        for problem in _of_page(name, page, pages, files)
    ]


def _of_page(
    name: str, page: _Page, pages: dict[str, _Page], files: set[str]
) -> Iterator[str]:
    for each in sorted(page.fetched):
        if urlsplit(each).scheme in ("http", "https") or each.startswith("//"):
            yield f"{name}: fetches {each}"
    for each in sorted(page.links | page.fetched):
        parts = urlsplit(each)
        if parts.scheme or parts.netloc:
            continue
        folder = posixpath.dirname(name)
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        target = path if parts.path else name
        if target not in files:
            yield f"{name}: no page for {each}"
        elif parts.fragment and target in pages:
            known = pages[target].ids
            if unquote(parts.fragment) not in known and parts.fragment != "__skip":
                yield f"{name}: no place for {each}"
