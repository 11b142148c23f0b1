"""python -m generator draft RECORDING...: what a box showed, as a patch of the spec.

Returns 0 when all differences are in the patch or there are none, 1 when one found no
place, 2 when nothing could be read. People read the patch and decide; removals and
renames are only told.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console

from generator.draft.drafting import Note
from generator.draft.hidden import without_hidden_names
from generator.draft.patch import patch, write
from generator.draft.propose import Proposal, propose
from generator.draft.seen import Seen
from generator.draft.spec import DraftSpec
from generator.problems import SpecError
from generator.runtime.drift.compare import compare
from generator.runtime.record.file import RecordingError, read_recording
from generator.runtime.record.lines import AnyLine, Header
from generator.spec_data import spec_data

REPO = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    """Run the command; the module's text says what it returns."""
    options = _parser().parse_args(arguments)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        with console.status("reading the recordings"):
            recordings = [_read(path) for path in options.recordings]
        with console.status("comparing with the spec"):
            spec = DraftSpec(options.repo.resolve())
            proposal = propose(
                spec,
                (_seen(spec, lines) for lines in recordings),
                files=not options.no_recordings,
            )
    except (RecordingError, SpecError) as error:
        console.print(str(error), markup=False)
        return 2
    except OSError as error:
        what = error.strerror or str(error)
        console.print(
            f"{error.filename}: {what}; name the file that `yeastar record`" " wrote",
            markup=False,
        )
        return 2
    _tell(console, proposal, recordings)
    try:
        _deliver(proposal, options, console)
    except OSError as error:
        console.print(f"{error.filename}: {error.strerror}", markup=False)
        return 2
    return 1 if proposal.told.failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator draft",
        description="Write what recordings of a PBX show as a patch of the spec.",
    )
    parser.add_argument("recordings", nargs="+", metavar="RECORDING", type=Path)
    parser.add_argument(
        "--repo", type=Path, default=REPO, help="the folder that holds spec/"
    )
    parser.add_argument(
        "--out", type=Path, help="file for the patch; without it, it is printed"
    )
    parser.add_argument(
        "--apply", action="store_true", help="write the files instead of a patch"
    )
    parser.add_argument(
        "--no-recordings",
        action="store_true",
        help="draft nothing under tests/recordings/",
    )
    return parser


def _read(path: Path) -> list[AnyLine]:
    lines = read_recording(path)
    if not _header(lines).masked:
        raise RecordingError(
            f"{path}:1 says that its values are not replaced; draft from a file that"
            " `yeastar record` wrote"
        )
    return lines


def _header(lines: list[AnyLine]) -> Header:
    return next(line for line in lines if isinstance(line, Header))


def _seen(spec: DraftSpec, lines: list[AnyLine]) -> Seen:
    data = json.loads(spec_data(spec.openapi.data, spec.asyncapi.data, spec.errors))
    report = compare(lines, data)
    return Seen(_header(lines), without_hidden_names(lines), report)


def _deliver(proposal: Proposal, options: argparse.Namespace, console: Console) -> None:
    if not proposal.files:
        return
    if options.apply:
        write(proposal.files, options.repo)
        console.print("written; now read `git diff`, then `make generate check test`")
        return
    text = patch(proposal.files)
    if options.out is None:
        sys.stdout.write(text)
    else:
        options.out.write_text(text, encoding="utf-8")
        console.print(
            f"{options.out}: read it, then `git apply {options.out}`", markup=False
        )


def _tell(
    console: Console, proposal: Proposal, recordings: list[list[AnyLine]]
) -> None:
    told = proposal.told
    if any(_header(lines).origin == "mock" for lines in recordings):
        console.print(
            "A mock PBX said this: good for a rehearsal, and nothing that may be"
            " published."
        )
    if not proposal.files:
        console.print("Nothing to draft: the spec has all that came.")
    for heading, notes in (
        (f"Drafted ({len(told.done)}), in {len(proposal.files)} files:", told.done),
        (f"For people to decide ({len(told.left)}):", told.left),
        (f"Found no place ({len(told.failed)}):", told.failed),
    ):
        if notes:
            console.print(heading, style="bold")
            for note in notes:
                console.print(_line(note), markup=False)


def _line(note: Note) -> str:
    return f"  {note.text}" + (f"  [{note.file}]" if note.file else "")
