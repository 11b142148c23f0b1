"""Verbs beside those of every resource: createlivechat, updatefile, download, notes."""

from typing import Any

import pytest

from tests.mock_pbx.memory.families import kinds_of

from .conftest import Caller
from .walk import MAKER, PLAN, SPEC, rows_of

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


def test_a_row_of_another_kind_is_not_changed_there(box: Caller) -> None:
    other = next(
        n for n, each in channels(box).items() if each.get("type") != "livechat"
    )
    answer = box.post("message_channel/updatelivechat", id=other, name="x")
    assert answer["errcode"] == 60001
    assert answer["invalid_param_list"] == [{"field": "id", "value": str(other)}]
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


@pytest.mark.parametrize(
    ("path", "unknown"),
    [
        ("backup/download", {"file_name": "none.bak"}),
        ("backup/getstatus", {"file_name": "none.bak"}),
        ("custom_prompt/download", {"file": "none.wav"}),
        ("moh_files/download", {"file": "none.wav"}),
        ("message_campaign/retry", {"id": 99}),
    ],
)
def test_what_is_done_with_a_row_is_done_with_one_that_is_there(
    box: Caller, path: str, unknown: dict[str, Any]
) -> None:
    (name,) = unknown
    scope = {"list_name": "default"} if path.startswith("moh") else {}
    family = PLAN.families[f"v1.0/{path.partition('/')[0]}"]
    listed = box.get(f"{path.partition('/')[0]}/list", **scope, **PAGE)
    rows = rows_of(family.verbs["list"], listed)
    there = box.get(path, **scope, **{name: rows[0][name]})
    assert there["errcode"] == 0
    answer = box.get(path, **scope, **unknown)
    assert answer["errcode"] == 60001
    problem = {"field": name, "value": str(unknown[name])}
    assert answer["invalid_param_list"] == [problem]


def test_a_backup_that_was_made_can_be_fetched(box: Caller) -> None:
    assert box.get("backup/getstatus", file_name="b1.bak")["errcode"] == 60001
    assert box.post("backup/create", file_name="b1.bak")["errcode"] == 0
    for verb in ("getstatus", "download"):
        assert box.get(f"backup/{verb}", file_name="b1.bak")["errcode"] == 0


def test_a_file_gets_another_name_that_is_free(box: Caller) -> None:
    def files() -> list[str]:
        rows = box.get("custom_ringtone/list", **PAGE)["ringtone_list"]
        return [each["file"] for each in rows]

    first, second = files()[:2]
    (number,) = [
        each["id"]
        for each in box.get("custom_ringtone/list", **PAGE)["ringtone_list"]
        if each["file"] == first
    ]
    path = "custom_ringtone/updatefile"
    assert box.post(path, id=number, new_file=second)["errcode"] == 40003
    assert box.post(path, id=number, new_file="new.wav")["errcode"] == 0
    assert files()[:2] == ["new.wav", second]
    assert box.post(path, id=999, new_file="other.wav")["errcode"] == 60001


def test_music_gets_another_name_in_its_playlist(box: Caller) -> None:
    def files(name: str) -> list[str]:
        rows = box.get("moh_files/list", list_name=name, **PAGE)["prompt_list"]
        return [each["file"] for each in rows]

    (old,) = files("default")
    assert files("other") == [old]
    change = {"list_name": "default", "old_file": old, "new_file": "new.wav"}
    assert box.post("moh_files/updatefile", **change)["errcode"] == 0
    assert (files("default"), files("other")) == (["new.wav"], [old])
    again = box.post("moh_files/updatefile", **change)
    assert again["errcode"] == 60001
    assert again["invalid_param_list"] == [{"field": "old_file", "value": old}]
