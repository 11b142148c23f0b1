"""Sets of options (get and update) and lists that one update writes (list and update)."""

from collections.abc import Callable

from ..answers import success
from ..jsontypes import JsonObject, as_array, as_object
from ..paging import check_page, ordered_rows, with_list
from ..settings import Settings
from ..spec import Operation, Spec
from .families import ENVELOPE, Family, items, table_place
from .seeds import Seeds
from .shapes import Person, Shapes

FACTORY: dict[str, list[JsonObject]] = {
    "queue_pause_reason_list": [
        {"code": "*01", "reason": "Lunch"},
        {"code": "*02", "reason": "Break"},
        {"code": "*03", "reason": "Wrap up"},
    ]
}
"""Documented: what such a list holds on a new PBX."""
REPLACED = ("queue_pause_reason_update",)
"""Documented: updates that overwrite the whole list."""

Handler = Callable[[JsonObject], JsonObject | None]


class Options:
    """One set of options: get shows what update wrote last."""

    def __init__(
        self,
        get: Operation,
        update: Operation,
        spec: Spec,
        seeds: Seeds,
        people: Callable[[], dict[str, Person]],
    ) -> None:
        self._get, self._update = get, update
        self._spec = spec
        self._seeds = seeds
        self._people = people
        self._shapes = Shapes(spec)
        self._answer: JsonObject | None = None

    @property
    def answer(self) -> JsonObject:
        """The whole answer of get as it is now."""
        if self._answer is None:
            self._answer = success(**self._seeds.answer(self._get))
        return self._answer

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        return {
            self._get.id: lambda query: self.answer,
            self._update.id: self.update,
        }

    def update(self, body: JsonObject) -> JsonObject:
        """Write the given options into the place where get shows each."""
        given = self._shapes.known(self._update.body or {}, body)
        known = self._spec.properties(self._get.response or {})
        for name, schema in known.items():
            if name in ENVELOPE:
                continue
            if name in given:
                value = self._shapes.fitting(schema, given[name], self._people())
                if value is not None:
                    self.answer[name] = value
            elif self._spec.properties(schema) and items(self._spec, schema) is None:
                inner = self.answer.setdefault(name, {})
                inner |= self._shapes.shown(schema, given, self._people())
        return success()


class OptionTable:
    """A list whose update writes rows by their first field; new rows are added."""

    def __init__(
        self, family: Family, spec: Spec, seeds: Seeds, settings: Settings
    ) -> None:
        self._list, self._update = family.verbs["list"], family.verbs["update"]
        self._seeds = seeds
        self._settings = settings
        self._shapes = Shapes(spec)
        self._field, inner = table_place(spec, self._update)
        self._key = next(iter(spec.properties(inner)))
        self._schema = inner
        self._rows: list[JsonObject] | None = None

    @property
    def rows(self) -> list[JsonObject]:
        """The rows as they are now."""
        if self._rows is None:
            place = self._seeds.place(self._list)
            answer = self._seeds.answer(self._list)
            found = as_array(answer.get(place[0])) if place else []
            rows = FACTORY.get(self._list.id) or [as_object(each) for each in found]
            self._rows = [dict(each) for each in rows]
        return self._rows

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        return {self._list.id: self.list, self._update.id: self.update}

    def list(self, query: JsonObject) -> JsonObject:
        """The page of rows asked for."""
        place = self._seeds.place(self._list)
        assert place is not None
        start, end = check_page(query)
        total = (self._list.paging or {}).get("total")
        answer = success(**({str(total): len(self.rows)} if total else {}))
        shown = ordered_rows(self.rows, query)[start:end]
        return with_list(self._settings, answer, place[0], shown)

    def update(self, body: JsonObject) -> JsonObject:
        """Write rows: a known key changes its row, a new one adds a row."""
        if self._update.id in REPLACED:
            self._rows = []
        for each in map(as_object, as_array(body.get(self._field))):
            given = self._shapes.known(self._schema, each)
            for row in self.rows:
                if str(row.get(self._key)) == str(given.get(self._key)):
                    row.update(given)
                    break
            else:
                self.rows.append(given)
        return success()
