"""Quick answers are the official ones: nothing that jsonschema refuses gets through."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from openapi_spec_validator import OpenAPIV31SpecValidator, schemas

from generator.judges import ASYNCAPI_SCHEMA, Errors, asyncapi_errors, openapi_errors
from generator.pipeline import Layout, read
from generator.problems import SpecError
from tests.generator.test_bad_specs import ODD, places
from tests.golden import place
from tests.specs_bad import Case, apply, cases

COUNT = 40  # each; 400 were tried once
SCHEMAS: tuple[object, ...] = (
    {"pattern": "("},
    {"pattern": r"\p{L}"},
    {"pattern": "(?<name>x)"},
    {"pattern": r"a\/b"},
    {"patternProperties": {r"\p{L}": {}}},
    {"patternProperties": {"[": True}},
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "minimum": "x"},
    {"$schema": "http://json-schema.org/draft-07/schema#", "minimum": "x"},
    {"$schema": "https://spec.openapis.org/oas/3.1/dialect/base", "type": "x"},
    {"$schema": "https://dialect.example/none"},
    {"$schema": 5},
    {"$id": "not a uri #x#"},
    {"$id": "x#y"},
    {"$anchor": "1"},
    {"$anchor": "a\n"},
    {"$ref": "#/components/schemas/Nothing"},
    {"$dynamicRef": 1},
    {"$defs": {"x": {"type": "nothing"}}},
    {"type": ["string", "string"]},
    {"type": []},
    {"type": "Integer"},
    {"enum": []},
    {"enum": [1, 1.0]},
    {"required": ["a", "a"]},
    {"required": "a"},
    {"minLength": -1},
    {"minLength": 1.0},
    {"minLength": 1.5},
    {"minLength": True},
    {"maxItems": 10**30},
    {"multipleOf": 0},
    {"multipleOf": 1e-300},
    {"format": "int32", "default": 2**40},
    {"format": "uri", "default": "no uri"},
    {"format": "ipv4", "default": "1.2.3"},
    {"type": "string", "default": 1},
    {"type": "string", "pattern": "^a$", "default": "a\n"},
    {"allOf": [{"properties": {"a": {}}}], "required": ["b"]},
    {"allOf": []},
    {"discriminator": {"propertyName": 1}},
    {"discriminator": {"propertyName": "a", "mapping": {"x": 1}}},
    {"xml": {"name": 1}},
    {"xml": {"namespace": "not a uri"}},
    {"externalDocs": {}},
    {"externalDocs": {"url": 5}},
    {"example": {"any": [None]}},
    {"nullable": True},
    {"if": 1},
    {"not": []},
    {"properties": {"a": 1}},
    {"additionalProperties": "x"},
    {"dependentRequired": {"a": "b"}},
    {"contains": []},
    {"prefixItems": []},
    {"items": [{}]},
    {"unevaluatedProperties": None},
    {"description": 1},
    {"title": None},
    {"deprecated": "x"},
    True,
    False,
    None,
    "text",
)


@cache
def official() -> Any:
    """The library's judge for 3.1 with jsonschema alone."""
    from jsonschema.validators import validator_for

    schema = dict(schemas.schema_v31)
    judge = validator_for(schema)(schema)
    return type("Slow", (OpenAPIV31SpecValidator,), {"schema_validator": judge})


def slow_openapi(document: dict[str, Any]) -> Errors:
    errors: Errors = []
    try:
        for error in official()(document).iter_errors():
            errors.append((tuple(error.absolute_path), str(error.message)[:400]))
    except Exception:
        if not errors:
            raise
    return errors


def same(
    quick: Callable[[dict[str, Any]], Errors],
    slow: Callable[[dict[str, Any]], Errors],
    document: dict[str, Any],
) -> bool:
    """Assert that both say the same; return whether the document is valid."""
    try:
        expected: object = slow(document)
    except Exception as error:
        with pytest.raises(type(error)):
            quick(document)
        return False
    assert quick(document) == expected
    return expected == []


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], ...]:
    """Both bundles of the tiny spec."""
    spec = read(Layout(place(tmp_path_factory.mktemp("j") / "repo")), lambda _: None)
    return spec.openapi.data, spec.asyncapi.data


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_a_bad_spec_is_judged_as_jsonschema_does(case: Case, tmp_path: Path) -> None:
    repo = place(tmp_path / "repo")
    apply(case.edits, repo)
    try:
        spec = read(Layout(repo), lambda _: None)
    except SpecError:
        return  # never gets as far as the official judges
    valid = same(openapi_errors, slow_openapi, spec.openapi.data)
    valid &= asyncapi_errors(spec.asyncapi.data) == []
    assert not valid


@pytest.mark.parametrize("number", range(len(SCHEMAS)))
def test_an_odd_schema_is_judged_as_jsonschema_does(
    number: int, tiny: tuple[dict[str, Any], ...]
) -> None:
    document = copy.deepcopy(tiny[0])
    document["components"]["schemas"]["Odd"] = SCHEMAS[number]
    document["components"]["schemas"]["Holder"] = {"properties": {"x": SCHEMAS[number]}}
    same(openapi_errors, slow_openapi, document)


def test_another_dialect_is_judged_by_its_own_rules(
    tiny: tuple[dict[str, Any], ...],
) -> None:
    for dialect in (
        "https://json-schema.org/draft/2020-12/schema",
        "https://dialect.example/none",
        "https://spec.openapis.org/oas/3.1/dialect/base",
    ):
        document = copy.deepcopy(tiny[0]) | {"jsonSchemaDialect": dialect}
        document["components"]["schemas"]["Odd"] = {"discriminator": {}}
        same(openapi_errors, slow_openapi, document)


def mutations(whole: dict[str, Any], count: int, seed: int) -> Any:
    """Yield the document with another value, or none, in a place by chance."""
    chance = random.Random(seed)
    pointers = list(places(whole))
    for _ in range(count):
        pointer, odd = chance.choice(pointers), chance.choice((*ODD, *SCHEMAS))
        document = copy.deepcopy(whole)
        node: Any = document
        for part in pointer[:-1]:
            node = node[part]
        if chance.random() < 0.3:
            del node[pointer[-1]]
        else:
            node[pointer[-1]] = odd
        yield document


@pytest.mark.long
def test_whatever_stands_in_an_openapi_document_is_judged_as_jsonschema_does(
    tiny: tuple[dict[str, Any], ...],
) -> None:
    documents = mutations(tiny[0], COUNT, 1)
    valid = sum(same(openapi_errors, slow_openapi, each) for each in documents)
    assert 0 < valid < COUNT


def test_whatever_stands_in_an_asyncapi_document_is_judged_as_jsonschema_does(
    tiny: tuple[dict[str, Any], ...],
) -> None:
    slow = Draft7Validator(json.loads(ASYNCAPI_SCHEMA.read_text("utf-8")))
    valid = 0
    for document in mutations(tiny[1], COUNT, 2):
        refused = next(slow.iter_errors(document), None) is not None
        assert bool(asyncapi_errors(document)) == refused
        valid += not refused
    assert 0 < valid < COUNT
