"""A setting that cannot be is refused before anything is played by it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.mock_pbx import MockPbx, OrderError, RemotePbx
from tests.mock_pbx.control import Control
from tests.mock_pbx.settings import CHANGEABLE, Settings

WRONG: list[tuple[str, Any, str]] = [
    ("call_seconds", "x", "call_seconds is a number, not 'x'"),
    ("call_seconds", -1, "call_seconds is 0 or more, not -1"),
    ("call_seconds", float("nan"), "call_seconds is a number, not nan"),
    ("idle_seconds", float("inf"), "idle_seconds is a number, not inf"),
    ("access_lifetime", None, "access_lifetime is a number, not None"),
    ("msg_form", "bogus", "msg_form is 'string' or 'object', not 'bogus'"),
    ("msg_form", ["string"], "msg_form is 'string' or 'object', not ['string']"),
    ("empty_list", "zz", "empty_list is 'array' or 'null' or 'absent', not 'zz'"),
    ("max_tokens", -3, "max_tokens is 0 or more, not -3"),
    ("max_tokens", 2.5, "max_tokens is an integer, not 2.5"),
    ("lockout_after", 0, "lockout_after is 1 or more, not 0"),
    ("extensions", "5", "extensions is an integer, not '5'"),
    ("extensions", 10_001, "extensions is from 0 to 10000, not 10001"),
    ("past_calls", True, "past_calls is an integer, not True"),
    ("strict", "no", "strict is True or False, not 'no'"),
    ("strict", 1, "strict is True or False, not 1"),
    ("seed", None, "seed is an integer, not None"),
    ("serial", b"x", "serial is a text, not b'x'"),
    ("firmware", 5, "firmware is a text, not 5"),
    ("firmware", "x", "firmware is four numbers, such as 37.20.0.21, not 'x'"),
    ("firmware", "37.20.0.21\n", "firmware is four numbers"),
]


@pytest.mark.parametrize(("name", "value", "told"), WRONG, ids=str)
def test_what_a_setting_cannot_be_is_told(name: str, value: Any, told: str) -> None:
    with pytest.raises(ValueError) as caught:
        MockPbx(**{name: value})
    assert str(caught.value).startswith(told)
    with pytest.raises(ValueError) as caught:
        Settings(**{name: value})
    assert str(caught.value).startswith(told)


def test_an_order_tells_the_same_and_changes_nothing() -> None:
    with MockPbx(tls=False) as pbx:
        before = Settings(**vars(pbx.settings))
        for name, value, told in WRONG:
            with pytest.raises(ValueError) as caught:
                pbx.configure(cdr_delay=5.0, **{name: value})
            assert str(caught.value).startswith(told)
        assert pbx.settings == before
        other = RemotePbx(pbx.url)
        for name, value in [("max_tokens", -3), ("firmware", "x"), ("msg_form", "b")]:
            with pytest.raises(OrderError, match=name):
                other.configure(**{name: value})
        assert pbx.settings == before


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("client_id", 5, "client_id is a text, not 5"),
        ("client_secret", 12345, "client_secret is a text, not a int"),
        ("clock", "stopped", "clock is 'running' or 'frozen', not 'stopped'"),
        ("start_time", "now", "start_time is a number or None, not 'now'"),
        ("guise", 3, "guise is a path or None, not 3"),
        ("bundle", None, "bundle is a path, not None"),
    ],
)
def test_settings_of_the_start_are_judged_too(name: str, value: Any, told: str) -> None:
    with pytest.raises(ValueError) as caught:
        MockPbx(**{name: value})
    assert str(caught.value) == told


def test_what_a_setting_can_be_is_taken() -> None:
    Settings(start_time=5, clock="frozen", guise=Path("x"), max_tokens=0)
    Settings(effect_delay=-0.5, utc_offset_hours=-3.5, call_seconds=0)
    Settings(access_lifetime=4, firmware="37.20.0.21", seed=-1)
    assert CHANGEABLE.keys() <= vars(Settings()).keys()
    assert Control.configure.__doc__
