"""The change log of the spec, and the figures that its texts tell."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import cast

from generator.draft.evidence import Evidence
from generator.draft.spec import DraftSpec
from generator.load import JsonObject

_COUNTS = re.compile(r"\d+ operations and \d+ events")
_HEADING = "## Not released"


def figures(spec: DraftSpec, said: dict[Evidence, list[str]]) -> dict[Path, str]:
    """Return the texts of the spec's README.md and CHANGELOG.md after the draft.

    Args:
        spec: with the draft in its files.
        said: the changes by recording.
    """
    folder = spec.layout.repo / "spec"
    made: dict[Path, str] = {}
    operations, events = _operations(spec), _events(spec)
    for name in ("README.md", "CHANGELOG.md"):
        path = folder / name
        if not path.exists():
            continue
        text = path.read_text("utf-8")
        if name == "README.md":
            counts = f"{operations.total()} operations and {events.total()} events"
            text = _COUNTS.sub(counts, text, count=1)
        else:
            told = (
                f"{operations.total()} operations: {operations['complete']} complete,"
                f" {operations['partial']} partial. {events.total()} events:"
                f" {events['complete']} complete, {events['partial']} partial."
            )
            text = _log(text, told, said)
        made[path.relative_to(spec.layout.repo)] = text
    return made


def _log(text: str, told: str, said: dict[Evidence, list[str]]) -> str:
    lines: list[str] = []
    for evidence, changes in said.items():
        lines.append(f"- Drafted from a {evidence.source()}:")
        lines += [f"  - {change}." for change in changes]
    if told not in text:
        lines.append(f"- {told}")
    if _HEADING not in text:
        head, mark, rest = text.partition("\n## ")
        return f"{head}\n{_HEADING}\n\n" + "\n".join(lines) + f"\n{mark}{rest}"
    head, _, rest = text.partition(f"{_HEADING}\n")
    return f"{head}{_HEADING}\n\n" + "\n".join(lines) + "\n" + rest.lstrip("\n")


def _operations(spec: DraftSpec) -> Counter[str]:
    places = spec.operations.values()
    return Counter(str(place.value.get("x-coverage")) for place in places)


def _events(spec: DraftSpec) -> Counter[str]:
    found: Counter[str] = Counter()
    for path in sorted((spec.layout.asyncapi.parent / "events").glob("*.yaml")):
        messages = spec.file(path).find(("components", "messages"))
        for message in cast(JsonObject, messages or {}).values():
            found[str(message.get("x-coverage"))] += 1
    return found
