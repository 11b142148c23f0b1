"""Rows whose shapes are written by hand: list, search, get, query and the three writes.

What is shown of them is more than what was written, or there are too many of them to
fit each value to a schema; see resource.py for all others.
"""

from collections.abc import Callable, Sequence

from ..answers import success
from ..jsontypes import JsonObject
from ..paging import answer_page, answer_shaped_page, matching
from ..settings import Settings
from .seeds import Row
from .table import Table, resource, unknown

Shape = Callable[[JsonObject], JsonObject]
Handler = Callable[[JsonObject], JsonObject | None]
VERBS = ("list", "search", "get", "query", "create", "update", "delete")


class Kept:
    """State of one family. Each method answers the operation of its name.

    basic, detail: what lists, and get and query, show of a row.
    searched: fields of a basic row in which a keyword is looked for.
    unique: fields that no two rows have in common.
    """

    def __init__(
        self,
        settings: Settings,
        family: str,
        *,
        basic: Shape,
        detail: Shape,
        searched: Sequence[str],
        unique: Sequence[str] = (),
    ) -> None:
        self._settings = settings
        self._table = Table(family, "id", [])
        self._basic, self._detail = basic, detail
        self._searched, self._unique = searched, unique

    def __len__(self) -> int:
        return len(self._table)

    @property
    def rows(self) -> tuple[JsonObject, ...]:
        """All rows, oldest first."""
        return tuple(row.fields for row in self._table.rows)

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        name = resource(self._table.family)
        return {f"{name}_{verb}": getattr(self, verb) for verb in VERBS}

    def list(self, query: JsonObject) -> JsonObject:
        """The page of rows asked for."""
        return answer_shaped_page(self._settings, self.rows, query, self._basic)

    def search(self, query: JsonObject) -> JsonObject:
        """The same of the rows that hold a keyword."""
        rows = [self._basic(row) for row in self.rows]
        found = matching(rows, query.get("search_value"), self._searched)
        return answer_page(self._settings, found, query)

    def get(self, query: JsonObject) -> JsonObject:
        """One row by its id."""
        return success(data=self._detail(self._row(query).fields))

    def query(self, query: JsonObject) -> JsonObject:
        """Rows by their ids; those that do not exist are left out, as everywhere."""
        wanted = {part.strip() for part in str(query["ids"]).split(",")}
        rows = [row for row in self.rows if str(row["id"]) in wanted]
        if not rows:
            raise unknown(self._table.family, "ids", query["ids"])
        return success(data=[self._detail(row) for row in rows])

    def create(self, body: JsonObject) -> JsonObject:
        """Keep a new row and tell its id."""
        return success(id=self._added(body).fields["id"])

    def update(self, body: JsonObject) -> JsonObject:
        """Change the fields that are given."""
        self._changed(body)
        return success()

    def delete(self, query: JsonObject) -> JsonObject:
        """Forget a row."""
        self._removed(query)
        return success()

    def _added(self, body: JsonObject) -> Row:
        self._table.refuse_duplicates(self._unique, body, None, "create")
        return self._table.add(body)

    def _changed(self, body: JsonObject) -> JsonObject:
        row = self._row(body)
        given = {name: value for name, value in body.items() if name != "id"}
        self._table.refuse_duplicates(self._unique, given, row, "update")
        self._table.change(row, given)
        return row.fields

    def _removed(self, query: JsonObject) -> JsonObject:
        row = self._row(query)
        self._table.remove([row])
        return row.fields

    def _row(self, given: JsonObject) -> Row:
        row = self._table.find(given["id"])
        if row is None:
            raise unknown(self._table.family, "id", given["id"])
        return row
