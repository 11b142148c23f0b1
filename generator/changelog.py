"""python -m generator.changelog: folds the files of .changes/ into CHANGELOG.md.

Each change of the package brings a file of its own, so that two branches never meet in
the same line: `.changes/<topic>.<added|changed|fixed>.md`, whose paragraphs become the
entries of that section.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
import tomllib
from dataclasses import dataclass
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
FOLDER = ".changes"
KINDS = ("added", "changed", "fixed")
WIDTH = 120

_NAME = re.compile(rf"[a-z0-9-]+\.({'|'.join(KINDS)})\.md")
_OPEN = " (not released)"


class ChangelogError(Exception):
    """What is wrong with the files, one line for each."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """One file.

    Attributes:
        path: where it is.
        kind: one of `KINDS`.
        entries: its paragraphs, each on one line.
    """

    path: Path
    kind: str
    entries: tuple[str, ...]


def fragments(folder: Path) -> list[Fragment]:
    """Read all fragments, in the order of their names.

    Raises:
        ChangelogError: a name or a text is not as it should be; tells all of them.
    """
    found: list[Fragment] = []
    wrong: list[str] = []
    for path in sorted(folder.glob("*")):
        if path.name == "README.md":
            continue
        match = _NAME.fullmatch(path.name)
        paragraphs = re.split(r"\n\s*\n", path.read_text("utf-8").strip())
        entries = tuple(" ".join(each.split()) for each in paragraphs)
        if match is None:
            form = f"<topic>.<{'|'.join(KINDS)}>.md, the topic in small letters"
            wrong.append(f"{FOLDER}/{path.name}: the name should be {form}")
        elif entries == ("",):
            wrong.append(f"{FOLDER}/{path.name}: is empty; say what changes for users")
        elif any(entry.startswith(("- ", "* ", "#")) for entry in entries):
            remedy = "sentences alone; the list is made here"
            wrong.append(f"{FOLDER}/{path.name}: holds a list or a heading; {remedy}")
        else:
            found.append(Fragment(path, match[1], entries))
    if wrong:
        raise ChangelogError("\n".join(wrong))
    return found


def fold(text: str, version: str, found: list[Fragment]) -> str:
    """Return the change log with the entries under the version that is being made.

    Raises:
        ChangelogError: that version is released already.
    """
    head, *sections = re.split(r"(?m)^(?=## )", text)
    titles = [section.partition("\n")[0] for section in sections]
    if f"## {version}{_OPEN}" not in titles:
        if any(title.split()[1:2] == [version] for title in titles):
            raise ChangelogError(
                f"CHANGELOG.md: {version} is released; raise version in pyproject.toml"
            )
        sections.insert(0, f"## {version}{_OPEN}\n\n")
        titles.insert(0, f"## {version}{_OPEN}")
    at = titles.index(f"## {version}{_OPEN}")
    sections[at] = _extend(sections[at], found)
    return head + "".join(sections).rstrip() + "\n"


def _extend(section: str, found: list[Fragment]) -> str:
    """Return one version's section with more entries under its headings."""
    title, *parts = re.split(r"(?m)^(?=### )", section)
    bodies = {part.partition("\n")[0]: part.rstrip() for part in parts}
    for kind in KINDS:
        lines = [
            textwrap.fill(
                entry,
                WIDTH,
                initial_indent="- ",
                subsequent_indent="  ",
                break_long_words=False,
                break_on_hyphens=False,
            )
            for fragment in found
            if fragment.kind == kind
            for entry in fragment.entries
        ]
        if lines:
            heading = f"### {kind.capitalize()}"
            old = bodies.get(heading, f"{heading}\n")
            bodies[heading] = "\n".join([old, *lines])
    known = [f"### {kind.capitalize()}" for kind in KINDS]
    # Headings that are not ours stay behind those that are.
    order = [*(each for each in known if each in bodies), *bodies]
    parts = [bodies[each] for each in dict.fromkeys(order)]
    return "\n\n".join([title.rstrip(), *parts]) + "\n\n"


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0 when done, 1 when a fragment is not as it should be."""
    parser = argparse.ArgumentParser(
        prog="python -m generator.changelog", description=__doc__
    )
    parser.add_argument("--repo", type=Path, default=REPO, help="holds .changes/")
    repo: Path = parser.parse_args(arguments).repo
    log = repo / "CHANGELOG.md"
    project = tomllib.loads((repo / "pyproject.toml").read_text("utf-8"))
    try:
        found = fragments(repo / FOLDER)
        if found:
            text = fold(
                log.read_text("utf-8"), str(project["project"]["version"]), found
            )
            log.write_text(text, "utf-8")
    except ChangelogError as error:
        print(error, file=sys.stderr)
        return 1
    # Only now: what went wrong above must not cost anybody's words.
    for fragment in found:
        fragment.path.unlink()
    entries = sum(len(fragment.entries) for fragment in found)
    print(f"{entries} entries of {len(found)} files are in CHANGELOG.md now")
    return 0


if __name__ == "__main__":
    sys.exit(main())
