"""What a schema shows of a row: the fields it has, in the form it wants."""

from typing import Any

from ..jsontypes import JsonObject, as_array, as_object
from ..spec import Spec
from .derived import read
from .families import items

Person = tuple[str, str]
"""Number and name of an extension."""

IDS = ("id", "value")
NAMES = ("name", "text")
NUMBERS = ("number", "text2")


class Shapes:
    """Fits values to the schemas of one spec."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec

    def shown(
        self, schema: JsonObject, fields: JsonObject, people: dict[str, Person]
    ) -> JsonObject:
        """The fields of a row that a schema has.

        people: number and name of the extensions, by id in text.
        """
        known = self._spec.properties(schema)
        shown: JsonObject = {}
        for name, each in known.items():
            said = fields[name] if name in fields else read(name, fields)
            value = None if said is None else self.fitting(each, said, people)
            if value is not None:
                shown[name] = value
        return shown

    def fitting(
        self, schema: JsonObject, value: Any, people: dict[str, Person]
    ) -> Any | None:
        """The value in a form that the schema takes; None if there is none."""
        if not self._spec.errors(schema, value):
            return value
        entries = as_array(value)
        if entries:
            inner = items(self._spec, schema)
            if inner is None:
                return None
            known = self._spec.properties(inner)
            members = [one for each in entries for one in _apart(each)]
            named = [self._named(known, each, people) for each in members]
            return None if self._spec.errors(schema, named) else named
        for other in _otherwise(value):
            if not self._spec.errors(schema, other):
                return other
        return None

    def defaults(self, schema: JsonObject) -> JsonObject:
        """What a request means by the fields that it leaves out."""
        return {
            name: each["default"]
            for name, each in (
                (name, self._spec.resolve(each))
                for name, each in self._spec.properties(schema).items()
            )
            if "default" in each
        }

    def known(self, schema: JsonObject, body: JsonObject) -> JsonObject:
        """The fields of a body that its schema has; others are not kept."""
        names = self._spec.properties(schema)
        return {name: value for name, value in body.items() if name in names}

    def _named(
        self, known: dict[str, JsonObject], given: Any, people: dict[str, Person]
    ) -> Any:
        """An id that was written, as the object with which it is read."""
        fields = as_object(given)
        ident = next((fields[each] for each in IDS if each in fields), given)
        if not isinstance(ident, str | int):
            return given
        number, name = people.get(str(ident), ("", ""))
        made: JsonObject = dict(fields)
        for names, value in ((IDS, ident), (NAMES, name), (NUMBERS, number)):
            field = next((each for each in names if each in known), None)
            if field is None or (value == "" and names is not IDS):
                continue
            made[field] = self.fitting(known[field], value, {})
        return made


def _apart(given: Any) -> list[Any]:
    """Members that were written as one object with a list of ids."""
    ids = as_array(as_object(given).get("id"))
    return [{**as_object(given), "id": each} for each in ids] if ids else [given]


def _otherwise(value: Any) -> list[Any]:
    """The same value as another JSON type."""
    if isinstance(value, str):
        return [int(value)] if value.lstrip("-").isdigit() else []
    if isinstance(value, int | float):
        return [str(value)]
    return []
