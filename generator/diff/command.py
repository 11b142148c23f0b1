"""python -m generator diff OLD NEW: what changed in the API between two states.

OLD and NEW are git refs, folders with the bundles of `generated/spec`, or single files.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from pathlib import Path

from rich.console import Console

from generator.diff.compare import compare
from generator.diff.report import EDITIONS, Result
from generator.diff.rules import table
from generator.diff.show import markdown, print_text
from generator.diff.sources import DiffError, Side, read_side

EQUAL, DIFFERENT, TROUBLE = 0, 1, 2


def main(arguments: list[str]) -> int:
    """Return 0 if both are equal, 1 if they differ, 2 if they cannot be compared."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.rules:
        print(table())
        return EQUAL
    if options.old is None or options.new is None:
        parser.error("give OLD and NEW, for example: diff v0.1.0 HEAD")
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        return _compared(options, errors)
    except DiffError as error:
        errors.print(str(error), markup=False)
    except BrokenPipeError:
        raise  # whoever reads the output has enough of it; see __main__
    except Exception as error:  # Python would end with 1, which says that both differ
        errors.print(_of_crash(error), markup=False)
    return TROUBLE


def _compared(options: argparse.Namespace, errors: Console) -> int:
    result = _result(options, errors)
    if options.json:
        print(json.dumps(result.as_json(), indent=2, ensure_ascii=False))
    elif options.markdown:
        print(markdown(result), end="")
    else:
        console = Console(highlight=False, soft_wrap=True)
        print_text(result, console, options.wording)
    return DIFFERENT if result.rows else EQUAL


def _of_crash(error: Exception) -> str:
    """Return one line: what happened and where, for whoever mends it."""
    at = traceback.extract_tb(error.__traceback__)[-1]
    words = " ".join(str(error).split())[:200]
    return (
        f"the comparison crashed, so nothing is said of the two: {type(error).__name__}:"
        f" {words} ({Path(at.filename).name}:{at.lineno}); please report it"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator diff",
        description=__doc__,
        epilog="exit code: 0 equal, 1 differences, 2 trouble",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("old", nargs="?", help="a git ref, a folder or a file")
    parser.add_argument("new", nargs="?", help="the same, later")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="for programs")
    form.add_argument("--markdown", action="store_true", help="for the change log")
    form.add_argument("--rules", action="store_true", help="print the rules and end")
    parser.add_argument(
        "--edition", choices=EDITIONS, help="only what concerns this edition"
    )
    parser.add_argument(
        "--no-python", action="store_true", help="do not compare the Python packages"
    )
    parser.add_argument(
        "--wording", action="store_true", help="list changes of texts and examples"
    )
    parser.add_argument(
        "--repo", type=Path, default=Path(), help="where git looks for refs"
    )
    return parser


def _result(options: argparse.Namespace, errors: Console) -> Result:
    with errors.status("reading both sides") as status:
        old = read_side(options.old, options.repo)
        new = read_side(options.new, options.repo)
        _tell_missing(old, new, errors)
        status.update("comparing the documents")
        rows = compare(old.documents, new.documents)
        if old.package and new.package and not options.no_python:
            status.update("comparing the Python packages")
            from generator.diff.python.explain import attach
            from generator.diff.python.surface import breaks

            found = breaks(old.package, new.package)
            rows += attach(rows, found, old.documents, new.documents)
    result = Result(rows)
    return result.of_edition(options.edition) if options.edition else result


def _tell_missing(old: Side, new: Side, errors: Console) -> None:
    if not old.documents.keys() & new.documents.keys():
        raise DiffError(
            f"{old.name} has {', '.join(old.documents)}, {new.name} has "
            f"{', '.join(new.documents)}: nothing to compare; give two of one kind"
        )
    for kind in sorted(old.documents.keys() ^ new.documents.keys()):
        if not old.alone and not new.alone:
            lacking = old.name if kind in new.documents else new.name
            errors.print(
                f"{kind} not compared: {lacking} has no {kind}.json", markup=False
            )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
