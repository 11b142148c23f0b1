"""One family of operations on rows: list, search, get, query, create, update, delete.

Which fields a request has, which of them an answer shows and how the answer is called
comes from the spec; see families.py and shapes.py.
"""

from collections.abc import Callable

from ..answers import bad_parameter, duplicate, success
from ..jsontypes import JsonObject
from ..paging import check_page, matching, ordered_rows, with_list
from ..settings import Settings
from ..spec import Operation, Spec
from .derived import tree, written
from .families import (
    ENVELOPE,
    KIND,
    NUMBERLESS,
    READS,
    Family,
    kinds_of,
    needed,
    values,
)
from .seeds import ALIASES, Row, Seeds, view_name
from .shapes import Person, Shapes
from .table import Table, resource, unknown

Handler = Callable[[JsonObject], JsonObject | None]
Changed = Callable[[str, str, Row], None]
"""Is told the resource, the verb and the row after each write."""

UNIQUE = {
    "trunk": ("name",),  # documented: the vendor's CSV import guide
    "inbound_route": ("name",),  # observed: a public client reads 40003 as that
    "custom_ringtone": ("file",),  # as for all names of files
    "custom_prompt": ("file",),
    "play_list": ("list_name",),  # delete names a list by it
}
"""Fields that have to be unique, besides the number and the key of every resource.

[assumed: unique-names]
"""
ONCE = {"phonebook": {"member_select": "sel_all"}}
"""Values that one row may have, of fields in which the others may be alike.

[assumed: one-phonebook-of-all]
"""
EVERYTHING = ("all", "")
MAKES = ("record",)
"""Verbs whose arguments name a row that is not there yet."""


