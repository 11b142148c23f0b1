# Made by `make generate` from generator/runtime/cli/output/fields.py; edits are lost.
"""`--fields`: taken out of rows, and refused where nothing has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import chain, islice
from typing import Any, cast

import msgspec
import typer

from ...catalog.fields import KnownFields
from ...digits import integer_of
from ...exceptions import ConfigurationError
from ...printable import clean

FIRST = 100
"""So many rows are looked at before the first is shown."""
_NOTHING: Any = object()
_NUMBER = re.compile(r"-?\d+", re.ASCII)


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """The fields that are asked for.

    A newer PBX may have some that the spec does not know, and a wrong name is no field at
    all: so one that the spec lacks is decided by what came.

    Attributes:
        names: as they are written, a dot leading into an object; () for all.
        known: what the spec tells of.
        command: whose fields they are, for messages.
    """

    names: tuple[str, ...]
    known: KnownFields
    command: str

    def of(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields that are asked for, in that order."""
        if not self.names:
            return dict(row)
        return {name: at(row, name) for name in self.names}

    def refuse_unknown(self) -> None:
        """Refuse what the spec does not know, before anything is asked.

        That is for calls that change something: a message afterwards is too late.

        Raises:
            ConfigurationError: the spec knows no such field.
        """
        for name in self._unknown():
            raise self._error(name, (), "; nothing was sent")

    def checked(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        """Return the rows, once each field is known or in one of the first.

        Raises:
            ConfigurationError: there is no such field.
        """
        unknown = self._unknown()
        if not unknown:
            return iter(rows)
        there = iter(rows)
        first = list(islice(there, FIRST))
        for name in unknown:
            if not first:
                told = (
                    f"--fields: no row came, and {name[:80]!r} is unknown to the spec"
                )
                typer.echo(f"yeastar: {clean(told)}", err=True)
            elif not any(_has(row, name) for row in first):
                raise self._error(name, first, "")
        return chain(first, there)

    def _unknown(self) -> list[str]:
        return [name for name in self.names if not self.known.has(name.split("."))]

    def _error(
        self, name: str, rows: Sequence[Mapping[str, Any]], more: str
    ) -> ConfigurationError:
        parts = name.split(".")
        above = list[str]()
        while self._has([*above, parts[len(above)]], rows):
            above.append(parts[len(above)])
        wrong, rest = parts[len(above)], parts[len(above) + 1 :]
        there = self._names(above, rows)
        where = f"{'.'.join(above)} of {self.command}" if above else self.command
        told = f"--fields: {where} has no field {wrong[:80]!r}"
        near = _nearest(wrong, there)
        of_list = not there and self._has([*above, "0"], rows)
        if of_list and _NUMBER.fullmatch(wrong):
            told = f"--fields: {where} has no item {wrong[:80]} in what came;"
            told += " the first one is 0"
        elif of_list:
            told += f"; of a list, write {'.'.join([*above, '0', wrong, *rest])}"
        elif near:
            told += f"; nearest: {'.'.join([*above, near, *rest])}"
        listed = f". There are: {', '.join(there)}" if there else ""
        return ConfigurationError(told + more + listed)

    def _has(self, parts: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> bool:
        name = ".".join(parts)
        return self.known.has(parts) or any(_has(row, name) for row in rows)

    def _names(
        self, parts: Sequence[str], rows: Sequence[Mapping[str, Any]]
    ) -> list[str]:
        found = dict.fromkeys(self.known.names(parts))
        for row in rows:
            inner = _found(row, ".".join(parts)) if parts else row
            if isinstance(inner, Mapping):
                found |= dict.fromkeys(cast("Mapping[str, Any]", inner))
        return list(found)


def wanted(text: str | None, known: KnownFields, command: str) -> Wanted:
    """Return the fields that a text asks for.

    Args:
        text: names with commas; None for all.
        known: what the spec tells of.
        command: whose fields they are.
    """
    names = (each.strip() for each in (text or "").split(","))
    return Wanted(names=tuple(filter(None, names)), known=known, command=command)


def _nearest(wrong: str, there: Sequence[str]) -> str | None:
    word = wrong.lower().replace("-", "_")
    lowered = {each.lower(): each for each in reversed(there)}
    near = get_close_matches(word, lowered, 1, 0.5)
    near += [each for each in lowered if len(word) > 1 and word in each]
    return lowered[near[0]] if near else None


def at(row: Mapping[str, Any], name: str) -> Any:
    """Return the value of a field, None where there is none."""
    found = _found(row, name)
    return None if found is _NOTHING else found


def _has(row: Mapping[str, Any], name: str) -> bool:
    return _found(row, name) is not _NOTHING


def _found(row: Mapping[str, Any], name: str) -> Any:
    if name in row:
        return row[name]
    found: Any = row
    for part in name.split("."):
        if isinstance(found, list) and (index := integer_of(part)) is not None:
            items = cast("list[Any]", found)
            found = items[index] if index < len(items) else _NOTHING
        elif isinstance(found, Mapping):
            found = cast("Mapping[str, Any]", found).get(part, _NOTHING)
        else:
            return _NOTHING
    return found
