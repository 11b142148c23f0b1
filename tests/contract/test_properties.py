"""What holds for every answer and every request, whatever the values."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_type_hints

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import yeastar_pseries.models
from tests.contract.cases import (
    descriptor,
    document,
    made_up_arguments,
    method_path,
    raw_operations,
    spec,
    to_arguments,
)
from tests.contract.strategies import UNKNOWN, Strategies
from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.synth import Synthesiser
from tests.twin import Twin
from yeastar_pseries import AsyncClient, Client
from yeastar_pseries._runtime.decoding.decode import decode
from yeastar_pseries._runtime.decoding.model import Model
from yeastar_pseries._runtime.decoding.provenance import Http, provenance_of
from yeastar_pseries.errors import InvalidArgumentError

ANSWERS = Strategies(document(), unknown=True, nulls=True)
REQUESTS = Strategies(document())
# Two cores, hundreds of schemas: few examples each, always the same, no shrinking of
# what takes minutes.
BOUNDED = {
    "database": None,
    "deadline": None,
    "derandomize": True,
    "phases": (Phase.generate,),
    "suppress_health_check": list(HealthCheck),
}
# These change the session that the test itself runs on.
OF_THE_SESSION = ("get_token", "refresh_token", "del_token")


class Target:
    """One operation of the spec, and the method that calls it."""

    def __init__(self, path: str, method: str, raw: dict[str, Any]) -> None:
        self.path = path
        self.raw = raw
        self.id: str = raw["operationId"]
        self.operation = descriptor(path, self.id)
        self.multipart = set(self.operation.multipart)
        self.chosen: set[str] = set()
        self.response = raw["responses"]["200"]["content"]["application/json"]["schema"]

    def of(self, client: Any) -> Any:
        for name in method_path(self.path):
            client = getattr(client, name)
        return client

    def result(self, client: Any) -> type[Model]:
        """The type that the method says it returns."""
        return get_type_hints(self.of(client))["return"]

    @property
    def arguments(self) -> tuple[dict[str, Any], list[str]]:
        """Schemas of all arguments under their wire names, and the required ones."""
        properties: dict[str, Any] = {}
        required: list[str] = []
        for listed in self.raw.get("parameters", []):
            parameter = REQUESTS.resolve(listed)
            marks = {key: parameter[key] for key in parameter.keys() & {"x-time"}}
            properties[parameter["name"]] = {**parameter.get("schema", {}), **marks}
            if parameter.get("required"):
                required.append(parameter["name"])
        for media in self.raw.get("requestBody", {}).get("content", {}).values():
            body = REQUESTS.resolve(media["schema"])
            # Where one of several forms is needed, the first; each has all fields.
            forms = body.get("anyOf", [body])
            needed = [set[str](form.get("required", [])) for form in forms]
            self.chosen |= set[str].union(*needed) - set[str].intersection(*needed)
            body = forms[0]
            properties |= body.get("properties", {})
            required += body.get("required", [])
        for name in self.multipart:
            properties.pop(name, None)
        return properties, [name for name in required if name in properties]


TARGETS = [Target(*each) for each in raw_operations()]
CALLED = [each for each in TARGETS if each.id not in OF_THE_SESSION]
each_called = pytest.mark.parametrize("target", CALLED, ids=lambda each: each.id)


def _distinct_answers() -> list[Target]:
    """One operation for each response schema."""
    found: dict[str, Target] = {}
    for target in TARGETS:
        found.setdefault(json.dumps(target.response, sort_keys=True), target)
    return list(found.values())


def known(value: Any) -> Any:
    """A JSON value without nulls and without the unknown field."""
    if isinstance(value, dict):
        pairs = value.items()
        return {k: known(v) for k, v in pairs if v is not None and k != UNKNOWN}
    if isinstance(value, list):
        return [known(item) for item in value]
    return value


def structs(value: Any) -> Iterator[Model]:
    """Every response object in a result."""
    if isinstance(value, Model):
        yield value
        for name in value.__struct_fields__:
            yield from structs(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from structs(item)


# Answers


@pytest.mark.parametrize("target", _distinct_answers(), ids=lambda each: each.id)
def test_valid_answer_decodes_unrepaired_and_encodes_without_loss(
    target: Target, client: Client
) -> None:
    kind = target.result(client)

    @settings(max_examples=5, **BOUNDED)
    @given(ANSWERS.value(target.response))
    def check(body: dict[str, Any]) -> None:
        body.setdefault("errcode", 0)
        result = decode(json.dumps(body).encode(), kind, Http(headers={}))
        assert result.to_dict() == body
        assert result.http.repairs == ()
        assert msgspec.to_builtins(result) == known(body)
        for part in structs(result):
            assert set(part.extra) <= {UNKNOWN}

    check()


def _models() -> list[tuple[type[Model], dict[str, Any]]]:
    """Every struct of an answer with its schema."""
    found: list[tuple[type[Model], dict[str, Any]]] = []
    schemas = document()["components"]["schemas"]
    for module in iter_modules(yeastar_pseries.models.__path__):
        loaded = import_module(f"yeastar_pseries.models.{module.name}")
        for name, kind in vars(loaded).items():
            if not isinstance(kind, type) or kind.__module__ != loaded.__name__:
                continue
            if issubclass(kind, Model) and name in schemas:
                found.append((kind, {"$ref": f"#/components/schemas/{name}"}))
    return found


MODELS = _models()
ODD = [None, "", "no such value", "12", 12, -1.5, True, [], {}, [3], [{}], {"a": [1]}]
EMPTY = (None, "", [], {})


def test_every_response_schema_has_a_struct(client: Client) -> None:
    assert len(MODELS) > 300
    names = {kind.__name__ for kind, _ in MODELS}
    for target in TARGETS:
        assert target.response["$ref"].rsplit("/", 1)[1] in names, target.id


@pytest.mark.parametrize("kind, schema", MODELS, ids=lambda each: _name(each))
def test_odd_or_missing_value_in_any_field_raises_nothing_and_loses_nothing(
    kind: type[Model], schema: dict[str, Any]
) -> None:
    whole = Synthesiser(spec(), seed=1).value(schema, kind.__name__)
    attributes = dict(
        zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True)
    )
    assert set(attributes) == set(whole), "the struct does not follow its schema"
    fields = list(attributes)
    for index, field in enumerate(fields):
        attribute = attributes[field]
        # Two neighbours show that they do not suffer; more would only take time.
        near = {name: whole[name] for name in fields[max(0, index - 1) : index + 2]}
        missing = {name: value for name, value in near.items() if name != field}
        result = decode(json.dumps(missing).encode(), kind)
        assert result.to_dict() == missing
        assert getattr(result, attribute) is None
        for odd in ODD:
            body = {**near, field: odd}
            result = decode(json.dumps(body).encode(), kind)
            assert result.to_dict() == body, (field, odd)
            # What the field cannot show stands in extra.
            if getattr(result, attribute) is None and odd not in EMPTY:
                assert result.extra == {field: odd}, (field, odd)
            for other in missing:
                assert getattr(result, attributes[other]) is not None, (field, odd)


def _name(value: Any) -> str:
    return value.__name__ if isinstance(value, type) else "schema"


def _enums() -> Iterator[tuple[type[Model], str, str]]:
    for kind, schema in MODELS:
        for name, field in ANSWERS.resolve(schema).get("properties", {}).items():
            options = ANSWERS.resolve(field).get("anyOf", [field])
            if any("enum" in ANSWERS.resolve(option) for option in options):
                yield kind, name, _name(kind)


def test_unknown_value_of_any_enum_arrives_as_it_is() -> None:
    enums = list(_enums())
    assert len(enums) > 100
    for kind, field, _ in enums:
        index = kind.__struct_encode_fields__.index(field)
        schema = ANSWERS.resolve({"$ref": f"#/components/schemas/{kind.__name__}"})
        options = json.dumps(schema["properties"][field])
        new: Any = 987 if '"integer"' in options else "of a newer firmware"
        result = decode(json.dumps({field: new}).encode(), kind, Http(headers={}))
        assert getattr(result, kind.__struct_fields__[index]) == new, (kind, field)
        provenance, _ = provenance_of(result)
        assert provenance is not None and provenance.received.http is not None
        assert provenance.received.http.repairs == (), (kind, field)


def spoiled(value: Any, turn: int) -> Any:
    """A copy with an odd value in place of every leaf and an unknown field everywhere.

    turn: where in the list of odd values to begin, so that each leaf meets others.
    """
    count = iter(range(turn, 10**9))

    def spoil(value: Any) -> Any:
        if isinstance(value, dict):
            built = {name: spoil(item) for name, item in value.items()}
            return {**built, UNKNOWN: ODD[next(count) % len(ODD)]}
        if isinstance(value, list) and value:
            return [spoil(item) for item in value]
        return ODD[next(count) % len(ODD)]

    built = spoil(value)
    # Only the code decides between answer and error; it stays good.
    return {**built, "errcode": 0}


def _spoiled_answer(target: Target, turn: int) -> dict[str, Any]:
    whole = Synthesiser(spec(), seed=1).value(target.response, target.id)
    return spoiled(whole, turn)


def _made_up(target: Target) -> dict[str, Any]:
    wire = made_up_arguments(target.raw)
    return to_arguments(wire, target.operation)


@pytest.mark.long
@each_called
def test_answer_of_odd_values_only_comes_back_whole_over_the_wire(
    target: Target, pbx: MockPbx, client: Client
) -> None:
    body = _spoiled_answer(target, turn=0)
    pbx.answer_next(target.id, body)
    try:
        result = target.of(client)(**_made_up(target))
    finally:
        pbx.clear_faults()
    assert result.to_dict() == body
    assert result.extra[UNKNOWN] == body[UNKNOWN]


@pytest.mark.long
@each_called
def test_async_client_reads_the_same_from_odd_answers(
    target: Target, pbx: MockPbx, async_client: AsyncClient, session_twin: Twin
) -> None:
    body = _spoiled_answer(target, turn=5)
    pbx.answer_next(target.id, body)
    try:
        result = session_twin.run(target.of(async_client)(**_made_up(target)))
    finally:
        pbx.clear_faults()
    assert result.to_dict() == body


# Requests


@each_called
def test_whatever_the_spec_allows_is_sent_and_accepted(
    target: Target, pbx: MockPbx, client: Client
) -> None:
    properties, required = target.arguments
    typed = (
        {
            field.encode_name: field.name
            for field in msgspec.structs.fields(target.operation.arguments)
        }
        if target.operation.arguments
        else {}
    )

    @settings(max_examples=3, **BOUNDED)
    @given(REQUESTS.object(properties, required), st.booleans())
    def check(wire: dict[str, Any], as_structs: bool) -> None:
        arguments = to_arguments(wire, target.operation)
        if as_structs and typed and not target.multipart:
            # Nested objects as the structs that the signatures name.
            built = msgspec.convert(wire, target.operation.arguments)
            for name in wire:
                arguments[typed[name]] = getattr(built, typed[name])
        target.of(client)(**arguments)  # a request that does not fit is refused

    check()


@each_called
def test_flags_may_be_booleans(target: Target, pbx: MockPbx, client: Client) -> None:
    wire = made_up_arguments(target.raw)
    properties, _ = target.arguments
    flags = [name for name in wire if _is_flag(properties.get(name, {}))]
    if not flags:
        return
    before = pbx.within(lambda: pbx.app.log.count)
    arguments = to_arguments({**wire, **dict.fromkeys(flags, True)}, target.operation)
    target.of(client)(**arguments)
    sent = pbx.requests[-1]
    assert pbx.within(lambda: pbx.app.log.count) > before
    assert sent.operation == target.id
    given_values = {**sent.query, **(sent.body or {})}
    for name in flags:
        assert given_values[name] in (1, "1", ["1"]), name
        assert given_values[name] is not True, name


def _is_flag(schema: dict[str, Any]) -> bool:
    schema = REQUESTS.resolve(schema)
    options = [REQUESTS.resolve(each) for each in schema.get("anyOf", [schema])]
    return any(option.get("enum") in ([0, 1], [1, 0]) for option in options)


def wrong_values(schema: dict[str, Any]) -> Iterator[tuple[Any, list[str]]]:
    """(value that the spec forbids, words that the refusal must hold)."""
    schema = REQUESTS.resolve(schema)
    if "enum" in schema:
        yield "no-such-value", [repr(value) for value in schema["enum"]]
        yield 98765, [repr(value) for value in schema["enum"]]
        return
    if "anyOf" in schema or not isinstance(schema.get("type"), str):
        return
    kind = schema["type"]
    if kind == "integer":
        yield "twelve", ["integer"]
        if "minimum" in schema:
            yield schema["minimum"] - 1, [str(schema["minimum"])]
        if "maximum" in schema:
            yield schema["maximum"] + 1, [str(schema["maximum"])]
    if kind == "string" and schema.get("format") != "binary":
        # Unix seconds are taken as a number, too.
        yield 1.5 if schema.get("x-time") == "unix-seconds" else 12, ["string"]
        if "maxLength" in schema:
            yield "x" * (schema["maxLength"] + 1), [str(schema["maxLength"])]
        if "pattern" in schema:
            yield "no such text!", []
    if kind == "array":
        yield 12, ["list"]
        if "maxItems" in schema:
            item = Synthesiser(spec(), seed=1).value(schema["items"], "item")
            yield [item] * (schema["maxItems"] + 1), [str(schema["maxItems"])]
        items = REQUESTS.resolve(schema.get("items", {}))
        if items.get("type") == "object":
            entry = Synthesiser(spec(), seed=1).value(items, "item")
            for name, each in items.get("properties", {}).items():
                for wrong, words in wrong_values(each):
                    yield [entry, {**entry, name: wrong}], [*words, name]
            for name in items.get("required", []):
                without = {k: v for k, v in entry.items() if k != name}
                yield [without], [name, "required"]


REFUSED = [each for each in TARGETS if each.arguments[0]]


@pytest.mark.parametrize("target", REFUSED, ids=lambda each: each.id)
def test_wrong_argument_is_refused_before_anything_is_sent(
    target: Target, pbx: MockPbx
) -> None:
    properties, required = target.arguments
    good = made_up_arguments(target.raw)
    sent = pbx.within(lambda: pbx.app.log.count)
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as client:
        method = target.of(client)
        for name, schema in properties.items():
            argument = next(iter(to_arguments({name: 0}, target.operation)))
            for value, words in wrong_values(schema):
                arguments = to_arguments({**good, name: value}, target.operation)
                with pytest.raises(InvalidArgumentError) as caught:
                    method(**arguments)
                refusal = caught.value
                assert refusal.argument in (name, argument), (name, value)
                assert refusal.operation == target.operation.id
                for word in (target.operation.id, *words):
                    assert word in str(refusal), (name, value)
        for name in required:
            if name in target.chosen:
                continue  # only one form wants it, and the PBX judges that
            argument = next(iter(to_arguments({name: 0}, target.operation)))
            arguments = to_arguments(good, target.operation)
            with pytest.raises(InvalidArgumentError, match="required") as caught:
                method(**{**arguments, argument: msgspec.UNSET})
            assert caught.value.argument in (name, argument)
            arguments.pop(argument)
            parameter = inspect.signature(method).parameters[argument]
            if parameter.default is inspect.Parameter.empty:
                with pytest.raises(TypeError, match=argument):
                    method(**arguments)
    assert pbx.within(lambda: pbx.app.log.count) == sent


def test_wrong_arguments_of_every_kind_were_tried() -> None:
    tried = [
        str(words)
        for target in REFUSED
        for schema in target.arguments[0].values()
        for _, words in wrong_values(schema)
    ]
    assert len(tried) > 1500
    assert sum("required" in words for words in tried) > 20
