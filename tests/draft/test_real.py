"""Additions planted in a recording of the whole spec: drafted, applied, generated."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.draft import command
from generator.layout import Layout
from tests import golden
from tests.draft.planted import PLANTS, Planted, untouched
from tests.mock_pbx.settings import ROOT

pytestmark = pytest.mark.long

CALLS = """
import json, sys
from yeastar_pseries._runtime.decoding.decode import decode
from yeastar_pseries import models, operations
from yeastar_pseries.events import parse_event
for name, answer in json.load(sys.stdin)["answers"].items():
    module, constant = name.split(" ")
    operation = getattr(__import__("yeastar_pseries.operations." + module,
                                   fromlist=["x"]), constant)
    print(name, dict(decode(json.dumps(answer).encode(), operation.result).extra))
"""
FRAMES = """
import json, sys
from yeastar_pseries.events import parse_event
for frame in json.load(sys.stdin)["frames"]:
    event = parse_event(frame)
    print(type(event).__name__, dict(event.extra))
"""


@dataclass
class Drafted:
    """A copy of the checkout with the draft applied."""

    repo: Path
    planted: Planted
    recording: Path

    def text(self) -> str:
        """All of the spec."""
        return "\n".join(
            p.read_text() for p in sorted((self.repo / "spec").rglob("*.yaml"))
        )

    def run(self, program: str, given: Any) -> str:
        """What a program says that uses the package made from the copy."""
        done = subprocess.run(
            [sys.executable, "-c", program],
            input=json.dumps(given),
            env={**os.environ, "PYTHONPATH": str(self.repo / "generated")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Drafted:
    folder = tmp_path_factory.mktemp("real")
    repo = folder / "repo"
    for name in ("spec", "tests/recordings"):
        shutil.copytree(ROOT / name, repo / name)
    shutil.copy(ROOT / "pyproject.toml", repo)
    if Layout(ROOT).cache.is_dir():
        shutil.copytree(Layout(ROOT).cache, Layout(repo).cache)
    planted = untouched()
    for plant in PLANTS:
        plant.do(planted)
    recording = planted.write(folder / "recording.jsonl")
    assert command.main([str(recording), "--repo", str(repo), "--apply"]) == 0
    golden.generate(repo)
    runtime = "generated/yeastar_pseries/_runtime"
    shutil.copytree(ROOT / runtime, repo / runtime, dirs_exist_ok=True)
    return Drafted(repo, planted, recording)


def test_every_addition_is_in_the_spec_after_the_draft(drafted: Drafted) -> None:
    text = drafted.text()
    assert [plant.name for plant in PLANTS if plant.shows not in text] == []


def test_no_addition_was_there_before() -> None:
    before = "\n".join(p.read_text() for p in sorted((ROOT / "spec").rglob("*.yaml")))
    assert [plant.name for plant in PLANTS if plant.shows in before] == []
    assert len(PLANTS) >= 20


def test_what_was_extra_is_in_fields(drafted: Drafted) -> None:
    answers = {
        "extension EXTENSION_LIST": "extension_list",
        "trunk TRUNK_LIST": "trunk_list",
        "queue QUEUE_QUERY": "queue_query",
        "ivr IVR_GET": "ivr_get",
        "ringgroup RINGGROUP_GET": "ringgroup_get",
        "storage STORAGE_LIST": "storage_list",
        "company_contact COMPANY_CONTACT_LIST": "company_contact_list",
        "extensiongroup EXTENSIONGROUP_GET": "extensiongroup_get",
    }
    given = {name: drafted.planted.answers[of] for name, of in answers.items()}
    out = drafted.run(CALLS, {"answers": given})
    assert out.splitlines() == [f"{name} {{}}" for name in answers]


def test_the_package_without_the_draft_keeps_them_in_extra(drafted: Drafted) -> None:
    """Otherwise the test above would pass for any answer."""
    given = {"storage STORAGE_LIST": drafted.planted.answers["storage_list"]}
    before = Drafted(ROOT, drafted.planted, drafted.recording)
    out = before.run(CALLS, {"answers": given})
    assert out == "storage STORAGE_LIST {'quota_used': 5}\n"


def test_new_events_have_classes(drafted: Drafted) -> None:
    frames = [drafted.planted.frames[number] for number in (30009, 30041, 30042)]
    out = drafted.run(FRAMES, {"frames": frames}).split("\n")
    assert out == [
        "ExtensionPresenceStateChanged {}",
        "Event30041 {}",
        "Event30042 {}",
        "",
    ]


def test_new_endpoints_have_methods(drafted: Drafted) -> None:
    program = (
        "from yeastar_pseries import Client; import inspect;"
        "c = Client.__new__(Client);"
        "from yeastar_pseries.operations.holidays import HOLIDAYS_LIST as h;"
        "from yeastar_pseries.operations.ai_agent import AI_AGENT_GET as a;"
        "print(h.paging is not None, h.safe, a.path)"
    )
    assert drafted.run(program, None) == "True True /v1.0/ai_agent/get\n"


def test_the_same_recording_drafts_nothing_more(
    drafted: Drafted, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [str(drafted.recording), "--repo", str(drafted.repo)]
    assert command.main(given) == 0
    out, err = capsys.readouterr()
    assert (out, "Nothing to draft" in err) == ("", True)


def test_what_a_mock_said_is_not_in_the_spec() -> None:
    """A rehearsal drafts into a copy; here it would pass for a device."""
    for path in (ROOT / "spec").rglob("*.yaml"):
        assert "origin: mock" not in path.read_text("utf-8"), path
