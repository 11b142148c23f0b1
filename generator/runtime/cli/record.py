"""`yeastar record`: a tour of a PBX that only reads, into a file without secrets."""

from __future__ import annotations

import json
import webbrowser
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, NoReturn

import msgspec
import typer
from rich.console import Console

from ..exceptions import ConfigurationError
from ..masking.masker import Masker
from ..masking.survivors import Survivor
from ..record.asking import errcode
from ..record.file import encode, write_recording
from ..record.lines import AnyLine, End, Exchange, Frame, Header
from ..record.run import TourOptions, TourStopped, run_tour, spec_hash
from ..record.tour import Tour, make_tour
from . import settings
from .output.codes import FAILED, USAGE, spec_exit_code, told_in_a_line
from .profiles.selection import Connection, Profile, chosen
from .resume import Partial, ResumeError

_MOST_SHOWN = 10


def record_command(
    profile: Profile = None,
    url: settings.Url = None,
    out: Annotated[
        Path, typer.Option(help="The file to write.", dir_okay=False)
    ] = Path("recording.jsonl"),
    events: settings.Events = "0",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be asked; ask nothing.")
    ] = False,
    probe: Annotated[
        bool,
        typer.Option("--probe", help="Also ask reading calls that may exist."),
    ] = False,
    rate: settings.Rate = 2.0,
    minutes: settings.Minutes = None,
    without: settings.Without = None,
    review: Annotated[
        bool, typer.Option("--review", help="Open the result as a page.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Counts as JSON on the output.")
    ] = False,
    fingerprint: settings.Fingerprint = None,
    ca_file: settings.CaFile = None,
    insecure: settings.Insecure = False,
) -> None:
    """Record what a PBX answers to every call that only reads.

    Secrets, numbers, names, addresses and texts are replaced before
    anything is written. Nothing on the PBX is changed. A run that was
    broken off goes on when the same command is given again.
    """
    with told_in_a_line(spec_exit_code):
        options = settings.tour_options(probe, events, rate, minutes, without)
        spec = settings.spec_data()
        tour = make_tour(spec, options.without, probe)
        if dry_run:
            show_plan(Console(highlight=False), tour, options, whole=True)
            return
        if not out.resolve().parent.is_dir():
            raise ConfigurationError(f"--out {out}: there is no folder {out.parent}")
        connection = chosen(
            profile,
            url=url,
            fingerprint=fingerprint,
            ca_file=ca_file,
            insecure=insecure,
        )
        client = connection.client()
        console = settings.errors()
        show_plan(console, tour, options)
        recorder = _Recorder(console, spec, options, out, connection)
        with client:
            raw = recorder.record(client, tour)
        lines = recorder.masked(raw)
        recorder.write(lines)
        recorder.show(lines, tour, as_json)
        if review:
            _review(console, lines, out)


def show_plan(
    console: Console, tour: Tour, options: TourOptions, whole: bool = False
) -> None:
    """Show what will be asked, how often and for how long.

    Args:
        console: where.
        tour: what.
        options: how fast, and whether to listen.
        whole: every path, not only counts.
    """
    probes = sum(each.operation is None for each in tour.steps)
    seconds = tour.requests / options.rate if options.rate else 0.0
    listening = f", events for {options.events:.0f} s" if options.events else ""
    more = f" and {probes} names that may exist" if probes else ""
    console.print(
        f"Asks {tour.operations} of {tour.total} operations that only read{more}: about"
        f" {tour.requests} requests, {options.rate:g} a second, {_long(seconds)}"
        f"{listening}. Nothing is changed on the PBX."
    )
    if whole:
        counts = Counter((each.method, each.path) for each in tour.steps)
        for (method, path), forms in counts.items():
            console.print(f"  {method} {path}" + (f"  × {forms}" if forms > 1 else ""))
    else:
        groups = Counter(each.group for each in tour.steps)
        console.print(
            ", ".join(f"{name} {count}" for name, count in groups.items()), style="dim"
        )
    for left in tour.left:
        console.print(f"  not asked: {left.operation} ({left.why})", style="dim")


