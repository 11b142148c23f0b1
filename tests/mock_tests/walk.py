"""What the walk over all resources needs: made-up requests and the rows that come back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.mock_pbx.memory.derived import written
from tests.mock_pbx.memory.families import (
    VIEWS,
    Family,
    items,
    needed,
    row_place,
)
from tests.mock_pbx.memory.memory import Plan
from tests.mock_pbx.memory.seeds import ALIASES
from tests.mock_pbx.memory.table import resource
from tests.mock_pbx.recordings import Recordings
from tests.mock_pbx.settings import BUNDLE, RECORDINGS
from tests.mock_pbx.spec import Operation, Spec
from tests.mock_pbx.synth import Synthesiser

from .conftest import Caller

SPEC = Spec.load(BUNDLE) if BUNDLE.exists() else Spec({})
PLAN = Plan(SPEC, Recordings(RECORDINGS), 1)
MAKER = Synthesiser(SPEC, 7)
KEPT = ("v1.0/extension", "v1.0/company_contact")
"""Rows whose shapes are written by hand, which are to do what all others do."""
CREATED = [family for family in PLAN.rows if "create" in family.verbs]
CREATED += [PLAN.families[name] for name in KEPT if name in PLAN.families]
UPLOADED = [family for family in PLAN.rows if "upload" in family.verbs]

Json = dict[str, Any]


@dataclass(slots=True)
class Walk:
    """One family of one mock PBX."""

    caller: Caller
    family: Family

    def ask(self, operation: Operation, **given: Any) -> Json:
        """One request; lists that are lists of something get a name for it."""
        query: Json = {
            name: MAKER.value(each.schema, name)
            for name, each in operation.parameters.items()
            if each.required and name != "access_token" and name not in given
        }
        for name in ("page", "page_size"):
            query.pop(name, None)
        path = operation.path.removeprefix("/")
        if operation.method == "GET":
            pages = {n: v for n, v in (("page", 1), ("page_size", 1000))}
            more = {n: v for n, v in pages.items() if n in operation.parameters}
            return self.caller.get(path, **{**more, **query, **given})
        return self.caller.post(path, **given)

    def verb(self, verb: str, **given: Any) -> Json:
        """One request of this family."""
        return self.ask(self.family.verbs[verb], **given)

    def create(self, body: Json) -> Any:
        """Create a row and return its key, which some answers tell and some do not."""
        before = set(self.keys(body))
        answer = self.verb("create", **body)
        assert answer["errcode"] == 0, answer
        (key,) = [each for each in self.keys(body) if each not in before]
        assert answer.get(self.family.key, key) == key
        return key

    def keys(self, body: Json) -> list[Any]:
        """The keys that the first list shows."""
        verb = next(each for each in ("list", "search") if each in self.family.verbs)
        return [each[self.family.key] for each in flat(self.rows(verb, body))]

    def rows(self, verb: str, body: Json, **given: Any) -> list[Json]:
        """The rows that a list shows; body: the request that made the row."""
        operation = self.family.verbs[verb]
        said = written(resource(self.family.name), body)
        scope = {n: said[ALIASES.get(n, n)] for n in needed(operation)}
        answer = self.ask(operation, **scope, **given)
        assert answer["errcode"] == 0, answer
        return rows_of(operation, answer)

    def one(self, verb: str, key: Any) -> Json:
        """The row that get or query shows for a key."""
        operation = self.family.verbs[verb]
        (name,) = key_parameters(self.family, operation)
        answer = self.ask(operation, **{name: key})
        assert answer["errcode"] == 0, answer
        (row,) = rows_of(operation, answer)
        return row

    def shows(self, body: Json, key: Any) -> Json:
        """All that any read shows of a row."""
        shown: Json = {}
        for verb in ("list", "search"):
            if verb in self.family.verbs:
                rows = flat(self.rows(verb, body))
                (row,) = [each for each in rows if each[self.family.key] == key]
                agree(shown, row)
                shown |= row
        for verb in ("get", "query"):
            if verb in self.family.verbs:
                row = self.one(verb, key)
                agree(shown, row)
                shown |= row
        return shown


def agree(first: Json, second: Json) -> None:
    """Two reads say the same, as far as both say it."""
    for name in first.keys() & second.keys():
        if not isinstance(first[name], list | dict):
            assert str(first[name]) == str(second[name]), name


def flat(rows: list[Json]) -> list[Json]:
    """A tree of rows as a list."""
    return [one for row in rows for one in (row, *flat(row.get("children", [])))]


def rows_of(operation: Operation, answer: Json) -> list[Json]:
    """The rows of an answer, whatever it calls them."""
    place = row_place(SPEC, operation, answer)
    assert place is not None
    found = answer.get(place[0])
    if isinstance(found, list):
        return found  # pyright: ignore[reportUnknownVariableType]
    return [found] if found else []


def key_parameters(family: Family, operation: Operation) -> list[str]:
    """The parameter that names a row."""
    names = (family.key, f"{family.key}s", "session_id")
    return [each for each in names if each in operation.parameters]


def naming(operation: Operation, row: Json) -> Json:
    """The parameters that name a row to an operation, e.g. to delete."""
    return {
        name: row[ALIASES.get(name, name)]
        for name, each in operation.parameters.items()
        if each.required and name not in ("access_token", *VIEWS)
    }


def body_of(operation: Operation, turn: int, **given: Any) -> Json:
    """A made-up body; each turn has other values in the fields with free text."""
    made = MAKER.value(operation.body or {"type": "object"}, operation.id)
    fields = SPEC.properties(operation.body or {})
    for name, value in list(made.items()):
        schema = SPEC.resolve(fields.get(name, {}))
        free = not {"enum", "const"} & schema.keys()
        if isinstance(value, str) and schema.get("type") == "string" and free:
            room = int(schema.get("maxLength", 40))
            digits = value.isdigit()
            other = f"{turn}{value}"[:room] if digits else f"{value}x{turn}"
            if re.search(schema.get("pattern", ""), other):
                made[name] = other
    return {**made, **given}


def visible(family: Family, body: Json) -> Iterator[tuple[str, Any]]:
    """The plain fields of a request that some read of the family shows."""
    known: Json = {}
    for verb in ("list", "search", "get", "query"):
        if verb in family.verbs:
            place = row_place(SPEC, family.verbs[verb])
            known |= SPEC.properties(place[1]) if place else {}
    for name, value in written(resource(family.name), body).items():
        schema = known.get(name)
        if schema is None or isinstance(value, list | dict):
            continue
        if items(SPEC, schema) is None and not SPEC.errors(schema, value):
            yield name, value


def required(schema: Json) -> set[str]:
    """The fields that a body cannot do without, through allOf."""
    schema = SPEC.resolve(schema)
    found = set(schema.get("required", []))
    return found.union(*(required(part) for part in schema.get("allOf", [])))


def change_of(family: Family, body: Json, key: Any) -> Json:
    """A made-up update of one plain field that reads show."""
    update = family.verbs["update"]
    made = body_of(update, 4)
    kept = {family.key, "id", "number"}
    shown = [name for name, _ in visible(family, made) if name not in kept]
    names = {*shown[:1], *required(update.body or {})}
    return {**{n: body[n] if n in kept & body.keys() else made[n] for n in names}} | {
        family.key: key
    }
