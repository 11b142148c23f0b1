"""Checks a request against the spec, and says what is wrong the vendor's way.

The codes 40001 and 40002 and the `required` of an invalid_param_list entry are the
vendor's [documented: required-parameter]; the other validation_type values are JSON
Schema's own words [assumed: validation-types].
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .answers import bad_parameters
from .jsontypes import JsonObject, as_array, as_object
from .spec import Operation, SchemaError, Spec

TOKEN = "access_token"
# As many digits as 64 bits have: integers are published as `int64`.
_INTEGER = re.compile(r"-?[0-9]{1,19}(\.0{1,19})?")
_NUMBER = re.compile(r"-?[0-9]{1,19}(\.[0-9]{1,18})?")


@dataclass(slots=True)
class Unknown:
    """Names in one request that the spec does not have."""

    refused: bool
    names: list[str] = field(default_factory=list[str])

    def problems(self, names: Iterable[str]) -> list[JsonObject]:
        """Note names, and return what to say of them if they are refused."""
        found = list(names)
        self.names += found
        return [_problem(name, "unknown") for name in found] if self.refused else []


class Validator:
    """Request checks of one spec."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec

    def query(
        self, operation: Operation, given: Mapping[str, list[str]], unknown: Unknown
    ) -> JsonObject:
        """Return the typed query parameters or raise Refused(40002)."""
        problems: list[JsonObject] = []
        values: JsonObject = {}
        for name, parameter in operation.parameters.items():
            if name == TOKEN:
                continue
            raw = given.get(name)
            if raw is None:
                if parameter.required:
                    problems.append(_problem(name, "required"))
                continue
            for value in self._readings(parameter.schema, raw):
                errors = self._spec.errors(parameter.schema, value)
                if not errors:
                    values[name] = value
                    break
            else:
                # The first reading is the likeliest one; its faults are the useful ones.
                first = next(self._readings(parameter.schema, raw))
                error = self._spec.errors(parameter.schema, first)[0]
                problems.append(_problem(name, _kind(error)))
        allowed = {*operation.parameters, *([TOKEN] if operation.token else [])}
        problems += unknown.problems(name for name in given if name not in allowed)
        if problems:
            raise bad_parameters(problems)
        return values

    def body(self, operation: Operation, value: JsonObject, unknown: Unknown) -> None:
        """Raise Refused(40002) when a JSON body does not fit."""
        if operation.body is not None:
            self._object(operation.body, value, unknown)
        elif problems := unknown.problems(value):
            raise bad_parameters(problems)

    def form(
        self, operation: Operation, given: Mapping[str, list[str]], unknown: Unknown
    ) -> JsonObject:
        """Return the typed multipart fields or raise Refused(40002)."""
        schema = operation.form or {}
        fields = self._spec.properties(schema)
        typed = {
            name: next(self._readings(fields.get(name, {}), texts))
            for name, texts in given.items()
        }
        self._object(schema, typed, unknown)
        return typed

    def _object(self, schema: JsonObject, value: JsonObject, unknown: Unknown) -> None:
        problems: list[JsonObject] = []
        for error in self._spec.errors(schema, value):
            problems += _body_problems(error)
        problems += unknown.problems(self._unknown(schema, value))
        if problems:
            raise bad_parameters(problems)

    def _unknown(self, schema: JsonObject, value: object) -> Iterator[str]:
        schema = self._spec.resolve(schema)
        items = as_object(schema.get("items"))
        for each in as_array(value):
            yield from self._unknown(items, each)
        properties = self._spec.properties(schema)
        if not properties or schema.get("additionalProperties"):
            return  # a free-form object, and the spec says so
        for name, each in as_object(value).items():
            if name in properties:
                yield from self._unknown(properties[name], each)
            else:
                yield name

    def _readings(self, schema: JsonObject, raw: list[str]) -> Iterator[Any]:
        """What the text of a query parameter may mean, likeliest first."""
        if len(raw) > 1:
            # Only an array takes a repeated name; a file that may be repeated is typed
            # as one.
            binary = self._spec.resolve(schema).get("format") == "binary"
            yield raw[0] if binary else raw
            return
        text = raw[0]
        types = self._types(schema)
        if "array" in types:
            items = as_object(self._spec.resolve(schema).get("items"))
            yield [next(self._readings(items, [each])) for each in text.split(",")]
        # 5.0 is an integer to JSON Schema, and some clients write one so.
        if "integer" in types and _INTEGER.fullmatch(text):
            yield int(text.partition(".")[0])
        if "number" in types and _NUMBER.fullmatch(text):
            yield float(text)
        if "boolean" in types and text in ("true", "false"):
            yield text == "true"
        yield text

    def _types(self, schema: JsonObject) -> set[str]:
        schema = self._spec.resolve(schema)
        kind = schema.get("type")
        found = {str(each) for each in as_array(kind)} if kind else set[str]()
        if isinstance(kind, str):
            found.add(kind)
        for keyword in ("allOf", "anyOf", "oneOf"):
            for part in as_array(schema.get(keyword)):
                found |= self._types(as_object(part))
        return found


def _body_problems(error: SchemaError) -> Iterator[JsonObject]:
    if error.validator == "required":
        present = as_object(error.instance)
        yield from (
            _problem(name, "required")
            for name in error.validator_value
            if name not in present and f"'{name}' is" in error.message
        )
        return
    if error.validator == "anyOf" and not error.path and error.context:
        # One of several forms of a body: what the nearest one lacks is the useful answer.
        forms: dict[int, list[SchemaError]] = {}
        for inner in error.context:
            forms.setdefault(inner.schema_path[0], []).append(inner)
        for inner in min(forms.values(), key=len):
            yield from _body_problems(inner)
        return
    path = [str(part) for part in error.path if not isinstance(part, int)]
    yield _problem(path[-1] if path else "", _kind(error))


def _kind(error: SchemaError) -> str:
    return "type" if error.validator in ("anyOf", "oneOf") else error.validator


def _problem(field: str, validation_type: str) -> JsonObject:
    return {"field": field, "validation_type": validation_type}