def _long(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"


class _Recorder:
    """One run of the command, from the PBX to the file."""

    def __init__(
        self,
        console: Console,
        spec: Mapping[str, Any],
        options: TourOptions,
        out: Path,
        connection: Connection,
    ) -> None:
        self._console = console
        self._spec = spec
        self._options = options
        self._out = out
        self._own = connection.own_secrets()
        of = (*self._own[2:], spec_hash(spec))
        self._partial = Partial(out, connection.client_secret.reveal(), of)

    def record(self, client: settings.PbxClient, tour: Tour) -> list[AnyLine]:
        """Return the raw lines of the tour, those of a run before included."""
        earlier = self._earlier(tour)
        known = set(map(id, earlier))
        lines: list[AnyLine] = []
        try:
            with settings.tour_progress(self._console, tour.requests) as progress:
                for line in run_tour(
                    client, self._spec, self._options, progress, earlier=earlier
                ):
                    lines.append(line)
                    if id(line) not in known:
                        self._partial.add(line)
        except TourStopped as error:
            self._stopped(lines, str(error), error.settings)
        except KeyboardInterrupt:
            self._stopped(lines, "stopped", False)
        except OSError as error:
            self._trouble(f"{error.filename or self._out}: {error.strerror}")
        finally:
            self._partial.close()
        if not any(errcode(each) == 0 for each in lines if isinstance(each, Exchange)):
            self._partial.remove()
            self._trouble(
                "the PBX answered nothing that can be used; nothing is written"
            )
        return lines

    def masked(self, raw: list[AnyLine]) -> list[AnyLine]:
        """Return the lines with everything replaced; ends the command if a value is left."""
        masker = Masker(self._spec)
        masker.keep_secret(*self._own)
        for line in raw:
            masker.learn(line)
        lines = [masker.mask(line) for line in raw]
        lines = [_closing(line, masker) for line in lines]
        left = masker.survivors([encode(line) for line in lines])
        if left:
            self._survived(lines, left)
        return lines

    def _survived(self, lines: list[AnyLine], left: Sequence[Survivor]) -> NoReturn:
        """Name the places of values that were not replaced, not the values."""
        for each in left[:_MOST_SHOWN]:
            line = lines[each.line - 1]
            what = (
                f" of {line.operation or line.path}"
                if isinstance(line, Exchange)
                else ""
            )
            self._console.print(
                f"line {each.line}{what}, {each.at}: a value of {each.length}"
                " characters is still there"
            )
        self._trouble(
            f"{len(left)} values were not replaced, so nothing is written. Leave that"
            " operation out (--without) and give the same command again, and please"
            " tell us the places above; they name no values"
        )

    def write(self, lines: list[AnyLine]) -> None:
        """Write the file and remove what a run leaves for the next."""
        try:
            write_recording(self._out, lines)
        except OSError as error:
            self._trouble(f"{error.filename or self._out}: {error.strerror}")
        self._partial.remove()

    def show(self, lines: list[AnyLine], tour: Tour, as_json: bool) -> None:
        """Tell what is in the file and how to read it."""
        header = next(each for each in lines if isinstance(each, Header))
        end = next(each for each in lines if isinstance(each, End))
        toured = {each.operation for each in lines if isinstance(each, Exchange)} - {
            None
        }
        missing = sum(
            isinstance(each, Frame) and each.gap is not None for each in lines
        )
        self._console.print(
            f"{self._out}: {len(toured)} of {tour.total} operations,"
            f" {end.exchanges} answers, {end.frames} frames"
            + (f" ({missing} notes of gaps)" if missing else "")
            + f", {end.skipped} not asked, {end.replaced} values replaced;"
            f" {header.origin}, firmware {header.firmware or 'not told'}."
        )
        self._console.print(
            "Read it before you send it: it is text, one line for each answer; --review"
            " shows it as a page."
        )
        if as_json:
            told = {
                "file": str(self._out),
                "operations": len(toured),
                "of": tour.total,
                **msgspec.to_builtins(end),
            }
            for name in ("kind", "pseudonyms"):
                told.pop(name, None)
            typer.echo(json.dumps(told))

    def _earlier(self, tour: Tour) -> list[AnyLine]:
        try:
            found = self._partial.earlier()
        except ResumeError as error:
            raise ConfigurationError(str(error)) from None
        except OSError as error:
            raise ConfigurationError(f"{error.filename}: {error.strerror}") from None
        allowed = tour.allowed
        kept = [
            each
            for each in found
            if not isinstance(each, Exchange) or (each.method, each.path) in allowed
        ]
        answers = sum(isinstance(each, Exchange) for each in kept)
        if answers:
            self._console.print(f"Goes on from an earlier run: {answers} answers.")
        return kept

    def _stopped(self, lines: list[AnyLine], why: str, wrong: bool) -> NoReturn:
        count = sum(isinstance(each, Exchange) for each in lines)
        if count:
            self._trouble(
                f"{why}. {count} answers lie sealed in {self._partial.path}: give the"
                " same command again to go on"
            )
        self._trouble(why, USAGE if wrong else FAILED)

    def _trouble(self, message: str, code: int = FAILED) -> NoReturn:
        self._console.print(f"yeastar: {message}", markup=False)
        raise typer.Exit(code)


def _closing(line: AnyLine, masker: Masker) -> AnyLine:
    if isinstance(line, Header):
        return msgspec.structs.replace(line, masked=True)
    if isinstance(line, End):
        return msgspec.structs.replace(
            line, replaced=masker.replaced, pseudonyms=masker.as_names
        )
    return line


def _review(console: Console, lines: list[AnyLine], out: Path) -> None:
    from ..record.review import review_page

    page = out.with_name(out.name + ".html")
    page.write_text(review_page(lines), "utf-8")
    console.print(f"{page}: the same as a page.")
    webbrowser.open(page.resolve().as_uri())
