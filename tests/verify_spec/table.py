"""TOOLS.md: what each tool made of the published files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .check import Check, Verdict
from .workshop import REPO, SPEC

TABLE = SPEC / "TOOLS.md"
_INTRO = """# Tools

Written by `make verify-spec`, which gives the published files to tools that nobody here
wrote and edits no line that they make. `not here`: a compiler is missing on the machine
of this run. `warnings` are those of the compiler or the interpreter, and of generators in
TypeScript and Python; OpenAPI Generator's own remarks are not counted.

| what | tool | version | reads | result | seen | lines | warnings | s |
|---|---|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A check and what came of it: a verdict, or why there is none."""

    check: Check
    result: str
    """`ok`, `failed` or `not here`."""
    seconds: float
    verdict: Verdict | None = None
    reason: str = ""


def write(rows: list[Row], seconds: float, path: Path = TABLE) -> None:
    """Write the table of a whole run."""
    lines = [_line(row) for row in rows]
    good = sum(row.result == "ok" for row in rows)
    end = f"\n{good} of {len(rows)} pass; {seconds:.0f} s in all on 2 cores.\n"
    path.write_text(_INTRO + "\n".join(lines) + "\n" + end, "utf-8")


def renew(rows: list[Row], path: Path = TABLE) -> None:
    """Write the rows of a part of the run into the table that is there."""
    if not path.is_file():
        return
    new = {_key(line): line for line in map(_line, rows)}
    lines = [new.get(_key(line), line) for line in path.read_text("utf-8").splitlines()]
    results = [line.split(" | ")[4] for line in lines if line.count(" | ") == 8][1:]
    good = f"{results.count('ok')} of {len(results)} pass"
    lines[-1] = re.sub(r"^\d+ of \d+ pass", good, lines[-1])
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _key(line: str) -> tuple[str, ...]:
    """Return what tells a row from the others: what, tool and document."""
    cells = line.split(" | ")
    return (cells[0], cells[1], cells[3]) if len(cells) > 3 else (line,)


def _line(row: Row) -> str:
    verdict = row.verdict or Verdict("-", _gist(row.reason))
    cells = (
        f"{row.check.group} {row.check.language}",
        row.check.tool,
        verdict.version,
        f"`{row.check.document}`",
        row.result,
        verdict.said,
        f"{verdict.lines:,}" if verdict.lines is not None else "-",
        str(verdict.warnings),
        f"{row.seconds:.0f}",
    )
    return f"| {' | '.join(map(_plain, cells))} |"


def _gist(reason: str) -> str:
    """Return the line that says it: of a traceback the last, else the first."""
    lines = [line for line in reason.splitlines() if line.strip()]
    if not lines:
        return "-"
    return lines[-1 if lines[0].startswith("Traceback") else 0]


def _plain(cell: str) -> str:
    # Where this checkout lies is nobody's business.
    here = cell.replace(f"{REPO}/", "").replace(str(REPO), ".")
    return " ".join(here.replace("|", "/").split()) or "-"
