# Made by `make generate` from generator/runtime/decoding/tables.py; edits are lost.
"""Pages as tables: text for a terminal and pprint, HTML for notebooks."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Sequence
from itertools import islice

from ..printable import clean
from .model import Model, fields_shown

# More is for a program to look at, not for a reader.
_TEXT_ROWS, _HTML_ROWS = 20, 60
_WIDTH, _CELL = 100, 28


def text_table(page: object, rows: Sequence[object], total: int | None) -> str:
    """Return some rows of a page in columns, as many as a line holds."""
    title = f"{type(page).__name__}: {_count(rows, total)}"
    names, lines = _cells(rows[:_TEXT_ROWS], _short)
    if not names:
        return f"<{title}>"
    # A column that is empty in all rows takes the place of one that tells something.
    told = [any(column) for column in zip(*lines, strict=True)]
    order = sorted(range(len(names)), key=lambda column: not told[column])
    names = [names[column] for column in order]
    lines = [[line[column] for column in order] for line in lines]
    widths = [
        max(len(name), *(_width(line[column]) for line in lines))
        for column, name in enumerate(names)
    ]
    fitting, used = 0, 0
    while fitting < sum(told) and used + widths[fitting] <= _WIDTH:
        used += widths[fitting] + 2
        fitting += 1
    printed = [
        "  ".join(
            cell + " " * (width - _width(cell))
            for cell, width in islice(zip(line, widths, strict=True), fitting)
        ).rstrip()
        for line in [names, *lines]
    ]
    more = _left_out(len(rows) - len(lines), names[fitting:])
    return "\n".join([f"<{title}", *printed, *more]) + ">"


def html_table(page: object, rows: Sequence[object], total: int | None) -> str:
    """Return some rows of a page as an HTML table, with all fields that are set."""
    names, lines = _cells(rows[:_HTML_ROWS], _long)
    head = "".join(f"<th>{html.escape(name)}</th>" for name in names)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in line) + "</tr>"
        for line in lines
    )
    title = html.escape(f"{type(page).__name__}: {_count(rows, total)}")
    more = "".join(
        f"<p>{html.escape(text)}</p>" for text in _left_out(len(rows) - len(lines), [])
    )
    return (
        f"<table><caption>{title}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"
    )


def _count(rows: Sequence[object], total: int | None) -> str:
    several = "row" if (total or len(rows)) == 1 else "rows"
    return f"{len(rows)} of {total} {several}" if total else f"{len(rows)} {several}"


def _left_out(rows: int, columns: Sequence[str]) -> list[str]:
    left = [f"{rows} more rows"] if rows > 0 else []
    if columns:
        left.append(f"more fields: {', '.join(columns)}")
    return [f"... {'; '.join(left)}"] if left else []


def _cells(
    rows: Sequence[object], shown: Callable[[object], str]
) -> tuple[list[str], list[list[str]]]:
    """Return the names of the fields that any row has set, and the cells of each row.

    Secrets are masked, as in the repr of a row.
    """
    fields = [
        dict(fields_shown(row, row.__secrets__)) if isinstance(row, Model) else {}
        for row in rows
    ]
    names = list(dict.fromkeys(name for each in fields for name in each))
    # In the order of the type, not in that of the first row that has a field.
    kind = next((row for row in rows if isinstance(row, Model)), None)
    if kind is not None:
        names = [name for name in kind.__struct_fields__ if name in names]
    lines = [
        [shown(each[name]) if name in each else "" for name in names] for each in fields
    ]
    return names, lines


def _long(value: object) -> str:
    # Names on a PBX may hold what a terminal takes for orders.
    return clean(value) if isinstance(value, str) else repr(value)


def _short(value: object) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else value
    text = _long(text)
    if _width(text) <= _CELL:
        return text
    text = text[:_CELL]
    while _width(text) >= _CELL:
        text = text[:-1]
    return text + "…"


def _width(text: str) -> int:
    """Return how many columns a text takes: two for a Chinese sign, none for an accent."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) > 0 for sign in text)
