"""The page on errors says of classes and codes what the spec says."""

from __future__ import annotations

import re
from typing import Any

import yaml

from tests.mock_pbx.settings import ROOT

PAGE = (ROOT / "generator/site/pages/errors.md").read_text("utf-8")
SPEC: dict[str, Any] = yaml.safe_load((ROOT / "spec/errors.yaml").read_text("utf-8"))
CODES: dict[int, dict[str, Any]] = {each["code"]: each for each in SPEC["codes"]}


def rows(head: str) -> list[list[str]]:
    """The cells of the table that begins with that line."""
    table = PAGE.partition(f"{head}\n")[2].partition("\n\n")[0]
    return [line.strip("| ").split(" | ") for line in table.splitlines()[1:]]


def test_each_family_of_the_spec_is_in_the_table_once() -> None:
    named = [
        name
        for family, *_ in rows("| family | means | do |")
        for name in re.findall(r"`(\w+)`", family)
    ]
    assert len(named) == len(set(named))
    assert {each["name"] for each in SPEC["families"]} <= set(named)


def test_frequent_codes_raise_what_the_spec_says() -> None:
    told = {
        int(code): what for code, what, *_ in rows("| code | raises | means | do |")
    }
    assert {0, *told} >= {code for code, each in CODES.items() if not each["family"]}
    assert told == {
        code: f"`{family}`" if (family := CODES[code]["family"]) else "nothing"
        for code in told
    }


def test_a_family_of_addresses_and_rights_is_told_from_the_others() -> None:
    told = {family: means for family, means, _ in rows("| family | means | do |")}
    assert "address" in told["`AuthenticationError`"]
    assert "address" not in told["`PermissionDeniedError`"]
