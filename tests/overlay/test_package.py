"""What a package of the overlaid tiny spec is made of, and where it may lie."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest
import yaml

from generator import __main__ as command
from generator import pipeline
from generator.overlay.package import Done, TargetFolderError, generate_package
from tests.golden import generate, place, tree
from tests.mock_pbx.settings import ROOT
from tests.overlay import overlay

EVENT = """
- target: $
  x-document: asyncapi
  update:
    channels: {events: {messages: {LampBroken: {$ref: '#/components/messages/LampBroken'}}}}
    operations: {send: {messages: [{$ref: '#/channels/events/messages/LampBroken'}]}}
    components:
      messages:
        LampBroken:
          name: LampBroken
          title: Lamp broken
          summary: A lamp broke
          x-event-id: 39002
          x-source: [https://vendor.example/lamp-event.html]
          x-coverage: complete
          x-editions: [cloud]
          payload: {$ref: '#/components/schemas/LampBrokenFrame'}
      schemas:
        LampBrokenFrame:
          type: object
          properties:
            type: {type: integer, const: 39002}
            msg: {$ref: '#/components/schemas/LampSwitch'}
"""
ENDPOINT = """
- target: $.paths
  update:
    /v1.0/lamp/count:
      get:
        operationId: lamp_count
        summary: Count lamps
        description: Counts them.
        tags: [lamp]
        x-source: [https://vendor.example/lamps.html]
        x-coverage: complete
        x-editions: [cloud]
        x-safe: true
        responses:
          '200':
            description: Result
            content: {application/json: {schema: {$ref: '#/components/schemas/LampCountResponse'}}}
- target: $.components.schemas
  update:
    LampCountResponse:
      description: How many there are.
      allOf:
        - {$ref: '#/components/schemas/Envelope'}
        - {type: object, properties: {count: {type: integer, description: How many.}}}
"""
NOTHING = overlay({"target": "$.info", "update": {"title": "Tiny"}})


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of the tiny spec."""
    return place(tmp_path_factory.mktemp("tiny").resolve() / "repo")


def make(repo: Path, out: Path, *texts: str, spec_out: Path | None = None) -> Done:
    """Make a package; the hand-written runtime is left out."""
    files: list[Path] = []
    for index, text in enumerate(texts):
        files.append(out.parent / f"{out.name}-{index}.yaml")
        files[-1].parent.mkdir(parents=True, exist_ok=True)
        files[-1].write_text(text, encoding="utf-8")
    with mock.patch.object(pipeline, "runtime_files", dict):
        return generate_package(repo, files, out, spec_out, lambda _: None)


def test_without_a_change_it_is_what_the_spec_makes(repo: Path, tmp_path: Path) -> None:
    generate(repo)
    make(repo, tmp_path / "lamps", NOTHING, spec_out=tmp_path / "spec")
    ours = tree(tmp_path / "lamps")
    manifest = json.loads(ours.pop(".manifest.json"))
    theirs = tree(repo / "generated/yeastar_pseries")
    assert sorted([*theirs, ".manifest.json"]) == manifest["files"]
    by_command = "`python -m generator generate --overlay`"
    assert ours == {
        name: text.replace("`make generate`", by_command, 1)
        for name, text in theirs.items()
    }
    documents = tree(tmp_path / "spec")
    documents.pop(".manifest.json")
    assert documents == tree(repo / "generated/spec")


def test_an_added_call_becomes_a_method_of_both_clients(
    repo: Path, tmp_path: Path
) -> None:
    out = tmp_path / "lamps"
    make(repo, out, overlay(*yaml.safe_load(ENDPOINT)))
    for folder, kind in (("_sync", "def count("), ("_async", "async def count(")):
        text = (out / folder / "resources/lamp.py").read_text("utf-8")
        assert f"    {kind}" in text
    # Beside what uses it, as if it stood in the file of its resource.
    assert "class LampCountResponse(" in (out / "models/lamp.py").read_text("utf-8")


def test_an_added_event_becomes_a_class(repo: Path, tmp_path: Path) -> None:
    make(repo, tmp_path / "lamps", overlay(*yaml.safe_load(EVENT)))
    text = (tmp_path / "lamps/events/overlay.py").read_text("utf-8")
    assert "class LampBroken(Event):" in text
    assert '"LampBroken"' in (tmp_path / "lamps/events/__init__.py").read_text("utf-8")


def test_a_removed_call_and_event_are_gone(repo: Path, tmp_path: Path) -> None:
    text = overlay(
        {"target": "$.paths['/v1.0/lamp/delete']", "remove": True},
        {"target": "$.components.schemas.Lamp.properties.raw", "remove": True},
    )
    make(repo, tmp_path / "lamps", text)
    resource = (tmp_path / "lamps/_sync/resources/lamp.py").read_text("utf-8")
    assert "def list(" in resource
    assert "def delete(" not in resource
    assert "raw" not in (tmp_path / "lamps/models/lamp.py").read_text("utf-8")


def test_an_added_error_code_is_known(repo: Path, tmp_path: Path) -> None:
    code = {
        "code": 60099,
        "errmsg": "LAMP",
        "meaning": "The lamp is broken.",
        "action": "Change it.",
        "family": "NotFoundError",
    }
    action = {"target": "$.codes", "x-document": "errors", "update": code}
    make(repo, tmp_path / "lamps", overlay(action))
    assert "60099" in (tmp_path / "lamps/errors.py").read_text("utf-8")


def test_the_same_input_gives_the_same_bytes(repo: Path, tmp_path: Path) -> None:
    texts = [overlay(*yaml.safe_load(ENDPOINT)), overlay(*yaml.safe_load(EVENT))]
    make(repo, tmp_path / "one" / "lamps", *texts)
    cold = place(tmp_path / "another" / "repo")
    make(cold, tmp_path / "two" / "lamps", *texts)
    assert tree(tmp_path / "one/lamps") == tree(tmp_path / "two/lamps")
    again = make(cold, tmp_path / "two" / "lamps", *texts)
    assert again.package.changed == ()


def test_what_another_overlay_no_longer_makes_is_removed(
    repo: Path, tmp_path: Path
) -> None:
    out = tmp_path / "lamps"
    make(repo, out, overlay(*yaml.safe_load(EVENT)))
    (out / "mine.txt").write_text("a file of the user's", "utf-8")
    make(repo, out, NOTHING)
    assert not (out / "events/overlay.py").exists()
    assert (out / "mine.txt").exists()


def test_the_checkout_stays_as_it_was(tmp_path: Path) -> None:
    repo = place(tmp_path.resolve() / "repo")
    generate(repo)
    caches = tree(repo / ".cache/generator")
    before = tree(repo)
    make(repo, tmp_path / "lamps", overlay(*yaml.safe_load(ENDPOINT)))
    after = tree(repo)
    new = [name for name in after if not name.startswith(".cache/generator/overlay/")]
    assert {name: after[name] for name in new} == before
    assert caches == {
        name: text
        for name, text in tree(repo / ".cache/generator").items()
        if not name.startswith("overlay/")
    }


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("my-package", "cannot be the name of a package"),
        ("2lamps", "cannot be the name of a package"),
        ("class", "cannot be the name of a package"),
        ("json", "is a module that the package itself needs"),
        ("httpx", "is a module that the package itself needs"),
        ("repo/generated", "it is in generated/"),
        ("repo/generated/yeastar_pseries", "it is in generated/"),
        ("repo/spec/lamps", "it is in spec/"),
        ("repo", "it holds the checkout"),
        ("full", "it holds files that no run with --overlay made"),
        ("file", "it is a file"),
    ],
)
def test_a_folder_that_may_not_be_written_to_is_refused(
    tmp_path: Path, name: str, wrong: str
) -> None:
    repo = place(tmp_path.resolve() / "repo")
    (tmp_path / "full").mkdir()
    (tmp_path / "full/letter.txt").write_text("Dear", "utf-8")
    (tmp_path / "file").write_text("x", "utf-8")
    (tmp_path / "box.yaml").write_text(NOTHING, "utf-8")
    before = tree(tmp_path)
    with pytest.raises(TargetFolderError, match=wrong) as told:
        generate_package(
            repo, [tmp_path / "box.yaml"], tmp_path / name, None, lambda _: None
        )
    assert "\n  write: " in str(told.value)
    assert tree(tmp_path) == before


