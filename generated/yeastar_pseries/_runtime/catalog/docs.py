# Made by `make generate` from generator/runtime/catalog/docs.py; edits are lost.
"""What the docstring of a generated method tells, in parts."""

from __future__ import annotations

import re
from inspect import cleandoc

from .infos import Docs

_HEAD = re.compile(r"(Args|Returns|Raises|Source|Example):(?:\s+(\S.*))?\Z")
_ARGUMENT = re.compile(r"    (\*{0,2}\w+): (.*)\Z")


def parsed(text: str | None) -> Docs:
    """Return the parts of a Google docstring.

    Args:
        text: as `__doc__` has it; None gives empty parts.
    """
    sections: dict[str, list[str]] = {"": []}
    current = ""
    for line in cleandoc(text or "").splitlines():
        head = _HEAD.match(line)
        if head is not None:
            current = head[1]
            sections[current] = [head[2]] if head[2] else []
        else:
            sections[current].append(line)
    summary, _, description = "\n".join(sections[""]).partition("\n")
    return Docs(
        summary=summary.strip(),
        description=_flowing(description.strip().splitlines()),
        parameters=_arguments(sections.get("Args", [])),
        returns=_flowing(sections.get("Returns", [])),
        source=_flowing(sections.get("Source", [])),
    )


def _arguments(lines: list[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        begins = _ARGUMENT.match(line)
        if begins is not None:
            name = begins[1]
            found[name] = [begins[2]]
        elif name:
            found[name].append(line)
    return {each: _flowing(texts) for each, texts in found.items()}


def _flowing(lines: list[str]) -> str:
    """Return lines as paragraphs: an empty line separates two, nothing else does."""
    paragraphs = "\n".join(line.strip() for line in lines).strip().split("\n\n")
    return "\n\n".join(" ".join(each.split()) for each in paragraphs if each.strip())
