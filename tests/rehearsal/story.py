"""The steps of firmware day, each a command that people use."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from tests.rehearsal.copy import Copy, StepTrouble
from tests.rehearsal.planned import check_verdict, diff_verdict, read
from tests.rehearsal.playing import Playing, playing
from tests.rehearsal.secrets import survivors

HERE = Path(__file__).resolve().parent
FIRMWARE = HERE / "firmware_37_24.yaml"
SECRETS = HERE / "secrets.yaml"
OLD_FIRMWARE = "37.23.0.83"
VERSION = "0.3.0"
# Of the copy, after the draft: each operation and event against the mock, both clients.
TESTS = (
    "tests/contract/test_operations.py",
    "tests/contract/test_events.py",
    "tests/contract/test_reference.py",
)
_FASTEST = "20"

Found: TypeAlias = tuple[str, list[str]]
"""What a step tells: a figure for the table, and what is off."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table."""

    step: str
    seconds: float
    told: str
    off: tuple[str, ...] = ()


@dataclass(slots=True)
class Story:
    """One run.

    Attributes:
        copy: of the repository.
        listen: seconds for which events are listened to.
        with_tests: whether tests of the copy are run.
        say: is told what goes on.
        lines: what became of the steps so far.
        base: the commit before the draft.
        homeless: what the draft found no place for.
    """

    copy: Copy
    listen: int
    with_tests: bool
    say: Callable[[str], None]
    lines: list[Line] = field(default_factory=list[Line])
    base: str = ""
    homeless: list[str] = field(default_factory=list[str])

    @property
    def good(self) -> bool:
        """Whether all went as planned."""
        return not any(line.off for line in self.lines)

    def run(self) -> None:
        """Take all steps; the first that cannot go on ends it."""
        self.base = self.copy.run("head", ["git", "rev-parse", "HEAD"]).strip()
        steps: list[tuple[str, Callable[[], Found]]] = [
            ("record 37.23", self._baseline),
            ("check 37.24", self._check),
            ("record 37.24", self._record),
            ("record, secrets", self._secrets),
            ("draft --apply", self._draft),
            ("people decide", self._decide),
            ("generate", self._generate),
            ("diff", self._diff),
            ("tests", self._tests),
            ("release, dry run", self._release),
        ]
        for name, step in steps:
            if name == "tests" and not self.with_tests:
                continue
            self.say(name)
            started = time.perf_counter()
            try:
                told, off = step()
            except StepTrouble as trouble:
                seconds = time.perf_counter() - started
                self.lines.append(
                    Line(name, seconds, "could not go on", (str(trouble),))
                )
                return
            self.lines.append(
                Line(name, time.perf_counter() - started, told, tuple(off))
            )

    def _yeastar(self, name: str, mock: Playing, *arguments: str) -> str:
        """Run the command against a mock; differences (1) are no trouble."""
        command = [self.copy.python, "-m", "yeastar_pseries", *arguments]
        good = (0, 1) if arguments[0] == "check" else (0,)
        return self.copy.run(name, command, good=good, more=mock.environment())

    def _tour(self, *more: str) -> list[str]:
        return ["--rate", _FASTEST, "--events", str(self.listen), *more]

    def _baseline(self) -> Found:
        with playing(self.copy, "mock_old", ["--firmware", OLD_FIRMWARE]) as mock:
            out = self._yeastar(
                "record_old",
                mock,
                "record",
                "--json",
                "--out",
                "old.jsonl",
                *self._tour(),
            )
        return _recorded(out)

    def _check(self) -> Found:
        planned = read(FIRMWARE)
        with playing(self.copy, "mock_check", ["--guise", str(FIRMWARE)]) as mock:
            out = self._yeastar(
                "check",
                mock,
                "check",
                "--json",
                "--baseline",
                "old.jsonl",
                *self._tour(),
            )
            shown = mock.shown()
        report = _json(out, "check")
        verdict = check_verdict(planned, report)
        off = [*verdict.wrong, *(f"nobody planted: {each}" for each in verdict.others)]
        off += _not_shown(planned, shown)
        if report["firmware"] != "37.24.0.12":
            off.append(f"firmware 37.24.0.12 is told as {report['firmware']}")
        return f"{verdict.count()}, {len(verdict.others)} others", off

    def _record(self) -> Found:
        planned = read(FIRMWARE)
        with playing(self.copy, "mock_new", ["--guise", str(FIRMWARE)]) as mock:
            out = self._yeastar(
                "record_new",
                mock,
                *("record", "--json", "--probe", "--out", "new.jsonl"),
                *self._tour(),
            )
        told, off = _recorded(out)
        text = (self.copy.repo / "new.jsonl").read_text("utf-8")
        hidden = [
            {"id": each["id"], "secret": [each["value"]]}
            for each in planned
            if "secret" in each
        ]
        return told, [*off, *(f"not masked: {s}" for s in survivors(hidden, text))]

    def _secrets(self) -> Found:
        planned = read(SECRETS)
        with playing(self.copy, "mock_secrets", ["--guise", str(SECRETS)]) as mock:
            self._yeastar(
                "record_secrets",
                mock,
                "record",
                "--out",
                "secrets.jsonl",
                *self._tour(),
            )
            shown = mock.shown()
        text = (self.copy.repo / "secrets.jsonl").read_text("utf-8")
        left = survivors(planned, text)
        off = [f"survived: {each}" for each in left] + _not_shown(planned, shown)
        places = sum(each["id"] in shown for each in planned)
        return f"{places} places, {len(left)} found", off

    def _draft(self) -> Found:
        (self.copy.repo / "old.jsonl").rename(self.copy.logs / "old.jsonl")
        for name in ("new.jsonl", "secrets.jsonl"):
            (self.copy.repo / name).rename(self.copy.logs / name)
        recording = str(self.copy.logs / "new.jsonl")
        command = ["-m", "generator", "draft", recording, "--apply"]
        self.copy.run("draft", [self.copy.python, *command], good=(0, 1))
        log = (self.copy.logs / "draft.log").read_text("utf-8")
        heads = re.findall(
            r"(?m)^(Drafted|For people to decide|Found no place) \((\d+)\)", log
        )
        told = ", ".join(f"{what.lower()} {count}" for what, count in heads)
        off = [] if heads else ["nothing was drafted"]
        homeless = log.partition("Found no place")[2].partition("written;")[0]
        self.homeless = [e.strip() for e in homeless.splitlines()[1:]]
        off += [f"found no place: {each}" for each in self.homeless]
        return told or "nothing drafted", off

    def _decide(self) -> Found:
        planned = [each for each in read(FIRMWARE) if "people" in each]
        edits = sum(self.copy.decide(each["people"]) for each in planned)
        every = len(read(FIRMWARE))
        told = f"{len(planned)} of {every} by hand ({edits} edits)"
        drafted = every - len(planned) - len(self.homeless)
        return f"{told}, {drafted} drafted, {len(self.homeless)} without a place", []

    def _generate(self) -> Found:
        self.copy.run("generate", [self.copy.python, "-m", "generator", "generate"])
        self._count_anew()
        self.copy.run("add", ["git", "add", "--all"])
        message = "spec: what firmware 37.24 shows"
        self.copy.run("commit", ["git", "commit", "--quiet", "--message", message])
        stat = self.copy.run(
            "stat", ["git", "diff", "--shortstat", "HEAD~1", "--", "spec"]
        )
        return f"spec: {stat.strip()}", []

    def _count_anew(self) -> None:
        """Tell the figures in the pages of the spec, as people do after removals."""
        table = (self.copy.repo / "generated/spec/COVERAGE.md").read_text("utf-8")
        figures = next(line for line in table.splitlines() if line[:1].isdigit())
        counts = re.findall(r"(\d+) (?:operations|events):", figures)
        for name, old, new in (
            ("CHANGELOG.md", r"(?m)^- \d+ operations: .*", f"- {figures}"),
            (
                "README.md",
                r"\d+ operations and \d+ events",
                "{} operations and {} events".format(*counts),
            ),
        ):
            path = self.copy.repo / "spec" / name
            text = path.read_text("utf-8")
            path.write_text(re.sub(old, new, text, count=1), "utf-8")

    def _diff(self) -> Found:
        command = [
            self.copy.python,
            "-m",
            "generator",
            "diff",
            self.base,
            "HEAD",
            "--json",
        ]
        told = _json(self.copy.run("diff", command, good=(0, 1)), "diff")
        planned = read(FIRMWARE)
        verdict = diff_verdict(planned, told["changes"])
        off = [*verdict.wrong]
        off += [f"breaks, and nobody planned it: {each}" for each in verdict.others]
        if told["bump"] != "major":
            off.append(f"bump {told['bump']}, wanted major: something was removed")
        return (
            f"{verdict.count()}, in {len(told['changes'])} changes; {told['bump']}",
            off,
        )

    def _tests(self) -> Found:
        command = [self.copy.python, "-m", "pytest", "-q", "-n", "auto", *TESTS]
        out = self.copy.run("tests", [*command, "-p", "no:cacheprovider"])
        return out.strip().splitlines()[-1].strip("= "), []

    def _release(self) -> Found:
        # What make would install is there; through the links, it would be installed
        # into the original.
        there = (
            ".venv/.installed",
            ".venv/.installed-test",
            "generator/node/node_modules/.installed",
        )
        command = [
            "make",
            *(part for each in there for part in ("--assume-old", each)),
            "release",
            f"VERSION={VERSION}",
            f"SINCE={self.base}",
            "SKIP=check test test-long",
        ]
        out = self.copy.run("release", command)
        off = [
            f"the dry run does not show {wanted!r}"
            for wanted in (
                f'+version = "{VERSION}"',
                "+### The API",
                "Nothing was changed",
            )
            if wanted not in out
        ]
        left = self.copy.run("status", ["git", "status", "--porcelain"]).strip()
        if left:
            off.append(f"the dry run left changes:\n{left}")
        return f"{VERSION} could be made", off


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        said = text[:300] or f"nothing; see {name}.log of --keep FOLDER"
        raise StepTrouble(f"{name} printed no JSON ({error}): {said}") from None


def _recorded(out: str) -> Found:
    told = _json(out, "record")
    seconds = max(told["seconds"], 0.1)
    rate = 60 * told["exchanges"] / seconds
    text = (
        f"{told['operations']} of {told['of']} operations, {told['exchanges']} requests"
        f" ({rate:.0f} a minute), {told['frames']} frames"
    )
    return text, [] if told["frames"] else ["no event came"]


def _not_shown(planned: list[Any], shown: dict[int, int]) -> list[str]:
    return [
        f"{each['id']}: planted, but no request or frame came by it ({each})"
        for each in planned
        if not shown.get(each["id"])
    ]
