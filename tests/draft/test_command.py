"""The command, coverage that came whole, and who said it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.draft import command
from generator.draft.patch import write
from generator.draft.propose import propose
from generator.draft.seen import Seen
from generator.draft.spec import DraftSpec
from generator.runtime.drift.findings import Report
from generator.runtime.record.file import write_recording
from generator.runtime.record.lines import AnyLine, End, Exchange
from tests.draft.hands import (
    LAMP,
    WHOLE_ROW,
    Draft,
    answer,
    field,
    header,
)


def partly(repo: Path, note: str = "Later fields of the answer are missing.") -> None:
    """Let the spec know the lamp in part."""
    text = (repo / LAMP).read_text()
    text = text.replace("The page ends after name.", note)
    head, _, rest = text.partition("      description: A lamp of the list.\n")
    rest = rest.replace(
        "x-coverage: complete", f"x-coverage: partial\n      x-coverage-note: {note}", 1
    )
    (repo / LAMP).write_text(f"{head}      description: A lamp of the list.\n{rest}")


def test_what_came_whole_is_complete(draft: Draft, repo: Path) -> None:
    partly(repo)
    draft(lines=(answer(total_number=1, lamp_list=[WHOLE_ROW]),))
    text = (repo / LAMP).read_text()
    assert "partial" not in text
    assert text.count("whole: true") == 2
    assert "Later fields" not in text


@pytest.mark.parametrize("gone", list(WHOLE_ROW))
def test_what_lacks_a_field_is_not_complete(
    draft: Draft, repo: Path, gone: str
) -> None:
    partly(repo)
    row = {name: value for name, value in WHOLE_ROW.items() if name != gone}
    draft(lines=(answer(total_number=1, lamp_list=[row]),))
    assert "whole" not in (repo / LAMP).read_text()


def test_a_note_about_arguments_keeps_the_operation_partial(
    draft: Draft, repo: Path
) -> None:
    partly(repo, "Later arguments and the answer are missing.")
    draft(lines=(answer(total_number=1, lamp_list=[WHOLE_ROW]),))
    assert (repo / LAMP).read_text().count("whole: true") == 1


def test_a_mock_is_no_device_and_completes_nothing(draft: Draft, repo: Path) -> None:
    partly(repo)
    row = {**WHOLE_ROW, "glow": 1}
    draft(
        field("glow", {"type": "integer"}),
        lines=(answer(total_number=1, lamp_list=[row]),),
        origin="mock",
    )
    text = (repo / LAMP).read_text()
    assert "origin: mock}" in text
    assert "whole" not in text
    [made] = (repo / "tests/recordings").rglob("*.json")
    assert '"origin": "synthetic"' in made.read_text()


def test_only_a_device_claims_to_be_one(draft: Draft, repo: Path) -> None:
    row = {**WHOLE_ROW, "glow": 1}
    line = answer(total_number=1, lamp_list=[row])
    draft(field("glow", {"type": "integer"}), lines=(line,))
    [made] = (repo / "tests/recordings").rglob("*.json")
    assert made.name == "lamp_list.firmware-37-24-0-12.json"
    assert '"origin": "device"' in made.read_text()


def test_a_second_recording_widens_what_the_first_brought(repo: Path) -> None:
    spec = DraftSpec(repo)
    kinds: list[dict[str, Any]] = [{"type": "integer"}, {"type": "string"}]
    seen = [
        Seen(
            header(firmware=firmware),
            [header()],
            Report(findings=(field("glow", kind),)),
        )
        for firmware, kind in zip(("37.24.0.12", "37.25.0.1"), kinds, strict=True)
    ]
    write(propose(spec, seen).files, repo)
    text = (repo / LAMP).read_text()
    assert "type: [integer, string]" in text
    assert (
        'x-seen: [{firmware: "37.25.0.1", edition: appliance, types: [string]}]' in text
    )


# The command


def recording(path: Path, *lines: AnyLine, **of_header: Any) -> Path:
    count = sum(isinstance(line, Exchange) for line in lines)
    end = End(exchanges=count, frames=0, skipped=0, replaced=0, seconds=1.0)
    return write_recording(path, [header(**of_header), *lines, end])


def test_the_command_writes_a_patch_once(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = answer(total_number=1, lamp_list=[{**WHOLE_ROW, "glow": 1}])
    given = [str(recording(tmp_path / "a.jsonl", line)), "--repo", str(repo)]
    assert command.main(given) == 0
    out, err = capsys.readouterr()
    assert out.startswith("diff --git a/spec/openapi/resources/lamp.yaml")
    assert "Lamp.glow: new field, integer" in err
    assert command.main([*given, "--apply"]) == 0
    capsys.readouterr()
    assert command.main(given) == 0
    out, err = capsys.readouterr()
    assert (out, "Nothing to draft" in err) == ("", True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is empty"),
        ("not json\n", "a.jsonl:1 "),
        (
            '{"kind":"header","format":99,"package":"","spec_hash":"","masked":true}\n',
            "format 99",
        ),
    ],
)
def test_a_broken_recording_is_told_with_its_line(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(text)
    assert command.main([str(path), "--repo", str(repo)]) == 2
    assert says in capsys.readouterr().err


def test_what_is_not_masked_is_refused(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = recording(tmp_path / "a.jsonl", masked=False)
    assert command.main([str(path), "--repo", str(repo)]) == 2
    assert "a.jsonl:1 says that its values are not replaced" in capsys.readouterr().err


def test_a_file_that_is_missing_is_named(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["/nowhere.jsonl", "--repo", str(repo)]) == 2
    assert "/nowhere.jsonl" in capsys.readouterr().err
