"""Secrets inside of what is sent and answered: no error of a call shows them."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator
from typing import Any, get_args

import msgspec
import pytest

from generator.lint.secrets import looks_like_a_secret
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import errors, operations
from yeastar_pseries._runtime.calls.operation import Operation
from yeastar_pseries._runtime.redact import SECRET_NAMES, is_secret

SECRET = "Nested-S3CRET-7"
SHORT = "83641"  # too short to be found by its value
SETUP = "/v1.0/wizard/initial_setup"


@pytest.fixture
def pbx() -> Iterator[ScriptedPbx]:
    with ScriptedPbx() as server:
        yield server


def refused(*entries: dict[str, str]) -> bytes:
    return json.dumps({"errcode": 40002, "invalid_param_list": entries}).encode()


ANSWERS = [
    refused({"field": "new_password", "value": SECRET}),
    refused({"field": "administrator.new_password", "value": SHORT}),
    refused({"field": "administrator[0].confirm_password", "value": SHORT}),
    refused({"field": "username", "value": SECRET}),
    b'{"errcode":40002,"administrator":{"new_password":"%s"}}' % SHORT.encode(),
    b'{"errcode":40002,"errmsg":"no good: %s"}' % SECRET.encode(),
    b'{"errcode":0,"administrator":{"new_password":"%s"' % SHORT.encode(),
    b"<html>password %s is too short</html>" % SECRET.encode(),
]


@pytest.mark.parametrize("answer", ANSWERS)
def test_error_does_not_repeat_what_lay_inside_of_an_argument(
    pbx: ScriptedPbx, twin: Twin, answer: bytes
) -> None:
    pbx.on(SETUP, Response(answer))
    given: Any = {
        "username": "admin",
        "new_password": SECRET,
        "confirm_password": SHORT,
    }
    with twin.client(pbx) as client, pytest.raises(errors.YeastarError) as caught:
        twin.run(client.wizard.initial_setup(administrator=given))
    told = f"{caught.value} {caught.value!r} {vars(caught.value)}"
    assert SECRET not in told
    assert SHORT not in told
    assert "***" in told


def test_argument_that_is_refused_shows_nothing_inside(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    with twin.client(pbx) as client:
        given: Any = {"new_password": int(SHORT)}
        with pytest.raises(errors.InvalidArgumentError, match="new_password") as caught:
            twin.run(client.wizard.initial_setup(administrator=given))
    assert SHORT not in str(caught.value)


@pytest.mark.parametrize(
    "given",
    [
        [{"new_password": SECRET}],
        {"username": {"confirm_password": SECRET}},
        f'{{"username": "a", "new_password": "{SECRET}"}}',
        f"name=a&password={SECRET}",
        [[{"deep": ({"confirm_password": SHORT},)}]],
    ],
)
def test_argument_of_a_wrong_type_shows_nothing_inside(
    pbx: ScriptedPbx, twin: Twin, given: Any
) -> None:
    with twin.client(pbx) as client:
        with pytest.raises(errors.InvalidArgumentError, match="allowed") as caught:
            twin.run(client.wizard.initial_setup(administrator=given))
        assert SECRET not in str(caught.value)
        assert SHORT not in str(caught.value)
        hook: Any = {"url": "http://crm", "secret": SECRET}
        with pytest.raises(errors.InvalidArgumentError, match="http://crm") as caught:
            twin.run(client.webhook.update(webhook_event_push_list=hook))
        assert SECRET not in str(caught.value)


@pytest.mark.parametrize("name", ["new_password", "confirm_password", "verify_token"])
def test_free_request_knows_what_is_secret_by_its_name(
    pbx: ScriptedPbx, twin: Twin, name: str
) -> None:
    pbx.on(SETUP, Response(refused({"field": f"a.{name}", "value": SHORT})))
    with twin.client(pbx) as client:
        given = {"a": {name: SHORT}}
        with pytest.raises(errors.ApiError, match=r"\*\*\*") as caught:
            twin.run(client.request("POST", SETUP, json=given))
    assert SHORT not in f"{caught.value} {vars(caught.value)}"


def test_what_looks_like_a_secret_is_one_without_its_operation() -> None:
    marked = {
        name
        for operation in _operations()
        for name in operation.secrets
        if looks_like_a_secret(name)
    }
    assert marked <= SECRET_NAMES
    assert "new_password" in marked


def test_every_operation_knows_the_secrets_in_its_structs() -> None:
    deep = 0
    for operation in _operations():
        for given in filter(None, (operation.arguments, operation.result)):
            for struct in _structs(given, set()):
                named = zip(
                    struct.__struct_fields__,
                    struct.__struct_encode_fields__,
                    strict=True,
                )
                wire = dict(named)
                for name in getattr(struct, "__secrets__", ()):
                    assert is_secret(wire[name], operation.secrets), (operation, name)
                    deep += struct is not given
    assert deep > 20


def _operations() -> Iterator[Operation[Any]]:
    for found in pkgutil.iter_modules(operations.__path__):
        module = importlib.import_module(f"{operations.__name__}.{found.name}")
        yield from (each for each in vars(module).values() if type(each) is Operation)


def _structs(
    given: Any, seen: set[type[msgspec.Struct]]
) -> Iterator[type[msgspec.Struct]]:
    if isinstance(given, type) and issubclass(given, msgspec.Struct):
        if given not in seen:
            seen.add(given)
            yield given
            for field in msgspec.structs.fields(given):
                yield from _structs(field.type, seen)
        return
    for part in get_args(given):
        yield from _structs(part, seen)
