"""A report as Markdown: to be pasted into an issue.

What a PBX says stands in code spans, and can be neither markup nor a mention.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..printable import clean
from .findings import Finding, Report
from .text import (
    TITLES,
    Block,
    blocks,
    example_of,
    headline,
    link_of,
    place_of,
)

_HEAD = "| where | how often | what came | example | what the spec says |\n|---|---|---|---|---|"


def report_markdown(report: Report) -> str:
    """Return the whole report as Markdown.

    Args:
        report: of `compare`.
    """
    parts = ["## What my PBX says", headline(report, code) + "."]
    for kind, title in TITLES.items():
        found = [each for each in report.findings if each.kind == kind]
        if found:
            rows = "\n".join(map(_row, found))
            parts.append(f"### {title} ({len(found)})\n\n{_HEAD}\n{rows}")
    parts += [_folded(block) for block in blocks(report) if not block.drift]
    if report.package:
        parts.append(f"Made by `yeastar check` of yeastar-pseries {report.package}.")
    return "\n\n".join(parts) + "\n"


def _row(finding: Finding) -> str:
    link = link_of(finding)
    cells = (
        code(place_of(finding)),
        f"{finding.count} of {finding.of}",
        "<br>".join(_came(finding)),
        code(example_of(finding)),
        code(finding.expected) + (f"<br>{code(link)}" if link else ""),
    )
    return f"| {' | '.join(cells)} |"


def _came(finding: Finding) -> Iterator[str]:
    if finding.values:
        yield " ".join(code(str(value)) for value in finding.values)
    if finding.got:
        yield code(finding.got)


def _folded(block: Block) -> str:
    """Return what is no difference, to be opened by whoever wants it."""
    lines = [
        f"- {code(row.head)}"
        + "".join(f"\n  {code(line)}" for line in row.lines if line)
        for row in block.rows
    ]
    if not lines:
        return f"{block.title}."
    body = "\n".join(lines)
    return f"<details><summary>{block.title}</summary>\n\n{body}\n\n</details>"


def code(text: str) -> str:
    """Return a text as a code span that stays one in a table; nothing for nothing."""
    if not text:
        return ""
    plain = clean(text).replace("`", "'").replace("|", "\\|")
    return f"`{plain}`"
