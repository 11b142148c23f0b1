"""`yeastar check`: what a PBX says, against what the spec says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, NoReturn

import msgspec
import typer
from rich.console import Console
from rich.text import Text

from ..drift.compare import compare
from ..drift.findings import Report
from ..drift.markdown import report_markdown
from ..drift.text import blocks, headline
from ..exceptions import ConfigurationError, YeastarError
from ..masking.masker import Masker
from ..printable import clean
from ..record.file import RecordingError, read_recording
from ..record.lines import AnyLine
from ..record.run import TourOptions, run_tour
from ..record.tour import make_tour
from . import settings
from .profiles.selection import Profile, chosen
from .record import show_plan

DIFFERENT, TROUBLE = 1, 2
"""Exit codes; 0 says that there is no difference."""


def check_command(
    profile: Profile = None,
    url: settings.Url = None,
    recording: Annotated[
        Path | None,
        typer.Option(
            "--from", help="Compare a recording; no PBX is asked.", show_default=False
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            help="An earlier recording of this PBX: tells fields that are gone.",
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="The report as JSON on the output.")
    ] = False,
    markdown: Annotated[
        Path | None,
        typer.Option(
            help="Also write the report as Markdown, for an issue.", show_default=False
        ),
    ] = None,
    events: settings.Events = "0",
    no_probe: Annotated[
        bool, typer.Option("--no-probe", help="Ask nothing that the spec lacks.")
    ] = False,
    rate: settings.Rate = 2.0,
    minutes: settings.Minutes = None,
    without: settings.Without = None,
    fingerprint: settings.Fingerprint = None,
    ca_file: settings.CaFile = None,
    insecure: settings.Insecure = False,
) -> None:
    """Compare what a PBX answers with the spec, and report what differs.

    Asks every call that only reads, and names that may exist. Examples are masked.
    Exit code: 0 no difference, 1 differences, 2 trouble.
    """
    console = settings.errors()
    try:
        if markdown is not None and not markdown.resolve().parent.is_dir():
            # Told before minutes of asking, not after.
            raise ConfigurationError(
                f"--markdown {markdown}: there is no folder {markdown.parent}"
            )
        options = settings.tour_options(not no_probe, events, rate, minutes, without)
        asked = _Asked(console, settings.spec_data(), options)
        connection = chosen(
            profile,
            url=url,
            fingerprint=fingerprint,
            ca_file=ca_file,
            insecure=insecure,
        )
        report = asked.compared(
            connection.client() if recording is None else _read(recording) or (),
            connection.own_secrets(),
            _read(baseline),
        )
        show(report, as_json)
        if markdown is not None:
            markdown.write_text(report_markdown(report), "utf-8")
    except (ConfigurationError, YeastarError, RecordingError) as error:
        _end(console, str(error) or type(error).__name__)
    except OSError as error:
        _end(console, f"{error.filename}: {error.strerror}")
    else:
        if asked.trouble:
            _end(console, asked.trouble)
        if report.findings:
            raise typer.Exit(DIFFERENT)


def _read(path: Path | None) -> list[AnyLine] | None:
    return read_recording(path) if path is not None else None


def _end(console: Console, trouble: str) -> NoReturn:
    console.print(f"yeastar: {clean(trouble)}", markup=False)
    raise typer.Exit(TROUBLE)


def show(report: Report, as_json: bool = False) -> None:
    """Show a report on the output.

    Args:
        report: of `compare`.
        as_json: for a program.
    """
    if as_json:
        typer.echo(msgspec.json.format(msgspec.json.encode(report)).decode())
        return
    # Text objects, so that nothing a PBX says is taken for markup.
    console = Console(highlight=False, soft_wrap=True)
    console.print(Text(headline(report), "bold"))
    for block in blocks(report):
        console.print(
            Text(f"\n{block.title}", "bold yellow" if block.drift else "bold")
        )
        for row in block.rows:
            console.print(Text(f"  {row.head}", "" if block.drift else "dim"))
            for line in row.lines:
                console.print(Text(f"      {line}", "dim"))


class _Asked:
    """What a PBX or a recording says, and the report of it.

    Attributes:
        trouble: why the tour ended early; what came before it is compared all the same.
    """

    def __init__(
        self, console: Console, spec: Mapping[str, Any], options: TourOptions
    ) -> None:
        self._console = console
        self._spec = spec
        self._options = options
        self.trouble = ""

    def compared(
        self,
        source: settings.PbxClient | Iterable[AnyLine],
        own: tuple[str, ...],
        baseline: list[AnyLine] | None,
    ) -> Report:
        """Return the report of a PBX, or of a recording.

        Args:
            source: a client, which is closed, or lines.
            own: what no example may show: credentials, and where the PBX is.
            baseline: an earlier recording.
        """
        masker = Masker(self._spec)
        masker.keep_secret(*own)
        if isinstance(source, Iterable):
            return compare(source, self._spec, baseline=baseline, masker=masker)
        with source as client:
            lines = self._tour(client)
            return compare(lines, self._spec, baseline=baseline, masker=masker)

    def _tour(self, client: settings.PbxClient) -> Iterator[AnyLine]:
        """Yield what the PBX says, with progress on stderr."""
        tour = make_tour(self._spec, self._options.without, self._options.probe)
        show_plan(self._console, tour, self._options)
        count = 0
        with settings.tour_progress(self._console, tour.requests) as progress:
            try:
                for line in run_tour(client, self._spec, self._options, progress):
                    count += 1
                    yield line
            except YeastarError as error:
                if not count:
                    raise
                self.trouble = f"{error}; the report is of what came before"
            except KeyboardInterrupt:
                self.trouble = "stopped; the report is of what came before"
