"""The generated package as griffe reads it, and on which page each name is told."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import griffe

NAME = "yeastar_pseries"
# The pages of resources tell of most that these name.
_NAMED_ELSEWHERE = ("types", "operations", "models")


def load(generated: Path) -> griffe.Module:
    """Return the package; nothing of it is imported.

    Args:
        generated: The folder that holds it.
    """
    return cast(
        griffe.Module,
        griffe.load(NAME, search_paths=[generated], resolve_aliases=True),
    )


def public_modules(package: griffe.Module) -> Iterator[griffe.Module]:
    """Give the package and its modules that people import from, by name."""
    yield package
    for name, module in sorted(package.modules.items()):
        if not name.startswith("_") and name not in _NAMED_ELSEWHERE:
            yield module


def exported(module: griffe.Module) -> list[griffe.Object]:
    """Return what a module says is its own, in the order of `__all__`."""
    found: list[griffe.Object] = []
    for name in module.exports or []:
        member = module.members.get(str(name))
        if member is None or str(name).startswith("_"):
            continue
        # Constants of the standard library and of dependencies stay there.
        if isinstance(member, griffe.Alias) and not member.resolved:
            continue
        target = member.final_target if isinstance(member, griffe.Alias) else member
        found.append(target)
    return found


@dataclass
class Homes:
    """Where names are told: page and anchor by canonical path."""

    places: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, each: griffe.Object, page: str, anchor: str | None = None) -> None:
        """Note that a page tells of an object; the first page wins."""
        self.places.setdefault(each.canonical_path, f"{page}#{anchor or each.name}")

    def href(self, path: str, page: str) -> str | None:
        """Return the link from a page to a name, None for one that no page has."""
        target = self.places.get(path)
        return relative(target, page) if target else None


def relative(target: str, page: str) -> str:
    """Return the link from one page to another; both are `.md` from the top folder."""
    path, mark, anchor = target.partition("#")
    if path == page:
        return f"{mark}{anchor}" or posixpath.basename(page).replace(".md", ".html")
    where = posixpath.relpath(path, posixpath.dirname(page) or ".")
    return where.removesuffix(".md") + ".html" * where.endswith(".md") + mark + anchor


@dataclass(frozen=True, slots=True)
class Painter:
    """Annotations as HTML of one page, with links to what they name."""

    homes: Homes
    page: str

    def __call__(self, annotation: griffe.Expr | str | None) -> str:
        """Return an annotation as code; an argument left out is nobody's type."""
        if not annotation:
            return ""
        return f"<code>{''.join(self._parts(annotation))}</code>"

    def _parts(self, annotation: griffe.Expr | str) -> Iterator[str]:
        if isinstance(annotation, str):
            yield html.escape(plain(annotation))
            return
        pieces: list[str] = []
        for each in annotation.iterate(flat=True):
            if isinstance(each, griffe.ExprName):
                pieces.append(self._linked(each))
            else:
                pieces.append(html.escape(str(each), quote=False))
        yield plain("".join(pieces))

    def _linked(self, name: griffe.ExprName) -> str:
        shown = html.escape(name.name)
        href = self.homes.href(name.canonical_path, self.page)
        return f'<a href="{html.escape(href)}">{shown}</a>' if href else shown


def plain(annotation: str) -> str:
    """Return an annotation without what only the package itself needs."""
    for noise in (" | UnsetType", "models.", "lazy."):
        annotation = annotation.replace(noise, "")
    return annotation
