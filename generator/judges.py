"""The official judgement of a document: quick where it is valid, with words where not.

jsonschema-rs tells in no time whether a document is valid, and its words are others
than those of jsonschema. So it is asked first, and what it refuses is judged by
jsonschema, which alone can refuse: a document that only jsonschema-rs refuses is valid.
That jsonschema-rs takes nothing that jsonschema refuses is what the tests are for.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, cast

from generator.load import JsonObject, Pointer

ASYNCAPI_SCHEMA = (
    Path(__file__).parent
    / "node/node_modules/@asyncapi/specs/schemas/3.0.0-without-$id.json"
)

Errors: TypeAlias = list[tuple[Pointer, str]]


def openapi_errors(document: JsonObject) -> Errors:
    """Return the errors openapi-spec-validator finds in a 3.1 or 3.0 document."""
    version = str(document.get("openapi", ""))
    kind = _judge_of_30() if version.startswith("3.0") else _judge_of_31()
    errors: Errors = []
    try:
        for error in kind(document).iter_errors():
            errors.append((tuple(error.absolute_path), str(error.message)[:400]))
    except Exception:
        # After the first errors it walks on over what is no OpenAPI, and may stumble.
        if not errors:
            raise
    return errors


def asyncapi_errors(document: JsonObject) -> Errors:
    """Return the worst error by the official JSON Schema of AsyncAPI 3.0."""
    import jsonschema_rs

    schema = json.loads(ASYNCAPI_SCHEMA.read_text(encoding="utf-8"))
    quick = jsonschema_rs.Draft7Validator(schema, validate_formats=False, offline=True)
    if quick.is_valid(document):
        return []
    from jsonschema import Draft7Validator, exceptions

    errors = cast(Any, Draft7Validator(schema)).iter_errors(document)
    worst = cast(Any, exceptions).best_match(errors)
    if worst is None:
        return []
    return [(tuple(worst.absolute_path), str(worst.message)[:400])]


class _Seen(set[int]):
    """A set where the library has a list."""

    def append(self, each: int) -> None:
        self.add(each)


class _Quick:
    """The schema of documents: errors in jsonschema's words, if there are any."""

    def __init__(self, quick: Any, slow: Any) -> None:
        self._quick = quick
        self._slow = slow

    def iter_errors(self, document: JsonObject) -> Any:
        if self._quick.is_valid(document):
            return iter(())
        return self._slow.iter_errors(document)


def _by_jsonschema(schema: JsonObject) -> Any:
    """Return a validator whose schema is looked up in a registry indexed beforehand.

    jsonschema indexes a schema anew with every judgement. A root that only refers to
    one in an indexed registry gives the same answers in half the time.
    """
    from jsonschema.validators import validator_for
    from referencing import Registry, Resource

    # The schema of 3.0 is of draft 4, which calls it `id`.
    name = str(schema.get("$id") or schema["id"])
    resource = cast(Any, Resource).from_contents(schema)
    registry = cast(Any, Registry)().with_resource(name, resource).crawl()
    root = {"$schema": schema["$schema"], "$ref": name}
    return cast(Any, validator_for(root))(root, registry=registry)


@cache
def _judge_of_30() -> Any:
    from openapi_spec_validator import OpenAPIV30SpecValidator, schemas

    # Left alone, the library would take jsonschema-rs, and its words.
    judge = _by_jsonschema(dict(cast(Any, schemas).schema_v30))
    base = cast(Any, OpenAPIV30SpecValidator)
    return type("Judge", (base,), {"schema_validator": judge})


@cache
def _judge_of_31() -> Any:
    """Return openapi-spec-validator for 3.1 with quick answers of jsonschema-rs.

    Besides the document, the library judges each schema in it by the schema of its
    dialect; that of OpenAPI itself has a quick answer too.
    """
    import jsonschema_rs
    from openapi_spec_validator import OpenAPIV31SpecValidator, schemas
    from openapi_spec_validator.validation import keywords
    from pathable import accessors

    # Asked of each step to a value, and by CPython 3.11 answered with a look at all
    # names of a protocol. What JSON has is known.
    cast(Any, accessors).Subscriptable = (dict, list, str)
    schema: JsonObject = dict(cast(Any, schemas).schema_v31)
    quick = jsonschema_rs.Draft202012Validator(
        schema, validate_formats=False, offline=True
    )
    official = cast(Any, keywords)
    parent = official.OpenAPIV31SchemaValidator
    dialect = parent.default_jsonschema_dialect_id
    valid = _valid_by_dialect(dialect)

    class SchemaJudge(parent):
        def __init__(self, registry: Any) -> None:
            parent.__init__(self, registry)
            # The library's lists are searched once a schema.
            self.visited_schema_ids = _Seen()
            self.meta_checked_schema_ids = _Seen()

        def _get_schema_checker(self, schema: Any, schema_value: Any) -> Any:
            slow = parent._get_schema_checker(self, schema, schema_value)
            if self._get_schema_dialect_id(schema, schema_value) != dialect:
                return slow

            def check(value: Any) -> None:
                if not valid(value):
                    slow(value)

            return check

    base = cast(Any, OpenAPIV31SpecValidator)
    changed = {
        "schema_validator": _Quick(quick, _by_jsonschema(schema)),
        "keyword_validators": {**base.keyword_validators, "schema": SchemaJudge},
    }
    return type("Judge", (base,), changed)


def _valid_by_dialect(dialect: str) -> Any:
    """Return the quick answer whether a schema is right by its dialect."""
    import jsonschema_rs
    from openapi_schema_validator import oas31_format_checker, validators

    # jsonschema indexes this registry anew with every judgement, too.
    library = cast(Any, validators)
    library.OPENAPI_SPECIFICATIONS = library.OPENAPI_SPECIFICATIONS.crawl()
    known = library.OPENAPI_SPECIFICATIONS
    resources = [(uri, known.contents(uri)) for uri in known if "/3.1/" in uri]

    def regex(text: str) -> bool:
        # Of the formats that the dialect names, the only one that jsonschema knows.
        return oas31_format_checker.conforms(text, "regex")

    return jsonschema_rs.Draft202012Validator(
        known.contents(dialect),
        registry=jsonschema_rs.Registry(resources),
        formats={"regex": regex},
        validate_formats=True,
        offline=True,
    ).is_valid
