# Made by `make generate` from generator/runtime/cli/output/show.py; edits are lost.
"""Answers and rows as a table, as JSON, as JSON lines or as CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any, cast

import msgspec
import typer

from ...printable import clean, clean_json
from ...redact import redact_value
from .cells import no_formula
from .fields import FIRST, Wanted
from .options import Chosen
from .table import Table, cell, pairs

_ENVELOPE = ("errcode", "errmsg")
_TOTAL = "total_number"
_LONG_ID = 16


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """How to show what came.

    Attributes:
        format: table, json, jsonl or csv.
        wanted: the fields to show.
        lists: each field that may have the rows, with the fields of a row, in the order
            of the spec; {} for an answer that is no list.
        secrets: names of secret fields; None shows secrets.
    """

    format: Chosen
    wanted: Wanted
    lists: Mapping[str, tuple[str, ...]] = {}
    secrets: frozenset[str] | None = frozenset()

    def plain(self, value: Any) -> Any:
        """Return what may be shown of an answer or a row, as JSON has it."""
        if hasattr(value, "to_dict"):
            value = value.to_dict()
        return value if self.secrets is None else redact_value(value, self.secrets)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the only ones to show; () for all that there are."""
        return self.wanted.names


def show_answer(answer: Any, shown: Shown) -> None:
    """Show one answer.

    Args:
        answer: what a call gave.
        shown: how.
    """
    plain = cast("dict[str, Any]", shown.plain(answer))
    as_json = shown.format in ("json", "jsonl")
    name = _list_in(plain, shown)
    beside = plain.keys() - {*_ENVELOPE, _TOTAL, name}
    # A report tells more than its rows, and JSON has all of it.
    whole = name is None or (beside and shown.format == "json")
    if as_json and whole and not shown.fields:
        _json(plain, 2 if shown.format == "json" else None)
        return
    if name is not None:
        show_rows(_rows(plain.get(name)), shown, None, name)
        if beside and not shown.fields:
            told = cell({key: plain[key] for key in plain if key in beside})
            typer.echo(f"beside the rows: {told}", err=True)
        return
    (told,) = map(shown.wanted.of, shown.wanted.checked([_told(plain)]))
    if as_json:
        _json(told, 2 if shown.format == "json" else None)
        return
    if shown.format == "csv":
        _csv(iter([told]), tuple(told))
    elif told:
        for line in pairs(told):
            typer.echo(line)
    else:
        typer.echo("done")


def _list_in(plain: Mapping[str, Any], shown: Shown) -> str | None:
    """Return the field that has the rows of an answer; None for one that is no list.

    A PBX may leave a list without rows out: "" where nothing tells which one it is.
    """
    there = [name for name, value in plain.items() if isinstance(value, list)]
    # Or something else that the package reads as one.
    there = there or [
        name
        for name in shown.lists
        if name in plain
        and not isinstance(plain[name], str | int | float)
        or plain.get(name) == ""
    ]
    if len(there) == 1 and (shown.lists or there == ["data"]):
        rows = _rows(plain[there[0]])
        known = bool(rows) or there[0] in shown.lists
        return (
            there[0] if known and all(isinstance(row, dict) for row in rows) else None
        )
    if not shown.lists or not plain.keys() <= {*_ENVELOPE, _TOTAL}:
        return None
    return next(iter(shown.lists)) if len(shown.lists) == 1 else ""


def _rows(value: Any) -> list[Any]:
    """Return the rows in a field: one by itself is one, and nothing none."""
    return (
        cast("list[Any]", value) if isinstance(value, list) else [value] * bool(value)
    )


