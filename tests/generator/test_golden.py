"""What is made of the tiny spec, and what a run may touch."""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from generator import pipeline
from generator.layout import Layout
from generator.problems import SpecError
from generator.write import Written
from tests.golden import EXPECTED, generate, place, tree

REPO = Path(__file__).resolve().parents[2]
LAMP = "spec/openapi/resources/lamp.yaml"


def changes(old: dict[str, str], new: dict[str, str]) -> str:
    """A diff of two folders that a person can read."""
    shown: list[str] = []
    for name in sorted({*old, *new}):
        if name not in new or name not in old:
            shown.append(f"{name}: only {'expected' if name in old else 'made'}\n")
        elif old[name] != new[name]:
            pair = old[name].splitlines(True), new[name].splitlines(True)
            shown += difflib.unified_diff(*pair, f"expected/{name}", f"made/{name}")
    return "".join(shown)


@pytest.fixture
def checkout(made: Path, tmp_path: Path) -> Path:
    """A checkout of its own, already generated."""
    shutil.copytree(made, tmp_path / "repo")
    return tmp_path / "repo"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def written(repo: Path) -> Written:
    done = generate(repo).written
    assert done is not None
    return done


def names(repo: Path, paths: tuple[Path, ...]) -> set[str]:
    return {str(path.relative_to(repo / "generated")) for path in paths}


def test_the_tiny_spec_makes_the_tree_in_expected(made: Path) -> None:
    found = changes(tree(EXPECTED), tree(made / "generated"))
    assert not found, f"if this is meant: python -m tests.golden\n{found}"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    """The tree made by two processes of other hash seeds, from another folder."""
    runs: list[tuple[Path, subprocess.Popen[bytes]]] = []
    for seed in ("1", "4242"):
        cwd = tmp_path_factory.mktemp(f"seed{seed}")
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": str(REPO),
            "TZ": "Asia/Shanghai",
            "LC_ALL": "C",
        }
        command = [sys.executable, "-m", "tests.golden", str(cwd / "out")]
        runs.append((cwd / "out", subprocess.Popen(command, cwd=cwd, env=environment)))
    assert [process.wait(120) for _, process in runs] == [0, 0]
    yield [folder for folder, _ in runs]


def test_hash_seed_and_working_folder_do_not_change_a_byte(
    made: Path, elsewhere: list[Path]
) -> None:
    for folder in elsewhere:
        assert changes(tree(made / "generated"), tree(folder)) == ""


def test_a_second_run_does_nothing_at_all(checkout: Path) -> None:
    generate(checkout)  # the stamp names the folder it was made in
    assert generate(checkout).unchanged


def test_a_run_that_knows_nothing_of_the_first_writes_nothing(checkout: Path) -> None:
    shutil.rmtree(checkout / ".cache")
    before = {path: path.stat().st_mtime_ns for path in checkout.rglob("*.py")}
    done = written(checkout)
    assert done.changed == done.removed == ()
    assert before == {path: path.stat().st_mtime_ns for path in checkout.rglob("*.py")}


def test_an_edited_resource_rewrites_its_own_files_only(checkout: Path) -> None:
    edit(checkout / LAMP, "summary: Change a lamp", "summary: Alter a lamp")
    done = written(checkout)
    assert names(checkout, done.changed) == {
        "yeastar_pseries/_async/resources/lamp.py",
        "yeastar_pseries/_sync/resources/lamp.py",
        "yeastar_pseries/_spec.json",  # has the lines for lists of commands
        "spec/openapi.json",
        "spec/openapi.yaml",
        "spec/openapi-3.0.json",
    }
    assert done.removed == ()


def test_an_edit_makes_the_same_as_a_run_from_nothing(checkout: Path) -> None:
    edit(checkout / LAMP, "description: A socket to write.", "description: A socket.")
    edit(checkout / LAMP, "[red, green]", "[red, green, blue]")
    generate(checkout)
    once = tree(checkout / "generated")
    shutil.rmtree(checkout / ".cache")
    shutil.rmtree(checkout / "generated")
    generate(checkout)
    assert changes(once, tree(checkout / "generated")) == ""


def test_a_changed_file_of_the_generator_is_put_right_again(checkout: Path) -> None:
    target = checkout / "generated/yeastar_pseries/models/lamp.py"
    text = target.read_bytes()
    target.write_bytes(text + b"\n# by hand \xff")
    done = written(checkout)
    assert done.changed == (target,)
    assert target.read_bytes() == text


