"""The data of the rehearsal holds: all of it is played, and people's edits fit."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.mock_pbx import MockPbx
from tests.mock_tests.conftest import Caller, plain_client
from tests.rehearsal.copy import REPO, Copy, StepTrouble
from tests.rehearsal.planned import read
from tests.rehearsal.story import FIRMWARE, SECRETS

# What an operation needs to answer with rows; the tour finds it by itself.
ARGUMENTS: dict[str, Any] = {
    "id": 1,
    "ids": 1,
    "ext_id": 1,
    "number": "1000",
    "list_name": "a",
    "time_range": "all",
    "page": 1,
    "page_size": 10,
}


LISTED = {"trunk_get": "trunk/list", "phone_get": "phone/search"}
"""Which list tells the id of a row that is there."""


def ask_all(pbx: MockPbx, path: Path) -> dict[int, int]:
    """Ask each planted operation once, let calls happen; return what was shown."""
    with plain_client() as http:
        caller = Caller(pbx, http=http)
        caller.login()
        for each in read(path):
            name = each.get("operation")
            operation = pbx.app.spec.by_id.get(name)
            if operation is None:
                if "endpoint" in each:
                    caller.get(each["endpoint"].removeprefix("GET /v1.0/"))
                continue
            query = {k: v for k, v in ARGUMENTS.items() if k in operation.parameters}
            if name in LISTED:
                query["id"] = caller.get(LISTED[name])["data"][0]["id"]
            if name == "extension_getpassword":
                query["type"] = "reg_password"
            if name == "v2_cdr_detail":
                found = caller.get("v2.0/cdr/list", page=1, page_size=1)
                query["uid"] = found["data"][0]["uid"]
            http.get(
                f"{pbx.url}/openapi{operation.path}",
                params={**query, "access_token": caller.token},
            )
        pbx.call("1000", "1001")
        return {int(id): n for id, n in pbx.status()["differences"].items()}


@pytest.mark.parametrize("path", [FIRMWARE, SECRETS], ids=["firmware", "secrets"])
def test_each_planted_difference_is_played(path: Path) -> None:
    with MockPbx(guise=path) as pbx:
        shown = ask_all(pbx, path)
        assert pbx.status()["crashes"] == []
    planted = {each["id"] for each in read(path)}
    assert planted - shown.keys() == set()


def test_twenty_five_differences_and_forty_places_are_planted() -> None:
    assert [each["id"] for each in read(FIRMWARE)] == [*range(1, 26)]
    assert [each["id"] for each in read(SECRETS)] == [*range(1, 41)]


def test_each_difference_says_what_the_commands_have_to_say() -> None:
    for each in read(FIRMWARE):
        assert each["title"]
        assert each.get("check") or each.get("lead"), each["id"]
        for wanted in each["diff"]:
            assert {"rules", "breaks"} <= wanted.keys()


def test_each_planted_secret_is_another_one() -> None:
    every = Counter(str(s) for each in read(SECRETS) for s in each["secret"])
    assert max(every.values()) == 1
    assert len(every) >= 40


def test_what_people_decide_fits_the_spec_of_today(tmp_path: Path) -> None:
    for each in read(FIRMWARE):
        for edit in each.get("people", ()):
            source = REPO / edit["file"]
            assert source.exists(), edit
            text = source.read_text("utf-8")
            # What the draft writes first is not there yet.
            if "VmGroupQuery" in str(edit) or "/query:" in edit.get("from", ""):
                continue
            wanted = edit.get("find", edit.get("from", ""))
            assert wanted in text, edit
            assert edit.get("until", "") in text, edit


def test_an_edit_that_does_not_fit_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("one\ntwo\nthree\n")
    copy = Copy(tmp_path, tmp_path)
    copy.decide([{"file": "a.yaml", "from": "one\n", "until": "three"}])
    assert (tmp_path / "a.yaml").read_text() == "three\n"
    for edit in ({"find": "four", "put": ""}, {"from": "three", "until": "x"}):
        with pytest.raises(StepTrouble, match="a.yaml"):
            copy.decide([{"file": "a.yaml", **edit}])
    assert (tmp_path / "a.yaml").read_text() == "three\n"
    copy.decide([{"file": "a.yaml", "gone": True}])
    assert not (tmp_path / "a.yaml").exists()