def _told(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an answer tells: without the envelope, `data` opened."""
    inner = plain.get("data")
    rest = {k: v for k, v in plain.items() if k not in _ENVELOPE}
    if isinstance(inner, dict):
        rest.pop("data")
        return {**cast("dict[str, Any]", inner), **rest}
    return rest


def show_rows(
    rows: Iterable[Any], shown: Shown, total: int | None = None, name: str = ""
) -> None:
    """Show rows as they come; no more than a page of them is kept.

    Args:
        rows: of a list.
        shown: how.
        total: how many there are on the PBX, where it tells.
        name: the field that they are in.
    """
    there = shown.wanted.checked(map(shown.plain, rows))
    plain = map(shown.wanted.of, there)
    if shown.format == "jsonl":
        for row in plain:
            _json(row, None)
    elif shown.format == "json":
        _json_array(plain)
    else:
        first = list(islice(plain, FIRST))
        columns = shown.fields or _columns(first, shown.lists.get(name, ()))
        every = chain(first, plain)
        if shown.format == "csv":
            _csv(every, columns)
        else:
            if not shown.fields:
                columns = _simple_first(columns, first)
            _table(every, first, columns, bool(shown.fields), total)


def _columns(first: list[dict[str, Any]], known: tuple[str, ...]) -> tuple[str, ...]:
    there = dict.fromkeys(name for row in first for name in row)
    ordered = dict.fromkeys([name for name in known if name in there])
    return tuple(dict.fromkeys([*ordered, *there])) if first else known


def _simple_first(
    columns: tuple[str, ...], first: list[dict[str, Any]]
) -> tuple[str, ...]:
    """Return the columns with those at the end that say least where room lacks.

    These are objects and lists, and before them ids that no person reads.
    """
    nested = {
        name
        for row in first
        for name, value in row.items()
        if isinstance(value, dict | list)
    }
    long_ids = {
        name
        for row in first
        for name, value in row.items()
        if name.endswith("id") and len(str(value)) >= _LONG_ID
    }
    return tuple(sorted(columns, key=lambda name: (name in nested, name in long_ids)))


def _table(
    rows: Iterator[dict[str, Any]],
    first: list[dict[str, Any]],
    columns: tuple[str, ...],
    wanted: bool,
    total: int | None,
) -> None:
    table = Table(first, columns, every=wanted)
    if first:
        typer.echo(table.head())
    count = 0
    for row in rows:
        typer.echo(table.line(row))
        count += 1
    # Beside the output: what is not in it.
    unit = "row" if (total or count) == 1 else "rows"
    notes = [f"{count:,} of {total:,} {unit}" if total else f"{count:,} {unit}"]
    if table.left:
        notes.append(f"not shown: {table.left_names} (-o json, or --fields)")
    typer.secho("; ".join(notes), dim=True, err=True)


def _json(value: Any, indent: int | None) -> None:
    typer.echo(_dumped(value, indent))


def _json_array(rows: Iterator[dict[str, Any]]) -> None:
    """Write an array without keeping it."""
    opened = False
    for row in rows:
        typer.echo(f"{',' if opened else '['}\n  {_dumped(row, None)}", nl=False)
        opened = True
    typer.echo("\n]" if opened else "[]")


def _dumped(value: Any, indent: int | None) -> str:
    text = json.dumps(value, ensure_ascii=not _unicode(), indent=indent)
    # A program reads the same; a terminal is not turned around by a name.
    return clean_json(text)


def _unicode() -> bool:
    return "utf" in (sys.stdout.encoding or "").lower()


class _Lines:
    """What CSV is written to: its writer quotes what could end a line as it ends one."""

    def write(self, line: str) -> None:
        sys.stdout.write(line.removesuffix("\r\n") + "\n")


def _csv(rows: Iterator[dict[str, Any]], columns: tuple[str, ...]) -> None:
    writer = csv.writer(_Lines(), lineterminator="\r\n")
    # A terminal would do what a name says, and so would the spreadsheet that a file is
    # opened with: names are written by whoever calls.
    terminal = sys.stdout.isatty()

    def shown(text: str) -> str:
        return clean(no_formula(text)) if terminal else no_formula(text)

    if columns:
        writer.writerow(map(shown, columns))
    dropped: set[str] = set()
    for row in rows:
        writer.writerow([_written(row.get(name), shown) for name in columns])
        dropped |= row.keys() - set(columns)
    if dropped:
        names = clean(", ".join(sorted(dropped)))
        typer.echo(f"not in the file, since the first rows lack it: {names}", err=True)


def _written(value: Any, shown: Callable[[str], str]) -> str:
    text = str(_cell(value))
    # A number is none that anybody wrote.
    return text if isinstance(value, int | float) else shown(text)


def _cell(value: Any) -> Any:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return json.dumps(value)
    return "" if value is None else value
