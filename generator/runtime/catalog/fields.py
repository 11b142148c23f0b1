"""Which fields an answer or a row may have, as far as the spec tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

from ..digits import integer_of
from .schemas import Json, Schemas

_ENVELOPE = ("errcode", "errmsg")
_OF_ERRORS = (*_ENVELOPE, "submsg", "invalid_param_list", "duplicate_field_list")
_TOTAL = "total_number"
_MIXED = ("allOf", "anyOf", "oneOf")


class KnownFields:
    """The fields of what one operation gives, by paths such as `online_status.sip_phone`.

    Args:
        schemas: of the bundle.
        answer: schema of the answer.
        rows: name of the field that has the rows of a page; "" for another answer.
        several: whether an answer has one of several lists, by what is asked for.
    """

    def __init__(
        self, schemas: Schemas, answer: Json, rows: str, several: bool = False
    ) -> None:
        self._schemas = schemas
        fields = schemas.properties(answer)
        if rows:
            self._lists = {rows: self._items(fields.get(rows) or {})}
        else:
            self._lists = self._lists_of(fields, several)
        in_lists = [row for each in self._lists.values() for row in each]
        self._root = in_lists or self._of_answer(answer)

    def lists(self) -> dict[str, tuple[str, ...]]:
        """Return each field that may have the rows, with the names of a row's fields.

        {} for an answer that is no list of objects.
        """
        return {name: self._names_in(found) for name, found in self._lists.items()}

    def _lists_of(self, fields: Json, several: bool) -> dict[str, list[Json]]:
        """Return the schemas of the rows of an answer that has nothing but rows.

        A report tells more beside them.
        """
        told = {k: v for k, v in fields.items() if k not in (*_OF_ERRORS, _TOTAL)}
        every = {name: self._items(node) for name, node in told.items()}
        lists = {name: found for name, found in every.items() if self._objects(found)}
        return lists if several or len(lists) == len(told) else {}

    def _objects(self, found: Sequence[Json]) -> bool:
        return any(self._schemas.properties(row) or self._open(row) for row in found)

    def _of_answer(self, answer: Json) -> list[Json]:
        """Return the schemas of an answer as it is shown: its `data` is opened."""
        told: dict[str, Json] = {}
        # What all answers have comes first there, and last where a person reads.
        for part in reversed(list(self._schemas.parts(answer))):
            told |= cast("dict[str, Json]", part.get("properties") or {})
        told = {k: v for k, v in told.items() if k not in _ENVELOPE}
        inner = told.get("data")
        if inner is not None and self._open(inner):
            return [inner]
        if inner is not None and (opened := self._schemas.properties(inner)):
            del told["data"]
            told = {**opened, **told}
        return [{"properties": told}] if told else []

    def names(self, path: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the names of the fields of an object, in the order of the spec.

        Args:
            path: where it is; () for the answer or the row itself.
        """
        return self._names_in(self._at(path) or ())

    def has(self, path: Sequence[str]) -> bool:
        """Return whether there may be such a field.

        So it is, too, below what the spec does not describe.
        """
        return self._at(path) is None or bool(self._at(path))

    def _names_in(self, found: Sequence[Json]) -> tuple[str, ...]:
        names = (self._schemas.properties(each) for each in found)
        return tuple(dict.fromkeys(name for each in names for name in each))

    def _at(self, path: Sequence[str]) -> list[Json] | None:
        """Return the schemas at a path; None where anything is allowed."""
        here = self._root
        for part in path:
            if any(map(self._open, here)):
                return None
            here = list(self._below(here, part))
        return here

    def _below(self, here: Sequence[Json], part: str) -> Iterator[Json]:
        for each in here:
            fields = self._schemas.properties(each)
            if part in fields:
                yield fields[part]
            elif integer_of(part) is not None:
                yield from self._items(each)

    def _items(self, node: Json) -> list[Json]:
        parts = self._schemas.parts(node)
        return [cast("Json", each["items"]) for each in parts if "items" in each]

    def _open(self, node: Json) -> bool:
        """Return whether the spec leaves open what is inside."""
        return any(
            not each.get("properties")
            and "items" not in each
            and not any(key in each for key in _MIXED)
            and not _is_plain(each.get("type"))
            for each in self._schemas.parts(node)
        )


def _is_plain(kind: Any) -> bool:
    kinds = cast("list[str]", kind if isinstance(kind, list) else [kind])
    return not {"object", "array", None} & set(kinds)
