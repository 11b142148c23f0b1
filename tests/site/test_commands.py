"""Each `yeastar` command that people are told is there, with options that it has."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer

from tests.typing.examples import ROOT
from yeastar_pseries._runtime.cli import app as command_line
from yeastar_pseries._runtime.cli.output.codes import CODES

PAGES = ROOT / "generator/site/pages"
PLACES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *PAGES.rglob("*.md")]
FENCE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(yeastar [^`]+)`")
# Words in capitals stand for something: `yeastar search WORDS`.
FOR_SOMETHING = re.compile(r"\b[A-Z]{4,}\b")


def commands() -> list[str]:
    """Every command of README, CONTRIBUTING and the pages, once."""
    found: set[str] = set()
    for page in PLACES:
        text = page.read_text("utf-8")
        for block in FENCE.findall(text):
            lines = (line.removeprefix("$ ") for line in block.splitlines())
            found.update(line for line in lines if line.startswith("yeastar "))
        found.update(INLINE.findall(FENCE.sub("", text)))
    return sorted(each for each in found if not FOR_SOMETHING.search(each))


def parse(command: str) -> None:
    """Parse a command line as the command does, and run nothing."""
    words = shlex.split(command, comments=True)[1:]
    group: Any = typer.main.get_command(command_line.app)
    # typer has a click of its own, so that only the objects know their classes.
    context = group.context_class(group, info_name="yeastar")
    while hasattr(group, "resolve_command") and words and words[0][0] != "-":
        name, found, words = group.resolve_command(context, words)
        context = found.context_class(found, info_name=name, parent=context)
        group = found
    if "--help" in words or not words:
        return
    flags = {flag for each in group.get_params(context) for flag in each.opts}
    given = {word for word in words if word.startswith("-")}
    assert given <= flags, f"{command}: no option {given - flags}"


@pytest.mark.parametrize("command", commands())
def test_a_command_of_a_page_is_there(command: str) -> None:
    parse(command)


INSTALLED = [
    ROOT / "tests/mock_pbx/README.md",
    *PLACES,
    *(ROOT / "tests/recipes").glob("[!_]*.py"),
]


@pytest.mark.parametrize("page", INSTALLED, ids=lambda page: page.name)
def test_what_is_installed_is_this(page: Path) -> None:
    """No index has it: what is called so there would be somebody else's."""
    for line in re.findall(r"pip install ([^`\n]+)", page.read_text("utf-8")):
        if line == "--require-hashes -r requirements.lock":
            continue  # what it needs, and not itself
        line = line.removeprefix("--no-deps --no-build-isolation -e ")
        here = re.match(r"\.(?=\s|$)|\"\.\[", line)
        assert here or "yeastar" not in line or "--find-links" in line, line
        assert here or "yeastar" in line, line


def test_there_are_commands() -> None:
    assert len(commands()) >= 10


def test_the_page_has_every_exit_code() -> None:
    page = (PAGES / "cli.md").read_text("utf-8")
    assert re.findall(r"(?m)^\| (\d+) \|", page) == [str(code) for code in CODES]
