"""Compares what a PBX said with what the spec says.

    lines ──► Intake (whose answer is it?) ──► Walk (value by value) ──► findings

A form that readers take is no difference: text with a number where the spec says
integer, an empty text, array or object for nothing. Null is one unless the spec says
so. What only the tolerant reader hides is counted and told in `notes`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, cast

import msgspec

from ..record.lines import AnyLine
from ..schema.listed import in_order
from .answers import NO_CONTENT, Intake
from .described import Described
from .findings import Finding, Report
from .forms import told_keys
from .leads import verdicts
from .needed import with_renames
from .operations import not_seen, operation_findings
from .told import MasksExamples, Told
from .walking.baseline import lost
from .walking.inferred import Inferred
from .walking.places import Shape, escaped
from .walking.walk import ANY_NAME, Met
from .words import expected, fields_of, in_words, may_be_shown

_FORMS = {
    "text": "numbers as text",
    "form": "another form of the number",
    "case": "listed values in another case",
    "several": "several listed values in one text",
    "empty": "an empty value for nothing",
    "names": "fields in an object of which the spec knows no names",
}
_LARGE = 400
_MANY, _FEW, _DEEP = 40, 3, 6


def compare(
    lines: Iterable[AnyLine],
    spec: Mapping[str, Any],
    *,
    baseline: Iterable[AnyLine] | None = None,
    masker: MasksExamples | None = None,
) -> Report:
    """Return what differs between a recording and the spec.

    Args:
        lines: of a tour or a recording, masked or not.
        spec: what `_spec.json` holds, see `package_spec`.
        baseline: an earlier recording of the same PBX; a field that it has and that is
            gone now is a difference, too.
        masker: masks the examples. Without one, examples are only given of a recording
            that is masked already.
    """
    now = Intake(Described(spec), count_names=baseline is not None)
    for line in lines:
        now.take(line)
        if masker is not None and not _is_masked(now):
            masker = _taught(masker, line)
    return _Reporter(now, masker).report(_before(baseline, spec))


def _before(
    baseline: Iterable[AnyLine] | None, spec: Mapping[str, Any]
) -> Intake | None:
    if baseline is None:
        return None
    before = Intake(Described(spec), count_names=True)
    for line in baseline:
        before.take(line)
    return before


def _taught(masker: MasksExamples, line: AnyLine) -> MasksExamples | None:
    """Return the masker when it knows the line; None if it cannot take it in."""
    try:
        masker.learn(line)
    except (RecursionError, ValueError):
        return None  # nested or long beyond all measure: no examples then
    return masker


def _is_masked(intake: Intake) -> bool:
    return intake.header is not None and intake.header.masked


class _Reporter:
    """Turns counts into findings."""

    def __init__(self, intake: Intake, masker: MasksExamples | None) -> None:
        self._intake = intake
        self._described = intake.described
        self._masker = masker
        self._masked = _is_masked(intake)
        self._told = Told(self._masked, intake.pseudonyms, masker)
        self._firmware = intake.header.firmware if intake.header else None

    def report(self, before: Intake | None) -> Report:
        findings = with_renames([*self._findings(before)])
        order = {id: index for index, id in enumerate(self._described.operations)}
        findings.sort(key=lambda each: _rank(each, order))
        header = self._intake.header
        places = (self._described.places, self._described.event_places)
        return Report(
            firmware=self._firmware,
            edition=header.edition if header else None,
            spec=self._described.version,
            package=header.package if header else "",
            findings=tuple(map(self._finished, findings)),
            leads=verdicts(places),
            not_seen=not_seen(self._intake),
            notes=tuple(self._notes()),
            exchanges=self._intake.exchanges,
            frames=self._intake.frames,
        )

    def _findings(self, before: Intake | None) -> Iterator[Finding]:
        yield from operation_findings(self._intake, self._told)
        met_here = self._told_only(self._intake.walk.met.values())
        for met in _shared(met_here, self._shapes()):
            yield self._of_name(met) if met.shape is not None else self._of_value(met)
        yield from self._other_forms()
        yield from self._unknown_events()
        yield from self._unknown_codes()
        for each in lost(self._intake.walk, before.walk) if before else ():
            spot = each.shape.properties[each.name].spec_at
            if ("missing_field", spot, each.name) in self._intake.walk.met:
                continue  # it is told already
            operation, event = each.where
            yield Finding(
                kind="missing_field",
                operation=operation,
                event=event,
                at=each.at,
                schema=each.shape.component,
                spec_at=spot,
                expected="came in the earlier recording",
                got="does not come",
                count=each.of,
                of=each.of,
            )

    def _told_only(self, met: Iterable[Met]) -> list[Met]:
        """Return differences without names that may be somebody's, those put together."""
        found: dict[tuple[str, str, str], Met] = {}
        for each in met:
            shape, unknown = each.shape, each.kind == "unknown_field"
            each.type = self._told.type(each.type)
            if unknown and shape and not self._told.name(each.name, _several(shape)):
                each = each.under_any_name()
            spot = each.place.spec_at if each.place else shape.spec_at if shape else ""
            known = found.setdefault((each.kind, spot, each.name), each)
            if known is not each:
                known.join(each)
        return list(found.values())

    def _shapes(self) -> list[Shape]:
        return [*self._described.places.shapes, *self._described.event_places.shapes]

    def _of_name(self, met: Met) -> Finding:
        """Return a finding on a field that the spec lacks, or that the PBX lacks."""
        shape = met.shape
        assert shape is not None
        unknown = met.kind == "unknown_field"
        known = fields_of(self._of_base(shape, met.where[1])) if unknown else ""
        place = met.place
        return Finding(
            kind=met.kind,
            operation=met.where[0],
            event=met.where[1],
            at=met.at,
            schema=(place or shape).component,
            spec_at=(place or shape).spec_at,
            expected=known or _why_needed(met.name, shape),
            got=self._got(met) if unknown else "does not come",
            type=met.type,
            count=met.count,
            of=max(shape.objects, met.count),
            example=met.example if met.has_example else msgspec.UNSET,
        )

    def _of_base(self, shape: Shape, event: int | None) -> Shape:
        """Return what the spec says of a shape that others were joined to."""
        if shape.properties or shape.component is None:
            return shape
        described = self._described
        places = described.places if event is None else described.event_places
        base = places.component(shape.component)
        return base.shape if base and base.shape else shape

    def _of_value(self, met: Met) -> Finding:
        """Return a finding on a value where the spec has a place for one."""
        place = met.place
        assert place is not None
        return Finding(
            kind=met.kind,
            operation=met.where[0],
            event=met.where[1],
            at=met.at,
            schema=place.component,
            spec_at=place.spec_at,
            expected=expected(place),
            got=self._got(met),
            values=in_order([value for _, value in met.values]),
            type=met.type,
            count=met.count,
            of=max(place.seen, met.count),
            example=met.example,
        )

    def _got(self, met: Met) -> str:
        got = in_words(met.type)
        if met.name == ANY_NAME:
            got += " under names that are data, or more names than objects have"
        others = len(met.operations) - 1
        return got + (f"; in {others} other{'s'[:others - 1]} too" if others else "")

    def _other_forms(self) -> Iterator[Finding]:
        forms = self._intake.forms
        for stray, count in forms.strays.items():
            operation, form, key = stray
            described = self._described.operations[operation]
            own = dict(told_keys(described.node))[form]
            type_ = self._told.type(forms.types[stray])
            yield Finding(
                kind="other_form",
                operation=operation,
                at=f"/{escaped(key)}",
                spec_at=f"{described.spec_at}/x-variants",
                expected=f"{own} for type {form}",
                got=f"{in_words(type_)}, which other types have",
                type=type_,
                count=count,
                of=forms.answers[operation, form],
            )

    def _unknown_events(self) -> Iterator[Finding]:
        for number, heard in self._intake.events.items():
            type_ = self._told.type(heard.type)
            yield Finding(
                kind="unknown_event",
                event=number,
                expected=f"{len(self._described.event_ids)} events, not this one",
                got=_in_msg(type_),
                values=(number,),
                type=type_,
                count=heard.count,
                of=self._intake.frames,
                example=heard.example,
            )

    def _unknown_codes(self) -> Iterator[Finding]:
        for code, heard in self._intake.codes.items():
            yield Finding(
                kind="unknown_error_code",
                operation=heard.where,
                at="/errcode",
                spec_at="/codes",
                expected=f"{len(self._described.families)} codes, not this one",
                got="an error code",
                values=(code,),
                count=heard.count,
                of=self._intake.exchanges,
                example=heard.example,
            )

    def _finished(self, finding: Finding) -> Finding:
        """Return the finding with firmware, and with nothing that has to be masked."""
        if finding.kind == "unknown_value":
            finding = self._with_told_values(finding)
        example = finding.example
        if example is not msgspec.UNSET:
            example = _short(self._example(example, finding))
        return msgspec.structs.replace(
            finding, firmware=self._firmware, example=example
        )

    def _with_told_values(self, finding: Finding) -> Finding:
        """Return the finding without values that may be somebody's; it counts them."""
        told = tuple(each for each in finding.values if self._tells(each, finding))
        hidden = len(finding.values) - len(told)
        if not hidden:
            return finding
        got = f"{finding.got}; {hidden} not told, for somebody may be called so"
        return msgspec.structs.replace(finding, values=told, got=got)

    def _tells(self, value: str | int, finding: Finding) -> bool:
        """Return whether an unknown value of an enum is no pseudonym and needs none."""
        if self._masked:
            return self._told.value(value)
        if self._masker is None:
            return may_be_shown(value)
        return self._example(value, finding) == value

    def _example(self, value: object, finding: Finding) -> Any:
        if self._masked or value is None or value == NO_CONTENT:
            return value
        if self._masker is None:
            return msgspec.UNSET
        name = finding.at.rsplit("/", 1)[-1]
        if finding.kind == "unknown_error_code":
            name = "errmsg"
        try:
            schema = self._described.schema(finding)
            example = self._masker.example(_cut(value), name=name, schema=schema)
        except (RecursionError, ValueError):
            return msgspec.UNSET  # rather no example than one that is not masked
        if finding.kind == "unknown_event":
            example["type"] = finding.event  # no number of anybody's
        return example

    def _notes(self) -> Iterator[str]:
        for (form, _), (where, at, counts) in self._intake.walk.tolerated.items():
            subject = where[0] or f"event {where[1]}"
            yield f"{subject} {at or '/'}: {_FORMS[form]} ({counts[form]})"
        if self._intake.no_events:
            yield f"{self._intake.no_events} frames carry no event"


