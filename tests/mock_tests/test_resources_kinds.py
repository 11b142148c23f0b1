"""Verbs for one kind of rows, such as createlivechat; and notes of calls."""

from typing import Any

import pytest

from tests.mock_pbx.memory.families import kinds_of

from .conftest import Caller
from .walk import MAKER, PLAN, SPEC

pytestmark = pytest.mark.skipif(not SPEC.by_id, reason="run make generate first")
PAGE: dict[str, Any] = {"page": 1, "page_size": 100, "time_range": "all"}
NOTE = "20250306100421-F1C65"


def channels(box: Caller) -> dict[int, dict[str, Any]]:
    rows = box.get("message_channel/list", **PAGE)["list"]
    return {each["id"]: each for each in rows}


def test_the_kinds_of_the_bundle_are_known() -> None:
    found = {
        verb: kind
        for family in PLAN.rows
        for verb, kind in kinds_of(SPEC, family).items()
    }
    assert found == {
        f"{verb}livechat": (verb, "livechat") for verb in ("get", "create", "update")
    }


def test_a_row_of_one_kind_is_created_shown_changed_and_deleted(box: Caller) -> None:
    body = MAKER.value(SPEC.by_id["message_channel_createlivechat"].body or {}, "x")
    before = channels(box)
    made = box.post("message_channel/createlivechat", **{**body, "name": "Shop"})
    assert made == {"errcode": 0, "errmsg": "SUCCESS"}
    (new,) = channels(box).keys() - before.keys()
    row = channels(box)[new]
    assert (row["name"], row["type"], row["channel"]) == (
        "Shop",
        "livechat",
        "livechat",
    )
    change = {"id": new, "name": "Shop 2", "website_domain": "shop.example"}
    assert box.post("message_channel/updatelivechat", **change)["errcode"] == 0
    answer = box.get("message_channel/getlivechat", id=new)
    response = SPEC.by_id["message_channel_getlivechat"].response or {}
    assert list(SPEC.errors(response, answer)) == []
    assert {name: answer["data"][name] for name in change} == change
    found = box.get("message_channel/search", search_value="SHOP 2", **PAGE)["list"]
    assert [each["id"] for each in found] == [new]
    assert box.get("message_channel/delete", id=new)["errcode"] == 0
    assert channels(box) == before
    assert box.get("message_channel/getlivechat", id=new)["errcode"] == 60001


def test_a_row_of_another_kind_does_not_exist_there(box: Caller) -> None:
    other = next(
        n for n, each in channels(box).items() if each.get("type") != "livechat"
    )
    problem = {"field": "id", "value": str(other)}
    for answer in (
        box.get("message_channel/getlivechat", id=other),
        box.post("message_channel/updatelivechat", id=other, name="x"),
    ):
        assert answer["errcode"] == 60001
        assert answer["invalid_param_list"] == [problem]
    assert channels(box)[other]["name"] != "x"


def test_a_note_of_a_call_is_read_as_it_was_written(box: Caller) -> None:
    nobody = box.get("callnotes/get", id=NOTE, group_id="1.1")
    assert nobody == {"errcode": 0, "errmsg": "SUCCESS", "history": []}
    first = {"id": NOTE, "group_id": "1.1", "update_entry": "in_call"}
    box.post("callnotes/update", **first, remark="asks back", disposition_code_ids="22")
    box.pbx.advance(60)
    second = {**first, "group_id": "2.2", "update_entry": "queue_agent"}
    box.post("callnotes/update", **second, remark="done", disposition_code_ids="22,25")
    answer = box.get("callnotes/get", id=NOTE, group_id="2.2")
    response = SPEC.by_id["callnotes_get"].response or {}
    assert list(SPEC.errors(response, answer)) == []
    (earlier,), current = answer["history"], answer["current"]
    assert (earlier["remark"], current["remark"]) == ("asks back", "done")
    assert [each["id"] for each in current["disposition_code_list"]] == [22, 25]
    assert current["registration_time"] - earlier["registration_time"] == 60
    # What is not given stays.
    box.post("callnotes/update", **second, remark="done, and paid")
    changed = box.get("callnotes/get", id=NOTE, group_id="2.2")["current"]
    assert changed["remark"] == "done, and paid"
    assert changed["disposition_code_list"] == current["disposition_code_list"]


@pytest.mark.parametrize("entry", ["in_call", "queue_agent"])
def test_a_note_from_a_call_needs_its_group(box: Caller, entry: str) -> None:
    answer = box.post("callnotes/update", id=NOTE, update_entry=entry, remark="x")
    assert answer["errcode"] == 40002
    problem = {"field": "group_id", "validation_type": "required"}
    assert answer["invalid_param_list"] == [problem]
    later = box.post("callnotes/update", id=NOTE, update_entry="cdr", remark="x")
    assert later["errcode"] == 0
    assert box.get("callnotes/get", id=NOTE, group_id="")["current"]["remark"] == "x"
