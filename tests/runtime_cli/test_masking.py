"""What a masked recording still tells: shapes, and what tells nothing about one PBX."""

from __future__ import annotations

import json
import re
from datetime import datetime

import msgspec
import pytest

from generator.runtime.record.lines import Exchange, Frame, Header, Skipped
from generator.runtime.record.nesting import read_json
from tests.runtime_cli.masking_help import (
    answer,
    encoded,
    frame,
    masked,
    masked_answer,
    new_masker,
)

EXTENSION = "/v1.0/extension/get"


def test_an_unknown_value_stays_where_the_spec_lists_values() -> None:
    assert masked_answer(EXTENSION, {"data": {"presence_status": "parked"}}) == {
        "data": {"presence_status": "parked"}
    }


def test_an_unknown_value_that_is_somebodys_name_does_not_stay() -> None:
    made = masked_answer(
        EXTENSION, {"data": {"presence_status": "parked", "first_name": "Parked"}}
    )
    assert made["data"]["presence_status"] != "parked"


def test_types_null_and_emptiness_stay() -> None:
    value = {
        "data": {"a": None, "b": "", "c": True, "d": [], "e": {}, "f": 7, "g": "7"}
    }
    assert masked_answer(EXTENSION, value) == value


def test_names_of_unknown_fields_stay() -> None:
    made = masked_answer(EXTENSION, {"data": {"enb_new_thing": 1, "callFlow2": "Ugo"}})
    assert list(made["data"]) == ["enb_new_thing", "callFlow2"]


@pytest.mark.parametrize("key", ["room", "manager", "user_room", "last.used"])
def test_a_field_between_documented_ones_keeps_its_name(key: str) -> None:
    """Though a text has the word, the draft needs to know what the field is called."""
    named = answer(
        "/v1.0/pin_list/list", {"data": [{"id": 1, "name": "Room Manager", key: 1}]}
    )
    masker = new_masker()
    masker.learn(named)
    line = masker.mask(named)
    assert isinstance(line, Exchange)
    assert key in line.answer["data"][0]
    assert masker.survivors([encoded(line)]) == []


def test_listed_values_in_one_text_stay() -> None:
    days = {"data": [{"id": 1, "days_of_week": "mon tue wed thu fri"}]}
    line = answer("/v1.0/businesshour/list", days)
    masker = new_masker()
    masker.learn(line)
    made = masker.mask(line)
    assert isinstance(made, Exchange)
    assert made.answer == days
    assert masker.survivors([encoded(made)]) == []


@pytest.mark.parametrize("levels", [200, 900, 3000])
def test_json_nested_beyond_measure_is_text(levels: int) -> None:
    nested = "[" * levels + '"Ottavia"' + "]" * levels
    assert read_json(nested.encode()) is msgspec.UNSET
    made = masked_answer(EXTENSION, {"data": {"memo": nested}})
    assert "Ottavia" not in made["data"]["memo"]


def test_json_of_some_levels_is_read() -> None:
    assert read_json(b"[" * 50 + b"]" * 50) is not msgspec.UNSET


def test_error_codes_and_known_words_of_their_messages_stay() -> None:
    value = {"errcode": 71234, "errmsg": "PARAMETER NUMBER INVALID"}
    assert masked_answer(EXTENSION, value) == value


def test_event_ids_stay_known_or_not() -> None:
    for event in (30011, 39999):
        line = masked(frame(event, {"status": "x"}))
        assert isinstance(line, Frame)
        assert line.frame["type"] == event


def test_firmware_and_model_stay_and_the_serial_does_not() -> None:
    data = {
        "firmware_version": "37.24.0.11",
        "model_name": "P560",
        "sn": "3631A2124XYZ",
    }
    made = masked_answer("/v1.0/system/information", {"data": data})["data"]
    assert made["firmware_version"] == "37.24.0.11"
    assert made["model_name"] == "P560"
    assert made["sn"] != "3631A2124XYZ"
    assert [each.isdigit() for each in made["sn"]] == [
        each.isdigit() for each in "3631A2124XYZ"
    ]


