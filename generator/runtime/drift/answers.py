"""Takes the lines of a recording in, one by one: whose is it, and what does it say?"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any, cast

import msgspec

from ..record.lines import AnyLine, Exchange, Frame, Header, Skipped
from .described import Described, Operation, as_code
from .forms import Forms
from .needed import lacking
from .walking.inferred import Inferred, inferred, merged
from .walking.places import JSON_TYPES, Shape, escaped
from .walking.walk import Walk

NO_CONTENT = "(no content)"
"""Stands for an answer without a body; no word of the PBX."""
_NO_SUCH = (404, 405)
_ERRCODE, _TYPE, _MSG = "errcode", "type", "msg"


class Heard:
    """Something that the spec lacks altogether, as it was heard.

    Attributes:
        count: how often.
        where: operationId or path of the first, or None.
        type: JSON Schema of what came.
        example: the first.
    """

    def __init__(self, where: str | None = None, label: str = "") -> None:
        self.count = 0
        self.where, self.label = where, label
        self.type: Inferred | None = None
        self.example: object = msgspec.UNSET

    def add(self, value: object) -> None:
        """Count one more."""
        self.count += 1
        if self.example is msgspec.UNSET:
            self.example = value
        self.type = merged(self.type, inferred(value))


class Intake:
    """What was heard, and the walk over it.

    Args:
        described: the spec, with the counts of this comparison.
        count_names: whether to count the names of each object.
    """

    def __init__(self, described: Described, count_names: bool = False) -> None:
        self.described = described
        self.walk = Walk(count_names)
        self.forms = Forms()
        self.header: Header | None = None
        self.pseudonyms: list[str] = []
        self.skipped: dict[str, str] = {}
        self.codes: dict[int, Heard] = {}
        self.events: dict[int, Heard] = {}
        self.probed: dict[tuple[str, str], Heard] = {}
        self.event_frames: Counter[int] = Counter()
        self.exchanges = self.frames = self.no_events = 0

    def take(self, line: AnyLine) -> None:
        """Take one line in; of a kind that says nothing here, nothing is done."""
        if isinstance(line, Exchange):
            self.exchanges += 1
            self._exchange(line)
        elif isinstance(line, Frame):
            if line.gap is None:
                self.frames += 1
                self._frame(line.frame)
        elif isinstance(line, Skipped):
            self.skipped[line.operation] = line.why
        elif isinstance(line, Header):
            self.header = line
        else:
            self.pseudonyms = line.pseudonyms

    def _exchange(self, line: Exchange) -> None:
        errcode = _errcode(line.answer)
        operation = self.described.operation(line.operation, line.method, line.path)
        if operation is None:
            self._probe(line, errcode)
            return
        operation.asked += 1
        if self.described.unsupported(errcode) or (
            errcode is None and line.status in _NO_SUCH
        ):
            operation.missing += 1
            return
        if errcode is None and line.status >= 400:
            operation.refused = f"HTTP {line.status}"
            return
        self._code(line, errcode, operation.id)
        if not isinstance(line.answer, dict):
            operation.refused = "no JSON object"
        elif not self.described.succeeded(errcode):
            operation.refused = f"errcode {as_code(errcode)}"
        else:
            operation.answered += 1
        self._answer(line, operation, errcode)

    def _answer(self, line: Exchange, operation: Operation, errcode: object) -> None:
        place = self.described.answer(operation)
        if place is None:
            return
        # JSON's null is an answer of its own; no JSON at all is told as a text.
        answer = line.answer
        if answer is msgspec.UNSET:
            answer = line.text or NO_CONTENT
        whole = self.described.succeeded(errcode)
        strays: Mapping[str, str] = {}
        fields: dict[str, Any] = {}
        if whole and isinstance(answer, dict):
            fields = cast("dict[str, Any]", answer)
            asked = {**line.query, **(line.body or {})}
            strays = self.forms.take(operation.id, operation.node, asked, fields)
            answer = {key: fields[key] for key in fields if key not in strays}
        self.walk.root(answer, place, (operation.id, None), whole)
        for key, own in strays.items():
            # The rows are of the form that was asked for, whatever they are called.
            inner = place.shape.properties.get(own) if place.shape else None
            if inner is not None:
                self.walk.instead_of(own, fields[key], inner, f"/{escaped(key)}")
        if place.shape is not None and not strays:
            for name in lacking(operation.node, line.query, fields):
                self._lacks(name, place.shape)

    def _lacks(self, name: str, shape: Shape) -> None:
        at, place = f"/{escaped(name)}", shape.properties.get(name)
        self.walk.differs("missing_field", at, place=place, shape=shape, name=name)

    def _probe(self, line: Exchange, errcode: object) -> None:
        """Look at the answer to a name that the spec does not have."""
        self._code(line, errcode, line.path)
        if not self.described.understood(errcode):
            return
        key = (line.method.upper(), line.path)
        heard = self.probed.setdefault(key, Heard(line.path))
        code = as_code(errcode)
        heard.label = heard.label or f"errcode {code}"
        if code == 0:
            heard.label = "errcode 0"
            heard.add(line.answer)
        elif heard.count == 0:
            heard.count = 1

    def _code(self, line: Exchange, errcode: object, where: str) -> None:
        code = as_code(errcode)
        if code is None or code in self.described.families:
            return
        answer = cast("dict[str, Any]", line.answer)
        heard = self.codes.setdefault(code, Heard(where))
        heard.add(answer.get("errmsg"))

    def _frame(self, frame: object) -> None:
        if not isinstance(frame, dict):
            self.no_events += 1
            return
        fields = cast("dict[str, Any]", frame)
        number = as_code(fields.get(_TYPE))
        if number is None:
            self.no_events += _ERRCODE not in fields
            return
        event = self.described.event(number)
        if event is None:
            heard = self.events.setdefault(number, Heard())
            heard.add({**fields, _MSG: _parsed(fields.get(_MSG))})
            return
        self.event_frames[number] += 1
        if isinstance(fields.get(_MSG), str):
            fields = {**fields, _MSG: _parsed(fields[_MSG])}
        self.walk.root(fields, event.frame, (None, number), True)


def _parsed(msg: object) -> object:
    """Return what a text holds as JSON; the text itself if it holds none."""
    if not isinstance(msg, str):
        return msg
    try:
        value = json.loads(msg)
    except (ValueError, RecursionError):
        return msg
    return value if type(value) in JSON_TYPES else msg


def _errcode(answer: object) -> object:
    return (
        cast("dict[str, Any]", answer).get(_ERRCODE)
        if isinstance(answer, dict)
        else None
    )
