"""The report for people: what it says, and that nothing a PBX says acts in it."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import msgspec
import pytest
from markdown_it import MarkdownIt

from generator.runtime.drift.findings import Finding, Kind, LeadVerdict, Report
from generator.runtime.drift.markdown import report_markdown
from generator.runtime.drift.text import TITLES, report_text
from generator.runtime.masking.masker import Masker
from tests.runtime_cli.planted import asked, exchange, frame, package_spec, report

HOSTILE = "\x1b]0;x\x07\x1b[31m\r\n| `a` <script>@team</script> \u202e\x9b2J"


def full(text: str = "plain") -> Report:
    """One finding of each kind, with a text of the PBX wherever one can stand."""
    findings = [
        Finding(
            kind=kind,
            operation=text if kind == "unknown_operation" else "extension_list",
            event=30011 if kind == "unknown_event" else None,
            at=f"/data/*/{text}",
            schema="ExtensionListItem",
            spec_at="/components/schemas/ExtensionListItem",
            expected="string",
            got=text,
            values=(text, 7) if kind == "unknown_value" else (),
            count=2,
            of=3,
            example={text: [text]},
            firmware=text,
        )
        for kind in TITLES
    ]
    return Report(
        firmware=text,
        edition="appliance",
        spec="0.2.0",
        package="0.3.0",
        findings=tuple(findings),
        leads=(
            LeadVerdict(
                schema="A",
                name="one",
                verdict="confirmed",
                operation="a_get",
                type={"type": "string"},
                count=1,
                of=2,
            ),
            LeadVerdict(schema="A", name="two", verdict="unknown to it", of=2),
            LeadVerdict(schema="B", name="three", verdict="not seen"),
        ),
        not_seen={"b_get": text},
        notes=(text,),
        exchanges=5,
        frames=6,
    )


def test_every_kind_of_difference_has_a_title() -> None:
    assert set(TITLES) == set(Kind.__args__)  # type: ignore[attr-defined]


@pytest.mark.parametrize("write", [report_text, report_markdown])
def test_a_report_says_what_where_how_often_and_what_the_spec_says(write: Any) -> None:
    text = write(full())
    for said in (
        *TITLES.values(),
        "10 differences in 5 answers and 6 frames",
        "2 of 3",
        "openapi.json#/components/schemas/ExtensionListItem",
        "event 30011",
        "A.one",
        "1 of 2",
        "two",
        "b_get",
    ):
        assert said in text, said


@pytest.mark.parametrize("write", [report_text, report_markdown])
def test_nothing_that_a_pbx_says_acts_on_a_terminal(write: Any) -> None:
    text = write(full(HOSTILE))
    acting = {c for c in text if unicodedata.category(c) in ("Cc", "Cf")} - {"\n"}
    assert acting == set()
    assert "\\x1b[31m" in text


def test_nothing_that_a_pbx_says_is_markup_in_an_issue() -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(
        report_markdown(full(HOSTILE))
    )
    for tag in re.findall(r"<(\w+)", re.sub(r"<code>.*?</code>", "", html)):
        assert tag != "script"
    outside = re.sub(r"<code>.*?</code>", "", html)
    assert "@team" not in outside
    # Each row of a table has its five cells, whatever stands in them.
    for row in re.findall(r"<tr>(.*?)</tr>", html, re.S):
        assert len(re.findall(r"<t[hd]", row)) == 5


def test_a_report_without_differences_says_so() -> None:
    text = report_text(report([asked("extension_list")]))
    assert "no differences in 1 answer and 0 frames" in text
    assert "Fields that the spec lacks" not in text


SECRETS = ("Winter-Hill-77", "+4930901820", "margarete.example.person")


def test_examples_are_masked() -> None:
    def plant(value: dict[str, Any]) -> None:
        row = value["data"][0]
        row["recovery_password"] = SECRETS[0]
        row["contact"] = {"phone": SECRETS[1], "deep": [{"mail": SECRETS[2] + "@a.de"}]}
        row["timezone"] = {"who": SECRETS[1]}

    lines = [
        asked("extension_list", plant),
        exchange("ivr_list", {"errcode": 70999, "errmsg": f"{SECRETS[1]} IS BUSY"}),
        frame(30012, lambda v: v["msg"].update(owner=SECRETS[1]), text=True),
    ]
    found = report(lines, masker=Masker(package_spec()))
    assert len(found.findings) == 5
    texts = (report_text(found), report_markdown(found), repr(found))
    for text in (*texts, msgspec.json.encode(found).decode()):
        for secret in SECRETS:
            assert secret not in text
    assert all(each.example is not msgspec.UNSET for each in found.findings)


def test_without_a_masker_nothing_raw_is_shown() -> None:
    lines = [asked("extension_list", lambda v: v["data"][0].update(x=SECRETS[0]))]
    (only,) = report(lines).findings
    assert only.example is msgspec.UNSET


def test_a_value_that_may_be_private_is_not_shown_raw() -> None:
    def plant(value: dict[str, Any]) -> None:
        value["data"][0]["presence_status"] = SECRETS[1]
        value["data"][1]["presence_status"] = "on_break"

    lines = [asked("extension_list", plant)]
    (only,) = report(lines, masker=Masker(package_spec())).findings
    assert "on_break" in only.values
    assert SECRETS[1] not in only.values
    (bare,) = report(lines).findings
    assert SECRETS[1] not in bare.values
