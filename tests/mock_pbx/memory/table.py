"""The rows of one family: add, change, remove, find."""

from collections.abc import Iterable

from ..answers import Refused, duplicate
from ..jsontypes import JsonObject
from .seeds import Row

UNKNOWN = {
    "phonebook": 70093,
    "company_contact": 70128,
}
"""The vendor's own codes for what does not exist; for all others 60001.

[assumed: unknown-row]
"""
NOT_FOUND = 60001


def resource(name: str) -> str:
    """The vendor's name of a family: its path without the version."""
    return name.partition("/")[2] or name


def unknown(family: str, field: str, value: object) -> Refused:
    """There is no such row; the answer names the parameter.

    [assumed: unknown-row-is-named]
    """
    code = UNKNOWN.get(resource(family), NOT_FOUND)
    problem = {"field": field, "value": str(value)}
    return Refused(code, invalid_param_list=[problem])


class Table:
    """Rows in the order in which they came, each with an id of its own."""

    def __init__(self, family: str, key: str, rows: list[Row]) -> None:
        self.family = family
        self.key = key
        self.rows = rows
        """Oldest first."""
        keys = [str(row.fields.get(key)) for row in rows]
        self._last = max((int(each) for each in keys if each.isdigit()), default=0)

    def __len__(self) -> int:
        return len(self.rows)

    def find(self, key: object) -> Row | None:
        """The row with that key."""
        return self.holder(self.key, key, None)

    def add(self, fields: JsonObject) -> Row:
        """Keep a new row. An id is given by the PBX, and never a second time."""
        key = fields.get(self.key)
        if self.key == "id" or key is None:
            self._last += 1
            key = self._last
        row = Row({**fields, self.key: key})
        self.rows.append(row)
        return row

    def change(self, row: Row, fields: JsonObject) -> None:
        """Write the fields that are given; the others stay."""
        row.fields.update(fields)
        row.touched.update(fields)

    def remove(self, rows: Iterable[Row]) -> None:
        """Forget rows."""
        gone = {id(row) for row in rows}
        self.rows = [row for row in self.rows if id(row) not in gone]

    def refuse_duplicates(
        self,
        unique: Iterable[str],
        given: JsonObject,
        own: Row | None,
        verb: str,
        within: JsonObject | None = None,
    ) -> None:
        """Refuse a value that another row has already; nothing is no value.

        unique: fields that no two rows have in common.
        within: as of holder.
        """
        for field in unique:
            if given.get(field) in (None, ""):
                continue
            holder = self.holder(field, given[field], own, within)
            if holder is not None:
                label = str(holder.fields.get("number") or holder.fields.get("name"))
                name = resource(self.family)
                raise duplicate(name, verb, field, given[field], label)

    def holder(
        self,
        field: str,
        value: object,
        own: Row | None,
        within: JsonObject | None = None,
    ) -> Row | None:
        """Another row that has the same value in a field.

        within: fields that have to be the same as well.
        """
        for row in self.rows:
            if row is own or str(row.fields.get(field)) != str(value):
                continue
            if all(row.fields.get(n) == each for n, each in (within or {}).items()):
                return row
        return None
