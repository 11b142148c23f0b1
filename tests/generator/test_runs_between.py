"""A run puts right what another left, and sees all that its result depends on."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from unittest import mock

import pytest

from generator import cache, layout, pipeline, validate, write
from generator.cache import Cache, toolchain_key
from generator.layout import Layout
from generator.pieces import Pieces
from generator.pipeline import read
from tests.generator.test_edits import EDITS, LAMP
from tests.golden import generate, tree

GONE = "generated/yeastar_pseries/models/gone.py"


@pytest.fixture
def repo(made: Path, tmp_path: Path) -> Path:
    """The tiny spec and what was made of it."""
    return shutil.copytree(made, tmp_path / "repo")


def test_each_tool_that_results_depend_on_is_an_input_of_a_run(repo: Path) -> None:
    shutil.rmtree(repo / ".cache")
    toolchain_key.cache_clear()
    with mock.patch.object(cache, "version", return_value="1") as asked:
        generate(repo)
    toolchain_key.cache_clear()
    names = {call.args[0] for call in asked.call_args_list}
    assert {"jsonschema-rs", "openapi-spec-validator", "ruff"} <= names
    assert names <= set(layout._TOOLS)


def test_without_a_folder_for_caches_all_is_made_each_time(repo: Path) -> None:
    shutil.rmtree(repo / ".cache")
    (repo / ".cache").write_text("no folder", "utf-8")
    for _ in range(2):
        assert not generate(repo).unchanged


def test_what_another_run_wrote_meanwhile_is_put_right_by_the_next(
    repo: Path,
) -> None:
    """Two runs at once, one of them with the spec before an edit."""
    before = tree(repo / "generated")
    EDITS["words of an operation"](repo)
    real = write.write_tree

    def at_once(*given: object) -> write.Written:
        done = real(*given)  # type: ignore[arg-type]
        for name, text in before.items():
            (repo / "generated" / name).write_text(text, "utf-8")
        return done

    with mock.patch.object(pipeline.write, "write_tree", at_once):
        generate(repo)
    assert tree(repo / "generated") == before
    assert not generate(repo).unchanged
    assert tree(repo / "generated") != before
    assert generate(repo).unchanged


def test_what_a_run_that_was_killed_did_not_remove_is_removed_by_the_next(
    repo: Path,
) -> None:
    (repo / GONE).write_text("", "utf-8")
    manifest = repo / pipeline.MANIFEST
    names = [*json.loads(manifest.read_text("utf-8")), GONE]
    manifest.write_text(json.dumps(names), "utf-8")
    EDITS["words of an operation"](repo)
    real, written = Path.write_bytes, list[Path]()

    def killed(path: Path, content: bytes) -> int:
        if repo / "generated" in path.parents:
            if len(written) == 2:
                raise KeyboardInterrupt
            written.append(path)
        return real(path, content)

    with (
        mock.patch.object(Path, "write_bytes", killed),
        pytest.raises(KeyboardInterrupt),
    ):
        generate(repo)
    assert manifest in written
    generate(repo)
    assert not (repo / GONE).exists()


@pytest.fixture
def made_while_edited(repo: Path) -> dict[str, str]:
    """What was there before a run, during which the spec was edited and undone."""
    before, lamp = tree(repo / "generated"), repo / "spec" / LAMP
    text = lamp.read_text("utf-8")

    def progress(stage: str) -> None:
        if stage == "load and bundle":
            EDITS["words of an operation"](repo)

    with mock.patch.object(pipeline, "runtime_files", dict):
        shutil.rmtree(repo / ".cache")
        pipeline.generate(Layout(repo), progress)
    lamp.write_text(text, "utf-8")
    assert tree(repo / "generated") != before
    return before


def test_an_edit_during_a_run_may_be_undone_after_it(
    repo: Path, made_while_edited: dict[str, str]
) -> None:
    generate(repo)
    assert tree(repo / "generated") == made_while_edited


def test_so_may_one_of_the_generator(repo: Path) -> None:
    shutil.rmtree(repo / ".cache")
    with mock.patch.object(pipeline, "edited_meanwhile", return_value=True):
        generate(repo)
    assert not generate(repo).unchanged
    assert generate(repo).unchanged


def test_events_are_judged_again_by_another_schema(repo: Path, tmp_path: Path) -> None:
    spec = read(Layout(repo), lambda _: None)
    schema = tmp_path / "schema.json"

    def judged() -> bool:
        found = Cache[str](tmp_path / "valid.json")
        with (
            mock.patch.object(validate, "ASYNCAPI_SCHEMA", schema),
            mock.patch.object(validate, "asyncapi_errors", return_value=[]) as judge,
        ):
            pieces = Pieces.of(spec.openapi.data)
            validate.official_problems(spec.openapi, spec.asyncapi, pieces, found)
        found.save()
        return judge.called

    assert not judged()  # as there is none
    schema.write_text("{}", "utf-8")
    assert (judged(), judged()) == (True, False)
    schema.write_text("{ }", "utf-8")
    assert (judged(), judged()) == (True, False)


def test_a_schema_of_events_that_npm_brings_is_something_new(
    repo: Path, tmp_path: Path
) -> None:
    package = tmp_path / "package.json"
    with mock.patch.object(layout, "ASYNCAPI_PACKAGE", package):
        seen = {Layout(repo).inputs()}
        for number in (1, 2):
            package.write_text(f'{{"version": "{number}"}}', "utf-8")
            seen.add(Layout(repo).inputs())
    assert len(seen) == 3


def test_links_are_followed_and_may_lead_nowhere(repo: Path, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (repo / "spec/.#lamp.yaml").symlink_to("somebody@somewhere:1")
    (repo / "tests/recordings").mkdir(parents=True)
    (repo / "tests/recordings/far").symlink_to(tmp_path / "far")
    before = Layout(repo).inputs()
    (tmp_path / "far/lamp_list.json").write_text("{}", "utf-8")
    assert Layout(repo).inputs() != before
