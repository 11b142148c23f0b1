"""Texts whose form the vendor tells are checked before anything is sent.

The forms are written down here a second time. What no page tells stays open: whether a
leading zero may be missing, letters beyond A to Z, an empty text where an argument is
optional.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.contract.cases import (
    descriptor,
    made_up_arguments,
    method_path,
    raw_operations,
    to_arguments,
)
from tests.contract.test_properties import REQUESTS
from tests.mock_pbx.server import MockPbx
from yeastar_pseries import CallOptions, Client
from yeastar_pseries.errors import ApiError, InvalidArgumentError

RAW = {raw["operationId"]: (path, raw) for path, _, raw in raw_operations()}

TIME = (
    ("06:45", "6:45", "00:00", "23:59"),
    ("25:00", "24:00", "tea", "0645", "06:45:00", "06:60", "", "06:45\n", "\u0660:45"),
    "HH:MM",
)
DAY = (
    ("2026/12/24", "2026/1/5", "2028/02/29", ""),
    ("tomorrow", "2026-12-24", "2026/02/31", "2026/04/31", "24/12/2026", "2026/13/01"),
    "YYYY/MM/DD",
)
REPEAT = (
    ("never", "every_monday,every_sunday", "every_monday, every_friday"),
    ("daily", "every_monday;every_friday", "every_day", "monday"),
    "every_monday to every_sunday",
)
PERIOD = (
    ("09:00-18:00", "00:00-24:00"),
    ("9-18", "09:00", "25:00-26:00", "09:60-10:00", "09:00-18:00\n"),
    "HH:MM-HH:MM",
)
DIGITS = (
    ("1000", "0"),
    ("40x6", "", "+100", "10 0", "\u0661\u0662", "1000\n"),
    "digits",
)
EMAIL = (("a@example.com", "a.b+c@x", ""), ("nomail", "@", "a@", "@b"), "Email")
PASSWORD = (
    ("Abc123!", "1bA", "z9Z"),
    ("y", "abc123", "ABC123", "Abcdef", "", "123456"),
    "digits, upper and lower case",
)
CALLER_ID = (
    ("1000", "Reception", "+49(30)1-2.3*#", "", "Zo\u00eb"),
    ("Zo\u00eb!", "two words", "a@b", "a&b", "\t"),
    "letters",
)
RECORDED = (("vm_welcome-1",), ("a b", "welcome.wav", "a/b", ""), "digits, letters")
SPOKEN = (("welcome", "vm-welcome_1"), ("a b", "welcome.wav", "a/b"), "without suffix")
CALLER = (("1000", "+49(30)[1]-2.3*#"), ("a", "1 2", "", "0049/30"), "digits")
MONTHS = (("all", "jan feb", ""), ("january", "jan,feb", "1"), "separated by spaces")
WEEK = (("all", "mon tue", ""), ("monday", "mon,tue", "1"), "separated by spaces")
COLOR = (("#00DDB3", "#00ddb3"), ("00DDB3", "red", "#00DDB", ""), "#RRGGBB")
SOCKET = (
    ("wss://a.example/x", "ws://a", ""),
    ("https://a.example", "a", "wss://"),
    "wss",
)
ALERT = (("ring 1", "a_b-c", ""), ("a;b", "a\nb", "a,b"), "letters, digits, spaces")
LEVELS = (("error", "error warn"), ("error,warn", "all"), "joined by a space")

FORMS: dict[tuple[str, str], tuple[tuple[str, ...], tuple[str, ...], str]] = {
    ("wakeupcall_create", "alarm_time"): TIME,
    ("wakeupcall_update", "alarm_time"): TIME,
    ("wakeupcall_create", "alarm_day"): DAY,
    ("wakeupcall_update", "alarm_day"): DAY,
    ("wakeupcall_create", "repeat_type"): REPEAT,
    ("wakeupcall_update", "repeat_type"): REPEAT,
    ("extension_create", "number"): DIGITS,
    ("extension_create", "email_addr"): EMAIL,
    ("extension_update", "email_addr"): EMAIL,
    ("extension_create", "user_password"): PASSWORD,
    ("extension_update", "user_password"): PASSWORD,
    ("extension_create", "caller_id"): CALLER_ID,
    ("extension_update", "caller_id"): CALLER_ID,
    ("conference_create", "number"): DIGITS,
    ("extension_vm_greeting_record", "file"): RECORDED,
    ("vm_greeting_record", "file"): RECORDED,
    ("extension_vm_greeting_create", "file"): SPOKEN,
    ("extension_vm_greeting_update", "file"): SPOKEN,
    ("vm_greeting_update", "file"): SPOKEN,
    ("vm_create", "vm_from_number"): CALLER,
    ("businesshour_create", "months"): MONTHS,
    ("businesshour_update", "months"): MONTHS,
    ("businesshour_create", "days_of_week"): WEEK,
    ("businesshour_update", "days_of_week"): WEEK,
    ("holidays_create", "time_period"): PERIOD,
    ("message_channel_createlivechat", "theme_color"): COLOR,
    ("message_channel_updatelivechat", "theme_color"): COLOR,
    ("websocketaudiostream_update", "websocket_url"): SOCKET,
    ("ringgroup_create", "alert_info"): ALERT,
    ("ringgroup_update", "alert_info"): ALERT,
}
# What a phone is to dial or which call is meant: the vendor wants it, so it holds something.
NOT_EMPTY = [
    ("call_dial", "caller"),
    ("call_dial", "callee"),
    ("call_add_member", "number"),
    ("call_play_prompt", "number"),
    ("call_hold", "channel_id"),
    ("call_listen", "monitor"),
    ("conference_start_interim_conference", "number"),
    ("conference_mute_member", "member_channel_id"),
    ("queue_create", "number"),
    ("ringgroup_create", "number"),
    ("ivr_create", "number"),
    ("paging_create", "number"),
    ("sms_create", "number"),
    ("vm_create", "vm_to_number"),
]


def _call(client: Client, operation: str, values: dict[str, Any], **more: Any) -> Any:
    path, raw = RAW[operation]
    method: Any = client
    for name in method_path(path):
        method = getattr(method, name)
    arguments = {**made_up_arguments(raw), **values}
    return method(**to_arguments(arguments, descriptor(path, operation)), **more)


@pytest.mark.parametrize(("operation", "argument"), FORMS)
def test_a_text_of_another_form_is_refused_in_words(
    operation: str, argument: str, pbx: MockPbx
) -> None:
    fitting, wrong, words = FORMS[operation, argument]
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as client:
        for value in wrong:
            with pytest.raises(InvalidArgumentError) as caught:
                _call(client, operation, {argument: value})
            assert caught.value.argument == argument
            told = str(caught.value)
            assert f"{argument} is " in told
            assert words in told, value
            assert "matching" not in told  # words, in place of a pattern
            if argument == "user_password" and len(value) > 1:
                assert value not in told
        for value in fitting:
            try:
                _call(client, operation, {argument: value})
            except ApiError as error:  # such a row is not there, or there already
                assert error.errcode != 40002, (value, error)


@pytest.mark.parametrize(("operation", "argument"), NOT_EMPTY)
def test_what_is_to_be_called_is_not_empty(
    operation: str, argument: str, pbx: MockPbx
) -> None:
    with (
        Client(pbx.url, pbx.client_id, pbx.client_secret) as client,
        pytest.raises(InvalidArgumentError, match="at least 1") as caught,
    ):
        _call(client, operation, {argument: ""})
    assert caught.value.argument == argument


def test_inside_of_objects_too(pbx: MockPbx) -> None:
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as client:
        for wrong in PERIOD[1]:
            with pytest.raises(InvalidArgumentError, match="HH:MM-HH:MM"):
                client.businesshour.create(office_times=[{"value": wrong}])
        for wrong in LEVELS[1]:
            administrator = {"levels": wrong}
            with pytest.raises(InvalidArgumentError, match=LEVELS[2]):
                client.wizard.initial_setup(administrator=administrator)


def test_the_mock_refuses_what_a_client_did_not_check(pbx: MockPbx) -> None:
    unchecked = CallOptions(validate=False, retries=0)
    with Client(pbx.url, pbx.client_id, pbx.client_secret) as client:
        for time in ("0645", "25:00", "tea"):
            with pytest.raises(ApiError) as caught:
                client.wakeupcall.create(ext_id=1, alarm_time=time, options=unchecked)
            assert caught.value.errcode == 40002
            assert "alarm_time" in str(caught.value)
        with pytest.raises(ApiError) as caught:
            _call(client, "extension_create", {"number": ""}, options=unchecked)
        assert caught.value.errcode == 40002


def _texts(schema: Any, name: str = "", deep: int = 0) -> Iterator[tuple[str, Any]]:
    schema = {**REQUESTS.resolve(schema), "description": schema.get("description", "")}
    resolved = REQUESTS.resolve(schema)
    if deep > 6:
        return
    for key, each in resolved.get("properties", {}).items():
        flat = {**REQUESTS.resolve(each), **each}
        yield key, flat
        yield from _texts(each, key, deep + 1)
    if "items" in resolved:
        yield from _texts(resolved["items"], name, deep + 1)


# A form in a description, and no word that opens it.
TOLD = re.compile(
    r"HH:MM|YYYY/MM/DD|#RRGGBB|digits only|digits, letters|letters, digits"
)
OPEN = {
    # The vendor says what an import takes, and not what this call takes.
    "number_list": "the page of the portal's import tells it",
    "to": "channels without numbers have ids of their own",
}


def test_whatever_has_a_form_in_words_has_a_pattern() -> None:
    found = 0
    for operation, (_, raw) in RAW.items():
        fields = [
            (
                each["name"],
                {**each["schema"], "description": each.get("description", "")},
            )
            for each in map(REQUESTS.resolve, raw.get("parameters", []))
        ]
        for media in raw.get("requestBody", {}).get("content", {}).values():
            fields += _texts(media["schema"])
        for name, schema in fields:
            if TOLD.search(schema.get("description", "")) and name not in OPEN:
                found += 1
                assert "pattern" in schema, (operation, name)
    assert found > 12