def _shared(met: Iterable[Met], shapes: list[Shape]) -> Iterator[Met]:
    """Yield differences; a new field of all that share a base is one of the base.

    `ExtensionDetail` takes its fields from `ExtensionFields`, as others do. If all of
    those that came have the new field, it belongs to what they share.
    """
    unknown: dict[str, list[Met]] = {}
    for each in met:
        if each.kind == "unknown_field" and each.shape is not None:
            unknown.setdefault(each.name, []).append(each)
        else:
            yield each
    users: dict[str, list[Shape]] = {}
    for shape in shapes:
        if shape.objects:
            own = [shape.component] if shape.component else []
            for base in (*shape.bases, *own):
                users.setdefault(base, []).append(shape)
    bases = sorted(users.items(), key=lambda pair: -len(pair[1]))
    for each in unknown.values():
        yield from _gathered(each, bases)


def _gathered(met: list[Met], bases: list[tuple[str, list[Shape]]]) -> Iterator[Met]:
    left = {id(each.shape): each for each in met}
    for base, users in bases:
        if len(users) > 1 and all(id(shape) in left for shape in users):
            yield _joined(base, [left.pop(id(shape)) for shape in users])
    yield from left.values()


def _joined(base: str, met: list[Met]) -> Met:
    first = met[0]
    shape = Shape(f"/components/schemas/{escaped(base)}", base)
    joined = Met(first.kind, first.where, first.at, shape=shape, name=first.name)
    for each in met:
        assert each.shape is not None
        joined.join(each)
        shape.objects += each.shape.objects
    return joined


