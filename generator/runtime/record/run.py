"""The tour of a PBX from end to end, as lines.

`run_tour` is what `record` and `check` share: it asks, listens beside it, and yields
what came as it came. Masking and writing are the caller's.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from importlib import import_module
from types import SimpleNamespace
from typing import Any, Literal, TypeAlias, cast

import msgspec

from ..clock.pbx_clock import PbxClock
from ..clock.wire_times import wire_time
from ..exceptions import ConfigurationError
from .arguments import Answered, Json, NoValue, queries
from .asking import Asker, AsksPbx, NoAnswer, TourStopped, errcode
from .lines import FORMAT, AnyLine, End, Exchange, Frame, Header, Skipped
from .listening import Listener
from .tour import FIRST, JOINED, MOST_FORMS, PAGE_SIZE, Step, Tour, make_tour

__all__ = ["AsksPbx", "Progress", "TourOptions", "TourStopped", "run_tour"]

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called before each request: requests done, requests that are known of, what is next."""

_EDITIONS: dict[str, Literal["appliance", "software", "cloud"]] = {
    "37": "appliance",
    "83": "software",
    "84": "cloud",
}
_BEGINS = ("start", "begin")
_WINDOW = timedelta(days=7)


class TourOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How a tour goes.

    Attributes:
        probe: also ask names that the spec only suspects.
        rate: requests per second, at most; 0 for no limit.
        minutes: end the asking after so many; None for as long as it takes.
        events: listen for so many seconds, at least; 0 for no events.
        without: operations to leave out: operationIds or patterns of them, such as
            `cdr_*`, or of paths, such as `/v1.0/cdr/*`.
    """

    probe: bool = False
    rate: float = 2.0
    minutes: float | None = None
    events: float = 0.0
    without: tuple[str, ...] = ()


def run_tour(
    client: AsksPbx,
    spec: Mapping[str, Any],
    options: TourOptions | None = None,
    progress: Progress | None = None,
    *,
    earlier: Iterable[AnyLine] = (),
) -> Iterator[AnyLine]:
    """Ask a PBX all that can be asked without changing anything; yield what it says.

    The lines are RAW, with every secret that the PBX tells: mask them before they reach
    a file or a screen. `Header` is first, `End` last; frames of the event socket stand
    where they came.

    Args:
        client: a `Client` of the package; it is not closed.
        spec: the parsed `_spec.json` of the package.
        options: how far and how fast.
        progress: is told what comes next.
        earlier: exchanges and frames of a run that was broken off: they are yielded
            again, first, and what they asked is not asked again.

    Raises:
        TourStopped: the login was refused, the certificate is not trusted, or the PBX
            does not answer any more. What was yielded before is good.
    """
    options = options or TourOptions()
    tour = make_tour(spec, options.without, options.probe)
    run = _Run(client, spec, tour, options, progress)
    try:
        yield from run.lines(list(earlier))
    finally:
        run.listener.close()


def spec_hash(spec: Mapping[str, Any]) -> str:
    """Return the SHA-256 of the spec data, which is that of its file."""
    text = json.dumps(spec, ensure_ascii=False, separators=(",", ":")) + "\n"
    return hashlib.sha256(text.encode()).hexdigest()


class _Run:
    """One tour: what was asked, what came, what is left."""

    def __init__(
        self,
        client: AsksPbx,
        spec: Mapping[str, Any],
        tour: Tour,
        options: TourOptions,
        progress: Progress | None,
    ) -> None:
        self._spec = spec
        self._tour = tour
        self._known = tour.requests
        self._times = _times(tour)
        self._options = options
        self._progress = progress or _quiet
        self._asker = Asker(client, tour, spec, options.rate)
        self.listener = Listener(client, options.events)
        self._answers: dict[str, list[Answered]] = {}
        self._asked: set[str] = set()
        self._clock: PbxClock | None = None
        self._turned = False
        self._began = time.monotonic()
        self._counts: dict[type, int] = {}

    def lines(self, earlier: Sequence[AnyLine]) -> Iterator[AnyLine]:
        for line in self._all(earlier):
            self._counts[type(line)] = self._counts.get(type(line), 0) + 1
            yield line
        yield End(
            exchanges=self._counts.get(Exchange, 0),
            frames=self._counts.get(Frame, 0),
            skipped=self._counts.get(Skipped, 0),
            replaced=0,
            seconds=round(time.monotonic() - self._began, 1),
        )

    def _all(self, earlier: Sequence[AnyLine]) -> Iterator[AnyLine]:
        before = [each for each in earlier if isinstance(each, Exchange | Frame)]
        for line in before:
            if isinstance(line, Exchange):
                self._learn(line)
        headers = [each for each in earlier if isinstance(each, Header)]
        steps = list(self._tour.steps)
        first: list[AnyLine] = []
        # Whether it is a mock PBX stands in its answers, and in the header.
        while steps and not headers and not _came(first):
            first += self._step(steps.pop(0))
        mock = self._asker.mock or any(each.origin == "mock" for each in headers)
        yield self._header(mock)
        yield from before
        yield from first
        yield from self.listener.open()
        yield from self._rest(steps)
        for left in self._tour.left:
            yield Skipped(
                operation=left.operation,
                method=left.method,
                path=left.path,
                why=left.why,
            )
        while self.listener.left > 0:
            self._tell(f"listening, {self.listener.left:.0f} s left")
            yield from self.listener.take(min(1.0, self.listener.left))

    def _rest(self, steps: Sequence[Step]) -> Iterator[AnyLine]:
        minutes = self._options.minutes
        for step in steps:
            if minutes is not None and time.monotonic() > self._began + minutes * 60:
                yield from _skipped(step, "the time limit was reached")
                continue
            yield from self._step(step)

    def _step(self, step: Step) -> Iterator[AnyLine]:
        """Ask one step, in as many queries as it has."""
        try:
            found = queries(
                step.arguments, self._answers, self._time, step.most, JOINED
            )
        except NoValue as error:
            yield from _skipped(step, str(error))
            return
        for query in found[:MOST_FORMS]:
            yield from self._ask(step, query)

    def _ask(self, step: Step, query: dict[str, Any]) -> Iterator[AnyLine]:
        if self._key(step.path, query) in self._asked:
            return
        self._tell(step.operation or step.path)
        yield from self.listener.take(self._asker.wait)
        try:
            line = self._asker.ask(step.method, step.path, query, step.operation)
        except NoAnswer as error:
            yield from _skipped(step, str(error))
            return
        self._learn(line)
        yield line
        more = None if self._turned else _second_page(query, line)
        if more is not None:
            self._turned = True
            yield from self._ask(step, more)

    def _tell(self, label: str) -> None:
        done = self._asker.requests
        self._progress(done, max(done, self._known), label)

    def _learn(self, line: Exchange) -> None:
        self._asked.add(self._key(line.path, line.query))
        if line.operation is None or errcode(line) not in (0, None):
            return
        came = Answered(line.query, line.answer)
        self._answers.setdefault(line.operation, []).append(came)
        if line.operation == FIRST:
            self._clock = _clock_of(line.answer)

    def _key(self, path: str, query: Mapping[str, Any]) -> str:
        # Times go on from run to run; they do not make another question.
        times = self._times.get(path, frozenset())
        asked = {key: value for key, value in query.items() if key not in times}
        return f"{path} {json.dumps(asked, sort_keys=True)}"

    def _header(self, mock: bool) -> Header:
        facts = _facts(self._answers.get(FIRST, [Answered({}, None)])[0].answer)
        firmware = facts.get("firmware_version")
        firmware = firmware if isinstance(firmware, str) and firmware else None
        return Header(
            format=FORMAT,
            package=_version(),
            spec_hash=spec_hash(self._spec),
            origin="mock" if mock else "device",
            firmware=firmware,
            edition=_EDITIONS.get((firmware or "").partition(".")[0]),
            masked=False,
            probes=self._options.probe,
        )

    def _time(self, name: str, form: str) -> str | int:
        """Return a moment of the last days as the PBX reads it."""
        now = datetime.now(UTC)
        begins = any(word in name for word in _BEGINS)
        moment = now - _WINDOW if begins else now
        if form != "unix-seconds" and self._clock is None:
            raise NoValue(f"no value for {name}: the PBX does not tell its date format")
        return cast("str | int", wire_time(moment, form, self._clock))


def _times(tour: Tour) -> dict[str, frozenset[str]]:
    """Return the names of arguments that are times, by path."""
    found: dict[str, frozenset[str]] = {}
    for step in tour.steps:
        names = frozenset(each.name for each in step.arguments if each.time is not None)
        found[step.path] = found.get(step.path, frozenset()) | names
    return found


def _quiet(done: int, known: int, label: str) -> None:
    """Tell nobody."""


def _came(lines: Sequence[AnyLine]) -> bool:
    return any(isinstance(each, Exchange) for each in lines)


def _skipped(step: Step, why: str) -> Iterator[Skipped]:
    # What was only probed is no operation.
    if step.operation is not None:
        why = f"{step.form}: {why}" if step.form else why
        yield Skipped(
            operation=step.operation, method=step.method, path=step.path, why=why
        )


def _second_page(query: dict[str, Any], line: Exchange) -> dict[str, Any] | None:
    """Return the query of a second page, if the answer tells of one."""
    answer: object = line.answer
    if query.get("page") != 1 or not isinstance(answer, Mapping):
        return None
    total = cast("Mapping[str, object]", answer).get("total_number")
    more = isinstance(total, int) and total > PAGE_SIZE
    return {**query, "page": 2} if more else None


def _facts(answer: object) -> Mapping[str, Any]:
    data = cast(Json, answer).get("data") if isinstance(answer, Mapping) else None
    return cast(Json, data) if isinstance(data, Mapping) else {}


class _ClockFacts(SimpleNamespace):
    system_time: str | None
    timestamp: int | None
    system_date_format: str | None
    system_time_format: str | None


def _clock_of(answer: object) -> PbxClock | None:
    names = ("system_time", "timestamp", "system_date_format", "system_time_format")
    facts = _facts(answer)
    try:
        return PbxClock.of(_ClockFacts(**{name: facts.get(name) for name in names}))
    except (ConfigurationError, TypeError, ValueError, OverflowError):
        return None


def _version() -> str:
    """Return the version of the package that this is a part of."""
    root = import_module(__name__.partition("._runtime")[0])
    return str(getattr(root, "__version__", "0"))
