"""The workshop itself: what a failing check does to the run and to the table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.verify_spec import __main__ as runner
from tests.verify_spec import quick, workshop
from tests.verify_spec.check import Check, Failed, NotHere, Verdict
from tests.verify_spec.lint_rules import ALLOWED, Allowed
from tests.verify_spec.linters import Complaint, judge
from tests.verify_spec.table import Row, renew, write
from tests.verify_spec.workshop import Pbx, Workshop


def check(result: Any, name: str = "tool", quick: bool = True) -> Check:
    def run(work: Workshop) -> Verdict:
        if isinstance(result, Exception):
            raise result
        return result

    return Check("lint", "any", name, "openapi.json", run, quick)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(runner, "CACHE", tmp_path)
    path = tmp_path / "TOOLS.md"
    monkeypatch.setattr(
        runner, "write", lambda rows, seconds: write(rows, seconds, path)
    )
    monkeypatch.setattr(runner, "renew", lambda rows: renew(rows, path))
    return path


def run(monkeypatch: pytest.MonkeyPatch, *checks: Check, words: str = "") -> int:
    monkeypatch.setattr(runner, "CHECKS", checks)
    return runner.main(words.split())


GOOD = Verdict("1.0", "all | well\nindeed", lines=1234)


def test_a_run_passes_unless_a_check_fails(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(monkeypatch, check(GOOD), check(NotHere("javac"))) == 0
    assert "| not here | javac is not installed |" in table.read_text("utf-8")
    assert run(monkeypatch, check(Failed("bad\nworse")), check(GOOD)) == 1
    text = table.read_text("utf-8")
    assert "| failed | bad |" in text and "1 of 2 pass" in text


def test_a_check_that_breaks_is_a_failure_and_the_next_one_runs(
    table: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, check(ZeroDivisionError("oops")), check(GOOD, "two")) == 1
    assert "oops" in capsys.readouterr().out
    assert "| two |" in table.read_text("utf-8")
    assert "| failed | ZeroDivisionError: oops |" in table.read_text("utf-8")


def test_cells_hold_no_bar_and_no_newline(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(monkeypatch, check(GOOD))
    (row,) = [line for line in table.read_text("utf-8").splitlines() if "1.0" in line]
    assert "all / well indeed" in row and "1,234" in row
    assert row.count("|") == 10


@pytest.mark.parametrize(
    "check", [each for each in runner.CHECKS if each.quick], ids=lambda each: each.name
)
def test_a_quick_check_installs_nothing(
    check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def installed() -> Path:
        raise AssertionError("make check has no time for that")

    monkeypatch.setattr(workshop, "installed_node", installed)
    monkeypatch.setattr(workshop, "installed_python", installed)
    check.run(Workshop(tmp_path, Pbx("")))


def test_the_table_does_not_say_where_the_checkout_lies(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(monkeypatch, check(Failed(f"{workshop.REPO}/.cache/go vet ended with 1")))
    assert "| .cache/go vet ended with 1 |" in table.read_text("utf-8")


def test_a_part_of_the_run_renews_its_rows(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(monkeypatch, check(Failed("bad"), "one"), check(GOOD, "two")) == 1
    before = table.read_text("utf-8").splitlines()
    checks = check(GOOD, "one"), check(Failed("not run"), "two")
    assert run(monkeypatch, *checks, words="one") == 0
    after = table.read_text("utf-8").splitlines()
    changed = [new for new, old in zip(after, before, strict=True) if new != old]
    assert "all / well indeed" in changed[0] and "2 of 2 pass" in changed[1]
    assert len(changed) == 2


def test_a_part_of_the_run_writes_no_table(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = check(GOOD, "one"), check(GOOD, "two")
    assert run(monkeypatch, *both, words="two") == 0
    assert not table.exists()


def test_words_that_choose_nothing_are_a_mistake(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit):
        run(monkeypatch, check(GOOD), words="nothing")


def test_a_reason_without_words_is_a_cell_too(tmp_path: Path) -> None:
    write([Row(check(GOOD), "failed", 1, reason="")], 1, tmp_path / "t.md")
    assert "| failed | - |" in (tmp_path / "t.md").read_text("utf-8")


def test_a_command_that_ends_badly_is_told_with_its_last_lines(tmp_path: Path) -> None:
    work = Workshop(tmp_path, Pbx("http://x"))
    with pytest.raises(Failed, match="sad"):
        work.run("sh", "-c", "echo sad; exit 3")
    assert work.run("sh", "-c", "echo fine; exit 3", good=(3,)) == "fine\n"
    with pytest.raises(NotHere):
        work.run("no-such-tool-anywhere")
    work.run("sh", "-c", "echo out; echo err >&2", into=tmp_path / "out")
    assert (tmp_path / "out").read_text() == "out\n"
    assert "sad" in (tmp_path / "log.txt").read_text()


def test_tools_that_cannot_be_installed_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshop, "CACHE", tmp_path / "cache")
    (tmp_path / "npm").write_text("#!/bin/sh\necho ENOTFOUND >&2\nexit 1\n")
    (tmp_path / "npm").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(Failed, match="could not be installed; npm .*\nENOTFOUND"):
        workshop.installed_node()


def test_a_complaint_counts_unless_it_is_let_stand_there() -> None:
    stands = Allowed("redocly", "rule", "#/a/.*", "why", ("openapi.json",))
    said = [Complaint("rule", "#/a/b", "bad")]
    assert "1 let pass" in judge("redocly", "openapi.json", said, (stands,))
    for tool, document, complaints in (
        ("spectral", "openapi.json", said),
        ("redocly", "openapi.yaml", said),
        ("redocly", "openapi.json", [Complaint("other", "#/a/b", "bad"), *said]),
        ("redocly", "openapi.json", [Complaint("rule", "#/x/a/b", "bad"), *said]),
    ):
        with pytest.raises(Failed, match="1 times"):
            judge(tool, document, complaints, (stands,))
    with pytest.raises(Failed, match="nothing complains there"):
        judge("redocly", "openapi.json", [], (stands,))


def test_each_that_stands_has_a_reason() -> None:
    assert all(len(each.reason) > 40 for each in ALLOWED)


def test_faults_of_a_published_file_are_found(tmp_path: Path) -> None:
    path = tmp_path / "openapi.json"
    bad = {"$ref": "#/components/schemas/Gone"}
    schemas = {"A": {"type": "object", "properties": {"b": bad, "c": {}}}}
    path.write_text(
        json.dumps({"openapi": "3.1.0", "components": {"schemas": schemas}})
    )
    faults = "\n".join(quick.find_faults(path))
    assert "Gone, which is nowhere" in faults
    assert "#/components/schemas/A has no title" in faults
    path.write_text("{")
    assert "no JSON" in "\n".join(quick.find_faults(path))
    path.write_text("[]")
    assert list(quick.find_faults(path)) == []


def test_what_was_right_is_not_judged_again_until_it_changes(tmp_path: Path) -> None:
    path, asked = tmp_path / "a.json", list[str]()

    def find(path: Path, /) -> Any:
        asked.append(path.read_text())
        yield from ["bad"] if "bad" in asked[-1] else []

    for text in ("good", "good", "bad", "bad"):
        path.write_text(text)
        if text == "bad":
            with pytest.raises(Failed, match="bad"):
                quick.judge(find, path, tmp_path / "cache")
        else:
            quick.judge(find, path, tmp_path / "cache")
    assert asked == ["good", "bad", "bad"]
