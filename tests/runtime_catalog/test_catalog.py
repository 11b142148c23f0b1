"""The catalog against the generated classes: nothing in it that cannot be called."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from tests.mock_pbx import MockPbx
from tests.twin import Twin
from yeastar_pseries import Client
from yeastar_pseries._runtime.calls.operation import Operation
from yeastar_pseries._runtime.catalog.calling import call
from yeastar_pseries._runtime.catalog.catalog import load_catalog
from yeastar_pseries._runtime.catalog.docs import parsed
from yeastar_pseries._runtime.catalog.infos import Choice
from yeastar_pseries._runtime.hidden import Hidden
from yeastar_pseries.errors import ConfigurationError, InvalidArgumentError

CATALOG = load_catalog()


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_each_operation_has_a_method_with_just_these_arguments(
    asynchronous: bool,
) -> None:
    wrong: list[str] = []
    for operation in CATALOG:
        owner = CATALOG.resource_class(operation.resource, asynchronous=asynchronous)
        method = inspect.signature(getattr(owner, operation.verb)).parameters
        how = ("self", "options", "progress")
        names = {name for name in method if name not in how}
        needed = {
            name for name in names if method[name].default is inspect.Signature.empty
        }
        told = {each.keyword for each in operation.parameters}
        required = {each.keyword for each in operation.parameters if each.required}
        if (names, needed) != (told, required):
            wrong.append(operation.name)
    assert wrong == []


def test_it_says_of_an_operation_what_its_descriptor_says() -> None:
    from importlib import import_module

    known: dict[str, Any] = {}
    for resource in {each.path.split("/")[2] for each in CATALOG}:
        module = "auth" if "token" in resource else resource
        for value in vars(
            import_module(f"yeastar_pseries.operations.{module}")
        ).values():
            if isinstance(value, Operation):
                known[value.path] = value
    assert len(known) == len(CATALOG) == 371
    for each in CATALOG:
        told = known[each.path]
        assert (told.method, told.safe) == (each.method, each.safe), each.name
        assert (told.paging is not None) == (each.kind == "page"), each.name
        assert dict(told.times or {}) == {
            p.name: p.time for p in each.parameters if p.time
        }
        assert dict(told.joined or {}) == {
            p.name: p.separator for p in each.parameters if p.separator
        }
        assert set(told.multipart) == {
            p.name for p in each.parameters if "file" in (p.type, p.items)
        }
        assert told.secrets <= CATALOG.secret_fields(each)
        assert dict(told.since or {}) == dict(each.since), each.name


def test_each_operation_and_resource_has_a_line_and_a_group() -> None:
    assert [each.name for each in CATALOG if not each.summary] == []
    assert all(each.summary and each.group for each in CATALOG.resources)
    named = [name for each in CATALOG.resources for name in each.operations]
    assert list(CATALOG.summaries) == [each.name for each in CATALOG]
    assert sorted(named) == sorted(CATALOG.summaries)


@pytest.mark.parametrize(
    "name",
    ["extension.list", "extension/list", "extension_list", "/v1.0/extension/list"],
)
def test_an_operation_is_found_by_any_of_its_names(name: str) -> None:
    assert name in CATALOG
    assert CATALOG[name].path == "/v1.0/extension/list"


def test_an_unknown_name_tells_near_ones() -> None:
    assert "extension.lst" not in CATALOG
    with pytest.raises(ConfigurationError, match=r"extension\.lst.*near: extension\."):
        CATALOG["extension.lst"]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("list extensions", "extension.list"),
        ("dial", "call.dial"),
        ("hang up", "call.hangup"),
        ("sip password", "extension.getpassword"),
        ("/v2.0/cdr/list", "v2.cdr.list"),
        ("how do i hang up a call", "call.hangup"),
        ("download of the recordings", "recording.download"),
        ("record a call", "call.record_start"),
        ("show me all users", "extension.list"),
        ("system_log.list", "system_log.list"),
        ("system log", "system_log.list"),
        ("live calls", "call.query"),
    ],
)
def test_words_find_the_operation_that_people_mean(words: str, first: str) -> None:
    assert CATALOG.search(words)[0].name == first


def test_words_that_tell_nothing_bring_nothing_up() -> None:
    assert CATALOG.search("the call of a queue") == CATALOG.search("call queue")
    assert CATALOG.search("the")
    assert CATALOG.search("show all, please!")


def test_longer_texts_are_searched_when_asked() -> None:
    assert CATALOG.search("qwertz") == CATALOG.search("70004") == []
    found = CATALOG.search("70004", texts=True)
    assert [each.name for each in found] == ["auth.get_token"]


def test_values_of_an_enum_have_their_meanings() -> None:
    kind = CATALOG["extension.getpassword"].parameter("type")
    assert kind is not None
    assert Choice("vm_pin", "Voicemail PIN") in kind.choices


def test_a_docstring_comes_in_parts() -> None:
    docs = CATALOG.docs(CATALOG["recording.search"])
    assert docs.summary == "Search recordings."
    assert "Unix seconds" in docs.description
    assert docs.parameters["ids"] == "Comma-separated recording ids. A list is joined."
    assert docs.source.startswith("GET /v1.0/recording/search, https://")
    assert parsed(None).summary == ""


def test_every_parameter_is_told_of_in_the_docstring() -> None:
    silent = [
        f"{each.name}.{parameter.name}"
        for each in CATALOG
        for parameter in each.parameters
        if not CATALOG.docs(each).parameters.get(parameter.keyword)
    ]
    assert silent == []


def test_a_schema_for_readers_has_no_references_and_marks_secrets() -> None:
    for each in CATALOG:
        text = repr((CATALOG.arguments_schema(each), CATALOG.answer_schema(each)))
        assert "$ref" not in text and "'x-" not in text, each.name
    schema = CATALOG.arguments_schema(CATALOG["extension.create"])
    assert schema["properties"]["reg_password"]["writeOnly"] is True
    assert "number" in schema["required"]


def test_secret_fields_of_answers_are_known() -> None:
    assert "password" in CATALOG.secret_fields(CATALOG["extension.getpassword"])
    assert "v" in CATALOG.secret_fields(CATALOG["message_channel.get"])
    assert "v" not in CATALOG.secret_fields(CATALOG["extension.list"])


def test_fields_of_rows_come_in_the_order_of_the_spec() -> None:
    assert CATALOG.row_fields(CATALOG["cdr.list"])[:2] == ("id", "new_id")
    assert CATALOG.row_fields(CATALOG["call.dial"]) == ()


def test_a_call_goes_by_name_on_both_clients(twin: Twin) -> None:
    with MockPbx() as pbx, twin.client(pbx) as client:
        answer = twin.run(
            call(client, CATALOG["extension.search"], {"search_value": "1000"})
        )
        assert answer.data[0].number == "1000"


def test_what_a_call_does_not_take_is_refused_before_it_leaves() -> None:
    with MockPbx() as pbx, Client(pbx.url, "a", "b") as client:
        dial = CATALOG["call.dial"]
        with pytest.raises(InvalidArgumentError, match="needs callee"):
            call(client, dial, {"caller": "1000"})
        with pytest.raises(InvalidArgumentError, match="no argument 'kaller'; allowed"):
            call(client, dial, {"kaller": "1000"})
        assert pbx.requests == []


def test_a_secret_argument_is_in_no_frame_of_a_traceback() -> None:
    secret = "Planted-Secret-1"
    with MockPbx() as pbx, Client(pbx.url, "a", "b") as client:
        given = Hidden[Any]({"type": "SIP", "user_password": secret})
        with pytest.raises(InvalidArgumentError) as caught:
            call(client, CATALOG["extension.create"], given)
    place = caught.value.__traceback__
    assert place is not None
    while (place := place.tb_next) is not None:
        assert secret not in repr(place.tb_frame.f_locals)