class Resource:
    """Answers the operations of one family."""

    def __init__(
        self,
        family: Family,
        spec: Spec,
        seeds: Seeds,
        settings: Settings,
        people: Callable[[], dict[str, Person]],
        changed: Changed,
    ) -> None:
        self.family = family
        self._spec = spec
        self._seeds = seeds
        self._settings = settings
        self._people = people
        self._changed = changed
        self._shapes = Shapes(spec)
        self._table: Table | None = None
        self._fields = self._field_names()
        self._opened: set[tuple[str, ...]] = set()
        self._kinds = kinds_of(spec, family)

    @property
    def table(self) -> Table:
        """The rows; made on first use, so that a start stays quick."""
        if self._table is None:
            rows = self._seeds.rows(self.family)
            self._table = Table(self.family.name, self.family.key, rows)
        return self._table

    def handlers(self) -> dict[str, Handler]:
        """Handlers by operation id."""
        found: dict[str, Handler] = {}
        for verb, operation in self.family.verbs.items():
            handler = self._handler(verb, operation)
            if handler is not None:
                found[operation.id] = handler
        return found

    def _handler(self, verb: str, operation: Operation) -> Handler | None:
        verb, kind = self._kinds.get(verb, (verb, ""))
        if verb in ("list", "search", "query", "get"):
            if self._seeds.place(operation) is None:
                return None
            if verb == "get":
                return lambda query: self._get(operation, query, kind)
            return lambda query: self._list(operation, query)
        if verb == "create":
            return lambda body: self._create(operation, body, kind)
        if verb == "upload":
            return lambda form: self._upload(operation, form)
        if verb == "update":
            return lambda body: self._update(operation, body, kind)
        if verb == "delete":
            return lambda given: self._delete(given)
        if verb == "updatefile":
            return lambda body: self._rename(body)
        names = self._row_names(operation)
        if names and verb not in MAKES:
            return lambda given: self._known(names, given)
        return None

    def _rename(self, body: JsonObject) -> JsonObject:
        """updatefile: documented, the new name is not in use yet."""
        self._open(body)
        within = {each: body[each] for each in self._scope() if each in body}
        name = "old_file" if "old_file" in body else self.family.key
        field = "file" if name == "old_file" else name
        for row in self.table.rows:
            here = within.items() <= row.fields.items()
            if here and str(body[name]) in _said(row, field):
                break
        else:
            raise unknown(self.family.name, name, body[name])
        new = str(body["new_file"])
        for other in self.table.rows:
            here = within.items() <= other.fields.items()
            if here and other is not row and new in _said(other, "file"):
                kind = resource(self.family.name)
                raise duplicate(kind, "update", "new_file", new, new)
        self.table.change(row, {"file": new, **_file(new)})
        return success()

    def _row_names(self, operation: Operation) -> list[str]:
        """Arguments by which an operation, such as download, names a row."""
        asked = [*operation.parameters]
        asked += self._spec.properties(operation.body or operation.form or {})
        own = {self.family.key} | ({"file"} & self._fields)
        return [each for each in asked if ALIASES.get(each, each) in own]

    def _known(self, names: list[str], given: JsonObject) -> None:
        """Refuse a row that does not exist; the answer is not from state."""
        said = {n: given[n] for n in names if n in given}
        if said:
            scope = {ALIASES.get(each, each) for each in self._scope()}
            within = {n: each for n, each in given.items() if n in scope}
            self.chosen({**within, **said}, exact=True)

    def show(self, operation: Operation, row: Row) -> JsonObject:
        """A row as the answer of a read shows it."""
        place = self._seeds.place(operation)
        schema = place[1] if place else {}
        seen = row.seen.get(view_name(operation))
        if seen is None:
            return self._shapes.shown(schema, row.fields, self._people())
        changed = {name: row.fields[name] for name in row.touched}
        return {**seen, **self._shapes.shown(schema, changed, self._people())}

    def _list(self, operation: Operation, query: JsonObject) -> JsonObject:
        place = self._seeds.place(operation)
        assert place is not None
        field = place[0]
        chosen = self.chosen(query, operation.path.endswith("/query"))
        shown = [self.show(operation, row) for row in chosen]
        if "search_value" in query:
            # The keyword is looked for in every field with text or a number
            # [assumed: search-in-every-field].
            fields = sorted({name for row in shown for name in row})
            shown = matching(shown, query["search_value"], fields)
        ordered = ordered_rows(shown, _sorting(query))
        if "children" in self._spec.properties(place[1]):
            ordered = tree(ordered)
        start, end = check_page(query)
        answer = success()
        total = str((operation.paging or {}).get("total") or "total_number")
        known = self._spec.properties(operation.response or {})
        if total in known:
            answer[total] = len(ordered)
        if "last_pos" in known:
            answer["last_pos"] = len(self.table)  # [assumed: last-pos]
        return with_list(self._settings, answer, field, ordered[start:end])

    def _get(
        self, operation: Operation, query: JsonObject, kind: str
    ) -> JsonObject | None:
        place = self._seeds.place(operation)
        assert place is not None
        field = place[0]
        row = self.chosen(query, exact=True)[0]
        if kind and row.fields.get(KIND) != kind:
            return None  # nobody tells what a PBX says of a row of another kind
        return success(**{field: self.show(operation, row)})

    def _create(self, operation: Operation, body: JsonObject, kind: str) -> JsonObject:
        given = {**self._given(operation, body), **self._of_kind(kind)}
        row = self.add(given, operation.body or {})
        known = self._spec.properties(operation.response or {})
        told = {
            name: row.fields[name]
            for name in known
            if name in row.fields and name not in ENVELOPE
        }
        return success(**told)

    def add(self, given: JsonObject, schema: JsonObject) -> Row:
        """Keep a new row with what the schema of its request has by default."""
        self._open(given)
        self._refuse_duplicates(given, None, "create")
        row = self.table.add({**self._shapes.defaults(schema), **given})
        self._complete(row)
        self._changed(self.family.name, "create", row)
        return row

    def _upload(self, operation: Operation, form: JsonObject) -> JsonObject:
        """Keep a file. Documented: is_check=ask only looks whether the name is free.

        force writes over a file of the same name [assumed: force-writes-over].
        """
        given = self._given(operation, form)
        self._open(given)
        check = given.pop("is_check", "force")
        old, new = given.pop("old_file", None), given.pop("new_file", None)
        within = {each: given.get(each) for each in self._scope()}
        field = "file" if "file" in given else self.family.key
        wanted = str(given.get(field) if old is None else old)
        holder = self.table.holder(field, wanted, None, within)
        if old is not None:
            if holder is None:
                raise unknown(self.family.name, "old_file", old)
            self.table.change(holder, {field: new or old, **_file(str(new or old))})
        elif check == "ask":
            if holder is not None:
                name = resource(self.family.name)
                raise duplicate(name, "upload", field, wanted, wanted)
        elif holder is None:
            self.add(given, {})
        return success()

    def _update(self, operation: Operation, body: JsonObject, kind: str) -> JsonObject:
        key = self.family.key if self.family.key in body else "id"
        row = self.table.find(body.get(key))
        if row is None:
            raise unknown(self.family.name, key, body.get(key))
        if kind and row.fields.get(KIND) != kind:
            raise unknown(self.family.name, key, body.get(key))
        self._refuse_root([row])
        given = self._given(operation, body)
        del given[key]
        self._refuse_duplicates(given, row, "update")
        self.table.change(row, given)
        self._changed(self.family.name, "update", row)
        return success()

    def _given(self, operation: Operation, body: JsonObject) -> JsonObject:
        """What a request writes: the fields that its schema has, named as in rows."""
        schema = operation.body or operation.form or {}
        return written(resource(self.family.name), self._shapes.known(schema, body))

    def _delete(self, given: JsonObject) -> JsonObject:
        rows = self.chosen(given, exact=True)
        self._refuse_root(rows)
        self.table.remove(rows)
        for row in rows:
            self._changed(self.family.name, "delete", row)
        return success()

    def chosen(self, query: JsonObject, exact: bool = False) -> list[Row]:
        """The rows that the parameters of a request mean.

        exact: a request that names rows has to find one at least. Of several ids,
        those that do not exist are left out [assumed: some-of-several-ids].
        """
        self._open(query)
        rows = self.table.rows
        for name, value in query.items():
            if name in NUMBERLESS or value in EVERYTHING:
                continue
            field, wanted = self._meant(name, value)
            if field is None:
                continue
            rows = [row for row in rows if _said(row, field) & wanted]
            if exact and not rows:
                raise unknown(self.family.name, name, value)
        if exact and not rows:
            # Nothing was named, and nothing is left.
            key = self.family.key
            raise unknown(self.family.name, key, query.get(key, ""))
        return rows

    def _meant(self, name: str, value: object) -> tuple[str | None, set[str]]:
        """Field of the rows that a parameter asks for, and the values that fit."""
        key = self.family.key
        if name == f"{key}s":
            return key, {each.strip() for each in str(value).split(",")}
        for field in (name, ALIASES.get(name)):
            if field in self._fields:
                return field, {str(value)}
        return None, set()  # a parameter that says nothing about rows

    def _field_names(self) -> set[str]:
        """Every field that some read shows, and what a list is a list of."""
        found = {self.family.key, *self._scope()}
        for verb in READS:
            if verb in self.family.verbs:
                place = self._seeds.place(self.family.verbs[verb])
                found |= set(self._spec.properties(place[1])) if place else set()
        return found

    def _scope(self) -> list[str]:
        """The fields that a list of this family needs: it is the list of something."""
        operation = self.family.verbs.get("list")
        if operation is None:
            return []
        return [ALIASES.get(each, each) for each in needed(operation)]

    def _of_kind(self, kind: str) -> JsonObject:
        """What a verb for one kind of rows says of them, as type and channel."""
        place = self._seeds.place(self.family.verbs["list"]) if kind else None
        fields = self._spec.properties(place[1]) if place else {}
        return {
            n: kind for n, each in fields.items() if kind in values(self._spec, each)
        }

    def _open(self, given: JsonObject) -> None:
        """Give a mailbox or playlist that is named for the first time its first rows.

        The mock does not know which there are: each starts with those of the recording.
        """
        scope = self._scope()
        named = {ALIASES.get(name, name): value for name, value in given.items()}
        where = tuple(str(named.get(field)) for field in scope)
        if not scope or not set(scope) <= set(named) or where in self._opened:
            return
        self._opened.add(where)
        said = dict(zip(scope, where, strict=True))
        if any(said.items() <= row.fields.items() for row in self.table.rows):
            return
        for row in self._seeds.rows(self.family):
            fields = {n: each for n, each in row.fields.items() if n != "id"}
            self.table.add({**fields, **said})

    def _complete(self, row: Row) -> None:
        """What the PBX adds to a new row."""
        fields = row.fields
        if isinstance(fields.get("file"), str):
            row.fields = {**_file(fields["file"]), **fields}
            fields = row.fields
        if "pos" not in fields:
            fields["pos"] = len(self.table)  # shown by the routes only

    def _refuse_root(self, rows: list[Row]) -> None:
        """Documented: 40002 for changing the root organization."""
        if any(row.fields.get("parent_id") in (0, "0") for row in rows):
            raise bad_parameter("id", "root")  # [assumed: root-organization]

    def _refuse_duplicates(self, given: JsonObject, own: Row | None, verb: str) -> None:
        name = resource(self.family.name)
        within = {each: given[each] for each in self._scope() if each in given}
        fields = ("number", self.family.key, *UNIQUE.get(name, ()))
        unique = [each for each in fields if each not in ("id", *within)]
        once = ONCE.get(name, {})
        unique += [each for each, value in once.items() if given.get(each) == value]
        self.table.refuse_duplicates(unique, given, own, verb, within)


def _file(name: str) -> JsonObject:
    """What lists tell of a file beside its name."""
    stem, dot, suffix = name.rpartition(".")
    return {"suffix": dot + suffix, "real_filename": name} if stem else {}


def _said(row: Row, field: str) -> set[str]:
    """The values that a row has in a field; a file also goes by its stored name."""
    values = {str(row.fields.get(field))}
    if field == "file":
        values.add(str(row.fields.get("real_filename")))
        values.add(f"{row.fields.get('file')}{row.fields.get('suffix', '')}")
    return values


def _sorting(query: JsonObject) -> JsonObject:
    found = dict(query)
    if "sort_by" in found:
        found["sort_by"] = ALIASES.get(str(found["sort_by"]), found["sort_by"])
    return found
