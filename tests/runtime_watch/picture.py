"""Pictures of `yeastar calls` for README and docs, as SVG without anything from the web.

    python -m tests.runtime_watch.picture FOLDER

The scene is always the same, so the files change when the dashboard does.
"""

from __future__ import annotations

import io
import os
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from tests.runtime_watch.scene import NOW, board
from yeastar_pseries._runtime.cli.watch.board import Board
from yeastar_pseries._runtime.cli.watch.dashboard import Dashboard

DARK = TerminalTheme(
    (13, 17, 23),
    (230, 237, 243),
    [
        (33, 38, 45),
        (248, 81, 73),
        (63, 185, 80),
        (210, 153, 34),
        (88, 166, 255),
        (163, 113, 247),
        (57, 197, 207),
        (177, 186, 196),
    ],
    [
        (110, 118, 129),
        (255, 123, 114),
        (86, 211, 100),
        (227, 179, 65),
        (121, 192, 255),
        (188, 140, 255),
        (86, 212, 221),
        (255, 255, 255),
    ],
)
LIGHT = TerminalTheme(
    (255, 255, 255),
    (31, 35, 40),
    [
        (36, 41, 47),
        (207, 34, 46),
        (26, 127, 55),
        (191, 135, 0),
        (9, 105, 218),
        (130, 80, 223),
        (27, 124, 131),
        (110, 119, 129),
    ],
    [
        (87, 96, 106),
        (164, 14, 38),
        (45, 164, 78),
        (212, 167, 44),
        (33, 139, 255),
        (163, 117, 255),
        (49, 146, 170),
        (255, 255, 255),
    ],
)
# rich's own, without the fonts that it fetches from the web.
_FORMAT = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" role="img" \
aria-label="yeastar calls: the live calls of a PBX" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, \
"DejaVu Sans Mono", monospace; font-size: {char_height}px; \
line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: system-ui, \
sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" \
clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


PICTURES = {"calls-dark.svg": DARK, "calls-light.svg": LIGHT}


def picture(
    shown: Board, theme: TerminalTheme, width: int = 120, height: int = 24
) -> str:
    """Return an SVG of the dashboard.

    Args:
        shown: what it shows.
        theme: colours of the terminal.
        width, height: of the terminal, in characters.
    """
    console = Console(
        record=True,
        file=io.StringIO(),
        width=width,
        height=height,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
    )
    console.print(Dashboard(shown, NOW), end="")
    return console.export_svg(
        title="yeastar calls", theme=theme, code_format=_FORMAT, unique_id="calls"
    )


def main() -> None:
    """Write the pictures into the folder that is named."""
    # The clock of the scene is the same everywhere.
    os.environ["TZ"] = "UTC"
    time.tzset()
    folder = Path(sys.argv[1])
    for name, theme in PICTURES.items():
        (folder / name).write_text(picture(board(), theme), "utf-8")
        print(folder / name)


if __name__ == "__main__":
    main()
