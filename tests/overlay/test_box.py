"""box.yaml on the whole spec: a package that is imported, called and type-checked."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.mock_pbx.server import MockPbx
from tests.mock_pbx.settings import ROOT, Settings
from tests.overlay import BOX, HERE
from tests.typing.test_typing import pyright

pytestmark = pytest.mark.long

PROGRAM = HERE / "program.py"
EVENT = 39001
# What the mock makes up: three rows a list.
ONCE = [
    *["extension int int False"] * 3,
    *["lamp int str"] * 3,
    "switched 0",
    "event 7 1",
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with my_package and spec, made by the command."""
    folder = tmp_path_factory.mktemp("box").resolve()
    done = subprocess.run(
        [
            *(sys.executable, "-m", "generator", "generate", "--overlay", str(BOX)),
            *("--out", "my_package", "--spec-out", "spec"),
        ],
        cwd=folder,
        env=environment(ROOT),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert re.match(r"my_package: \d+ operations, \d+ events", done.stderr)
    return folder


def environment(*paths: Path) -> dict[str, str]:
    joined = os.pathsep.join(map(str, paths))
    return {**os.environ, "PYTHONPATH": joined, "PYTHONDONTWRITEBYTECODE": "1"}


def test_the_package_speaks_to_the_box_with_threads_and_tasks(
    made: Path, tmp_path: Path
) -> None:
    settings = Settings(
        bundle=made / "spec/openapi.json",
        recordings=tmp_path,
        stateful=False,
        strict=True,
        msg_form="object",
    )
    with MockPbx(settings) as pbx:
        child = subprocess.Popen(
            [sys.executable, "-W", "error", str(PROGRAM)],
            env={
                **environment(made),
                "YEASTAR_URL": pbx.url,
                "YEASTAR_CLIENT_ID": pbx.client_id,
                "YEASTAR_CLIENT_SECRET": pbx.client_secret,
            },
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            for count in (1, 2):
                push_when_asked(pbx, child, count)
            said, _ = child.communicate(timeout=30)
        finally:
            child.kill()
        bodies = [r.body for r in pbx.requests if r.path.endswith("/lamp/switch")]
    assert said.splitlines() == ONCE * 2
    assert bodies == [{"id": 7, "on": 1}] * 2


def push_when_asked(pbx: MockPbx, child: subprocess.Popen[str], count: int) -> None:
    """Push the event to the `count`-th socket once it is subscribed."""
    end = time.monotonic() + 30
    pushed = len(pbx.published)
    while child.poll() is None and time.monotonic() < end:
        if [EVENT] in pbx.status()["topics"]:
            pbx.push(EVENT, {"lamp": 7, "on": 1})
            assert len(pbx.published) == pushed + 1 == count
            break
        time.sleep(0.01)
    while [EVENT] in pbx.status()["topics"] and time.monotonic() < end:
        time.sleep(0.01)


def test_a_type_checker_knows_what_the_overlay_says(made: Path, tmp_path: Path) -> None:
    project = tmp_path.resolve()
    right = PROGRAM.read_text("utf-8")
    wrong = right.replace("site: int | None", "site: str | None")
    assert wrong != right
    (project / "right.py").write_text(right, "utf-8")
    (project / "wrong.py").write_text(wrong, "utf-8")
    config = {"extraPaths": [str(made)], "pythonVersion": "3.11"}
    (project / "pyrightconfig.json").write_text(json.dumps(config), "utf-8")
    report = pyright(project)
    assert report["summary"]["filesAnalyzed"] == 2
    said = {Path(each["file"]).name for each in report["generalDiagnostics"]}
    assert said == {"wrong.py"}


def test_programs_in_the_package_see_the_overlaid_spec(made: Path) -> None:
    data = json.loads((made / "my_package/_spec.json").read_text("utf-8"))
    assert "/v1.0/lamp/list" in data["openapi"]["paths"]
    assert "LampSwitched" in data["asyncapi"]["components"]["messages"]


def test_the_package_says_its_own_name_and_no_other(made: Path) -> None:
    named = [
        str(path.relative_to(made))
        for path in (made / "my_package").rglob("*.py")
        if "yeastar_pseries" in LOGGED.sub("", path.read_text("utf-8"))
    ]
    assert named == []
    help_of_it = subprocess.run(
        [sys.executable, "-m", "my_package", "--help"],
        env=environment(made),
        cwd=made,
        capture_output=True,
        text=True,
    )
    assert help_of_it.returncode == 0, help_of_it.stderr


# Who filters the log of the one package filters that of the other.
# Loggers and meters are found by these names, whatever the package is called.
LOGGED = re.compile(
    r'(?:getLogger\("|logger `{1,2}|NAME = ")yeastar_pseries[.\w]*', re.MULTILINE
)


def test_files_of_the_overlaid_package_are_formatted(made: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "black", "--check", "--quiet"),
            str(made / "my_package/models/lamp.py"),
            str(made / "my_package/_async/resources/lamp.py"),
            str(made / "my_package/events/overlay.py"),
        ]
    )
    assert done.returncode == 0


def test_another_run_writes_only_what_is_not_so(made: Path, tmp_path: Path) -> None:
    copy = tmp_path / "my_package"
    shutil.copytree(made / "my_package", copy)
    (copy / "types.py").write_text("edited", "utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "generator", "generate", "--overlay", str(BOX)),
            *("--out", str(copy)),
        ],
        cwd=tmp_path,
        env=environment(ROOT),
        capture_output=True,
        text=True,
    )
    assert re.search(r" 1 of \d+ files written, 0 removed", done.stderr)
