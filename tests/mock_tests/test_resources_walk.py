"""Every resource of the bundle remembers: the walk takes its list from the spec."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.mock_pbx import MockPbx
from tests.mock_pbx.memory.families import Family

from .conftest import fresh
from .walk import (
    CREATED,
    PLAN,
    SPEC,
    UPLOADED,
    Walk,
    body_of,
    change_of,
    flat,
    key_parameters,
    naming,
    visible,
)

pytestmark = pytest.mark.skipif(not SPEC.by_id, reason="run make generate first")


@pytest.fixture(scope="module")
def whole() -> Iterator[MockPbx]:
    with MockPbx(max_tokens=10_000) as pbx:
        yield pbx
        assert pbx.status()["crashes"] == []


@pytest.fixture
def walk(whole: MockPbx, family: Family) -> Iterator[Walk]:
    walk = Walk(fresh(whole), family)
    yield walk
    walk.caller.http.close()


def _updates(family: Family) -> bool:
    return "update" in family.verbs


UNKNOWN = (60001, 70093, 70128)

CASES = pytest.mark.parametrize("family", CREATED, ids=lambda each: each.name)
UPDATED = pytest.mark.parametrize(
    "family", [each for each in CREATED if _updates(each)], ids=lambda each: each.name
)

FILES = [
    each
    for each in UPLOADED
    if "is_check" in SPEC.properties(each.verbs["upload"].form or {})
]


@CASES
def test_what_is_created_is_seen_by_every_read_and_found(walk: Walk) -> None:
    body = body_of(walk.family.verbs["create"], 3)
    key = walk.create({**body, "no_such_field": "kept?"})
    shown = walk.shows(body, key)
    expected = dict(visible(walk.family, body))
    expected.pop("user_password", None)  # one translation of the guide shows it
    assert {name: shown.get(name) for name in expected} == expected
    assert "no_such_field" not in shown
    search = walk.family.verbs.get("search")
    if search is None or "search_value" not in search.parameters:
        return
    rows = flat(walk.rows("search", body))
    (row,) = [each for each in rows if each[walk.family.key] == key]
    words = [each for each in row.values() if isinstance(each, str) and "x3" in each]
    for word in words[:1]:
        found = walk.rows("search", body, search_value=word.upper())
        assert key in [each[walk.family.key] for each in found]
    assert walk.rows("search", body, search_value="no such word") == []


@UPDATED
def test_an_update_changes_the_given_fields_of_a_known_row(walk: Walk) -> None:
    body = body_of(walk.family.verbs["create"], 3)
    key = walk.create(body)
    before = walk.shows(body, key)
    change = change_of(walk.family, body, key)
    assert walk.verb("update", **change)["errcode"] == 0
    after = walk.shows(body, key)
    expected = dict(visible(walk.family, change))
    assert {name: after.get(name) for name in expected} == expected
    untouched = before.keys() - change.keys() - {"caller_id_name", "contact_name"}
    assert {n: after.get(n) for n in untouched} == {n: before[n] for n in untouched}
    answer = walk.verb("update", **{**change, walk.family.key: 987654})
    assert answer["errcode"] in UNKNOWN
    problem = {"field": walk.family.key, "value": "987654"}
    assert answer["invalid_param_list"] == [problem]


@CASES
def test_what_is_deleted_is_gone_and_its_id_is_not_given_again(walk: Walk) -> None:
    body = body_of(walk.family.verbs["create"], 3)
    key = walk.create(body)
    query = naming(walk.family.verbs["delete"], walk.shows(body, key))
    assert walk.verb("delete", **query)["errcode"] == 0
    assert key not in walk.keys(body)
    again = walk.verb("delete", **query)
    assert again["errcode"] in UNKNOWN
    (problem,) = again["invalid_param_list"]
    assert problem["field"] in query
    for verb in ("get", "query"):
        if verb in walk.family.verbs:
            operation = walk.family.verbs[verb]
            (name,) = key_parameters(walk.family, operation)
            answer = walk.ask(operation, **{name: key})
            assert answer["errcode"] == again["errcode"]
    if walk.family.key == "id":
        assert walk.create(body) > key


def test_of_nothing_a_request_that_names_nothing_finds_nothing(whole: MockPbx) -> None:
    caller = fresh(whole)
    with closing(caller.http):
        for row in caller.get("backup/list")["backup_list"]:
            assert (
                caller.get("backup/delete", file_name=row["file_name"])["errcode"] == 0
            )
        assert caller.get("backup/get", file_name="")["errcode"] == 60001


def test_a_reset_brings_the_first_rows_of_every_resource_back(whole: MockPbx) -> None:
    caller = fresh(whole)
    walks = [Walk(caller, each) for each in CREATED]
    bodies = [body_of(each.verbs["create"], 3) for each in CREATED]
    pairs = list(zip(walks, bodies, strict=True))
    before = [walk.keys(body) for walk, body in pairs]
    for walk, body in pairs:
        walk.create(body)
    whole.reset()
    caller.login()
    assert [walk.keys(body) for walk, body in pairs] == before
    caller.http.close()


@pytest.mark.parametrize("family", FILES, ids=lambda each: each.name)
def test_an_upload_is_seen_and_asks_before_it_writes_over(walk: Walk) -> None:
    operation = walk.family.verbs["upload"]
    fields = SPEC.properties(operation.form or {})
    offered = {"owner": "1001", "type": "backend"}
    texts = {name: value for name, value in offered.items() if name in fields}

    def upload(check: str) -> Any:
        return walk.caller.http.post(
            walk.caller.url(operation.path.removeprefix("/")),
            params={"access_token": walk.caller.token},
            data={**texts, "is_check": check},
            files={"file": ("walked.wav", b"RIFF")},
        ).json()

    answers = [upload(check)["errcode"] for check in ("ask", "force", "ask", "force")]
    assert answers == [0, 0, 40003, 0]
    rows = walk.rows("list", {"list_name": "1001", "number": "1001"})
    assert [each["file"] for each in rows].count("walked.wav") == 1


NAMES = st.text(
    st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=30
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(name=NAMES, numbers=NAMES, limit=st.sampled_from(["inbound", "both"]))
def test_any_value_comes_back_as_it_was_given(
    whole: MockPbx, name: str, numbers: str, limit: str
) -> None:
    caller = fresh(whole)
    with closing(caller.http):
        given_ = {"name": name, "number_list": numbers, "limit_type": limit}
        made = caller.post("block_numbers/create", **given_)
        rows = caller.get("block_numbers/search", search_value=name)["data"]
        assert {"id": made["id"], **given_} in rows
        other = caller.get("block_numbers/query", ids=f"{made['id']},1")["data"]
        assert {"id": made["id"], **given_} in other


def test_the_walk_covers_all_resources_that_create_rows() -> None:
    """Whoever adds a resource to the spec has it remembered, or says here why not."""
    by_hand = {
        "v1.0/wakeupcall": "memory/wakeups.py",
        "v1.0/vm": "memory/voicemail.py",
        "v1.0/sms": "sends, and nothing reads it back",
        "v1.0/sign": "makes a signature, and nothing reads it back",
    }
    creates = {n for n, each in PLAN.families.items() if each.has("create")}
    assert creates - {each.name for each in CREATED} == set(by_hand)
