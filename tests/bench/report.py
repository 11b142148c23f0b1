"""Writes the figures down: RESULTS.md, and a picture of the ratios in it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from .measure import Row

RESULTS = Path(__file__).with_name("RESULTS.md")
PICTURE = Path(__file__).with_name("results.svg")

# Pixels of the picture.
_LINE, _LABEL, _BAR, _TOP = 26, 430, 360, 46
# The widest bar; what is longer is cut and says so in words.
_MOST = 2.0
_STYLE = (
    "text{font:13px sans-serif;fill:#1f2328}.s{fill:#59636e}.m{fill:#1a7f37}"
    ".x{fill:#bc4c00}.n{fill:#0969da}.p{stroke:#59636e;stroke-dasharray:4 3}"
    ".t{stroke:#1f2328;stroke-width:2}"
    "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.s{fill:#9198a1}"
    ".m{fill:#3fb950}.x{fill:#f0883e}.n{fill:#4493f8}.p{stroke:#9198a1}"
    ".t{stroke:#e6edf3}}"
)


def figure(value: float | None, unit: str, beside: float | None = None) -> str:
    """A figure for people.

    Args:
        value: the figure.
        unit: stands behind it.
        beside: what it is judged by: rounding must not make them equal.
    """
    if value is None:
        return ""
    digits = 2 if value < 100 else 0
    while beside not in (None, value) and digits < 4:
        if f"{value:.{digits}f}" != f"{beside:.{digits}f}":
            break
        digits += 1
    return f"{value:,.{digits}f} {unit}"


def write(rows: list[Row], facts: Mapping[str, str]) -> None:
    """Write both files anew."""
    RESULTS.write_text(_markdown(rows, facts), encoding="utf-8")
    PICTURE.write_text(_svg(rows), encoding="utf-8")


def _markdown(rows: list[Row], facts: Mapping[str, str]) -> str:
    lines = [
        "# Figures against peers",
        "",
        "Written by `make bench`, all in one run. Machines differ, ratios less so;",
        "where both times are known, the processor's is judged.",
        "",
        *(f"- {name}: {value}" for name, value in facts.items()),
        "",
        f"![Ratios to the peers, 1.0 is the peer]({PICTURE.name})",
        "",
        "| what | ours | peer | figure | target | |",
        "|---|---:|---:|---:|---:|---|",
    ]
    for row in rows:
        what = f"{row.what}<br><sub>{row.note}</sub>" if row.note else row.what
        target = figure(row.target, row.unit, row.value)
        met = {True: "met", False: "**missed**", None: ""}[row.met]
        value = figure(row.value, row.unit, row.target)
        cells = (what, row.ours, row.peer, value, target and f"≤ {target}", met)
        lines.append(
            "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
        )
    return "\n".join(lines) + "\n"


def _svg(rows: list[Row]) -> str:
    """Bars of all ratios, with the peer and the target as marks."""
    ratios = [row for row in rows if row.unit == "x" and row.value is not None]
    width, height = _LABEL + _BAR + 90, _TOP + _LINE * len(ratios) + 10
    peer = _LABEL + _BAR / _MOST
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img">',
        "<title>Ratios to the peers</title>",
        f"<style>{_STYLE}</style>",
        f'<text class="s" x="{peer}" y="16" text-anchor="middle">peer = 1</text>',
        f'<text class="s" x="{_LABEL}" y="34">shorter is better; the mark is the'
        " target</text>",
        f'<line class="p" x1="{peer}" x2="{peer}" y1="{_TOP - 6}" y2="{height - 8}"/>',
    ]
    for number, row in enumerate(ratios):
        assert row.value is not None
        y = _TOP + number * _LINE
        length = min(row.value, _MOST) / _MOST * _BAR
        kind = {True: "m", False: "x", None: "n"}[row.met]
        parts += [
            f'<text x="{_LABEL - 10}" y="{y + 13}" text-anchor="end">'
            f"{escape(_short(row.what))}</text>",
            f'<rect class="{kind}" x="{_LABEL}" y="{y + 2}" width="{length:.1f}"'
            ' height="14" rx="2"/>',
            f'<text class="s" x="{_LABEL + length + 8:.1f}" y="{y + 13}">'
            f"{row.value:,.2f}{' (cut)' if row.value > _MOST else ''}</text>",
        ]
        if row.target is not None and row.target <= _MOST:
            x = _LABEL + row.target / _MOST * _BAR
            parts.append(
                f'<line class="t" x1="{x:.1f}" x2="{x:.1f}" y1="{y}" y2="{y + 18}"/>'
            )
    return "\n".join([*parts, "</svg>"]) + "\n"


def _short(what: str) -> str:
    return what if len(what) <= 62 else f"{what[:61]}…"
