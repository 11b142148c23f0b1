"""Rows in columns, as wide as the terminal: lines that can be searched and cut.

Widths come from the first rows, so that a long list is shown while it comes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from shutil import get_terminal_size
from typing import Any, cast

import typer
from rich.cells import cell_len, set_cell_size

from ...printable import clean

_GAP, _WIDEST, _SMALLEST, _NARROWEST = 2, 32, 4, 8
_MOST_NAMES = 3


def _width() -> int:
    """Return the columns of the terminal; wide where the output is none."""
    return get_terminal_size().columns if sys.stdout.isatty() else 10_000


def cell(value: Any) -> str:
    """Return a value as it stands in a column.

    What is inside of it stands in round brackets; what has no value is left out.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        inner = cast("Mapping[str, Any]", value).items()
        told = [(clean(name), _inner(each)) for name, each in inner]
        return ", ".join(f"{name}: {each}" for name, each in told if each)
    if isinstance(value, list):
        items = cast("list[Any]", value)
        objects = any(isinstance(each, dict) for each in items)
        told = [cell(each) if objects else _inner(each) for each in items]
        return ("; " if objects else ", ").join(filter(None, told))
    return clean(str(value))


def _inner(value: Any) -> str:
    text = cell(value)
    return f"({text})" if text and isinstance(value, dict | list) else text


class Table:
    """Columns that fit.

    Args:
        first: the first rows, which decide how wide columns are.
        columns: names of all fields.
        every: show all of them, however wide that is.

    Attributes:
        left: how many fields have no column.
        left_names: some of their names.
    """

    def __init__(
        self, first: Sequence[Mapping[str, Any]], columns: Sequence[str], every: bool
    ) -> None:
        texts = {name: [cell(row.get(name)) for row in first] for name in columns}
        # A field that no row has a value for says nothing.
        filled = [name for name in columns if every or any(texts[name])]
        widths = {name: self._wide(name, texts[name], every) for name in filled}
        room = _width()
        self._widths: dict[str, int] = {}
        used = 0
        for name in filled:
            gap = _GAP if self._widths else 0
            wide = widths[name]
            if not every and self._widths and used + gap + wide > room:
                # In the order of the spec the names of things come early: a part of one
                # tells more than a later column does, however well that fits.
                wide = room - used - gap
                if wide < _NARROWEST:
                    break
            used += wide + gap
            self._widths[name] = wide
        for name in self._widths:
            # Whatever is cut has what room is left.
            longest = max(map(cell_len, texts[name]), default=0)
            more = min(room - used, longest - widths[name])
            if more > 0 and not every:
                self._widths[name] += more
                used += more
        left = [name for name in filled if name not in self._widths]
        self.left = len(left)
        more = ["..."] if len(left) > _MOST_NAMES else []
        self.left_names = clean(",".join(left[:_MOST_NAMES] + more))

    def _wide(self, name: str, texts: Sequence[str], every: bool) -> int:
        longest = max((cell_len(each) for each in texts), default=0)
        if not every and sys.stdout.isatty():
            longest = min(longest, _WIDEST)
        return max(longest, cell_len(name), _SMALLEST if texts else 0)

    def head(self) -> str:
        """Return the line of names."""
        names = ((clean(name).upper(), width) for name, width in self._widths.items())
        return typer.style(self._joined(names), bold=True)

    def line(self, row: Mapping[str, Any]) -> str:
        """Return the line of a row."""
        return self._joined(
            (cell(row.get(name)), width) for name, width in self._widths.items()
        )

    def _joined(self, cells: Any) -> str:
        parts: list[str] = []
        for text, width in cells:
            short = cell_len(text) > width
            if short:
                text = set_cell_size(text, width - 1).rstrip() + "…"
            parts.append(set_cell_size(text, width))
        return (" " * _GAP).join(parts).rstrip()


def pairs(told: Mapping[str, Any], indent: int = 0) -> Iterator[str]:
    """Yield a line for each field of an object, nested ones below it.

    Args:
        told: the object.
        indent: columns in front.
    """
    front = " " * indent
    wide = max((cell_len(name) for name in told), default=0)
    for name, value in told.items():
        if isinstance(value, Mapping) and value:
            yield f"{front}{clean(name)}"
            yield from pairs(cast("Mapping[str, Any]", value), indent + 2)
        elif isinstance(value, list) and any(
            isinstance(each, dict) for each in cast("list[Any]", value)
        ):
            yield f"{front}{clean(name)}"
            for each in cast("list[Any]", value):
                yield from _item(each, indent + 2)
        else:
            label = set_cell_size(clean(name), max(wide, _SMALLEST))
            yield f"{front}{typer.style(label, dim=True)}  {cell(value)}".rstrip()


def _item(value: Any, indent: int) -> Iterator[str]:
    """Yield the lines of one of a list, with a dash before the first."""
    lines = [" " * (indent + 2) + cell(value)]
    if isinstance(value, Mapping) and value:
        lines = list(pairs(cast("Mapping[str, Any]", value), indent + 2))
    yield f"{' ' * indent}- {lines[0][indent + 2 :]}"
    yield from lines[1:]