def test_formats_and_lists_of_words_that_the_spec_knows_stay() -> None:
    value = {
        "data": {"system_date_format": "YYYY/MM/DD", "system_time_format": "hh:mm:ss"}
    }
    assert masked_answer("/v1.0/system/information", value) == value
    value = {"data": {"codec_sel": "ulaw,alaw,g729"}}
    assert masked_answer("/v1.0/trunk/get", value) == value


def test_the_firmware_of_the_header_stays() -> None:
    header = Header(
        format=1, package="1", spec_hash="0", masked=True, firmware="37.24.0.11"
    )
    assert masked(header) == header


@pytest.mark.parametrize("secret", ["1", "yes", "SIP", 1, 42, 1000000])
def test_a_secret_is_replaced_whatever_it_looks_like(secret: str | int) -> None:
    made = masked_answer(EXTENSION, {"data": {"reg_password": secret}})
    assert made["data"]["reg_password"] != secret
    assert type(made["data"]["reg_password"]) is type(secret)
    assert len(str(made["data"]["reg_password"])) == len(str(secret))


def test_whether_there_is_a_secret_stays() -> None:
    value = {"data": {"reg_password": "", "user_password": None, "vm_pin": True}}
    assert masked_answer(EXTENSION, value) == value


# --- shape -----------------------------------------------------------------------------


def one(value: str, name: str = "remark") -> str:
    return masked_answer(EXTENSION, {"data": {name: value}})["data"][name]


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        ("+393281234567", r"\+\d{12}"),
        ("Felix Rossi<1000>", r"[A-Z][a-z]{4} [A-Z][a-z]{4}<\d{4}>"),
        ("80:5E:C0:A1:B2:C3", r"(?:[0-9A-F]{2}:){5}[0-9A-F]{2}"),
        ("80-5e-c0-a1-b2-c3", r"(?:[0-9a-f]{2}-){5}[0-9a-f]{2}"),
        ("10.77.31.8", r"(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+"),
        ("2a02:8109:b5c0::17", r"2001:db8::[0-9a-f:]+"),
        ("ugo.b@studio.it", r"[a-z]{3}\.[a-z]@[a-z]{6}\.example"),
        (
            "https://pbx.studio.it:8088/a/b.wav",
            r"https://\w+\.\w+\.example:\d{4}/\w/\w\.wav",
        ),
        ("2026/11/28 18:04:51", r"20\d\d/\d\d/\d\d \d\d:\d\d:\d\d"),
        ("28/11/2026 06:04 PM", r"\d\d/\d\d/20\d\d \d\d:\d\d [AP]M"),
        ("18:30", r"\d\d:\d\d"),
        ("c0ffee1234deadbeef", r"[0-9a-f]{18}"),
        ("448877&119922", r"\d{6}&\d{6}"),
        ("0049 30 1234567", r"00\d\d \d\d \d{7}"),
        ("x_demo-1.wav", r"[a-z]_[a-z]{4}-\d\.wav"),
    ],
)
def test_a_pseudonym_has_the_shape_of_its_original(value: str, shape: str) -> None:
    made = one(value)
    assert re.fullmatch(shape, made), made
    assert made != value


def test_json_in_a_text_is_written_as_it_came() -> None:
    for style in (
        {},
        {"separators": (",", ":")},
        {"indent": 2},
        {"ensure_ascii": False},
    ):
        text = json.dumps({"name": "Zoë", "on": 1, "none": None}, **style)
        made = one(text)
        value = json.loads(made)
        assert json.dumps(value, **style) == made
        assert value["on"] == 1 and value["none"] is None and value["name"] != "Zoë"


def test_times_keep_their_distance_and_their_order() -> None:
    made = masked_answer(
        EXTENSION,
        {"data": {"start": "2026/11/28 23:58:00", "end": "2026/11/29 00:03:10"}},
    )["data"]
    first, second = (datetime.strptime(made[key], "%Y/%m/%d %H:%M:%S") for key in made)
    assert (second - first).total_seconds() == 310
    assert first.year < 2026