def test_a_manifest_of_something_else_is_no_leave(repo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lamps"
    folder.mkdir()
    (folder / ".manifest.json").write_text('["letter.txt"]', "utf-8")
    (folder / "letter.txt").write_text("Dear", "utf-8")
    with pytest.raises(TargetFolderError, match="no run with --overlay made"):
        make(repo, folder, NOTHING)


def test_a_manifest_cannot_reach_outside(repo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lamps"
    make(repo, folder, NOTHING)
    manifest = json.loads((folder / ".manifest.json").read_text("utf-8"))
    manifest["files"] += ["../letter.txt", str(tmp_path / "letter.txt")]
    (folder / ".manifest.json").write_text(json.dumps(manifest), "utf-8")
    (tmp_path / "letter.txt").write_text("Dear", "utf-8")
    make(repo, folder, NOTHING)
    assert (tmp_path / "letter.txt").exists()


def test_package_and_documents_do_not_share_a_folder(
    repo: Path, tmp_path: Path
) -> None:
    with pytest.raises(TargetFolderError, match="one in the other"):
        make(repo, tmp_path / "lamps", NOTHING, spec_out=tmp_path / "lamps/spec")


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (["generate", "--overlay", "my.yaml"], "--overlay needs --out"),
        (["check", "--overlay", "my.yaml", "--out", "x"], "not with check"),
        (["generate", "--out", "x"], "for a package with --overlay"),
        (["generate", "--spec-out", "x"], "for a package with --overlay"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    capsys: pytest.CaptureFixture[str], arguments: list[str], wrong: str
) -> None:
    with pytest.raises(SystemExit) as end:
        command.main(arguments)
    assert end.value.code == 2
    assert wrong in capsys.readouterr().err


def test_the_command_tells_what_is_wrong_and_makes_nothing(tmp_path: Path) -> None:
    (tmp_path / "my.yaml").write_text(overlay({"target": "$.x", "remove": True}))
    done = subprocess.run(
        [
            *(sys.executable, "-m", "generator", "generate", "--overlay", "my.yaml"),
            *("--out", "my_package"),
        ],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("my.yaml:6 #/actions/0/target\n")
    assert not (tmp_path / "my_package").exists()
