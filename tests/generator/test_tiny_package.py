"""The package made of the tiny spec, at work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

STORY = Path(__file__).with_name("tiny_story.py")


@pytest.fixture(scope="module")
def seen(runnable: Path) -> dict[str, Any]:
    """What the story saw, told by a process that knows the tiny package only."""
    done = subprocess.run(
        [sys.executable, "-W", "error", str(STORY)],
        env={**os.environ, "PYTHONPATH": str(runnable), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=runnable,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_names_that_python_or_the_package_use_get_a_line_behind_them(
    seen: dict[str, Any],
) -> None:
    assert seen["fields"][:2] == ["x", "y"]
    query = next(call[2] for call in seen["sent"] if call[1].endswith("/lamp/list"))
    assert query["from"] == "new"
    assert query["options"] == "o"


def test_a_misspelt_wire_name_has_a_readable_one(seen: dict[str, Any]) -> None:
    assert seen["fields"][2] == 3


def test_an_unknown_value_of_an_open_enum_arrives_as_it_is(
    seen: dict[str, Any],
) -> None:
    assert seen["fields"][3] == "ultraviolet"


def test_what_the_schema_does_not_know_is_kept(seen: dict[str, Any]) -> None:
    assert seen["extra"] == {"later": 1}
    assert seen["nested"] == ["h", {"newer": [1]}, "b"]
    assert seen["back"] is True


def test_a_page_iterates_over_its_items(seen: dict[str, Any]) -> None:
    assert seen["items"] == [7]


def test_secrets_can_be_read_and_are_never_shown(seen: dict[str, Any]) -> None:
    assert seen["secret"] == "WORDS-IN-CLEAR"
    assert "WORDS-IN-CLEAR" not in seen["shown"]
    assert "ultraviolet" in seen["shown"]
    assert "TOKEN-IN-CLEAR" not in seen["token"]


def test_only_what_was_given_is_sent(seen: dict[str, Any]) -> None:
    body = next(call[3] for call in seen["sent"] if call[1].endswith("/lamp/update"))
    assert json.loads(body) == {"id": 1, "on": 1, "sockets": [{"number": 2}]}


def test_a_file_is_sent_as_multipart(seen: dict[str, Any]) -> None:
    body = next(call[3] for call in seen["sent"] if call[1].endswith("/lamp/upload"))
    assert 'name="picture"' in body
    assert "PNG" in body


@pytest.mark.parametrize("what", ["out of range", "too long", "not in enum", "empty"])
def test_arguments_against_the_spec_are_refused_before_sending(
    seen: dict[str, Any], what: str
) -> None:
    assert seen[what].startswith("InvalidArgumentError: ")


def test_a_required_argument_cannot_be_left_out(seen: dict[str, Any]) -> None:
    assert seen["left out"].startswith("TypeError: ")


def test_error_codes_raise_their_family(seen: dict[str, Any]) -> None:
    assert seen["not found"].startswith("NotFoundError: ")
    assert seen["families"] == [True]
    assert seen["override"] == ["AuthenticationError", "ApiError"]


def test_version_2_has_its_own_door(seen: dict[str, Any]) -> None:
    assert seen["v2"] == 0
    assert any(call[1] == "/openapi/v2.0/lamp/download" for call in seen["sent"])


def test_times_and_lists_are_sent_as_the_spec_marks_them(seen: dict[str, Any]) -> None:
    query = next(call[2] for call in seen["sent"] if call[1].endswith("/download"))
    assert {name: query.get(name) for name in ("since", "until", "ids")} == {
        "since": "1785447097",
        "until": "30/07/2026 09:31 PM",
        "ids": "1,2",
    }


def test_an_event_becomes_its_class_with_typed_members(seen: dict[str, Any]) -> None:
    assert seen["event"] == ["LampSwitched", 39001, "s", "off"]
    assert seen["holder"] == "h"
