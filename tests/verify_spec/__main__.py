"""python -m tests.verify_spec [words...] [--quick]: exit code 0 only if all pass.

Words choose checks by any part of their name or group (`go`, `lint`, `events`). A whole
run writes generated/spec/TOOLS.md, a part renews its rows in it. What each check did
lies in .cache/verify-spec/runs.
"""

from __future__ import annotations

import argparse
import shutil
import time
import traceback
from collections.abc import Sequence
from contextlib import nullcontext

from rich.console import Console

from . import artifact, contract, event_linters, events, linters, rest
from .check import Check, Failed, NotHere
from .table import Row, renew, write
from .workshop import CACHE, Pbx, Workshop, mock_pbx

CHECKS: tuple[Check, ...] = (
    *rest.CHECKS,
    *events.CHECKS,
    *linters.CHECKS,
    *event_linters.CHECKS,
    *contract.CHECKS,
    *artifact.CHECKS,
)
_COLOURS = {"ok": "green", "failed": "red", "not here": "yellow"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks that are asked for, show each, and write the table of all."""
    parser = argparse.ArgumentParser(prog="python -m tests.verify_spec")
    parser.add_argument("words", nargs="*", help="only checks with one of these words")
    parser.add_argument("--quick", action="store_true", help="the cheap ones only")
    options = parser.parse_args(arguments)
    chosen = [
        check
        for check in CHECKS
        if (check.quick or not options.quick)
        and (not options.words or _named(check, options.words))
    ]
    if not chosen:
        parser.error("no check has one of these words")
    # The cheap ones make no call.
    needs_pbx = any(not check.quick for check in chosen)
    console = Console(highlight=False, soft_wrap=True)
    start = time.monotonic()
    rows: list[Row] = []
    with mock_pbx() if needs_pbx else nullcontext(Pbx("")) as pbx:
        for number, check in enumerate(chosen, 1):
            console.print(f"[dim]{number}/{len(chosen)}[/] {check.group} {check.name}")
            row = _tried(check, pbx)
            rows.append(row)
            colour = _COLOURS[row.result]
            said = row.verdict.said if row.verdict else row.reason
            console.print(f"  [{colour}]{row.result}[/] {row.seconds:.0f} s", end="  ")
            console.print(said, markup=False)
    if not options.words and not options.quick:
        write(rows, time.monotonic() - start)
    elif options.words:
        renew(rows)
    return int(any(row.result == "failed" for row in rows))


def _named(check: Check, words: list[str]) -> bool:
    name = f"{check.group} {check.name}".lower()
    return any(word.lower() in name for word in words)


def _tried(check: Check, pbx: Pbx) -> Row:
    folder = CACHE / "runs" / f"{check.group} {check.name}".lower().replace(" ", "-")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    start = time.monotonic()
    try:
        verdict = check.run(Workshop(folder, pbx))
    except Failed as error:
        return Row(check, "failed", time.monotonic() - start, reason=str(error))
    except NotHere as error:
        reason = f"{error} is not installed"
        return Row(check, "not here", time.monotonic() - start, reason=reason)
    except Exception:
        # A fault of the check; the others still have their say.
        reason = traceback.format_exc()
        return Row(check, "failed", time.monotonic() - start, reason=reason)
    return Row(check, "ok", time.monotonic() - start, verdict)


if __name__ == "__main__":
    raise SystemExit(main())
