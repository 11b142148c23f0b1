"""The resources that the bundle has: which operations belong together, and by what id.

Nothing here names a resource. A path is `/<version>/<resource>/<verb>`; operations that
share everything but the verb are one family.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..jsontypes import JsonObject, as_array, as_object
from ..spec import Operation, Spec
from ..validate import TOKEN

ENVELOPE = ("errcode", "errmsg", "submsg", "invalid_param_list", "duplicate_field_list")
READS = ("list", "search", "get", "query")
ADDS = ("create", "upload")
PAGING = ("page", "page_size", "sort_by", "order_by", "search_value")
NUMBERLESS = frozenset(PAGING) | {TOKEN}
KIND = "type"
VIEWS = ("time_range", "user_type", "user_no", "is_all")
"""Parameters that look at the same rows in another way."""


@dataclass(slots=True)
class Family:
    """The operations of one resource, by verb."""

    name: str
    verbs: dict[str, Operation] = field(default_factory=dict[str, Operation])
    key: str = "id"
    """The field of a row that names it."""

    def has(self, *verbs: str) -> bool:
        """Whether it has one of these verbs."""
        return any(verb in self.verbs for verb in verbs)


def families(spec: Spec) -> dict[str, Family]:
    """All families of a bundle, by name: the path without its verb."""
    found: dict[str, Family] = {}
    for operation in spec.by_id.values():
        path, _, verb = operation.path.strip("/").rpartition("/")
        family = found.setdefault(path, Family(path))
        family.verbs[verb] = operation
    for family in found.values():
        family.key = _key(spec, family)
    return found


def remembers_rows(spec: Spec, family: Family) -> bool:
    """Whether it has rows that come and go: a write, and a read that shows rows."""
    if not family.has("create", "delete") or not family.has(*READS):
        return False
    return any(
        row_schema(spec, family.verbs[verb]) is not None
        for verb in READS
        if verb in family.verbs
    )


def remembers_options(family: Family) -> bool:
    """Whether it is one set of options: get without an id, and update."""
    get = family.verbs.get("get")
    if get is None or "update" not in family.verbs or family.has("create", "delete"):
        return False
    return not _asked(get)


def remembers_table(spec: Spec, family: Family) -> bool:
    """Whether it is a list that one update writes row by row."""
    if set(family.verbs) != {"list", "update"}:
        return False
    body = family.verbs["update"].body
    return body is not None and len(list(_arrays(spec, body))) == 1


def row_schema(spec: Spec, operation: Operation) -> JsonObject | None:
    """The schema of one row in the answer of a read."""
    place = row_place(spec, operation)
    return None if place is None else place[1]


def row_place(
    spec: Spec, operation: Operation, recorded: JsonObject | None = None
) -> tuple[str, JsonObject] | None:
    """Field of the answer that holds the row or rows, and the schema of one row.

    recorded: an answer that was seen; where a schema has two fields for the same, the
    one that it has counts.
    """
    if operation.response is None:
        return None
    single = operation.path.rpartition("/")[2].startswith("get")
    places = dict(_places(spec, operation.response, single))
    if not places:
        return None
    wanted = operation.paging.get("items") if operation.paging else None
    for name in (*(recorded or {}), str(wanted)):
        if name in places:
            return name, places[name]
    return next(iter(places.items()))


def kinds_of(spec: Spec, family: Family) -> dict[str, tuple[str, str]]:
    """Verbs for one kind of rows: `createlivechat` creates those of type livechat."""
    operation = family.verbs.get("list")
    row = row_schema(spec, operation) if operation is not None else None
    kinds = values(spec, spec.properties(row or {}).get(KIND, {}))
    return {
        base + kind: (base, kind)
        for base in ("get", "create", "update")
        for kind in kinds
        if base + kind in family.verbs
    }


def values(spec: Spec, schema: JsonObject) -> list[str]:
    """The texts that an enum lists, also where it is open."""
    schema = spec.resolve(schema)
    found = list(as_array(schema.get("enum")))
    for part in as_array(schema.get("anyOf")):
        found += values(spec, as_object(part))
    return [each for each in found if isinstance(each, str)]


def items(spec: Spec, schema: JsonObject) -> JsonObject | None:
    """What an array schema holds, also where it is one of several forms."""
    schema = spec.resolve(schema)
    if "items" in schema:
        return as_object(schema["items"])
    for keyword in ("anyOf", "oneOf", "allOf"):
        for part in as_array(schema.get(keyword)):
            found = items(spec, as_object(part))
            if found is not None:
                return found
    return None


def _places(
    spec: Spec, response: JsonObject, single: bool
) -> Iterator[tuple[str, JsonObject]]:
    for name, schema in spec.properties(response).items():
        if name in ENVELOPE:
            continue
        inner = items(spec, schema)
        if single and inner is None and spec.properties(schema):
            yield name, schema
        elif not single and inner is not None and spec.properties(inner):
            yield name, inner


def _arrays(spec: Spec, body: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    for name, schema in spec.properties(body).items():
        inner = items(spec, schema)
        if inner is not None and spec.properties(inner):
            yield name, inner


def table_place(spec: Spec, operation: Operation) -> tuple[str, JsonObject]:
    """The one array of rows in the body of an update."""
    return next(_arrays(spec, operation.body or {}))


def needed(operation: Operation) -> list[str]:
    """Parameters that a list cannot do without: it is the list of something."""
    if not operation.path.endswith(("/list", "/search")):
        return []
    return [
        name
        for name, each in operation.parameters.items()
        if each.required and name not in NUMBERLESS and name not in VIEWS
    ]


def _asked(operation: Operation) -> list[str]:
    """Parameters that choose rows."""
    return [name for name in operation.parameters if name not in NUMBERLESS]


def _key(spec: Spec, family: Family) -> str:
    fields: dict[str, JsonObject] = {}
    for verb in READS:
        if verb in family.verbs:
            fields |= spec.properties(row_schema(spec, family.verbs[verb]) or {})
    if "id" in fields:
        return "id"
    for verb in ("get", "delete", "update"):
        if verb not in family.verbs:
            continue
        named = [name for name in _asked(family.verbs[verb]) if name in fields]
        if named:
            return named[-1]
    return next(iter(fields), "id")
