"""Answers whose form no table or no single table tells, as they come."""

from __future__ import annotations

from typing import Any

import pytest

from tests.mock_pbx.server import MockPbx
from tests.twin import Twin

FINE: dict[str, Any] = {"errcode": 0, "errmsg": "SUCCESS"}
PLAYLISTS = [
    {"id": 14, "list_name": "a", "play_order": "random", "list_type": 1},
    {"id": 15, "list_name": "b", "list_type": 2, "stream_url": "http://a.example/"},
]


def _unrepaired(result: Any) -> Any:
    assert result.http.repairs == ()
    assert result.extra == {}
    return result


def test_unused_fields_of_a_holiday_arrive_empty(twin: Twin, pbx: MockPbx) -> None:
    pbx.replay("holidays_get")
    with twin.client(pbx) as client:
        holiday = _unrepaired(twin.run(client.holidays.get(id=1))).data
    assert holiday is not None
    assert (holiday.month, holiday.weekday, holiday.time_period) == ("", "", "")
    assert holiday.how_week == 0
    assert holiday.date == "2026/12/25-2026/12/26"
    assert holiday.prompt == ""


def test_rows_of_holidays_may_have_unused_fields_too(twin: Twin, pbx: MockPbx) -> None:
    row = {"id": 1, "type": "date", "month": "", "how_week": 0, "weekday": ""}
    pbx.answer_next("holidays_search", {**FINE, "total_number": 1, "data": [row]})
    pbx.answer_next("holidays_query", {**FINE, "data": [{**row, "prompt": ""}]})
    with twin.client(pbx) as client:
        answer = _unrepaired(twin.run(client.holidays.search(search_value="x")))
        several = _unrepaired(twin.run(client.holidays.query(ids="1,2")))
    assert [(each.month, each.how_week) for each in answer.data] == [("", 0)]
    assert [each.prompt for each in several.data] == [""]


def test_a_walk_over_holidays_ends(twin: Twin, pbx: MockPbx) -> None:
    with twin.client(pbx) as client:
        rows = twin.items(client.holidays.search(page_size=1))
    assert len(rows) > 1


@pytest.mark.parametrize("key", ["data", "play_list"])
def test_playlists_are_read_under_both_names(
    twin: Twin, pbx: MockPbx, key: str
) -> None:
    pbx.answer_next("play_list_query", {**FINE, key: PLAYLISTS})
    with twin.client(pbx) as client:
        result = _unrepaired(twin.run(client.play_list.query(ids="14,15")))
    other = {"data": "play_list", "play_list": "data"}[key]
    assert [each.list_name for each in getattr(result, key)] == ["a", "b"]
    assert getattr(result, other) is None
    assert result.to_dict() == {**FINE, key: PLAYLISTS}


def test_prompts_come_under_names_of_their_own(twin: Twin, pbx: MockPbx) -> None:
    prompt = {"id": 55, "file": "BusyNow", "suffix": ".wav", "type": "tts"}
    pbx.answer_next("custom_prompt_get", {**FINE, "prompt": prompt})
    pbx.answer_next("custom_prompt_query", {**FINE, "prompt_list": [prompt]})
    with twin.client(pbx) as client:
        one = _unrepaired(twin.run(client.custom_prompt.get(id=55)))
        several = _unrepaired(twin.run(client.custom_prompt.query(ids="55,56")))
    assert one.prompt is not None and one.prompt.to_dict() == prompt
    assert [each.to_dict() for each in several.prompt_list] == [prompt]


def test_business_hours_come_with_their_times(twin: Twin, pbx: MockPbx) -> None:
    hours = {"id": 1, "office_times": [{"value": ""}], "reset_times": []}
    pbx.answer_next("businesshour_get", {**FINE, "data": hours})
    with twin.client(pbx) as client:
        result = _unrepaired(twin.run(client.businesshour.get(id=1)))
    # What the PBX sends has no layout to fail by; what we send has.
    assert [each.value for each in result.data.office_times] == [""]
    assert result.data.reset_times == []


def test_a_login_signature_is_not_shown(twin: Twin, pbx: MockPbx) -> None:
    pbx.answer_next("sign_create", {**FINE, "data": {"sign": "s1gn4ture"}})
    with twin.client(pbx) as client:
        result = _unrepaired(
            twin.run(
                client.sign.create(username="1000", sign_type="sdk", expire_time=0)
            )
        )
    assert result.data is not None and result.data.sign == "s1gn4ture"
    for shown in (repr(result), str(result), repr(result.data), str(result.data)):
        assert "s1gn4ture" not in shown


def test_a_music_file_is_downloaded_in_two_steps(twin: Twin, pbx: MockPbx) -> None:
    with twin.client(pbx) as client:
        call = client.moh_files.download(list_name="demo_list", file="demo_track.wav")
        link = twin.run(call)
        assert link.file == "demo_track.wav"
        assert twin.run(link.read()).startswith(b"RIFF")
