"""spec/WALKTHROUGH.md, done word for word on a copy of the checkout."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.mock_pbx.settings import ROOT
from tests.overlay.walkthrough import Step, matches, steps

COPIED = ("spec", "generator", "generated", "tests", ".cache/generator")
FILES = ("Makefile", "pyproject.toml")
URL = "http://127.0.0.1:8080"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the checkout, with what `make generate` knows from before."""
    repo = tmp_path.resolve() / "copy"
    left = shutil.ignore_patterns("node_modules", "__pycache__")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, repo / name, ignore=left)
    for name in FILES:
        shutil.copy(ROOT / name, repo)
    modules = ROOT / "generator/node/node_modules"
    if modules.is_dir():
        (repo / "generator/node/node_modules").symlink_to(modules)
    return repo


def recipe(repo: Path, target: str) -> str:
    """The one command of a target of the Makefile."""
    text = (repo / "Makefile").read_text("utf-8")
    found = re.search(rf"^{target}:.*\n\t\$\(RUN\) (.*)\n", text, re.MULTILINE)
    assert found, target
    return found[1]


def run(repo: Path, command: str) -> str:
    """What a command of the page prints; `make` stands for its recipe."""
    if command.startswith("make "):
        arguments = recipe(repo, command.removeprefix("make ")).split()
    else:
        head = ".venv/bin/python "
        assert command.startswith(head), command
        arguments = re.findall(r'"([^"]*)"|(\S+)', command.removeprefix(head))
        arguments = [quoted or plain for quoted, plain in arguments]
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=repo,
        env=environment(repo),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.stdout


def environment(repo: Path) -> dict[str, str]:
    path = os.pathsep.join((str(repo / "generated"), str(repo)))
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}


@contextmanager
def mock(repo: Path) -> Iterator[str]:
    """`make mock` of the copy, on a free port: its URL."""
    ports = repo / "ports.json"
    child = subprocess.Popen(
        [
            *(sys.executable, *recipe(repo, "mock").split()),
            *("--port", "0", "--tls-port", "0", "--ports-file", str(ports)),
        ],
        cwd=repo,
        env=environment(repo),
        stdout=subprocess.DEVNULL,
    )
    try:
        end = time.monotonic() + 30
        while not ports.exists():
            assert child.poll() is None and time.monotonic() < end
            time.sleep(0.02)
        yield json.loads(ports.read_text("utf-8"))["url"]
    finally:
        child.terminate()
        child.wait(10)


@pytest.mark.long
def test_a_newcomer_who_does_what_the_page_says_gets_what_it_promises(
    copy: Path,
) -> None:
    done = steps()
    ran: list[str] = []
    for step in done:
        if step.kind != "run":
            step.apply(copy)
            continue
        for command, expected in step.commands():
            ran.append(command)
            printed = served(copy, command)
            assert matches(printed, expected), f"$ {command}\n{printed}"
    assert len(ran) >= 7
    assert sum(step.kind == "new" for step in done) >= 4


def served(repo: Path, command: str) -> str:
    """Run a command, with a mock of the copy beside it if it calls one."""
    program = repo / command.rpartition(" ")[2]
    if not program.is_file() or URL not in program.read_text("utf-8"):
        return run(repo, command)
    with mock(repo) as url:
        text = program.read_text("utf-8")
        program.write_text(text.replace(URL, url), encoding="utf-8")
        return run(repo, command)


def test_the_page_shows_mistakes_and_what_is_said_of_them() -> None:
    shown = "".join(step.text for step in steps() if step.kind == "run")
    assert shown.count("\n  wrong: ") == shown.count("\n  write: ") >= 5


def test_dots_stand_for_any_text_and_nothing_else_does() -> None:
    assert matches("3 operations, 1 files\n", "... operations, ... files")
    assert not matches("3 operations, none\n", "... operations, ... files")
    assert not matches("a.c", "abc") and not matches("abc", "a.c")


def test_a_step_wants_its_place_once(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("a\nab\nb\nb\n", "utf-8")
    Step("before", "new\n", "f", "a").apply(tmp_path)
    assert (tmp_path / "f").read_text("utf-8") == "new\na\nab\nb\nb\n"
    with pytest.raises(AssertionError, match="2 times"):
        Step("before", "new\n", "f", "b").apply(tmp_path)
    Step("before each", "x\n", "f", "b").apply(tmp_path)
    assert (tmp_path / "f").read_text("utf-8") == "new\na\nab\nx\nb\nx\nb\n"
