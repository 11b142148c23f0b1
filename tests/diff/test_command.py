"""The command: refs, folders, files, forms of output, exit codes, and what it refuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.diff.command import main
from generator.diff.spots import KINDS
from tests.diff.documents import REPO, put, resolves, small


def _write(folder: Path, documents: Any) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        (folder / f"{kind}.json").write_text(json.dumps(documents[kind]), "utf-8")
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return _write(tmp_path / "old", small())


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """Two edits: one breaks readers, one is of the cloud alone."""
    documents = small()
    put(documents["openapi"], "/components/schemas/Thing/properties/name", None)
    field = "/components/schemas/ThingRequest/properties/owner"
    put(documents["openapi"], field, {"type": "string", "x-note": "<b>[red]"})
    return _write(tmp_path / "new", documents)


def test_equal_sides_are_none_and_end_with_zero(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(old), str(old), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"bump": "none", "changes": []}
    assert main([str(old), str(old)]) == 0
    assert capsys.readouterr().out == "No differences.\n"


def test_differences_end_with_one_and_programs_read_them(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(old), str(new), "--json"]) == 1
    result = json.loads(capsys.readouterr().out)
    assert result["bump"] == "major"
    rules = {change["rule"]: change for change in result["changes"]}
    assert set(rules) == {"field-removed", "field-added"}
    removed = rules["field-removed"]
    assert removed["operation"] == "thing_list"
    assert (removed["reader"], removed["writer"]) == ("breaking", "safe")
    document = json.loads((old / "openapi.json").read_text())
    assert resolves(document, removed["at"])


def test_text_and_markdown_say_the_same_without_colour(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(old), str(new)]) == 1
    text = capsys.readouterr().out
    assert "Breaking (1)" in text
    assert "Thing.name: removed breaks reader, python [field-removed]" in text
    assert "\x1b" not in text
    assert text.endswith("2 changes, 1 breaking: asks for major\n")
    assert main([str(old), str(new), "--markdown"]) == 1
    assert capsys.readouterr().out.startswith(
        "### Breaking\n\n"
        "- Thing.name: removed (operation thing_list; breaks reader, python).\n"
    )


def test_an_edition_sees_what_concerns_it(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(old), str(new), "--json", "--edition", "appliance"])
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert change["operation"] == "thing_list"
    main([str(old), str(new), "--json", "--edition", "software"])
    assert json.loads(capsys.readouterr().out)["changes"] == []


def test_files_of_one_kind_are_compared(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(folder / "openapi.json") for folder in (old, new)]
    assert main([*files, "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["changes"]) == 2


def test_a_document_that_one_side_lacks_is_told_and_left_out(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (new / "errors.json").unlink()
    assert main([str(old), str(new), "--json"]) == 1
    told = capsys.readouterr()
    assert told.err == f"errors not compared: {new} has no errors.json\n"
    json.loads(told.out)


def test_what_cannot_be_compared_is_one_line_with_a_remedy(
    old: Path, new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    broken = _write(tmp_path / "broken", small())
    (broken / "asyncapi.json").write_text('{"asyncapi": ', "utf-8")
    wrong = _write(tmp_path / "wrong", small())
    (wrong / "errors.json").write_text("{}", "utf-8")
    older = tmp_path / "openapi-3.0.json"
    older.write_text('{"openapi": "3.0.3"}', "utf-8")
    text = tmp_path / "text.yaml"
    text.write_text("a: [", "utf-8")
    listed = tmp_path / "list.json"
    listed.write_text("[]", "utf-8")
    latin = tmp_path / "latin.json"
    latin.write_bytes(b'{"a": "\xe4"}')
    for given, words in (
        ("no-such-ref", "neither a file, a folder nor a git ref"),
        ("--output=x", "neither a file, a folder nor a git ref"),
        (str(empty), "no openapi.json, asyncapi.json or errors.json in this folder"),
        (str(broken), "asyncapi.json:1: not JSON"),
        (str(wrong), "errors.json: neither OpenAPI, AsyncAPI nor the table"),
        (str(older), "OpenAPI 3.0.3; give openapi.json, which is 3.1"),
        (str(text), "text.yaml: not YAML"),
        (str(listed), "it holds no object at its root"),
        (str(latin), "not a text in UTF-8"),
        (str(old / "errors.json"), "nothing to compare; give two of one kind"),
    ):
        arguments = ["--json", "--repo", str(tmp_path), "--", given]
        assert main([*arguments, str(new / "openapi.json")]) == 2, given
        told = capsys.readouterr()
        assert told.out == ""
        assert words in told.err
        assert told.err.count("\n") == 1


def test_what_crashes_the_comparison_is_trouble_and_not_a_difference(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = small()
    get = documents["openapi"]["paths"]["/v1.0/thing/list"]["get"]
    get["x-editions"] = 37  # no lint looks at a document that others made
    odd = _write(new.parent / "odd", documents)
    assert main([str(old), str(odd), "--json"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("the comparison crashed, so nothing is said of the two")
    assert "TypeError" in told.err
    assert told.err.count("\n") == 1


def test_the_rules_are_printed_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--rules"]) == 0
    assert capsys.readouterr().out.startswith("| rule | what happened | breaks |")


_METHODS = """
class AsyncThingResource:
    def list(self, *, page=1{more}): ...
    def forget(self): ...
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two commits: a required argument in spec and package, and a method less."""
    root = tmp_path / "repository"
    package = root / "generated" / "yeastar_pseries"
    resource = package / "_async" / "resources" / "thing.py"
    resource.parent.mkdir(parents=True)
    (package / "__init__.py").write_text("", "utf-8")

    def git(*arguments: str) -> None:
        who = ["-c", "user.name=Test", "-c", "user.email=test@example.com"]
        command = ["git", "-C", str(root), *who, *arguments]
        subprocess.run(command, check=True, capture_output=True)

    git("init", "-q")
    documents = small()
    resource.write_text(_METHODS.format(more=""), "utf-8")
    _write(root / "generated" / "spec", documents)
    git("add", ".")
    git("commit", "-qm", "one")
    git("tag", "v1")
    parameters = documents["openapi"]["paths"]["/v1.0/thing/list"]["get"]["parameters"]
    parameters.append(
        {"name": "owner", "in": "query", "required": True, "schema": {"type": "string"}}
    )
    text = _METHODS.format(more=", owner").replace("    def forget(self): ...\n", "")
    resource.write_text(text, "utf-8")
    _write(root / "generated" / "spec", documents)
    git("commit", "-qam", "two")
    return root


def test_refs_are_compared_with_their_packages(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--repo", str(repository), "--json"]
    assert main(["v1", "HEAD", *arguments]) == 1
    changes = {
        change["rule"]: change
        for change in json.loads(capsys.readouterr().out)["changes"]
    }
    assert set(changes) == {"required-parameter-added", "python-removed"}
    explained = changes["required-parameter-added"]
    assert explained["python_breaks"] == ["thing.list(owner)"]
    alone = changes["python-removed"]
    assert (alone["document"], alone["object"]) == ("python", "thing.forget")
    assert (alone["reader"], alone["writer"], alone["python"]) == (
        "safe",
        "safe",
        "breaking",
    )
    main(["v1", "HEAD", *arguments, "--no-python"])
    assert len(json.loads(capsys.readouterr().out)["changes"]) == 1


def test_a_ref_and_the_working_tree_are_compared(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["HEAD", str(repository), "--repo", str(repository)]) == 0
    capsys.readouterr()
    assert main(["v1", str(repository), "--repo", str(repository), "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["changes"]) == 2


def _generator(*arguments: str, path: Path | None = None) -> subprocess.Popen[str]:
    """`python -m generator`, with modules of a folder in front of the others."""
    way = os.pathsep.join([*([str(path)] if path else []), str(REPO)])
    return subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments],
        cwd=REPO,
        env={**os.environ, "PYTHONPATH": way},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(
    ("module", "says"),
    [
        ("raise ModuleNotFoundError(\"No module named 'rich'\", name='rich')", "rich:"),
        ("raise RuntimeError('half installed')", "crashed; please report it"),
    ],
)
@pytest.mark.parametrize("command", ["diff", "draft"])
def test_what_cannot_even_start_is_trouble_and_no_difference(
    command: str, module: str, says: str, old: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "first" / "rich"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(module, "utf-8")
    started = _generator(command, str(old), str(old), path=folder.parent)
    told = started.communicate()[1]
    assert (started.returncode, says in told) == (2, True), told


def test_a_reader_that_has_enough_is_no_crash() -> None:
    started = _generator("diff", "--rules")
    assert started.stdout is not None
    assert started.stderr is not None
    started.stdout.close()
    assert started.stderr.read() == ""
    started.stderr.close()
    started.wait()
