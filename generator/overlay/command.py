"""A run with overlays as the terminal shows it."""

from __future__ import annotations

import time
from pathlib import Path

from rich.console import Console

from generator.load import LoadError
from generator.models import ModelError
from generator.overlay.package import TargetFolderError, generate_package
from generator.problems import SpecError
from generator.write import FormatError


def run_overlays(
    repo: Path, overlays: list[Path], out: Path, spec_out: Path | None, started: float
) -> int:
    """Return 0 when done, 1 when an overlay, the result or a folder is wrong."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        with console.status("reading the overlays") as status:
            done = generate_package(repo, overlays, out, spec_out, status.update)
    except (SpecError, LoadError, TargetFolderError) as error:
        console.print(str(error), markup=False)
        return 1
    except (ModelError, FormatError) as error:
        names = ", ".join(map(str, overlays))
        console.print(f"with {names} applied, no package:\n{error}", markup=False)
        return 1
    seconds = time.perf_counter() - started
    console.print(
        f"{out}: {done.operations} operations, {done.events} events,"
        f" {len(done.package.changed)} of {done.package.total} files written,"
        f" {len(done.package.removed)} removed ({seconds:.1f} s)",
        markup=False,
    )
    if done.documents is not None:
        console.print(f"{spec_out}: the published documents", markup=False)
    return 0
