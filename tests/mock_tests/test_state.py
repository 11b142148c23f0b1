"""Writes affect reads."""

from tests.mock_pbx import MockPbx

from .conftest import START, Caller


def test_extensions_are_paged(caller: Caller) -> None:
    pages = [caller.get("extension/list", page=n, page_size=20) for n in (1, 2, 3, 4)]
    assert [len(page["data"]) for page in pages] == [20, 20, 5, 0]
    assert {page["total_number"] for page in pages} == {45}


def test_extensions_are_sorted(caller: Caller) -> None:
    answer = caller.get("extension/list", sort_by="number", order_by="desc")
    numbers = [each["number"] for each in answer["data"]]
    assert numbers == sorted(numbers, reverse=True)


def test_empty_lists_come_in_every_captured_form(caller: Caller) -> None:
    forms: dict[str, object] = {}
    for form in ("array", "null", "absent"):
        caller.pbx.configure(empty_list=form)
        answer = caller.get("extension/search", search_value="nobody at all")
        forms[form] = answer.get("data", "no key")
    assert forms == {"array": [], "null": None, "absent": "no key"}


def test_an_extension_lives_from_create_to_delete(caller: Caller) -> None:
    assert caller.post("extension/create", type="SIP", number="3000")["errcode"] == 0
    (row,) = caller.get("extension/search", search_value="3000")["data"]
    caller.post("extension/update", id=row["id"], presence_status="lunch")
    detail = caller.get("extension/get", id=row["id"])["data"]
    assert detail["presence_status"] == "lunch"
    assert caller.get("extension/delete", id=row["id"])["errcode"] == 0
    assert caller.get("extension/get", id=row["id"])["errcode"] == 60001
    assert [event for event, _ in caller.pbx.published] == [30022, 30022, 30009, 30022]


def test_a_taken_number_is_a_duplicate(caller: Caller) -> None:
    answer = caller.post("extension/create", type="SIP", number="1000")
    assert answer["errcode"] == 40003
    assert answer["duplicate_field_list"] == [
        {
            "field": "number",
            "value": "1000",
            "external_source": "extension",
            "external_source_name": "1000",
        }
    ]


def test_the_seed_decides_the_people(caller: Caller, pbx: MockPbx) -> None:
    first = caller.get("extension/list")["data"]
    pbx.reset()
    caller.login()
    assert caller.get("extension/list")["data"] == first


def test_the_clock_is_local_time_in_the_format_that_is_told(caller: Caller) -> None:
    data = caller.get("system/information")["data"]
    assert data["system_date_format"] == "YYYY/MM/DD"
    assert data["timestamp"] >= START
    assert data["system_time"].startswith("2025/10/09 10:53")  # UTC+2


def test_cdr_rows_are_found_by_time_in_both_forms(caller: Caller) -> None:
    rows = caller.get("cdr/list")["data"]
    middle = rows[10]
    by_text = caller.get("cdr/search", start_time=middle["time"])
    by_unix = caller.get("cdr/search", start_time=str(middle["timestamp"]))
    assert by_text["data"] == by_unix["data"] == rows[10:]
    wrong = caller.get("cdr/search", start_time="10-09-2025 10:00")
    assert wrong["errcode"] == 0
    assert wrong["total_number"] == 0


def test_both_cdr_versions_tell_the_same_calls(caller: Caller) -> None:
    first = caller.get("cdr/list")["data"]
    second = caller.get("v2.0/cdr/list")["data"]
    assert [each["uid"] for each in first] == [each["uid"] for each in second]
