"""What a release writes: the version, and its part of the change log."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Sequence
from datetime import date

from generator.changelog import Fragment, fold
from generator.release.version import Version

API = "### The API"
_VERSION = re.compile(r'(?ms)^(\[project\]$.*?^version = )"([^"\n]*)"')
_HEADING = re.compile(r"(?m)^#+ ")


class TextError(Exception):
    """A file is not laid out as a release needs it."""


def version_of(project: str) -> Version:
    """Return the version in the text of a pyproject.toml.

    Raises:
        TextError: it has none, or not one of three numbers.
    """
    try:
        return Version.parse(str(tomllib.loads(project)["project"]["version"]))
    except (KeyError, ValueError) as error:
        raise TextError(f"pyproject.toml: no version to go on from: {error}") from None


def with_version(project: str, version: Version) -> str:
    """Return the text of pyproject.toml with another version and nothing else new.

    Raises:
        TextError: there is no line `version = "..."` below `[project]`.
    """
    text, count = _VERSION.subn(rf'\g<1>"{version}"', project, count=1)
    if not count:
        raise TextError('pyproject.toml: no line `version = "..."` below [project]')
    return text


def with_release(
    log: str,
    version: Version,
    found: Sequence[Fragment],
    api: str,
    day: date,
) -> str:
    """Return the change log with a dated section for the version.

    Args:
        log: the text of CHANGELOG.md.
        version: what is released.
        found: the files of `.changes/`.
        api: Markdown that says what changed in the API; empty if nothing did.
        day: of the release.

    Raises:
        ChangelogError: the log has that version as a released one.
    """
    folded = fold(log, str(version), list(found))
    heading = f"## {version} (not released)\n"
    before, after = folded.split(heading, 1)
    section, *older = re.split(r"(?m)^(?=## )", after)
    if api.strip():
        section = f"{section.rstrip()}\n\n{API}\n\n{_lowered(api)}\n\n"
    section = re.sub(r"\n{3,}", "\n\n", section)
    rest = "".join(older)
    new = f"{before}## {version} ({day.isoformat()})\n\n{section.strip()}\n\n{rest}"
    return new.rstrip() + "\n"


def unreleased(log: str, version: Version) -> list[str]:
    """Return the other versions that the log calls not released."""
    found = re.findall(r"(?m)^## (\S+) \(not released\)$", log)
    return [each for each in found if each != str(version)]


def difference(name: str, old: str, new: str) -> str:
    """Return a unified diff of one file."""
    lines = difflib.unified_diff(
        old.splitlines(keepends=True),
        new.splitlines(keepends=True),
        f"a/{name}",
        f"b/{name}",
        n=1,
    )
    return "".join(lines)


def _lowered(markdown: str) -> str:
    """Move all headings below ours."""
    depths = [len(each) - 1 for each in _HEADING.findall(markdown)]
    more = "#" * max(0, len(API.split()[0]) + 1 - min(depths, default=9))
    return _HEADING.sub(lambda match: more + match[0], markdown).strip()
