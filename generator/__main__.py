"""python -m generator generate | check | diff | draft | release"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
import traceback
from importlib import import_module
from pathlib import Path

from generator.layout import Layout

REPO = Path(__file__).resolve().parent.parent

# Each has a `main(arguments)`; imported when asked for, since some bring much.
COMMANDS = {
    "diff": "generator.diff.command",
    "draft": "generator.draft.command",
    "release": "generator.release.command",
}


def main(arguments: list[str] | None = None) -> int:
    """Return 0 when done, 1 when the spec is wrong or the output out of date.

    What other commands return is said in their modules.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0] in COMMANDS:
        return _other(given[0], given[1:])
    options = _options(given)
    started = time.perf_counter()
    layout = Layout(options.repo.resolve())
    if options.overlay:
        from generator.overlay.command import run_overlays

        return run_overlays(
            layout.repo, options.overlay, options.out, options.spec_out, started
        )
    check_only = options.command == "check"
    inputs = layout.inputs()
    if not check_only and layout.unchanged(inputs):
        # Before anything big is imported: this is the run that happens most.
        print(
            f"nothing changed ({time.perf_counter() - started:.2f} s)", file=sys.stderr
        )
        return 0
    from generator.console import run

    return run(layout, check_only, started, inputs)


def _other(command: str, arguments: list[str]) -> int:
    """Run a command that has a module of its own; return 2 when it crashes.

    Python would end with 1, by which `diff` says that both differ, and `draft` that
    something found no place.
    """
    try:
        return import_module(COMMANDS[command]).main(arguments)
    except ModuleNotFoundError as error:
        print(
            f"python -m generator {command} needs {error.name}: `make generate` installs"
            " what the generator needs into .venv/",
            file=sys.stderr,
        )
    except BrokenPipeError:
        # Whoever reads the output has enough: `... | head`. Nobody reads on.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception:
        traceback.print_exc()
        print(
            f"python -m generator {command} crashed; please report it", file=sys.stderr
        )
    return 2


def _options(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    add = parser.add_argument
    add(
        "command",
        choices=("generate", "check", *COMMANDS),
        help="generate: write generated/; check: only look; others have a --help",
    )
    add("--repo", type=Path, default=REPO, help="the folder that holds spec/")
    add(
        "--overlay",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="what differs on your PBX (OpenAPI Overlay 1.0); may be given several"
        " times, applied in order; needs --out",
    )
    add(
        "--out",
        type=Path,
        metavar="FOLDER",
        help="where the package of the overlaid spec goes; its name is the package's",
    )
    add(
        "--spec-out",
        type=Path,
        metavar="FOLDER",
        help="where the published documents of the overlaid spec go; without it nowhere",
    )
    options = parser.parse_args(given)
    if options.overlay and options.command != "generate":
        parser.error(f"--overlay goes with generate, not with {options.command}")
    if options.overlay and options.out is None:
        parser.error(
            "--overlay needs --out my_package: generated/ is what spec/ says and no more"
        )
    if not options.overlay and (options.out or options.spec_out):
        parser.error("--out and --spec-out are for a package with --overlay")
    return options


if __name__ == "__main__":
    # Big trees live to the end, and nobody has to look through them for garbage: not
    # while they are made, and not when the program ends.
    gc.disable()
    code = main()
    gc.freeze()
    sys.exit(code)