def remove_lamps(repo: Path) -> None:
    """A spec with tokens only."""
    (repo / LAMP).unlink()
    root = repo / "spec/openapi/openapi.yaml"
    kept = [line for line in root.read_text().splitlines(True) if "lamp" not in line]
    root.write_text(
        "".join(kept).replace("components:", "tags: [{name: auth}]\ncomponents:")
    )
    edit(
        repo / "spec/asyncapi/events/lamp.yaml",
        "        holder: {$ref: '../../openapi/resources/lamp.yaml"
        "#/components/schemas/LampHolder'}\n",
        "",
    )


def test_a_removed_resource_takes_its_files_along_and_nothing_else(
    checkout: Path,
) -> None:
    package = checkout / "generated/yeastar_pseries"
    mine = package / "_sync/resources/mine.py"
    mine.write_text("# not from the generator\n")
    note = checkout / "generated/NOTES.txt"
    note.write_text("neither\n")
    remove_lamps(checkout)
    done = written(checkout)
    assert names(checkout, done.removed) == {
        "yeastar_pseries/_async/resources/lamp.py",
        "yeastar_pseries/_async/resources/v2_lamp.py",
        "yeastar_pseries/_sync/resources/lamp.py",
        "yeastar_pseries/_sync/resources/v2_lamp.py",
        "yeastar_pseries/models/lamp.py",
        "yeastar_pseries/operations/lamp.py",
    }
    assert not (package / "models/lamp.py").exists()
    assert mine.exists()
    assert note.exists()


def test_a_broken_spec_leaves_every_file_as_it_was(checkout: Path) -> None:
    before = tree(checkout / "generated")
    edit(checkout / LAMP, "x-safe: true\n      x-pagination", "x-pagination")
    edit(checkout / LAMP, "summary: Change a lamp", "summary: Alter a lamp")
    with pytest.raises(SpecError):
        generate(checkout)
    assert tree(checkout / "generated") == before


def test_a_spec_that_only_the_official_validator_refuses_writes_nothing(
    checkout: Path,
) -> None:
    before = tree(checkout / "generated")
    edit(checkout / "spec/openapi/openapi.yaml", "{title: Tiny, ", "{")
    with pytest.raises(SpecError, match="title"):
        generate(checkout)
    assert tree(checkout / "generated") == before


def test_checking_tells_differences_and_writes_nothing(checkout: Path) -> None:
    from generator.pipeline import OutOfDate

    edit(checkout / LAMP, "summary: Change a lamp", "summary: Alter a lamp")
    before = tree(checkout / "generated")
    with pytest.raises(OutOfDate) as caught:
        generate(checkout, check_only=True)
    assert "generated/yeastar_pseries/_sync/resources/lamp.py" in caught.value.names
    assert "generated/yeastar_pseries/models/lamp.py" not in caught.value.names
    assert tree(checkout / "generated") == before


def test_a_manifest_cannot_name_files_outside_generated(checkout: Path) -> None:
    outside = checkout / "precious.txt"
    outside.write_text("mine\n")
    (checkout / "generated/.manifest.json").write_text(
        '["generated/../precious.txt", "precious.txt", "/etc/hosts"]'
    )
    assert written(checkout).removed == ()
    assert outside.exists()


def test_a_broken_manifest_is_no_reason_to_stop(checkout: Path) -> None:
    manifest = checkout / "generated/.manifest.json"
    manifest.write_text("not json")
    done = written(checkout)
    assert done.changed == (manifest,)


def test_the_stamp_is_not_fooled_by_a_file_made_by_hand(tmp_path: Path) -> None:
    repo = place(tmp_path / "repo")
    generate(repo)
    target = repo / "generated/yeastar_pseries/models/lamp.py"
    target.unlink()
    assert not generate(repo).unchanged
    assert target.exists()


def test_what_is_edited_during_a_run_is_seen_by_the_next(tmp_path: Path) -> None:
    repo = place(tmp_path / "repo")

    def late(stage: str) -> None:
        if stage == "write":
            edit(repo / LAMP, "summary: Change a lamp", "summary: Alter a lamp")

    with mock.patch.object(pipeline, "runtime_files", dict):
        pipeline.generate(Layout(repo), late)
    assert not generate(repo).unchanged
    assert "Alter a lamp" in (repo / "generated/spec/openapi.json").read_text("utf-8")
    assert generate(repo).unchanged
