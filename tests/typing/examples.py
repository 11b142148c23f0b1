"""The examples of README and guides, as files that a user would have."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Where people look for examples; pages that are made from these hold nothing else.
PLACES = ("*.md", "spec/*.md", "generator/site/**/*.md", "tests/recipes/**/*.md")
# The one's programs use what it adds to a copy of the spec; its own test runs them there.
# The other tells what was true of a version, also where names have changed since.
_ELSEWHERE = {"WALKTHROUGH.md", "CHANGELOG.md"}
_FENCE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
# What an expression in running text takes for granted.
_GIVEN = """\
from yeastar_pseries import Client, EventStream, Gap, PbxClock

def shown(client: Client, pbx: Client, gap: Gap, stream: EventStream) -> None:
"""


def pages() -> list[Path]:
    """Every page that people write for users."""
    found = {page for place in PLACES for page in ROOT.glob(place)}
    return sorted(page for page in found if page.name not in _ELSEWHERE)


def programs() -> dict[str, str]:
    """Every program of the pages by a name for its file."""
    found: dict[str, str] = {}
    for page in pages():
        for number, block in enumerate(programs_of(page), 1):
            # Two pages may have the same name in different folders.
            name = f"{page.stem.lower()}_{number}"
            name = name if name not in found else f"{page.parent.name}_{name}"
            found[name] = block
    return found


def programs_of(page: Path) -> list[str]:
    """The programs of one page, in their order."""
    return _FENCE.findall(page.read_text("utf-8"))


def expressions() -> list[str]:
    """Calls of a client in the running text of pages, as they stand there."""
    texts = (_FENCE.sub("", page.read_text("utf-8")) for page in pages())
    return [c for text in texts for c in _INLINE.findall(text) if _is_call(c)]


def inline_program() -> str:
    """The expressions as one file."""
    return _GIVEN + "".join(f"    print({code})\n" for code in expressions())


def _is_call(code: str) -> bool:
    """Tell a call that could run from a name, a path or one with arguments left out."""
    if not re.match(r"(client\.|pbx\.|Client\(|PbxClock\.)", code) or "..." in code:
        return False
    try:
        return isinstance(ast.parse(code, mode="eval").body, ast.Call)
    except SyntaxError:
        return False
