# Made by `make generate` from generator/runtime/drift/walking/places.py; edits are lost.
"""Places of the spec where a value stands, made ready for fast comparison.

A `Place` is a node of a schema with what may stand there; a `Shape` is what the spec
says of one object, its `allOf` parts put together. Both are made once for each node of
the spec, so that a schema that twelve operations share is counted in one place. They
hold the counts of one comparison: make new ones for the next.

    /components/schemas/ExtensionListResponse          Place -> Shape
      allOf/1/properties/data                          Place, items -> Place
        /components/schemas/ExtensionListItem            -> Shape (of the component)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from ...schema.listed import are_listed

SCHEMAS = "/components/schemas/"

Schema = Mapping[str, Any]

JSON_TYPES: dict[type, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    dict: "object",
    list: "array",
    type(None): "null",
}
_SCALARS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


class Lead:
    """A name that may exist, and how often it came.

    Attributes:
        schema, name: the component that has the lead, and its name.
        count: how often the name came; `operation` is the first that had it.
        type: JSON Schema of what came.
    """

    __slots__ = ("count", "name", "operation", "schema", "type")

    def __init__(self, schema: str, name: str) -> None:
        self.schema, self.name = schema, name
        self.count = 0
        self.operation: str | None = None
        self.type: dict[str, Any] | None = None


class Shape:
    """What the spec says of an object.

    Attributes:
        spec_at: pointer of the part that a new field would belong to.
        component: schema that holds it.
        bases: components that it takes fields from (`allOf`).
        properties: place of each field.
        required: names that have to be there.
        leads: names that may be there.
        rest: place of all other names, where the object is a map.
        open: the spec knows that it does not know the names.
        objects: how many came; `first` is the operation that had the first.
    """

    __slots__ = (
        "bases",
        "component",
        "first",
        "leads",
        "objects",
        "open",
        "properties",
        "required",
        "rest",
        "spec_at",
    )

    def __init__(self, spec_at: str, component: str | None) -> None:
        self.spec_at, self.component = spec_at, component
        self.bases: list[str] = []
        self.properties: dict[str, Place] = {}
        self.required: set[str] = set()
        self.leads: dict[str, Lead] = {}
        self.rest: Place | None = None
        self.open = False
        self.objects = 0
        self.first: str | None = None


class Place:
    """What may stand in one place.

    Attributes:
        spec_at: its pointer in the document.
        component: schema that holds it.
        types: JSON types that the spec names; empty if it names none.
        plain: Python types of scalars that need no further look.
        values: values that the spec knows, if it lists them; `listed` has them by type.
        step: the last part of a pointer to it in an answer, for a field.
        shape, items: what is inside of an object, and of an array.
        seen: how many values came.
        left_out: whether the PBX may leave it out of what it is a field of.
    """

    __slots__ = (
        "component",
        "items",
        "left_out",
        "listed",
        "plain",
        "seen",
        "shape",
        "spec_at",
        "step",
        "types",
        "values",
    )

    def __init__(self, spec_at: str, component: str | None) -> None:
        self.spec_at, self.component = spec_at, component
        self.types: set[str] = set()
        self.plain: frozenset[type] = frozenset()
        self.values: set[tuple[type, Any]] | None = None
        self.listed: dict[type, set[Any]] = {}
        self.step = ""
        self.shape: Shape | None = None
        self.items: Place | None = None
        self.seen = 0
        self.left_out = False

    def takes(self, kind: str) -> bool:
        """Return whether the spec names the JSON type, or none at all."""
        return (
            not self.types
            or kind in self.types
            or (kind == "integer" and "number" in self.types)
        )

    def lists(self, value: object) -> bool:
        """Return whether the value is one that the spec lists, or needs not be."""
        if self.values is None or (type(value), value) in self.values:
            return True
        return all(kind is not type(value) for kind, _ in self.values)

    def form_of(self, value: object) -> str | None:
        """Return how a value that is not listed says one that is, or None.

        "empty" for an empty text, "case" for another spelling of one, "several" for
        some of them in one text.
        """
        if not isinstance(value, str):
            return None
        if not value.strip():
            return "empty"
        listed = {str(each) for _, each in self.values or ()}
        if are_listed(value, listed):
            return "several"
        if value.casefold() in {each.casefold() for each in listed}:
            return "case"
        return None


class Places:
    """All places of one document, each made on first use.

    Args:
        schemas: components of the document.
    """

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._schemas = schemas
        self._places: dict[str, Place] = {}
        self._shapes: dict[str, Shape] = {}
        self._leads: dict[tuple[str, str], Lead] = {}

    @property
    def shapes(self) -> Iterable[Shape]:
        """All shapes that were made so far."""
        return self._shapes.values()

    def leads(self) -> list[Lead]:
        """Return the leads of all components, in the order of the spec."""
        for name, schema in self._schemas.items():
            for part in (schema, *(schema.get("allOf") or ())):
                for lead in part.get("x-leads") or ():
                    self._lead(name, str(lead["name"]))
        order = {name: index for index, name in enumerate(self._schemas)}
        return sorted(self._leads.values(), key=lambda each: order[each.schema])

    def component(self, name: str) -> Place | None:
        """Return the place of a component; None if there is none of that name."""
        schema = self._schemas.get(name)
        return self.place(schema, SCHEMAS + name, name) if schema else None

    def place(self, schema: Schema, spec_at: str, component: str | None) -> Place:
        """Return the place of a schema node.

        Args:
            schema: the node.
            spec_at: its pointer in the document.
            component: schema that holds it.
        """
        place = self._places.get(spec_at)
        if place is None:
            place = self._places[spec_at] = Place(spec_at, component)
            self._add(place, schema, spec_at, component)
            for kind, value in place.values or ():
                place.listed.setdefault(kind, set()).add(value)
            if place.values is None:
                kinds = [_SCALARS.get(kind, ()) for kind in place.types]
                place.plain = frozenset(each for kind in kinds for each in kind)
        return place

    def _add(
        self, place: Place, schema: Schema, spec_at: str, component: str | None
    ) -> None:
        """Let the place take what the schema takes, too."""
        if name := ref_name(schema):
            self._add(place, self._schemas.get(name, {}), SCHEMAS + name, name)
            return
        for keyword in ("anyOf", "oneOf"):
            for index, part in enumerate(schema.get(keyword) or ()):
                self._add(place, part, f"{spec_at}/{keyword}/{index}", component)
        kinds = _types(schema)
        place.types |= set(kinds)
        listed = schema.get("enum") or [
            schema[key] for key in ("const",) if key in schema
        ]
        if listed:
            place.values = (place.values or set()) | {(type(v), v) for v in listed}
            place.types |= {JSON_TYPES[type(value)] for value in listed}
        if "items" in schema:
            place.items = self.place(schema["items"], f"{spec_at}/items", component)
        if "object" in kinds:
            place.shape = self._shape(schema, spec_at, component)

    def _shape(self, schema: Schema, spec_at: str, component: str | None) -> Shape:
        shape = self._shapes.get(spec_at)
        if shape is None:
            shape = self._shapes[spec_at] = Shape(spec_at, component)
            self._fill(shape, schema, spec_at, component)
            # What is documented here is no lead here, even if a part has it as one.
            for name in shape.properties:
                shape.leads.pop(name, None)
        return shape

    def _fill(
        self, shape: Shape, schema: Schema, spec_at: str, component: str | None
    ) -> None:
        for index, part in enumerate(schema.get("allOf") or ()):
            if name := ref_name(part):
                shape.bases.append(name)
                self._fill(shape, self._schemas.get(name, {}), SCHEMAS + name, name)
            else:
                part_at = f"{spec_at}/allOf/{index}"
                self._fill(shape, part, part_at, component)
                shape.spec_at = part_at
        for name, node in cast(Schema, schema.get("properties") or {}).items():
            at = f"{spec_at}/properties/{escaped(name)}"
            place = shape.properties[name] = self.place(node, at, component)
            place.step = f"/{escaped(name)}"
            place.left_out = node.get("x-left-out") is True
        shape.required |= set(schema.get("required") or ())
        for lead in schema.get("x-leads") or ():
            name = str(lead["name"])
            shape.leads[name] = self._lead(component or "", name)
        rest = schema.get("additionalProperties")
        if isinstance(rest, Mapping):
            at = f"{spec_at}/additionalProperties"
            shape.rest = self.place(cast(Schema, rest), at, component)
        shape.open = shape.open or rest is True

    def _lead(self, schema: str, name: str) -> Lead:
        return self._leads.setdefault((schema, name), Lead(schema, name))


def ref_name(schema: Schema) -> str | None:
    """Return the component that a node refers to, or None."""
    ref = schema.get("$ref")
    return ref.rsplit("/", 1)[1] if isinstance(ref, str) else None


def escaped(name: str) -> str:
    """Return a name as a part of a JSON pointer."""
    return name.replace("~", "~0").replace("/", "~1")


def _types(schema: Schema) -> list[str]:
    kind = schema.get("type")
    if isinstance(kind, str):
        return [kind]
    if isinstance(kind, list):
        return cast(list[str], kind)
    return ["object"] if "properties" in schema or "allOf" in schema else []
