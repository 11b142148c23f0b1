"""make demo"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path

from yeastar_pseries.errors import YeastarError

from . import real, story_async, story_sync
from .pbx import mock_pbx
from .view import StepFailed, View

OUTPUT = Path("demo-output")


def main() -> int:
    """Exit code 0 only if every step did what it should."""
    view = View()
    started = time.perf_counter()
    OUTPUT.mkdir(exist_ok=True)
    try:
        if os.environ.get("YEASTAR_URL"):
            view.title("A real PBX, reading only")
            real.run(view)
        else:
            with mock_pbx() as target:
                view.title(f"Client, at the mock PBX {target.url}")
                story_sync.run(target, OUTPUT, "sync", view)
                view.title("AsyncClient")
                asyncio.run(story_async.run(target, OUTPUT, "async", view))
    except (StepFailed, YeastarError) as error:
        view.console.print(f"[red]{type(error).__name__}[/]: {error}", soft_wrap=True)
        return 1
    view.console.print(f"\nAll done in {time.perf_counter() - started:.1f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