# --- one value, one pseudonym ----------------------------------------------------------


def test_a_number_has_one_pseudonym_wherever_it_stands() -> None:
    made = masked_answer(
        "/v1.0/recording/list",
        {
            "a": "1000",
            "b": 1000,
            "c": "Felix Rossi<1000>",
            "d": "20261128180451-1795881891.3-1000-1001-Internal.wav",
            "e": "1000,1001",
            "f": json.dumps({"number": "1000"}),
            "g": "PJSIP/1000-0000007c",
            "h": {"1000": 1},
        },
    )
    number = made["a"]
    assert number != "1000"
    assert made["b"] == int(number)
    assert made["c"].endswith(f"<{number}>")
    assert made["d"].split("-")[2] == number
    assert made["d"].endswith("-Internal.wav")
    assert made["e"].split(",")[0] == number
    assert json.loads(made["f"])["number"] == number
    assert made["g"].split("/")[1].split("-")[0] == number
    assert number in made["h"]


def test_a_number_with_and_without_a_prefix_ends_alike() -> None:
    made = masked_answer(
        EXTENSION, {"a": "+390551234567", "b": "0551234567", "c": "390551234567"}
    )
    assert made["a"][-7:] == made["b"][-7:] == made["c"][-7:]
    assert made["a"][1:] == made["c"]


def test_a_name_has_one_pseudonym_in_any_case() -> None:
    made = masked_answer(EXTENSION, {"a": "Felix", "b": "felix", "c": "FELIX ROSSI"})
    assert made["a"].lower() == made["b"] == made["c"].split()[0].lower()
    assert made["a"].istitle() and made["c"].isupper()


def test_two_runs_differ_and_a_key_repeats_one() -> None:
    line = answer(EXTENSION, {"a": "Felix Rossi", "b": "4711"})
    assert masked(line, b"one") == masked(line, b"one")
    assert masked(line, b"one") != masked(line, b"two")
    assert masked(line) != masked(line)


def test_an_id_that_equals_no_number_stays_and_one_that_does_goes_along() -> None:
    made = masked_answer(EXTENSION, {"data": {"id": 1234, "number": "4711"}})
    assert made["data"]["id"] == 1234
    made = masked_answer(EXTENSION, {"data": {"id": 4711, "number": "4711"}})
    assert str(made["data"]["id"]) == made["data"]["number"] != "4711"


def test_an_example_for_a_report_is_masked_too() -> None:
    masker = new_masker()
    assert masker.example("Felix Rossi", name="call_from") != "Felix Rossi"
    assert masker.example("hunter2", name="sip_password") != "hunter2"
    assert masker.example("parked", name="x", schema={"enum": ["idle"]}) == "parked"
    assert masker.example(None) is None


def test_replaced_counts_values_not_places() -> None:
    masker = new_masker()
    line = answer(EXTENSION, {"a": "Felix", "b": "felix", "c": 12345})
    masker.learn(line)
    masker.mask(line)
    assert masker.replaced == 2


def test_lines_of_our_own_are_not_changed() -> None:
    line = Skipped(
        operation="vm_get", method="GET", path="/v1.0/vm/get", why="It needs a number."
    )
    assert masked(line) == line
    assert msgspec.json.decode(encoded(line))["why"] == "It needs a number."


@pytest.mark.parametrize(
    "digits", ["9" * 5000, "\u0663" * 5000, "\u00b2\u00b3", "0" * 60]
)
def test_texts_of_any_digits_can_be_masked(digits: str) -> None:
    value = {
        "errcode": 0,
        "total_number": digits,
        "data": [{"id": digits, "id_list": f"1,{digits}", "ring_duration": digits}],
    }
    found = masked_answer("/v1.0/cdr/list", value)
    if len(digits) == 5000:
        assert digits not in json.dumps(found, ensure_ascii=False)
    masked(frame(30012, {"call_id": digits, "talk_duration": digits}))