def _cut(value: Any, depth: int = 0) -> Any:
    """Return a value that can be masked in no time: the first parts of a large one."""
    if isinstance(value, str):
        return value[:_LARGE]
    if isinstance(value, dict):
        fields = islice(cast("dict[str, Any]", value).items(), _MANY)
        return {k: _cut(v, depth + 1) for k, v in fields} if depth < _DEEP else {}
    if isinstance(value, list):
        items = cast("list[Any]", value)[:_FEW]
        return [_cut(each, depth + 1) for each in items] if depth < _DEEP else []
    return value


def _short(value: Any) -> Any:
    """Return an example that a person can take in: JSON of a few lines."""
    if isinstance(value, str):
        return value if len(value) <= _LARGE else value[:_LARGE] + "..."
    if isinstance(value, (dict, list)):
        text = msgspec.json.encode(value).decode("utf-8", "replace")
        return cast(Any, value) if len(text) <= _LARGE else text[:_LARGE] + "..."
    return value


def _rank(finding: Finding, order: dict[str, int]) -> tuple[int, int, str, str]:
    """Return the place of a finding in the order of the spec; probes, then events last."""
    if finding.event is not None:
        return (len(order) + 1, finding.event, finding.at, finding.kind)
    known = order.get(finding.operation or "", len(order))
    return (known, 0, finding.at or str(finding.operation), finding.kind)


def _several(shape: Shape) -> bool:
    """Return whether the spec has several fields there, so that a key is one, too."""
    return len(shape.properties) > 1


def _why_needed(name: str, shape: Shape) -> str:
    if name in shape.required:
        return "the spec requires it"
    return "the spec says what to find there (x-pagination, x-download)"


def _in_msg(frame: Inferred | None) -> str:
    """Return what an event that nobody knows carries; all of them have type and sn."""
    fields = cast(Inferred, (frame or {}).get("properties") or {})
    msg = fields.get("msg")
    return f"msg: {in_words(msg)}" if msg else in_words(frame)
